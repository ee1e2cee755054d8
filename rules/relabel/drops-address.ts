import { fieldView, listedRules } from '../../src/model/relabel-rules.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly action: string;
  readonly labels: string;
}

/** Labels without which PopulateLabels makes no target, or one that cannot be scraped. */
const needed: readonly string[] = [
  '__address__',
  '__metrics_path__',
  '__scheme__',
  '__scrape_interval__',
  '__scrape_timeout__',
];

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/drops-address',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report labeldrop and labelkeep that take away what a target is scraped by',
      references: [
        // PopulateLabels.
        'https://github.com/prometheus/prometheus/blob/v3.16.0/scrape/target.go',
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config',
      ],
    },
    messages: {
      lost: ({ owner, action, labels }: Data) =>
        `${owner} has a ${action} that takes ${labels} from every target: without them nothing can be scraped.`,
    },
  },
  check({ workspace, report }) {
    for (const { list, index, rule: each, action, matcher } of listedRules(workspace, 'target')) {
      if ((action !== 'labeldrop' && action !== 'labelkeep') || matcher === undefined) continue;
      const lost = needed.filter((name) => (matcher.match(name) !== undefined) === (action === 'labeldrop'));
      // What is dropped may be written again.
      const missing = lost.filter(
        (name) => !list.rules.slice(index + 1).some(({ targetLabel }) => targetLabel?.value === name),
      );
      if (missing.length === 0) continue;
      const first = missing.slice(0, 2).map((name) => `"${name}"`);
      const others = missing.length > 2 ? ` and ${missing.length - 2} more` : '';
      report({
        message: 'lost',
        data: { owner: list.owner, action, labels: first.join(others === '' ? ' and ' : ', ') + others },
        at: each.regex ?? fieldView(each, 'action')?.anchor ?? each.anchor,
        // A labeldrop names what it takes; a labelkeep forgets, in files that only show its form too.
        severity: action === 'labelkeep' ? 'warning' : 'error',
        help:
          action === 'labelkeep'
            ? 'Add "__.*" to the expression, and the labels "job" and "instance".'
            : 'Leave names that begin with "__" out: they are dropped anyway when relabelling ends.',
      });
    }
  },
});
export default rule;
