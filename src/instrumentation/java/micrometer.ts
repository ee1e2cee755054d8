import { spanIn } from '../code/code.ts';
import type { CallAt, CodeContext } from '../code/context.ts';
import { callsOf } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import { metricsOf } from '../code/metrics-of.ts';
import { calleeName } from '../code/texts.ts';
import type { MetricType } from '../metric.ts';
import { builderCalls, callNamed } from './builder-chain.ts';
import { callsFrom } from './call-index.ts';
import type { Meter } from './micrometer-meter.ts';
import { isMore, Micrometer } from './micrometer-meter.ts';
import { readMeterAnnotation } from './micrometer-annotations.ts';
import { readMultiGauges } from './micrometer-multi-gauge.ts';
import { readObservationConventions, readObservation } from './micrometer-observations.ts';
import { mergeTags } from './micrometer-tags.ts';
import type { Tags } from './micrometer-tags.ts';

const builders: Readonly<Record<string, MetricType>> = {
  Counter: 'counter',
  FunctionCounter: 'counter',
  Gauge: 'gauge',
  TimeGauge: 'gauge',
  MultiGauge: 'gauge',
  // https://docs.micrometer.io/micrometer/reference/implementations/prometheus.html: a count, a sum and a maximum.
  Timer: 'summary',
  FunctionTimer: 'summary',
  LongTaskTimer: 'summary',
  DistributionSummary: 'summary',
};
// https://github.com/micrometer-metrics/micrometer/blob/main/micrometer-core/src/main/java/io/micrometer/core/instrument/MeterRegistry.java
const registryMethods: Readonly<Record<string, MetricType>> = {
  counter: 'counter',
  gauge: 'gauge',
  gaugeCollectionSize: 'gauge',
  gaugeMapSize: 'gauge',
  timeGauge: 'gauge',
  timer: 'summary',
  longTaskTimer: 'summary',
  summary: 'summary',
};

/** Finds the meters of Micrometer. Their labels are the tags of the place that makes or looks them up. */
export function readMicrometer(context: CodeContext): void {
  const library = new Micrometer(context);
  for (const at of callsOf(context)) readCall(library, at);
  readObservationConventions(library);
  for (const at of callsOf(context)) readProvider(library, at);
  readMultiGauges(library);
}

function readCall(library: Micrometer, at: CallAt): void {
  const name = calleeName(at.expression) ?? '';
  const { callee } = at.expression;
  if (callee.kind === 'name') readMeterAnnotation(library, at, name);
  else if (name === 'register' || name === 'withRegistry') readBuilder(library, at);
  else if (name === 'resource') readResource(library, at);
  else if (name === 'commonTags') readCommonTags(library, at);
  else if (name.endsWith('owCardinalityKeyValue') || name.endsWith('owCardinalityKeyValues'))
    readObservation(library, at, name);
  if (Object.hasOwn(registryMethods, name)) readRegistry(library, at, name);
}

/** `Counter.builder("name").tag("key", value).register(registry)`. */
function readBuilder(library: Micrometer, outer: CallAt): void {
  library.add(outer, (at): Meter | undefined => {
    const calls = builderCalls(library.context, at, /^builder$/u);
    const root = callNamed(calls, 'builder');
    const { callee } = root?.expression ?? {};
    if (root === undefined || callee?.kind !== 'member') return undefined;
    const made = library.library({ ...root, expression: callee.object }, /^io\.micrometer\.core\.instrument\.\w+$/u);
    const kind = made?.split('.').at(-1) ?? '';
    const type = Object.hasOwn(builders, kind) ? builders[kind] : undefined;
    const name = argument(root, 0);
    if (type === undefined || name === undefined) return undefined;
    const description = callNamed(calls, 'description');
    return {
      type,
      name,
      help: description === undefined ? undefined : argument(description, 0),
      method: 'register',
      tags: tagsOfChain(library, calls),
    };
  });
}

function tagsOfChain(library: Micrometer, calls: readonly CallAt[]): Tags {
  return mergeTags(
    calls.flatMap((call) => (/^tags?$/u.test(calleeName(call.expression) ?? '') ? [library.tagsOf(call)] : [])),
  );
}

function argument(at: CallAt, index: number): Closure | undefined {
  const value = at.expression.arguments[index]?.value;
  return value === undefined ? undefined : { ...at, expression: value };
}

/** `Timer.resource(registry, "name", "key", value)`, which is closed instead of registered. */
function readResource(library: Micrometer, outer: CallAt): void {
  const { callee } = outer.expression;
  if (callee.kind !== 'member') return;
  if (library.library({ ...outer, expression: callee.object }, /^io\.micrometer\..*\.Timer$/u) === undefined) return;
  const around = callsFrom(outer.expression.start, outer.scope.module).filter(({ call }) =>
    /^tags?$/u.test(calleeName(call) ?? ''),
  );
  library.add(outer, (at) => ({
    type: 'summary',
    name: argument(at, 1),
    method: 'resource',
    tags: mergeTags([library.tagsOf(at, 2), ...around.map(({ call }) => library.tagsOf({ ...at, expression: call }))]),
  }));
}

/** `registry.counter("name", "key", value)` and `Metrics.counter(…)`. */
function readRegistry(library: Micrometer, outer: CallAt, method: string): void {
  const { callee } = outer.expression;
  const type = registryMethods[method];
  if (type === undefined || argument(outer, 0) === undefined) return;
  const isStatic =
    callee.kind === 'name' &&
    library.library({ ...outer, expression: callee }, /\.instrument\.Metrics\.\w+$/u) !== undefined;
  if (!isStatic && (callee.kind !== 'member' || !library.isRegistry({ ...outer, expression: callee.object }))) return;
  library.add(outer, (at) => ({ type, name: argument(at, 0), method, tags: tagsOfRegistry(library, at, method) }));
}

function tagsOfRegistry(library: Micrometer, at: CallAt, method: string): Tags {
  const { callee, arguments: given } = at.expression;
  const isRare = callee.kind === 'member' && isMore(callee.object) && method !== 'longTaskTimer';
  if (!isRare && registryMethods[method] !== 'gauge') return library.tagsOf(at, 1);
  // The tags are one argument; what is measured follows.
  const tags = argument(at, 1);
  const read = tags === undefined || given.length < 3 ? undefined : library.tagsIn(tags);
  return read === undefined ? mergeTags([]) : { ...read, complete: true };
}

/** `provider.withTag("key", value)` and `withTags(…)` of a `MeterProvider`. */
function readProvider(library: Micrometer, at: CallAt): void {
  const { callee } = at.expression;
  if (callee.kind !== 'member' || !/^withTags?$/u.test(callee.property)) return;
  for (const draft of metricsOf(library.context, { ...at, expression: callee.object })) {
    if (draft.library === 'micrometer') library.addTags(draft, at, callee.property, library.tagsOf(at));
  }
}

/** `registry.config().commonTags("key", value)`: labels of every meter of the registry. */
function readCommonTags(library: Micrometer, at: CallAt): void {
  const isOurs = [...at.scope.module.imports].some((name) => name.startsWith('io.micrometer'));
  if (!isOurs) return;
  const { labels } = library.tagsOf(at);
  const span = spanIn(at.scope.module, at.expression);
  library.context.defaultLabels.push({ language: 'java', library: 'micrometer', span, labels });
}
