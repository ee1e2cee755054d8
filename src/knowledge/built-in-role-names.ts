import { builtInClusterRole, builtInRole } from './built-in-roles.ts';

/** Starts of the names of ClusterRoles and Roles that distributions and installers bring. */
// kubeadm: cmd/kubeadm/app/phases; OpenShift, EKS, GKE and AKS name theirs below system: and their own prefix.
const distributionPrefixes: readonly string[] = ['system:', 'kubeadm:', 'eks:', 'gce:', 'gke-', 'aks-'];

/** ClusterRoles that the operators of OpenShift bring to every cluster, beside those with a prefix. */
const distributionRoles: ReadonlySet<string> = new Set([
  'basic-user',
  'cluster-monitoring-operator-alert-customization',
  'cluster-monitoring-view',
  'cluster-reader',
  'monitoring-edit',
  'monitoring-rules-edit',
  'monitoring-rules-view',
  'self-provisioner',
]);

/**
 * True where a role that no file defines is there anyway: Kubernetes brings it, or its name says that a distribution
 * or an installer does. A Role is asked for in the namespace of its binding; undefined where that is not known.
 */
export function isBuiltInRole(kind: string, name: string, namespace: string | undefined): boolean {
  if (kind !== 'ClusterRole' && kind !== 'Role') return false;
  const brought =
    kind === 'ClusterRole'
      ? builtInClusterRole(name) !== undefined || distributionRoles.has(name)
      : builtInRole(namespace, name) !== undefined;
  return brought || distributionPrefixes.some((prefix) => name.startsWith(prefix));
}
