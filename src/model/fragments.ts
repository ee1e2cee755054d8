import { configsInDocument } from './find-configs.ts';
import type { FoundConfigs } from './find-configs.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { View } from '../yaml/view.ts';
import { fragmentManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { rbacGroup } from './rbac.ts';

/** What a part of an object or of a configuration is, where it stands by itself in a document. */
export interface Fragment {
  readonly manifest?: Manifest;
  readonly found?: FoundConfigs;
}

/**
 * Reads a fragment as what it is a part of: rules of a role, as those of a ClusterRole that nothing binds; rules of
 * Prometheus, as those of a group; one job, as a list of jobs.
 */
export function readFragment(root: View, document: YamlDocument): Fragment | undefined {
  const { file } = document.source;
  const rules = root.kind === 'sequence' ? root : root.get('rules');
  const kind = kindOfRules(rules);
  if (kind === 'role') {
    const view = root.kind === 'sequence' ? root.under('rules') : root;
    const apiVersion = `${rbacGroup}/v1`;
    return { manifest: fragmentManifest(view, document, { apiVersion, kind: 'ClusterRole' }) };
  }
  if (kind === 'prometheus') {
    const group = root.kind === 'sequence' ? root.under('rules') : root;
    return { found: configsInDocument(group.alone().under('groups'), 'rules', file) };
  }
  if (root.kind === 'mapping' && root.get('job_name')?.kind === 'scalar') {
    return { found: configsInDocument(root.alone(), 'scrape-configs', file) };
  }
  return undefined;
}

function kindOfRules(rules: View | undefined): 'role' | 'prometheus' | undefined {
  const items = rules?.kind === 'sequence' ? rules.items() : [];
  if (items.length === 0) return undefined;
  const all = (test: (item: View) => boolean): boolean => items.every((item) => item.kind === 'mapping' && test(item));
  const has = (item: View, names: readonly string[]): boolean => names.some((name) => item.get(name) !== undefined);
  if (all((item) => has(item, ['verbs']) && has(item, ['apiGroups', 'resources', 'nonResourceURLs']))) return 'role';
  return all((item) => has(item, ['expr']) && has(item, ['alert', 'record'])) ? 'prometheus' : undefined;
}
