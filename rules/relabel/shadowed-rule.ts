import { mayWrite } from '../../src/model/job-facts.ts';
import { fieldView, listedRules } from '../../src/model/relabel-rules.ts';
import type { ListedRule } from '../../src/model/relabel-rules.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly action: string;
  readonly things: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/shadowed-rule',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report keep and drop rules that an earlier one leaves nothing to do, or that leave nothing together',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config'],
    },
    messages: {
      idle: ({ owner, action, things }: Data) =>
        `${owner} has a ${action} rule that never drops anything: an earlier rule lets through only ${things} that it passes.`,
      nothing: ({ owner, action, things }: Data) =>
        `${owner} has a ${action} rule that drops everything which an earlier rule lets through: no ${things} are left.`,
    },
  },
  check({ workspace, report }) {
    const earlierRules = new Map<object, ListedRule[]>();
    for (const each of listedRules(workspace)) {
      const { list, rule: written, action } = each;
      if (action !== 'keep' && action !== 'drop') continue;
      const earlier = earlierRules.get(list) ?? [];
      earlierRules.set(list, [...earlier, each]);
      for (const before of earlier) {
        const verdict = compare(before, each);
        if (verdict === undefined) continue;
        report({
          message: verdict,
          data: { owner: list.owner, action, things: list.phase === 'target' ? 'targets' : 'samples' },
          at: written.regex ?? fieldView(written, 'action')?.anchor ?? written.anchor,
          severity: verdict === 'nothing' ? 'error' : 'warning',
          help: verdict === 'nothing' ? 'Join the two expressions with "|", or compare another label.' : 'Take it out.',
          related: [{ at: before.rule.regex ?? before.rule.anchor, note: 'the earlier rule' }],
        });
        break;
      }
    }
  },
});
export default rule;

/** The values that an expression matches, where it is a list of plain words. */
function wordsOf({ resolved: { regex } }: ListedRule): ReadonlySet<string> | undefined {
  const list = /^\(([^()]*)\)$/.exec(regex)?.[1] ?? regex;
  return /^[\w/:;,@ -]+(?:\|[\w/:;,@ -]+)*$/.test(list) ? new Set(list.split('|')) : undefined;
}

function compare(first: ListedRule, second: ListedRule): 'idle' | 'nothing' | undefined {
  const a = wordsOf(first);
  const b = wordsOf(second);
  const sources = first.resolved.sourceLabels;
  const isSame =
    sources.length > 0 &&
    first.resolved.separator === second.resolved.separator &&
    sources.join('\n') === second.resolved.sourceLabels.join('\n');
  if (a === undefined || b === undefined || !isSame) return undefined;
  const between = first.list.rules.slice(first.index + 1, second.index);
  if (sources.some((name) => between.some((rule) => mayWrite(rule, name)))) return undefined;
  const within = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean =>
    [...inner].every((word) => outer.has(word));
  const apart = ![...a].some((word) => b.has(word));
  if (first.action === 'keep' && second.action === 'keep') return apart ? 'nothing' : within(a, b) ? 'idle' : undefined;
  if (first.action === 'keep') return within(a, b) ? 'nothing' : apart ? 'idle' : undefined;
  if (second.action === 'keep') return within(b, a) ? 'nothing' : undefined;
  return within(b, a) ? 'idle' : undefined;
}
