import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly field: string;
  readonly text: string;
}

/** What stands where a name will be filled in: `##NAME##`, `${NAME}`, `<name>`, `{{name}}`, `__NAME__`. */
const placeholder = /^(?:##\w+##|\$\{\w+\}|\$\(\w+\)|<[\w -]+>|\{\{[^}]*\}\}|@@?\w+@@?)$/;

const rule: Rule = defineRule({
  meta: {
    id: 'input/placeholder',
    severity: 'info',
    confidence: 'medium',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report placeholders in the place of names, whose references cannot be followed',
      references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/'],
    },
    messages: {
      text: ({ field, text }: Data) =>
        `The ${field} is the placeholder "${text}", so what refers to this object cannot be checked.`,
      comment: ({ field, text }: Data) =>
        `The ${field} is empty: "${text}" behind it begins with "#", which makes it a comment.`,
    },
  },
  check({ workspace, report }) {
    for (const manifest of workspace.manifests) {
      const metadata = manifest.view.get('metadata');
      for (const field of ['name', 'namespace']) {
        const view = metadata?.get(field);
        if (view === undefined) continue;
        if (view.kind === 'scalar' && placeholder.test(view.text)) {
          report({ message: 'text', data: { field, text: view.text }, at: view.anchor });
          continue;
        }
        const { keySpan, kind } = view;
        if (kind !== 'null' || keySpan === undefined) continue;
        const rest = /^:[ \t]*(##\w+##)/.exec(keySpan.file.text.slice(keySpan.end, keySpan.end + 200))?.[1];
        if (rest !== undefined) report({ message: 'comment', data: { field, text: rest }, at: keySpan });
      }
    }
  },
});
export default rule;
