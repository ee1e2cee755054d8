import type { Severity } from '../finding.ts';
import type { RbacRole } from '../model/rbac.ts';
import type { Reach } from '../model/rbac-scope.ts';

/** How bad a permission is, by how far it reaches; absent where it is not worth a word. */
export interface SeverityByReach {
  readonly cluster: Severity;
  readonly namespace?: Severity;
  /** Where `resourceNames` leave only named objects. */
  readonly named?: Severity;
}

/** How bad a grant is. A ClusterRole that nothing binds here counts one step less than one that is bound everywhere. */
export function severityByReach(
  levels: SeverityByReach,
  { role, reach }: { readonly role: RbacRole; readonly reach: Reach },
  isNamed: boolean,
): Severity | undefined {
  if (isNamed) return levels.named;
  if (reach.level === 'cluster') return levels.cluster;
  return reach.level === 'unbound' && role.kind === 'ClusterRole' ? stepBelow(levels.cluster) : levels.namespace;
}

/** The next lower severity; the lowest stays. */
export function stepBelow(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : 'info';
}
