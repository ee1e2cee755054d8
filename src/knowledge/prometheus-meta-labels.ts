import { editDistance, nearest } from './near-miss.ts';

/** The roles of kubernetes_sd_configs. */
export type DiscoveryRole = 'node' | 'pod' | 'service' | 'endpoints' | 'endpointslice' | 'ingress';

/** All roles. */
export const discoveryRoles: readonly DiscoveryRole[] = [
  'endpoints',
  'endpointslice',
  'ingress',
  'node',
  'pod',
  'service',
];

/** The options of attach_metadata. */
export interface AttachMetadata {
  readonly node?: boolean;
  readonly namespace?: boolean;
  readonly deployment?: boolean;
  readonly job?: boolean;
  readonly cronjob?: boolean;
}

/** The labels that a discovery can set: whole names, and the beginnings of families. */
export interface MetaLabels {
  readonly names: ReadonlySet<string>;
  readonly families: readonly string[];
}

/** What stands before every label of Kubernetes service discovery. */
export const metaPrefix = '__meta_kubernetes_';

const podNames: readonly string[] = [
  'pod_ip',
  'pod_ready',
  'pod_phase',
  'pod_node_name',
  'pod_host_ip',
  'pod_uid',
  'pod_controller_kind',
  'pod_controller_name',
  'pod_container_name',
  'pod_container_image',
  'pod_container_init',
  'pod_container_port_name',
  'pod_container_port_number',
  'pod_container_port_protocol',
];

/**
 * The labels of each role besides those of objects, which are `<object>_name`, `_label_`, `_labelpresent_`,
 * `_annotation_` and `_annotationpresent_`.
 *
 * https://github.com/prometheus/prometheus/tree/v3.16.0/discovery/kubernetes (node.go, pod.go, service.go,
 * endpoints.go, endpointslice.go, ingress.go)
 */
const roles: Readonly<
  Record<
    DiscoveryRole,
    { readonly objects: readonly string[]; readonly names: readonly string[]; readonly families?: readonly string[] }
  >
> = {
  node: { objects: ['node'], names: ['node_provider_id'], families: ['node_condition_', 'node_address_'] },
  pod: { objects: ['pod'], names: ['namespace', ...podNames, 'pod_container_id'] },
  service: {
    objects: ['service'],
    names: [
      'namespace',
      'service_port_name',
      'service_port_number',
      'service_port_protocol',
      'service_type',
      'service_cluster_ip',
      'service_external_name',
      'service_loadbalancer_ip',
    ],
  },
  endpoints: {
    objects: ['endpoints', 'service', 'pod'],
    names: [
      'namespace',
      'endpoint_port_name',
      'endpoint_port_protocol',
      'endpoint_ready',
      'endpoint_address_target_kind',
      'endpoint_address_target_name',
      'endpoint_node_name',
      'endpoint_hostname',
      ...podNames,
    ],
  },
  endpointslice: {
    objects: ['endpointslice', 'service', 'pod'],
    names: [
      'namespace',
      'endpointslice_address_type',
      'endpointslice_port_name',
      'endpointslice_port_protocol',
      'endpointslice_port',
      'endpointslice_port_app_protocol',
      'endpointslice_endpoint_conditions_ready',
      'endpointslice_endpoint_conditions_serving',
      'endpointslice_endpoint_conditions_terminating',
      'endpointslice_endpoint_zone',
      'endpointslice_endpoint_hostname',
      'endpointslice_endpoint_node_name',
      'endpointslice_address_target_kind',
      'endpointslice_address_target_name',
      ...podNames,
    ],
    families: ['endpointslice_endpoint_topology_', 'endpointslice_endpoint_topology_present_'],
  },
  ingress: {
    objects: ['ingress'],
    names: ['namespace', 'ingress_class_name', 'ingress_scheme', 'ingress_host', 'ingress_path'],
  },
};

const objectFamilies: readonly string[] = ['label_', 'labelpresent_', 'annotation_', 'annotationpresent_'];
const withPods: readonly DiscoveryRole[] = ['pod', 'endpoints', 'endpointslice'];

/** The options of attach_metadata that a role reads; the others are ignored without a word. */
export function attachOptionsOf(role: DiscoveryRole): readonly (keyof AttachMetadata)[] {
  if (withPods.includes(role)) return ['node', 'namespace', 'deployment', 'job', 'cronjob'];
  return role === 'node' ? [] : ['namespace'];
}

/** The labels that a discovery of this role and these options can set. */
export function metaLabelsOf(role: DiscoveryRole, attach: AttachMetadata = {}): MetaLabels {
  const { objects, names, families = [] } = roles[role];
  const allNames = [...names, ...objects.map((object) => `${object}_name`)];
  const allFamilies = [...families, ...objects.flatMap(familiesOf)];
  for (const option of attachOptionsOf(role)) {
    if (attach[option] !== true) continue;
    if (option === 'node') allNames.push('node_name');
    if (option === 'node' || option === 'namespace') allFamilies.push(...familiesOf(option));
    else allNames.push(`pod_${option}_name`);
  }
  return {
    names: new Set(allNames.map((name) => metaPrefix + name)),
    families: allFamilies.map((family) => metaPrefix + family),
  };
}

/**
 * Whether a discovery can set a label: `no` is certain, `unknown` is a label that is not Kubernetes service discovery's
 * to set.
 */
export function setsLabel(role: DiscoveryRole, attach: AttachMetadata, name: string): 'yes' | 'no' | 'unknown' {
  if (!name.startsWith(metaPrefix)) return 'unknown';
  return isAmong(metaLabelsOf(role, attach), name) ? 'yes' : 'no';
}

/** The roles that set a label, with every option of attach_metadata on: where it exists at all. */
export function rolesThatSet(name: string): readonly DiscoveryRole[] {
  return discoveryRoles.filter((role) => isAmong(metaLabelsOf(role, allAttached), name));
}

/** The option of attach_metadata that would bring a label to a role. */
export function attachOptionFor(role: DiscoveryRole, name: string): keyof AttachMetadata | undefined {
  if (isAmong(metaLabelsOf(role), name)) return undefined;
  return attachOptionsOf(role).find((option) => isAmong(metaLabelsOf(role, { [option]: true }), name));
}

/** Names that were never right, and what their authors meant. */
const mistakes: Readonly<Record<string, string>> = {
  pod_namespace: 'namespace',
  service_namespace: 'namespace',
  endpoints_namespace: 'namespace',
  endpoint_namespace: 'namespace',
  endpointslice_namespace: 'namespace',
  ingress_namespace: 'namespace',
  namespace_name: 'namespace',
  pod: 'pod_name',
  service: 'service_name',
  node: 'node_name',
  container_name: 'pod_container_name',
  container_port_name: 'pod_container_port_name',
  pod_container: 'pod_container_name',
  pod_port_number: 'pod_container_port_number',
  pod_port_name: 'pod_container_port_name',
  pod_node: 'pod_node_name',
  endpoint_port: 'endpoint_port_name',
  endpoints_port_name: 'endpoint_port_name',
  endpoint_port_number: 'pod_container_port_number',
  endpointslice_port_number: 'endpointslice_port',
  endpoint_address_target: 'endpoint_address_target_name',
};

/** The label of this role that was probably meant. */
export function suggestMetaLabel(role: DiscoveryRole, attach: AttachMetadata, name: string): string | undefined {
  const labels = metaLabelsOf(role, attach);
  const short = name.slice(metaPrefix.length);
  const meant = Object.hasOwn(mistakes, short) ? mistakes[short] : undefined;
  if (meant !== undefined && labels.names.has(metaPrefix + meant)) return metaPrefix + meant;
  return (
    translated(role, short, labels) ??
    missingFamily(short, labels) ??
    nearest(name, labels.names) ??
    nearFamily(name, labels)
  );
}

const allAttached: AttachMetadata = { node: true, namespace: true, deployment: true, job: true, cronjob: true };

function isAmong(labels: MetaLabels, name: string): boolean {
  return labels.names.has(name) || labels.families.some((family) => name.startsWith(family) && name !== family);
}

function familiesOf(object: string): readonly string[] {
  return objectFamilies.map((family) => `${object}_${family}`);
}

/** The same fact in the words of the other flavour: endpoint_port_name is endpointslice_port_name. */
function translated(role: DiscoveryRole, short: string, labels: MetaLabels): string | undefined {
  const [from, to] =
    role === 'endpointslice'
      ? [/^endpoints?_/, 'endpointslice_']
      : [/^endpointslice_(?:endpoint_)?(?:conditions_)?/, 'endpoint_'];
  if (!from.test(short)) return undefined;
  const candidates = [to, `${to}endpoint_`, `${to}endpoint_conditions_`].map(
    (prefix) => metaPrefix + short.replace(from, prefix),
  );
  return candidates.find((candidate) => labels.names.has(candidate));
}

/** `pod_prometheus_io_port` lacks `annotation_`, `service_app_kubernetes_io_name` lacks `label_`. */
function missingFamily(short: string, labels: MetaLabels): string | undefined {
  const match = /^(pod|service|node|namespace|ingress|endpoints|endpointslice)_(.+)$/.exec(short);
  if (match === null) return undefined;
  const [, object = '', key = ''] = match;
  const isAnnotation = key.startsWith('prometheus_io_');
  if (!isAnnotation && !/^app_kubernetes_io_|^kubernetes_io_/.test(key)) return undefined;
  const family = `${metaPrefix}${object}_${isAnnotation ? 'annotation_' : 'label_'}`;
  return labels.families.includes(family) ? family + key : undefined;
}

/** A family whose name is misspelt: `pod_labels_app`. */
function nearFamily(name: string, labels: MetaLabels): string | undefined {
  for (const family of labels.families) {
    for (const extra of [1, 0, -1]) {
      const start = name.slice(0, family.length + extra);
      if (start.endsWith('_') && editDistance(start, family, 1) <= 1 && name.length > start.length) {
        return family + name.slice(start.length);
      }
    }
  }
  return undefined;
}
