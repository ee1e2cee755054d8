import { suggestVerb } from '../../src/knowledge/resource-suggestions.ts';
import { isKnownVerb, nonResourceVerbs, readVerbs, resourceVerbs } from '../../src/knowledge/verbs.ts';
import { replaceIn } from '../../src/fix/edits.ts';
import { offerFix } from '../../src/fix/offer-fix.ts';
import { hasOnlyBuiltInGroups, isPlaceholder } from '../../src/model/role-rules.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { describeGroups } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly verb: string;
  readonly groups: string;
  readonly suggestion: string | undefined;
}

const methods = nonResourceVerbs.map((verb) => `"${verb}"`).sort();

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/unknown-verb',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report verbs that no request to Kubernetes has',
      references: ['https://kubernetes.io/docs/reference/access-authn-authz/authorization/#determine-the-request-verb'],
    },
    messages: {
      unknown: ({ role, verb, groups, suggestion }: Data) =>
        `${role} grants verb "${verb}" on resources of ${groups}, but no request for them has this verb.${hint(suggestion)}`,
      noMethod: ({ role, verb, suggestion }: Data) =>
        `${role} grants verb "${verb}" on non-resource URLs, but requests for them have HTTP methods in lower case as verbs, so this matches no request.${hint(suggestion)}`,
    },
  },
  check({ workspace, report }) {
    for (const { role, rule } of workspace.roleRules) {
      const isUrlRule = rule.nonResourceURLs.length > 0;
      // Who brings an API of their own invents verbs of their own.
      if (!isUrlRule && !hasOnlyBuiltInGroups(rule)) continue;
      for (const verb of rule.verbs) {
        const { value } = verb;
        const isKnown = (each: string): boolean =>
          isUrlRule ? each === '*' || nonResourceVerbs.includes(each) : isKnownVerb(each);
        // Capitals alone are another rule's business.
        if (isKnown(value) || isKnown(value.toLowerCase()) || isPlaceholder(value)) continue;
        // A verb of resources is no misspelt method.
        const isOfResources = isUrlRule && resourceVerbs.includes(value);
        const suggestion = isOfResources ? undefined : suggestVerb(value, isUrlRule ? 'nonResource' : 'resource');
        // Beside get, a list or watch of a path leaves nothing out.
        const isLeftover = isOfResources && readVerbs.includes(value) && rule.policy.verbs.includes('get');
        report({
          message: isUrlRule ? 'noMethod' : 'unknown',
          data: { role: describeRole(role), verb: value, groups: describeGroups(rule), suggestion },
          at: verb,
          within: rule.view.span,
          severity: isLeftover ? 'info' : 'warning',
          confidence: suggestion === undefined && !isUrlRule ? 'medium' : 'high',
          help:
            suggestion !== undefined
              ? `Write "${suggestion}".`
              : isUrlRule && !isLeftover
                ? `Write ${methods.slice(0, -1).join(', ')} or ${methods.at(-1) ?? ''}.`
                : `Delete "${value}".`,
          ...(suggestion === undefined
            ? {}
            : offerFix(`Write "${suggestion}"`, replaceIn(rule.view, 'verbs', verb, suggestion), { safe: false })),
        });
      }
    }
  },
});
export default rule;

function hint(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
}
