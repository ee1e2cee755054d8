import { describe, expect, it } from 'vitest';
import { languageOf, passesTextFilter, selectMetricFiles } from '../../src/instrumentation/text-filter.ts';
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
    ['python', 'from prometheus_client import Counter'],
    ['python', 'X.labels (a)'],
    ['python', 'family.add_metric([a], 1)'],
    ['go', 'x.WithLabelValues(a)'],
    ['go', 'latency.ObserveSince(start, path)'],
    ['go', 'metrics.CountRequest(r.URL.Path)'],
    ['go', 's.metrics.ObserveQuery(query)'],
    ['go', 'const labelPath = "path"'],
    ['go', '\tlabelPath   = "path"'],
    ['go', 'IncRequests(kind, path)'],
    ['go', 'generator "k8s.io/kube-state-metrics/v2/pkg/metric_generator"'],
    ['go', '"github.com/prometheus/client_golang/prometheus"'],
    ['java', 'import io.micrometer.core.instrument.Counter;'],
  ] as const)('%s: %s', (language, text) => {
    expect(passesTextFilter(language, text)).toBe(true);
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
});
