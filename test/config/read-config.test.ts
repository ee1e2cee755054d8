import { describe, expect, it } from 'vitest';

import { defaultConfig } from '../../src/config/config.ts';
import type { Config } from '../../src/config/config.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { regionOf, textOf } from '../../src/source/line-index.ts';
import { sourceFile } from '../../src/source/source-file.ts';

const ruleIds = ['rbac/secret-read', 'rbac/wildcard-verb', 'scrape/inline-secret'];

async function config(text: string): Promise<Config> {
  const read = await readConfig(sourceFile('.scrapelint.yaml', text), ruleIds);
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.config;
}

/** Each problem as `line: text it points at: message (help)`. */
async function problems(text: string): Promise<readonly string[]> {
  const read = await readConfig(sourceFile('.scrapelint.yaml', text), ruleIds);
  if ('config' in read) throw new Error('nothing is wrong with it');
  return read.problems.map(
    ({ message, span, help }) =>
      `${regionOf(span).start.line}: ${textOf(span)}: ${message}${help === undefined ? '' : ` (${help})`}`,
  );
}

describe('readConfig', () => {
  it('reads every setting', async () => {
    const read = await config(`preset: strict
rules:
  rbac/wildcard-verb: off
  scrape/*: error
exclude: [vendor/**, 2024]
scopes:
  - name: monitoring
    include: ["deploy/**"]
assume:
  - { kind: ServiceAccount, name: "prometheus-*", namespace: monitoring }
ignores:
  - rules: [rbac/secret-read]
    path: deploy/**
    kind: ClusterRole
    name: operator
    namespace: x
    reason: It mounts them.
    until: 2030-12-31
bounded-labels:
  - { label: user, metrics: ["cortex_*"], reason: The tenant. }
  - { label: shard, reason: There are sixteen. }
fail-on: never
min-severity: warning
min-confidence: medium
prometheus: { version: v3.10 }
kubernetes: { version: 1.30 }
require-reason: true
`);
    const { ignores, ...rest } = read;
    expect(rest).toEqual({
      preset: 'strict',
      rules: { 'rbac/wildcard-verb': 'off', 'scrape/*': 'error' },
      exclude: ['vendor/**', '2024'],
      scopes: [{ name: 'monitoring', include: ['deploy/**'] }],
      assume: [{ kind: 'ServiceAccount', name: 'prometheus-*', namespace: 'monitoring' }],
      boundedLabels: [
        { label: 'user', metrics: ['cortex_*'], reason: 'The tenant.' },
        { label: 'shard', metrics: [], reason: 'There are sixteen.' },
      ],
      failOn: 'never',
      minSeverity: 'warning',
      minConfidence: 'medium',
      prometheusVersion: '3.10',
      kubernetesVersion: '1.30',
      requireReason: true,
    });
    expect(ignores).toHaveLength(1);
    const [{ span, ...ignore }] = ignores as [(typeof ignores)[number]];
    expect(ignore).toEqual({
      rules: ['rbac/secret-read'],
      path: 'deploy/**',
      kind: 'ClusterRole',
      name: 'operator',
      namespace: 'x',
      reason: 'It mounts them.',
      until: '2030-12-31',
    });
    expect(regionOf(span).start).toEqual({ line: 12, column: 5 });
  });

  it.each(['', '# nothing\n', '---\n', '{}', 'null'])('takes %j as the defaults', async (text) => {
    expect(await config(text)).toEqual(defaultConfig);
  });

  it('tells all mistakes at once, each at its place', async () => {
    expect(
      await problems(`presett: strict
rules:
  rbac/wildcard-verbs: off
  rbac/secret-read: warn
  secret-read: error
  rbac: error
  rback: error
  foo/*: off
exclude: vendor
ignores:
  - rules: [rbac/secret-raed]
    kind: Role
  - rule: x
    rules: []
    reason: " "
    until: 2030-02-30
  - nonsense
prometheus:
  version: three
require-reason: 1
`),
    ).toMatchInlineSnapshot(`
      [
        "1: presett: scrapelint has no setting "presett". Did you mean "preset"? (The keys are "assume", "bounded-labels", "exclude", "fail-on", "ignores", "kubernetes", "min-confidence", "min-severity", "preset", "prometheus", "require-reason", "rules" and "scopes".)",
        "3: rbac/wildcard-verbs: There is no rule "rbac/wildcard-verbs". Did you mean "rbac/wildcard-verb"? (The command "scrapelint rules" lists all rules.)",
        "4: warn: "rules.rbac/secret-read" cannot be "warn". (Use "off", "info", "warning" or "error".)",
        "5: secret-read: There is no rule "secret-read". Did you mean "rbac/secret-read"? (The command "scrapelint rules" lists all rules.)",
        "7: rback: There is no rule "rback". (The command "scrapelint rules" lists all rules.)",
        "8: foo/*: No rule matches "foo/*". (The command "scrapelint rules" lists all rules.)",
        "9: vendor: "exclude" must be a list, and "vendor" is not.",
        "11: rules: "ignores[0]" lacks the key "reason". (Say why the findings are accepted.)",
        "11: rbac/secret-raed: There is no rule "rbac/secret-raed". Did you mean "rbac/secret-read"? (The command "scrapelint rules" lists all rules.)",
        "13: rule: "ignores[1]" has no key "rule". Did you mean "rules"? (The keys are "kind", "name", "namespace", "path", "reason", "rules" and "until".)",
        "14: rules: "ignores[1].rules" is an empty list.",
        "15: " ": "ignores[1].reason" must be text that is not blank, and " " is not.",
        "16: 2030-02-30: No calendar has the day "2030-02-30".",
        "17: nonsense: "ignores[2]" must be a mapping, and "nonsense" is not.",
        "19: three: "prometheus.version" must be a version such as 3.5.0, and "three" is not.",
        "20: 1: "require-reason" must be true or false, and "1" is not.",
      ]
    `);
  });

  it('refuses thresholds that hide what fails', async () => {
    expect(await problems('min-severity: error\nfail-on: warning\n')).toEqual([
      '1: error: The least severity shown, "error", is above the one that fails, "warning": a run would fail for what it hides.',
    ]);
  });

  it.each([
    ['- a\n', '1: - a: The configuration must be a mapping, and a list is not.'],
    ['x', '1: x: The configuration must be a mapping, and "x" is not.'],
    ['preset: all\n---\na: 1\n', '3: a: 1: A configuration is one document, and here begins another.'],
  ])('refuses %j', async (text, problem) => {
    expect(await problems(text)).toEqual([problem]);
  });

  it('says what is no YAML', async () => {
    const [first] = await problems('rules: {a\nb: [');
    expect(first).toMatch(/^\d+: .*: The file is not YAML: .*\.$/);
    expect(await problems('preset: strict\npreset: all\n')).toEqual(['2: preset: The key "preset" is here twice.']);
  });

  it.each([
    'rules:\n',
    'exclude:\n',
    'ignores: [null]\n',
    'rules: []\n',
    'ignores: {a: 1}\n',
    'prometheus: x\n',
    '? [a]\n: b\n',
  ])('survives %j', async (text) => {
    expect((await problems(text)).length).toBeGreaterThan(0);
  });
});
