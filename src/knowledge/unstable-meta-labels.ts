/** Why a meta label makes bad target labels. */
export interface UnstableMetaLabel {
  /** Fits the whole name of the meta label. */
  readonly pattern: RegExp;
  /** What the value is, as the end of "holds …". */
  readonly holds: string;
  /** When it changes, as the end of "changes …". */
  readonly changes: string;
}

/**
 * Meta labels of kubernetes_sd_configs whose values change though the thing that is scraped stays the same. Each new
 * value is a new set of series. Sources: prometheus/prometheus discovery/kubernetes/*.go for what the labels hold;
 * counts of distinct values in grafana/pyroscope#3354; zebernst/homelab#1349 for the labels that controllers add.
 */
export const unstableMetaLabels: readonly UnstableMetaLabel[] = [
  {
    pattern: /^__meta_kubernetes_pod_container_id$/,
    holds: 'the id of a running container',
    changes: 'whenever the container restarts',
  },
  { pattern: /^__meta_kubernetes_pod_uid$/, holds: 'the uid of a pod', changes: 'whenever the pod is replaced' },
  {
    pattern: /^__meta_kubernetes_pod_ip$/,
    holds: 'the address of a pod',
    changes: 'whenever the pod is replaced, and "instance" has it already',
  },
  {
    pattern:
      /^__meta_kubernetes_(?:pod|service|endpoints|endpointslice)_label_(?:pod_template_hash|controller_revision_hash|pod_template_generation)$/,
    holds: 'the hash of a revision of the workload',
    changes: 'with every rollout',
  },
  {
    pattern: /^__meta_kubernetes_pod_label_(?:(?:batch_kubernetes_io_)?controller_uid)$/,
    holds: 'the uid of a Job',
    changes: 'with every run',
  },
  {
    pattern:
      /^__meta_kubernetes_\w+_annotation_(?:checksum_\w+|kubectl_kubernetes_io_(?:restartedAt|last_applied_configuration))$/,
    holds: 'a checksum, a time or a whole object',
    changes: 'with every deployment',
  },
];

/** What is known of a meta label that changes too often; undefined for all others. */
export function unstableMetaLabel(name: string): UnstableMetaLabel | undefined {
  return unstableMetaLabels.find(({ pattern }) => pattern.test(name));
}
