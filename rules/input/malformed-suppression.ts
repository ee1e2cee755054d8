import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'input/malformed-suppression',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    phase: 'after',
    docs: {
      summary: 'Report suppressions that cannot be read',
      references: ['https://github.com/scrapelint/scrapelint#suppressions'],
    },
    messages: {
      malformed: ({ detail }: { readonly detail: string }) =>
        `This suppression cannot be read, so it silences nothing: ${detail}.`,
    },
  },
  check({ run, report }) {
    for (const { span, issue } of run.suppressions) {
      if (issue.kind !== 'malformed') continue;
      report({
        message: 'malformed',
        data: { detail: issue.detail },
        at: span,
        help: 'Write "# scrapelint: ignore[family/rule] reason".',
      });
    }
  },
});
export default rule;
