import { kubernetesDiscovery } from './discovery.ts';
import { clientFields, proxyFields } from './http-client.ts';
import { copyRule, initialRule, madeRule, selectorRules, shardingRules, userRules } from './relabelings.ts';
import { limitFields, protocolFields, scrapeClassOf } from './server.ts';
import type { OperatorMonitor, OperatorServer } from './types.ts';
import { mapping, pick, pickEntries, pickText, scalar, sequence, textOf } from './written.ts';
import type { Written, WrittenMapping } from './written.ts';

/**
 * The job of a Probe.
 *
 * https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/promcfg.go (generateProbeConfig)
 */
export function probeJobs(server: OperatorServer, monitor: OperatorMonitor): readonly WrittenMapping[] {
  const { spec, at } = monitor;
  const scrapeClass = scrapeClassOf(server, monitor);
  const prober = pick(spec, 'prober');
  const module = pickText(spec, 'module');
  const jobName = pickText(spec, 'jobName');
  const scheme = pickText(prober, 'scheme');
  const { discovery, relabelings } = probeTargets(server, monitor, scrapeClass);
  const metricRules = userRules(
    server,
    monitor,
    pick(scrapeClass, 'metricRelabelings'),
    pick(spec, 'metricRelabelings'),
  );
  return [
    mapping(at, {
      job_name: `probe/${monitor.namespace}/${monitor.name}`,
      honor_timestamps: true,
      // The CRD's default; without a prober there is none.
      metrics_path: pickText(prober, 'path') ?? (prober === undefined ? '' : '/probe'),
      scrape_interval: pickText(spec, 'interval'),
      scrape_timeout: pickText(spec, 'scrapeTimeout'),
      scheme: scheme === undefined ? undefined : { ...scheme, value: textOf(scheme).toLowerCase() },
      params: probeParams(spec, module),
      ...clientFields(server, monitor, spec, scrapeClass),
      ...proxyFields(server, prober),
      ...limitFields(server, spec),
      ...protocolFields(server, spec, scrapeClass),
      ...discovery,
      relabel_configs: sequence(
        [
          initialRule(at),
          ...(jobName === undefined ? [] : [madeRule(jobName.at, { target: 'job', replacement: jobName })]),
          ...relabelings,
          ...shardingRules(server, '__param_target', at),
        ],
        at,
      ),
      metric_relabel_configs: metricRules.length === 0 ? undefined : sequence(metricRules, at),
    }),
  ];
}

/** `params` of the Probe's own list, and the module. */
function probeParams(spec: Written, module: ReturnType<typeof pickText>): WrittenMapping | undefined {
  const fields: Record<string, Written> = {};
  const list = pick(spec, 'params');
  for (const item of list?.kind === 'sequence' ? list.items : []) {
    const name = pickText(item, 'name');
    const values = pick(item, 'values');
    if (name !== undefined && values !== undefined) fields[textOf(name)] = values;
  }
  if (module !== undefined) fields['module'] = sequence([module], module.at);
  const [first] = Object.values(fields);
  return first === undefined ? undefined : mapping(first.at, fields);
}

interface ProbeTargets {
  readonly discovery: Readonly<Record<string, Written>>;
  readonly relabelings: readonly Written[];
}

/** Where the targets come from: of a static list and ingresses the static list counts. */
function probeTargets(
  server: OperatorServer,
  monitor: OperatorMonitor,
  scrapeClass: Written | undefined,
): ProbeTargets {
  const { spec } = monitor;
  const url = pickText(spec, 'prober', 'url');
  const classRules = pick(scrapeClass, 'relabelings');
  const fixed = pick(spec, 'targets', 'staticConfig');
  if (fixed !== undefined) {
    const { at } = fixed;
    const toProber = madeRule(url?.at ?? at, { target: '__address__', replacement: url ?? '' });
    return {
      discovery: { static_configs: sequence([staticTargets(monitor, fixed)], at) },
      relabelings: [
        copyRule(at, '__address__', '__param_target'),
        copyRule(at, '__param_target', 'instance'),
        toProber,
        ...userRules(server, monitor, classRules, pick(fixed, 'relabelingConfigs')),
      ],
    };
  }
  const ingress = pick(spec, 'targets', 'ingress');
  if (ingress === undefined) return { discovery: {}, relabelings: [] };
  const { at } = ingress;
  const namespaceSelector = pick(ingress, 'namespaceSelector') ?? mapping(at, {});
  return {
    discovery: { kubernetes_sd_configs: kubernetesDiscovery(server, monitor, { role: 'ingress', namespaceSelector }) },
    relabelings: [
      ...selectorRules(pick(ingress, 'selector'), 'ingress'),
      madeRule(at, {
        sources: ['__meta_kubernetes_ingress_scheme', '__address__', '__meta_kubernetes_ingress_path'],
        separator: ';',
        regex: '(.+);(.+);(.+)',
        target: '__param_target',
        replacement: '${1}://${2}${3}',
        action: 'replace',
      }),
      copyRule(at, '__meta_kubernetes_namespace', 'namespace'),
      copyRule(at, '__meta_kubernetes_ingress_name', 'ingress'),
      madeRule(at, {
        sources: ['__address__'],
        separator: ';',
        regex: '(.*)',
        target: '__tmp_ingress_address',
        replacement: '$1',
        action: 'replace',
      }),
      copyRule(at, '__param_target', 'instance'),
      madeRule(url?.at ?? at, { target: '__address__', replacement: url ?? '' }),
      ...userRules(server, monitor, classRules, pick(ingress, 'relabelingConfigs')),
    ],
  };
}

function staticTargets(monitor: OperatorMonitor, fixed: Written): Written {
  const labels = pickEntries(fixed, 'labels');
  const at = pick(fixed, 'labels')?.at ?? fixed.at;
  const own = Object.fromEntries(labels.map(({ key, value }) => [key, value]));
  return mapping(fixed.at, {
    targets: pick(fixed, 'static') ?? sequence([], fixed.at),
    labels: mapping(at, { ...own, namespace: own['namespace'] ?? scalar(monitor.namespace, at) }),
  });
}
