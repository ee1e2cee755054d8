import { describe, expect, it } from 'vitest';
import { apiRequest } from '../../src/kubernetes/authorizer/api-request.ts';
import { authorize } from '../../src/kubernetes/authorizer/authorize.ts';
import { impersonatedIdentity, splitAccountUserName } from '../../src/kubernetes/authorizer/identity.ts';
import { kubeletRequests } from '../../src/kubernetes/authorizer/kubelet-requests.ts';
import { listGrants, whoCan } from '../../src/kubernetes/authorizer/list-grants.ts';
import { identity, policyOf, request } from './policy-text.ts';

// staging/src/k8s.io/apiserver/pkg/endpoints/request/requestinfo.go (NewRequestInfo)
describe('apiRequest', () => {
  it.each([
    ['get', '', 'pods', 'a', 'ns', 'get pods@ns:a'],
    ['create', '', 'pods', 'a', 'ns', 'create pods@ns'],
    ['create', '', 'pods/exec', 'a', 'ns', 'create pods/exec@ns:a'],
    ['create', '', 'serviceaccounts/token', 'a', 'ns', 'create serviceaccounts/token@ns:a'],
    ['deletecollection', '', 'pods', 'a', 'ns', 'deletecollection pods@ns'],
    ['list', '', 'secrets', 'a', 'ns', 'list secrets@ns:a'],
    ['list', '', 'secrets', undefined, 'ns', 'list secrets@ns'],
    ['list', '', 'pods', undefined, '', 'list pods'],
    ['get', '', 'nodes', 'a', 'ns', 'get nodes:a'],
    ['get', '', 'nodes/proxy/metrics', 'a', 'ns', 'get nodes/proxy:a'],
    ['get', 'rbac.authorization.k8s.io', 'clusterroles', 'a', 'ns', 'get clusterroles.rbac.authorization.k8s.io:a'],
    ['get', '', 'namespaces', 'ns', '', 'get namespaces@ns:ns'],
    ['patch', '', 'namespaces', 'ns', 'other', 'patch namespaces@ns:ns'],
    ['update', '', 'namespaces/finalize', 'ns', '', 'update namespaces/finalize@ns:ns'],
    ['list', '', 'namespaces', undefined, 'ns', 'list namespaces'],
    ['list', '', 'namespaces', 'ns', 'ns', 'list namespaces:ns'],
    ['create', '', 'namespaces', 'ns', 'ns', 'create namespaces'],
    ['get', 'example.com', 'things', 'a', 'ns', 'get things.example.com@ns:a'],
    ['get', '', 'pods', 'a', undefined, 'get pods@?:a'],
  ])('%s %s/%s %s in %s', (verb, group, resource, name, namespace, expected) => {
    expect(apiRequest({ verb, group, resource, name, namespace })).toEqual(request(expected));
  });

  it('lets a RoleBinding change the Namespace it stands in, and not list or create any', () => {
    const policy = policyOf(`
      Role foo/own: * core namespaces
      RoleBinding foo -> Role/own: User=me`);
    const may = (verb: string, name: string): string =>
      authorize(policy, identity('me'), apiRequest({ verb, group: '', resource: 'namespaces', name, namespace: '' }))
        .answer;
    expect(['get', 'update', 'patch', 'delete'].map((verb) => may(verb, 'foo'))).toEqual(['yes', 'yes', 'yes', 'yes']);
    expect(['list', 'watch', 'create', 'deletecollection'].map((verb) => may(verb, 'foo'))).toEqual([
      'no',
      'no',
      'no',
      'no',
    ]);
    expect(may('get', 'bar')).toBe('no');
  });
});

// staging/src/k8s.io/apiserver/pkg/endpoints/filters/impersonation.go
describe('impersonatedIdentity', () => {
  it('is an account for its user name', () => {
    expect(impersonatedIdentity('system:serviceaccount:ns:a')).toEqual({
      kind: 'ServiceAccount',
      namespace: 'ns',
      name: 'a',
    });
  });
  it.each([
    ['foo', [], ['system:authenticated']],
    ['foo', ['team'], ['team', 'system:authenticated']],
    ['foo', ['system:authenticated'], ['system:authenticated']],
    ['system:anonymous', [], ['system:unauthenticated']],
    ['system:serviceaccount:ns:a', ['team'], ['team', 'system:authenticated']],
  ])('%s in %s', (user, groups, expected) => {
    expect(impersonatedIdentity(user, groups)).toEqual({ kind: 'User', name: user, groups: expected });
  });
  it.each([
    'system:serviceaccount:ns',
    'system:serviceaccount::a',
    'system:serviceaccount:ns:',
    'system:serviceaccount:a:b:c',
    'foo',
  ])('%s is no account', (user) => {
    expect(splitAccountUserName(user)).toBeUndefined();
  });
});

// pkg/kubelet/server/auth.go (GetRequestAttributes)
describe('kubeletRequests', () => {
  it.each([
    ['GET', '/metrics', ['get nodes/metrics:n']],
    ['GET', '/metrics/cadvisor', ['get nodes/metrics:n']],
    ['GET', '/metricsfoo', ['get nodes/proxy:n']],
    ['GET', '/stats/summary', ['get nodes/stats:n']],
    ['GET', '/logs/', ['get nodes/log:n']],
    ['POST', '/checkpoint/ns/pod/c', ['create nodes/checkpoint:n']],
    ['GET', '/pods', ['get nodes/pods:n', 'get nodes/proxy:n']],
    ['GET', '/runningpods/', ['get nodes/pods:n', 'get nodes/proxy:n']],
    ['GET', '/healthz/ping', ['get nodes/healthz:n', 'get nodes/proxy:n']],
    ['GET', '/configz', ['get nodes/configz:n', 'get nodes/proxy:n']],
    ['GET', '/exec/ns/pod/c', ['get nodes/proxy:n']],
    ['POST', '/run/ns/pod/c', ['create nodes/proxy:n']],
  ])('%s %s', (method, path, expected) => {
    expect(kubeletRequests(method, path, 'n')).toEqual(expected.map(request));
  });
});

describe('listGrants', () => {
  it('gives every rule with its way and scope', () => {
    const policy = policyOf(`
      ClusterRole reader: get core pods; get /metrics
      Role ns/own: get core secrets
      ClusterRoleBinding -> ClusterRole/reader: ServiceAccount=ns/a
      RoleBinding ns -> Role/own: Group=system:serviceaccounts:ns
      RoleBinding other -> ClusterRole/reader: ServiceAccount=ns/a
      RoleBinding ? -> ClusterRole/missing: ServiceAccount=ns/a`);
    const { grants, doubts } = listGrants(policy, identity('sa:ns/a'));
    const own = grants.filter(({ binding }) => binding.source !== undefined);
    expect(own.map(({ rule, scope, certain }) => [rule.source, scope, certain])).toEqual([
      ['get core pods', { kind: 'cluster' }, true],
      ['get /metrics', { kind: 'cluster' }, true],
      ['get core secrets', { kind: 'namespace', namespace: 'ns' }, true],
      ['get core pods', { kind: 'namespace', namespace: 'other' }, true],
      ['get /metrics', { kind: 'namespace', namespace: 'other' }, true],
    ]);
    expect(doubts.map(({ kind }) => kind)).toEqual(['role-missing']);
  });

  it('has what Kubernetes grants to everybody', () => {
    const { grants } = listGrants(policyOf('', { builtIn: true }), identity('sa:ns/a'));
    expect(new Set(grants.map(({ role }) => role.name))).toEqual(
      new Set([
        'system:basic-user',
        'system:discovery',
        'system:public-info-viewer',
        'system:service-account-issuer-discovery',
      ]),
    );
  });
});

describe('whoCan', () => {
  it('gives the subjects of every binding that allows it', () => {
    const policy = policyOf(
      `
      ClusterRole reader: get core secrets
      ClusterRoleBinding -> ClusterRole/reader: User=foo Group=team
      RoleBinding ns -> ClusterRole/reader: ServiceAccount=x/a
      RoleBinding other -> ClusterRole/reader: User=bar
      RoleBinding ? -> ClusterRole/reader: User=perhaps`,
      { builtIn: false },
    );
    expect(
      whoCan(policy, request('get secrets@ns:a')).map(({ subject, certain }) => [subject.source, certain]),
    ).toEqual([
      ['User=foo', true],
      ['Group=team', true],
      ['ServiceAccount=x/a', true],
      ['User=perhaps', false],
    ]);
    expect(whoCan(policy, request('list secrets@ns'))).toEqual([]);
  });
});
