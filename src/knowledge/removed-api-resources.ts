/** Resources that Kubernetes served once: the version from which they are gone, and the group that has them now. */
export interface Removal {
  /** The first Kubernetes version without the resource. */
  readonly since: string;
  /** The group that serves the same resource now. */
  readonly movedTo?: string;
}

const sameInApps: Removal = { since: '1.16', movedTo: 'apps' };

/** Group and resource, with a blank between, to its removal. Subresources go with their resource. */
// https://kubernetes.io/docs/reference/using-api/deprecation-guide/ and the API changes of the release notes.
export const removals: ReadonlyMap<string, Removal> = new Map<string, Removal>([
  ['admissionregistration.k8s.io externaladmissionhookconfigurations', { since: '1.9' }],
  ['admissionregistration.k8s.io initializerconfigurations', { since: '1.14' }],
  ['apps deployments/rollback', { since: '1.16' }],
  ['auditregistration.k8s.io auditsinks', { since: '1.19' }],
  ['batch scheduledjobs', { since: '1.8' }],
  ['extensions daemonsets', sameInApps],
  ['extensions deployments', sameInApps],
  ['extensions horizontalpodautoscalers', { since: '1.8', movedTo: 'autoscaling' }],
  ['extensions ingresses', { since: '1.22', movedTo: 'networking.k8s.io' }],
  ['extensions jobs', { since: '1.6', movedTo: 'batch' }],
  ['extensions networkpolicies', { since: '1.16', movedTo: 'networking.k8s.io' }],
  ['extensions podsecuritypolicies', { since: '1.16' }],
  ['extensions replicasets', sameInApps],
  ['extensions replicationcontrollers', { since: '1.16', movedTo: '' }],
  ['extensions thirdpartyresources', { since: '1.8' }],
  ['networking.k8s.io clustercidrs', { since: '1.29' }],
  ['networking.k8s.io networkpolicies/status', { since: '1.28' }],
  ['policy podsecuritypolicies', { since: '1.25' }],
  ['resource.k8s.io podschedulingcontexts', { since: '1.32' }],
  ['resource.k8s.io resourceclaimparameters', { since: '1.31' }],
  ['resource.k8s.io resourceclasses', { since: '1.31' }],
  ['resource.k8s.io resourceclassparameters', { since: '1.31' }],
  ['settings.k8s.io podpresets', { since: '1.20' }],
]);

/** Resources older than the generated table, all of them in a namespace or not as told. */
export const olderRows: readonly string[] = [
  'admissionregistration.k8s.io externaladmissionhookconfigurations cluster v1alpha1 * removed',
  'batch scheduledjobs namespaced v2alpha1 * removed',
  'extensions horizontalpodautoscalers namespaced v1beta1 * removed',
  'extensions jobs namespaced v1beta1 * removed',
  'extensions thirdpartyresources cluster v1beta1 * removed',
];
