import { describe, expect, it } from 'vitest';
import {
  grantedVerbs,
  grantsPermission,
  grantsUrl,
  nameReach,
} from '../../src/kubernetes/authorizer/grants-permission.ts';
import { ruleAllows } from '../../src/kubernetes/authorizer/rule-allows.ts';
import { splitResource } from '../../src/kubernetes/authorizer/api-request.ts';
import { ruleCases } from './cases/rule-cases.ts';
import { request, rule } from './policy-text.ts';

describe('grantsPermission', () => {
  it('gives the place of each element that matches', () => {
    const grant = grantsPermission(rule('get,*,list core,apps,* services,*,pods/exec,*/exec one'), {
      verb: 'get',
      group: '',
      resource: 'pods',
      subresource: 'exec',
    });
    expect(grant).toEqual({
      verbs: [
        { index: 0, element: 'get', wildcard: false },
        { index: 1, element: '*', wildcard: true },
      ],
      apiGroups: [
        { index: 0, element: '', wildcard: false },
        { index: 2, element: '*', wildcard: true },
      ],
      resources: [
        { index: 1, element: '*', wildcard: true },
        { index: 2, element: 'pods/exec', wildcard: false },
        { index: 3, element: '*/exec', wildcard: true },
      ],
      names: 'named',
      resourceNames: ['one'],
    });
  });

  it('asks for all of them with a star, which only a star grants', () => {
    const all = { verb: '*', group: '*', resource: '*' };
    expect(grantsPermission(rule('* * *'), all)?.verbs).toEqual([{ index: 0, element: '*', wildcard: false }]);
    expect(
      grantsPermission(rule('get,list,watch,create,update,patch,delete,deletecollection * *'), all),
    ).toBeUndefined();
    expect(grantsPermission(rule('* core,apps *'), all)).toBeUndefined();
    expect(grantsPermission(rule('* * pods'), all)).toBeUndefined();
  });

  it('agrees with the authorizer wherever no names are listed', () => {
    for (const [, ruleText, requestText] of ruleCases) {
      const made = rule(ruleText);
      const asked = request(requestText);
      if (made.resourceNames.length > 0) continue;
      const granted =
        asked.kind === 'nonResource' ? grantsUrl(made, asked.verb, asked.path) : grantsPermission(made, asked);
      expect(granted !== undefined, `${ruleText} for ${requestText}`).toBe(ruleAllows(made, asked));
    }
  });

  it.each([
    ['get', 'secrets', 'named'],
    ['update', 'secrets', 'named'],
    ['patch', 'secrets', 'named'],
    ['delete', 'secrets', 'named'],
    ['list', 'secrets', 'named-by-field-selector'],
    ['watch', 'secrets', 'named-by-field-selector'],
    ['create', 'secrets', 'named-on-apply'],
    ['deletecollection', 'secrets', 'none'],
    ['create', 'pods/exec', 'named'],
    ['create', 'serviceaccounts/token', 'named'],
    ['create', 'pods/eviction', 'named'],
    ['impersonate', 'users', 'named'],
    ['approve', 'signers', 'named'],
    ['bind', 'clusterroles', 'named'],
  ])('%s %s with resourceNames: %s', (verb, full, reach) => {
    const { resource, subresource } = splitResource(full);
    expect(grantsPermission(rule(`* * * one`), { verb, group: '', resource, subresource })?.names).toBe(reach);
    expect(nameReach([], verb, subresource)).toBe('all');
  });

  it('gives several verbs in the order they are asked for', () => {
    const granted = grantedVerbs(rule('watch,get core secrets'), { group: '', resource: 'secrets' }, [
      'get',
      'list',
      'watch',
    ]);
    expect(granted.map(({ verb, verbs }) => [verb, verbs[0]?.index])).toEqual([
      ['get', 1],
      ['watch', 0],
    ]);
  });
});

describe('grantsUrl', () => {
  it('gives the place of each path that matches', () => {
    expect(grantsUrl(rule('get,* /healthz,/metrics,/metrics*,/*'), 'get', '/metrics')).toEqual({
      verbs: [
        { index: 0, element: 'get', wildcard: false },
        { index: 1, element: '*', wildcard: true },
      ],
      nonResourceURLs: [
        { index: 1, element: '/metrics', wildcard: false },
        { index: 2, element: '/metrics*', wildcard: true },
        { index: 3, element: '/*', wildcard: true },
      ],
    });
    expect(grantsUrl(rule('post /metrics'), 'get', '/metrics')).toBeUndefined();
  });
});
