import { isGrantedElsewhere } from '../../src/model/role-rules.ts';
import type { RoleRule } from '../../src/model/role-rules.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { join, quotedNames } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly verbs: string;
  readonly names: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/resource-names-list-watch',
    severity: 'info',
    confidence: 'medium',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report list and watch in rules with resourceNames, which need a field selector in each request',
      references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources'],
    },
    messages: {
      selectorNeeded: ({ role, verbs, names }: Data) =>
        `${role} grants ${verbs} on objects named ${names}, which lets through only requests with the field selector "metadata.name" of one of these names.`,
    },
  },
  check({ workspace, report }) {
    for (const each of workspace.roleRules) {
      const { role, rule } = each;
      if (rule.resourceNames.length === 0 || rule.policy.resourceNames.includes('')) continue;
      const verbs = rule.verbs.filter(
        ({ value }) => (value === 'list' || value === 'watch') && !isGrantedWithoutNames(each, value),
      );
      const [first] = verbs;
      if (first === undefined) continue;
      report({
        message: 'selectorNeeded',
        data: { role: describeRole(role), verbs: join(verbs.map(({ value }) => value)), names: quotedNames(rule) },
        at: first,
        within: rule.view.span,
        help: 'Grant "get", or see to it that the client sets the field selector.',
        related: [{ at: rule.view.get('resourceNames')?.keySpan ?? rule.anchor, note: 'the names' }],
      });
    }
  },
});
export default rule;

/** True where other rules of the role grant the verb for all names. */
function isGrantedWithoutNames(each: RoleRule, verb: string): boolean {
  const { apiGroups, resources } = each.rule;
  return apiGroups.every(({ value: group }) =>
    resources.every(({ value: resource }) => isGrantedElsewhere(each, { verbs: [verb], group, resource })),
  );
}
