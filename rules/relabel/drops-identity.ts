import { fieldView, listedRules } from '../../src/model/relabel-rules.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly action: string;
  readonly labels: string;
  readonly consequence: string;
}

/** What becomes of samples that lose a label, worst first. */
const consequences: readonly (readonly [string, string])[] = [
  ['__name__', 'a sample without a name is no sample, and the scrape fails'],
  ['le', 'the buckets of a histogram become one series with many values at one time, which is refused'],
  ['quantile', 'the quantiles of a summary become one series with many values at one time, which is refused'],
  ['instance', 'series of different targets become one, and their samples are refused as duplicates'],
  ['job', 'series of different jobs become one, and their samples are refused as duplicates'],
];

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/drops-identity',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report metric relabelling that takes away what tells series apart',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#metric_relabel_configs',
        'https://github.com/prometheus/prometheus/issues/12237',
      ],
    },
    supersedes: ['cardinality/harmful-labeldrop'],
    messages: {
      lost: ({ owner, action, labels, consequence }: Data) =>
        `${owner} has a ${action} that takes ${labels} from every sample: ${consequence}.`,
    },
  },
  check({ workspace, report }) {
    for (const { list, rule: each, action, matcher } of listedRules(workspace, 'metric')) {
      if ((action !== 'labeldrop' && action !== 'labelkeep') || matcher === undefined) continue;
      const lost = consequences.filter(([name]) => (matcher.match(name) !== undefined) === (action === 'labeldrop'));
      const [worst] = lost;
      if (worst === undefined) continue;
      report({
        message: 'lost',
        data: {
          owner: list.owner,
          action,
          labels: lost.map(([name]) => `"${name}"`).join(', '),
          consequence: worst[1],
        },
        at: each.regex ?? fieldView(each, 'action')?.anchor ?? each.anchor,
        within: each.view.span,
        help:
          action === 'labeldrop'
            ? 'Leave these labels out of the expression; where a metric has too many series, drop it whole by "__name__".'
            : 'Add these labels to the expression.',
      });
    }
  },
});
export default rule;
