import { suggestResource } from '../../src/knowledge/resource-suggestions.ts';
import { offerFix } from '../../src/fix/offer-fix.ts';
import { replaceIn } from '../../src/fix/edits.ts';
import {
  builtInResources,
  hasOnlyBuiltInGroups,
  isGrantedElsewhere,
  isPlaceholder,
} from '../../src/model/role-rules.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { describeGroups, groupName } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly resource: string;
  readonly groups: string;
  readonly suggestion: string | undefined;
}

/** Subresources that a distribution asks its authorizer about, on resources of Kubernetes. */
// OpenShift: route.openshift.io and discovery.k8s.io endpoints that point outside the cluster network.
const distributionSubresource = '/restricted';

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/unknown-resource',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report resources that the named API groups of Kubernetes do not have',
      references: [
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources',
        'https://kubernetes.io/docs/reference/kubernetes-api/',
      ],
    },
    messages: {
      unknown: ({ role, resource, groups, suggestion }: Data) =>
        `${role} grants access to "${resource}" of ${groups}, where there is no such resource, so this matches no request.${hint(suggestion)}`,
    },
  },
  check({ workspace, report }) {
    for (const each of workspace.roleRules) {
      const { rule, role } = each;
      // A group of somebody else's may have any resource.
      if (!hasOnlyBuiltInGroups(rule)) continue;
      const groups = rule.apiGroups.map(({ value }) => value);
      for (const resource of rule.resources) {
        const { value } = resource;
        if (value === '' || value.includes('*') || isPlaceholder(value) || value.endsWith(distributionSubresource))
          continue;
        if (builtInResources(rule, value).length > 0) continue;
        const meant = suggestResource(groups, value);
        const isHere = meant !== undefined && groups.includes(meant.group);
        const verbs = rule.verbs.map((verb) => verb.value);
        // Where the role grants what was meant as well, nothing is missing.
        const isLeftover = meant !== undefined && isGrantedElsewhere(each, { ...meant, verbs });
        report({
          message: 'unknown',
          data: {
            role: describeRole(role),
            resource: value,
            groups: describeGroups(rule),
            suggestion:
              meant === undefined ? undefined : `"${meant.resource}"${isHere ? '' : ` of ${groupName(meant.group)}`}`,
          },
          at: resource,
          within: rule.view.span,
          severity: meant === undefined || isLeftover ? 'warning' : 'error',
          confidence: meant === undefined ? 'medium' : 'high',
          help:
            meant === undefined || isLeftover
              ? `Delete "${value}".`
              : isHere
                ? `Write "${meant.resource}".`
                : `Grant it in a rule with the API group "${meant.group}".`,
          ...(isHere
            ? offerFix(`Write "${meant.resource}"`, replaceIn(rule.view, 'resources', resource, meant.resource), {
                safe: false,
              })
            : {}),
        });
      }
    }
  },
});
export default rule;

function hint(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
}
