import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'input/duplicate-key',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report keys that are written twice in one mapping',
      references: [
        // The strict decoding that kubectl and the API server use by default.
        'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
        'https://yaml.org/spec/1.2.2/#3213-node-comparison',
      ],
    },
    messages: {
      twice: ({ key }: { readonly key: string }) =>
        `The key "${key}" stands twice in this mapping: the last one counts where the document is accepted at all.`,
    },
  },
  check({ workspace, report }) {
    for (const { root } of workspace.documents.documents) {
      if (root === undefined) continue;
      for (const { key, first } of root.repeatedKeys()) {
        report({
          message: 'twice',
          data: { key: key.value },
          at: key,
          help: 'Keep one of them.',
          related: [{ at: first, note: 'it stands here first' }],
        });
      }
    }
  },
});
export default rule;
