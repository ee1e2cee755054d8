import { describeManifest } from '../../src/model/manifest.ts';
import { mistypedScalars } from '../../src/model/operator/scalar-types.ts';
import type { MonitorKind } from '../../src/model/operator.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly field: string;
  readonly found: string;
  readonly expected: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/typed-scalar',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    supersedes: ['input/resource-shape'],
    docs: {
      summary: 'Report values of monitors that YAML reads as another type than the API takes',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint',
        'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
      ],
    },
    messages: {
      mistyped: ({ object, field, found, expected }: Data) =>
        `${object} has ${found} for "${field}", where the API server takes ${expected}, so it refuses the object.`,
    },
  },
  check({ workspace, report }) {
    for (const { kind, manifest, spec } of workspace.monitors) {
      for (const { field, expected, view, span } of mistypedScalars(kind, spec.view)) {
        const found =
          typeof view.value === 'string' ? 'a text' : typeof view.value === 'boolean' ? 'a boolean' : 'a number';
        report({
          message: 'mistyped',
          data: { object: describeManifest(manifest), field, found: `${found} (${view.text})`, expected },
          at: span,
          help: helpFor(kind, field, expected, view.text),
        });
      }
    }
  },
});
export default rule;

function helpFor(kind: MonitorKind, field: string, expected: string, text: string): string {
  if (expected !== 'text') return 'Write it without quotes.';
  if (field.endsWith('.port')) {
    const byNumber = kind === 'PodMonitor' ? 'portNumber' : 'targetPort';
    return `Write the name of the port, or "${byNumber}: ${text}".`;
  }
  if (/(?:[iI]nterval|Timeout)$/.test(field)) return `Write a duration with its unit: "${text}s".`;
  return `Put it in quotes: "${text}".`;
}
