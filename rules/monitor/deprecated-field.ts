import { describeManifest } from '../../src/model/manifest.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly field: string;
  readonly instead: string;
}

/** Deprecated fields of endpoints, and what to write in their place. */
const ofEndpoints: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ServiceMonitor: {
    bearerTokenFile: '"authorization" with a Secret that holds the token',
    bearerTokenSecret: '"authorization" with "credentials"',
  },
  PodMonitor: {
    bearerTokenSecret: '"authorization" with "credentials"',
    targetPort: '"port" or "portNumber"',
  },
  Probe: { bearerTokenSecret: '"authorization" with "credentials"' },
  ScrapeConfig: {},
};

/** The same of servers, by their path. */
const ofServers: readonly (readonly [path: readonly string[], instead: string])[] = [
  [['baseImage'], '"image"'],
  [['tag'], '"image" or "version"'],
  [['sha'], '"image"'],
  [['apiserverConfig', 'bearerToken'], '"authorization"'],
  [['apiserverConfig', 'bearerTokenFile'], '"authorization" with "credentialsFile"'],
  [['thanos', 'baseImage'], '"thanos.image"'],
  [['thanos', 'tag'], '"thanos.image" or "thanos.version"'],
  [['thanos', 'sha'], '"thanos.image"'],
];

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/deprecated-field',
    severity: 'info',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report fields of operator objects that are deprecated',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint',
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusSpec',
      ],
    },
    messages: {
      deprecated: ({ object, field, instead }: Data) =>
        `${object} uses "${field}", which is deprecated in favour of ${instead} and may be gone in a later version of the API.`,
    },
  },
  check({ workspace, report }) {
    for (const { kind, manifest, endpoints } of workspace.monitors) {
      for (const { fields } of endpoints) {
        for (const [field, instead] of Object.entries(ofEndpoints[kind] ?? {})) {
          const view = fields.raw(field);
          if (view === undefined || (view.kind === 'scalar' && view.text === '')) continue;
          if (view.kind === 'mapping' && (view.get('name')?.text ?? '') === '') continue;
          report({
            message: 'deprecated',
            data: { object: describeManifest(manifest), field, instead },
            at: view.keySpan ?? view.anchor,
            help: `Write ${instead}.`,
          });
        }
      }
    }
    for (const { manifest, spec } of workspace.prometheusServers) {
      for (const [path, instead] of ofServers) {
        const view = spec.view.at(...path);
        if (view?.kind !== 'scalar' || view.text === '') continue;
        report({
          message: 'deprecated',
          data: { object: describeManifest(manifest), field: path.join('.'), instead },
          at: view.keySpan ?? view.anchor,
          help: `Write ${instead}.`,
        });
      }
    }
  },
});
export default rule;
