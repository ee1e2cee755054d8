import { describe, expect, test } from 'vitest';

import { rules } from '../../rules/index.ts';
import { defaultConfig } from '../../src/config/config.ts';
import { lint } from '../../src/lint.ts';
import type { LintResult } from '../../src/lint.ts';
import { sourceFile } from '../../src/source/source-file.ts';

function run(files: Readonly<Record<string, string>>): LintResult {
  return lint(
    Object.entries(files).map(([path, text]) => sourceFile(path, text)),
    {
      rules,
      config: defaultConfig,
      today: '2026-01-01',
      select: ['rbac/subject-*', 'rbac/dangling-role-ref', 'rbac/role-ref-*'],
    },
  );
}

const account = (namespace?: string): string => `apiVersion: v1
kind: ServiceAccount
metadata:
  name: prometheus
${namespace === undefined ? '' : `  namespace: ${namespace}\n`}`;

const role = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: prometheus }
rules: [{ apiGroups: [""], resources: [pods], verbs: [list] }]
`;

const binding = (namespace?: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: prometheus }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: prometheus }
subjects:
  - kind: ServiceAccount
    name: prometheus
${namespace === undefined ? '' : `    namespace: ${namespace}\n`}`;

const base = {
  'base/kustomization.yaml': 'resources: [account.yaml, role.yaml, binding.yaml]\n',
  'base/account.yaml': account(),
  'base/role.yaml': role,
  'base/binding.yaml': binding(),
};

const said = ({ findings }: LintResult): readonly string[] => findings.map(({ ruleId }) => ruleId);
const scopes = ({ workspace }: LintResult): readonly string[] =>
  workspace.scopes.map(
    ({ name, objects }) =>
      `${name}: ${objects.map((object) => `${object.namespace ?? '?'}/${object.name ?? '?'}`).join(' ')}`,
  );

describe('a base', () => {
  test('is not blamed for the namespace that an overlay sets', () => {
    const files = { ...base, 'overlay/kustomization.yaml': 'namespace: monitoring\nresources: [../base]\n' };
    expect(said(run(files))).toEqual([]);
    expect(scopes(run(files))).toEqual(['overlay: monitoring/prometheus ?/prometheus ?/prometheus']);
  });

  test('is not blamed where no overlay is in sight', () => {
    expect(said(run(base))).toEqual([]);
  });

  test('is blamed like any file where no kustomization lists it', () => {
    const files = Object.fromEntries(Object.entries(base).filter(([path]) => !path.endsWith('kustomization.yaml')));
    expect(said(run(files))).toEqual(['rbac/subject-namespace-missing']);
  });
});

test('an overlay moves the account and the subject that names it', () => {
  const files = {
    ...base,
    'base/account.yaml': account('default'),
    'base/binding.yaml': binding('default'),
    'overlay/kustomization.yaml': 'namespace: monitoring\nresources: [../base]\n',
  };
  expect(said(run(files))).toEqual([]);
});

test('an overlay leaves the subject where it names an account of another namespace', () => {
  const files = {
    ...base,
    'base/account.yaml': account('default'),
    'base/binding.yaml': binding('elsewhere'),
    'overlay/kustomization.yaml': 'namespace: monitoring\nresources: [../base]\n',
  };
  expect(said(run(files))).toEqual(['rbac/subject-namespace-mismatch']);
});

test('prefixes, components and two overlays of one base make two scopes', () => {
  const files = {
    ...base,
    'part/kustomization.yaml': 'kind: Component\nresources: [more.yaml]\n',
    'part/more.yaml': account().replace('prometheus', 'more'),
    'a/kustomization.yaml': 'namePrefix: a-\nnamespace: a\nresources: [../base]\ncomponents: [../part]\n',
    'b/kustomization.yaml': 'nameSuffix: -b\nnamespace: b\nbases: [../base]\n',
  };
  const result = run(files);
  expect(said(result)).toEqual([]);
  expect(scopes(result)).toEqual([
    'a: a/a-prometheus ?/a-prometheus ?/a-prometheus a/a-more',
    'b: b/prometheus-b ?/prometheus-b ?/prometheus-b',
  ]);
});

test('what is fetched leaves the scope open, and what is missing unsaid', () => {
  const bindingOnly = {
    'app/binding.yaml': binding('monitoring'),
    'app/other.yaml': role.replace('prometheus', 'prometheuss'),
  };
  const list = (more: string): string => `resources: [binding.yaml, other.yaml${more}]\n`;
  expect(said(run({ ...bindingOnly, 'app/kustomization.yaml': list('') }))).toEqual(['rbac/dangling-role-ref']);
  const remote = list(', "https://github.com/example/roles?ref=v1"');
  expect(said(run({ ...bindingOnly, 'app/kustomization.yaml': remote }))).toEqual([]);
});

test('patches are parts of objects, and are not linted', () => {
  const files = {
    ...base,
    'base/kustomization.yaml': 'resources: [account.yaml, role.yaml, binding.yaml]\npatches: [{ path: patch.yaml }]\n',
    'base/patch.yaml':
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: { name: prometheus }\nsubjects: [{ kind: ServiceAccount, name: other }]\n',
  };
  const result = run(files);
  expect(said(result)).toEqual([]);
  expect(result.skipped.partial).toBe(1);
});

test('a kustomization that takes in itself comes to an end', () => {
  const files = { ...base, 'base/kustomization.yaml': 'resources: [../base, ., account.yaml]\n' };
  expect(scopes(run(files))[0]).toContain('prometheus');
});

test('a generated ConfigMap is configuration of the scope', () => {
  const files = {
    'app/kustomization.yaml':
      'namespace: monitoring\nconfigMapGenerator: [{ name: prometheus, files: [prometheus.yml=config.yaml] }]\n',
    'app/config.yaml': 'scrape_configs: [{ job_name: a }]\n',
  };
  const { workspace } = run(files);
  expect(workspace.documents.kustomizations[0]?.generated[0]?.files.get('prometheus.yml')).toBe('app/config.yaml');
  expect(workspace.configs).toHaveLength(1);
});
