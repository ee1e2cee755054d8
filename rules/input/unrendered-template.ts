import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'input/unrendered-template',
    severity: 'info',
    confidence: 'high',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report templates, which are not linted before they are rendered',
      references: ['https://helm.sh/docs/helm/helm_template/'],
    },
    messages: {
      template: () => 'This is a template: it becomes YAML only when it is rendered, so nothing in it was checked.',
    },
  },
  check({ workspace, report }) {
    for (const { file, start } of workspace.documents.templates) {
      report({
        message: 'template',
        at: { file, start, end: Math.min(start + 2, file.text.length) },
        help: 'Lint what comes out of it, as in "helm template . | scrapelint -".',
      });
    }
  },
});
export default rule;
