import { describe, expect, it } from 'vitest';
import { labelRisks } from '../../src/instrumentation/label-risk.ts';
import { collect, filled, onlyMetric, outline } from './collect.ts';

const micrometer = `package shop;
import io.micrometer.core.instrument.*;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.annotation.Timed;
import io.micrometer.observation.Observation;
`;
const simple = `package shop;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;
import io.prometheus.client.Summary;
`;
const outlines = (files: Record<string, string>): string[] => collect(files).metrics.map(outline);
const inClass = (head: string, body: string): string =>
  `${head}class A {\n  private final MeterRegistry registry;\n${body}\n}`;
const inMethod = (head: string, body: string): string => inClass(head, `  void f() {\n${body}\n  }`);

describe('Micrometer', () => {
  it.each([
    ['Counter.builder("a").tag("k", v).register(registry).increment();', 'counter a{k,…} register(k=v)'],
    ['Timer.builder("a").tags("k", v, "l", "w").register(registry);', 'summary a{k,l,…} register(k=v, l="w")'],
    ['Gauge.builder("a", list, List::size).tags(Tags.of("k", v)).register(registry);', 'gauge a{k,…} register(k=v)'],
    [
      'DistributionSummary.builder("a").tags(List.of(Tag.of("k", v), Tag.of("l", w))).register(registry);',
      'summary a{k,l,…} register(k=v, l=w)',
    ],
    ['LongTaskTimer.builder("a").register(registry);', 'summary a{,…} register()'],
    ['registry.counter("a", "k", v).increment();', 'counter a{k,…} counter(k=v)'],
    ['this.registry.timer("a", "k", v, "l", w);', 'summary a{k,l,…} timer(k=v, l=w)'],
    ['registry.summary("a", Tags.of("k", v).and("l", w));', 'summary a{k,l,…} summary(k=v, l=w)'],
    ['registry.gauge("a", Tags.of("k", v), n);', 'gauge a{k,…} gauge(k=v)'],
    ['registry.counter("a", List.of(Tag.of("k", v)));', 'counter a{k,…} counter(k=v)'],
    ['Metrics.counter("a", "k", v).increment();', 'counter a{k,…} counter(k=v)'],
    ['Tags tags = Tags.of("k", v); registry.counter("a", tags);', 'counter a{k,…} counter(k=v)'],
    ['registry.counter(PREFIX + ".a", KEY, v);', 'counter shop.a{k,…} counter(k=v)'],
    ['registry.counter("a", load());', 'counter a{,…} counter( …)'],
    ['sample.stop(Timer.builder("a").tag("k", v).register(registry));', 'summary a{k,…} register(k=v)'],
    [
      'Observation.createNotStarted("a", observations).lowCardinalityKeyValue("k", v).highCardinalityKeyValue("user", user.getId()).observe(r);',
      'summary a{k,…} lowCardinalityKeyValue(k=v)',
    ],
  ])('%s', (text, expected) => {
    const head = micrometer;
    expect(
      outlines({
        'A.java': inClass(
          head,
          `  static final String PREFIX = "shop";\n  static final String KEY = "k";\n  void f() {\n${text}\n  }`,
        ),
      }),
    ).toEqual([expected]);
  });

  it('one name is one meter, wherever it is looked up', () => {
    const text = inMethod(micrometer, 'registry.counter("a", "k", "x"); registry.counter("a", "k", user.getId());');
    expect(outlines({ 'A.java': text })).toEqual(['counter a{k,…} counter(k="x") counter(k=user.getId())']);
  });

  it('annotations', () => {
    const text = inClass(
      micrometer,
      '  @Timed(value = "a", extraTags = {"k", "v"}, description = "d") void f() {}\n  @Timed("b") void g() {}',
    );
    expect(outlines({ 'A.java': text })).toEqual(['summary a{k,…} @Timed(k="v")', 'summary b{,…} @Timed()']);
  });

  it('meters in fields', () => {
    const text = inClass(
      micrometer,
      '  private final Counter c;\n  A(MeterRegistry registry) { this.c = Counter.builder("a").description("d").tag("user", user.getId()).register(registry); }',
    );
    const [metric] = collect({ 'A.java': text }).metrics;
    expect(outline(metric!)).toBe('counter a{user,…} register(user=user.getId())');
    expect(metric!.help).toMatchObject({ value: 'd' });
  });

  it.each([
    ['another registry', `package x;\nclass A { void f() { registry.counter("a", "user_id", id); } } // io.micrometer`],
    [
      'another builder',
      `package x;\nimport org.other.Counter;\nclass A { void f() { Counter.builder("a").tag("user_id", id).register(r); } } // io.micrometer`,
    ],
    [
      'spans',
      inMethod(
        micrometer,
        'span.tag("user_id", userId); span.setAttribute("user.id", userId); log.info("x", kv("userId", userId));',
      ),
    ],
  ])('is silent: %s', (_, text) => {
    expect(outlines({ 'A.java': text })).toEqual([]);
  });
});

describe('OpenTelemetry', () => {
  const head = `package shop;
import io.opentelemetry.api.*;
import io.opentelemetry.api.common.*;
import io.opentelemetry.api.metrics.*;
import io.opentelemetry.semconv.HttpAttributes;
class A {
  static final AttributeKey<String> K = AttributeKey.stringKey("k");
  void f(OpenTelemetry otel, MeterProvider provider, Meter meter, Attributes given) {
`;
  it.each([
    ['meter.counterBuilder("a").build().add(1, Attributes.of(K, v));', 'counter a{k,…} add(k=v)'],
    ['otel.getMeter("x").upDownCounterBuilder("a").build().add(1);', 'gauge a{,…}'],
    [
      'var h = provider.get("x").histogramBuilder("a").ofLongs().build(); h.record(1, Attributes.of(K, v, AttributeKey.longKey("l"), w));',
      'histogram a{k,l,…} record(k=v, l=w)',
    ],
    [
      'var g = otel.meterBuilder("x").build().gaugeBuilder("a").build(); g.set(1, Attributes.builder().put("k", v).put(K, w).build());',
      'gauge a{k,…} set(k=v, k=w)',
    ],
    ['meter.gaugeBuilder("a").buildWithCallback(m -> m.record(1, Attributes.of(K, v)));', 'gauge a{k,…} record(k=v)'],
    [
      'LongCounterBuilder b = meter.counterBuilder("a"); b.setUnit("s"); LongCounter c = b.build(); c.add(1, Attributes.of(HttpAttributes.HTTP_ROUTE, v));',
      'counter a{http.route,…} add(http.route=v)',
    ],
    ['meter.counterBuilder("a").build().add(1, given);', 'counter a{,…} add( …)'],
    ['meter.counterBuilder("a").build().add(1, Attributes.empty());', 'counter a{,…} add()'],
    [
      'meter.counterBuilder("a").build().add(1, Attributes.of(K, v).toBuilder().put("l", w).build());',
      'counter a{k,l,…} add(k=v, l=w)',
    ],
  ])('%s', (text, expected) => {
    expect(outlines({ 'A.java': `${head}${text}\n  }\n}` })).toEqual([expected]);
  });

  it('units and descriptions', () => {
    const text = `${head}meter.counterBuilder("a").setDescription("d").setUnit("By").build();\n  }\n}`;
    expect(collect({ 'A.java': text }).metrics[0]).toMatchObject({ help: { value: 'd' }, unit: { value: 'By' } });
  });
});

it('common tags of a registry are default labels', () => {
  const text = inMethod(
    micrometer,
    'registry.config().commonTags("app", "shop", "run", UUID.randomUUID().toString());',
  );
  const [found] = collect({ 'A.java': text }).defaultLabels;
  expect(found?.labels.map(({ label, value }) => `${label.value}: ${value.tier}`)).toEqual([
    'app: bounded',
    'run: unbounded',
  ]);
});

it('much of the same takes no more than a few seconds', () => {
  const start = performance.now();
  for (const line of [
    'tags.add(Tag.of("k", v)); registry.counter("a", tags);',
    'builder.tag("k", v); builder.register(registry);',
    'tags = tags.and("k", v); registry.counter("a", tags);',
    'Timer.resource(registry, "a").tag("k", v);',
    'Observation o = Observation.start("a", r); o.lowCardinalityKeyValue("k", v);',
  ]) {
    const before = 'List<Tag> tags = new ArrayList<>(); Counter.Builder builder = Counter.builder("a");';
    collect({ 'A.java': inMethod(micrometer, `${before}\n${`${line}\n`.repeat(500)}`) });
  }
  expect(performance.now() - start).toBeLessThan(20_000);
}, 60_000);

describe('simpleclient and client_java', () => {
  it.each([
    [
      'build()',
      `${simple}class A { static final Counter c = Counter.build().name("a_total").help("h").labelNames("x", "y").register(); }`,
    ],
    [
      'build(name, help)',
      `${simple}class A { static final Counter c = Counter.build("a_total", "h").labelNames("x", "y").register(); }`,
    ],
    [
      'namespace',
      `${simple}class A { static final Counter c = Counter.build().namespace("a").name("total").labelNames("x", "y").create(); }`,
    ],
    [
      'constants',
      `${simple}class A { static final String X = "x"; static final Counter c = Counter.build().name("a_total").labelNames(X, "y").register(); }`,
    ],
    [
      'an array',
      `${simple}class A { static final String[] L = {"x", "y"}; static final Counter c = Counter.build().name("a_total").labelNames(L).register(); }`,
    ],
    [
      'a new array',
      `${simple}class A { static final Counter c = Counter.build().name("a_total").labelNames(new String[] {"x", "y"}).register(); }`,
    ],
    [
      'version 1',
      `package a;\nimport io.prometheus.metrics.core.metrics.Counter;\nclass A { static final Counter c = Counter.builder().name("a_total").help("h").labelNames("x", "y").register(); }`,
    ],
    [
      'qualified',
      `package a;\nclass A { io.prometheus.client.Counter c = Counter.build().name("b").register(); }\nclass B { }`,
    ],
  ])('%s', (kind, text) => {
    const found = outlines({ 'A.java': text });
    expect(found).toEqual(kind === 'qualified' ? [] : ['counter a_total{x,y}']);
  });

  it('types and buckets', () => {
    const text = `${simple}class A { Gauge g = Gauge.build("g", "h").register(); Summary s = Summary.build("s", "h").register(); Histogram h = Histogram.build("h", "h").buckets(1, 2, 3).register(); Histogram d = Histogram.build("d", "h").register(); }`;
    expect(collect({ 'A.java': text }).metrics.map((m) => [m.type, m.buckets])).toEqual([
      ['gauge', undefined],
      ['summary', undefined],
      ['histogram', 3],
      ['histogram', 14],
    ]);
  });

  it.each([
    ['c.labels(p, m).inc();', 'counter a{path,method} labels(path=p, method=m)'],
    ['c.labelValues(p, m).inc();', 'counter a{path,method} labelValues(path=p, method=m)'],
    ['this.c.labels(p, m).inc();', 'counter a{path,method} labels(path=p, method=m)'],
    ['A.c.labels(p, m).inc();', 'counter a{path,method} labels(path=p, method=m)'],
    ['c.labels(p, m).incWithExemplar("trace_id", traceId);', 'counter a{path,method} labels(path=p, method=m)'],
    ['run(() -> c.labels(p, m).inc());', 'counter a{path,method} labels(path=p, method=m)'],
    ['foo(Bar.class); c.labels(p, m).inc();', 'counter a{path,method} labels(path=p, method=m)'],
    [
      'foo(void.class, byte[].class, Bar[] [].class); c.labels(p, m).inc();',
      'counter a{path,method} labels(path=p, method=m)',
    ],
    ['new X() { void y() { c.labels(p, m).inc(); } };', 'counter a{path,method} labels(path=p, method=m)'],
    [
      'try { x(); } catch (E e) { c.labels(p, m).inc(); } finally { y(); }',
      'counter a{path,method} labels(path=p, method=m)',
    ],
    ['c.remove(p, m);', 'counter a{path,method} remove(path=p, method=m)'],
  ])('%s', (text, expected) => {
    const source = `${simple}class A { static final Counter c = Counter.build("a", "h").labelNames("path", "method").register();\n void f() { ${text} } }`;
    expect(outlines({ 'A.java': source })).toEqual([expected]);
  });

  it('across files', () => {
    const files = {
      'src/main/java/shop/Metrics.java': `${simple}public class Metrics { public static final Counter HITS = Counter.build("hits", "h").labelNames("path").register(); }`,
      'src/main/java/shop/web/Handler.java': `package shop.web;\nimport shop.Metrics;\nclass Handler { void f(HttpServletRequest request) { Metrics.HITS.labels(request.getRequestURI()).inc(); } }`,
      'src/main/java/shop/Other.java': `package shop;\nimport static shop.Metrics.HITS;\nclass Other { void f() { HITS.labels(p).inc(); Metrics.HITS.labels(q).inc(); } }`,
    };
    expect(outlines(files)).toEqual([
      'counter hits{path} labels(path=p) labels(path=q) labels(path=request.getRequestURI())',
    ]);
  });
});

describe('values', () => {
  const value = (expression: string, before = '', parameters = ''): string | undefined =>
    filled(
      onlyMetric(
        `${simple}enum Kind { A, B }\nclass A { static final Counter c = Counter.build("a", "h").labelNames("x").register();\n void f(${parameters}) { ${before} c.labels(${expression}).inc(); } }`,
        'A.java',
      ),
    )['x'];

  it.each([
    ['request.getRequestURI()', 'raw-path'],
    ['request.getRequestURL().toString()', 'raw-path'],
    ['request.getServletPath()', 'raw-path'],
    ['request.getPathInfo()', 'raw-path'],
    ['exchange.getRequest().getPath().value()', 'raw-path'],
    ['request.getMethod() + " " + request.getRequestURI()', 'raw-path'],
    ['String.format("%s %s", m, request.getRequestURI())', 'raw-path'],
    ['user.getId()', 'identity'],
    ['principal.getName()', 'identity'],
    ['String.valueOf(user.getId())', 'identity'],
    ['order.getId()', 'identity'],
    ['userId', 'identity'],
    ['getUserId()', 'identity'],
    ['session.getUserId()', 'identity'],
    ['request.getRemoteAddr()', 'address'],
    ['request.getHeader("X")', 'header'],
    ['request.getParameter("q")', 'input'],
    ['e.getMessage()', 'error-text'],
    ['e.toString()', 'error-text'],
    ['String.valueOf(e)', 'error-text'],
    ['"failed: " + ex.getMessage()', 'error-text'],
    ['e.getCause().getMessage()', 'error-text'],
    ['Instant.now().toString()', 'time'],
    ['String.valueOf(System.currentTimeMillis())', 'time'],
    ['UUID.randomUUID().toString()', 'random'],
    ['template != null ? template : request.getRequestURI()', 'raw-path'],
  ])('unbounded: %s', (expression, kind) => {
    expect(value(expression)).toBe(`unbounded ${kind}`);
  });

  it.each([
    ['"a"', 'literal'],
    ['ok ? "a" : "b"', 'literal'],
    ['Kind.A.name()', 'constant'],
    ['Status.NOT_FOUND', 'constant'],
    ['kind.name()', 'constant'],
    ['e.getClass().getSimpleName()', 'type-name'],
    ['e.getClass().getName()', 'type-name'],
    ['response.getStatus()', 'status'],
    ['String.valueOf(response.getStatus())', 'status'],
    ['Integer.toString(status)', 'status'],
    ['request.getMethod()', 'status'],
    ['request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)', 'route-template'],
    ['(String) request.getAttribute(BEST_MATCHING_PATTERN_ATTRIBUTE)', 'route-template'],
    ['ALLOWED.contains(x) ? x : "other"', 'membership'],
    ['normalizePath(request.getRequestURI())', 'normalised'],
    ['System.getenv("REGION")', 'constant'],
    ['System.getenv("HOSTNAME")', 'process-host'],
    ['x.isEmpty()', 'condition'],
    ['!x', 'condition'],
  ])('bounded: %s', (expression, kind) => {
    expect(value(expression)).toBe(`bounded ${kind}`);
  });

  it.each([
    ['a variable', 'p', 'String p = request.getRequestURI();', '', 'unbounded raw-path'],
    ['set again', 'p', 'String p = "none"; if (x) p = request.getRequestURI();', '', 'unbounded raw-path'],
    ['an enumeration', 'kind', '', 'Kind kind', 'bounded constant'],
    ['a loop', 's', 'for (String s : List.of("a", "b")) {}', '', 'bounded constant'],
    ['replaced', 'request.getRequestURI().replaceAll("\\\\d+", ":id")', '', '', 'composed raw-path'],
    ['composed', '"a" + b', '', '', 'composed'],
    ['unknown', 'thing', '', 'String thing', 'unknown'],
  ])('%s', (_, expression, before, parameters, expected) => {
    expect(value(expression, before, parameters)).toBe(expected);
  });

  it('what is caught', () => {
    const text = `${simple}class A { static final Counter c = Counter.build("a", "h").labelNames("x").register();\n void f() { try { g(); } catch (Exception boom) { c.labels(boom.getMessage()).inc(); } } }`;
    expect(filled(onlyMetric(text, 'A.java'))).toEqual({ x: 'unbounded error-text' });
  });
});

it('standard tags of Micrometer are no findings', () => {
  const text = inMethod(
    micrometer,
    'registry.counter("kafka.x", "client.id", clientId, "cluster.id", c, "node-id", n); registry.gauge("jvm.memory.used", Tags.of("id", pool.getName(), "area", "heap"), m); registry.timer("http.server.requests", "method", m, "status", s, "outcome", o, "exception", e.getClass().getSimpleName(), "uri", pattern.getPatternString());',
  );
  expect(
    collect({ 'A.java': text })
      .metrics.flatMap(labelRisks)
      .map((r) => `${r.severity} ${r.label}`),
  ).toEqual([]);
});

describe('files with errors', () => {
  it('go on after a syntax error, which is one problem', () => {
    const { metrics, problems } = collect({
      'a/A.java': `${simple}class A { void f( { x = (1; }`,
      'b/B.java': `${simple}class B { Gauge g = Gauge.build("g", "h").register(); }`,
    });
    expect(problems.map((p) => p.span.file.path)).toEqual(['a/A.java']);
    expect(metrics.map((m) => m.name.value)).toEqual(['g']);
  });

  it.each([
    'foo(Bar.class);',
    '/* (T1, [ */ foo(byte[].class, Object[].class, void.class); // )',
    'var u = switch (k) { case 1 -> "a"; default -> "b"; };',
    'new X() { int y; }.run();',
    'String t = """\n ( text""";',
    "char c = '(';",
  ])('a gap of the grammar is no problem: %j', (text) => {
    expect(collect({ 'A.java': inMethod(micrometer, text) }).problems).toEqual([]);
  });

  it.each([
    ['parentheses', (n: number) => `${'('.repeat(n)}1${')'.repeat(n)}`],
    ['sums', (n: number) => `${'a + '.repeat(n)}b`],
    ['calls', (n: number) => `x${'.a()'.repeat(n)}`],
    ['lambdas', (n: number) => `${'() -> '.repeat(n)}1`],
    ['ternaries', (n: number) => `${'a ? b : '.repeat(n)}1`],
  ])('deep nesting does not crash: %s', (_, make) => {
    for (const depth of [500, 10_000]) {
      const { metrics } = collect({
        'a/A.java': inMethod(micrometer, `x = ${make(depth)};`),
        'b/B.java': `${simple}class B { Gauge g = Gauge.build("g", "h").register(); }`,
      });
      expect(metrics).toHaveLength(1);
    }
  });
});
