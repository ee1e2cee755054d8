import { powerPlaces, powerReach, powersOf } from '../../src/model/access/powers.ts';
import type { PowerOf } from '../../src/model/access/powers.ts';
import { describeAccount } from '../../src/model/access/wording.ts';
import { join } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly account: string;
  readonly server: string;
  readonly what: string;
  readonly reach: string;
}

const reading: ReadonlySet<string> = new Set(['get', 'list', 'watch', '*']);

const powerOf: PowerOf = ({ verbs, apiGroups, resources }) => {
  if (!apiGroups.some(({ value }) => value === '' || value === '*')) return undefined;
  const at = resources.find(({ value }) => value === 'secrets') ?? resources.find(({ value }) => value === '*');
  const own = verbs
    .filter(({ value }) => reading.has(value))
    .map(({ value }) => (value === '*' ? 'read and write' : value));
  return at === undefined || own.length === 0 ? undefined : { what: `${join(own)} secrets`, at };
};

const rule: Rule = defineRule({
  meta: {
    id: 'access/secret-permission',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '7.5',
    docs: {
      summary: 'Report accounts of a Prometheus that can read Secrets',
      references: [
        'https://prometheus.io/docs/operating/security/#prometheus',
        'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets',
      ],
    },
    supersedes: ['rbac/secret-read'],
    messages: {
      reads: ({ account, server, what, reach }: Data) =>
        `${account}, which runs ${server}, can ${what} ${reach}; no discovery and no scrape reads a Secret, so that whoever reaches this pod reads passwords and tokens.`,
    },
  },
  check({ workspace, report }) {
    for (const found of powersOf(workspace.accountAccesses, powerOf)) {
      report({
        message: 'reads',
        data: {
          account: describeAccount(found.access),
          server: found.access.servers[0]?.name ?? 'a Prometheus',
          what: found.what,
          reach: powerReach(found),
        },
        at: found.at,
        within: found.within,
        ...(found.isNamed ? { severity: 'warning' as const } : {}),
        help: 'Take secrets out of the role. What Prometheus sends with its scrapes is mounted as files; the operator reads its Secrets with its own account.',
        related: powerPlaces(found),
      });
    }
  },
});
export default rule;
