import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'input/source-syntax',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report source files whose metrics cannot be read',
      references: ['https://typescript-eslint.io/packages/typescript-estree/'],
    },
    messages: {
      unread: ({ reason }: { readonly reason: string }) => reason,
    },
  },
  check({ workspace, report }) {
    for (const { message, span } of workspace.options.instrumentation.problems) {
      report({ message: 'unread', data: { reason: message }, at: span });
    }
  },
});
export default rule;
