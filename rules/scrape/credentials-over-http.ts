import { decides, sentCredential, staticTargets } from '../../src/model/job-facts.ts';
import type { SentCredential } from '../../src/model/job-facts.ts';
import { describeJob, mayBeMerged } from '../../src/model/load-config.ts';
import type { StructValue } from '../../src/prometheus/config/value.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly what: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/credentials-over-http',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '7.5',
    docs: {
      summary: 'Report credentials that are sent over plain http',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config',
        'https://prometheus.io/docs/operating/security/#authentication-authorization-and-encryption',
      ],
    },
    messages: {
      scrape: ({ owner, what }: Data) =>
        `${owner} sends ${what} to its targets over plain http, where everything on the way can read it.`,
      remote: ({ owner, what }: Data) =>
        `${owner} sends ${what} over plain http, where everything on the way can read it.`,
    },
  },
  check({ workspace, report }) {
    for (const { job, value } of workspace.decodedJobs) {
      if (mayBeMerged(job.config)) continue;
      const credential = sentCredential(value);
      if (credential === undefined || value.text('scheme') !== 'http' || decides(job, value, '__scheme__')) continue;
      if (isLocal(value)) continue;
      report({
        message: 'scrape',
        data: { owner: describeJob(job), what: inWords(credential) },
        at: credential.at,
        // That token opens the API server; other credentials mostly open what they are sent to.
        severity: credential.isServiceAccount ? 'error' : 'warning',
        help: 'Add "scheme: https", or take the credentials out where the targets do not ask for any.',
        related: value.has('scheme') ? [{ at: value.at('scheme'), note: 'the scheme is set here' }] : [],
      });
    }
    for (const { loaded } of workspace.decodedConfigs) {
      for (const field of ['remote_write', 'remote_read']) {
        for (const remote of loaded.root?.structs(field) ?? []) {
          const credential = sentCredential(remote);
          const host = /^http:\/\/(\[[^\]]*\]|[^:/]*)/i.exec(remote.text('url'))?.[1];
          if (credential === undefined || host === undefined || isLocalHost(host)) continue;
          report({
            message: 'remote',
            data: { owner: `The ${field} endpoint "${host}"`, what: inWords(credential) },
            at: credential.at,
            severity: 'warning',
            help: 'Use an https URL.',
            related: [{ at: remote.at('url'), note: 'the URL' }],
          });
        }
      }
    }
  },
});
export default rule;

function inWords({ field, isServiceAccount }: SentCredential): string {
  if (isServiceAccount) return 'the token of its ServiceAccount';
  if (field === 'basic_auth') return 'a user name and a password';
  return field === 'oauth2' ? 'an OAuth 2 token' : 'a token';
}

/** What never leaves the pod needs no encryption. */
function isLocal(value: StructValue): boolean {
  const targets = staticTargets(value);
  const others = [...value.fields.keys()].some((name) => name.endsWith('_sd_configs'));
  return !others && targets.length > 0 && targets.every(({ text }) => isLocalHost(text.replace(/:\d+$/, '')));
}

function isLocalHost(host: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);
}
