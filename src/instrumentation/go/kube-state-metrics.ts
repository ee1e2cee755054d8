import type { CallAt, CodeContext } from '../code/context.ts';
import { argumentOf, calleeSpan, callsOf } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import { addUse, positionalLabels } from '../code/metrics-of.ts';
import { calleeName } from '../code/texts.ts';
import type { MetricType } from '../metric.ts';
import type { Located } from '../../source/span.ts';
import { listItems } from './go-lists.ts';
import { factsOf } from './go-module.ts';
import { importsLike } from './go-names.ts';

// https://github.com/kubernetes/kube-state-metrics/blob/main/pkg/metric_generator/generator.go
const maker = /^New(?:OptIn)?FamilyGenerator(?:WithStability)?$/u;
const types: Readonly<Record<string, MetricType>> = {
  Counter: 'counter',
  Gauge: 'gauge',
  Info: 'info',
  StateSet: 'stateset',
};

/** Finds the families of kube-state-metrics and of what is built with its library. */
export function readKubeStateMetrics(context: CodeContext): void {
  for (const at of callsOf(context)) {
    if (maker.test(calleeName(at.expression) ?? '') && importsLike(at, /kube-state-metrics\/.*metric_generator$/u)) {
      declare(context, at);
    }
  }
}

function declare(context: CodeContext, at: CallAt): void {
  const name = argumentOf(at, 0, '');
  const help = argumentOf(at, 1, '');
  const type = argumentOf(at, 2, '')?.expression;
  if (name === undefined) return;
  const series = seriesIn(at).map((closure) => ({
    labels: context.texts.labels(field(closure, 'LabelKeys') ?? closure),
    values: listItems(context, field(closure, 'LabelValues') ?? closure),
  }));
  const labels = new Map<string, Located<string>>();
  for (const label of series.flatMap((each) => each.labels.labels))
    if (!labels.has(label.value)) labels.set(label.value, label);
  const draft = {
    library: 'kube-state-metrics' as const,
    type: (type?.kind === 'member' ? types[type.property] : undefined) ?? 'unknown',
    name: context.texts.text(name),
    help: help === undefined ? undefined : context.texts.text(help),
    labels: [...labels.values()],
    // The function around the one that is written here adds the labels of the object.
    labelsComplete: false,
    declaration: calleeSpan(at),
    uses: [],
  };
  context.registry.add(at.expression, at.frame?.key ?? '', draft);
  for (const each of series) {
    const own = { ...draft, labels: [...each.labels.labels] };
    const filled = positionalLabels(context, each.values.items, own);
    addUse(draft, at, 'Generate', filled.labels, each.labels.complete && each.values.complete);
  }
}

/** The `metric.Metric` literals that stand inside of the call: they are the series of the family. */
function seriesIn(at: CallAt): readonly Closure[] {
  const { start, end } = at.expression;
  return factsOf(at.scope.module).literals.filter(
    ({ expression }) =>
      expression.start >= start &&
      expression.end <= end &&
      field({ expression, scope: at.scope }, 'LabelKeys') !== undefined,
  );
}

function field(at: Closure, name: string): Closure | undefined {
  if (at.expression.kind !== 'map') return undefined;
  const found = at.expression.entries.find(({ key }) => key.kind === 'name' && key.name === name);
  return found === undefined ? undefined : { ...at, expression: found.value };
}
