import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'input/unknown-suppression',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    phase: 'after',
    docs: {
      summary: 'Report suppressions that name a rule which does not exist',
      references: ['https://github.com/scrapelint/scrapelint#suppressions'],
    },
    messages: {
      unknown: ({ name, suggestion }: { readonly name: string; readonly suggestion: string | undefined }) =>
        `This suppression names "${name}", which is no rule, so it silences nothing.${
          suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`
        }`,
    },
  },
  check({ run, report }) {
    for (const { span, issue } of run.suppressions) {
      if (issue.kind !== 'unknown') continue;
      report({
        message: 'unknown',
        data: { name: issue.name, suggestion: issue.suggestion },
        at: span,
        help: 'See "scrapelint rules" for the names.',
      });
    }
  },
});
export default rule;
