import { unknownNamespace } from './target-source.ts';
import type { CandidateOrigin } from './candidate.ts';
import { labelOf, labelsOf } from './candidate.ts';
import type { RelabelRule as ResolvedRule } from '../../prometheus/relabel/rule.ts';
import { populateTarget } from '../../prometheus/target-population.ts';
import type { RelabelRule } from '../scrape-config.ts';
import type { JobSettings } from './job-settings.ts';

/** Labels whose values only a running cluster knows. */
const fromCluster =
  /^__meta_kubernetes_(?:pod_(?:ip|host_ip|uid|node_name|container_id|ready|label_(?:pod_template_hash|controller_revision_hash|pod_template_generation))|service_(?:cluster_ip|loadbalancer_ip)|endpoint_node_name|endpointslice_endpoint_(?:node_name|zone))$/;

/** A rule whose expression is completed when it is deployed, by the operator's reloader or by a template. */
const variable = /\$\([A-Za-z_]\w*\)|\$\{[A-Z_][A-Z0-9_]*\}|\{\{/;

/** True where the text of a rule is not yet what Prometheus will read. */
export function hasVariable({ regex, replacement }: ResolvedRule<RelabelRule>): boolean {
  return variable.test(regex) || replacement.includes('{{');
}

/** True for a label whose value stands for one that no file says. */
export function isInvented(origin: CandidateOrigin, name: string): boolean {
  if (origin.kind !== 'discovered') return false;
  if (fromCluster.test(name)) return true;
  const { source } = origin.group.object;
  if (name === '__meta_kubernetes_namespace') return labelOf(origin, name) === unknownNamespace;
  if (name.startsWith('__meta_kubernetes_node_')) return source.kind !== 'Node' || source.object === undefined;
  // The labels of namespaces are often set by hand.
  if (/^__meta_kubernetes_namespace_(?:label|annotation)/.test(name)) return labelOf(origin, name) === '';
  return false;
}

/** True where a rule decides by a value that no file says, of the label itself or of what it was made from. */
export function decidesByInvented(settings: JobSettings, origin: CandidateOrigin, index: number): boolean {
  const { relabelRules } = settings.target;
  const deciding = relabelRules[index];
  if (deciding === undefined) return true;
  const names = [
    ...deciding.sourceLabels,
    ...(deciding.action?.endsWith('equal') === true ? [deciding.targetLabel] : []),
  ];
  if (names.some((name) => isInvented(origin, name))) return true;
  if (names.every((name) => name.startsWith('__meta_') || name === '__address__')) return false;
  const before = { ...settings.target, relabelRules: relabelRules.slice(0, index) };
  const { own, group } = labelsOf(origin);
  const { relabelling } = populateTarget(before, own, group, { ...settings.options, trace: true });
  const made = new Set<string>();
  for (const { rule, changes } of relabelling.steps) {
    const isMade =
      rule.action === 'hashmod' ||
      hasVariable(rule) ||
      rule.sourceLabels.some((name) => made.has(name) || isInvented(origin, name));
    for (const { name } of changes) {
      if (isMade) made.add(name);
      else made.delete(name);
    }
  }
  return names.some((name) => made.has(name));
}
