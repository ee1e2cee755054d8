import { isSpecialVerbOf, resourceVerbs } from '../../src/knowledge/verbs.ts';
import { builtInResources, hasOnlyBuiltInGroups } from '../../src/model/role-rules.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { join } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly verbs: string;
  readonly resource: string;
  readonly served: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/unserved-verb',
    severity: 'info',
    confidence: 'medium',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report verbs that no request for the resource has',
      references: ['https://kubernetes.io/docs/reference/kubernetes-api/'],
    },
    messages: {
      unserved: ({ role, verbs, resource, served }: Data) =>
        `${role} grants ${verbs} on "${resource}", but requests for it have ${served} only, so the rest grants nothing.`,
    },
  },
  check({ workspace, report }) {
    for (const { role, rule } of workspace.roleRules) {
      if (!hasOnlyBuiltInGroups(rule)) continue;
      for (const resource of rule.resources) {
        const found = builtInResources(rule, resource.value);
        if (found.length === 0 || found.some(({ status }) => status === 'removed')) continue;
        const isServed = (verb: string): boolean =>
          found.some(({ verbs, group }) => verbs.includes(verb) || isSpecialVerbOf(verb, group, resource.value));
        const dead = rule.verbs
          .map(({ value }) => value)
          .filter((verb) => resourceVerbs.includes(verb) && !isServed(verb));
        if (dead.length === 0) continue;
        const served = [...new Set(found.flatMap(({ verbs }) => verbs))];
        report({
          message: 'unserved',
          data: { role: describeRole(role), verbs: join(dead), resource: resource.value, served: join(served) },
          at: resource,
          within: rule.view.span,
          help: 'Grant the resource in a rule of its own with the verbs that it has, or delete it.',
        });
      }
    }
  },
});
export default rule;
