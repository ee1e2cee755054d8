import { listedRules, partOf } from '../../src/model/relabel-rules.ts';
import { breaksOutOfAnchors, compileRelabelRegexp, isPlainText } from '../../src/prometheus/regexp.ts';
import { usesRegex } from '../../src/prometheus/relabel/rule.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly regex: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/regex-unbalanced',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report expressions that load only because they close the parenthesis around them',
      references: [
        // NewRegexp wraps what is written into ^(?s:…)$.
        'https://github.com/prometheus/prometheus/blob/v3.16.0/model/relabel/relabel.go',
      ],
    },
    messages: {
      broken: ({ owner, regex }: Data) =>
        `${owner} has the expression "${regex}", whose brackets do not match: Prometheus loads it since it puts brackets around it, and then matches beginnings and ends instead of the whole text.`,
    },
  },
  check({ workspace, report }) {
    for (const { list, rule: each, action } of listedRules(workspace)) {
      const { regex } = each;
      if (regex === undefined || !usesRegex(action) || isPlainText(regex.value)) continue;
      if (!breaksOutOfAnchors(compileRelabelRegexp(regex.value, list.dialect))) continue;
      report({
        message: 'broken',
        data: { owner: list.owner, regex: regex.value },
        at: partOf(each, 'regex', 0, regex.value.length),
        help: 'Balance the brackets: "(a|b)" instead of "a)|(b".',
      });
    }
  },
});
export default rule;
