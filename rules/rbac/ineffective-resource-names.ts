import { removeFrom } from '../../src/fix/edits.ts';
import { offerFix } from '../../src/fix/offer-fix.ts';
import type { RbacRule } from '../../src/model/rbac.ts';
import { isGrantedElsewhere } from '../../src/model/role-rules.ts';
import type { RoleRule } from '../../src/model/role-rules.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { join, quotedNames } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly resources: string;
  readonly names: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/ineffective-resource-names',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report create and deletecollection in rules with resourceNames, where they match no request',
      references: [
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources',
        // The names of requests: requestinfo.go
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/staging/src/k8s.io/apiserver/pkg/endpoints/request/requestinfo.go',
      ],
    },
    messages: {
      create: ({ role, resources, names }: Data) =>
        `${role} grants create on ${resources} named ${names}, but a request that creates an object does not name it, so this matches no request.`,
      createOnApply: ({ role, resources, names }: Data) =>
        `${role} grants create on ${resources} named ${names}, which only server-side apply and updates that create can use: a plain create does not name its object and is forbidden.`,
      deleteCollection: ({ role, resources, names }: Data) =>
        `${role} grants deletecollection on ${resources} named ${names}, but a request that deletes a collection names no object, so this matches no request.`,
    },
  },
  check({ workspace, report }) {
    for (const each of workspace.roleRules) {
      const { rule, role } = each;
      // Requests without a name have the empty name, and an empty name in the list lets them through.
      if (rule.resourceNames.length === 0 || rule.policy.resourceNames.includes('')) continue;
      for (const verb of rule.verbs) {
        const { value } = verb;
        if (value !== 'create' && value !== 'deletecollection') continue;
        const dead = deadResources(each, value);
        if (dead.length === 0) continue;
        const data = { role: describeRole(role), resources: join(dead), names: quotedNames(rule) };
        const place = { at: verb, within: rule.view.span, related: [{ at: namesKey(rule), note: 'the names' }] };
        if (value === 'deletecollection') {
          report({
            message: 'deleteCollection',
            data,
            ...place,
            help: 'Delete the verb; "delete" deletes objects by their names.',
            ...offerFix('Delete "deletecollection"', removeFrom(rule.view, 'verbs', [verb]), {
              safe: true,
              within: rule.view.span,
            }),
          });
          continue;
        }
        // https://kubernetes.io/docs/reference/using-api/server-side-apply/ sends a patch with the name.
        const canApply = rule.policy.verbs.some((other) => other === 'patch' || other === 'update');
        report({
          message: canApply ? 'createOnApply' : 'create',
          data,
          ...place,
          ...(canApply ? { severity: 'info', confidence: 'medium' } : {}),
          help: 'Grant "create" in a rule of its own, without "resourceNames".',
        });
      }
    }
  },
});
export default rule;

/** Resources on which the verb is dead: not subresources, whose requests name the parent, and not granted elsewhere. */
function deadResources(each: RoleRule, verb: string): readonly string[] {
  const { apiGroups, resources } = each.rule;
  return resources
    .map(({ value }) => value)
    .filter((resource) => !resource.includes('/') || verb === 'deletecollection')
    .filter(
      (resource) =>
        !apiGroups.every(({ value: group }) => isGrantedElsewhere(each, { verbs: [verb], group, resource })),
    );
}

function namesKey({ view, anchor }: RbacRule): RbacRule['anchor'] {
  return view.get('resourceNames')?.keySpan ?? anchor;
}
