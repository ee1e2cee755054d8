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

const words: Readonly<Record<string, string>> = {
  exec: 'run commands in pods',
  attach: 'attach to pods',
  portforward: 'forward ports of pods',
  ephemeralcontainers: 'add containers to running pods',
};

const powerOf: PowerOf = ({ verbs, apiGroups, resources }) => {
  if (!apiGroups.some(({ value }) => value === '' || value === '*')) return undefined;
  if (!verbs.some(({ value }) => ['*', 'create', 'get', 'patch', 'update'].includes(value))) return undefined;
  const at = resources.find(({ value }) => subresource(value) !== undefined);
  const what = resources.flatMap(({ value }) => words[subresource(value) ?? ''] ?? []);
  return at === undefined ? undefined : { what: join([...new Set(what)]), at };
};

/** The subresource of `pods/exec` or of a star before the slash. */
function subresource(resource: string): string | undefined {
  const name = /^(?:pods|\*)\/(\w+)$/.exec(resource)?.[1];
  return name !== undefined && Object.hasOwn(words, name) ? name : undefined;
}

const rule: Rule = defineRule({
  meta: {
    id: 'access/exec-permission',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '8.8',
    docs: {
      summary: 'Report accounts of a Prometheus that can enter pods',
      references: [
        'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
        'https://prometheus.io/docs/operating/security/#prometheus',
      ],
    },
    supersedes: ['rbac/pod-exec', 'rbac/pod-attach', 'rbac/pod-portforward', 'rbac/ephemeral-containers'],
    messages: {
      enters: ({ account, server, what, reach }: Data) =>
        `${account}, which runs ${server}, can ${what} ${reach}, though a scraper only asks for metrics; whoever reaches this pod runs commands in the others.`,
    },
  },
  check({ workspace, report }) {
    for (const found of powersOf(workspace.accountAccesses, powerOf)) {
      report({
        message: 'enters',
        data: {
          account: describeAccount(found.access),
          server: found.access.servers[0]?.name ?? 'a Prometheus',
          what: found.what,
          reach: powerReach(found),
        },
        at: found.at,
        within: found.within,
        help: 'Take the subresource out of the role; give people who debug a role of their own.',
        related: powerPlaces(found),
      });
    }
  },
});
export default rule;
