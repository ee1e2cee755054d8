import { removeFrom } from '../../src/fix/edits.ts';
import { offerFix } from '../../src/fix/offer-fix.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { join } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly field: string;
  readonly elements: string;
}

/** The lists in which a star stands for all; in resourceNames it is a letter like any other. */
const lists = ['verbs', 'apiGroups', 'resources', 'nonResourceURLs'] as const;

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/redundant-wildcard',
    severity: 'info',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report what is listed beside "*", which covers it already',
      references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources'],
    },
    messages: {
      covered: ({ role, field, elements }: Data) =>
        `${role} lists ${elements} beside "*" in ${field}, which covers them, so the rule grants more than the rest of the list says.`,
    },
  },
  check({ workspace, report }) {
    for (const { role, rule } of workspace.roleRules) {
      for (const field of lists) {
        const star = rule[field].find(({ value }) => value === '*');
        const others = rule[field].filter(({ value }) => value !== '*');
        const [first] = others;
        if (star === undefined || first === undefined) continue;
        const names = others.map(({ value }) => `"${value}"`);
        report({
          message: 'covered',
          data: {
            role: describeRole(role),
            field,
            elements: join(names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names),
          },
          at: first,
          within: rule.view.span,
          help: 'Delete "*" if the list is what is meant; delete the others if everything is.',
          related: [{ at: star, note: 'this covers them' }],
          ...offerFix('Delete what "*" covers', removeFrom(rule.view, field, others), {
            safe: true,
            within: rule.view.span,
          }),
        });
      }
    }
  },
});
export default rule;
