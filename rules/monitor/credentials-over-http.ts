import { describeManifest } from '../../src/model/manifest.ts';
import { httpClients, writtenCredentials } from '../../src/model/operator/http-clients.ts';
import type { Monitor } from '../../src/model/operator.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly credential: string;
}

/** What each field sends. */
const credentials: Readonly<Record<string, string>> = {
  authorization: 'its authorization',
  basicAuth: 'a password',
  bearerTokenFile: 'a token',
  bearerTokenSecret: 'a token',
  oauth2: 'a token',
};

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/credentials-over-http',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '7.5',
    docs: {
      summary: 'Report monitors that send credentials without TLS',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint',
        'https://prometheus.io/docs/operating/security/#secrets',
      ],
    },
    messages: {
      plain: ({ object, credential }: Data) =>
        `${object} sends ${credential} with each scrape over plain http, where everybody on the way can read it.`,
      account: ({ object }: Data) =>
        `${object} sends the token of the Prometheus' own account with each scrape over plain http, where everybody on the way can read it and act as Prometheus.`,
    },
  },
  check({ workspace, report }) {
    for (const monitor of workspace.monitors) {
      for (const client of httpClients(monitor)) {
        if (!client.isScrape) continue;
        const [field] = writtenCredentials(client);
        const view = field === undefined ? undefined : client.fields.raw(field);
        if (field === undefined || view === undefined) continue;
        const scheme = schemeOf(monitor, client.fields.view);
        if (scheme.text.toLowerCase() !== 'http' || setsScheme(monitor)) continue;
        const isAccount = view.text.startsWith('/var/run/secrets/kubernetes.io/serviceaccount/');
        report({
          message: isAccount ? 'account' : 'plain',
          data: { object: describeManifest(monitor.manifest), credential: credentials[field] ?? 'a credential' },
          at: view.kind === 'scalar' ? view.anchor : (view.keySpan ?? view.anchor),
          related: scheme.at === undefined ? [] : [{ at: scheme.at, note: 'the scheme is set here' }],
          help:
            scheme.at === undefined
              ? `Set "scheme: https" if the target serves TLS; if it does not, take "${field}" out.`
              : `Write "https" if the target serves TLS; if it does not, take "${field}" out.`,
        });
      }
    }
  },
});
export default rule;

type View = Monitor['spec']['view'];

/** The scheme by which a target is scraped, http where nothing says it; that of a Probe is its prober's. */
function schemeOf({ kind, spec }: Monitor, endpoint: View): { readonly text: string; readonly at?: View['anchor'] } {
  const view = kind === 'Probe' ? spec.view.at('prober', 'scheme') : endpoint.get('scheme');
  return view?.kind !== 'scalar' || view.text === '' ? { text: 'http' } : { text: view.text, at: view.anchor };
}

/** True where relabelling decides about the scheme, or targets say it themselves. */
function setsScheme({ endpoints, spec }: Monitor): boolean {
  const writes = endpoints.some(({ relabelings }) =>
    relabelings.some(({ targetLabel, action }) => targetLabel?.value === '__scheme__' || action?.value === 'labelmap'),
  );
  return writes || spec.has('scrapeClass');
}
