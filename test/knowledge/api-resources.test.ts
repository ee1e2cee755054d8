import { describe, expect, it } from 'vitest';
import {
  allApiResources,
  builtInGroup,
  currentGroups,
  groupsWithResource,
  isClusterScoped,
  lookupResource,
  servedVerbs,
} from '../../src/knowledge/api-resources.ts';
import { removals } from '../../src/knowledge/removed-api-resources.ts';
import { suggestGroup, suggestResource, suggestVerb } from '../../src/knowledge/resource-suggestions.ts';
import { isKnownVerb, isSpecialVerbOf } from '../../src/knowledge/verbs.ts';

describe('the API resources', () => {
  it.each([
    ['', 'pods', true, 'current', undefined],
    ['', 'pods/log', true, 'current', undefined],
    ['', 'nodes', false, 'current', undefined],
    ['', 'namespaces', false, 'current', undefined],
    ['', 'nodes/metrics', false, 'authorization', undefined],
    ['discovery.k8s.io', 'endpointslices', true, 'current', undefined],
    ['networking.k8s.io', 'ingressclasses', false, 'current', undefined],
    ['metrics.k8s.io', 'pods', true, 'current', undefined],
    ['certificates.k8s.io', 'signers', false, 'authorization', undefined],
    ['', 'deployments/finalizers', undefined, undefined, undefined],
    ['apps', 'deployments/finalizers', true, 'authorization', undefined],
    ['authentication.k8s.io', 'userextras/scopes', false, 'authorization', undefined],
    ['authentication.k8s.io', 'userextras/example.com/scopes', false, 'authorization', undefined],
    ['resource.k8s.io', 'resourceclaims/driver', true, 'authorization', undefined],
    ['extensions', 'ingresses', true, 'removed', '1.22'],
    ['extensions', 'ingresses/status', true, 'removed', '1.22'],
    ['extensions', 'deployments', true, 'removed', '1.16'],
    ['policy', 'podsecuritypolicies', false, 'removed', '1.25'],
    ['extensions', 'thirdpartyresources', false, 'removed', '1.8'],
    ['resource.k8s.io', 'podschedulingcontexts', true, 'removed', '1.32'],
    ['resource.k8s.io', 'resourceclaims', true, 'current', undefined],
    ['', 'pods/logs', undefined, undefined, undefined],
    ['', 'ingresses', undefined, undefined, undefined],
    ['apps', 'pods', undefined, undefined, undefined],
    ['monitoring.coreos.com', 'servicemonitors', undefined, undefined, undefined],
  ])('%s/%s: namespaced %s, %s, gone in %s', (group, resource, namespaced, status, removedIn) => {
    const found = lookupResource(group, resource);
    expect([found?.namespaced, found?.status, found?.removedIn]).toEqual([namespaced, status, removedIn]);
    expect(isClusterScoped(group, resource)).toBe(namespaced === undefined ? undefined : !namespaced);
  });

  it('know until when each removed resource was there', () => {
    const without = allApiResources().filter(
      ({ status, removedIn }) => status === 'removed' && removedIn === undefined,
    );
    expect(without.map(({ group, resource }) => `${group} ${resource}`)).toEqual([]);
    for (const key of removals.keys()) {
      const [group = '', resource = ''] = key.split(' ');
      // Its scale lives on without it: the API server never served the resource itself in this group.
      if (resource === 'replicationcontrollers') continue;
      expect(lookupResource(group, resource)?.status, key).toBe('removed');
    }
  });

  it('say where a resource is served now', () => {
    expect(lookupResource('extensions', 'ingresses')?.movedTo).toBe('networking.k8s.io');
    expect(groupsWithResource('deployments').map(({ group, status }) => `${group} ${status}`)).toEqual([
      'apps current',
      'extensions removed',
    ]);
    expect(groupsWithResource('nonsense')).toEqual([]);
  });

  it('know the verbs', () => {
    expect(servedVerbs('', 'pods/log')).toEqual(['get']);
    expect(servedVerbs('', 'pods/exec')).toEqual(['get', 'create']);
    expect(servedVerbs('', 'serviceaccounts/token')).toEqual(['create']);
    expect(servedVerbs('', 'namespaces')).not.toContain('deletecollection');
    expect(servedVerbs('authentication.k8s.io', 'tokenreviews')).toEqual(['create']);
    expect(servedVerbs('example.com', 'things')).toBeUndefined();
  });

  it('know the groups', () => {
    expect(builtInGroup('')).toBe('current');
    expect(builtInGroup('extensions')).toBe('removed');
    expect(builtInGroup('settings.k8s.io')).toBe('removed');
    expect(builtInGroup('monitoring.coreos.com')).toBeUndefined();
    expect(currentGroups()).toContain('apps');
    expect(currentGroups()).not.toContain('extensions');
  });
});

describe('verbs', () => {
  it.each([
    ['get', true],
    ['deletecollection', true],
    ['*', true],
    ['bind', true],
    ['impersonate:user-info', true],
    ['impersonate-on:user-info:list', true],
    ['associated-node:patch', true],
    ['post', false],
    ['Get', false],
    ['connect', false],
    ['read', false],
  ])('%s: %s', (verb, known) => {
    expect(isKnownVerb(verb)).toBe(known);
  });

  it.each([
    ['bind', 'rbac.authorization.k8s.io', 'clusterroles', true],
    ['bind', 'rbac.authorization.k8s.io', 'clusterrolebindings', false],
    ['escalate', 'rbac.authorization.k8s.io', 'rolebindings', false],
    ['impersonate', '', 'serviceaccounts', true],
    ['impersonate', 'authentication.k8s.io', 'userextras/scopes', true],
    ['impersonate', '', 'pods', false],
    ['approve', 'certificates.k8s.io', 'signers', true],
    ['approve', 'certificates.k8s.io', 'certificatesigningrequests', false],
    ['unsafe-delete-ignore-read-errors', '', 'secrets', true],
  ])('%s on %s/%s: %s', (verb, group, resource, asked) => {
    expect(isSpecialVerbOf(verb, group, resource)).toBe(asked);
  });
});

describe('what was probably meant', () => {
  it.each([
    [[''], 'pods/logs', '', 'pods/log'],
    [[''], 'pod', '', 'pods'],
    [[''], 'Pods', '', 'pods'],
    [[''], 'Pod/exec', '', 'pods/exec'],
    [[''], 'svc', '', 'services'],
    [[''], 'endpoint', '', 'endpoints'],
    [[''], 'configmap', '', 'configmaps'],
    [[''], 'ingresses', 'networking.k8s.io', 'ingresses'],
    [[''], 'deployments', 'apps', 'deployments'],
    [['apps'], 'pods', '', 'pods'],
    [['apps'], 'deployment', 'apps', 'deployments'],
    [['networking.k8s.io'], 'NetworkPolicy', 'networking.k8s.io', 'networkpolicies'],
    [['networking.k8s.io'], 'ingress', 'networking.k8s.io', 'ingresses'],
    [['extensions'], 'ingresses', 'networking.k8s.io', 'ingresses'],
    [['discovery.k8s.io'], 'endpointslice', 'discovery.k8s.io', 'endpointslices'],
    [[''], 'nodes/metric', '', 'nodes/metrics'],
    [[''], 'secert', '', 'secrets'],
    [[''], 'persistentvolumeclaim', '', 'persistentvolumeclaims'],
  ])('%s %s: %s %s', (groups, resource, group, meant) => {
    const found = suggestResource(groups, resource);
    expect([found?.group, found?.resource]).toEqual([group, meant]);
  });

  it.each([[['']], [['apps']]])('nothing for what is nothing like any resource, in %s', (groups) => {
    expect(suggestResource(groups, 'frobnicators')).toBeUndefined();
    expect(suggestResource(groups, 'pods/frobnicate')).toBeUndefined();
  });

  it.each([
    ['v1', ''],
    ['core', ''],
    ['apps/v1', 'apps'],
    ['Apps', 'apps'],
    ['rbac.authorization.k8s.io/v1', 'rbac.authorization.k8s.io'],
    ['rbac', 'rbac.authorization.k8s.io'],
    ['policies', 'policy'],
    ['networking.k8s.oi', 'networking.k8s.io'],
    ['app', 'apps'],
    ['monitoring.coreos.com', undefined],
  ])('group %s: %s', (group, meant) => {
    expect(suggestGroup(group)).toBe(meant);
  });

  it.each([
    ['Get', 'get'],
    ['LIST', 'list'],
    ['wacth', 'watch'],
    ['gets', 'get'],
    ['post', 'create'],
    ['put', 'update'],
    ['delete-collection', 'deletecollection'],
    ['get', undefined],
    ['frobnicate', undefined],
  ])('verb %s: %s', (verb, meant) => {
    expect(suggestVerb(verb)).toBe(meant);
  });

  it('knows the verbs of paths', () => {
    expect(suggestVerb('GET', 'nonResource')).toBe('get');
    expect(suggestVerb('post', 'nonResource')).toBeUndefined();
  });
});
