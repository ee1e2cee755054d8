import { builtInGroup } from '../../src/knowledge/api-resources.ts';
import { suggestGroup } from '../../src/knowledge/resource-suggestions.ts';
import { replaceIn } from '../../src/fix/edits.ts';
import { offerFix } from '../../src/fix/offer-fix.ts';
import { isPlaceholder } from '../../src/model/role-rules.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly group: string;
  readonly suggestion: string | undefined;
}

/** Projects of Kubernetes' own that name their groups after one of Kubernetes: `scheduling.x-k8s.io`. */
const experimental = /(?:^|\.)x-k8s\.io$/;

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/unknown-api-group',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report API groups that do not exist: with a version, under a nickname, or misspelt',
      references: [
        'https://kubernetes.io/docs/reference/using-api/#api-groups',
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources',
      ],
    },
    messages: {
      version: ({ role, group, suggestion }: Data) =>
        `${role} names API group "${group}", but rules name groups without a version, so this matches no request.${hint(suggestion)}`,
      glob: ({ role, group }: Data) =>
        `${role} names API group "${group}", but a star stands for groups only where it stands alone, so this matches no request.`,
      unknown: ({ role, group, suggestion }: Data) =>
        `${role} names API group "${group}", which does not exist, so this matches no request.${hint(suggestion)}`,
      word: ({ role, group }: Data) =>
        `${role} names API group "${group}", but groups beside those of Kubernetes are domain names with a dot, so this matches no request.`,
    },
  },
  check({ workspace, report }) {
    for (const { role, rule } of workspace.roleRules) {
      for (const group of rule.apiGroups) {
        const { value } = group;
        if (value === '*' || isPlaceholder(value) || builtInGroup(value) !== undefined) continue;
        const problem = problemOf(value);
        if (problem === undefined) continue;
        const { suggestion } = problem;
        report({
          message: problem.message,
          data: { role: describeRole(role), group: value, suggestion },
          at: group,
          within: rule.view.span,
          severity: problem.message === 'word' ? 'warning' : 'error',
          confidence: suggestion === undefined ? 'medium' : 'high',
          help:
            suggestion === undefined
              ? 'Write the full name of the group, as "kubectl api-resources" shows it without the version.'
              : `Write "${suggestion}".`,
          ...(suggestion === undefined
            ? {}
            : offerFix(`Write "${suggestion}"`, replaceIn(rule.view, 'apiGroups', group, suggestion), { safe: false })),
        });
      }
    }
  },
});
export default rule;

function hint(suggestion: string | undefined): string {
  if (suggestion === undefined) return '';
  return suggestion === '' ? ' Did you mean "", the core API group?' : ` Did you mean "${suggestion}"?`;
}

interface GroupProblem {
  readonly message: 'version' | 'glob' | 'unknown' | 'word';
  readonly suggestion: string | undefined;
}

/** What is wrong with a group that Kubernetes does not have; nothing where it may be somebody else's. */
function problemOf(group: string): GroupProblem | undefined {
  if (group.includes('*')) return { message: 'glob', suggestion: undefined };
  const suggestion = suggestGroup(group);
  const slash = group.indexOf('/');
  if (slash !== -1) return { message: 'version', suggestion: suggestion ?? group.slice(0, slash).toLowerCase() };
  // The API server wants a domain name with a dot for the group of a custom resource.
  const mayBeCustom = group.includes('.') && (suggestion === undefined || experimental.test(group));
  return mayBeCustom ? undefined : { message: suggestion === undefined ? 'word' : 'unknown', suggestion };
}
