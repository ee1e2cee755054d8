import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/source/line-index.ts';
import { collect, filled, outline } from './collect.ts';

const outlines = (files: Record<string, string>): string[] => collect(files).metrics.map(outline);

describe('@willsoto/nestjs-prometheus', () => {
  const module = `import { makeCounterProvider, makeHistogramProvider, PrometheusModule } from '@willsoto/nestjs-prometheus';
    @Module({
      imports: [PrometheusModule.register({ customMetricPrefix: 'shop', defaultLabels: { version: process.env.VERSION } })],
      providers: [
        makeCounterProvider({ name: 'orders_total', help: 'h', labelNames: ['user_id'] }),
        makeHistogramProvider({ name: 'latency_seconds', help: 'h', labelNames: ['route'] as const, buckets: [1, 2, 3] }),
      ],
    })
    export class AppModule {}`;

  it('reads providers, prefix and default labels', () => {
    const { metrics, defaultLabels } = collect({ 'app.module.ts': module });
    expect(metrics.map(outline)).toEqual([
      'counter shop_orders_total{user_id}',
      'histogram shop_latency_seconds{route}',
    ]);
    expect(defaultLabels.map((d) => d.labels.map((l) => `${l.label.value} ${l.value.tier}`))).toEqual([
      ['version bounded'],
    ]);
  });

  it.each([
    [
      'parameter property',
      `constructor(@InjectMetric('orders_total') public orders: Counter<string>) {} order(user) { this.orders.inc({ user_id: user.id }); }`,
    ],
    [
      'field',
      `@InjectMetric('orders_total') private readonly orders: Counter<string>; order(user) { this.orders.inc({ user_id: user.id }); }`,
    ],
    [
      'parameter',
      `constructor(@InjectMetric('orders_total') orders: Counter<string>) { orders.inc({ user_id: user.id }); }`,
    ],
  ])('links injection by name: %s', (_, body) => {
    const service = `import { InjectMetric } from '@willsoto/nestjs-prometheus'; import { Counter } from 'prom-client';
      @Injectable() export class Service { ${body} }`;
    expect(outlines({ 'app.module.ts': module, 'service.ts': service })[0]).toBe(
      'counter shop_orders_total{user_id} inc(user_id=user.id)',
    );
  });

  it('takes the labels of an injected metric from its type', () => {
    const text = `import { InjectMetric } from '@willsoto/nestjs-prometheus'; import { Counter } from 'prom-client';
      class S { constructor(@InjectMetric('hits_total') public hits: Counter<'path' | 'method'>) {} f(req) { this.hits.inc({ path: req.path }); } }`;
    expect(outlines({ 's.ts': text })).toEqual(['counter hits_total{path,method} inc(path=req.path)']);
  });
});

describe('OpenTelemetry', () => {
  const head = `import { metrics, trace } from '@opentelemetry/api';
    import { ATTR_HTTP_ROUTE, ATTR_URL_FULL, SEMATTRS_HTTP_URL } from '@opentelemetry/semantic-conventions';
    const meter = metrics.getMeter('shop');\n`;

  it.each([
    ['createCounter', 'add', 'counter'],
    ['createUpDownCounter', 'add', 'gauge'],
    ['createHistogram', 'record', 'histogram'],
    ['createGauge', 'record', 'gauge'],
  ])('%s', (create, use, type) => {
    const text = `${head} const m = meter.${create}('app.things', { description: 'd', unit: 'ms' }); m.${use}(1, { 'user.id': user.id });`;
    const [metric] = collect({ 'a.ts': text }).metrics;
    expect(outline(metric!)).toBe(`${type} app.things{user.id,…} ${use}(user.id=user.id)`);
    expect(metric).toMatchObject({ library: 'opentelemetry', unit: { value: 'ms' }, help: { value: 'd' } });
  });

  it.each([
    ['chained', `metrics.getMeter('x').createCounter('n').add(1, { k: v })`, 'counter n{k,…} add(k=v)'],
    [
      'constant of the conventions',
      `const m = meter.createCounter('n'); m.add(1, { [ATTR_HTTP_ROUTE]: r, [SEMATTRS_HTTP_URL]: u })`,
      'counter n{http.route,http.url,…} add(http.route=r, http.url=u)',
    ],
    [
      'attributes in a variable',
      `const m = meter.createCounter('n'); const attributes = { k: v }; m.add(1, attributes)`,
      'counter n{k,…} add(k=v)',
    ],
    [
      'observable with a callback',
      `const m = meter.createObservableGauge('n'); m.addCallback((result) => { result.observe(1, { k: v }); })`,
      'gauge n{k,…} observe(k=v)',
    ],
    [
      'batch of observables',
      `const m = meter.createObservableCounter('n'); meter.addBatchObservableCallback((r) => { r.observe(m, 1, { k: v }); }, [m])`,
      'counter n{k,…} observe(k=v)',
    ],
    [
      'meter as a parameter',
      `export function init(meter: Meter) { const m = meter.createObservableUpDownCounter('n'); }`,
      'gauge n{,…}',
    ],
    [
      'field',
      `class S { private m = meter.createCounter('n'); f() { this.m.add(1, { k: v }); } }`,
      'counter n{k,…} add(k=v)',
    ],
  ])('%s', (_, text, expected) => {
    expect(outlines({ 'a.ts': head + text })).toEqual([expected]);
  });

  it('follows an instrument into another file', () => {
    expect(
      outlines({
        'src/metrics.ts': `${head} export const instruments = { charges: meter.createCounter('charges') };`,
        'src/charge.ts': `import { instruments } from './metrics'; instruments.charges.add(1, { currency });`,
      }),
    ).toEqual(['counter charges{currency,…} add(currency=currency)']);
  });

  // What the payment service of the OpenTelemetry demo does, in our words.
  it('sees no labels in spans, logs, baggage and sets', () => {
    const text = `${head}
      const { v4: uuidv4 } = require('uuid');
      const transactions = meter.createCounter('demo.payment.transactions');
      const seen = new Set(); const params = new URLSearchParams();
      module.exports.charge = async (request) => {
        const span = trace.getActiveSpan();
        span?.setAttributes({ 'app.user.id': request.userId, 'app.payment.amount': request.amount });
        span?.setAttribute('session.id', sessionId); span?.addEvent('charged', { transactionId });
        const transactionId = uuidv4();
        seen.add(transactionId, { userId }); params.set('user_id', userId);
        baggage.setEntry('user_id', { value: userId });
        logger.info({ transactionId, cardNumber, userId }, 'Transaction complete.');
        transactions.add(1, { 'demo.payment.currency': request.amount.currencyCode });
        return { transactionId };
      };`;
    expect(outlines({ 'charge.js': text })).toEqual([
      'counter demo.payment.transactions{demo.payment.currency,…} add(demo.payment.currency=request.amount.currencyCode)',
    ]);
  });
});

describe('express-prom-bundle', () => {
  const bundle = (options: string): string =>
    `import promBundle from 'express-prom-bundle'; app.use(promBundle(${options}));`;

  it.each([
    ['', 'status_code'],
    ['{ includeMethod: true }', 'status_code,method'],
    ['{ includeMethod: true, includePath: true }', 'status_code,method,path'],
    ['{ includeStatusCode: false, includePath: true }', 'path'],
    ["{ customLabels: { project: 'x', user: null } }", 'status_code,project,user'],
  ])('promBundle(%s)', (options, labels) => {
    const [metric] = collect({ 'a.ts': bundle(options) }).metrics;
    expect(metric).toMatchObject({ type: 'histogram', name: { value: 'http_request_duration_seconds' } });
    expect(metric?.labels.map(({ value }) => value).join(',')).toBe(labels);
    // What the library does to the path is said of the middleware.
    expect(filled(metric!)).toEqual(labels.includes('path') ? { path: 'bounded normalised' } : {});
  });

  it('reads type and name', () => {
    expect(
      outlines({
        'a.js': `const b = require('express-prom-bundle'); b({ metricType: 'summary', httpDurationMetricName: 'req' })`,
      }),
    ).toEqual(['summary req{status_code}']);
  });

  it.each([
    ['', []],
    ['{ includePath: false }', []],
    ['{ includePath: true }', ['path composed includePath']],
    ['{ includePath: true, normalizePath: false }', ['path composed normalizePath']],
    ["{ includePath: true, normalizePath: [['^/a/.*', '/a/#b']] }", []],
    ['{ includePath: true, normalizePath: (req) => req.route.path }', []],
  ])('judges the default of path: promBundle(%s)', (options, expected) => {
    const { middlewares } = collect({ 'a.ts': bundle(options) });
    expect(middlewares.flatMap((m) => m.labels.map((l) => `${l.label} ${l.tier} ${textOf(m.span)}`))).toEqual(expected);
  });

  it.each([
    ['(req) => req.path', 'unbounded raw-path'],
    ['(req) => req.originalUrl', 'unbounded raw-path'],
    ['(req) => req.route?.path ?? req.path', 'unbounded raw-path'],
    ["(req) => req.route?.path ?? 'none'", 'bounded route-template'],
    ['function (req) { return req.url; }', 'unbounded raw-path'],
  ])('reads normalizePath: %s', (normalize, expected) => {
    const [metric] = collect({ 'a.ts': bundle(`{ includePath: true, normalizePath: ${normalize} }`) }).metrics;
    expect(filled(metric!)['path']).toBe(expected);
  });

  it('reads transformLabels', () => {
    const text = bundle(
      `{ customLabels: { user: null, kind: null }, transformLabels: (labels, req) => { labels.user = req.user.id; labels.kind = 'x'; other.user = 1; } }`,
    );
    expect(filled(collect({ 'a.ts': text }).metrics[0]!)).toEqual({
      user: 'unbounded identity',
      kind: 'bounded literal',
    });
  });
});

describe('default labels', () => {
  it.each([
    [`import { register } from 'prom-client'; register.setDefaultLabels({ app: 'shop', run: randomUUID() });`],
    [
      `import client from 'prom-client'; const r = new client.Registry(); r.setDefaultLabels({ app: 'shop', run: randomUUID() });`,
    ],
    [
      `const { Registry } = require('prom-client'); const r = new Registry(); r.setDefaultLabels({ app: 'shop', run: randomUUID() });`,
    ],
  ])('%s', (text) => {
    const { defaultLabels } = collect({ 'a.ts': text });
    expect(defaultLabels.map((d) => d.labels.map((l) => `${l.label.value} ${l.value.tier}`))).toEqual([
      ['app bounded', 'run unbounded'],
    ]);
  });
});
