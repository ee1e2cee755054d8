import {
  discoveriesIn,
  isApiServer,
  pinningRule,
  sentIdentity,
  writtenLabel,
} from '../../src/model/access/job-facts.ts';
import { describeJob } from '../../src/model/load-config.ts';
import type { ScrapeJob } from '../../src/model/scrape-config.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly job: string;
  readonly role: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'access/token-sent-to-targets',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '8.0',
    docs: {
      summary: 'Report jobs that send the token of the own account to targets that anyone can add, or over plain http',
      references: [
        'https://prometheus.io/docs/operating/security/#prometheus',
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ArbitraryFSAccessThroughSMsConfig',
        'https://github.com/prometheus-operator/prometheus-operator/issues/8798',
      ],
    },
    // That the token is readable on the way is the smaller half of it.
    supersedes: ['scrape/credentials-over-http'],
    messages: {
      anyone: ({ job, role }: Data) =>
        `${job} sends the token of the own service account to every ${role} that is found in any namespace, so that whoever may create one gets the token and all that is granted to it.`,
      plain: ({ job }: Pick<Data, 'job'>) =>
        `${job} sends the token of the own service account over plain http, where everybody on the way can read it and act as Prometheus.`,
    },
  },
  check({ workspace, report }) {
    for (const job of workspace.scrapeJobs) {
      // Other programs read their configuration with paths of their own.
      if (!['ConfigMap', 'Secret', 'file', 'helm-values'].includes(job.config.container)) continue;
      const sent = sentIdentity(job);
      if (sent.kind !== 'own' || sent.at === undefined || reachesApiServer(job)) continue;
      const open = openRole(job);
      const scheme = job.view.get('scheme');
      const isPlain = (scheme?.text.toLowerCase() ?? 'http') === 'http' && !decidesScheme(job);
      const where = scheme === undefined ? [] : [{ at: scheme.anchor, note: 'the scheme is set here' }];
      if (open !== undefined) {
        report({
          message: 'anyone',
          data: { job: describeJob(job), role: open.word },
          at: sent.at,
          help: 'Take the token out, or keep only targets of a namespace or a Service that you trust, by "namespaces" or by a keep rule on __meta_kubernetes_namespace.',
          related: [{ at: open.at, note: 'the targets come from here' }],
        });
      } else if (isPlain) {
        report({
          message: 'plain',
          data: { job: describeJob(job) },
          at: sent.at,
          help: 'Set "scheme: https" if the targets serve TLS; if they do not, take the token out.',
          related: where,
        });
      }
    }
  },
});
export default rule;

/** What a user of the cluster creates to become a target. */
const words: Readonly<Record<string, string>> = {
  pod: 'pod',
  endpoints: 'Service',
  endpointslice: 'Service',
  service: 'Service',
  ingress: 'Ingress',
};

/** Labels that say where a target is, or whose it is. */
const trusted =
  /^__meta_kubernetes_(?:namespace|(?:service|pod|ingress|endpoints|endpointslice)_(?:name|label(?:present)?_.+)|pod_controller_(?:kind|name)|pod_container_name|node_.+|pod_node_name)$/;

/** The discovery of a job by which anybody's object becomes a target. */
function openRole(
  job: ScrapeJob,
): { readonly word: string; readonly at: ReturnType<typeof discoveriesIn>[number]['at'] } | undefined {
  if (pinningRule(job, trusted) !== undefined) return undefined;
  for (const { role, namespaces, isOwn, hasSelectors, at } of discoveriesIn(job.view.get('kubernetes_sd_configs'))) {
    const word = words[role];
    if (word !== undefined && namespaces.length === 0 && !isOwn && !hasSelectors) return { word, at };
  }
  return undefined;
}

/** True where every target is rewritten to the API server, or to some other address that is written out. */
function reachesApiServer(job: ScrapeJob): boolean {
  const { values, keepsDefault, isOpen } = writtenLabel(job, '__address__');
  return !keepsDefault && !isOpen && values.some(({ value }) => isApiServer(value) || !value.includes('$'));
}

function decidesScheme(job: ScrapeJob): boolean {
  const { values, keepsDefault, isOpen } = writtenLabel(job, '__scheme__');
  return values.length > 0 || !keepsDefault || isOpen;
}
