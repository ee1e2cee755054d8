import { writeVerbs } from '../../src/knowledge/verbs.ts';
import { dangerousGrant, namedPhrase } from '../../src/model/danger.ts';
import type { DangerousPermission, GrantContext } from '../../src/model/danger.ts';
import type { RbacRule } from '../../src/model/rbac.ts';
import { describeRole, reachPhrase, reachRelated } from '../../src/model/role-wording.ts';
import { describeGroups, join } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly verbs: string;
  readonly groups: string;
  readonly names: string;
  readonly reach: string;
  readonly included: string;
}

/** What a star in the core group takes in, worst first. */
const included: readonly (readonly [words: string, permission: DangerousPermission])[] = [
  ['Secrets', { group: '', resource: 'secrets', verbs: ['get', 'list', 'watch'] }],
  ['pods/exec', { group: '', resource: 'pods', subresource: 'exec', verbs: ['create'] }],
  ['nodes/proxy', { group: '', resource: 'nodes', subresource: 'proxy', verbs: ['get', 'create'] }],
];

/** Groups by whose objects the API server itself is changed. */
const extensionGroups: ReadonlySet<string> = new Set([
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
]);

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/wildcard-resource',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '7.5',
    docs: {
      summary: 'Report "*" among the resources of a role',
      references: [
        'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
        // A star covers every subresource as well.
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/rbac/v1/evaluation_helpers.go',
      ],
    },
    // What the star takes in has one remedy: to list what is used. Secrets are said apart, for who looks for those.
    supersedes: [
      'rbac/admission-policy-write',
      'rbac/api-service-write',
      'rbac/crd-write',
      'rbac/endpoints-write',
      'rbac/ephemeral-containers',
      'rbac/event-delete',
      'rbac/namespace-patch',
      'rbac/node-proxy',
      'rbac/node-write',
      'rbac/persistent-volume-create',
      'rbac/pod-attach',
      'rbac/pod-exec',
      'rbac/pod-or-service-proxy',
      'rbac/pod-portforward',
      'rbac/rbac-write',
      'rbac/service-status-write',
      'rbac/token-request',
      'rbac/webhook-write',
      'rbac/workload-create',
    ],
    messages: {
      everyResource: ({ role, verbs, groups, names, reach, included: parts }: Data) =>
        `${role} can ${verbs} every resource and subresource of ${groups}${names} ${reach}, ${parts} included.`,
    },
  },
  check({ workspace, report }) {
    const { kubernetesVersion } = workspace.options;
    for (const { role, reach } of workspace.grantingRoles) {
      for (const each of role.rules) {
        const verbs = each.verbs.map(({ value }) => value);
        for (const resource of each.resources) {
          if (resource.value !== '*') continue;
          const names = each.policy.resourceNames;
          report({
            message: 'everyResource',
            data: {
              role: describeRole(role),
              verbs: verbs.includes('*') ? 'do everything with' : join(verbs),
              groups: describeGroups(each),
              names: names.length === 0 ? '' : ` ${namedPhrase(names)}`,
              reach: reachPhrase(role, reach),
              included: partsOf(each, { role, reach, kubernetesVersion }),
            },
            at: resource,
            within: each.view.span,
            severity: isSensitive(each) && reach.level === 'cluster' ? 'error' : 'warning',
            help: 'List the resources that are used.',
            related: reachRelated(reach),
          });
        }
      }
    }
  },
});
export default rule;

/** In the core group the star takes in Secrets, and the subresources that enter pods and nodes. */
function isSensitive({ apiGroups, verbs, resourceNames }: RbacRule): boolean {
  if (resourceNames.length > 0) return false;
  const isWriting = verbs.some(({ value }) => value === '*' || writeVerbs.includes(value));
  return apiGroups.some(({ value }) => value === '' || value === '*' || (isWriting && extensionGroups.has(value)));
}

function partsOf(each: RbacRule, context: GrantContext): string {
  const words = included.filter(([, permission]) => dangerousGrant(each, [permission], context) !== undefined);
  return join([...words.map(([word]) => word), 'those that are added later']);
}
