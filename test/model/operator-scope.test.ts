import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import type { Workspace } from '../../src/model/workspace.ts';
import { textOf } from '../../src/source/line-index.ts';
import { workspaceOf } from './workspace-of.ts';

function monitor(namespace: string, labels: string): string {
  return `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: api
  namespace: ${namespace}
  labels: ${labels}
spec:
  selector:
    matchLabels: { app: api, 'example.com/tier': web }
  namespaceSelector: { matchNames: [shop, 'web'] }
  endpoints:
    - port: 'http-.*'
      relabelings:
        - sourceLabels: [__meta_kubernetes_pod_node_name]
          targetLabel: node
          regex: '(.+)\\.internal'
`;
}

function server(spec: string): string {
  return `
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: main, namespace: monitoring }
spec: ${spec}
`;
}

const shop = `
apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { monitored: "true" } }
`;

function selection(...documents: readonly string[]): string {
  const [scope] = workspaceOf({ 'all.yaml': documents.join('\n---\n') }).operatorScopes;
  return scope!.selects(scope!.servers[0]!, scope!.monitors[0]!);
}

describe('which monitors a server selects', () => {
  const all = 'serviceMonitorSelector: {}';
  test.each([
    ['{}', 'unmanaged'],
    // Namespace selectors alone do not make a server managed.
    ['{ serviceMonitorNamespaceSelector: {} }', 'unmanaged'],
    ['{ podMonitorSelector: {} }', 'no-selector'],
    ['{ serviceMonitorSelector: null, podMonitorSelector: {} }', 'no-selector'],
    [`{ ${all} }`, 'own-namespace'],
    [`{ ${all}, serviceMonitorNamespaceSelector: {} }`, 'selected'],
    [`{ ${all}, serviceMonitorNamespaceSelector: { matchLabels: { monitored: "true" } } }`, 'selected'],
    [`{ ${all}, serviceMonitorNamespaceSelector: { matchLabels: { monitored: "no" } } }`, 'namespace-labels'],
    [`{ ${all}, serviceMonitorNamespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } } }`, 'selected'],
    ['{ serviceMonitorSelector: { matchLabels: { release: main } }, serviceMonitorNamespaceSelector: {} }', 'selected'],
    ['{ serviceMonitorSelector: { matchLabels: { release: x } }, serviceMonitorNamespaceSelector: {} }', 'labels'],
  ])('%s: %s', (spec, expected) => {
    expect(selection(server(spec), monitor('shop', '{ release: main }'), shop)).toBe(expected);
  });

  test('labels of a namespace that is not here are not known, its name is', () => {
    const of = (selector: string): string =>
      selection(
        server(`{ serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: ${selector} }`),
        monitor('shop', '{}'),
      );
    expect(of('{ matchLabels: { monitored: "true" } }')).toBe('unknown');
    expect(of('{ matchLabels: { kubernetes.io/metadata.name: web, monitored: "true" } }')).toBe('namespace-labels');
    expect(of('{ matchExpressions: [{ key: kubernetes.io/metadata.name, operator: In, values: [shop] }] }')).toBe(
      'selected',
    );
  });
});

test('generated rules have their places in the monitor', () => {
  const workspace = workspaceOf({ 'all.yaml': monitor('shop', '{}') });
  const [{ job } = { job: undefined }] = workspace.generatedConfigs[0]!.jobs;
  const rules = job!.relabelConfigs;
  const at = (target: string): string[] =>
    rules.filter((rule) => rule.targetLabel?.value === target).map((rule) => textOf(rule.view.span));
  const port = rules.find(({ regex }) => regex?.value === 'http-.*');
  expect(textOf(port!.regex!.span)).toBe("'http-.*'");
  // A part of an expression is where it stands in the monitor.
  expect(textOf(port!.view.get('regex')!.part(5, 7))).toBe('.*');
  const selected = rules.filter(({ regex }) => regex?.value.endsWith(';true'));
  expect(selected.map(({ view }) => textOf(view.span))).toEqual(['api', 'web']);
  expect(at('service')).toEqual(['port']);
  const own = rules.find(({ regex }) => regex?.value.endsWith('internal'));
  expect(textOf(own!.view.span)).toMatch(/^sourceLabels: \[__meta_kubernetes_pod_node_name\]\n.*\n.*internal'$/);
  expect(textOf(own!.sourceLabels[0]!.span)).toBe('__meta_kubernetes_pod_node_name');
  const names = job!.view.get('kubernetes_sd_configs')!.items()[0]!.at('namespaces', 'names')!;
  expect(names.items().map((name) => textOf(name.span))).toEqual(['shop', "'web'"]);
});

const manifests = join(
  process.env['SCRAPELINT_CORPUS'] ?? '../shared/corpus',
  'prometheus-operator__kube-prometheus/manifests',
);

function kubePrometheus(): Workspace {
  const names = readdirSync(manifests).filter((name) => name.endsWith('.yaml'));
  return workspaceOf(Object.fromEntries(names.map((name) => [name, readFileSync(join(manifests, name), 'utf8')])));
}

test.skipIf(!existsSync(manifests))(
  'every monitor of kube-prometheus is selected, with its jobs and namespaces',
  () => {
    const workspace = kubePrometheus();
    const [scope] = workspace.operatorScopes;
    expect(scope!.servers.map(({ name }) => name)).toEqual(['k8s']);
    expect(scope!.monitors.map((each) => scope!.selects(scope!.servers[0]!, each))).toEqual(
      scope!.monitors.map(() => 'selected'),
    );
    expect(workspace.generatedConfigs).toHaveLength(1);
    const found = workspace.generatedConfigs[0]!.jobs.map(({ job }) => {
      const [discovery] = job.view.get('kubernetes_sd_configs')!.items();
      const namespaces = discovery!.at('namespaces', 'names')?.items() ?? [];
      return `${job.name!.value} ${discovery!.get('role')!.text} ${namespaces.map(({ text }) => text).join(',')}`;
    });
    expect(found).toEqual([
      'serviceMonitor/monitoring/alertmanager-main/0 endpointslice monitoring',
      'serviceMonitor/monitoring/alertmanager-main/1 endpointslice monitoring',
      'serviceMonitor/monitoring/blackbox-exporter/0 endpointslice monitoring',
      'serviceMonitor/monitoring/coredns/0 endpointslice kube-system',
      'serviceMonitor/monitoring/grafana/0 endpointslice monitoring',
      'serviceMonitor/monitoring/kube-apiserver/0 endpointslice default',
      'serviceMonitor/monitoring/kube-apiserver/1 endpointslice default',
      'serviceMonitor/monitoring/kube-controller-manager/0 endpointslice kube-system',
      'serviceMonitor/monitoring/kube-controller-manager/1 endpointslice kube-system',
      'serviceMonitor/monitoring/kube-scheduler/0 endpointslice kube-system',
      'serviceMonitor/monitoring/kube-scheduler/1 endpointslice kube-system',
      'serviceMonitor/monitoring/kube-state-metrics/0 endpointslice monitoring',
      'serviceMonitor/monitoring/kube-state-metrics/1 endpointslice monitoring',
      'serviceMonitor/monitoring/kubelet/0 endpointslice kube-system',
      'serviceMonitor/monitoring/kubelet/1 endpointslice kube-system',
      'serviceMonitor/monitoring/kubelet/2 endpointslice kube-system',
      'serviceMonitor/monitoring/kubelet/3 endpointslice kube-system',
      'serviceMonitor/monitoring/node-exporter/0 endpointslice monitoring',
      'serviceMonitor/monitoring/prometheus-adapter/0 endpointslice monitoring',
      'serviceMonitor/monitoring/prometheus-k8s/0 endpointslice monitoring',
      'serviceMonitor/monitoring/prometheus-k8s/1 endpointslice monitoring',
      'serviceMonitor/monitoring/prometheus-operator/0 endpointslice monitoring',
    ]);
  },
);
