import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'input/yaml-syntax',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report documents that are not YAML',
      references: ['https://yaml.org/spec/1.2.2/', 'https://github.com/kubernetes-sigs/yaml'],
    },
    messages: {
      document: ({ reason }: { readonly reason: string }) =>
        `This document cannot be read as YAML, so nothing in it was checked: ${sentence(reason)}`,
      embedded: ({ reason }: { readonly reason: string }) =>
        `This configuration cannot be read as YAML, so nothing in it was checked: ${sentence(reason)}`,
    },
  },
  check({ workspace, report }) {
    for (const { message, span } of workspace.documents.problems) {
      report({ message: 'document', data: { reason: message }, at: span });
    }
    for (const { message, span } of workspace.embeddedProblems) {
      report({ message: 'embedded', data: { reason: message }, at: span });
    }
  },
});
export default rule;

/** The reader's reason as the end of our sentence. */
function sentence(reason: string): string {
  const [first = ''] = reason.split('\n');
  const text = first.trim().replace(/[.:]+$/, '');
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}.`;
}
