import { aggregationLabels } from '../../src/knowledge/built-in-roles.ts';
import { readVerbs, writeVerbs } from '../../src/knowledge/verbs.ts';
import { grantedVerbs } from '../../src/kubernetes/authorizer/grants-permission.ts';
import { rbacGroup } from '../../src/model/rbac.ts';
import type { RbacRule } from '../../src/model/rbac.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { describeResources, join } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import type { Located } from '../../src/source/span.ts';

interface Data {
  readonly role: string;
  readonly target: string;
  readonly what: string;
}

/** What a rule adds to a built-in role that the role is not for. */
interface Excess {
  readonly at: Located<string>;
  readonly what: string;
}

type Target = keyof typeof aggregationLabels;

/** Groups whose objects are questions: to create one changes nothing. */
const reviewGroups: ReadonlySet<string> = new Set(['authorization.k8s.io', 'authentication.k8s.io']);

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/aggregates-to-default-role',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '6.5',
    docs: {
      summary: 'Report ClusterRoles that add to the built-in roles view, edit or admin what these are not for',
      references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles'],
    },
    messages: {
      excess: ({ role, target, what }: Data) =>
        `${role} is collected into the built-in role "${target}", so everybody who has that role can ${what} with it.`,
    },
  },
  check({ workspace, report }) {
    for (const { role, rule } of workspace.roleRules) {
      const target = targets.find((name) => role.manifest.labels.get(aggregationLabels[name])?.value === 'true');
      if (role.kind !== 'ClusterRole' || target === undefined) continue;
      const excess = target === 'view' ? beyondViewing(rule) : escalation(rule, target);
      const label = role.manifest.labels.get(aggregationLabels[target]);
      if (excess === undefined || label === undefined) continue;
      report({
        message: 'excess',
        data: { role: describeRole(role), target, what: excess.what },
        at: excess.at,
        within: rule.view.span,
        help: `Move the rule into a ClusterRole without the label "${aggregationLabels[target]}".`,
        related: [{ at: label.key, note: `collected into "${target}" by this label` }],
      });
    }
  },
});
export default rule;

/** The least first: what is in view reaches edit and admin as well. */
const targets: readonly Target[] = ['view', 'edit', 'admin'];

/** The role view is for reading, and not for Secrets: whoever reads those can act as each account of the namespace. */
function beyondViewing(rule: RbacRule): Excess | undefined {
  const secrets = grantedVerbs(rule.policy, { group: '', resource: 'secrets' }, readVerbs);
  const secret = rule.resources[secrets[0]?.resources[0]?.index ?? -1];
  if (secret !== undefined) return { at: secret, what: `${join(secrets.map(({ verb }) => verb))} secrets` };
  if (rule.apiGroups.every(({ value }) => reviewGroups.has(value))) return undefined;
  const verbs = rule.verbs.filter(({ value }) => value === '*' || writeVerbs.includes(value));
  const [first] = verbs;
  if (first === undefined) return undefined;
  const words = verbs.some(({ value }) => value === '*') ? 'change' : join(verbs.map(({ value }) => value));
  return { at: first, what: `${words} ${describeResources(rule)}` };
}

/** The roles edit and admin are for a namespace's objects, and admin for its roles; neither is for becoming more. */
function escalation(rule: RbacRule, target: Target): Excess | undefined {
  const questions: readonly (readonly [group: string, resource: string, verbs: readonly string[]])[] = [
    [rbacGroup, 'roles', ['escalate', 'bind']],
    [rbacGroup, 'clusterroles', ['escalate', 'bind']],
    ['', 'users', ['impersonate']],
    ['', 'groups', ['impersonate']],
    ...(target === 'edit' ? [[rbacGroup, 'rolebindings', ['create', 'update', 'patch']] as const] : []),
  ];
  for (const [group, resource, verbs] of questions) {
    const grants = grantedVerbs(rule.policy, { group, resource }, verbs).filter(({ names }) => names === 'all');
    const element = grants[0]?.resources[0];
    const at = element === undefined ? undefined : rule.resources[element.index];
    if (at !== undefined) return { at, what: `${join(grants.map(({ verb }) => verb))} ${resource}` };
  }
  return undefined;
}
