import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'input/expired-suppression',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    phase: 'after',
    docs: {
      summary: 'Report suppressions whose last day has passed',
      references: ['https://github.com/scrapelint/scrapelint#suppressions'],
    },
    messages: {
      expired: ({ until }: { readonly until: string }) =>
        `This suppression ended on ${until}, so its findings are shown again.`,
    },
  },
  check({ run, report }) {
    for (const { span, issue } of run.suppressions) {
      if (issue.kind !== 'expired') continue;
      report({
        message: 'expired',
        data: { until: issue.until },
        at: span,
        help: 'Mend what it silenced, or give it a later date.',
      });
    }
  },
});
export default rule;
