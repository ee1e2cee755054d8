import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LoadedConfig } from '../../src/prometheus/config/load.ts';
import { loadPrometheusConfig, loadScrapeConfigFile, loadScrapeConfigList } from '../../src/prometheus/config/load.ts';
import { parseBase2Bytes } from '../../src/prometheus/base2-bytes.ts';
import { parseGoUrl } from '../../src/prometheus/go-url.ts';
import { regionOf, textOf } from '../../src/source/line-index.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { parseText } from '../../src/yaml/document.ts';
import { fileSource } from '../../src/yaml/text-source.ts';

function load(text: string, options: Parameters<typeof loadPrometheusConfig>[1] = {}): LoadedConfig {
  const [document] = parseText(fileSource(sourceFile('prometheus.yml', text))).documents;
  if (document?.root === undefined) throw new Error('no document');
  return loadPrometheusConfig(document.root, options);
}

/** Each problem as `line code: message [text]`. */
function problemsOf(text: string, options: Parameters<typeof loadPrometheusConfig>[1] = {}): readonly string[] {
  return load(text, options).problems.map(({ code, message, at }) => {
    const [line] = textOf(at).split('\n');
    return `${regionOf(at).start.line} ${code}: ${message} [${line ?? ''}]`;
  });
}

const corpus = new URL('../../../shared/corpus/', import.meta.url);
const present = existsSync(corpus);
if (!present) process.stderr.write('load.test.ts: ../shared is absent, the cases of Prometheus are skipped\n');

describe.skipIf(!present)('the cases of Prometheus', () => {
  const prometheus = new URL('prometheus__prometheus/', corpus);
  const { cases } = present
    ? (JSON.parse(readFileSync(new URL('EXPECTED-config-errors.json', prometheus), 'utf8')) as {
        cases: { file: string; errorContains: string }[];
      })
    : { cases: [] };

  test.each(cases.map(({ file, errorContains }) => [file, errorContains]))('%s', (file, errorContains) => {
    const { problems } = load(readFileSync(new URL(file, prometheus), 'utf8'));
    const expected = errorContains
      .replace(/^parsing YAML file \S+: /, '')
      // The head of a list of errors such as ours.
      .replace(/^unmarshal errors$/, 'cannot unmarshal')
      // Known since 3.15.
      .replace(
        'OpenMetricsText1.0.0 PrometheusProto PrometheusText0.0.4 P',
        'OpenMetricsText1.0.0 OpenMetricsText2.0.0 PrometheusProto PrometheusText0.0.4 P',
      );
    const found = problems.filter(({ message }) => message.includes(expected));
    expect(found.length, JSON.stringify(problems.map(({ message }) => message))).toBeGreaterThan(0);
  });

  const good = present
    ? readdirSync(new URL('config/testdata/', prometheus)).filter((name) => name.endsWith('.good.yml'))
    : [];
  test.each(good)('%s is loaded without a problem', (name) => {
    expect(problemsOf(readFileSync(new URL(`config/testdata/${name}`, prometheus), 'utf8'))).toEqual([]);
  });

  const goldens = present
    ? readdirSync(new URL('prometheus-operator__prometheus-operator/', corpus), { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.golden'))
    : [];
  test.each(goldens)('%s is loaded without a problem', (name) => {
    const text = readFileSync(new URL(`prometheus-operator__prometheus-operator/${name}`, corpus), 'utf8');
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('loading', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'all problems at once',
      `global:
  scrape_interval: 10s
  scrape_timeout: 11s
  evaluation_intervall: 1m
rule_files: [a/*/b.yml]
scrape_configs:
  - job_name: a
    scrape_interval: 5
    relabel_configs:
      - action: keeep
        regex: (
  - job_name: a
    honor_labels: "true"
    sample_limit: -1
    scrape_timeout: 30s
    static_configs: {targets: [x]}
`,
      [
        '4 scrape/unknown-field: field evaluation_intervall not found in type config.plain [evaluation_intervall]',
        '8 scrape/invalid-duration: not a valid duration string: "5" [5]',
        '13 scrape/wrong-type: cannot unmarshal !!str `true` into bool ["true"]',
        '14 scrape/wrong-type: cannot unmarshal !!int `-1` into uint [-1]',
        '16 scrape/wrong-type: cannot unmarshal !!map into []*targetgroup.Group [static_configs]',
        '3 scrape/timeout-not-below-interval: global scrape timeout greater than scrape interval [11s]',
        '5 scrape/file-pattern: invalid rule file path "a/*/b.yml" [a/*/b.yml]',
        '11 relabel/regex-syntax: error parsing regexp: missing closing ): `^(?s:()$` [(]',
        '10 relabel/unknown-action: unknown relabel action "keeep" [keeep]',
        '15 scrape/timeout-not-below-interval: scrape timeout greater than scrape interval for scrape config with job name "a" [30s]',
        '12 scrape/job-name-duplicate: found multiple scrape configs with job name "a" [a]',
      ],
    ],
    [
      'texts keep what was written, and YAML 1.1 truth values are truth values',
      `scrape_configs:
  - job_name: 123
    honor_labels: yes
    enable_http2: off
    sample_limit: 1e4
    label_limit: 0x10
    relabel_configs:
      - {source_labels: [y], regex: true, replacement: 8080, target_label: on}
`,
      [],
    ],
    [
      'a scalar where a list belongs',
      'scrape_configs:\n  - job_name: a\n    params: {x: z}\n    relabel_configs:\n      - {source_labels: l1, action: keep}\n',
      [
        '3 scrape/wrong-type: cannot unmarshal !!str `z` into []string [z]',
        '5 scrape/wrong-type: cannot unmarshal !!str `l1` into model.LabelNames [l1]',
      ],
    ],
    [
      "equal is allowed, and so is a global timeout above a job's interval",
      'global: {scrape_interval: 10s, scrape_timeout: 10s}\nscrape_configs:\n  - {job_name: a, scrape_interval: 5s}\n  - {job_name: b, scrape_timeout: 10s}\n',
      [],
    ],
    [
      'the default interval counts',
      'scrape_configs:\n  - {job_name: a, scrape_timeout: 2m}\n',
      [
        '2 scrape/timeout-not-below-interval: scrape timeout greater than scrape interval for scrape config with job name "a" [2m]',
      ],
    ],
    ['empty blocks are defaults', 'global:\nscrape_configs:\nalerting:\n', []],
    [
      'credentials of the API server without its address',
      `scrape_configs:
  - job_name: a
    kubernetes_sd_configs:
      - role: pod
        follow_redirects: true
        tls_config: {}
      - role: pod
        tls_config: {ca_file: /ca}
      - role: Pod
      - tls_config: {cert_file: /c}
`,
      [
        `8 scrape/discovery-conflict: to use custom HTTP client configuration please provide the 'api_server' URL explicitly [tls_config]`,
        '9 scrape/discovery-role: unknown Kubernetes SD role "Pod" [Pod]',
        '10 scrape/tls-conflict: exactly one of key or key_file must be configured when a client certificate is configured [cert_file]',
        '10 scrape/discovery-role: role missing (one of: pod, service, endpoints, endpointslice, node, ingress) [tls_config: {cert_file: /c}]',
        `10 scrape/discovery-conflict: to use custom HTTP client configuration please provide the 'api_server' URL explicitly [tls_config]`,
      ],
    ],
    [
      'Alertmanager',
      `alerting:
  alertmanagers:
    - api_version: v1
      static_configs: [{targets: ["http://a:9093"]}]
      sigv4: {access_key: x}
      basic_auth: {username: u}
`,
      [
        '5 scrape/auth-conflict: must provide a AWS SigV4 Access key and Secret Key if credentials are specified in the SigV4 config [access_key]',
        '4 scrape/static-target-url: "http://a:9093" is not a valid hostname ["http://a:9093"]',
        '3 scrape/alertmanager-api: expected Alertmanager api version to be one of [v2] but got v1 [v1]',
        '5 scrape/auth-conflict: at most one of basic_auth, authorization, oauth2, & sigv4 must be configured [sigv4]',
      ],
    ],
    [
      'headers and proxies',
      `scrape_configs:
  - job_name: a
    http_headers: {authorization: {values: [x]}, x-own: {values: [y]}}
    no_proxy: x
    authorization: {type: BASIC, credentials: a, credentials_file: b}
    oauth2: {client_id: x}
`,
      [
        '5 scrape/auth-conflict: at most one of authorization credentials & credentials_file must be configured [credentials_file]',
        '5 scrape/auth-conflict: authorization type cannot be set to "basic", use "basic_auth" instead [BASIC]',
        '6 scrape/auth-conflict: oauth2 token_url must be configured [oauth2]',
        '5 scrape/auth-conflict: at most one of basic_auth, oauth2 & authorization must be configured [authorization]',
        '3 scrape/auth-conflict: setting header "Authorization" is not allowed [authorization]',
        '4 scrape/auth-conflict: if no_proxy is configured, proxy_url must also be configured [no_proxy]',
      ],
    ],
    ['no mapping at all', '- a\n', ['1 scrape/wrong-type: cannot unmarshal !!seq into config.plain [- a]']],
    [
      'legacy names',
      `global: {metric_name_validation_scheme: legacy, external_labels: {a-b: c}}
scrape_configs:
  - job_name: a
    relabel_configs: [{target_label: a.b}]
  - job_name: b
    metric_name_validation_scheme: utf8
    relabel_configs: [{target_label: a.b}]
`,
      [
        '1 relabel/label-name: "a-b" is not a valid label name [a-b]',
        `4 relabel/label-name: "a.b" is invalid 'target_label' for replace action [a.b]`,
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect([...problemsOf(text)].sort()).toEqual([...expected].sort());
  });

  test('what was meant', () => {
    const text =
      'scrape_configs:\n  - {job_name: a, scrape_intervall: 1s, rule_files: [], scrape_classic_histograms: true}\n';
    expect(load(text).problems).toMatchObject([
      { code: 'scrape/unknown-field', suggestion: 'scrape_interval' },
      { code: 'scrape/unknown-field', belongsTo: 'config.Config' },
      { code: 'scrape/removed-field', suggestion: 'always_scrape_classic_histograms' },
    ]);
  });

  test('an agent neither alerts nor evaluates', () => {
    const text = 'rule_files: [a.yml]\nalerting: {alertmanagers: []}\n';
    expect(problemsOf(text, { agent: true })).toEqual([
      '1 scrape/invalid-value: field rule_files is not allowed in agent mode [rule_files]',
    ]);
  });

  test('both ends of a conflict', () => {
    const { problems } = load('scrape_configs:\n  - job_name: a\n  - job_name: a\n');
    expect(
      problems.map(({ at, related }) => [regionOf(at).start.line, related && regionOf(related).start.line]),
    ).toEqual([[3, 2]]);
  });

  test('lists and files of jobs', () => {
    const list = parseText(fileSource(sourceFile('jobs.yml', '- job_name: a\n  foo: 1\n-\n'))).documents[0]?.root;
    expect(list && loadScrapeConfigList(list).problems.map(({ message }) => message)).toEqual([
      'field foo not found in type config.ScrapeConfig',
      'empty or null scrape config section',
    ]);
    const file = parseText(fileSource(sourceFile('jobs.yml', 'global: {}\nscrape_configs: [{job_name: a}]\n')))
      .documents[0]?.root;
    expect(file && loadScrapeConfigFile(file).problems.map(({ message }) => message)).toEqual([
      'field global not found in type config.ScrapeConfigs',
    ]);
  });

  test('Prometheus 2 reads expressions without the s flag', () => {
    const text = 'scrape_configs: [{job_name: a, relabel_configs: [{action: keep, regex: "("}]}]\n';
    expect(problemsOf(text, { dialect: 'prometheus-2' })).toEqual([
      '1 relabel/regex-syntax: error parsing regexp: missing closing ): `^(?:()$` ["("]',
    ]);
  });
});

test.each([
  ['0', { ok: true, bytes: 0 }],
  ['1KB', { ok: true, bytes: 1024 }],
  ['1KiB', { ok: true, bytes: 1024 }],
  ['1.5MB', { ok: true, bytes: 1572864 }],
  ['1GB512MB', { ok: true, bytes: 1610612736 }],
  ['-1GB', { ok: true, bytes: -1073741824 }],
  ['10', { ok: false, message: 'units: unknown unit  in 10' }],
  ['10kB', { ok: false, message: 'units: unknown unit kB in 10kB' }],
  ['', { ok: false, message: 'units: invalid ' }],
  ['.KB', { ok: false, message: 'units: invalid .KB' }],
  ['100EB', { ok: false, message: 'units: overflow parsing unit' }],
])('the size %s', (text, expected) => {
  expect(parseBase2Bytes(text)).toEqual(expected);
});

test.each<[string, ReturnType<typeof parseGoUrl>]>([
  ['http://u:p@h:9/x', { ok: true, scheme: 'http', host: 'h:9', userinfo: 'u:p' }],
  ['h:9', { ok: true, scheme: 'h', host: '', userinfo: undefined }],
  ['10.0.0.1:9', { ok: false, message: 'parse "10.0.0.1:9": first path segment in URL cannot contain colon' }],
  ['http://h:x/', { ok: false, message: 'parse "http://h:x/": invalid port ":x" after host' }],
  ['http://a b/', { ok: false, message: 'parse "http://a b/": invalid character " " in host name' }],
  ['http://h/%zz', { ok: false, message: 'parse "http://h/%zz": invalid URL escape "%zz"' }],
  ['http://[::1', { ok: false, message: `parse "http://[::1": missing ']' in host` }],
  ['/x', { ok: true, scheme: '', host: '', userinfo: undefined }],
])('the URL %s', (url, expected) => {
  expect(parseGoUrl(url)).toEqual(expected);
});
