import { defaultLabelRisks } from '../../src/instrumentation/default-label-risk.ts';
import type { DefaultLabelRisk } from '../../src/instrumentation/default-label-risk.ts';
import { labelRisks } from '../../src/instrumentation/label-risk.ts';
import type { LabelRisk } from '../../src/instrumentation/label-risk.ts';
import {
  adviceFor,
  describeCost,
  describeMetric,
  describeValue,
  quoteValue,
} from '../../src/instrumentation/risk-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Named {
  readonly label: string;
  readonly metric: string;
  readonly cost: string;
}

interface Filled extends Named {
  readonly value: string;
  readonly what: string;
}

interface Leaked {
  readonly label: string;
  readonly metric: string;
  readonly what: string;
}

interface Shared {
  readonly label: string;
  readonly value: string;
  readonly what: string;
  readonly occasion: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'cardinality/metric-label',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report labels of metrics in source code that take very many values',
      references: [
        'https://prometheus.io/docs/practices/naming/#labels',
        'https://prometheus.io/docs/practices/instrumentation/#do-not-overuse-labels',
      ],
    },
    messages: {
      value: ({ label, metric, value, what, cost }: Filled) =>
        `Label "${label}" of ${metric} is set to "${value}", ${what}: ${cost}.`,
      name: ({ label, metric, cost }: Named) =>
        `Label "${label}" of ${metric} is named after something that has very many values: ${cost}.`,
      likely: ({ label, metric, cost }: Named) =>
        `Label "${label}" of ${metric} often takes very many values, and nothing in the code shows that it does not here: ${cost}.`,
      leak: ({ label, metric, what }: Leaked) =>
        `Label "${label}" of ${metric} publishes ${what} to everyone who can read /metrics or query Prometheus, and each new value makes a time series that Prometheus has to keep.`,
      target: ({ label, metric, value }: Filled) =>
        `Label "${label}" of ${metric} is set to "${value}", which scraping adds to every series by itself: after each restart all series of the metric begin anew.`,
      shared: ({ label, value, what, occasion }: Shared) =>
        `Label "${label}" of every metric of the registry is set to "${value}", ${what}: after each ${occasion} all of its series begin anew.`,
      pushed: ({ label, value, what }: Omit<Shared, 'occasion'>) =>
        `Label "${label}" of the grouping key of a push is set to "${value}", ${what}: each push makes a group of its own, which the Pushgateway exposes until somebody deletes it.`,
    },
  },
  check({ workspace, report }) {
    for (const metric of workspace.metrics) {
      for (const risk of labelRisks(metric)) {
        const { severity, confidence, at } = risk;
        const related = risk.related.map(({ span, note }) => ({ at: span, note }));
        report({ ...wording(risk), at, severity, confidence, related, help: adviceFor(risk) });
      }
    }
    for (const registry of workspace.options.instrumentation.defaultLabels) {
      for (const risk of defaultLabelRisks(registry)) {
        const { label, at, severity, confidence, basis } = risk;
        if (basis === 'push') {
          const data = { label, value: quoteValue(risk.value), what: describeValue(risk.value) };
          const help =
            'Group by what stays the same, such as the plan or the machine: a push then replaces the one before.';
          report({ message: 'pushed', data, at, severity, confidence, help });
          continue;
        }
        const { help, ...effect } = sharedEffects[basis];
        const what = effect.what ?? describeValue(risk.value);
        const data = { label, value: quoteValue(risk.value), what, occasion: effect.occasion };
        report({ message: 'shared', data, at, severity, confidence, help });
      }
    }
  },
});

export default rule;

const sharedEffects: Readonly<
  Record<
    Exclude<DefaultLabelRisk['basis'], 'push'>,
    { readonly what?: string; readonly occasion: string; readonly help: string }
  >
> = {
  restart: {
    occasion: 'restart',
    help: 'Take the label out; scraping tells the processes apart by the labels pod and instance.',
  },
  name: {
    what: 'which is another one each time, as the name of the label says',
    occasion: 'restart',
    help: 'Take the label out; scraping tells the processes apart by the labels pod and instance.',
  },
  release: {
    what: 'which is another one with each release',
    occasion: 'release',
    help: 'Put it into one info metric, such as app_build_info, and join that where a query needs it.',
  },
  target: {
    what: 'which scraping adds to every series by itself',
    occasion: 'restart',
    help: 'Take the label out: scraping adds the labels pod and instance to every series by itself.',
  },
};

function wording(
  risk: LabelRisk,
):
  | { readonly message: 'value' | 'target'; readonly data: Filled }
  | { readonly message: 'name' | 'likely'; readonly data: Named }
  | { readonly message: 'leak'; readonly data: Leaked } {
  const { label, value } = risk;
  const metric = describeMetric(risk.metric);
  if (risk.leak !== undefined) {
    const what = risk.leak === 'credential' ? 'a credential' : 'who somebody is';
    return { message: 'leak', data: { label, metric, what } };
  }
  const cost = describeCost(risk);
  if (risk.basis === 'name' || value === undefined) {
    return { message: risk.nameTier === 'certain' ? 'name' : 'likely', data: { label, metric, cost } };
  }
  const data = { label, metric, cost, value: quoteValue(value), what: describeValue(value) };
  return { message: risk.basis === 'target' ? 'target' : 'value', data };
}
