import { fieldView, listedRules } from '../../src/model/relabel-rules.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly action: string;
  readonly things: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/drop-without-source',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report keep and drop rules that compare nothing, as they have no source_labels',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config'],
    },
    messages: {
      everything: ({ owner, action, things }: Data) =>
        `${owner} has a ${action} rule without source_labels: it compares the empty text, and leaves no ${things} at all.`,
      nothing: ({ owner, action, things }: Data) =>
        `${owner} has a ${action} rule without source_labels: it compares the empty text, and all ${things}s pass.`,
    },
  },
  check({ workspace, report }) {
    for (const { list, rule: each, action, matcher, resolved } of listedRules(workspace)) {
      if ((action !== 'keep' && action !== 'drop') || resolved.sourceLabels.length > 0 || matcher === undefined)
        continue;
      // A list of another type is the loader's business.
      if (each.view.get('source_labels')?.kind === 'scalar') continue;
      const leavesNothing = (matcher.match('') !== undefined) === (action === 'drop');
      report({
        message: leavesNothing ? 'everything' : 'nothing',
        data: { owner: list.owner, action, things: list.phase === 'target' ? 'target' : 'sample' },
        at: fieldView(each, 'action')?.anchor ?? each.anchor,
        severity: leavesNothing ? 'error' : 'warning',
        help: 'Add "source_labels" with the labels to compare, or take the rule out.',
      });
    }
  },
});
export default rule;
