import type { Span } from '../../source/span.ts';
import type { View } from '../../yaml/view.ts';
import type { MonitorKind } from '../operator.ts';

/** A scalar whose type is another than the API takes. */
export interface MistypedScalar {
  readonly field: string;
  readonly expected: 'a number' | 'text' | 'true or false';
  readonly view: View;
  readonly span: Span;
}

// https://prometheus-operator.dev/docs/api-reference/api/: the fields of monitors by their type.
const texts: ReadonlySet<string> = new Set([
  'action',
  'bearerTokenFile',
  'bodySizeLimit',
  'caFile',
  'certFile',
  'fallbackScrapeProtocol',
  'interval',
  'jobLabel',
  'jobName',
  'keyFile',
  'metricsPath',
  'module',
  'noProxy',
  'path',
  'proxyUrl',
  'refreshInterval',
  'regex',
  'replacement',
  'scheme',
  'scrapeClass',
  'scrapeInterval',
  'scrapeTimeout',
  'separator',
  'serverName',
  'targetLabel',
  'tokenUrl',
  'url',
]);

const numbers: ReadonlySet<string> = new Set([
  'keepDroppedTargets',
  'labelLimit',
  'labelNameLengthLimit',
  'labelValueLengthLimit',
  'modulus',
  'portNumber',
  'sampleLimit',
  'targetLimit',
]);

const booleans: ReadonlySet<string> = new Set([
  'any',
  'enableHttp2',
  'filterRunning',
  'followRedirects',
  'honorLabels',
  'honorTimestamps',
  'insecureSkipVerify',
  'trackTimestampsStaleness',
]);

const textLists: ReadonlySet<string> = new Set([
  'matchNames',
  'podTargetLabels',
  'scopes',
  'sourceLabels',
  'static',
  'targetLabels',
  'values',
]);

const textMaps: ReadonlySet<string> = new Set(['matchLabels', 'labels', 'endpointParams']);

/** Every scalar of a monitor's spec that has another type than the API takes. */
export function mistypedScalars(kind: MonitorKind, spec: View): readonly MistypedScalar[] {
  const found: MistypedScalar[] = [];
  visit(spec, '', kind, found);
  return found;
}

function visit(view: View, path: string, kind: MonitorKind, found: MistypedScalar[]): void {
  if (view.kind === 'sequence') {
    for (const [index, item] of view.items().entries()) visit(item, `${path}[${index}]`, kind, found);
    return;
  }
  for (const { key, value } of view.entries()) {
    const name = key.text;
    const field = path === '' ? name : `${path}.${name}`;
    if (value.kind === 'scalar') judge(value, field, expectedOf(name, path, kind), found);
    else if (textLists.has(name)) for (const item of value.items()) judge(item, field, 'text', found);
    else if (textMaps.has(name)) {
      for (const entry of value.entries()) judge(entry.value, `${field}.${entry.key.text}`, 'text', found);
    } else if (name === 'params') {
      for (const entry of value.entries()) {
        for (const item of entry.value.items()) judge(item, `${field}.${entry.key.text}`, 'text', found);
      }
    } else visit(value, field, kind, found);
  }
}

/** What a field takes; undefined for those that take several types, or that are not known. */
function expectedOf(name: string, path: string, kind: MonitorKind): MistypedScalar['expected'] | undefined {
  // A port of an endpoint is a name; that of a discovery is a number.
  if (name === 'port') return kind === 'ServiceMonitor' || kind === 'PodMonitor' ? 'text' : undefined;
  if (name === 'url' && path.includes('SDConfigs')) return undefined;
  if (texts.has(name)) return 'text';
  if (numbers.has(name)) return 'a number';
  return booleans.has(name) ? 'true or false' : undefined;
}

function judge(
  view: View,
  field: string,
  expected: MistypedScalar['expected'] | undefined,
  found: MistypedScalar[],
): void {
  if (expected === undefined || view.kind !== 'scalar') return;
  const { value } = view;
  const type = expected === 'text' ? 'string' : expected === 'a number' ? 'number' : 'boolean';
  if (typeof value === type || (type === 'number' && typeof value === 'bigint')) return;
  found.push({ field, expected, view, span: view.anchor });
}
