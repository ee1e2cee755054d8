import type { View } from '../yaml/view.ts';
import { relabelLists } from './relabel-lists.ts';
import type { Workspace } from './workspace.ts';

/** Labels that series get on their way from a process to a rule. */
export interface AddedLabels {
  readonly names: ReadonlySet<string>;
  /** True where something adds labels whose names no file says. */
  readonly mayBeAny: boolean;
  /** True where the run has the configuration by which targets are scraped. */
  readonly isConfigured: boolean;
}

/** What Prometheus, the operator and what collects from several Prometheus servers add by themselves. */
const always: readonly string[] = [
  '__name__',
  'job',
  'instance',
  'le',
  'quantile',
  'namespace',
  'pod',
  'container',
  'service',
  'endpoint',
  'node',
  'cluster',
  'prometheus',
  'prometheus_replica',
  'replica',
  'tenant_id',
];

/** Everything in a run that adds labels to series: relabelling, monitors, static targets and external labels. */
export function addedLabels(workspace: Workspace): AddedLabels {
  const names = new Set(always);
  let mayBeAny = false;
  for (const { rules } of relabelLists(workspace)) {
    for (const { action, targetLabel } of rules) {
      if (action?.value === 'labelmap' || targetLabel?.value.includes('$') === true) mayBeAny = true;
      else if (targetLabel !== undefined) names.add(targetLabel.value);
    }
  }
  const add = (view: View | undefined): void => {
    for (const { key } of view?.entries() ?? []) names.add(key.text);
  };
  for (const { view } of workspace.scrapeJobs) {
    if (view.get('file_sd_configs') !== undefined || view.get('http_sd_configs') !== undefined) mayBeAny = true;
    for (const group of view.get('static_configs')?.items() ?? []) add(group.get('labels'));
  }
  for (const { root } of workspace.configs) {
    add(root?.at('global', 'external_labels'));
    if (root?.get('scrape_config_files') !== undefined) mayBeAny = true;
    for (const remote of root?.get('remote_write')?.items() ?? []) {
      for (const rule of remote.get('write_relabel_configs')?.items() ?? []) {
        names.add(rule.get('target_label')?.text ?? '');
      }
    }
  }
  for (const { spec, targetLabels, podTargetLabels } of workspace.monitors) {
    for (const { value } of [...targetLabels, ...podTargetLabels]) names.add(sanitised(value));
    add(spec.view.at('targets', 'staticConfig', 'labels'));
    for (const group of spec.view.get('staticConfigs')?.items() ?? []) add(group.get('labels'));
    if (spec.view.get('httpSDConfigs') !== undefined || spec.view.get('fileSDConfigs') !== undefined) mayBeAny = true;
  }
  for (const { spec, podTargetLabels } of workspace.prometheusServers) {
    for (const { value } of podTargetLabels) names.add(sanitised(value));
    add(spec.view.get('externalLabels'));
    for (const field of ['enforcedNamespaceLabel', 'prometheusExternalLabelName', 'replicaExternalLabelName']) {
      names.add(spec.view.get(field)?.text ?? '');
    }
    if (spec.view.get('scrapeClasses') !== undefined) mayBeAny = true;
  }
  const isConfigured = workspace.scrapeJobs.length > 0 || workspace.monitors.length > 0;
  return { names, mayBeAny, isConfigured };
}

function sanitised(label: string): string {
  return label.replaceAll(/[^a-zA-Z0-9_]/gu, '_');
}
