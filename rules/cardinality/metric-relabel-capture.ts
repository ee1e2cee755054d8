import { labelNames } from '../../src/knowledge/label-names.ts';
import { isWrittenBefore, listedRules } from '../../src/model/relabel-rules.ts';
import { parseTemplate, expandTemplate } from '../../src/prometheus/regexp-template.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly source: string;
  readonly target: string;
}

/** Names whose values are without bound by nature, and those that hold a whole path. */
const unbounded: ReadonlySet<string> = new Set([...labelNames.certain, 'path', 'uri', 'url']);

/** Values that no expression was written for: one that lets them through lets everything through. */
const probes: readonly string[] = ['/zq1/orders/48151623/x', 'zq1-48151623-bd7f', 'zq1x'];

const rule: Rule = defineRule({
  meta: {
    id: 'cardinality/metric-relabel-capture',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report metric relabelling that makes labels of values without bound',
      references: [
        'https://prometheus.io/docs/practices/instrumentation/#do-not-overuse-labels',
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#metric_relabel_configs',
      ],
    },
    messages: {
      copied: ({ owner, source, target }: Data) =>
        `${owner} copies whatever stands in "${source}" into the label "${target}": it has as many values as "${source}", which nothing bounds.`,
    },
  },
  check({ workspace, report }) {
    for (const each of listedRules(workspace, 'metric')) {
      const { list, rule: written, action, resolved, matcher } = each;
      const { targetLabel, replacement } = resolved;
      const source = written.sourceLabels.find(({ value }) => unbounded.has(value));
      if (action !== 'replace' || source === undefined || matcher === undefined) continue;
      if (targetLabel === '' || targetLabel.startsWith('__') || resolved.sourceLabels.length > 1) continue;
      if (!parseTemplate(replacement).some(({ kind }) => kind === 'group') || isWrittenBefore(each, source.value))
        continue;
      const copies = probes.some((probe) => {
        const match = matcher.match(probe);
        return (
          match !== undefined && expandTemplate(replacement, probe, match, matcher.groupNames).includes('48151623')
        );
      });
      if (!copies || targetLabel === source.value) continue;
      report({
        message: 'copied',
        data: { owner: list.owner, source: source.value, target: targetLabel },
        at: source,
        help: 'Name the parts that are few in "regex", such as "/(orders|users)/.*", or leave the label out.',
        related: written.targetLabel === undefined ? [] : [{ at: written.targetLabel, note: 'the label it becomes' }],
      });
    }
  },
});
export default rule;
