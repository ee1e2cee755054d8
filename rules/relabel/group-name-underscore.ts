import { listedRules } from '../../src/model/relabel-rules.ts';
import { unknownReferences } from '../../src/model/relabel-templates.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly reference: string;
  readonly name: string;
  readonly meant: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/group-name-underscore',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report group references that swallow the letters behind them, such as "$1_x"',
      references: ['https://pkg.go.dev/regexp#Regexp.Expand'],
    },
    messages: {
      swallowed: ({ owner, reference, name, meant }: Data) =>
        `${owner} refers to "${reference}", which is the group named "${name}", not the first letters of it: nothing is put in its place. Did you mean "${meant}"?`,
    },
  },
  check({ workspace, report }) {
    for (const each of listedRules(workspace)) {
      const isCollector = /^(?:OpenTelemetryC|c)ollector$/.test(each.list.job?.config.container ?? '');
      for (const { swallowed, text, name, at } of unknownReferences(each)) {
        if (swallowed === undefined) continue;
        const dollar = isCollector ? '$$' : '$';
        const meant = `${dollar}{${swallowed.number}}${swallowed.rest}`;
        report({
          message: 'swallowed',
          data: { owner: each.list.owner, reference: text, name, meant },
          at,
          help: `Write "${meant}".`,
        });
      }
    }
  },
});
export default rule;
