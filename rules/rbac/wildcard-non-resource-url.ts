import { describeRole, reachRelated } from '../../src/model/role-wording.ts';
import { join } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly verbs: string;
}

/** Verbs that read and no more. */
const readVerbs: ReadonlySet<string> = new Set(['get', 'head', 'options']);

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/wildcard-non-resource-url',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '5.0',
    docs: {
      summary: 'Report non-resource URLs "*" with verbs beyond get',
      references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources'],
    },
    messages: {
      everyUrl: ({ role, verbs }: Data) =>
        `${role} can ${verbs} every path of the API server that is not a resource, debugging endpoints included.`,
    },
  },
  check({ workspace, report }) {
    for (const { role, reach } of workspace.grantingRoles) {
      // Neither a Role nor a RoleBinding can grant non-resource URLs; that is another rule's business.
      if (role.kind === 'Role' || reach.level === 'namespace') continue;
      for (const each of role.rules) {
        const verbs = each.verbs.map(({ value }) => value).filter((verb) => !readVerbs.has(verb));
        for (const url of each.nonResourceURLs) {
          if ((url.value !== '*' && url.value !== '/*') || verbs.length === 0) continue;
          report({
            message: 'everyUrl',
            data: { role: describeRole(role), verbs: verbs.includes('*') ? 'send any request to' : join(verbs) },
            at: url,
            within: each.view.span,
            help: 'Name the paths, such as "/metrics", with the verb "get".',
            related: reachRelated(reach),
          });
        }
      }
    }
  },
});
export default rule;
