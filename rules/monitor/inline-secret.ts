import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly field: string;
  readonly length: number;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/inline-secret',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '7.0',
    docs: {
      summary: 'Report credentials that are written into operator objects',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.BasicAuth',
        'https://prometheus.io/docs/operating/security/#secrets',
      ],
    },
    messages: {
      inline: ({ field, length }: Data) =>
        `The ${field} is written out here (${length} characters): everybody who can read the repository or this object has it.`,
      placeholder: ({ field }: Data) =>
        `The ${field} is to be written here in place of an example, where everybody who can read the repository or this object will have it.`,
    },
  },
  check({ workspace, report }) {
    for (const { field, view, span, place, isPlaceholder } of workspace.credentials) {
      if (place !== 'monitor') continue;
      if (view.text === '' || /\$[({]?\w+[)}]?/.test(view.text) || view.text.includes('{{')) continue;
      const name = field === 'URL' ? 'password in this URL' : field;
      const help =
        field === 'URL'
          ? 'Take user and password out of the URL, and refer to a Secret under "basicAuth".'
          : 'Keep it in a Secret, and refer to that under "authorization", "basicAuth" or "oauth2".';
      if (isPlaceholder) {
        report({ message: 'placeholder', data: { field: name, length: 0 }, at: span, severity: 'info', help });
      } else {
        report({ message: 'inline', data: { field: name, length: span.end - span.start }, at: span, help });
      }
    }
  },
});
export default rule;
