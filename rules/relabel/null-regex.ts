import { fieldView, goesOverNames, listedRules } from '../../src/model/relabel-rules.ts';
import { usesRegex } from '../../src/prometheus/relabel/rule.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/null-regex',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report expressions that are left empty, and so match the empty text only',
      references: [
        // What is null in YAML becomes the empty expression, not the default.
        'https://github.com/prometheus/prometheus/blob/v3.16.0/model/relabel/relabel.go',
      ],
    },
    messages: {
      empty: ({ owner }: Data) =>
        `${owner} has a "regex" without a value: it is not the default "(.*)", but matches the empty text only.`,
      noName: ({ owner }: Data) => `${owner} has an empty "regex" for names of labels, and no label has an empty name.`,
    },
  },
  check({ workspace, report }) {
    for (const { list, rule: each, action } of listedRules(workspace)) {
      const view = fieldView(each, 'regex');
      if (view === undefined || !usesRegex(action) || view.text !== '') continue;
      const data = { owner: list.owner };
      if (goesOverNames(action)) {
        report({ message: 'noName', data, at: view.anchor, help: 'Name the labels that are meant.' });
      } else if (view.kind === 'null') {
        report({
          message: 'empty',
          data,
          at: view.anchor,
          help: 'Take the field out for the default, or write "" where the empty text is meant.',
        });
      }
    }
  },
});
export default rule;
