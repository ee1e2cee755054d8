import { metaPrefix, rolesThatSet, suggestMetaLabel } from '../../src/knowledge/prometheus-meta-labels.ts';
import { effectOfEmpty, goesOverNames, isWrittenBefore, listedRules } from '../../src/model/relabel-rules.ts';
import type { StructValue } from '../../src/prometheus/config/value.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly label: string;
  readonly effect: string;
  readonly hint: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/meta-label-unknown',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report labels of Kubernetes discovery that no role sets',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
        'https://github.com/prometheus/prometheus/tree/v3.16.0/discovery/kubernetes',
      ],
    },
    messages: {
      unknown: ({ owner, label, effect, hint }: Data) =>
        `${owner} reads "${label}", which no Kubernetes discovery sets, ${effect}.${hint}`,
    },
  },
  check({ workspace, report }) {
    for (const each of listedRules(workspace, 'target')) {
      const { list, rule: written, action } = each;
      if (goesOverNames(action)) continue;
      for (const label of written.sourceLabels) {
        const name = label.value;
        if (!/^__meta_kubernetes_\w+$/.test(name) || rolesThatSet(name).length > 0) continue;
        if (name === metaPrefix || isWrittenBefore(each, name) || isStatic(list.decoded?.value, name)) continue;
        const [first] = list.discoveries ?? [];
        const meant = suggestMetaLabel(first?.role ?? 'endpoints', first?.attach ?? {}, name);
        const effect = effectOfEmpty(each, name);
        report({
          message: 'unknown',
          data: {
            owner: list.owner,
            label: name,
            effect: effect.words,
            hint: meant === undefined ? '' : ` Did you mean "${meant}"?`,
          },
          at: label,
          severity: effect.isLoss ? 'error' : 'warning',
          help: meant === undefined ? 'Write a label that the documentation lists.' : `Write "${meant}".`,
        });
      }
    }
  },
});
export default rule;

/** Tests write discovery's labels by hand. */
function isStatic(job: StructValue | undefined, name: string): boolean {
  return (
    job?.structs('static_configs').some((group) => group.map('labels').some((each) => each.name === name)) ?? false
  );
}
