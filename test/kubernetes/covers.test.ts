import { describe, expect, it } from 'vitest';
import { breakDown, covers } from '../../src/kubernetes/authorizer/covers.ts';
import { rule } from './policy-text.ts';

// staging/src/k8s.io/component-helpers/auth/rbac/validation/policy_comparator_test.go: the names are those of its tests.
const cases: readonly (readonly [name: string, owned: string, wanted: string, missing: number])[] = [
  ['TestCoversExactMatch', 'get v1 builds', 'get v1 builds', 0],
  ['TestCoversSubresourceWildcard', 'get v1 */scale', 'get v1 foo/scale', 0],
  [
    'TestCoversMultipleRulesCoveringSingleRule',
    'delete v1 deployments; delete v1 builds; update v1 builds,deployments',
    'delete,update v1 builds,deployments',
    0,
  ],
  [
    'TestCoversMultipleAPIGroupsCoveringSingleRule',
    'delete g1 a; delete g1 b; update g1 a,b; delete g2 a; delete g2 b; update g2 a,b',
    'delete,update g1,g2 a,b',
    0,
  ],
  [
    'TestCoversSingleAPIGroupsCoveringMultiple',
    'delete,update g1,g2 a,b',
    'delete g1 a; delete g2 b; update g1 a,b',
    0,
  ],
  [
    'TestCoversMultipleRulesMissingSingleVerbResourceCombination',
    'delete,update v1 builds,deployments; delete v1 pods',
    'delete,update v1 builds,deployments,pods',
    1,
  ],
  ['TestCoversAPIGroupStarCoveringMultiple', 'get * roles', 'get group1,group2 roles', 0],
  ['TestCoversEnumerationNotCoveringAPIGroupStar', 'get dummy-group roles', 'get * roles', 1],
  ['TestCoversAPIGroupStarCoveringStar', 'get * roles', 'get * roles', 0],
  ['TestCoversVerbStarCoveringMultiple', '* v1 roles', 'watch,list v1 roles', 0],
  ['TestCoversEnumerationNotCoveringVerbStar', 'get,list,watch,create,update,delete,exec v1 roles', '* v1 roles', 1],
  ['TestCoversVerbStarCoveringStar', '* v1 roles', '* v1 roles', 0],
  ['TestCoversResourceStarCoveringMultiple', 'get v1 *', 'get v1 resourcegroup:deployments', 0],
  ['TestCoversEnumerationNotCoveringResourceStar', 'get v1 roles,resourcegroup:deployments', 'get v1 *', 1],
  ['TestCoversResourceStarCoveringStar', 'get v1 *', 'get v1 *', 0],
  ['TestCoversResourceNameEmptyCoveringMultiple', 'get v1 pods', 'get v1 pods foo,bar', 0],
  ['TestCoversEnumerationNotCoveringResourceNameEmpty', 'get v1 pods foo,bar', 'get v1 pods', 1],
  ['TestCoversNonResourceURLs', '* /apis', '* /apis', 0],
  ['TestCoversNonResourceURLsStar', '* url=*', '* /apis,/apis/v1,/', 0],
  ['TestCoversNonResourceURLsStarAfterPrefixDoesntCover', '* /apis/*', 'get /apis,/apis/v1', 1],
  ['TestCoversNonResourceURLsStarAfterPrefix', '* /apis/*', 'get /apis/v1/foo,/apis/v1', 0],
  ['TestNonResourceURLCovers: one segment', 'get /api/*/*', 'get /api/v1', 1],
  ['TestNonResourceURLCovers: a star inside', 'get /*/v1/*', 'get /api/v1', 1],
  ['ruleCovers: some of the names', 'get v1 pods foo', 'get v1 pods foo,bar', 1],
  [
    'ruleCovers: pairs that do not exist have to be held too',
    'get core pods; get apps deployments',
    'get core,apps pods,deployments',
    2,
  ],
  ['ruleCovers: a resource rule holds no path', '* * *', 'get /metrics', 1],
  ['ruleCovers: the subresource of a star is not the parent', 'get v1 */scale', 'get v1 foo', 1],
];

const rules = (text: string) => text.split(';').map((each) => rule(each));

describe('covers', () => {
  it.each(cases)('%s: "%s" for "%s" misses %d', (_name, owned, wanted, missing) => {
    const coverage = covers(rules(owned), rules(wanted));
    expect(coverage.missing).toHaveLength(missing);
    expect(coverage.covered).toBe(missing === 0);
  });

  it('names what is missing', () => {
    expect(
      covers(rules('delete,update v1 builds; delete v1 pods'), rules('delete,update v1 builds,pods')).missing,
    ).toEqual([{ verb: 'update', apiGroup: 'v1', resource: 'pods' }]);
  });

  it('breaks a rule down into the product of its lists', () => {
    expect(breakDown(rule('get,list core,apps a,b one,two'))).toHaveLength(16);
    expect(breakDown(rule('get,head /a,/b'))).toHaveLength(4);
    expect(breakDown(rule('get - pods'))).toEqual([]);
  });
});
