import { isBuiltInRole } from '../knowledge/built-in-role-names.ts';
import type { Span } from '../source/span.ts';
import { describeManifest } from './manifest.ts';
import type { RbacBinding, RbacRole } from './rbac.ts';
import type { Reach } from './rbac-scope.ts';

/** A role by its kind and name, as messages call it: `ClusterRole "prometheus"`. */
export function describeRole({ kind, name }: RbacRole): string {
  return name === undefined ? `This ${kind}` : `${kind} "${name.value}"`;
}

/** A binding by its kind and name. */
export function describeBinding({ kind, name }: RbacBinding): string {
  return name === undefined ? `This ${kind}` : `${kind} "${name.value}"`;
}

/** Where a role's permissions hold, as the end of a clause. */
export function reachPhrase(role: RbacRole, reach: Reach): string {
  switch (reach.level) {
    case 'cluster':
      return 'in every namespace';
    case 'namespace':
      return role.kind === 'Role' ? 'in its namespace' : 'in the namespaces that bind it';
    case 'unbound':
      return role.kind === 'Role' ? 'in its namespace' : 'wherever it is bound';
    default:
      return reach.level satisfies never;
  }
}

/** The bindings that give a role its reach, as related places; the first few tell enough. */
export function reachRelated(reach: Reach): readonly { readonly at: Span; readonly note: string }[] {
  return reach.bindings.slice(0, 3).map((binding) => ({
    at: binding.roleRef?.name?.span ?? binding.manifest.anchor,
    note: `${describeManifest(binding.manifest)} binds it`,
  }));
}

/** True for a file that holds a role of Kubernetes itself, such as a copy of its bootstrap policy. */
export function isBuiltInDefinition({ kind, name, manifest }: RbacRole): boolean {
  if (name === undefined || !isBuiltInRole(kind, name.value, manifest.namespace?.value)) return false;
  return (
    manifest.labels.get('kubernetes.io/bootstrapping')?.value === 'rbac-defaults' || name.value === 'cluster-admin'
  );
}
