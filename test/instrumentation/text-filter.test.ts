import { describe, expect, it } from 'vitest';
import { languageOf, mayMatter, passesTextFilter, selectMetricFiles } from '../../src/instrumentation/text-filter.ts';
import { sourceFile } from '../../src/source/source-file.ts';

describe('languageOf', () => {
  it.each([
    ['src/a.ts', 'typescript'],
    ['src/a.tsx', 'typescript'],
    ['a.mjs', 'typescript'],
    ['a.cjs', 'typescript'],
    ['A.JS', 'typescript'],
    ['app/metrics.py', 'python'],
    ['metrics.go', 'go'],
    ['src/main/java/A.java', 'java'],
  ])('%s is %s', (path, language) => {
    expect(languageOf(path)).toBe(language);
  });

  it.each([
    'a.yaml',
    'Makefile',
    'ts',
    'a.d.ts',
    'a.d.mts',
    'a.min.js',
    'a.spec.ts',
    'a.test.tsx',
    'src/__tests__/a.ts',
    'pkg/testdata/a.go',
    'examples/a.py',
    'metrics_test.go',
    'tests/test_metrics.py',
    'metrics_test.py',
    'conftest.py',
    'src/test/java/A.java',
    'src/main/java/ATest.java',
    'a.constructor',
  ])('%s is not looked at', (path) => {
    expect(languageOf(path)).toBeUndefined();
  });
});

describe('passesTextFilter', () => {
  it.each([
    ['typescript', `import { Counter } from 'prom-client'`],
    ['typescript', 'requests.inc ({ a })'],
    ['typescript', 'gauge.set({ a }, 1)'],
    ['typescript', 'hits.add(1, { a })'],
    ['typescript', 'latency.record(performance.now() - start, { a })'],
    ['typescript', 'gauge.setToCurrentTime(labels)'],
    ['python', 'from prometheus_client import Counter'],
    ['python', 'X.labels (a)'],
    ['python', 'family.add_metric([a], 1)'],
    ['go', 'x.WithLabelValues(a)'],
    ['go', 'latency.ObserveSince(start, path)'],
    ['go', 'metrics.CountRequest(r.URL.Path)'],
    ['go', 's.metrics.ObserveQuery(query)'],
    ['go', 'generator "k8s.io/kube-state-metrics/v2/pkg/metric_generator"'],
    ['go', '"github.com/prometheus/client_golang/prometheus"'],
    ['java', 'import io.micrometer.core.instrument.Counter;'],
  ] as const)('%s: %s', (language, text) => {
    expect(passesTextFilter(language, text)).toBe(true);
  });

  it.each([
    ['go', 'const labelPath = "path"'],
    ['go', '\tlabelPath   = "path"'],
    ['go', 'IncRequests(kind, path)'],
    ['typescript', "export const LABELS = ['path'];"],
  ] as const)('keeps what may be lent from %s: %s', (language, text) => {
    expect([passesTextFilter(language, text), mayMatter(language, text)]).toEqual([false, true]);
  });

  it.each([
    ['typescript', 'map.set(a, b); set.add(c); items.include(x)'],
    ['python', 'labels = []'],
    ['go', 'with(x)'],
    ['java', 'class A {}'],
  ] as const)('%s: not %s', (language, text) => {
    expect(passesTextFilter(language, text)).toBe(false);
  });

  it('takes linear time', () => {
    const hostile = `${'.inc '.repeat(50_000)}${' '.repeat(200_000)}${'.add(1,'.repeat(50_000)}`;
    const start = performance.now();
    passesTextFilter('typescript', hostile);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('mayMatter', () => {
  it.each([
    ['typescript', `export const LABELS = ['user_id'] as const`],
    ['typescript', `export const Label: Record<string, string> = { user: 'user_id' }`],
    ['typescript', `export const enum Label { User = 'user_id' }`],
    ['typescript', `export * from './metrics.js'`],
    ['typescript', `export { hits } from './metrics.js'`],
    ['typescript', 'export const metrics = new Metrics()'],
    ['typescript', 'export default new Metrics()'],
    ['typescript', `module.exports = { metrics: require('./metrics') }`],
    ['typescript', `exports.USER = 'user_id'`],
    ['python', 'X.labels (a)'],
  ] as const)('%s: %s', (language, text) => {
    expect(mayMatter(language, text)).toBe(true);
  });

  it.each([
    ['typescript', 'export function add(a, b) { return a + b; }'],
    ['typescript', 'export class Metrics {}'],
    ['typescript', `export * from './metrics.js';${' '.repeat(40_000)}`],
    ['python', `LABELS = ['user_id']`],
  ] as const)('%s: not %s', (language, text) => {
    expect(mayMatter(language, text)).toBe(false);
  });

  it('takes linear time', () => {
    const hostile = ['export const a'.repeat(2000), `export${' '.repeat(30_000)}`, 'module.exports'.repeat(2000)];
    const start = performance.now();
    for (const text of hostile) mayMatter('typescript', text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('selectMetricFiles', () => {
  const declares = sourceFile('metrics.ts', `import 'prom-client'`);
  const uses = sourceFile('use.ts', 'a.b.inc({ path })');
  const other = sourceFile('use.py', 'a.labels(x)');

  it('keeps a file that only calls where another one of its language imports', () => {
    expect(selectMetricFiles([uses, declares, other])).toEqual([uses, declares]);
  });

  it('keeps files of Go that share a folder with one that imports, and what they share', () => {
    const go = sourceFile('a/metrics.go', 'import "github.com/prometheus/client_golang/prometheus"');
    const names = sourceFile('a/names.go', 'const labelPath = "path"');
    const elsewhere = sourceFile('b/names.go', 'const labelPath = "path"');
    const handler = sourceFile('c/handler.go', 'metrics.CountRequest(r.URL.Path)');
    const plain = sourceFile('a/plain.go', 'func add(a, b int) int { return a + b }');
    expect(selectMetricFiles([go, names, elsewhere, handler, plain])).toEqual([go, names, handler]);
  });

  it('keeps nothing where no file imports', () => {
    expect(selectMetricFiles([uses, other])).toEqual([]);
  });

  it('keeps the constants that a declaring file imports, and what hands its exports on', () => {
    const named = sourceFile(
      'metrics.ts',
      `import { Counter } from 'prom-client'; import { USER } from './labels.js';`,
    );
    const labels = sourceFile('labels.ts', `import { BASE } from './base'; export const USER = BASE + '_id';`);
    const list = sourceFile('labels.ts', `import { BASE } from './base'; export const USER = [BASE];`);
    const base = sourceFile('base/index.ts', `export const BASE = 'user';`);
    const barrel = sourceFile('index.ts', `export * from './metrics.js';`);
    const caller = sourceFile('use.ts', `import { hits } from './index.js'; hits.inc({ path });`);
    const unrelated = sourceFile('colours.ts', `export const RED = 'red';`);
    expect(selectMetricFiles([named, list, base, unrelated])).toEqual([named, list, base]);
    expect(selectMetricFiles([named, labels, base])).toEqual([named, labels, base]);
    expect(selectMetricFiles([caller, barrel, named, unrelated])).toEqual([caller, barrel, named]);
    expect(selectMetricFiles([caller, barrel, unrelated])).toEqual([]);
  });
});
