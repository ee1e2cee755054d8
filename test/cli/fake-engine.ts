import type { Engine } from '../../src/cli/engine.ts';
import { lint } from '../../src/lint.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const docs = { summary: 'Reports a text', references: [] };
const common = { confidence: 'high', since: '0.1.0' } as const;

/** Reports every place of a text, so that tests of the program do not depend on what the real rules say. */
function textRule(
  id: string,
  severity: 'error' | 'warning' | 'info',
  preset: 'recommended' | 'strict',
  text: string,
): Rule {
  return defineRule({
    meta: { id, severity, preset, ...common, docs, messages: { found: () => `The text ${text} is here.` } },
    check({ workspace, report }) {
      for (const file of workspace.files) {
        for (let at = file.text.indexOf(text); at !== -1; at = file.text.indexOf(text, at + 1)) {
          report({ message: 'found', at: { file, start: at, end: at + text.length } });
        }
      }
    },
  });
}

/** Four rules, one of which throws when it meets the word `explode`. */
export const fakeEngine: Engine = {
  lint,
  rules: [
    textRule('rbac/secret-read', 'error', 'recommended', 'secrets'),
    textRule('rbac/wildcard-verb', 'warning', 'recommended', '"*"'),
    textRule('scrape/no-limits', 'info', 'strict', 'get'),
    defineRule({
      meta: {
        id: 'input/explode',
        severity: 'error',
        preset: 'recommended',
        ...common,
        docs,
        messages: { x: () => '' },
      },
      check({ workspace }) {
        if (workspace.files.some(({ text }) => text.includes('explode'))) throw new Error('It exploded.');
      },
    }),
  ],
  pages: () => Promise.resolve({ 'rbac/secret-read': 'Secrets are read.\n\n## Why it matters\n\nThey are secret.\n' }),
};
