import { describe, expect, it } from 'vitest';
import { collect, onlyMetric, outline } from './collect.ts';
import { textOf } from '../../src/source/line-index.ts';

const head = `import { Counter, Gauge, Histogram, Summary, register } from 'prom-client';\n`;

describe('declarations', () => {
  it.each([
    [
      'named import',
      `import { Counter } from 'prom-client'; const c = new Counter({ name: 'a_total', help: 'h', labelNames: ['x', 'y'] });`,
    ],
    [
      'alias',
      `import { Counter as C } from 'prom-client'; const c = new C({ name: 'a_total', help: 'h', labelNames: ['x', 'y'] });`,
    ],
    [
      'default import',
      `import client from 'prom-client'; const c = new client.Counter({ name: 'a_total', help: 'h', labelNames: ['x', 'y'] });`,
    ],
    [
      'namespace',
      `import * as prom from 'prom-client'; const c = new prom.Counter({ name: 'a_total', help: 'h', labelNames: ['x', 'y'] });`,
    ],
    [
      'require',
      `const prom = require('prom-client'); const c = new prom.Counter({ name: 'a_total', help: 'h', labelNames: ['x', 'y'] });`,
    ],
    [
      'destructured require',
      `const { Counter: C } = require('prom-client'); const c = new C({ name: 'a_total', help: 'h', labelNames: ['x', 'y'] });`,
    ],
    [
      'import equals',
      `import prom = require('prom-client'); const c = new prom.Counter({ name: 'a_total', help: 'h', labelNames: ['x', 'y'] });`,
    ],
    [
      'dynamic import',
      `const { Counter } = await import('prom-client'); const c = new Counter({ name: 'a_total', help: 'h', labelNames: ['x', 'y'] });`,
    ],
    [
      'member of a namespace',
      `import * as prom from 'prom-client'; const Counter = prom.Counter; const c = new Counter({ name: 'a_total', help: 'h', labelNames: ['x', 'y'] });`,
    ],
    ['as const', `${head} const c = new Counter({ name: 'a_total', help: 'h', labelNames: ['x', 'y'] as const });`],
    ['type argument', `${head} const c = new Counter<'x' | 'y'>({ name: 'a_total', help: 'h' });`],
    [
      'constants',
      `${head} const X = 'x'; const c = new Counter({ name: 'a_total', help: 'h', labelNames: [X, 'y'] });`,
    ],
    [
      'list in a constant',
      `${head} const NAMES = ['x', 'y'] as const; const c = new Counter({ name: 'a_total', help: 'h', labelNames: NAMES });`,
    ],
    [
      'spread',
      `${head} const BASE = ['x']; const c = new Counter({ name: 'a_total', help: 'h', labelNames: [...BASE, 'y'] });`,
    ],
    [
      'enum',
      `${head} enum L { A = 'x', B = 'y' } const c = new Counter({ name: 'a_total', help: 'h', labelNames: Object.values(L) });`,
    ],
    [
      'enum members',
      `${head} enum L { A = 'x', B = 'y' } const c = new Counter({ name: 'a_total', help: 'h', labelNames: [L.A, L.B] });`,
    ],
    [
      'keys of an object',
      `${head} const l = { x: 1, y: 2 }; const c = new Counter({ name: 'a_total', help: 'h', labelNames: Object.keys(l) });`,
    ],
    [
      'object of constants',
      `${head} const L = { x: 'x', y: 'y' } as const; const c = new Counter({ name: 'a_total', help: 'h', labelNames: [L.x, L.y] });`,
    ],
    [
      'concat',
      `${head} const BASE = ['x']; const c = new Counter({ name: 'a_total', help: 'h', labelNames: BASE.concat(['y']) });`,
    ],
    [
      'frozen',
      `${head} const BASE = Object.freeze(['x', 'y']); const c = new Counter({ name: 'a_total', help: 'h', labelNames: BASE });`,
    ],
    [
      'name with a prefix',
      `${head} const P = 'a_'; const c = new Counter({ name: P + 'total', help: 'h', labelNames: ['x', 'y'] });`,
    ],
    [
      'name as a template',
      `${head} const P = 'a'; const c = new Counter({ name: \`\${P}_total\`, help: 'h', labelNames: ['x', 'y'] });`,
    ],
    [
      'options in a constant',
      `${head} const o = { name: 'a_total', help: 'h', labelNames: ['x', 'y'] }; const c = new Counter(o);`,
    ],
    [
      'options with a spread',
      `${head} const o = { help: 'h', labelNames: ['x', 'y'] }; const c = new Counter({ ...o, name: 'a_total' });`,
    ],
    ['before version 11', `${head} const c = new Counter('a_total', 'h', ['x', 'y']);`],
    [
      'satisfies',
      `${head} const c = new Counter({ name: 'a_total', help: 'h', labelNames: ['x', 'y'] } satisfies object);`,
    ],
    [
      'JavaScript with exports',
      `const { Counter } = require('prom-client'); exports.c = new Counter({ name: 'a_total', help: 'h', labelNames: ['x', 'y'] });`,
    ],
  ])('%s', (_, text) => {
    expect(outline(onlyMetric(text))).toBe('counter a_total{x,y}');
  });

  it('tells types and buckets', () => {
    const { metrics } = collect({
      'm.ts': `${head} new Gauge({ name: 'g', help: 'h' }); new Summary({ name: 's', help: 'h' });
        new Histogram({ name: 'h', help: 'h', buckets: [1, 2] }); new Histogram({ name: 'd', help: 'h' });
        import { exponentialBuckets } from 'prom-client'; new Histogram({ name: 'e', help: 'h', buckets: exponentialBuckets(1, 2, 5) });`,
    });
    expect(metrics.map((m) => [m.type, m.name.value, m.buckets])).toEqual([
      ['gauge', 'g', undefined],
      ['summary', 's', undefined],
      ['histogram', 'h', 2],
      ['histogram', 'd', 11],
      ['histogram', 'e', 5],
    ]);
  });

  it('knows where a label was written, and through what', () => {
    const metric = onlyMetric(
      `${head} const USER = 'user_id'; const c = new Counter({ name: 'a_total', help: 'h', labelNames: [USER] });`,
    );
    const [label] = metric.labels;
    expect(textOf(label!.span)).toBe('USER');
    expect(textOf(label!.origin!)).toBe("'user_id'");
    expect(textOf(metric.declaration)).toBe('new Counter');
  });

  it('says where labels are only known at run time', () => {
    const metric = onlyMetric(
      `${head} export const c = new Counter({ name: 'a_total', help: 'h', labelNames: [...load(), 'x'] });`,
    );
    expect(outline(metric)).toBe('counter a_total{x,…}');
  });

  it('sees a name that is generated', () => {
    const metric = onlyMetric(
      `${head} export function make(id: string) { return new Counter({ name: \`jobs_\${id}_total\`, help: 'h' }); }`,
    );
    expect(metric.name).toMatchObject({ value: 'jobs_…_total', complete: false });
    expect(metric.generatedName).toBe(true);
  });

  it('follows factories to their calls', () => {
    const { metrics } = collect({
      'factory.ts': `import client from 'prom-client';
        export function getOrCreateCounter({ name, help, labelNames }: Options) {
          return (client.register.getSingleMetric(name) as Counter) ?? new client.Counter({ name, help, labelNames });
        }`,
      'use.ts': `import { getOrCreateCounter } from './factory.js'; // prom-client
        const a = getOrCreateCounter({ name: 'a_total', help: 'h', labelNames: ['x'] });
        const b = getOrCreateCounter({ name: 'b_total', help: 'h', labelNames: ['y'] });
        a.inc({ x: 'one' }); b.inc({ y: req.path });`,
    });
    expect(metrics.map(outline)).toEqual([`counter a_total{x} inc(x='one')`, 'counter b_total{y} inc(y=req.path)']);
  });

  it('follows a class whose constructor makes metrics', () => {
    const { metrics } = collect({
      'a.ts': `${head} class Pool { private hits; constructor(name: string) { this.hits = new Counter({ name: name + '_hits_total', help: 'h', labelNames: ['path'] }); } hit(p) { this.hits.inc({ path: p }); } }
        new Pool('a'); new Pool('b');`,
    });
    expect(metrics.map(outline)).toEqual([
      'counter a_hits_total{path} inc(path=p)',
      'counter b_hits_total{path} inc(path=p)',
    ]);
  });

  it.each([
    ['another Counter', `import { Counter } from './counter'; // prom-client\n new Counter({ name: 'a' });`],
    ['a shadowed name', `${head} function f(Counter) { return new Counter({ name: 'a' }); }`],
    ['a global', `// prom-client\n new Counter({ name: 'a' }); x.inc({ user_id }); set.add(1, { user_id });`],
    [
      'spans and logs',
      `import { trace } from '@opentelemetry/api'; span.setAttributes({ userId }); logger.info({ transactionId }); span.addEvent('x', { userId });`,
    ],
  ])('is silent: %s', (_, text) => {
    expect(collect({ 'a.ts': text })).toMatchObject({ metrics: [], problems: [] });
  });
});

const declared = `${head} const c = new Counter({ name: 'a_total', help: 'h', labelNames: ['path', 'method'] });
const g = new Gauge({ name: 'g', help: 'h', labelNames: ['path', 'method'] });
const h = new Histogram({ name: 'h', help: 'h', labelNames: ['path', 'method'] });\n`;
const used = (text: string): string[] =>
  collect({ 'a.ts': declared + text })
    .metrics.map(outline)
    .filter((line) => line.includes('('));

describe('uses', () => {
  it.each([
    ['c.inc({ path: req.path })', 'counter a_total{path,method} inc(path=req.path)'],
    ['c.inc({ path: req.path }, 2)', 'counter a_total{path,method} inc(path=req.path)'],
    ['c.inc()', 'counter a_total{path,method} inc()'],
    ['c.inc(5)', 'counter a_total{path,method} inc()'],
    ['g.dec({ path })', 'gauge g{path,method} dec(path=path)'],
    ['g.set({ path }, 1)', 'gauge g{path,method} set(path=path)'],
    ['g.set(1)', 'gauge g{path,method} set()'],
    ['h.observe({ path }, 1)', 'histogram h{path,method} observe(path=path)'],
    ['h.zero({ path })', 'histogram h{path,method} zero(path=path)'],
    ['c.labels(req.path, req.method).inc()', 'counter a_total{path,method} labels(path=req.path, method=req.method)'],
    ['c.labels({ path, method }).inc()', 'counter a_total{path,method} labels(path=path, method=method)'],
    ['c.remove(a, b)', 'counter a_total{path,method} remove(path=a, method=b)'],
    [
      'const end = h.startTimer({ method }); end({ path });',
      'histogram h{path,method} startTimer(method=method) startTimer(path=path)',
    ],
    ['h.startTimer()({ path })', 'histogram h{path,method} startTimer() startTimer(path=path)'],
    [
      'const labels = { path }; labels.method = m; c.inc(labels)',
      'counter a_total{path,method} inc(path=path, method=m)',
    ],
    ['const base = { path }; c.inc({ ...base, method })', 'counter a_total{path,method} inc(path=path, method=method)'],
    ['c.inc({ ...load(), method })', 'counter a_total{path,method} inc(method=method …)'],
    ["const K = 'path'; c.inc({ [K]: p })", 'counter a_total{path,method} inc(path=p)'],
    ['c?.inc({ path })', 'counter a_total{path,method} inc(path=path)'],
    ['c!.inc({ path })', 'counter a_total{path,method} inc(path=path)'],
    ["(register.getSingleMetric('a_total') as Counter).inc({ path })", 'counter a_total{path,method} inc(path=path)'],
    ['const metrics = { c, g }; metrics.c.inc({ path }); ', 'counter a_total{path,method} inc(path=path)'],
    ["const metrics = { c, g }; metrics['c'].inc({ path }); ", 'counter a_total{path,method} inc(path=path)'],
  ])('%s', (text, expected) => {
    expect(used(text)).toEqual([expected]);
  });

  it('exemplars are no labels', () => {
    expect(used('c.inc({ labels: { path }, value: 1, exemplarLabels: { traceId } })')).toEqual([
      'counter a_total{path,method} inc(path=path)',
    ]);
    expect(used('h.observe({ value: 1, exemplarLabels: { traceId } })')).toEqual([
      'histogram h{path,method} observe()',
    ]);
  });

  it('a shadowed variable is another one', () => {
    expect(used('function f(c) { c.inc({ path: req.path }); }')).toEqual([]);
  });
});

describe('across files', () => {
  const metrics = `${head}
    export const metrics = { hits: new Counter({ name: 'hits_total', help: 'h', labelNames: ['path'] }) };
    export const tokenRefreshes = new Counter({ name: 'refreshes_total', help: 'h', labelNames: ['userId', 'result'] });
    export default metrics;`;

  it.each([
    [
      'named export',
      `import { metrics } from './metrics'; metrics.hits.inc({ path });`,
      'counter hits_total{path} inc(path=path)',
    ],
    [
      'alias',
      `import { metrics as m } from './metrics.js'; m.hits.inc({ path });`,
      'counter hits_total{path} inc(path=path)',
    ],
    ['default', `import m from './metrics'; m.hits.inc({ path });`, 'counter hits_total{path} inc(path=path)'],
    [
      'namespace',
      `import * as m from './metrics'; m.metrics.hits.inc({ path });`,
      'counter hits_total{path} inc(path=path)',
    ],
    [
      'destructured',
      `import { metrics } from './metrics'; const { hits } = metrics; hits.inc({ path });`,
      'counter hits_total{path} inc(path=path)',
    ],
    [
      'dynamic import',
      `(await import('./metrics')).tokenRefreshes.inc({ userId, result: 'success' });`,
      `counter refreshes_total{userId,result} inc(userId=userId, result='success')`,
    ],
    [
      'require',
      `const { tokenRefreshes } = require('./metrics'); tokenRefreshes.inc({ userId });`,
      'counter refreshes_total{userId,result} inc(userId=userId)',
    ],
    [
      'alias of a folder',
      `import { metrics } from '@/metrics'; metrics.hits.inc({ path });`,
      'counter hits_total{path} inc(path=path)',
    ],
    [
      'a receiver that cannot be followed',
      `import { inject } from 'x'; const all = inject(); all.hits.inc({ path });`,
      'counter hits_total{path} inc(path=path)',
    ],
  ])('%s', (_, text, expected) => {
    const found = collect({ 'src/metrics.ts': metrics, 'src/use.ts': text }).metrics.map(outline);
    expect(found.filter((line) => line.includes('('))).toEqual([expected]);
  });

  it('a member of something known is not taken for a metric of the same name', () => {
    const { metrics: found } = collect({
      'metrics.ts': metrics,
      'use.ts': `const cache = { hits: make() }; cache.hits.inc({ path });`,
    });
    expect(found.map(outline).filter((line) => line.includes('('))).toEqual([]);
  });

  it('re-exports', () => {
    const { metrics: found } = collect({
      'src/a/metrics.ts': metrics,
      'src/a/index.ts': `export * from './metrics'; export * as all from './metrics'; // prom-client`,
      'src/use.ts': `import { metrics, all } from './a'; metrics.hits.inc({ path }); all.tokenRefreshes.inc({ userId });`,
    });
    expect(found.map(outline)).toEqual([
      'counter hits_total{path} inc(path=path)',
      'counter refreshes_total{userId,result} inc(userId=userId)',
    ]);
  });

  it('a singleton whose constructor assigns its fields', () => {
    const { metrics: found } = collect({
      'src/Metrics.ts': `import { Counter, Registry } from 'prom-client';
        export class Metrics { public readonly webhooks; constructor(private registry = new Registry()) {
          this.webhooks = new Counter({ name: 'webhooks', help: 'h', labelNames: ['path', 'method'], registers: [this.registry] }); } }
        const singleton = new Metrics(); export default singleton;`,
      'src/Webhooks.ts': `import Metrics from './Metrics'; app.use((req, res) => { Metrics.webhooks.inc({ path: req.path, method: req.method }); });`,
    });
    expect(found.map(outline)).toEqual(['counter webhooks{path,method} inc(path=req.path, method=req.method)']);
  });

  it('an injected service', () => {
    const { metrics: found } = collect({
      'service.ts': `${head} export class MetricsService { hits = new Counter({ name: 'hits_total', help: 'h', labelNames: ['path'] }); }`,
      'controller.ts': `import { MetricsService } from './service'; class C { constructor(private readonly metrics: MetricsService) {} get(req) { this.metrics.hits.inc({ path: req.path }); } }`,
    });
    expect(found.map(outline)).toEqual(['counter hits_total{path} inc(path=req.path)']);
  });
});
