import type { Metric } from '../../src/instrumentation/metric.ts';
import { describeMetric } from '../../src/instrumentation/risk-wording.ts';
import { isCommonName } from '../../src/knowledge/metric-names.ts';
import { nearest } from '../../src/knowledge/near-miss.ts';
import { addedLabels } from '../../src/model/added-labels.ts';
import type { AddedLabels } from '../../src/model/added-labels.ts';
import type { MetricIndex } from '../../src/model/metric-index.ts';
import type { PromRule } from '../../src/model/rule-files.ts';
import { holds } from '../../src/prometheus/promql/label-flow.ts';
import type { LabelMatcher, Selector } from '../../src/prometheus/promql/query.ts';
import { expressionMatcher } from '../../src/prometheus/relabel/matcher.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly rule: string;
  readonly label: string;
  readonly metric: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'metric/unknown-label',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report rules and alerts that use a label which the metric in the source code does not have',
      references: [
        'https://prometheus.io/docs/prometheus/latest/querying/basics/#instant-vector-selectors',
        'https://prometheus.io/docs/prometheus/latest/querying/operators/#aggregation-operators',
      ],
    },
    messages: {
      selects: ({ rule: name, label, metric }: Data) =>
        `${name} selects by the label "${label}", which the ${metric} does not have, so it finds nothing.`,
      groups: ({ rule: name, label, metric }: Data) =>
        `${name} groups by the label "${label}", which the ${metric} does not have, so all of its series end up in one group.`,
    },
  },
  check({ workspace, report }) {
    const index = workspace.metricIndex;
    if (workspace.metrics.length === 0 || workspace.promRules.length === 0) return;
    const recorded = new Set(workspace.promRules.map(({ kind, name }) => (kind === 'recording' ? name.value : '')));
    const added = addedLabels(workspace);
    const judge = ({ name }: Selector, label: string): Missing | undefined =>
      name === undefined || recorded.has(name.text) ? undefined : missing(name.text, label, index, added);
    for (const each of workspace.promRules) {
      const { expression } = each;
      const { query } = expression;
      if (query.isBroken) continue;
      for (const selector of query.selectors) {
        for (const matcher of selector.matchers.filter(needsLabel)) {
          const found = judge(selector, matcher.label.text);
          if (found === undefined) continue;
          report({
            message: 'selects',
            data: { rule: nameOf(each), label: matcher.label.text, metric: describeMetric(found.metric) },
            at: expression.placeOf(matcher.label),
            ...story(found),
          });
        }
      }
      for (const part of query.grouped) {
        const flows = query.flows.filter(({ keeps }) => holds(keeps, part.text));
        if (query.made.some(({ label }) => label.text === part.text)) continue;
        const found = flows.map(({ selector }) => judge(selector, part.text));
        const [first] = found;
        if (first === undefined || found.includes(undefined)) continue;
        report({
          message: 'groups',
          data: { rule: nameOf(each), label: part.text, metric: describeMetric(first.metric) },
          at: expression.placeOf(part),
          ...story(first),
        });
      }
    }
  },
});
export default rule;

interface Missing {
  readonly metric: Metric;
  readonly labels: readonly string[];
  readonly near: string | undefined;
}

/** Set where no metric that the series may belong to has the label, and nothing on the way adds it. */
function missing(series: string, label: string, index: MetricIndex, added: AddedLabels): Missing | undefined {
  if (added.mayBeAny || added.names.has(label) || label.startsWith('exported_')) return undefined;
  const metrics = index.of(series);
  const [metric] = metrics;
  if (metric === undefined) return undefined;
  const labels = new Set<string>();
  for (const each of metrics) {
    const own = index.labelsOf(each);
    if (own === undefined || own.has(label)) return undefined;
    for (const name of own) labels.add(name);
  }
  const near = nearest(label, labels);
  // Without the configuration of the scrape, a label that resembles none may be one that the scrape adds; and under a
  // name that many programs use, the series may be another program's.
  const isSure = near !== undefined || (added.isConfigured && !isCommonName(metric.name.value));
  return isSure ? { metric, labels: [...labels].sort(), near } : undefined;
}

/** True for a condition that no series without the label meets. */
function needsLabel({ operator, value }: LabelMatcher): boolean {
  if (operator === '=') return value.text !== '';
  if (operator === '!=') return value.text === '';
  const matcher = expressionMatcher(value.text, 'prometheus-3');
  return matcher !== undefined && (matcher.match('') === undefined) === (operator === '=~');
}

function nameOf({ kind, name }: PromRule): string {
  return `${kind === 'alert' ? 'Alert' : 'Recording rule'} "${name.value}"`;
}

function story({ metric, labels, near }: Missing): {
  readonly related: readonly { readonly at: Metric['declaration']; readonly note: string }[];
  readonly help: string;
} {
  const list = labels.map((label) => `"${label}"`).join(', ');
  const known = labels.length === 0 ? 'The metric has no labels of its own.' : `The metric has ${list}.`;
  return {
    related: [{ at: metric.declaration, note: 'the metric is declared here' }],
    help:
      near === undefined
        ? `${known} Use one of them, or add the label where the metric is counted.`
        : `Did you mean "${near}"? ${known}`,
  };
}
