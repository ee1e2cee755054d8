import { labelNames } from '../../src/knowledge/label-names.ts';
import { listedRules } from '../../src/model/relabel-rules.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly labels: string;
}

/** Labels that tell the series of one metric apart, beside those that identify the target. */
const dimensions: readonly string[] = [
  'code',
  'handler',
  'method',
  'path',
  'route',
  'status',
  'status_code',
  'uri',
  'url',
  ...labelNames.certain,
];

const rule: Rule = defineRule({
  meta: {
    id: 'cardinality/harmful-labeldrop',
    severity: 'error',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report metric relabelling that drops a label and so makes one series of many',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config',
        'https://github.com/cilium/tetragon/issues/1037',
      ],
    },
    messages: {
      merged: ({ owner, labels }: Data) =>
        `${owner} drops ${labels} from every sample: series that differ in nothing else become one, their samples are refused as duplicates, and counters jump.`,
    },
  },
  check({ workspace, report }) {
    for (const { list, rule: each, action, matcher } of listedRules(workspace, 'metric')) {
      if (action !== 'labeldrop' || matcher === undefined || each.regex === undefined) continue;
      const lost = dimensions.filter((name) => matcher.match(name) !== undefined);
      if (lost.length === 0) continue;
      const shown = lost.slice(0, 3).map((name) => `"${name}"`);
      report({
        message: 'merged',
        data: { owner: list.owner, labels: shown.join(', ') + (lost.length > 3 ? ' and others' : '') },
        at: each.regex,
        within: each.view.span,
        help: 'Take the label out where it is made, in the program, or drop the whole metric by "__name__".',
      });
    }
  },
});
export default rule;
