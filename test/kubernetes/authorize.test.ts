import { describe, expect, it } from 'vitest';
import { authorize } from '../../src/kubernetes/authorizer/authorize.ts';
import { Policy } from '../../src/kubernetes/authorizer/policy.ts';
import { policyCases } from './cases/policy-cases.ts';
import { ruleCases } from './cases/rule-cases.ts';
import { subjectCases } from './cases/subject-cases.ts';
import { unknownCases } from './cases/unknown-cases.ts';
import { identity, policyOf, request, rule } from './policy-text.ts';

const rows = [...policyCases, ...subjectCases, ...unknownCases].flatMap((each) =>
  each.asks.map(([who, what, answer]) => ({ ...each, who, what, answer })),
);

describe('authorize', () => {
  it.each(rows)('$name ($reference): "$who" "$what" $answer', ({ objects, complete, builtIn, who, what, answer }) => {
    const policy = policyOf(objects, { complete: complete ?? false, builtIn: builtIn ?? false });
    const decision = authorize(policy, identity(who), request(what));
    expect(decision.answer).toBe(answer);
    if (answer === 'yes') expect(decision.paths.length > 0 || decision.bypassesRbac).toBe(true);
    if (answer === 'unknown') expect(decision.doubts).not.toEqual([]);
    if (answer === 'no') expect(decision).toMatchObject({ paths: [], doubts: [] });
  });

  it('has at least 200 cases with the rules', () => {
    expect(rows.length + ruleCases.length).toBeGreaterThanOrEqual(200);
  });

  it('says which binding, subject, role and rule grant it, and through which roles', () => {
    const policy = policyOf(`
      ClusterRole top <- level=middle:
      ClusterRole middle [level=middle] <- level=bottom:
      ClusterRole bottom [level=bottom]: get core pods; list core pods
      ClusterRoleBinding -> ClusterRole/top: User=bar User=foo`);
    const [path, ...rest] = authorize(policy, identity('foo'), request('list pods')).paths;
    expect(rest).toEqual([]);
    expect(path?.binding.source).toContain('ClusterRoleBinding');
    expect(path?.subject.source).toBe('User=foo');
    expect(path?.role.name).toBe('top');
    expect(path?.rule.source).toBe('list core pods');
    expect(path?.definedIn.name).toBe('bottom');
    expect(path?.via.map(({ name }) => name)).toEqual(['top', 'middle']);
    expect(path?.scope).toEqual({ kind: 'cluster' });
  });

  it('gives every way', () => {
    const policy = policyOf(`
      ClusterRole reader: get core pods; get,list core pods,services
      RoleBinding ns -> ClusterRole/reader: Group=team
      ClusterRoleBinding -> ClusterRole/reader: User=foo`);
    const { paths } = authorize(policy, identity('foo+team'), request('get pods@ns:a'));
    expect(paths.map(({ rule, scope }) => [rule.source, scope.kind])).toEqual([
      ['get core pods', 'cluster'],
      ['get,list core pods,services', 'cluster'],
      ['get core pods', 'namespace'],
      ['get,list core pods,services', 'namespace'],
    ]);
  });

  it('says what keeps an answer open', () => {
    const doubtsOf = (objects: string, who: string, what: string): readonly string[] =>
      authorize(policyOf(objects), identity(who), request(what)).doubts.map(({ kind }) => kind);
    expect(doubtsOf('ClusterRoleBinding -> ClusterRole/x: User=foo', 'foo', 'get pods')).toEqual(['role-missing']);
    expect(doubtsOf('ClusterRole x <- a=b:\nClusterRoleBinding -> ClusterRole/x: User=foo', 'foo', 'get pods')).toEqual(
      ['role-open'],
    );
    expect(
      doubtsOf('ClusterRole x: get core pods\nRoleBinding ? -> ClusterRole/x: User=foo', 'foo', 'get pods@a'),
    ).toEqual(['namespace']);
    const account = 'ClusterRole x: get core pods\nClusterRoleBinding -> ClusterRole/x: ServiceAccount=a/b';
    expect(doubtsOf(account, 'sa:?/b', 'get pods')).toEqual(['subject']);
    const twice = 'ClusterRole x: get core pods\nClusterRole x:\nClusterRoleBinding -> ClusterRole/x: User=foo';
    expect(doubtsOf(twice, 'foo', 'get pods')).toEqual(['role-ambiguous']);
    expect(doubtsOf('', 'x+system:nodes', 'get pods')).toEqual(['other-authorizer']);
  });

  it('takes the role that the caller prefers among those of one name', () => {
    const text = `
      ClusterRole x: get core pods
      ClusterRole x: get core services
      ClusterRoleBinding -> ClusterRole/x: User=foo`;
    const policy = policyOf(text, { prefer: (_binding, candidates) => candidates[1] });
    expect(authorize(policy, identity('foo'), request('get services')).answer).toBe('yes');
    expect(authorize(policy, identity('foo'), request('get pods')).answer).toBe('no');
  });

  it.each(['Role', 'ClusterRole'] as const)('leaves open what an incomplete %s may grant', (kind) => {
    const policy = new Policy({
      roles: [{ kind, name: 'x', namespace: 'ns', rules: [rule('get core pods')], incomplete: true }],
      bindings: [
        {
          kind: 'RoleBinding',
          name: 'b',
          namespace: 'ns',
          roleRef: { kind, name: 'x' },
          subjects: [{ kind: 'User', name: 'foo' }],
        },
      ],
      complete: true,
    });
    expect(authorize(policy, identity('foo'), request('get pods@ns:a')).answer).toBe('yes');
    expect(authorize(policy, identity('foo'), request('get secrets@ns:a')).answer).toBe('unknown');
  });
});
