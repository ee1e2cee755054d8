import { unstableMetaLabel } from '../../src/knowledge/unstable-meta-labels.ts';
import { relabelLists } from '../../src/model/relabel-lists.ts';
import type { RelabelRule } from '../../src/model/scrape-config.ts';
import { expressionMatcher } from '../../src/prometheus/relabel/matcher.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import type { Located } from '../../src/source/span.ts';

interface Data {
  readonly owner: string;
  readonly source: string;
  readonly target: string;
  readonly holds: string;
  readonly changes: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'cardinality/target-label',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report relabelling that writes ever-changing values into labels of targets',
      references: [
        'https://prometheus.io/docs/practices/instrumentation/#do-not-overuse-labels',
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
      ],
    },
    messages: {
      unstable: ({ owner, source, target, holds, changes }: Data) =>
        `${owner} copies "${source}" into the label "${target}": it holds ${holds} and changes ${changes}, and each change begins every series of the target anew.`,
    },
  },
  check({ workspace, report }) {
    for (const { phase, rules, owner } of relabelLists(workspace)) {
      if (phase !== 'target') continue;
      for (const [index, each] of rules.entries()) {
        const written = writtenLabel(each);
        if (written === undefined || isDroppedLater(written.value, rules.slice(index + 1))) continue;
        for (const source of each.sourceLabels) {
          const unstable = unstableMetaLabel(source.value);
          if (unstable === undefined) continue;
          const { holds, changes } = unstable;
          report({
            message: 'unstable',
            data: { owner, source: source.value, target: written.value, holds, changes },
            at: source,
            within: each.view.span,
            help: `Drop the rule, or copy what stays the same: the name of the workload, the namespace, the pod's name.`,
            related: written.span.start === source.span.start ? [] : [{ at: written, note: 'the label it becomes' }],
          });
        }
      }
    }
    for (const { manifest, podTargetLabels, targetLabels } of workspace.monitors) {
      for (const [list, kind] of [
        [podTargetLabels, 'pod'],
        [targetLabels, 'service'],
      ] as const) {
        for (const label of list) {
          const sanitised = label.value.replaceAll(/[^a-zA-Z0-9_]/g, '_');
          const unstable = unstableMetaLabel(`__meta_kubernetes_${kind}_label_${sanitised}`);
          if (unstable === undefined) continue;
          const { holds, changes } = unstable;
          report({
            message: 'unstable',
            data: {
              owner: `${manifest.kind.value} "${manifest.name?.value ?? ''}"`,
              source: label.value,
              target: sanitised,
              holds,
              changes,
            },
            at: label,
            help: 'Take it out of the list.',
          });
        }
      }
    }
  },
});
export default rule;

/** The label that a rule fills from its sources; labels that begin with `__` never reach a series. */
function writtenLabel({ action, targetLabel, replacement }: RelabelRule): Located<string> | undefined {
  const name = action?.value ?? 'replace';
  if (name !== 'replace' && name !== 'lowercase' && name !== 'uppercase') return undefined;
  if (targetLabel === undefined || targetLabel.value.startsWith('__') || targetLabel.value === 'instance')
    return undefined;
  // A replacement without a reference writes the same text whatever the sources hold.
  if (name === 'replace' && replacement !== undefined && !replacement.value.includes('$')) return undefined;
  return targetLabel;
}

/** True where a later rule takes the label away again. */
function isDroppedLater(label: string, rules: readonly RelabelRule[]): boolean {
  return rules.some(({ action, regex }) => {
    if (action?.value !== 'labeldrop' && action?.value !== 'labelkeep') return false;
    const matcher = expressionMatcher(regex?.value ?? '(.*)', 'prometheus-3');
    if (matcher === undefined) return false;
    return (matcher.match(label) !== undefined) === (action.value === 'labeldrop');
  });
}
