import { structsOf } from '../../knowledge/prometheus-config-fields.ts';
import type { Span } from '../../source/span.ts';
import { goQuote } from '../go-quote.ts';
import type { RegexpDialect } from '../regexp.ts';
import type { Report, StructChecks } from './check.ts';
import { decodeConfig } from './decode.ts';
import { discoveryChecks } from './discovery-checks.ts';
import { httpClientChecks } from './http-client-checks.ts';
import type { ConfigNode } from './node.ts';
import type { ConfigProblem, ConfigProblemCode } from './problem.ts';
import { checkRelabelRules, nullAnchor } from './relabel-checks.ts';
import { remoteChecks } from './remote-checks.ts';
import type { GlobalSettings } from './scrape-checks.ts';
import { checkGlobal, checkScrapeConfig, globalSettings, validateScrapeConfig } from './scrape-checks.ts';
import { checkOtlpScheme, serverChecks } from './server-checks.ts';
import type { ConfigValue } from './value.ts';
import { StructValue } from './value.ts';

/** A configuration as Prometheus reads it, and everything for which it refuses it. */
export interface LoadedConfig {
  /** Undefined where the document is no mapping. */
  readonly root: StructValue | undefined;
  readonly global: GlobalSettings;
  readonly jobs: readonly StructValue[];
  readonly problems: readonly ConfigProblem[];
}

/** How to read. */
export interface LoadOptions {
  /** Prometheus in agent mode refuses alerting, rules and remote read. */
  readonly agent?: boolean;
  readonly dialect?: RegexpDialect;
  /** The `global` block that jobs from another file inherit. */
  readonly global?: GlobalSettings;
}

const checks: StructChecks = {
  ...httpClientChecks,
  ...discoveryChecks,
  ...remoteChecks,
  ...serverChecks,
  'config.GlobalConfig': checkGlobal,
  'config.ScrapeConfig': checkScrapeConfig,
};

/**
 * Loads a whole configuration file.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/config/config.go (Load, Config.UnmarshalYAML)
 */
export function loadPrometheusConfig(node: ConfigNode, options: LoadOptions = {}): LoadedConfig {
  const run = new Run(node);
  const root = run.decode(node, 'config.Config');
  const global = globalSettings(root?.struct('global'), options.dialect);
  if (root === undefined) return { root, global, jobs: [], problems: run.problems };
  checkPaths(root, 'rule_files', 'invalid rule file path', run.report);
  checkPaths(root, 'scrape_config_files', 'invalid scrape config file path', run.report);
  checkJobs(root, global, run.report);
  checkAlerting(root, global, run.report);
  checkRemotes(root, 'remote_write', 'remote write', run.report);
  checkRemotes(root, 'remote_read', 'remote read', run.report);
  for (const remote of root.structs('remote_write')) {
    const message = 'empty or null relabeling rule in remote write config';
    checkRelabelRules(remote, 'write_relabel_configs', message, relabelOptions(global), run.report);
  }
  checkOtlpScheme(root, run.report);
  if (options.agent === true) checkAgent(root, run.report);
  return { root, global, jobs: root.structs('scrape_configs'), problems: run.problems };
}

/** Loads a file of `scrape_config_files`, or a mapping with nothing but `scrape_configs`. */
export function loadScrapeConfigFile(node: ConfigNode, options: LoadOptions = {}): LoadedConfig {
  const run = new Run(node);
  const root = run.decode(node, 'config.ScrapeConfigs');
  const global = options.global ?? globalSettings(undefined, options.dialect);
  if (root === undefined) return { root, global, jobs: [], problems: run.problems };
  checkJobs(root, global, run.report);
  return { root, global, jobs: root.structs('scrape_configs'), problems: run.problems };
}

/** Loads a bare list of jobs, as the operator's additional scrape configurations are. */
export function loadScrapeConfigList(node: ConfigNode, options: LoadOptions = {}): LoadedConfig {
  const run = new Run(node);
  const list = decodeConfig(node, '[]*config.ScrapeConfig', run);
  run.walk(list);
  const root = new StructValue('config.ScrapeConfigs', node, new Map([['scrape_configs', { key: node, value: list }]]));
  const global = options.global ?? globalSettings(undefined, options.dialect);
  checkJobs(root, global, run.report);
  return { root, global, jobs: root.structs('scrape_configs'), problems: run.problems };
}

class Run {
  readonly problems: ConfigProblem[] = [];
  readonly #node: ConfigNode;

  constructor(node: ConfigNode) {
    this.#node = node;
  }

  readonly add = (problem: ConfigProblem): void => {
    this.problems.push(problem);
  };

  readonly report: Report = (code: ConfigProblemCode, message: string, at: Span, related?: Span): void => {
    this.problems.push({ code, message, at, ...(related === undefined ? {} : { related }) });
  };

  decode(node: ConfigNode, type: string): StructValue | undefined {
    const value = decodeConfig(node, type, this);
    this.walk(value);
    if (value.kind === 'null') return new StructValue(type, this.#node, new Map());
    return value.kind === 'struct' ? value : undefined;
  }

  /** Runs the checks of every struct. */
  walk(value: ConfigValue): void {
    if (value.kind === 'list') for (const item of value.items) this.walk(item);
    if (value.kind === 'map') for (const entry of value.entries) this.walk(entry.value);
    if (value.kind !== 'struct') return;
    for (const { value: field } of value.fields.values()) this.walk(field);
    for (const struct of structsOf(value.type)) checks[struct]?.(value, this.report);
  }
}

function relabelOptions(global: GlobalSettings): Parameters<typeof checkRelabelRules>[3] {
  return { scheme: global.scheme, ...(global.dialect === undefined ? {} : { dialect: global.dialect }) };
}

function checkPaths(root: StructValue, field: string, message: string, report: Report): void {
  for (const path of root.items(field)) {
    if (path.kind !== 'scalar' || /^[^*]*(?:\*[^/]*)?$/.test(path.text)) continue;
    report('scrape/file-pattern', `${message} ${goQuote(path.text)}`, path.node.anchor);
  }
}

function checkJobs(root: StructValue, global: GlobalSettings, report: Report): void {
  const first = new Map<string, StructValue>();
  for (const job of root.items('scrape_configs')) {
    if (job.kind === 'null') {
      const at = nullAnchor(job.node.anchor, root, 'scrape_configs');
      report('scrape/null-entry', 'empty or null scrape config section', at);
    }
    if (job.kind !== 'struct') continue;
    validateScrapeConfig(job, global, report);
    const name = job.text('job_name');
    if (name === '') continue;
    const other = first.get(name);
    if (other === undefined) first.set(name, job);
    else {
      const message = `found multiple scrape configs with job name ${goQuote(name)}`;
      report('scrape/job-name-duplicate', message, job.at('job_name'), other.at('job_name'));
    }
  }
}

function checkAlerting(root: StructValue, global: GlobalSettings, report: Report): void {
  const alerting = root.struct('alerting');
  if (alerting === undefined) return;
  const options = relabelOptions(global);
  checkRelabelRules(alerting, 'alert_relabel_configs', 'empty or null alert relabeling rule', options, report);
  for (const alertmanager of alerting.structs('alertmanagers')) {
    const target = 'empty or null Alertmanager target relabeling rule';
    checkRelabelRules(alertmanager, 'relabel_configs', target, options, report);
    const alert = 'empty or null Alertmanager alert relabeling rule';
    checkRelabelRules(alertmanager, 'alert_relabel_configs', alert, options, report);
  }
}

function checkRemotes(root: StructValue, field: string, title: string, report: Report): void {
  const first = new Map<string, StructValue>();
  for (const remote of root.items(field)) {
    if (remote.kind === 'null') {
      report('scrape/null-entry', `empty or null ${title} config section`, nullAnchor(remote.node.anchor, root, field));
    }
    if (remote.kind !== 'struct') continue;
    const name = remote.text('name');
    const other = first.get(name);
    if (name === '') continue;
    if (other === undefined) first.set(name, remote);
    else {
      const message = `found multiple ${title} configs with job name ${goQuote(name)}`;
      report('scrape/remote-write-url', message, remote.at('name'), other.at('name'));
    }
  }
}

function checkAgent(root: StructValue, report: Report): void {
  const alerting = root.struct('alerting');
  const hasAlerting =
    alerting !== undefined &&
    alerting.items('alertmanagers').length + alerting.items('alert_relabel_configs').length > 0;
  for (const [field, isUsed] of [
    ['alerting', hasAlerting],
    ['rule_files', root.items('rule_files').length > 0],
    ['remote_read', root.items('remote_read').length > 0],
  ] as const) {
    if (isUsed) report('scrape/invalid-value', `field ${field} is not allowed in agent mode`, root.keyAt(field));
  }
}
