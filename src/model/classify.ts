import type { View } from '../yaml/view.ts';

/** What a document is, by its content. */
export type DocumentKind =
  | 'manifest'
  | 'kustomization'
  /** A `prometheus.yml`. */
  | 'prometheus'
  /** A bare list of scrape configurations. */
  | 'scrape-configs'
  /** Configuration of an OpenTelemetry Collector with a Prometheus receiver. */
  | 'collector'
  /** Configuration of a target allocator, which has a `prometheus.yml` under `config`. */
  | 'target-allocator'
  | 'helm-values'
  /** A file of recording and alerting rules. */
  | 'rules'
  | 'unrelated';

/** Keys that only a Prometheus configuration has at its root. */
const prometheusKeys: readonly string[] = ['scrape_configs', 'scrape_config_files', 'remote_write', 'remote_read'];

/** Every key of the root; together with others, some of these are words of other programs too. */
const topLevelKeys: ReadonlySet<string> = new Set([
  ...prometheusKeys,
  'alerting',
  'global',
  'otlp',
  'rule_files',
  'runtime',
  'storage',
  'tracing',
]);

/** Keys that say that something else is configured: unit tests of rules, Promtail. */
const foreignKeys: readonly string[] = ['tests', 'clients', 'positions'];

/** Tells what a document is. Manifests and kustomizations are told apart by who calls this. */
export function classifyRoot(root: View): Exclude<DocumentKind, 'kustomization'> {
  if (root.kind === 'sequence') return isJobList(root) ? 'scrape-configs' : 'unrelated';
  if (root.kind !== 'mapping') return 'unrelated';
  if (root.get('apiVersion')?.kind === 'scalar' && root.get('kind')?.kind === 'scalar') return 'manifest';
  if (isPrometheusConfig(root)) return 'prometheus';
  if (isPrometheusConfig(root.at('receivers', 'prometheus', 'config'))) return 'collector';
  if (isPrometheusConfig(root.get('config'))) return 'target-allocator';
  if (isHelmValues(root)) return 'helm-values';
  if (isRuleFile(root)) return 'rules';
  return 'unrelated';
}

/** True for the content of a `prometheus.yml`, whatever it stands in. */
export function isPrometheusConfig(view: View | undefined): boolean {
  if (view?.kind !== 'mapping') return false;
  if (foreignKeys.some((key) => view.get(key) !== undefined)) return false;
  if (prometheusKeys.some((key) => view.get(key) !== undefined)) return true;
  const global = view.get('global');
  const alerting = view.get('alerting');
  if (alerting?.kind === 'mapping') return true;
  const isWhole = view.entries().every(({ key }) => topLevelKeys.has(key.text));
  if (isWhole && (view.at('storage', 'tsdb') !== undefined || view.get('tracing')?.kind === 'mapping')) return true;
  if (view.get('rule_files')?.kind === 'sequence') return true;
  return ['scrape_interval', 'scrape_timeout', 'evaluation_interval', 'external_labels'].some(
    (key) => global?.get(key) !== undefined,
  );
}

/** True for a list whose items are scrape configurations. */
export function isJobList(view: View): boolean {
  const items = view.items();
  return items.length > 0 && items.every((item) => item.kind === 'mapping') && items[0]?.get('job_name') !== undefined;
}

/** True for values of a chart that carries scrape configurations: where the charts of prometheus-community have them. */
function isHelmValues(root: View): boolean {
  return helmScrapeConfigs(root).length > 0;
}

/** A part of a values file that holds scrape configuration. */
export interface HelmPart {
  readonly shape: 'config' | 'job-list' | 'job-map' | 'text';
  readonly view: View;
}

/** The parts of a values file that hold scrape configuration. */
// https://github.com/prometheus-community/helm-charts: charts/prometheus/values.yaml (serverFiles, scrapeConfigs,
// extraScrapeConfigs) and charts/kube-prometheus-stack/values.yaml (prometheusSpec.additionalScrapeConfigs).
export function helmScrapeConfigs(root: View): readonly HelmPart[] {
  const parts: HelmPart[] = [];
  for (const chart of [root, root.get('prometheus')]) {
    const config = chart?.at('serverFiles', 'prometheus.yml');
    if (config !== undefined && isPrometheusConfig(config)) parts.push({ shape: 'config', view: config });
    const map = chart?.get('scrapeConfigs');
    if (map?.kind === 'mapping' && map.entries().some(({ value }) => looksLikeJob(value))) {
      parts.push({ shape: 'job-map', view: map });
    }
    const text = chart?.get('extraScrapeConfigs');
    if (text?.kind === 'scalar' && text.text.includes('job_name')) parts.push({ shape: 'text', view: text });
    const list = chart?.at('prometheusSpec', 'additionalScrapeConfigs');
    if (list?.kind === 'sequence' && isJobList(list)) parts.push({ shape: 'job-list', view: list });
  }
  return parts;
}

function looksLikeJob(view: View): boolean {
  if (view.kind !== 'mapping') return false;
  return view
    .entries()
    .some(({ key }) => key.text === 'job_name' || key.text.endsWith('_sd_configs') || key.text === 'static_configs');
}

function isRuleFile(root: View): boolean {
  const groups = root.get('groups');
  return groups?.kind === 'sequence' && groups.items().some((group) => group.get('rules')?.kind === 'sequence');
}
