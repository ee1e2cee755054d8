import { listedRules } from '../../src/model/relabel-rules.ts';
import type { ListedRule } from '../../src/model/relabel-rules.ts';
import { unknownReferences } from '../../src/model/relabel-templates.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import type { Anchor } from '../../src/source/span.ts';

interface Data {
  readonly owner: string;
  readonly reference: string;
  readonly groups: string;
  readonly target: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/unknown-group',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report references to groups that the expression does not have',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config',
        'https://pkg.go.dev/regexp#Regexp.Expand',
      ],
    },
    messages: {
      nothing: ({ owner, reference, groups }: Data) =>
        `${owner} refers to "${reference}", but its expression has ${groups}: nothing is put in its place.`,
      deletes: ({ owner, reference, groups, target }: Data) =>
        `${owner} writes "${reference}" into "${target}", but its expression has ${groups}: the rule deletes the label.`,
      implicit: ({ owner, groups, target }: Data) =>
        `${owner} writes "$1", the default, into "${target}", but its expression has ${groups}: the rule deletes the label.`,
    },
  },
  check({ workspace, report }) {
    for (const each of listedRules(workspace)) {
      const { list, rule: written, action, matcher, resolved } = each;
      const target = resolved.targetLabel;
      for (const found of unknownReferences(each)) {
        if (found.swallowed !== undefined) continue;
        const groups = countOf(found.groups);
        const data = { owner: list.owner, reference: found.text, groups, target };
        const help = 'Put what is meant into parentheses in "regex", and count them from the left.';
        if (found.isAll && found.field === 'replacement' && action === 'replace') {
          // An expression that has groups, but not this one, may be a way to delete the label.
          const severity = found.groups === 0 ? 'warning' : 'info';
          report({ message: 'deletes', data, at: found.at, severity, help, related: regexOf(each) });
        } else {
          report({ message: 'nothing', data, at: found.at, help, related: regexOf(each) });
        }
      }
      const hasDefault = action === 'replace' && written.replacement === undefined && written.regex !== undefined;
      if (!hasDefault || matcher === undefined || matcher.groupNames.length > 1) continue;
      // An expression for the empty text is a way to say: where the label is absent.
      if (matcher.match('') !== undefined) continue;
      report({
        message: 'implicit',
        data: { owner: list.owner, reference: '$1', groups: countOf(0), target },
        at: written.regex,
        severity: 'warning',
        help: 'Put parentheses around what is to be copied, or write a "replacement".',
        related: written.targetLabel === undefined ? [] : [{ at: written.targetLabel, note: 'what it deletes' }],
      });
    }
  },
});
export default rule;

function countOf(groups: number): string {
  if (groups === 0) return 'no group';
  return groups === 1 ? 'one group' : `${groups} groups`;
}

function regexOf({ rule: { regex } }: ListedRule): readonly { readonly at: Anchor; readonly note: string }[] {
  return regex === undefined ? [] : [{ at: regex, note: 'the expression' }];
}
