import { describeManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import type { RelabelRule } from './scrape-config.ts';
import type { Workspace } from './workspace.ts';

/** A list of relabelling rules that are applied one after the other, and what it belongs to. */
export interface RelabelList {
  /** `target` before the scrape, `metric` after it. */
  readonly phase: 'target' | 'metric';
  readonly rules: readonly RelabelRule[];
  /** What messages call the owner: `Job "x"`, `ServiceMonitor shop/api`. */
  readonly owner: string;
  readonly manifest: Manifest | undefined;
}

/** Every relabelling list of jobs and monitors, those that are empty left out. */
export function relabelLists(workspace: Workspace): readonly RelabelList[] {
  const lists: RelabelList[] = [];
  for (const job of workspace.scrapeJobs) {
    const owner = job.name === undefined ? 'This job' : `Job "${job.name.value}"`;
    const { manifest } = job.config;
    lists.push({ phase: 'target', rules: job.relabelConfigs, owner, manifest });
    lists.push({ phase: 'metric', rules: job.metricRelabelConfigs, owner, manifest });
  }
  for (const { manifest, endpoints } of workspace.monitors) {
    const owner = describeManifest(manifest);
    for (const { relabelings, metricRelabelings } of endpoints) {
      lists.push({ phase: 'target', rules: relabelings, owner, manifest });
      lists.push({ phase: 'metric', rules: metricRelabelings, owner, manifest });
    }
  }
  return lists.filter(({ rules }) => rules.length > 0);
}
