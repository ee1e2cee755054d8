import { removeFrom } from '../../src/fix/edits.ts';
import { offerFix } from '../../src/fix/offer-fix.ts';
import { rbacGroup } from '../../src/model/rbac.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { join } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly verb: string;
  readonly resources: string;
}

const roleResources: ReadonlySet<string> = new Set(['*', 'roles', 'clusterroles']);
const bindingResources: ReadonlySet<string> = new Set(['rolebindings', 'clusterrolebindings']);

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/bind-wrong-resource',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report the verbs bind and escalate on bindings, where nobody asks for them',
      references: [
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-binding-creation-or-update',
        // BindingAuthorized asks for the role that is referred to.
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/registry/rbac/escalation_check.go',
      ],
    },
    messages: {
      onBindings: ({ role, verb, resources }: Data) =>
        `${role} grants verb "${verb}" on ${resources}, but the API server asks for it on roles and clusterroles only, so this matches no request.`,
    },
  },
  check({ workspace, report }) {
    for (const { role, rule } of workspace.roleRules) {
      const { apiGroups, resources, verbs } = rule;
      const bindings = resources.map(({ value }) => value).filter((resource) => bindingResources.has(resource));
      const hasRoles = resources.some(({ value }) => roleResources.has(value));
      if (bindings.length === 0 || hasRoles || !apiGroups.some(({ value }) => value === rbacGroup)) continue;
      for (const verb of verbs) {
        if (verb.value !== 'bind' && verb.value !== 'escalate') continue;
        report({
          message: 'onBindings',
          data: { role: describeRole(role), verb: verb.value, resources: join(bindings) },
          at: verb,
          within: rule.view.span,
          help: `Delete it, or grant it on the roles that are meant, by their names in "resourceNames".`,
          ...offerFix(`Delete "${verb.value}"`, removeFrom(rule.view, 'verbs', [verb]), {
            safe: true,
            within: rule.view.span,
          }),
        });
      }
    }
  },
});
export default rule;
