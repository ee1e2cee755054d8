import { listedRules, partOf } from '../../src/model/relabel-rules.ts';
import { usesRegex } from '../../src/prometheus/relabel/rule.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly anchor: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/redundant-anchor',
    severity: 'info',
    confidence: 'high',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report anchors in relabelling expressions, which are anchored anyway',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config'],
    },
    messages: {
      anchor: ({ anchor }: Data) =>
        `Relabelling compares whole texts, so the "${anchor}" in this expression has no effect.`,
    },
  },
  check({ workspace, report }) {
    for (const { rule: each, action } of listedRules(workspace)) {
      const text = each.regex?.value ?? '';
      if (!usesRegex(action) || text.length < 2) continue;
      const help = 'Take it out; to find a part of a text, write ".*" around it.';
      // Within alternatives an anchor belongs to the first or last of them only.
      if (text.startsWith('^') && !text.includes('|')) {
        report({ message: 'anchor', data: { anchor: '^' }, at: partOf(each, 'regex', 0, 1), help });
      }
      if (/(?:^|[^\\])(?:\\\\)*\$$/.test(text) && !text.includes('|')) {
        const end = text.length;
        report({ message: 'anchor', data: { anchor: '$' }, at: partOf(each, 'regex', end - 1, end), help });
      }
    }
  },
});
export default rule;
