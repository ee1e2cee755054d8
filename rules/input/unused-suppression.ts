import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'input/unused-suppression',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    phase: 'after',
    docs: {
      summary: 'Report suppressions that silence nothing',
      references: ['https://github.com/scrapelint/scrapelint#suppressions'],
    },
    messages: {
      unused: ({ rules }: { readonly rules: string }) =>
        `This suppression of ${rules} silences nothing: no such finding is left here.`,
    },
  },
  check({ run, report }) {
    for (const { span, issue } of run.suppressions) {
      if (issue.kind !== 'unused') continue;
      report({
        message: 'unused',
        data: { rules: issue.rules.map((name) => `"${name}"`).join(', ') },
        at: span,
        help: 'Take it out.',
      });
    }
  },
});
export default rule;
