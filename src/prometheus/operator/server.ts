import type { OperatorMonitor, OperatorServer } from './types.ts';
import { pick, pickItems, pickScalar, pickScalars, pickText, scalar, textOf } from './written.ts';
import type { Written, WrittenEntry, WrittenScalar } from './written.ts';

/** True where the server's Prometheus is at least of a version; one that is not known is. */
export function isAtLeast({ version }: OperatorServer, wanted: string): boolean {
  if (version === undefined) return true;
  const own = version.split('.').map(Number);
  for (const [index, part] of wanted.split('.').map(Number).entries()) {
    const difference = (own[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** True for an agent that runs on each node and scrapes the pods of its node. */
export function isDaemonSet({ spec }: OperatorServer): boolean {
  const mode = pickText(spec, 'mode');
  return mode !== undefined && textOf(mode) === 'DaemonSet';
}

/** The role by which Services are discovered: the monitor's, else the server's, else Endpoints. */
export function endpointRole(server: OperatorServer, monitor?: OperatorMonitor): 'endpoints' | 'endpointslice' {
  const written = pickText(monitor?.spec, 'serviceDiscoveryRole') ?? pickText(server.spec, 'serviceDiscoveryRole');
  const isSlice = written !== undefined && textOf(written) === 'EndpointSlice';
  return isSlice && isAtLeast(server, '2.21.0') ? 'endpointslice' : 'endpoints';
}

/** The scrape class that a monitor names, or the server's default one. */
export function scrapeClassOf(server: OperatorServer, monitor: OperatorMonitor): Written | undefined {
  const classes = pickItems(server.spec, 'scrapeClasses');
  const name = pickText(monitor.spec, 'scrapeClass');
  if (name === undefined) return classes.find((each) => pickScalar(each, 'default')?.value === true);
  return classes.find((each) => pickText(each, 'name')?.value === name.value);
}

/** How many shards a server has; at least one. */
export function shardsOf({ spec }: OperatorServer): number {
  const shards = pickScalar(spec, 'shards')?.value;
  return typeof shards === 'number' && shards > 1 ? shards : 1;
}

/**
 * The namespaces that discovery looks into: none means all.
 *
 * https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/promcfg.go
 * (getNamespacesFromNamespaceSelector)
 */
export function discoveredNamespaces(
  server: OperatorServer,
  monitor: OperatorMonitor,
  selector: Written | undefined = pick(monitor.spec, 'namespaceSelector'),
): readonly WrittenScalar[] {
  const own = [scalar(monitor.namespace, selector?.at ?? monitor.at)];
  if (pickScalar(server.spec, 'ignoreNamespaceSelectors')?.value === true) return own;
  if (pickScalar(selector, 'any')?.value === true) return [];
  const names = pickScalars(selector, 'matchNames');
  return names.length === 0 ? own : names;
}

/** Limits with the version that brought them, under the names of monitor and server. */
const limits: readonly (readonly [field: string, name: string, since: string])[] = [
  ['sampleLimit', 'sample_limit', '0'],
  ['targetLimit', 'target_limit', '2.21.0'],
  ['labelLimit', 'label_limit', '2.27.0'],
  ['labelNameLengthLimit', 'label_name_length_limit', '2.27.0'],
  ['labelValueLengthLimit', 'label_value_length_limit', '2.27.0'],
  ['keepDroppedTargets', 'keep_dropped_targets', '2.47.0'],
];

function enforcedName(field: string): string {
  return `enforced${field.slice(0, 1).toUpperCase()}${field.slice(1)}`;
}

/** A number that is set and not zero. */
function positive(value: Written | undefined, field: string): WrittenScalar | undefined {
  const found = pickScalar(value, field);
  return typeof found?.value === 'number' && found.value !== 0 ? found : undefined;
}

/** Bytes that a size such as `1000MB` stands for. https://pkg.go.dev/github.com/alecthomas/units#Base2Bytes */
function bytesOf(size: WrittenScalar): number {
  const match = /^(\d+)([KMGTPE]?)(?:i?B)?$/.exec(textOf(size));
  return match === null ? Number.NaN : Number(match[1]) * 1024 ** ' KMGTPE'.indexOf(match[2] ?? ' ');
}

/** The lower of what a monitor asks for and what the server enforces. */
export function limitFields(server: OperatorServer, spec: Written): Readonly<Record<string, Written | undefined>> {
  const fields: Record<string, Written | undefined> = {};
  for (const [field, name, since] of limits) {
    if (!isAtLeast(server, since)) continue;
    const wanted = positive(spec, field);
    const enforced = positive(server.spec, enforcedName(field));
    // From 2.45 on a limit of the global section holds for all jobs without one.
    if (wanted === undefined) fields[name] = isAtLeast(server, '2.45.0') ? undefined : enforced;
    else fields[name] = Number(enforced?.value ?? Infinity) > Number(wanted.value) ? wanted : enforced;
  }
  if (isAtLeast(server, '2.28.0')) fields['body_size_limit'] = lowerSize(spec, server);
  return fields;
}

function lowerSize(spec: Written, server: OperatorServer): WrittenScalar | undefined {
  const wanted = pickText(spec, 'bodySizeLimit');
  const enforced = pickText(server.spec, 'enforcedBodySizeLimit');
  if (wanted === undefined || enforced === undefined) return wanted ?? enforced;
  return bytesOf(enforced) < bytesOf(wanted) ? enforced : wanted;
}

/** The limits of the global section: what is enforced comes before what is only a default. */
export function globalLimitFields(server: OperatorServer): Readonly<Record<string, Written | undefined>> {
  if (!isAtLeast(server, '2.45.0')) return {};
  const fields: Record<string, Written | undefined> = {};
  for (const [field, name, since] of limits) {
    if (!isAtLeast(server, since)) continue;
    fields[name] = positive(server.spec, field) ?? positive(server.spec, enforcedName(field));
  }
  fields['body_size_limit'] = pickText(server.spec, 'bodySizeLimit') ?? pickText(server.spec, 'enforcedBodySizeLimit');
  return fields;
}

/** The label that the server forces onto everything of a monitor, unless the monitor is exempt. */
export function enforcedNamespaceLabel(server: OperatorServer, monitor: OperatorMonitor): WrittenScalar | undefined {
  const label = pickText(server.spec, 'enforcedNamespaceLabel');
  const isExempt = pickItems(server.spec, 'excludedFromEnforcement').some((exempt) => {
    const resource = pickText(exempt, 'resource');
    const name = pickText(exempt, 'name');
    return (
      resource?.value === `${monitor.kind.toLowerCase()}s` &&
      pickText(exempt, 'namespace')?.value === monitor.namespace &&
      (name === undefined || name.value === monitor.name)
    );
  });
  return isExempt ? undefined : label;
}

/** The fields of histograms, which monitors write as they are. */
const histogramFields: readonly (readonly [field: string, name: string, since: string])[] = [
  ['scrapeNativeHistograms', 'scrape_native_histograms', '3.8.0'],
  ['nativeHistogramBucketLimit', 'native_histogram_bucket_limit', '2.45.0'],
  ['nativeHistogramMinBucketFactor', 'native_histogram_min_bucket_factor', '2.50.0'],
  ['convertClassicHistogramsToNHCB', 'convert_classic_histograms_to_nhcb', '3.0.0'],
];

/** Histogram settings and the protocols of scraping. */
export function protocolFields(
  server: OperatorServer,
  spec: Written,
  scrapeClass: Written | undefined,
): Readonly<Record<string, Written | undefined>> {
  const fields: Record<string, Written | undefined> = {};
  for (const [field, name, since] of histogramFields) {
    if (isAtLeast(server, since)) fields[name] = pickScalar(spec, field);
  }
  const classic = isAtLeast(server, '3.0.0') ? 'always_scrape_classic_histograms' : 'scrape_classic_histograms';
  if (isAtLeast(server, '2.45.0')) fields[classic] = pickScalar(spec, 'scrapeClassicHistograms');
  if (isAtLeast(server, '2.49.0')) {
    const protocols = pick(spec, 'scrapeProtocols');
    if (protocols?.kind === 'sequence' && protocols.items.length > 0) fields['scrape_protocols'] = protocols;
  }
  if (isAtLeast(server, '3.0.0')) {
    fields['fallback_scrape_protocol'] =
      pickText(spec, 'fallbackScrapeProtocol') ?? pickText(scrapeClass, 'fallbackScrapeProtocol');
  }
  return { ...fields, ...nameFields(server, spec) };
}

const escapingSchemes: Readonly<Record<string, string>> = { AllowUTF8: 'allow-utf-8' };

/** How names are validated and escaped, under the names of Prometheus. */
export function nameFields(server: OperatorServer, spec: Written): Readonly<Record<string, Written | undefined>> {
  const scheme = pickText(spec, 'nameValidationScheme');
  const escaping = pickText(spec, 'nameEscapingScheme');
  return {
    metric_name_validation_scheme:
      scheme === undefined || !isAtLeast(server, '3.0.0')
        ? undefined
        : { ...scheme, value: textOf(scheme).toLowerCase() },
    metric_name_escaping_scheme:
      escaping === undefined || !isAtLeast(server, '3.4.0')
        ? undefined
        : { ...escaping, value: escapingSchemes[textOf(escaping)] ?? textOf(escaping).toLowerCase() },
  };
}

/** `honor_labels` as the server allows it. */
export function honorLabels(server: OperatorServer, from: Written): WrittenScalar | boolean {
  const override = pickScalar(server.spec, 'overrideHonorLabels');
  const wanted = pickScalar(from, 'honorLabels');
  if (wanted?.value === true && override?.value === true) return scalar(false, override.at);
  return wanted ?? false;
}

/** `honor_timestamps` as the server allows it. */
export function honorTimestamps(server: OperatorServer, from: Written): WrittenScalar | undefined {
  const override = pickScalar(server.spec, 'overrideHonorTimestamps');
  const wanted = pickScalar(from, 'honorTimestamps');
  if (override?.value === true) return scalar(false, override.at);
  return wanted;
}

/** The entries of a mapping of texts, sorted by their keys. */
export function sortedEntries(entries: readonly WrittenEntry[]): readonly WrittenEntry[] {
  return [...entries].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
