import { certainError } from './certain-error.ts';
import type { RoleRule } from '../model/role-rules.ts';
import { describeRole } from '../model/role-wording.ts';
import { defineRule } from '../rule.ts';
import type { Rule } from '../rule.ts';
import type { Anchor } from '../source/span.ts';

/** Why the API server refuses a rule. */
export interface Refusal {
  readonly at: Anchor;
  readonly help: string;
  readonly related?: readonly { readonly at: Anchor; readonly note: string }[];
}

/** What differs between rules that report what the API server refuses in a role. */
export interface RefusedRuleOptions {
  readonly id: string;
  readonly summary: string;
  /** What is wrong, behind `has a rule`: `without verbs`. */
  readonly what: string;
  /** Why a rule is refused; undefined where it is not, or not for this. */
  readonly refusal: (each: RoleRule) => Refusal | undefined;
}

/** Makes a rule that reports what `ValidatePolicyRule` of the API server refuses. */
export function refusedRule({ id, summary, what, refusal }: RefusedRuleOptions): Rule {
  return defineRule({
    meta: {
      id,
      ...certainError,
      docs: {
        summary,
        references: ['https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/rbac/validation/validation.go'],
      },
      messages: {
        refused: ({ role }: { readonly role: string }) =>
          `${role} has a rule ${what}, so the API server refuses the whole role.`,
      },
    },
    check({ workspace, report }) {
      for (const each of workspace.roleRules) {
        const found = refusal(each);
        if (found === undefined) continue;
        report({ message: 'refused', data: { role: describeRole(each.role) }, within: each.rule.view.span, ...found });
      }
    },
  });
}

/** True where a list is absent, null or empty. One of a wrong type, or with wrong items, is another rule's business. */
export function isEmptyList({ rule }: RoleRule, field: string): boolean {
  const view = rule.view.get(field);
  return view === undefined || view.kind === 'null' || (view.kind === 'sequence' && view.items().length === 0);
}

/** Where a field is written, or what the rule begins with. */
export function placeOfField({ rule }: RoleRule, field: string): Anchor {
  return rule.view.get(field)?.keySpan ?? rule.anchor;
}
