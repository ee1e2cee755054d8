import { resourceVerbs } from '../../src/knowledge/verbs.ts';
import type { RbacRule } from '../../src/model/rbac.ts';
import { describeRole, isBuiltInDefinition, reachPhrase, reachRelated } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import type { Located } from '../../src/source/span.ts';

interface Data {
  readonly role: string;
  readonly reach: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/cluster-admin-equivalent',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '9.1',
    docs: {
      summary: 'Report roles that grant everything',
      references: [
        'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles',
      ],
    },
    // All that follows from holding everything is said with it.
    supersedes: ['rbac/*'],
    messages: {
      everything: ({ role, reach }: Data) =>
        `${role} grants every verb on every resource of every API group ${reach}, as cluster-admin does: Secrets, roles and running pods included.`,
    },
  },
  check({ workspace, report }) {
    for (const role of workspace.roles) {
      if (isBuiltInDefinition(role)) continue;
      const reach = workspace.reachOf(role);
      for (const each of role.rules) {
        const star = everything(each);
        if (star === undefined) continue;
        report({
          message: 'everything',
          data: { role: describeRole(role), reach: reachPhrase(role, reach) },
          at: star.group,
          within: each.view.span,
          help: 'Grant the API groups, resources and verbs that are used.',
          related: [
            { at: star.resource, note: 'every resource' },
            { at: star.verb, note: 'every verb' },
            ...reachRelated(reach),
          ],
        });
      }
    }
  },
});
export default rule;

/** The elements that make a rule grant everything. */
function everything(
  rule: RbacRule,
): { readonly group: Located<string>; readonly resource: Located<string>; readonly verb: Located<string> } | undefined {
  const isStar = ({ value }: Located<string>): boolean => value === '*';
  const group = rule.apiGroups.find(isStar);
  const resource = rule.resources.find(isStar);
  const listsAll = resourceVerbs.every((verb) => rule.verbs.some(({ value }) => value === verb));
  const verb = rule.verbs.find(isStar) ?? (listsAll ? rule.verbs[0] : undefined);
  if (group === undefined || resource === undefined || verb === undefined) return undefined;
  return rule.resourceNames.length > 0 ? undefined : { group, resource, verb };
}
