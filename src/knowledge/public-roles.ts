// Roles that are made for broad groups: what they grant is public, or is given to those groups by Kubernetes itself.
// https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles and
// https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#service-account-issuer-discovery

/** ClusterRoles and Roles that may be bound to who has no credentials at all. */
export const rolesForEverybody: ReadonlySet<string> = new Set([
  // kubeadm: what a new node reads before it can log in, in kube-public.
  'kubeadm:bootstrap-signer-clusterinfo',
  'system:public-info-viewer',
  // The keys by which anybody can check a service account's token.
  'system:service-account-issuer-discovery',
]);

/** ClusterRoles that may be bound to everybody who has logged in. */
export const rolesForAuthenticated: ReadonlySet<string> = new Set([
  ...rolesForEverybody,
  'basic-user',
  'system:basic-user',
  'system:discovery',
]);

/** ClusterRoles that may be bound to the service accounts of a cluster or a namespace. */
export const rolesForServiceAccounts: ReadonlySet<string> = new Set([
  ...rolesForAuthenticated,
  // OpenShift lets the accounts of a project pull the images of that or another project:
  // https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/images/managing-images
  'system:image-puller',
]);
