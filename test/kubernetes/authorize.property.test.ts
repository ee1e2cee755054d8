import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorize } from '../../src/kubernetes/authorizer/authorize.ts';
import { listGrants, whoCan } from '../../src/kubernetes/authorizer/list-grants.ts';
import { Policy } from '../../src/kubernetes/authorizer/policy.ts';
import { ruleAllows } from '../../src/kubernetes/authorizer/rule-allows.ts';
import { splitResource } from '../../src/kubernetes/authorizer/api-request.ts';
import type { Identity } from '../../src/kubernetes/authorizer/identity.ts';
import type {
  AuthorizationRequest,
  PolicyBinding,
  PolicyRole,
  PolicyRule,
  PolicySubject,
} from '../../src/kubernetes/rbac-types.ts';
import { naiveAuthorizer } from './naive-authorizer.ts';
import type { World } from './naive-authorizer.ts';

const world: World = {
  verbs: ['get', 'list', 'create', 'bind'],
  groups: ['', 'apps'],
  resources: ['pods', 'pods/exec', 'deployments', 'deployments/scale', 'secrets'],
  names: ['', 'a', 'b'],
  namespaces: ['one', 'two'],
  paths: ['/metrics', '/metrics/slis', '/healthz', '/'],
};

const some = (values: readonly string[]): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });

const resourceRule: fc.Arbitrary<PolicyRule> = fc.record({
  verbs: some([...world.verbs, '*', 'Get']),
  apiGroups: some([...world.groups, '*', 'apps/v1']),
  resources: some([...world.resources, '*', '*/exec', '*/scale', 'pods/*', '*/*', 'Pods']),
  resourceNames: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some(['a', 'b', '*']) }),
  nonResourceURLs: fc.constant([]),
});

const urlRule: fc.Arbitrary<PolicyRule> = fc.record({
  verbs: some(['get', '*', 'GET']),
  apiGroups: fc.constant([]),
  resources: fc.constant([]),
  resourceNames: fc.constant([]),
  nonResourceURLs: some([...world.paths, '*', '/*', '/metrics/*', '/metrics*', '/*/slis', '/health**']),
});

const labels = fc.record({ x: fc.constantFrom('1', '2'), y: fc.constantFrom('1', '2') }, { requiredKeys: [] });

const clusterRoles: fc.Arbitrary<PolicyRole[]> = fc
  .uniqueArray(
    fc.record({
      kind: fc.constant('ClusterRole' as const),
      name: fc.constantFrom('r', 's', 't', 'u'),
      labels,
      rules: fc.array(fc.oneof(resourceRule, urlRule), { minLength: 1, maxLength: 3 }),
      aggregation: fc.option(
        fc.array(
          labels.map((matchLabels) => ({ matchLabels })),
          { minLength: 1, maxLength: 2 },
        ),
        {
          nil: undefined,
          freq: 2,
        },
      ),
    }),
    { selector: ({ name }) => name, minLength: 2, maxLength: 4 },
  )
  // What roles that collect each other keep of their own is not sure, so that they have nothing of their own here.
  .map((roles) => roles.map((role) => (role.aggregation ? { ...role, rules: [] } : role)));

const roles: fc.Arbitrary<PolicyRole[]> = fc.uniqueArray(
  fc.record({
    kind: fc.constant('Role' as const),
    name: fc.constantFrom('r', 's'),
    namespace: fc.constantFrom('one', 'two'),
    rules: fc.array(resourceRule, { minLength: 1, maxLength: 2 }),
  }),
  { selector: ({ name, namespace }) => `${namespace}/${name}`, minLength: 1, maxLength: 3 },
);

const subject: fc.Arbitrary<PolicySubject> = fc.oneof(
  fc.record({ kind: fc.constant('User'), name: fc.constantFrom('foo', '*', 'system:serviceaccount:one:a') }),
  fc.record({
    kind: fc.constant('Group'),
    name: fc.constantFrom(
      'team',
      'system:serviceaccounts',
      'system:serviceaccounts:two',
      'system:authenticated',
      'foo',
    ),
  }),
  fc.record({
    kind: fc.constant('ServiceAccount'),
    name: fc.constantFrom('a', 'b'),
    namespace: fc.constantFrom('one', 'two', undefined),
  }),
);

const subjects = fc.array(subject, { minLength: 1, maxLength: 3 });

const binding: fc.Arbitrary<PolicyBinding> = fc.oneof(
  fc.record({
    kind: fc.constant('ClusterRoleBinding' as const),
    name: fc.constant('c'),
    roleRef: fc.record({
      kind: fc.constantFrom('ClusterRole', 'ClusterRole', 'Role'),
      name: fc.constantFrom('r', 's', 't'),
    }),
    subjects,
  }),
  fc.record({
    kind: fc.constant('RoleBinding' as const),
    name: fc.constant('n'),
    namespace: fc.constantFrom('one', 'two'),
    roleRef: fc.record({ kind: fc.constantFrom('ClusterRole', 'Role'), name: fc.constantFrom('r', 's', 't') }),
    subjects,
  }),
);

const identity: fc.Arbitrary<Identity> = fc.oneof(
  fc.record({
    kind: fc.constant('ServiceAccount' as const),
    namespace: fc.constantFrom<string | undefined>('one', 'two'),
    name: fc.constantFrom('a', 'b'),
  }),
  fc.record({
    kind: fc.constant('User' as const),
    name: fc.constantFrom('foo', 'bar', 'system:serviceaccount:one:a'),
    groups: fc.subarray(['team', 'system:authenticated']),
  }),
);

const everyRequest: readonly AuthorizationRequest[] = [
  ...world.verbs.flatMap((verb) =>
    world.groups.flatMap((group) =>
      world.resources.flatMap((full) =>
        world.names.flatMap((name) =>
          ['', ...world.namespaces].map((namespace): AuthorizationRequest => ({
            kind: 'resource',
            verb,
            group,
            name,
            namespace,
            ...splitResource(full),
          })),
        ),
      ),
    ),
  ),
  ...['get', 'list'].flatMap((verb) =>
    world.paths.map((path): AuthorizationRequest => ({ kind: 'nonResource', verb, path })),
  ),
];

const request = fc.constantFrom(...everyRequest);

const objects = fc.record({ clusterRoles, roles, bindings: fc.array(binding, { minLength: 1, maxLength: 5 }) });

describe('authorize, beside an evaluator that spells everything out', () => {
  it('gives the same answers to every question of the world', () => {
    let allowed = 0;
    fc.assert(
      fc.property(objects, identity, (made, who) => {
        const all = [...made.clusterRoles, ...made.roles];
        const policy = new Policy({ roles: all, bindings: made.bindings, builtIn: false, complete: true });
        const naive = naiveAuthorizer(all, made.bindings, world, who);
        for (const what of everyRequest) {
          const expected = naive(what) ? 'yes' : 'no';
          const { answer } = authorize(policy, who, what);
          if (answer !== expected) expect({ what, answer }).toEqual({ what, answer: expected });
          if (answer === 'yes') allowed += 1;
        }
      }),
      { numRuns: 500 },
    );
    // Were almost nothing ever allowed, the test would say little.
    expect(allowed).toBeGreaterThan(1_000);
  });

  it('never takes back a yes for not knowing what lies elsewhere, and never says no to one', () => {
    fc.assert(
      fc.property(objects, identity, request, (made, who, what) => {
        const all = [...made.clusterRoles, ...made.roles];
        const closed = new Policy({ roles: all, bindings: made.bindings, builtIn: false, complete: true });
        const open = new Policy({ roles: all, bindings: made.bindings, builtIn: false });
        const sure = authorize(closed, who, what).answer;
        const unsure = authorize(open, who, what).answer;
        if (sure === 'yes') expect(unsure).toBe('yes');
        if (unsure === 'no') expect(sure).toBe('no');
      }),
    );
  });

  it('agrees with the list of everything that is granted, and with who can', () => {
    fc.assert(
      fc.property(objects, identity, request, (made, who, what) => {
        const policy = new Policy({
          roles: [...made.clusterRoles, ...made.roles],
          bindings: made.bindings,
          builtIn: false,
          complete: true,
        });
        const { answer, paths } = authorize(policy, who, what);
        const namespace = what.kind === 'resource' ? what.namespace : '';
        const listed = listGrants(policy, who).grants.filter(
          ({ rule, scope }) =>
            ruleAllows(rule, what) && (scope.kind === 'cluster' || (namespace !== '' && scope.namespace === namespace)),
        );
        expect(listed.map(({ rule }) => rule)).toEqual(paths.map(({ rule }) => rule));
        if (answer === 'yes') {
          const holders = whoCan(policy, what);
          for (const path of paths) {
            expect(holders.some((holder) => holder.binding === path.binding && holder.subject === path.subject)).toBe(
              true,
            );
          }
        }
      }),
    );
  });
});
