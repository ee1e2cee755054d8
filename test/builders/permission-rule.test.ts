import { describe, expect, test } from 'vitest';

import { defaultConfig } from '../../src/config/config.ts';
import type { Config } from '../../src/config/config.ts';
import { lint } from '../../src/lint.ts';
import { permissionRule } from '../../src/builders/permission-rule.ts';
import { sourceFile } from '../../src/source/source-file.ts';

const rule = permissionRule({
  id: 'rbac/pod-exec',
  summary: 'Report what the test asks for',
  permissions: [
    {
      group: '',
      resource: 'pods',
      subresource: 'exec',
      verbs: ['create'],
      before: { version: '1.35', verbs: ['get'] },
    },
    { group: '', resource: 'nodes', subresource: 'proxy', verbs: ['get'] },
  ],
  severity: { cluster: 'error', namespace: 'warning', named: 'info' },
  securitySeverity: '8.0',
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/'],
  why: 'opens the door',
  instead: 'Close it.',
});

const api = 'apiVersion: rbac.authorization.k8s.io/v1';

function role(kind: 'Role' | 'ClusterRole', lines: string): string {
  const namespace = kind === 'Role' ? '\n  namespace: shop' : '';
  return `${api}\nkind: ${kind}\nmetadata:\n  name: tested${namespace}\nrules:\n  - ${lines.replaceAll('\n', '\n    ')}\n`;
}

function binding(kind: 'RoleBinding' | 'ClusterRoleBinding', roleKind: string): string {
  const namespace = kind === 'RoleBinding' ? '\n  namespace: shop' : '';
  const roleRef = `roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ${roleKind}, name: tested }`;
  return `${api}\nkind: ${kind}\nmetadata:\n  name: tested${namespace}\n${roleRef}\nsubjects: [{ kind: User, name: jane }]\n`;
}

function found(documents: readonly string[], config: Partial<Config> = {}): readonly string[] {
  const { findings } = lint([sourceFile('rbac.yaml', documents.join('---\n'))], {
    rules: [rule],
    config: { ...defaultConfig, ...config },
    today: '2026-01-01',
  });
  return findings.map(({ severity, confidence, message }) => `${severity} ${confidence}: ${message}`);
}

const create = 'apiGroups: [""]\nresources: [pods/exec]\nverbs: [create]';
const get = 'apiGroups: [""]\nresources: [pods/exec]\nverbs: [get]';
const proxy = 'apiGroups: [""]\nresources: [nodes/proxy]\nverbs: [get]';

describe('severity follows reach', () => {
  test.each([
    [
      'a ClusterRole bound everywhere',
      [role('ClusterRole', create), binding('ClusterRoleBinding', 'ClusterRole')],
      'error',
    ],
    [
      'a ClusterRole bound in a namespace',
      [role('ClusterRole', create), binding('RoleBinding', 'ClusterRole')],
      'warning',
    ],
    ['a ClusterRole that nothing binds', [role('ClusterRole', create)], 'warning'],
    ['a Role', [role('Role', create), binding('RoleBinding', 'Role')], 'warning'],
    ['a Role that nothing binds', [role('Role', create)], 'warning'],
    ['named objects', [role('Role', `${create}\nresourceNames: [web-0]`)], 'info'],
    [
      'a binding without subjects',
      [role('ClusterRole', create), binding('ClusterRoleBinding', 'ClusterRole').replace(/subjects.*/, 'subjects: []')],
      'warning',
    ],
  ])('%s', (_, documents, severity) => {
    expect(found(documents).map((line) => line.split(' ')[0])).toEqual([severity]);
  });
});

describe('what can have no effect is not reported', () => {
  test.each([
    ['a resource without namespace in a Role', [role('Role', proxy), binding('RoleBinding', 'Role')]],
    ['the same behind a RoleBinding', [role('ClusterRole', proxy), binding('RoleBinding', 'ClusterRole')]],
    ['a star after the slash', [role('Role', create.replace('pods/exec', 'pods/*'))]],
    ['another API group', [role('Role', create.replace('""', 'apps'))]],
    ['capitals', [role('Role', create.replace('create', 'Create'))]],
    ['names with a star', [role('Role', `${create}\nresourceNames: ["web-*"]`)]],
    [
      'rules that aggregation overwrites',
      [`${role('ClusterRole', create)}aggregationRule: { clusterRoleSelectors: [{ matchLabels: { a: b } }] }\n`],
    ],
  ])('%s', (_, documents) => {
    expect(found(documents)).toEqual([]);
  });
});

describe('verbs that were enough until a version', () => {
  const documents = [role('ClusterRole', get), binding('ClusterRoleBinding', 'ClusterRole')];

  test('are told one step lower where no version is known', () => {
    expect(found(documents)).toEqual([
      'warning medium: ClusterRole "tested" can get pods/exec in every namespace, which before Kubernetes 1.35 opens the door.',
    ]);
  });

  test('count whole before it', () => {
    expect(found(documents, { kubernetesVersion: '1.34.3' })).toEqual([
      'error high: ClusterRole "tested" can get pods/exec in every namespace, which opens the door.',
    ]);
  });

  test.each(['1.35', '1.36.0', 'v2.0'])('count no longer in %s', (kubernetesVersion) => {
    expect(found(documents, { kubernetesVersion })).toEqual([]);
  });

  test('add nothing to what is granted for sure', () => {
    expect(found([role('Role', get.replace('[get]', '[get, create]'))])).toEqual([
      'warning high: Role "tested" can create pods/exec in its namespace, which opens the door.',
    ]);
  });
});

test('one rule of a role gives one finding, with all that it grants', () => {
  const lines = 'apiGroups: [""]\nresources: [nodes/proxy, pods/exec]\nverbs: [get, create]';
  expect(found([role('ClusterRole', lines), binding('ClusterRoleBinding', 'ClusterRole')])).toEqual([
    'error high: ClusterRole "tested" can create pods/exec, and get nodes/proxy in every namespace, which opens the door.',
  ]);
});
