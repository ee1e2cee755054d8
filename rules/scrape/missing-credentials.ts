import { kubernetesDiscoveries, sentCredential, staticTargets } from '../../src/model/job-facts.ts';
import { describeJob, mayBeMerged } from '../../src/model/load-config.ts';
import type { RelabelRule, ScrapeJob } from '../../src/model/scrape-config.ts';
import type { StructValue } from '../../src/prometheus/config/value.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import type { Span } from '../../src/source/span.ts';

interface Data {
  readonly owner: string;
  readonly what: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/missing-credentials',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report jobs that scrape the API server or kubelets without credentials',
      references: [
        'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/',
        'https://github.com/prometheus/prometheus/issues/9052',
      ],
    },
    messages: {
      refused: ({ owner, what }: Data) =>
        `${owner} scrapes ${what} without credentials, so each scrape is refused: those that discovery uses are not used for scraping.`,
    },
  },
  check({ workspace, report }) {
    for (const { job, value } of workspace.decodedJobs) {
      if (mayBeMerged(job.config)) continue;
      if (sentCredential(value) !== undefined || hasCertificate(value)) continue;
      const found = kubelet(job, value) ?? apiServer(job, value);
      if (found === undefined) continue;
      report({
        message: 'refused',
        data: { owner: describeJob(job), what: found.what },
        at: found.at,
        help: 'Add "authorization: { credentials_file: /var/run/secrets/kubernetes.io/serviceaccount/token }" to the job.',
      });
    }
  },
});
export default rule;

function hasCertificate(value: StructValue): boolean {
  const tls = value.struct('tls_config');
  return tls?.has('cert_file') === true || tls?.has('cert') === true || value.has('http_headers');
}

interface Found {
  readonly what: string;
  readonly at: Span;
}

/** Nodes are discovered with the port at which the kubelet asks who is there. */
function kubelet(job: ScrapeJob, value: StructValue): Found | undefined {
  const discovery = kubernetesDiscoveries(value).find(({ role }) => role === 'node');
  if (discovery === undefined || value.text('scheme') !== 'https') return undefined;
  return writes(job, '__address__') === undefined ? { what: 'kubelets', at: discovery.value.at('role') } : undefined;
}

const apiServerHost = /^kubernetes\.default(?:\.svc(?:\.cluster\.local)?)?(?::443)?$/;

function apiServer(job: ScrapeJob, value: StructValue): Found | undefined {
  if (value.text('scheme') !== 'https') return undefined;
  const rewritten = writes(job, '__address__', apiServerHost)?.replacement;
  if (rewritten !== undefined) return { what: 'the API server', at: rewritten.span };
  const target = staticTargets(value).find(({ text }) => apiServerHost.test(text));
  return target === undefined ? undefined : { what: 'the API server', at: target.node.anchor };
}

function writes(job: ScrapeJob, label: string, text?: RegExp): RelabelRule | undefined {
  return job.relabelConfigs.find(
    ({ targetLabel, replacement }) =>
      targetLabel?.value === label && (text === undefined || text.test(replacement?.value ?? '')),
  );
}
