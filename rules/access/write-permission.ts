import { powerPlaces, powerReach, powersOf, resourceWords } from '../../src/model/access/powers.ts';
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

const changing: ReadonlySet<string> = new Set(['create', 'update', 'patch', 'delete', 'deletecollection', '*']);

/** Questions and answers, which change nothing though they are created, and what another rule speaks of. */
const harmless =
  /^(?:tokenreviews|(?:self|local)?subjectaccessreviews|selfsubjectrulesreviews|selfsubjectreviews)$|^(?:pods|\*)\/(?:exec|attach|portforward|ephemeralcontainers)$/;

const powerOf: PowerOf = (rule) => {
  const resources = rule.resources.filter(({ value }) => !harmless.test(value));
  const own = rule.verbs.filter(({ value }) => changing.has(value));
  const [at] = own;
  if (at === undefined || resources.length === 0) return undefined;
  const verbs = own.some(({ value }) => value === '*')
    ? 'create, change and delete'
    : join(own.map(({ value }) => value));
  return { what: `${verbs} ${resourceWords({ ...rule, resources })}`, at };
};

const rule: Rule = defineRule({
  meta: {
    id: 'access/write-permission',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '7.5',
    docs: {
      summary: 'Report accounts of a Prometheus that can change objects',
      references: [
        'https://prometheus.io/docs/operating/security/#prometheus',
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
      ],
    },
    supersedes: [
      'rbac/wildcard-verb',
      'rbac/secret-write',
      'rbac/workload-create',
      'rbac/persistent-volume-create',
      'rbac/namespace-patch',
      'rbac/node-write',
      'rbac/endpoints-write',
      'rbac/service-status-write',
      'rbac/event-delete',
    ],
    messages: {
      changes: ({ account, server, what, reach }: Data) =>
        `${account}, which runs ${server}, can ${what} ${reach}; Prometheus lists, watches and gets only, so that the rest serves intruders alone.`,
    },
  },
  check({ workspace, report }) {
    for (const found of powersOf(workspace.accountAccesses, powerOf)) {
      report({
        message: 'changes',
        data: {
          account: describeAccount(found.access),
          server: found.access.servers[0]?.name ?? 'a Prometheus',
          what: found.what,
          reach: powerReach(found),
        },
        at: found.at,
        within: found.within,
        help: 'Leave "list" and "watch" for discovery, and "get" for what is scraped.',
        related: powerPlaces(found),
      });
    }
  },
});
export default rule;
