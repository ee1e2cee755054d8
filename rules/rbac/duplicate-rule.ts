import { hasComments, removeFrom, removeItems } from '../../src/fix/edits.ts';
import { offerFix } from '../../src/fix/offer-fix.ts';
import { breakDown, ruleCovers } from '../../src/kubernetes/authorizer/covers.ts';
import type { RbacRole, RbacRule } from '../../src/model/rbac.ts';
import { describeRole, isBuiltInDefinition } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import type { Located } from '../../src/source/span.ts';

interface Data {
  readonly role: string;
}

interface ElementData extends Data {
  readonly element: string;
  readonly field: string;
}

const lists = ['verbs', 'apiGroups', 'resources', 'resourceNames', 'nonResourceURLs'] as const;

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/duplicate-rule',
    severity: 'info',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report rules that repeat what another rule of the role grants, and elements listed twice',
      references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole'],
    },
    messages: {
      same: ({ role }: Data) => `${role} has this rule twice.`,
      covered: ({ role }: Data) =>
        `${role} grants all that this rule grants by another rule, so this one adds nothing.`,
      element: ({ role, element, field }: ElementData) => `${role} lists "${element}" twice in the same ${field}.`,
    },
  },
  check({ workspace, report }) {
    for (const role of workspace.roles) {
      if (isBuiltInDefinition(role)) continue;
      const data = { role: describeRole(role) };
      const list = role.manifest.view.get('rules');
      for (const { rule, by, isSame } of repetitions(role)) {
        const item = list?.items().find(({ range }) => range.start === rule.view.range.start);
        const edits = list === undefined || item === undefined ? undefined : removeItems(list, [item]);
        report({
          message: isSame ? 'same' : 'covered',
          data,
          at: rule.anchor,
          within: rule.view.span,
          help: 'Delete this rule.',
          related: [{ at: by.anchor, note: isSame ? 'the same rule' : 'this rule grants it' }],
          ...offerFix('Delete the rule', edits, {
            safe: item !== undefined && !hasComments(item),
            within: list?.span ?? rule.view.span,
          }),
        });
      }
      for (const rule of role.rules) {
        for (const field of lists) {
          const repeated = repeatedElements(rule[field]);
          const [first] = repeated;
          if (first === undefined) continue;
          report({
            message: 'element',
            data: { ...data, element: first.value, field },
            at: first,
            within: rule.view.span,
            help: 'Delete one of them.',
            ...offerFix('Delete what is repeated', removeFrom(rule.view, field, repeated), {
              safe: true,
              within: rule.view.span,
            }),
          });
        }
      }
    }
  },
});
export default rule;

interface Repetition {
  readonly rule: RbacRule;
  readonly by: RbacRule;
  readonly isSame: boolean;
}

/** Rules that another rule covers; of two that cover each other, the later one. */
function repetitions({ rules }: RbacRole): readonly Repetition[] {
  const found: Repetition[] = [];
  for (const [index, rule] of rules.entries()) {
    const atoms = breakDown(rule.policy);
    if (atoms.length === 0) continue;
    const covering = rules.findIndex((other, at) => {
      if (at === index || !atoms.every((atom) => ruleCovers(other.policy, atom))) return false;
      return at < index || !breakDown(other.policy).every((atom) => ruleCovers(rule.policy, atom));
    });
    const by = rules[covering];
    if (by === undefined) continue;
    const isSame = breakDown(by.policy).every((atom) => ruleCovers(rule.policy, atom));
    found.push({ rule, by, isSame });
  }
  return found;
}

function repeatedElements(elements: readonly Located<string>[]): readonly Located<string>[] {
  const seen = new Set<string>();
  return elements.filter(({ value }) => {
    if (seen.has(value)) return true;
    seen.add(value);
    return false;
  });
}
