import { expect, test } from 'vitest';
import type { AttachMetadata, DiscoveryRole } from '../../src/knowledge/prometheus-meta-labels.ts';
import {
  attachOptionFor,
  rolesThatSet,
  setsLabel,
  suggestMetaLabel,
} from '../../src/knowledge/prometheus-meta-labels.ts';

const meta = '__meta_kubernetes_';

test.each<[DiscoveryRole, AttachMetadata, string, 'yes' | 'no']>([
  ['pod', {}, 'pod_container_id', 'yes'],
  ['endpoints', {}, 'pod_container_id', 'no'],
  ['endpointslice', {}, 'pod_container_id', 'no'],
  ['endpoints', {}, 'pod_container_port_number', 'yes'],
  ['endpoints', {}, 'service_port_name', 'no'],
  ['endpointslice', {}, 'endpoint_port_name', 'no'],
  ['endpointslice', {}, 'endpointslice_port', 'yes'],
  ['endpointslice', {}, 'endpointslice_endpoint_topology_present_zone', 'yes'],
  ['endpoints', {}, 'service_label_app', 'yes'],
  ['endpoints', {}, 'service_label_', 'no'],
  ['pod', {}, 'service_name', 'no'],
  ['pod', {}, 'node_name', 'no'],
  ['pod', { node: true }, 'node_name', 'yes'],
  ['pod', { node: true }, 'node_label_zone', 'yes'],
  ['service', { node: true }, 'node_name', 'no'],
  ['service', { namespace: true }, 'namespace_label_team', 'yes'],
  ['pod', { namespace: true }, 'namespace_name', 'no'],
  ['pod', { deployment: true }, 'pod_deployment_name', 'yes'],
  ['pod', { job: true }, 'pod_cronjob_name', 'no'],
  ['node', { namespace: true }, 'namespace', 'no'],
  ['node', {}, 'node_address_InternalIP', 'yes'],
  ['node', {}, 'node_condition_ready', 'yes'],
  ['ingress', {}, 'ingress_host', 'yes'],
])('role %s with %j and %s: %s', (role, attach, name, expected) => {
  expect(setsLabel(role, attach, meta + name)).toBe(expected);
});

test('labels of others are not judged', () => {
  expect(setsLabel('pod', {}, '__meta_consul_tags')).toBe('unknown');
  expect(setsLabel('pod', {}, '__address__')).toBe('unknown');
});

test.each<[DiscoveryRole, string, string | undefined]>([
  ['pod', 'pod_namespace', 'namespace'],
  ['pod', 'pod_prometheus_io_port', 'pod_annotation_prometheus_io_port'],
  ['service', 'service_app_kubernetes_io_name', 'service_label_app_kubernetes_io_name'],
  ['pod', 'pod_labels_app', 'pod_label_app'],
  ['pod', 'pod_annotations_prometheus_io_scrape', 'pod_annotation_prometheus_io_scrape'],
  ['pod', 'pod_contaner_name', 'pod_container_name'],
  ['endpointslice', 'endpoint_port_name', 'endpointslice_port_name'],
  ['endpointslice', 'endpoint_ready', 'endpointslice_endpoint_conditions_ready'],
  ['endpoints', 'endpointslice_port_name', 'endpoint_port_name'],
  ['endpoints', 'endpointslice_endpoint_conditions_ready', 'endpoint_ready'],
  ['endpoints', 'endpoint_port_number', 'pod_container_port_number'],
  ['node', 'something_else_entirely', undefined],
])('role %s: instead of %s', (role, name, expected) => {
  expect(suggestMetaLabel(role, {}, meta + name)).toBe(expected === undefined ? undefined : meta + expected);
});

test('where a label exists', () => {
  expect(rolesThatSet(`${meta}service_cluster_ip`)).toEqual(['service']);
  expect(rolesThatSet(`${meta}endpoint_port_number`)).toEqual([]);
  expect(attachOptionFor('pod', `${meta}node_label_zone`)).toBe('node');
  expect(attachOptionFor('endpoints', `${meta}pod_cronjob_name`)).toBe('cronjob');
  expect(attachOptionFor('pod', `${meta}pod_name`)).toBeUndefined();
});
