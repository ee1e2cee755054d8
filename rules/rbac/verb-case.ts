import { isKnownVerb, nonResourceVerbs } from '../../src/knowledge/verbs.ts';
import { replaceIn } from '../../src/fix/edits.ts';
import { offerFix } from '../../src/fix/offer-fix.ts';
import { hasOnlyBuiltInGroups } from '../../src/model/role-rules.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly verb: string;
  readonly meant: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/verb-case',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report verbs in capitals, which match no request',
      references: [
        // VerbMatches compares exactly.
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/rbac/v1/evaluation_helpers.go',
        'https://kubernetes.io/docs/reference/access-authn-authz/authorization/#determine-the-request-verb',
      ],
    },
    messages: {
      capitals: ({ role, verb, meant }: Data) =>
        `${role} grants verb "${verb}", but requests have "${meant}" and capitals count, so this matches no request.`,
    },
  },
  check({ workspace, report }) {
    for (const { role, rule } of workspace.roleRules) {
      const isUrlRule = rule.nonResourceURLs.length > 0;
      for (const verb of rule.verbs) {
        const { value } = verb;
        const meant = value.toLowerCase();
        if (meant === value || !(isUrlRule ? nonResourceVerbs.includes(meant) : isKnownVerb(meant))) continue;
        // An API of somebody else's could have a verb in capitals, though it is hard to believe.
        const isSure = isUrlRule || hasOnlyBuiltInGroups(rule);
        report({
          message: 'capitals',
          data: { role: describeRole(role), verb: value, meant },
          at: verb,
          within: rule.view.span,
          severity: isSure ? 'error' : 'warning',
          confidence: isSure ? 'high' : 'medium',
          help: `Write "${meant}".`,
          ...offerFix(`Write "${meant}"`, replaceIn(rule.view, 'verbs', verb, meant), { safe: false }),
        });
      }
    }
  },
});
export default rule;
