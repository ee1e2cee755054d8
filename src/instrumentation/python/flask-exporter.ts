import type { CallAt, CodeContext } from '../code/context.ts';
import { argumentOf, assignmentsOf, calleeSpan } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import { addUse } from '../code/metrics-of.ts';
import type { MetricText, MetricType } from '../metric.ts';
import { isFalse, isTrue, labelOfFunction, prefixedName, requestHistogram } from './middleware.ts';

// https://github.com/rycus86/prometheus_flask_exporter/blob/master/prometheus_flask_exporter/__init__.py: of all classes
// only the first takes its options by place, and all of them take them by name.
const places = { export_defaults: 2, defaults_prefix: 3, group_by: 4 } as const;
const byNameOnly = 99;

const types: Readonly<Record<string, MetricType>> = {
  counter: 'counter',
  gauge: 'gauge',
  histogram: 'histogram',
  summary: 'summary',
};

/** Reads what prometheus_flask_exporter is told when it is set up: `PrometheusMetrics(app, group_by="endpoint")`. */
export function readFlaskSetUp(context: CodeContext, at: CallAt, name: string): void {
  if (!/^prometheus_flask_exporter(?:\.\w+)*\.\w*PrometheusMetrics(?:\.for_app_factory)?$/u.test(name)) return;
  const isBase = name.endsWith('.PrometheusMetrics');
  const option = (key: keyof typeof places): Closure | undefined =>
    argumentOf(at, isBase ? places[key] : byNameOnly, key);
  const metric = prefixedName(context, option('defaults_prefix'), 'flask', 'http_request_duration_seconds');
  readDefaultLabels(context, at, metric);
  if (isFalse(option('export_defaults'))) return;
  readGroups(context, at, option('group_by'), metric);
}

/** `metrics.export_defaults(group_by="endpoint")`, for those who set it up without its defaults. */
function readExportDefaults(context: CodeContext, at: CallAt): void {
  const metric = prefixedName(context, argumentOf(at, 2, 'prefix'), 'flask', 'http_request_duration_seconds');
  readGroups(context, at, argumentOf(at, 1, 'group_by'), metric);
}

// The histogram is grouped by the path unless something else is written.
function readGroups(context: CodeContext, at: CallAt, group: Closure | undefined, metric: string | undefined): void {
  const help = "Write group_by='url_rule' or group_by='endpoint'.";
  const isDefault = group === undefined || isNothing(group);
  const hasSpread = at.expression.arguments.some((argument) => argument.spread !== undefined);
  if (isDefault && (hasSpread || isTrue(argumentOf(at, byNameOnly, 'group_by_endpoint')))) return;
  const text = group === undefined ? undefined : context.texts.text(group);
  if (group === undefined || isDefault || (text?.complete === true && text.value === 'path')) {
    const place = group ?? { ...at, expression: at.expression.callee };
    const fact =
      group === undefined || isDefault
        ? 'is the address of each request as it came, since group_by is the path unless it is told otherwise'
        : 'is the address of each request as it came, since group_by is the path';
    const label = { label: 'path', tier: 'unbounded', kind: 'raw-path', fact, help } as const;
    context.middlewares.push(requestHistogram(place, 'prometheus_flask_exporter', metric, label));
    return;
  }
  if (text?.complete === true) return;
  const label = labelOfFunction(context, nameOfFunction(context, group), group, help);
  if (label !== undefined) {
    context.middlewares.push(requestHistogram(group, 'prometheus_flask_exporter', metric, label));
  }
}

function isNothing({ expression }: Closure): boolean {
  return expression.kind === 'constant' && expression.text === 'None';
}

/** The library calls the label like the function. */
function nameOfFunction(context: CodeContext, group: Closure): string {
  for (const entity of context.evaluator.entities(group)) {
    if (entity.kind === 'function' && entity.of.name !== undefined) return entity.of.name;
  }
  return 'path';
}

function readDefaultLabels(context: CodeContext, at: CallAt, metric: string | undefined): void {
  const given = argumentOf(at, byNameOnly, 'default_labels');
  for (const entry of given === undefined ? [] : context.maps.read(given).entries) {
    const help = 'Leave the label out of default_labels, which are part of every metric.';
    const label = labelOfFunction(context, entry.key, entry.value, help);
    if (label !== undefined) {
      context.middlewares.push(requestHistogram(entry.value, 'prometheus_flask_exporter', metric, label));
    }
  }
}

/** Reads the metrics of one's own: `metrics.counter('name', 'help', labels={'path': lambda: request.path})`. */
export function readFlaskMetric(context: CodeContext, at: CallAt): void {
  const { callee } = at.expression;
  if (callee.kind !== 'member') return;
  const { property } = callee;
  const type = property === 'info' ? 'info' : Object.hasOwn(types, property) ? types[property] : undefined;
  if (type === undefined && property !== 'export_defaults') return;
  if (!isFlaskExporter(context, { ...at, expression: callee.object })) return;
  if (type === undefined) {
    readExportDefaults(context, at);
    return;
  }
  const name = argumentOf(at, 0, 'name');
  if (name === undefined) return;
  const help = argumentOf(at, 1, 'description');
  const given = type === 'info' ? undefined : argumentOf(at, 2, 'labels');
  const read = given === undefined ? undefined : context.maps.read(given);
  const more = type === 'info' ? context.maps.fromArguments(at, at.expression) : undefined;
  const labels = assignmentsOf(context, read ?? more ?? { entries: [], complete: true, found: true, functions: [] });
  const draft = {
    library: 'prometheus_flask_exporter' as const,
    type,
    name: publishedName(context.texts.text(name), type),
    help: help === undefined ? undefined : context.texts.text(help),
    labels: labels.map((assignment) => assignment.label),
    labelsComplete: read?.complete ?? true,
    declaration: calleeSpan(at),
    uses: [],
  };
  context.registry.add(at.expression, at.frame?.key ?? '', draft);
  addUse(draft, at, property, labels, read?.complete ?? true);
}

/** The metric is made by prometheus_client, which ends the names of counters itself. */
function publishedName(name: MetricText, type: MetricType): MetricText {
  return type === 'counter' ? { ...name, value: `${name.value.replace(/_total$/u, '')}_total` } : name;
}

function isFlaskExporter(context: CodeContext, at: Closure): boolean {
  return context.evaluator.entities(at).some((entity) => {
    if (entity.kind !== 'expression' || entity.at.expression.kind !== 'call') return false;
    const made = context.evaluator.libraryName({ ...entity.at, expression: entity.at.expression.callee });
    return made?.startsWith('prometheus_flask_exporter') === true;
  });
}
