import { builtInBindings, builtInClusterRoles, builtInRoles } from '../../knowledge/built-in-roles.ts';
import type { BuiltInRole } from '../../knowledge/built-in-roles.ts';
import type { Answer, PolicyBinding, PolicyRole, PolicySubject, Sources } from '../rbac-types.ts';
import { effectiveRules } from './aggregation.ts';
import type { EffectiveRules, RoleParts } from './aggregation.ts';
import { sameNamespace, subjectMatches } from './identity.ts';
import type { Identity } from './identity.ts';

/** What a policy is made of. */
export interface PolicyInput<S extends Sources> {
  readonly roles: readonly PolicyRole<S>[];
  readonly bindings: readonly PolicyBinding<S>[];
  /** False leaves out the roles and bindings that Kubernetes brings. */
  readonly builtIn?: boolean;
  /** True where nothing lies elsewhere: a role that is not here does not exist, a selector finds all there is. */
  readonly complete?: boolean;
  /** Chooses among roles of the same identity, as the one nearest to the binding; without it, each may be the one. */
  readonly prefer?: (binding: PolicyBinding<S>, candidates: readonly PolicyRole<S>[]) => PolicyRole<S> | undefined;
}

/** A role that a binding may refer to, with its rules. */
export interface ResolvedRole<S extends Sources> extends EffectiveRules<S> {
  readonly role: PolicyRole<S>;
}

/** What the roleRef of a binding leads to. */
export interface Resolution<S extends Sources> {
  /** Empty where the role is not here. More than one: any of them may be meant. */
  readonly candidates: readonly ResolvedRole<S>[];
  /** `yes` where the candidates are what is meant, `unknown` where the role may be another one, elsewhere. */
  readonly certain: Answer;
}

/** A binding that has who asks among its subjects. */
export interface AppliedBinding<S extends Sources> {
  readonly binding: PolicyBinding<S>;
  /** The first subject that matches. */
  readonly subject: PolicySubject<S['subject']>;
  readonly certain: 'yes' | 'unknown';
}

function fromBuiltIn<S extends Sources>(role: BuiltInRole): PolicyRole<S> {
  return {
    kind: role.kind,
    name: role.name,
    namespace: role.namespace,
    labels: role.labels,
    rules: role.rules ?? [],
    aggregation: role.aggregates ? [{ matchLabels: role.aggregates }] : undefined,
    incomplete: role.rules === undefined,
  };
}

function identityKey(identity: Identity): string {
  return identity.kind === 'User'
    ? JSON.stringify(['u', identity.name, ...identity.groups])
    : JSON.stringify(['a', identity.namespace ?? null, identity.name]);
}

/** Roles and bindings that are in force together, with what Kubernetes brings; answers are kept for the next question. */
export class Policy<S extends Sources = Sources> {
  readonly bindings: readonly PolicyBinding<S>[];
  readonly complete: boolean;
  readonly #roles: readonly PolicyRole<S>[];
  readonly #clusterRoles = new Map<string, RoleParts<S>>();
  readonly #builtInClusterRoles = new Map<string, PolicyRole<S>>();
  readonly #prefer: PolicyInput<S>['prefer'];
  readonly #effective = new Map<RoleParts<S>, EffectiveRules<S>>();
  readonly #resolutions = new Map<PolicyBinding<S>, Resolution<S>>();
  readonly #applied = new Map<string, readonly AppliedBinding<S>[]>();
  #aggregates: readonly RoleParts<S>[] | undefined;

  constructor({ roles, bindings, builtIn = true, complete = false, prefer }: PolicyInput<S>) {
    const brought = builtIn ? builtInRoles.map((role) => fromBuiltIn<S>(role)) : [];
    this.#roles = [...roles.filter(({ kind }) => kind === 'Role'), ...brought];
    this.bindings = builtIn ? [...bindings, ...builtInBindings] : bindings;
    this.complete = complete;
    this.#prefer = prefer;
    for (const role of builtIn ? builtInClusterRoles : []) {
      this.#builtInClusterRoles.set(role.name, fromBuiltIn<S>(role));
    }
    for (const role of roles) {
      if (role.kind === 'ClusterRole') {
        this.#clusterRoles.set(role.name, [...(this.#clusterRoles.get(role.name) ?? []), role]);
      }
    }
  }

  /** The bindings that have this identity among their subjects, ClusterRoleBindings first. */
  appliedTo(identity: Identity): readonly AppliedBinding<S>[] {
    const key = identityKey(identity);
    const known = this.#applied.get(key);
    if (known) return known;
    const cluster: AppliedBinding<S>[] = [];
    const namespaced: AppliedBinding<S>[] = [];
    for (const binding of this.bindings) {
      const applied = firstMatch(binding, identity);
      if (applied) (binding.kind === 'ClusterRoleBinding' ? cluster : namespaced).push(applied);
    }
    const all = [...cluster, ...namespaced];
    this.#applied.set(key, all);
    return all;
  }

  /** The role that a binding refers to. */
  resolve(binding: PolicyBinding<S>): Resolution<S> {
    let found = this.#resolutions.get(binding);
    if (!found) {
      found = binding.roleRef.kind === 'ClusterRole' ? this.#resolveClusterRole(binding) : this.#resolveRole(binding);
      this.#resolutions.set(binding, found);
    }
    return found;
  }

  /** The rules of a role after aggregation; for a ClusterRole, joined with those that Kubernetes gives its name. */
  rulesOf(role: PolicyRole<S>): EffectiveRules<S> {
    return role.kind === 'ClusterRole'
      ? this.#effectiveOf(this.#partsOf(role))
      : { rules: own(role), open: role.incomplete === true };
  }

  #resolveClusterRole(binding: PolicyBinding<S>): Resolution<S> {
    const { name } = binding.roleRef;
    const written = this.#choose(binding, this.#clusterRoles.get(name) ?? []);
    const brought = this.#builtInClusterRoles.get(name);
    const roles = written.length > 0 ? written : brought ? [brought] : [];
    return this.#resolution(roles, 'yes');
  }

  #resolveRole(binding: PolicyBinding<S>): Resolution<S> {
    // The API server refuses a ClusterRoleBinding to a Role, and any other kind.
    if (binding.roleRef.kind !== 'Role' || binding.kind === 'ClusterRoleBinding')
      return { candidates: [], certain: 'no' };
    const named = this.#roles.filter(({ name }) => name === binding.roleRef.name);
    const here = named.filter((role) => sameNamespace(role.namespace, binding.namespace) === 'yes');
    if (here.length > 0) return this.#resolution(this.#choose(binding, here), 'yes');
    const perhaps = named.filter((role) => sameNamespace(role.namespace, binding.namespace) === 'unknown');
    return this.#resolution(this.#choose(binding, perhaps), 'unknown');
  }

  #choose(binding: PolicyBinding<S>, candidates: readonly PolicyRole<S>[]): readonly PolicyRole<S>[] {
    if (candidates.length < 2) return candidates;
    const chosen = this.#prefer?.(binding, candidates);
    return chosen ? [chosen] : candidates;
  }

  #resolution(roles: readonly PolicyRole<S>[], certain: Answer): Resolution<S> {
    if (roles.length === 0) return { candidates: [], certain: this.complete ? 'no' : 'unknown' };
    return { candidates: roles.map((role) => ({ role, ...this.rulesOf(role) })), certain };
  }

  #effectiveOf(parts: RoleParts<S>): EffectiveRules<S> {
    let found = this.#effective.get(parts);
    if (!found) {
      const computed = effectiveRules(parts, this.#allParts());
      const unsure = computed.open && !(this.complete && !parts.some(({ incomplete }) => incomplete));
      found = { rules: computed.rules, open: unsure };
      this.#effective.set(parts, found);
    }
    return found;
  }

  readonly #parts = new Map<PolicyRole<S>, RoleParts<S>>();

  // When the API server starts, it adds to a role of its own name whatever is missing, and leaves the rest there:
  // pkg/registry/rbac/reconciliation/reconcile_role.go
  #partsOf(role: PolicyRole<S>): RoleParts<S> {
    let parts = this.#parts.get(role);
    if (!parts) {
      const brought = this.#builtInClusterRoles.get(role.name);
      parts = brought && brought !== role ? [role, brought] : [role];
      this.#parts.set(role, parts);
    }
    return parts;
  }

  #allParts(): readonly RoleParts<S>[] {
    this.#aggregates ??= [
      ...[...this.#clusterRoles.values()].flat().map((role) => this.#partsOf(role)),
      ...[...this.#builtInClusterRoles.values()]
        .filter(({ name }) => !this.#clusterRoles.has(name))
        .map((role) => this.#partsOf(role)),
    ];
    return this.#aggregates;
  }
}

function own<S extends Sources>(role: PolicyRole<S>): EffectiveRules<S>['rules'] {
  return role.rules.map((rule) => ({ rule, definedIn: role, via: [] }));
}

function firstMatch<S extends Sources>(binding: PolicyBinding<S>, identity: Identity): AppliedBinding<S> | undefined {
  let perhaps: AppliedBinding<S> | undefined;
  for (const subject of binding.subjects) {
    const certain = subjectMatches(subject, binding, identity);
    if (certain === 'yes') return { binding, subject, certain };
    if (certain === 'unknown') perhaps ??= { binding, subject, certain };
  }
  return perhaps;
}
