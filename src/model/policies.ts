import { Policy } from '../kubernetes/authorizer/policy.ts';
import type { PolicyBinding, PolicyRole, PolicySubject, Sources } from '../kubernetes/rbac-types.ts';
import { plainMap } from './fields.ts';
import type { RbacBinding, RbacRole, RbacRule, RbacSubject } from './rbac.ts';
import { mayBeSame } from './rbac-scope.ts';
import type { RbacScope, Scoped } from './rbac-scope.ts';
import type { Scope } from './scope.ts';

/** Where the parts of a scope's policy are written. */
export interface PolicySources extends Sources {
  readonly rule: RbacRule;
  readonly role: Scoped<RbacRole>;
  readonly binding: Scoped<RbacBinding>;
  readonly subject: RbacSubject;
}

/** What the authorizer knows of one scope. */
export interface ScopePolicy {
  readonly scope: Scope;
  readonly policy: Policy<PolicySources>;
  /** True where there may be bindings that cannot be seen, so that a "no" is none. */
  readonly isOpen: boolean;
}

/** The roles and bindings of a scope under the names and namespaces that they are deployed with. */
export function policyOf(rbac: RbacScope, { assumesBindings }: { readonly assumesBindings: boolean }): ScopePolicy {
  const roles = new Map<Scoped<RbacRole>, PolicyRole<PolicySources>>();
  for (const role of rbac.roles) if (role.name !== undefined) roles.set(role, policyRole(role, role.name));
  const meant = new Map<PolicyBinding<PolicySources>, PolicyRole<PolicySources>>();
  const bindings = rbac.bindings.flatMap((binding): readonly PolicyBinding<PolicySources>[] => {
    const { roleRef } = binding.item;
    if (roleRef?.kind === undefined || roleRef.name === undefined) return [];
    const resolution = rbac.resolveRole(binding);
    const role = resolution.kind === 'found' ? roles.get(resolution.role) : undefined;
    const made: PolicyBinding<PolicySources> = {
      kind: binding.item.kind,
      name: binding.name ?? '',
      namespace: binding.item.kind === 'RoleBinding' ? binding.namespace : undefined,
      // A reference is written with the name before prefixes and suffixes.
      roleRef: { kind: roleRef.kind.value, name: role?.name ?? roleRef.name.value },
      subjects: binding.item.subjects.flatMap((subject) => policySubject(rbac, binding, subject) ?? []),
      source: binding,
    };
    if (role !== undefined) meant.set(made, role);
    return [made];
  });
  const policy = new Policy<PolicySources>({
    roles: [...roles.values()],
    bindings,
    prefer: (binding, candidates) => {
      const role = meant.get(binding);
      return role !== undefined && candidates.includes(role) ? role : undefined;
    },
  });
  return { scope: rbac.scope, policy, isOpen: rbac.scope.isOpen || assumesBindings };
}

function policyRole(role: Scoped<RbacRole>, name: string): PolicyRole<PolicySources> {
  const { kind, rules, aggregation, manifest } = role.item;
  return {
    kind,
    name,
    namespace: kind === 'Role' ? role.namespace : undefined,
    labels: plainMap(manifest.labels),
    rules: rules.map(({ policy }) => policy),
    aggregation,
    source: role,
  };
}

function policySubject(
  rbac: RbacScope,
  binding: Scoped<RbacBinding>,
  subject: RbacSubject,
): PolicySubject<RbacSubject> | undefined {
  const { kind, name } = subject;
  if (kind === undefined || name === undefined) return undefined;
  if (kind.value !== 'ServiceAccount') return { kind: kind.value, name: name.value, source: subject };
  const namespace = rbac.subjectNamespace(binding, subject);
  const account = rbac.scope
    .named('ServiceAccount', name.value, binding.item.manifest)
    .find((object) => object.manifest.group === '' && mayBeSame(object.namespace, namespace));
  return { kind: kind.value, name: account?.name ?? name.value, namespace, source: subject };
}
