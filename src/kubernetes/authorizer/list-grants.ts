import type { PolicySubject, Sources } from '../rbac-types.ts';
import { isAskedAbout, pathTo } from './authorize.ts';
import type { Doubt, GrantPath } from './authorize.ts';
import type { Identity } from './identity.ts';
import type { Policy } from './policy.ts';
import { ruleAllows } from './rule-allows.ts';
import type { AuthorizationRequest } from '../rbac-types.ts';

/** A rule that somebody holds, and the way to it. */
export interface Grant<S extends Sources = Sources> extends GrantPath<S> {
  /** False where the subject may be somebody else or the role may be another one. */
  readonly certain: boolean;
}

/** Everything that somebody is granted. */
export interface GrantList<S extends Sources = Sources> {
  readonly grants: readonly Grant<S>[];
  /** What keeps the list from being whole. */
  readonly doubts: readonly Doubt<S>[];
}

/**
 * Everything that somebody is granted, with its scope: what holds cluster-wide first. A rule of a RoleBinding counts
 * in its namespace only, so that there its non-resource URLs and cluster-scoped resources are dead.
 */
export function listGrants<S extends Sources>(policy: Policy<S>, identity: Identity): GrantList<S> {
  const grants: Grant<S>[] = [];
  const doubts: Doubt<S>[] = [];
  for (const applied of policy.appliedTo(identity)) {
    const { binding } = applied;
    const { candidates, certain } = policy.resolve(binding);
    if (candidates.length === 0 && certain === 'unknown') doubts.push({ kind: 'role-missing', binding });
    const sure = applied.certain === 'yes' && certain === 'yes' && candidates.length === 1;
    for (const { role, rules, open } of candidates) {
      if (open) doubts.push({ kind: 'role-open', binding, role });
      for (const effective of rules) grants.push({ ...pathTo(applied, role, effective), certain: sure });
    }
  }
  return { grants, doubts };
}

/** A subject that may do something, and the way by which it may. */
export interface Holder<S extends Sources = Sources> extends GrantPath<S> {
  readonly subject: PolicySubject<S['subject']>;
  /** False where the binding's namespace or the role is not sure. */
  readonly certain: boolean;
}

/** Who may do something: the subjects of all bindings whose role allows it, the other way round from `authorize`. */
export function whoCan<S extends Sources>(policy: Policy<S>, request: AuthorizationRequest): readonly Holder<S>[] {
  const holders: Holder<S>[] = [];
  for (const binding of policy.bindings) {
    const asked = isAskedAbout(binding, request);
    if (asked === 'no') continue;
    const { candidates, certain } = policy.resolve(binding);
    const sure = asked === 'yes' && certain === 'yes' && candidates.length === 1;
    for (const { role, rules } of candidates) {
      for (const effective of rules.filter(({ rule }) => ruleAllows(rule, request))) {
        for (const subject of binding.subjects) {
          holders.push({ ...pathTo({ binding, subject, certain: 'yes' }, role, effective), certain: sure });
        }
      }
    }
  }
  return holders;
}
