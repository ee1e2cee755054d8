import { isSaidBounded } from '../../src/instrumentation/bounded-labels.ts';
import type { LabelRisk } from '../../src/instrumentation/label-risk.ts';
import { nameTier } from '../../src/instrumentation/name-tier.ts';
import { describeMetric } from '../../src/instrumentation/risk-wording.ts';
import type { MetricIndex } from '../../src/model/metric-index.ts';
import type { PromRule } from '../../src/model/rule-files.ts';
import { holds } from '../../src/prometheus/promql/label-flow.ts';
import type { LabelFlow, MadeLabel, Query, Selector } from '../../src/prometheus/promql/query.ts';
import { mayLackName, maySetLabels } from '../../src/prometheus/promql/quick-look.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Kept {
  readonly rule: string;
  readonly label: string;
  readonly metric: string;
}

interface Named {
  readonly rule: string;
  readonly label: string;
}

const help =
  'Aggregate the label away, as in "sum without (…)" or by labels of few values; a rule stores its result on top of what it reads.';

const rule: Rule = defineRule({
  meta: {
    id: 'cardinality/rule-keeps-label',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report recording rules that keep labels of very many values, and queries over all names',
      references: [
        'https://prometheus.io/docs/practices/rules/#aggregation',
        'https://prometheus.io/docs/practices/naming/#labels',
      ],
    },
    messages: {
      kept: ({ rule: name, label, metric }: Kept) =>
        `Recording rule "${name}" keeps the label "${label}" of ${metric}, which the code fills with very many values: Prometheus stores a second series for each of them.`,
      by: ({ rule: name, label }: Named) =>
        `Recording rule "${name}" groups by "${label}", which is named after something that has very many values: Prometheus stores one more series for each of them.`,
      copied: ({ rule: name, label }: Named) =>
        `Recording rule "${name}" adds the label "${label}" to its series, which is named after something that has very many values: Prometheus stores one more series for each of them.`,
      counted: ({ rule: name, label }: Named) =>
        `Recording rule "${name}" writes the values of samples into the label "${label}" by count_values: each value that occurs makes a time series of its own.`,
      every: ({ rule: name }: { readonly rule: string }) =>
        `Rule "${name}" selects series without naming a metric, so each evaluation reads every series that Prometheus has.`,
    },
  },
  check({ workspace, report }) {
    const index = workspace.metricIndex;
    const hasMetrics = workspace.metrics.length > 0;
    for (const each of workspace.promRules) {
      const { expression } = each;
      const isRecording = each.kind === 'recording';
      // Most files are rules that other people wrote, and parsing them takes longer than all that is asked of them.
      const matters = mayLackName(expression.text) || (isRecording && (hasMetrics || maySetLabels(expression.text)));
      if (!matters) continue;
      const { query } = expression;
      const name = each.name.value;
      if (query.isBroken) continue;
      for (const selector of query.selectors.filter(selectsEverything)) {
        const advice = 'Name the metric, or narrow it down by a label with one value, such as job.';
        report({ message: 'every', data: { rule: name }, at: expression.placeOf(selector), help: advice });
      }
      if (!isRecording) continue;
      const known = new Set<string>();
      for (const { flow, risk } of keptRisks(query, index)) {
        const { label, metric } = risk;
        const key = `${label} ${metric.name.value}`;
        if (known.has(key)) continue;
        known.add(key).add(label);
        const grouped = query.grouped.find(({ text }) => text === label);
        report({
          message: 'kept',
          data: { rule: name, label, metric: describeMetric(metric) },
          at: expression.placeOf(grouped ?? flow.selector.name ?? flow.selector),
          related: [{ at: risk.at, note: 'the code fills the label here' }],
          help,
        });
      }
      for (const part of query.grouped) {
        if (known.has(part.text) || nameTier(part.text) !== 'certain') continue;
        if (isShownBounded(part.text, query, index) || isSaid(part.text, query)) continue;
        const data = { rule: name, label: part.text };
        report({ message: 'by', data, at: expression.placeOf(part), confidence: 'medium', help });
      }
      for (const made of query.made) reportMade(made, each);
    }

    /** True where the configuration says of every metric that has the label that its values are few. */
    function isSaid(label: string, { flows, selectors }: Query): boolean {
      const { boundedLabels } = workspace.options;
      const kept = flows.filter(({ keeps }) => holds(keeps, label)).map(({ selector }) => selector);
      const asked = kept.length > 0 ? kept : selectors;
      return asked.length > 0 && asked.every(({ name }) => isSaidBounded(boundedLabels, label, name?.text ?? ''));
    }

    function reportMade({ label, by }: MadeLabel, { name, expression }: PromRule): void {
      const data = { rule: name.value, label: label.text };
      const at = expression.placeOf(label);
      if (by === 'count_values') {
        const advice = 'Count in the code, or ask with count_values where somebody looks at the answer only.';
        report({ message: 'counted', data, at, help: advice });
      } else if (nameTier(label.text) === 'certain' && !isSaid(label.text, expression.query)) {
        const advice = 'Leave the label out, or copy one of few values.';
        report({ message: 'copied', data, at, confidence: 'medium', help: advice });
      }
    }
  },
});
export default rule;

/** Labels that the code fills without bound, where they reach the result. */
function keptRisks(
  { flows }: Query,
  index: MetricIndex,
): readonly { readonly flow: LabelFlow; readonly risk: LabelRisk }[] {
  return flows.flatMap((flow) => {
    const { selector, keeps } = flow;
    if (selector.name === undefined) return [];
    return index
      .of(selector.name.text)
      .flatMap((metric) => index.unboundedLabels(metric))
      .filter(({ label }) => holds(keeps, label) && !isFixed(selector, label))
      .map((risk) => ({ flow, risk }));
  });
}

/** True where a selector takes one value of a label only. */
function isFixed({ matchers }: Selector, label: string): boolean {
  return matchers.some(({ label: name, operator }) => name.text === label && operator === '=');
}

/** True where the code of all metrics is known, and shows nothing of the label that its name speaks of. */
function isShownBounded(label: string, { flows }: Query, index: MetricIndex): boolean {
  const kept = flows.filter(({ keeps }) => holds(keeps, label));
  if (kept.length > 0 && kept.every(({ selector }) => isFixed(selector, label))) return true;
  return (
    kept.length > 0 &&
    kept.every(({ selector }) => {
      const metrics = selector.name === undefined ? [] : index.of(selector.name.text);
      return metrics.length > 0 && metrics.every((metric) => index.labelsOf(metric)?.has(label) === true);
    })
  );
}

function selectsEverything({ name, matchers }: Selector): boolean {
  if (name !== undefined) return false;
  return matchers.every(
    ({ operator, value }) =>
      operator === '!=' ||
      operator === '!~' ||
      value.text === '' ||
      (operator === '=~' && /^\(?\.[*+]\)?$/u.test(value.text)),
  );
}
