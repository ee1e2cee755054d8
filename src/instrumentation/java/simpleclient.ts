import type { Argument } from '../code/code.ts';
import type { CallAt, CodeContext } from '../code/context.ts';
import { calleeSpan, callsOf } from '../code/context.ts';
import { forEachCaller, outermostCall } from '../code/declare-factory.ts';
import type { Closure } from '../code/entity.ts';
import type { ReadText } from '../code/texts.ts';
import { calleeName } from '../code/texts.ts';
import type { MetricDraft } from '../metric-draft.ts';
import type { LabelAssignment, Library, MetricType } from '../metric.ts';
import { chainCalls } from './call-chain.ts';
import { isGeneratedName } from './java-texts.ts';
import { restArguments } from './rest-arguments.ts';
import { MicrometerTags } from './micrometer-tags.ts';

const types: Readonly<Record<string, MetricType>> = {
  Counter: 'counter',
  CounterWithCallback: 'counter',
  Gauge: 'gauge',
  GaugeWithCallback: 'gauge',
  Histogram: 'histogram',
  Summary: 'summary',
  SummaryWithCallback: 'summary',
  Info: 'info',
  StateSet: 'stateset',
  Enumeration: 'stateset',
};
// https://github.com/prometheus/client_java/blob/v0.16.0/simpleclient/src/main/java/io/prometheus/client/Histogram.java
const defaultBuckets = 14;

/** Finds what the Prometheus client libraries for Java declare, the old one and the new one. */
export function readSimpleclient(context: CodeContext): void {
  for (const at of callsOf(context)) {
    const { callee } = at.expression;
    if (callee.kind === 'member' && /^(?:register|create|build)$/u.test(callee.property)) declare(context, at, 0);
  }
}

/** The chain of a builder: `Counter.build().name("…").labelNames("…").register()`. */
class Builder {
  readonly at: CallAt;
  readonly root: CallAt;
  readonly library: Library;
  readonly type: MetricType;
  readonly #calls: readonly CallAt[];

  constructor(calls: readonly CallAt[], root: CallAt, at: CallAt, library: Library, type: MetricType) {
    this.#calls = calls;
    this.root = root;
    this.at = at;
    this.library = library;
    this.type = type;
  }

  method(name: string): readonly Argument[] | undefined {
    return this.#calls.find((call) => calleeName(call.expression) === name)?.expression.arguments;
  }

  /** The first argument of a method, or an argument of what makes the builder. */
  value(name: string, fallback?: number): Closure | undefined {
    const found =
      this.method(name)?.[0] ?? (fallback === undefined ? undefined : this.root.expression.arguments[fallback]);
    return found === undefined ? undefined : { ...this.at, expression: found.value };
  }
}

function builderOf(context: CodeContext, at: CallAt): Builder | undefined {
  const calls = chainCalls(at.expression).map((expression): CallAt => ({ ...at, expression }));
  const [root] = calls;
  const callee = root?.expression.callee;
  // `Counter.build()` begins a chain of the old library, `….build()` ends one of the new.
  if (root === undefined || root.expression === at.expression || callee?.kind !== 'member') return undefined;
  if (!/^(?:build|builder)$/u.test(callee.property)) return undefined;
  for (const name of context.evaluator.libraryNames({ ...at, expression: callee.object })) {
    const match = /^io\.prometheus\.(client|metrics\.core\.metrics)\.(\w+)$/u.exec(name);
    const type = match?.[2] !== undefined && Object.hasOwn(types, match[2]) ? types[match[2]] : undefined;
    if (type !== undefined) {
      return new Builder(calls, root, at, match?.[1] === 'client' ? 'simpleclient' : 'client_java', type);
    }
  }
  return undefined;
}

function declare(context: CodeContext, at: CallAt, chain: number): void {
  const builder = builderOf(context, at);
  if (builder === undefined) return;
  const { type, library, root } = builder;
  const nameAt = builder.value('name', 0);
  const help = builder.value('help', 1);
  const name = nameAt === undefined ? undefined : context.texts.text(nameAt);
  const given = (builder.method('labelNames') ?? []).flatMap((argument): readonly Closure[] => {
    const written = { ...at, expression: argument.value };
    return restArguments(written) ?? [written];
  });
  const [only] = given;
  const isList = given.length === 1 && only !== undefined && !context.texts.text(only).complete;
  const labels = isList ? context.texts.labels(only) : context.texts.names(given);
  const functions = [...(name?.functions ?? []), ...labels.functions];
  const again = (caller: CallAt): void => {
    declare(context, caller, chain + 1);
  };
  if (forEachCaller(context, at, functions, chain, again)) return;
  const outer = outermostCall(at);
  const declaration = calleeSpan({ ...at, expression: root.expression });
  const buckets = builder.method('buckets') ?? builder.method('classicUpperBounds');
  const draft: MetricDraft = {
    library,
    type,
    name: name === undefined ? { value: '…', complete: false, span: declaration } : fullName(context, builder, name),
    generatedName: name?.complete === false && nameAt !== undefined && isGeneratedName(nameAt),
    help: help === undefined ? undefined : context.texts.text(help),
    labels: [...labels.labels],
    labelsComplete: labels.complete,
    constantLabels: constantLabels(context, builder),
    buckets: type === 'histogram' ? (buckets?.length ?? defaultBuckets) : undefined,
    declaration: at.frame === undefined ? declaration : calleeSpan(outer),
    holder: outer.scope.module.holders.get(outer.expression),
    uses: [],
  };
  context.registry.add(at.expression, at.frame?.key ?? '', draft);
}

/**
 * `namespace_subsystem_name_unit`, where a counter has its unit in front of `_total`:
 * https://github.com/prometheus/client_java/blob/v0.16.0/simpleclient/src/main/java/io/prometheus/client/SimpleCollector.java
 * and https://github.com/prometheus/client_java/blob/main/prometheus-metrics-core/src/main/java/io/prometheus/metrics/core/metrics/MetricWithFixedMetadata.java
 */
function fullName(context: CodeContext, builder: Builder, name: ReadText): ReadText {
  const parts = ['namespace', 'subsystem'].flatMap((part) => {
    const written = builder.value(part);
    return written === undefined ? [] : [context.texts.text(written)];
  });
  const value = [...parts.map((part) => part.value), name.value].join('_');
  const complete = name.complete && parts.every((part) => part.complete);
  const unitAt = builder.value('unit');
  if (unitAt === undefined) return { ...name, value, complete };
  const text = context.texts.text(unitAt);
  // `Unit.SECONDS`
  const constant = unitAt.expression.kind === 'member' ? unitAt.expression.property.toLowerCase() : undefined;
  const unit = text.complete ? text.value : constant;
  if (unit === undefined) return { ...name, value, complete: false };
  const bare = builder.type === 'counter' ? value.replace(/_total$/u, '') : value;
  if (bare.endsWith(`_${unit}`)) return { ...name, value, complete };
  return { ...name, value: `${bare}_${unit}`, complete, origin: name.origin ?? text.span };
}

/** `constLabels(Labels.of("key", value))` of the new library. */
function constantLabels(context: CodeContext, builder: Builder): readonly LabelAssignment[] {
  const given = builder.value('constLabels');
  return given === undefined ? [] : new MicrometerTags(context).of([given]).labels;
}
