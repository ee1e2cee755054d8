import { staticTargets } from '../../src/model/job-facts.ts';
import { listedRules } from '../../src/model/relabel-rules.ts';
import type { ListedRule } from '../../src/model/relabel-rules.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly what: string;
}

/** Labels that all pods of a Service, or of a namespace, share. */
const shared =
  /^__meta_kubernetes_(?:namespace|service_name|service_label_\w+|endpoints_name|pod_label_(?:app|app_kubernetes_io_(?:name|instance|component)|component|tier|team)|pod_controller_name|pod_container_name|pod_container_port_(?:name|number))$/;

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/instance-collision',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report instance labels that several targets of a job have in common',
      references: ['https://prometheus.io/docs/concepts/jobs_instances/'],
    },
    messages: {
      constant: ({ owner, what }: Data) =>
        `${owner} gives every target the instance "${what}": the series of its targets become one, and their samples are refused as duplicates.`,
      shared: ({ owner, what }: Data) =>
        `${owner} copies "${what}" into "instance": all pods that have it in common share their series, and their samples are refused as duplicates.`,
    },
  },
  check({ workspace, report }) {
    for (const each of listedRules(workspace, 'target')) {
      const { list, index, rule: written, resolved, action } = each;
      if (action !== 'replace' || resolved.targetLabel !== 'instance') continue;
      const isWrittenAgain = list.rules.slice(index + 1).some(({ targetLabel }) => targetLabel?.value === 'instance');
      if (isWrittenAgain || !hasSeveral(each)) continue;
      const at = written.replacement ?? written.targetLabel ?? written.anchor;
      const help = 'Leave "instance" alone, or copy what each target has for itself, such as the name of the pod.';
      if (resolved.replacement !== '' && !resolved.replacement.includes('$')) {
        // A rule for one value of a source names one target.
        if (resolved.sourceLabels.length > 0) continue;
        report({ message: 'constant', data: { owner: list.owner, what: resolved.replacement }, at, help });
        continue;
      }
      const [source] = written.sourceLabels;
      const sources = resolved.sourceLabels;
      if (source === undefined || !sources.every((name) => shared.test(name))) continue;
      report({ message: 'shared', data: { owner: list.owner, what: sources.join('", "') }, at: source, help });
    }
  },
});
export default rule;

/** True where a job may have more than one target, as far as can be seen. */
function hasSeveral({ list }: ListedRule): boolean {
  const { decoded, discoveries } = list;
  if (decoded === undefined) return discoveries !== undefined && discoveries.length > 0;
  if (discoveries === undefined) return false;
  if (discoveries.some(({ role }) => role !== 'ingress' && role !== 'service')) return true;
  return staticTargets(decoded.value).length > 1;
}
