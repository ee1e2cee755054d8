import { removeEntry, removeFrom } from '../../src/fix/edits.ts';
import { offerFix } from '../../src/fix/offer-fix.ts';
import type { Fix } from '../../src/finding.ts';
import { rbacGroup } from '../../src/model/rbac.ts';
import type { RbacRule } from '../../src/model/rbac.ts';
import { isPlaceholder } from '../../src/model/role-rules.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import type { Located } from '../../src/source/span.ts';

interface Data {
  readonly role: string;
  readonly name: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/resource-names-glob',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report stars in resourceNames, where they are letters like any other',
      references: [
        // ResourceNameMatches compares exactly.
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/rbac/v1/evaluation_helpers.go',
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources',
      ],
    },
    messages: {
      literal: ({ role, name }: Data) =>
        `${role} limits a rule to objects named "${name}", but names are compared letter by letter, so the star matches no object.`,
    },
  },
  check({ workspace, report }) {
    for (const { role, rule } of workspace.roleRules) {
      for (const name of rule.resourceNames) {
        if (!name.value.includes('*') || isPlaceholder(name.value) || isSignerDomain(rule, name.value)) continue;
        report({
          message: 'literal',
          data: { role: describeRole(role), name: name.value },
          at: name,
          within: rule.view.span,
          help:
            name.value === '*' && rule.resourceNames.length === 1
              ? 'Delete "resourceNames" if every object is meant, or list the names.'
              : 'List the names in full, or delete "resourceNames" if every object is meant.',
          ...fixFor(rule, name),
        });
      }
    }
  },
});
export default rule;

/** For signers the API server itself asks for the name `<domain>/*`: plugin/pkg/admission/certificates/util.go. */
function isSignerDomain({ resources }: RbacRule, name: string): boolean {
  return name.endsWith('/*') && resources.some(({ value }) => value === 'signers');
}

function fixFor(rule: RbacRule, name: Located<string>): { readonly fix?: Fix } {
  const within = rule.view.span;
  if (rule.resourceNames.length === 1) {
    const isAll = name.value === '*';
    return isAll
      ? offerFix('Delete "resourceNames", so that every object is meant', removeEntry(rule.view, 'resourceNames'), {
          safe: false,
          within,
        })
      : {};
  }
  // Roles and bindings may have a star in their names.
  const safe = !rule.apiGroups.some(({ value }) => value === rbacGroup || value === '*');
  return offerFix(`Delete "${name.value}"`, removeFrom(rule.view, 'resourceNames', [name]), { safe, within });
}
