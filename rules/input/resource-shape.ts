import { describeManifest } from '../../src/model/manifest.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'input/resource-shape',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report fields whose value has another type than the API takes',
      references: ['https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation'],
    },
    messages: {
      wrongType: ({ object, field, expected, found }: Data) =>
        `${object} has ${found} for "${field}", where the API server takes ${expected}, so it refuses the object.`,
    },
  },
  check({ workspace, report }) {
    for (const { manifest, problem } of workspace.shapeProblems) {
      const { field, expected, found, span } = problem;
      report({
        message: 'wrongType',
        data: { object: describeManifest(manifest), field, expected, found },
        at: span,
        help: expected === 'text' ? 'Put the value in quotes.' : `Write ${expected}.`,
      });
    }
  },
});
export default rule;
