import { describe, expect, test } from 'vitest';

import { rules } from '../../rules/index.ts';
import { defaultConfig } from '../../src/config/config.ts';
import type { Config } from '../../src/config/config.ts';
import { lint } from '../../src/lint.ts';
import type { LintResult } from '../../src/lint.ts';
import { regionOf } from '../../src/source/line-index.ts';
import { sourceFile } from '../../src/source/source-file.ts';

const ids = ['rbac/secret-read', 'rbac/wildcard-verb', 'input/unused-suppression', 'input/unknown-suppression'];

function run(
  files: Readonly<Record<string, string>>,
  config: Partial<Config> = {},
  select: readonly string[] = ids,
): LintResult {
  return lint(
    Object.entries(files).map(([path, text]) => sourceFile(path, text)),
    { rules, config: { ...defaultConfig, ...config }, select, today: '2026-06-15' },
  );
}

function shown({ findings }: LintResult): readonly string[] {
  return findings.map(({ ruleId, primary }) => `${ruleId} ${regionOf(primary).start.line}`);
}

function role(rulesText: string, head = ''): string {
  return `${head}apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: reader
rules:
${rulesText}`;
}

describe('a comment counts', () => {
  test.each([
    [
      'on the line',
      '  - apiGroups: [""]\n    resources: [secrets] # scrapelint: ignore[rbac/secret-read] reason\n    verbs: [get]\n',
    ],
    [
      'above the line',
      '  - apiGroups: [""]\n    # scrapelint: ignore[rbac/secret-read] reason\n    resources: [secrets]\n    verbs: [get]\n',
    ],
    [
      'above the item',
      '  # scrapelint: ignore[rbac/secret-read] reason\n  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [get]\n',
    ],
    [
      'above an item of a list at the column of its key',
      '- apiGroups: [""]\n  resources:\n  # scrapelint: ignore[rbac/secret-read] reason\n  - secrets\n  verbs: [get]\n',
    ],
    [
      'above the key of the list',
      '- apiGroups: [""]\n  # scrapelint: ignore[rbac/secret-read] reason\n  resources:\n  - pods\n  - secrets\n  verbs: [get]\n',
    ],
    [
      'among others',
      '  # why\n  # scrapelint: ignore[rbac/secret-read] reason\n  # scrapelint: ignore[rbac/wildcard-verb] reason\n  - apiGroups: [""]\n    resources: [secrets]\n    verbs: ["*"]\n',
    ],
    [
      'with a pattern',
      '  # scrapelint: ignore[rbac/*] reason\n  - apiGroups: [""]\n    resources: [secrets]\n    verbs: ["*"]\n',
    ],
    [
      'with several rules',
      '  # scrapelint: ignore[rbac/secret-read, rbac/wildcard-verb,] -- reason\n  - apiGroups: [""]\n    resources: [secrets]\n    verbs: ["*"]\n',
    ],
    [
      'until its day',
      '  # scrapelint: ignore[rbac/secret-read] reason until=2026-06-15\n  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [get]\n',
    ],
  ])('%s', (_name, text) => {
    const result = run({ 'role.yaml': role(text) });
    expect(shown(result)).toEqual([]);
    expect(result.suppressed.length).toBeGreaterThan(0);
  });

  test('above the document', () => {
    const text = role(
      '  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [get]\n',
      '# scrapelint: ignore[rbac/secret-read] reason\n',
    );
    expect(shown(run({ 'role.yaml': text }))).toEqual([]);
  });

  test('for its file', () => {
    const text = role('  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [get]\n');
    const whole = `${text}# scrapelint: ignore-file[rbac/secret-read] generated\n`;
    expect(shown(run({ 'role.yaml': whole, 'other.yaml': text.replace('reader', 'other') }))).toEqual([
      'rbac/secret-read 7',
    ]);
  });

  test('at a related place, in another file', () => {
    const text = role('  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [get]\n');
    const binding = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: reader }
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: reader # scrapelint: ignore[rbac/secret-read] the owner of the binding answers
subjects: [{ kind: Group, name: auditors, apiGroup: rbac.authorization.k8s.io }]
`;
    expect(shown(run({ 'role.yaml': text, 'binding.yaml': binding }))).toEqual([]);
  });

  test('inside a configuration that is embedded', () => {
    const text = `apiVersion: v1
kind: ConfigMap
metadata: { name: prometheus }
data:
  prometheus.yml: |
    scrape_configs:
      # scrapelint: ignore[scrape/timeout-not-below-interval] a slow exporter
      - job_name: slow
        scrape_interval: 10s
        scrape_timeout: 10s
      - job_name: other
        scrape_interval: 10s
        scrape_timeout: 10s
`;
    const select = ['scrape/timeout-not-below-interval', 'input/unused-suppression'];
    expect(shown(run({ 'cm.yaml': text }, {}, select))).toEqual(['scrape/timeout-not-below-interval 13']);
  });
});

describe('a comment does not count', () => {
  test.each([
    [
      'above a neighbour',
      '  # scrapelint: ignore[rbac/secret-read] reason\n  - apiGroups: [""]\n    resources: [pods]\n    verbs: [get]\n  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [get]\n',
      ['input/unused-suppression 6', 'rbac/secret-read 11'],
    ],
    [
      'on another line of the rule',
      '  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [get] # scrapelint: ignore[rbac/secret-read] reason\n',
      ['rbac/secret-read 7', 'input/unused-suppression 8'],
    ],
    [
      'with a gap below it',
      '  - apiGroups: [""]\n    # scrapelint: ignore[rbac/secret-read] reason\n\n    resources: [secrets]\n    verbs: [get]\n',
      ['input/unused-suppression 7', 'rbac/secret-read 9'],
    ],
    [
      'inside a text',
      '  - apiGroups: [""]\n    resources: ["# scrapelint: ignore[rbac/secret-read]", secrets]\n    verbs: [get]\n',
      ['rbac/secret-read 7'],
    ],
    [
      'when its day has passed',
      '  # scrapelint: ignore[rbac/secret-read] reason until=2026-06-14\n  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [get]\n',
      ['rbac/secret-read 8'],
    ],
    [
      'for a rule that does not exist',
      '  # scrapelint: ignore[rbac/secret-raed] reason\n  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [get]\n',
      ['input/unknown-suppression 6', 'rbac/secret-read 8'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(shown(run({ 'role.yaml': role(text) }))).toEqual(expected);
  });

  test('in another document', () => {
    const one = role('  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [get]\n');
    const text = `# scrapelint: ignore[rbac/secret-read] of the first only\n${one}---\n${one.replace('reader', 'second')}`;
    expect(shown(run({ 'role.yaml': text }))).toEqual(['rbac/secret-read 17']);
  });
});

test('an annotation counts for its object, and only there', () => {
  const annotated = role('  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [get]\n').replace(
    '  name: reader\n',
    '  name: reader\n  annotations:\n    scrapelint.dev/ignore: "rbac/secret-read: its purpose; rbac/wildcard-verb: not here"\n',
  );
  const plain = role('  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [get]\n').replace('reader', 'plain');
  expect(shown(run({ 'role.yaml': `${annotated}---\n${plain}` }))).toEqual([
    'input/unused-suppression 6',
    'rbac/secret-read 18',
  ]);
});

test('the configuration counts by object, and says when it is of no use', () => {
  const text = role('  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [get]\n');
  const configFile = sourceFile('.scrapelint.yaml', 'ignores: []\n');
  const span = { file: configFile, start: 0, end: 7 };
  const entry = { rules: ['rbac/secret-read'], kind: 'ClusterRole', reason: 'its purpose', span };
  expect(shown(run({ 'role.yaml': text }, { ignores: [{ ...entry, name: 'read*' }] }))).toEqual([]);
  expect(shown(run({ 'role.yaml': text }, { ignores: [{ ...entry, name: 'writer' }] }))).toEqual([
    'input/unused-suppression 1',
    'rbac/secret-read 7',
  ]);
  expect(shown(run({ 'role.yaml': text }, { ignores: [{ ...entry, path: 'other/**' }] }))).toHaveLength(2);
});

test('a rule that did not run leaves its suppressions unjudged', () => {
  const text = role(
    '  # scrapelint: ignore[rbac/wildcard-verb] reason\n  - apiGroups: [""]\n    resources: [pods]\n    verbs: [get]\n',
  );
  expect(shown(run({ 'role.yaml': text }, {}, ['rbac/secret-read', 'input/unused-suppression']))).toEqual([]);
});

test('a reason can be demanded', () => {
  const text = role(
    '  # scrapelint: ignore[rbac/secret-read]\n  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [get]\n',
  );
  const result = run({ 'role.yaml': text }, { requireReason: true }, [
    'rbac/secret-read',
    'input/malformed-suppression',
  ]);
  expect(shown(result)).toEqual(['input/malformed-suppression 6', 'rbac/secret-read 8']);
});
