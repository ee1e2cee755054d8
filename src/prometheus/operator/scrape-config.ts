import { clientFields, proxyFields, referencedContent } from './http-client.ts';
import { initialRule, madeRule, shardingRules, userRules } from './relabelings.ts';
import {
  honorLabels,
  honorTimestamps,
  isAtLeast,
  limitFields,
  protocolFields,
  scrapeClassOf,
  shardsOf,
} from './server.ts';
import type { OperatorMonitor, OperatorServer } from './types.ts';
import { mapping, pick, pickItems, pickScalar, pickText, sequence, textOf } from './written.ts';
import type { Written, WrittenMapping } from './written.ts';

/** Prometheus' names of the discoveries, where they do not follow from the operator's. */
const discoveryNames: Readonly<Record<string, string>> = {
  digitalOceanSDConfigs: 'digitalocean_sd_configs',
  dockerSwarmSDConfigs: 'dockerswarm_sd_configs',
  lightSailSDConfigs: 'lightsail_sd_configs',
  puppetDBSDConfigs: 'puppetdb_sd_configs',
};

/** Prometheus' names of fields, where they do not follow from the operator's. */
const fieldNames: Readonly<Record<string, string>> = {
  tokenRef: 'token',
};

/** Fields that `clientFields` makes, and those that are made otherwise. */
const clientNames: ReadonlySet<string> = new Set([
  'authorization',
  'basicAuth',
  'enableHTTP2',
  'enableHttp2',
  'followRedirects',
  'noProxy',
  'oauth2',
  'proxyConnectHeader',
  'proxyFromEnvironment',
  'proxyUrl',
  'tlsConfig',
]);

/** Fields that an older Prometheus does not have, by discovery: the operator leaves them out. */
const newerFields: Readonly<Record<string, string>> = {
  'kubernetes_sd_configs.selectors': '2.17.0',
};

/** Roles whose objects belong to nodes, pods and Services of a namespace: only there metadata can be attached. */
const attaching: Readonly<Record<string, string>> = { pod: '2.35.0', endpoints: '2.37.0', endpointslice: '2.37.0' };

function snakeCase(name: string): string {
  return (
    fieldNames[name] ??
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
      .toLowerCase()
  );
}

/** The name of a discovery in Prometheus' configuration: `fileSDConfigs` is `file_sd_configs`. */
export function discoveryName(field: string): string | undefined {
  const match = /^(\w+?)(?:SD)?Configs$/.exec(field);
  if (match === null || field === 'relabelConfigs' || field === 'metricRelabelConfigs') return undefined;
  if (field === 'staticConfigs') return 'static_configs';
  return field.endsWith('SDConfigs')
    ? (discoveryNames[field] ?? `${(match[1] ?? '').toLowerCase()}_sd_configs`)
    : undefined;
}

/** Fields of a discovery under Prometheus' names; references to Secrets become what they refer to. */
function renamed(value: Written): Written {
  if (value.kind === 'sequence') return sequence(value.items.map(renamed), value.at);
  if (value.kind === 'scalar') return value;
  const content = referencedContent(value);
  if (content !== undefined) return content;
  const entries = value.entries.map(({ key, keyAt, value: inner }) => ({
    key: snakeCase(key),
    keyAt,
    value: isFreeMap(key) ? inner : renamed(inner),
  }));
  return { ...value, entries };
}

/** Mappings whose keys are the user's, not the API's. */
function isFreeMap(field: string): boolean {
  return field === 'labels' || field === 'nodeMeta' || field === 'params';
}

function discovery(server: OperatorServer, monitor: OperatorMonitor, name: string, config: Written): Written {
  if (config.kind !== 'mapping') return config;
  if (name === 'static_configs') return config;
  const role = pickText(config, 'role');
  const fields: Record<string, Written | undefined> = { ...clientFields(server, monitor, config) };
  for (const { key, value } of config.entries) {
    if (clientNames.has(key)) continue;
    const made = snakeCase(key);
    const since = newerFields[`${name}.${made}`];
    if (since !== undefined && !isAtLeast(server, since)) continue;
    fields[made] =
      key === 'attachMetadata' ? attached(server, role?.value, value) : isFreeMap(key) ? value : renamed(value);
  }
  for (const lowered of ['role', 'scheme']) {
    const text = pickText(config, lowered);
    if (text !== undefined) fields[lowered] = { ...text, value: textOf(text).toLowerCase() };
  }
  const service = pickText(config, 'service');
  if (name === 'ovhcloud_sd_configs' && service !== undefined) {
    fields['service'] = { ...service, value: snakeCase(textOf(service)) };
  }
  const selectors = fields['selectors'];
  if (selectors?.kind === 'sequence') fields['selectors'] = sequence(selectors.items.map(lowerRole), selectors.at);
  return mapping(config.at, fields);
}

function lowerRole(selector: Written): Written {
  if (selector.kind !== 'mapping') return selector;
  const role = pickText(selector, 'role');
  const entries = selector.entries.map((entry) =>
    entry.key === 'role' && role !== undefined
      ? { ...entry, value: { ...role, value: textOf(role).toLowerCase() } }
      : entry,
  );
  return { ...selector, entries };
}

function attached(server: OperatorServer, role: unknown, value: Written): Written | undefined {
  const since = typeof role === 'string' ? attaching[role.toLowerCase()] : undefined;
  return since !== undefined && isAtLeast(server, since) ? renamed(value) : undefined;
}

/**
 * The job of a ScrapeConfig: beside the rule that every job begins with only the written ones, so that no label of
 * namespace, pod or Service is set.
 *
 * https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/promcfg.go (generateScrapeConfig)
 */
export function scrapeConfigJobs(server: OperatorServer, monitor: OperatorMonitor): readonly WrittenMapping[] {
  const { spec, at } = monitor;
  const scrapeClass = scrapeClassOf(server, monitor);
  const jobName = pickText(spec, 'jobName');
  const scheme = pickText(spec, 'scheme');
  const discoveries: Record<string, Written> = {};
  for (const { key, value } of spec.kind === 'mapping' ? spec.entries : []) {
    const name = discoveryName(key);
    if (name === undefined || value.kind !== 'sequence' || value.items.length === 0) continue;
    discoveries[name] = sequence(
      value.items.map((config) => discovery(server, monitor, name, config)),
      value.at,
    );
  }
  const metricRules = userRules(
    server,
    monitor,
    pick(scrapeClass, 'metricRelabelings'),
    pick(spec, 'metricRelabelings'),
  );
  const isSharded = shardsOf(server) > 1 && !pickItems(spec, 'relabelings').some(isHashmod);
  return [
    mapping(at, {
      job_name: `scrapeConfig/${monitor.namespace}/${monitor.name}`,
      honor_labels: pick(spec, 'honorLabels') === undefined ? undefined : honorLabels(server, spec),
      honor_timestamps: honorTimestamps(server, spec),
      track_timestamps_staleness: pickScalar(spec, 'trackTimestampsStaleness'),
      scrape_interval: pickText(spec, 'scrapeInterval'),
      scrape_timeout: pickText(spec, 'scrapeTimeout'),
      metrics_path: pickText(spec, 'metricsPath'),
      params: pick(spec, 'params'),
      scheme: scheme === undefined ? undefined : { ...scheme, value: textOf(scheme).toLowerCase() },
      enable_compression: isAtLeast(server, '2.49.0') ? pickScalar(spec, 'enableCompression') : undefined,
      ...clientFields(server, monitor, spec, scrapeClass),
      ...proxyFields(server, spec),
      ...limitFields(server, spec),
      ...protocolFields(server, spec, scrapeClass),
      ...discoveries,
      relabel_configs: sequence(
        [
          initialRule(at),
          ...(jobName === undefined ? [] : [madeRule(jobName.at, { target: 'job', replacement: jobName })]),
          ...userRules(server, monitor, pick(scrapeClass, 'relabelings'), pick(spec, 'relabelings')),
          ...(isSharded ? shardingRules(server, '__address__', at) : []),
        ],
        at,
      ),
      metric_relabel_configs: metricRules.length === 0 ? undefined : sequence(metricRules, at),
    }),
  ];
}

function isHashmod(rule: Written): boolean {
  return String(pickText(rule, 'action')?.value).toLowerCase() === 'hashmod';
}
