import { describeManifest } from '../../src/model/manifest.ts';
import { httpClients, writtenCredentials } from '../../src/model/operator/http-clients.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly first: string;
  readonly second: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/auth-conflict',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report monitors that prove who they are in two ways at once',
      references: [
        // HTTPConfig.Validate, SafeAuthorization.Validate, Authorization.Validate
        'https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/apis/monitoring/v1/types.go',
        // HTTPClientConfig.Validate
        'https://github.com/prometheus/common/blob/main/config/http_config.go',
      ],
    },
    messages: {
      both: ({ object, first, second }: Data) =>
        `${object} sets both "${first}" and "${second}", of which only one is allowed, so nothing of it is scraped.`,
      basicType: ({ object }: Data) =>
        `${object} has an authorization of type "Basic", which is refused in favour of "basicAuth", so nothing of it is scraped.`,
    },
  },
  check({ workspace, report }) {
    for (const monitor of workspace.monitors) {
      const object = describeManifest(monitor.manifest);
      for (const client of httpClients(monitor)) {
        const { fields } = client;
        const [first, ...others] = writtenCredentials(client);
        for (const second of others) {
          if (first === undefined) continue;
          const view = fields.raw(second);
          const keep = fields.raw(first);
          if (view === undefined || keep === undefined) continue;
          report({
            message: 'both',
            data: { object, first, second },
            at: view.keySpan ?? view.anchor,
            related: [{ at: keep.keySpan ?? keep.anchor, note: 'the other one' }],
            help: 'Keep one of them.',
          });
        }
        const type = fields.raw('authorization')?.get('type');
        if (type?.kind === 'scalar' && type.text.trim().toLowerCase() === 'basic') {
          report({
            message: 'basicType',
            data: { object, first: '', second: '' },
            at: type.anchor,
            help: 'Write "basicAuth" with username and password in place of "authorization".',
          });
        }
      }
    }
  },
});
export default rule;
