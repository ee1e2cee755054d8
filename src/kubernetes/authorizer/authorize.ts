import type {
  Answer,
  AuthorizationRequest,
  PolicyBinding,
  PolicyRole,
  PolicyRule,
  PolicySubject,
  Sources,
} from '../rbac-types.ts';
import type { EffectiveRule } from './aggregation.ts';
import { isInGroup, sameNamespace } from './identity.ts';
import type { Identity } from './identity.ts';
import type { AppliedBinding, Policy, ResolvedRole } from './policy.ts';
import { ruleAllows } from './rule-allows.ts';

/** Where a binding lets its role count: everywhere, or in one namespace (undefined: where the files are deployed). */
export type Scope =
  { readonly kind: 'cluster' } | { readonly kind: 'namespace'; readonly namespace: string | undefined };

/** One way by which somebody comes to a rule. */
export interface GrantPath<S extends Sources = Sources> {
  readonly binding: PolicyBinding<S>;
  /** The subject of the binding that is who asks. */
  readonly subject: PolicySubject<S['subject']>;
  /** The role that the binding refers to. */
  readonly role: PolicyRole<S>;
  readonly rule: PolicyRule<S['rule']>;
  /** The role that has the rule written: another than `role` where aggregation brought it. */
  readonly definedIn: PolicyRole<S>;
  /** The roles between, from `role` to the one before `definedIn`; empty where they are the same. */
  readonly via: readonly PolicyRole<S>[];
  readonly scope: Scope;
}

/** Why no sure answer can be given. */
export interface Doubt<S extends Sources = Sources> {
  /**
   * - `role-missing`: the role that the binding refers to is not here.
   * - `role-open`: the role may have more rules than are known.
   * - `role-ambiguous`: several roles may be meant, and not all of them grant it.
   * - `namespace`: it is not known whether the binding's namespace is the one of the request.
   * - `subject`: it is not known whether a subject of the binding is who asks.
   * - `other-authorizer`: RBAC grants nothing, but the node authorizer decides about kubelets too.
   */
  readonly kind: 'role-missing' | 'role-open' | 'role-ambiguous' | 'namespace' | 'subject' | 'other-authorizer';
  readonly binding?: PolicyBinding<S>;
  readonly role?: PolicyRole<S>;
  /** The way that would grant it, were the doubt cleared. */
  readonly path?: GrantPath<S>;
}

/** The answer, with every way that grants it, or everything that keeps it open. */
export interface Decision<S extends Sources = Sources> {
  readonly answer: Answer;
  readonly paths: readonly GrantPath<S>[];
  readonly doubts: readonly Doubt<S>[];
  /** True for members of system:masters, who are allowed everything before RBAC is asked. */
  readonly bypassesRbac: boolean;
}

/** The scope that a binding gives its role. */
export function scopeOf(binding: PolicyBinding): Scope {
  return binding.kind === 'ClusterRoleBinding'
    ? { kind: 'cluster' }
    : { kind: 'namespace', namespace: binding.namespace };
}

/** The way to a rule through a binding. */
export function pathTo<S extends Sources>(
  applied: AppliedBinding<S>,
  role: PolicyRole<S>,
  { rule, definedIn, via }: EffectiveRule<S>,
): GrantPath<S> {
  const { binding, subject } = applied;
  return { binding, subject, role, rule, definedIn, via, scope: scopeOf(binding) };
}

/**
 * Whether a binding is asked about a request. RoleBindings are asked about requests in their own namespace only: never
 * about cluster-scoped objects, all namespaces at once, or paths that are no objects.
 */
// https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/registry/rbac/validation/rule.go (VisitRulesFor)
export function isAskedAbout(binding: PolicyBinding, request: AuthorizationRequest): Answer {
  if (binding.kind === 'ClusterRoleBinding') return 'yes';
  if (request.kind === 'nonResource' || request.namespace === '') return 'no';
  return sameNamespace(binding.namespace, request.namespace);
}

/** Whether somebody may do something, and by which ways. Nothing forbids: all rules of all bindings add up. */
export function authorize<S extends Sources>(
  policy: Policy<S>,
  identity: Identity,
  request: AuthorizationRequest,
): Decision<S> {
  const paths: GrantPath<S>[] = [];
  const doubts: Doubt<S>[] = [];
  for (const applied of policy.appliedTo(identity)) consider(policy, applied, request, paths, doubts);
  // staging/src/k8s.io/apiserver/pkg/authorization/authorizerfactory/builtin.go (NewPrivilegedGroups)
  const bypassesRbac = isInGroup(identity, 'system:masters');
  if (bypassesRbac || paths.length > 0) return { answer: 'yes', paths, doubts: [], bypassesRbac };
  if (isInGroup(identity, 'system:nodes')) doubts.push({ kind: 'other-authorizer' });
  return { answer: doubts.length > 0 ? 'unknown' : 'no', paths, doubts, bypassesRbac };
}

function consider<S extends Sources>(
  policy: Policy<S>,
  applied: AppliedBinding<S>,
  request: AuthorizationRequest,
  paths: GrantPath<S>[],
  doubts: Doubt<S>[],
): void {
  const { binding } = applied;
  const asked = isAskedAbout(binding, request);
  if (asked === 'no') return;
  const { candidates, certain } = policy.resolve(binding);
  if (candidates.length === 0) {
    if (certain === 'unknown') doubts.push({ kind: 'role-missing', binding });
    return;
  }
  const allowed = candidates.map((candidate) => ({ candidate, found: allowing(applied, candidate, request) }));
  const sureRole = certain === 'yes' && allowed.every(({ found }) => found.length > 0);
  for (const { candidate, found } of allowed) {
    const { role } = candidate;
    for (const path of found) {
      if (asked === 'unknown') doubts.push({ kind: 'namespace', binding, role, path });
      else if (applied.certain === 'unknown') doubts.push({ kind: 'subject', binding, role, path });
      else if (!sureRole) doubts.push({ kind: 'role-ambiguous', binding, role, path });
      else paths.push(path);
    }
    if (found.length === 0 && candidate.open) doubts.push({ kind: 'role-open', binding, role });
  }
  if (certain === 'unknown' && allowed.every(({ found }) => found.length === 0)) {
    doubts.push({ kind: 'role-missing', binding });
  }
}

function allowing<S extends Sources>(
  applied: AppliedBinding<S>,
  candidate: ResolvedRole<S>,
  request: AuthorizationRequest,
): readonly GrantPath<S>[] {
  return candidate.rules
    .filter(({ rule }) => ruleAllows(rule, request))
    .map((effective) => pathTo(applied, candidate.role, effective));
}
