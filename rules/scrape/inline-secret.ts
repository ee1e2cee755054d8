import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly field: string;
  readonly length: number;
}

/** What to write instead of each field. */
const fileFields: Readonly<Record<string, string>> = {
  password: 'password_file',
  credentials: 'credentials_file',
  bearer_token: 'authorization with credentials_file',
  client_secret: 'client_secret_file',
};

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/inline-secret',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '7.0',
    docs: {
      summary: 'Report credentials that are written into a Prometheus configuration',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#http_config',
        'https://prometheus.io/docs/operating/security/#secrets',
      ],
    },
    messages: {
      inline: ({ field, length }: Data) =>
        `${field} is written out here (${length} characters): everybody who can read the repository or this object has it.`,
      placeholder: ({ field }: Data) =>
        `${field} stands for one that is to be written here, where everybody who can read the repository or this object will have it.`,
    },
  },
  check({ workspace, report }) {
    for (const { field, view, span, place, isPlaceholder } of workspace.credentials) {
      if (place !== 'configuration') continue;
      // A variable that is filled in on the way is no credential in the repository.
      if (view.text === '' || /\$[({]?\w+[)}]?/.test(view.text) || view.text.includes('{{')) continue;
      const name = field === 'URL' ? 'The password in this URL' : `The value of "${field}"`;
      const instead = fileFields[field];
      const help =
        instead === undefined
          ? 'Keep it in a Secret that is mounted as a file, and name the file.'
          : `Use ${instead} with a file that is mounted from a Secret.`;
      if (isPlaceholder) {
        report({ message: 'placeholder', data: { field: name, length: 0 }, at: span, severity: 'info', help });
      } else {
        report({ message: 'inline', data: { field: name, length: span.end - span.start }, at: span, help });
      }
    }
  },
});
export default rule;
