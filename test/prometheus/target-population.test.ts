import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { WrittenRelabelRule } from '../../src/prometheus/relabel/rule.ts';
import { resolveRelabelRule } from '../../src/prometheus/relabel/rule.ts';
import type { TargetJob } from '../../src/prometheus/target-population.ts';
import { populateTarget, targetKey, targetUrl } from '../../src/prometheus/target-population.ts';

type LabelTable = Readonly<Record<string, string>>;

const none: LabelTable = {};

function jobOf(
  overrides: Partial<TargetJob<number>> = {},
  rules: readonly WrittenRelabelRule[] = [],
): TargetJob<number> {
  return {
    jobName: 'job',
    intervalMilliseconds: 1000,
    timeoutMilliseconds: 1000,
    metricsPath: '/metrics',
    scheme: 'https',
    params: new Map(),
    relabelRules: rules.map((rule, index) => resolveRelabelRule(rule, index)),
    histograms: { convertClassicToNhcb: false, alwaysScrapeClassic: false, scrapeNative: false },
    ...overrides,
  };
}

function populate(
  job: TargetJob<number>,
  target: LabelTable,
  group: LabelTable = none,
): ReturnType<typeof populateTarget> {
  return populateTarget(job, new Map(Object.entries(target)), new Map(Object.entries(group)));
}

const discoveredOfJob: LabelTable = {
  __always_scrape_classic_histograms__: 'false',
  __convert_classic_histograms_to_nhcb__: 'false',
  __metrics_path__: '/metrics',
  __scheme__: 'https',
  __scrape_interval__: '1s',
  __scrape_native_histograms__: 'false',
  __scrape_timeout__: '1s',
  job: 'job',
};

// Facts from prometheus/prometheus v3.16.0, scrape/manager_test.go (TestPopulateLabels).
describe('the cases of Prometheus', () => {
  const copyAddress = [{ sourceLabels: ['custom'], replacement: '${1}', targetLabel: '__address__' }];
  const convert = '__convert_classic_histograms_to_nhcb__';
  const convertRule = [{ sourceLabels: [convert], regex: 'false', replacement: 'true', targetLabel: convert }];
  const classic = { convertClassicToNhcb: true, alwaysScrapeClassic: false, scrapeNative: false };
  test.each<[string, TargetJob<number>, LabelTable, LabelTable]>([
    ['the options of the job', jobOf(), { __address__: '1.2.3.4:1000', custom: 'value' }, { instance: '1.2.3.4:1000' }],
    [
      'labels that are set already',
      jobOf(),
      {
        __address__: '1.2.3.4',
        __scheme__: 'http',
        __metrics_path__: '/custom',
        job: 'custom-job',
        __scrape_interval__: '2s',
        __scrape_timeout__: '2s',
      },
      { instance: '1.2.3.4' },
    ],
    ['an instance of its own', jobOf(), { __address__: '[::1]', instance: 'custom-instance' }, none],
    [
      'an address from relabelling',
      jobOf({}, copyAddress),
      { custom: 'host:1234' },
      { __address__: 'host:1234', instance: 'host:1234' },
    ],
    ['no default port', jobOf(), { __address__: '1.2.3.4' }, { instance: '1.2.3.4' }],
    [
      'port 80',
      jobOf({ scheme: 'http' }),
      { __address__: '1.2.3.4:80' },
      { instance: '1.2.3.4:80', __scheme__: 'http' },
    ],
    ['port 443', jobOf(), { __address__: '1.2.3.4:443' }, { instance: '1.2.3.4:443' }],
    ['histograms', jobOf({ histograms: classic }), { __address__: 'h:1' }, { instance: 'h:1', [convert]: 'true' }],
    [
      'histograms by relabelling',
      jobOf({}, convertRule),
      { __address__: 'h:1' },
      { instance: 'h:1', [convert]: 'true' },
    ],
  ])('%s', (_, job, target, more) => {
    const outcome = populate(job, target);
    expect(outcome.kind).toBe('active');
    if (outcome.kind !== 'active') return;
    expect(Object.fromEntries(outcome.labels)).toEqual({ ...discoveredOfJob, ...target, ...more });
  });

  test.each<[LabelTable, string]>([
    [{ custom: 'value' }, 'no address'],
    [{ __address__: 'h:1', custom: '\uD800' }, 'invalid label value for "custom": "\uFFFD"'],
    [
      { __address__: 'h:1', __scrape_interval__: '2notseconds' },
      'error parsing scrape interval: unknown unit "notseconds" in duration "2notseconds"',
    ],
    [
      { __address__: 'h:1', __scrape_timeout__: '2notseconds' },
      'error parsing scrape timeout: unknown unit "notseconds" in duration "2notseconds"',
    ],
    [{ __address__: 'h:1', __scrape_interval__: '0s' }, 'scrape interval cannot be 0'],
    [{ __address__: 'h:1', __scrape_timeout__: '0s' }, 'scrape timeout cannot be 0'],
    [
      { __address__: 'h:1', __scrape_interval__: '1s', __scrape_timeout__: '2s' },
      'scrape timeout cannot be greater than scrape interval ("2s" > "1s")',
    ],
    [
      { __address__: 'h:1', __convert_classic_histograms_to_nhcb__: 'maybe' },
      'error parsing convert classic histograms to nhcb: strconv.ParseBool: parsing "maybe": invalid syntax',
    ],
    [{ __address__: 'http://bad' }, '"http://bad" is not a valid hostname'],
  ])('%j fails', (target, message) => {
    expect(populate(jobOf(), target)).toMatchObject({ kind: 'failed', message });
  });
});

test('groups, meta labels and a dropped interval', () => {
  const job = jobOf({}, [{ action: 'labelmap', regex: '__meta_(.+)' }]);
  const outcome = populate(job, { __address__: 'h:1', a: 'target' }, { a: 'group', __meta_pod: 'p', __tmp_x: 'y' });
  expect(outcome.kind === 'active' && Object.fromEntries(outcome.publicLabels)).toEqual({
    a: 'target',
    instance: 'h:1',
    job: 'job',
    pod: 'p',
  });
  const dropping = jobOf({}, [{ action: 'labeldrop', regex: '__scrape_.*' }]);
  expect(populate(dropping, { __address__: 'h:1' })).toMatchObject({
    kind: 'failed',
    message: 'error parsing scrape interval: empty duration string',
  });
  const emptyJob = jobOf({}, [{ targetLabel: 'job', replacement: '' }]);
  const jobless = populate(emptyJob, { __address__: 'h:1' });
  expect(jobless.kind === 'active' && jobless.labels.has('job')).toBe(false);
});

test('two addresses that relabelling makes equal are one target', () => {
  const job = jobOf({}, [{ targetLabel: '__address__', replacement: 'one:1' }]);
  const keys = ['a:1', 'b:1'].map((address) => {
    const outcome = populate(job, { __address__: address });
    return outcome.kind === 'active' ? targetKey(outcome) : outcome.kind;
  });
  expect(keys[0]).toBe(keys[1]);
  const other = populate(job, { __address__: 'a:1', __tmp: 'x' });
  expect(other.kind === 'active' && targetKey(other)).not.toBe(keys[0]);
});

test('Prometheus 2 writes a default port', () => {
  const populate2 = (address: string, scheme: string): string | undefined => {
    const target = new Map([['__address__', address]]);
    const outcome = populateTarget(jobOf({ scheme }), target, new Map(), { dialect: 'prometheus-2' });
    return outcome.kind === 'active' ? outcome.labels.get('instance') : outcome.kind;
  };
  expect(populate2('h', 'http')).toBe('h:80');
  expect(populate2('[::1]', 'https')).toBe('[::1]:443');
  expect(populate2('h:9', 'https')).toBe('h:9');
  expect(populate2('fe80::1', 'http')).toBe('fe80::1');
  expect(populate2('h', 'ftp')).toBe('failed');
});

// Facts from scrape/target_test.go (TestTargetURL and those beside it); escapes as Go's net/url writes them.
describe('targetUrl', () => {
  const params = new Map([
    ['abc', ['foo', 'bar', 'baz']],
    ['xyz', ['hoo']],
  ]);
  test.each<[Record<string, string>, ReadonlyMap<string, readonly string[]>, string]>([
    [
      {
        __address__: 'example.com:1234',
        __scheme__: 'https',
        __metrics_path__: '/metricz',
        __param_abc: 'overwrite',
        __param_cde: 'huu',
      },
      params,
      'https://example.com:1234/metricz?abc=overwrite&abc=bar&abc=baz&cde=huu&xyz=hoo',
    ],
    [
      { __address__: 'h:1', __scheme__: 'https', __metrics_path__: '/m', __unix_socket__: '/s' },
      new Map(),
      'https://h:1/m',
    ],
    [{ __scheme__: 'http', __metrics_path__: '/m', __unix_socket__: '/s' }, new Map(), 'http://localhost/m'],
    [{ __address__: 'h', __scheme__: 'http', __metrics_path__: 'm?a=b#c' }, new Map(), 'http://h/m%3Fa=b%23c'],
    [{ __address__: 'h', __scheme__: 'http' }, new Map(), 'http://h'],
    [{ __address__: 'h', __metrics_path__: '/m' }, new Map(), '//h/m'],
    [{ __scheme__: 'http', __metrics_path__: '/m' }, new Map(), 'http:///m'],
    [
      { __address__: 'a b<">%é', __scheme__: 'http', __metrics_path__: '/é!\'()*[]{}|\\^`" ~$&+,/:;=@%' },
      new Map(),
      'http://a%20b<">%25%C3%A9/%C3%A9%21%27%28%29%2A%5B%5D%7B%7D%7C%5C%5E%60%22%20~$&+,/:;=@%25',
    ],
    [
      { __address__: '[::1]:9', __scheme__: 'http', __metrics_path__: '/é', '__param_match[]': '{job="a b"}!*' },
      new Map(),
      'http://[::1]:9/%C3%A9?match%5B%5D=%7Bjob%3D%22a+b%22%7D%21%2A',
    ],
  ])('%j', (labels, parameters, url) => {
    expect(targetUrl({ params: parameters }, new Map(Object.entries(labels)))).toBe(url);
  });
});

const corpus = new URL(
  '../../../shared/corpus/open-telemetry__opentelemetry-operator/cmd/otel-allocator/internal/conformance/testdata/',
  import.meta.url,
);
const present = existsSync(corpus);
if (!present)
  process.stderr.write('target-population.test.ts: ../shared is absent, the conformance cases are skipped\n');

interface StaticJob {
  readonly job_name: string;
  readonly metrics_path?: string;
  readonly params?: Record<string, string[]>;
  readonly static_configs: readonly { readonly targets: readonly string[]; readonly labels?: LabelTable }[];
  readonly relabel_configs?: readonly Record<string, unknown>[];
}

function relabelRuleOf(rule: Record<string, unknown>): WrittenRelabelRule {
  const text = (name: string): string | undefined => (name in rule ? String(rule[name]) : undefined);
  return {
    action: text('action'),
    regex: text('regex'),
    replacement: text('replacement'),
    separator: text('separator'),
    targetLabel: text('target_label'),
    sourceLabels: rule['source_labels'] as string[] | undefined,
    modulus: 'modulus' in rule ? BigInt(rule['modulus'] as number) : undefined,
  };
}

describe.skipIf(!present)('the conformance cases of the OpenTelemetry operator', () => {
  const names = present ? readdirSync(corpus) : [];
  test('all of them', () => {
    expect(names.length).toBe(19);
  });
  test.each(names)('%s', (name) => {
    const golden = JSON.parse(readFileSync(new URL(`${name}/golden.json`, corpus), 'utf8')) as unknown[];
    const config = parse(readFileSync(new URL(`${name}/prometheus.yaml`, corpus), 'utf8'), { version: '1.1' }) as {
      scrape_configs: StaticJob[];
    };
    const targets: unknown[] = [];
    for (const written of config.scrape_configs) {
      const rules = (written.relabel_configs ?? []).map(relabelRuleOf);
      const job: TargetJob<number> = {
        jobName: written.job_name,
        intervalMilliseconds: 60_000,
        timeoutMilliseconds: 10_000,
        scheme: 'http',
        metricsPath: written.metrics_path ?? '/metrics',
        params: new Map(Object.entries(written.params ?? {})),
        relabelRules: rules.map((rule, index) => resolveRelabelRule(rule, index)),
      };
      for (const group of written.static_configs) {
        for (const address of group.targets) {
          const outcome = populate(job, { __address__: address }, group.labels ?? none);
          const labels = outcome.kind === 'active' ? outcome.labels : new Map<string, string>();
          targets.push({
            discoveredLabels: Object.fromEntries(outcome.discovered),
            labels: Object.fromEntries(labels),
          });
        }
      }
    }
    const sorted = (list: Iterable<unknown>): string[] => [...list].map((item) => JSON.stringify(item)).sort();
    expect(sorted(targets)).toEqual(sorted(golden));
  });
});
