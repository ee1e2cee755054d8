import { describeAccount } from '../../src/model/access/wording.ts';
import type { AccountAccess, Unneeded } from '../../src/model/access/types.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { join } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly account: string;
  readonly server: string;
  readonly what: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'access/unneeded-permission',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '4.0',
    docs: {
      summary: 'Report what the account of a Prometheus may read and no job, monitor or Alertmanager of it needs',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
        'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
      ],
    },
    messages: {
      unused: ({ role, account, server, what }: Data) =>
        `${role} lets ${account} read ${what}, which nothing in the configuration of ${server} needs.`,
      never: ({ role, account, server, what }: Data) =>
        `${role} lets ${account} read ${what}, which Prometheus never asks for, whatever ${server} is told to scrape.`,
      elsewhere: ({ role, account, server, what }: Data) =>
        `${role} lets ${account} read ${what} in a namespace into which ${server} does not look.`,
    },
  },
  check({ workspace, report }) {
    for (const access of workspace.accountAccesses) {
      for (const list of byRule(access).values()) {
        const [first] = list;
        const role = first?.grant.definedIn.source?.item;
        if (first === undefined || role === undefined) continue;
        const server = access.servers[0];
        const kinds = new Set(access.servers.map(({ kind }) => kind));
        const extra = first.kind === 'url' ? [] : unusedVerbs(access, first);
        report({
          message: first.kind === 'place' ? 'elsewhere' : server?.configuration === 'open' ? 'never' : 'unused',
          data: {
            role: describeRole(role),
            account: describeAccount(access).replace('Service', 'service'),
            server: server?.name ?? 'Prometheus',
            what: join(list.map(({ what }) => what)),
          },
          at: first.at,
          // Another program may read for purposes of its own; which account a file of its own runs as is a guess.
          ...(kinds.has('agent') || kinds.has('configuration') ? { confidence: 'low' as const } : {}),
          help:
            first.kind === 'place'
              ? 'Take the binding away, or let a job look into its namespace.'
              : `Take ${join(list.map(({ what }) => what))} out of the role.${
                  extra.length === 0
                    ? ''
                    : ` The verb ${join(extra.map((verb) => `"${verb}"`))} of discovery serves nothing either: it lists and watches.`
                }`,
          related: [
            ...list.slice(1, 5).map(({ at, what }) => ({ at, note: `${what}: not needed either` })),
            ...(server === undefined ? [] : [{ at: server.at, note: `${server.name} runs as the account` }]),
          ],
        });
      }
    }
  },
});
export default rule;

/** Findings of one rule of a role together; a verb more than needed is no finding of its own: every guide grants "get". */
function byRule({ unneeded }: AccountAccess): ReadonlyMap<string, readonly Unneeded[]> {
  const found = new Map<string, Unneeded[]>();
  const seen = new Set<string>();
  for (const each of unneeded) {
    if (each.kind === 'verbs' || each.kind === 'power') continue;
    const { rule } = each.grant;
    const place = `${each.at.file.path}:${each.at.start}:${each.what}`;
    if (seen.has(place)) continue;
    seen.add(place);
    const key = `${each.at.file.path}:${each.kind === 'place' ? `at ${each.at.start}` : (rule.source?.anchor.start ?? 0)}`;
    found.set(key, [...(found.get(key) ?? []), each]);
  }
  return found;
}

/** Verbs that the same role grants in vain on what is needed. */
function unusedVerbs({ unneeded }: AccountAccess, { grant }: Unneeded): readonly string[] {
  const own = unneeded.filter((each) => each.kind === 'verbs' && each.grant.definedIn === grant.definedIn);
  return [...new Set(own.filter(({ resource }) => resource?.includes('/') === false).flatMap(({ verbs }) => verbs))];
}
