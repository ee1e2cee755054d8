import { lookup } from '../code/code.ts';
import type { Call, Expression } from '../code/code.ts';
import type { CallAt, CodeContext } from '../code/context.ts';
import { callsOf } from '../code/context.ts';
import { forEachCaller } from '../code/declare-factory.ts';
import type { Closure } from '../code/entity.ts';
import { addUse, metricsOf } from '../code/metrics-of.ts';
import { declareInstrument } from '../code/opentelemetry.ts';
import { calleeName } from '../code/texts.ts';
import type { MetricDraft } from '../metric-draft.ts';
import type { MetricType } from '../metric.ts';
import { builderCalls, callNamed } from './builder-chain.ts';
import { declaredTypes } from './declared-types.ts';
import { isGeneratedName } from './java-texts.ts';
import { OpenTelemetryAttributes } from './opentelemetry-attributes.ts';

// https://github.com/open-telemetry/opentelemetry-java/blob/main/api/all/src/main/java/io/opentelemetry/api/metrics/Meter.java
const creators: Readonly<Record<string, MetricType>> = {
  counterBuilder: 'counter',
  upDownCounterBuilder: 'gauge',
  histogramBuilder: 'histogram',
  gaugeBuilder: 'gauge',
};

/** Finds the instruments of OpenTelemetry for Java and their uses. */
export function readOpenTelemetry(context: CodeContext): void {
  for (const at of callsOf(context)) {
    const { callee } = at.expression;
    if (callee.kind === 'member' && /^build(?:WithCallback|Observer)?$/u.test(callee.property)) declare(context, at, 0);
  }
  for (const at of callsOf(context)) readUse(context, at);
}

/** `meter.counterBuilder("name").setDescription("…").setUnit("…").ofDoubles().build()`. */
function declare(context: CodeContext, at: CallAt, chain: number): void {
  const calls = builderCalls(context, at, /^(?:counter|upDownCounter|histogram|gauge)Builder$/u);
  const root = calls.find((call) => Object.hasOwn(creators, calleeName(call.expression) ?? ''));
  const callee = root?.expression.callee;
  const type = root === undefined ? undefined : creators[calleeName(root.expression) ?? ''];
  if (root === undefined || callee?.kind !== 'member' || type === undefined) return;
  const name = root.expression.arguments[0]?.value;
  if (name === undefined || !isMeter(context, { ...root, expression: callee.object })) return;
  const text = context.texts.text({ ...root, expression: name });
  const again = (caller: CallAt): void => {
    declare(context, caller, chain + 1);
  };
  if (forEachCaller(context, at, text.functions, chain, again)) return;
  const draft = declareInstrument(context, { ...at, expression: root.expression }, type, {
    description: callNamed(calls, 'setDescription'),
    unit: callNamed(calls, 'setUnit'),
    made: at,
    generatedName: !text.complete && isGeneratedName({ ...root, expression: name }),
  });
  const callback = calleeName(at.expression) === 'buildWithCallback' ? at.expression.arguments[0]?.value : undefined;
  if (draft !== undefined && callback !== undefined) readCallback(context, draft, { ...at, expression: callback });
}

/** A meter comes from `getMeter` or a provider, is declared as one, or is called so in a file that imports OpenTelemetry. */
function isMeter(context: CodeContext, at: Closure): boolean {
  const types = declaredTypes(context, at);
  if (types.length > 0) return types.some((type) => /(?:^|\.)Meter$/u.test(type));
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== 'expression' || entity.at.expression.kind !== 'call') continue;
    const method = calleeName(entity.at.expression) ?? '';
    if (/^(?:getMeter|meterBuilder)$/u.test(method)) return true;
    if (method === 'get' || method === 'build') return importsLibrary(at);
  }
  const { expression } = at;
  const called = expression.kind === 'call' ? expression.callee : expression;
  const name = called.kind === 'name' ? called.name : called.kind === 'member' ? called.property : '';
  return name.toLowerCase().endsWith('meter') && importsLibrary(at);
}

function importsLibrary(at: Closure): boolean {
  return [...at.scope.module.imports].some((name) => name.startsWith('io.opentelemetry'));
}

/** `counter.add(1, attributes)`, `histogram.record(2, attributes)`, `gauge.set(3, attributes)`; a context may follow. */
function readUse(context: CodeContext, at: CallAt): void {
  const { callee } = at.expression;
  const attributes = at.expression.arguments[1]?.value;
  if (callee.kind !== 'member' || !/^(?:add|record|set)$/u.test(callee.property) || attributes === undefined) return;
  for (const draft of metricsOf(context, { ...at, expression: callee.object })) {
    if (draft.library === 'opentelemetry') addAttributes(context, draft, at, attributes);
  }
}

function addAttributes(context: CodeContext, draft: MetricDraft, at: CallAt, attributes: Expression): void {
  const read = new OpenTelemetryAttributes(context).read({ ...at, expression: attributes });
  addUse(draft, at, calleeName(at.expression) ?? '', read.labels, read.complete);
}

/** `buildWithCallback(measurement -> measurement.record(value, attributes))`. */
function readCallback(context: CodeContext, draft: MetricDraft, callback: Closure): void {
  for (const entity of context.evaluator.entities(callback)) {
    if (entity.kind !== 'function') continue;
    const { of } = entity;
    const [parameter] = of.parameters;
    for (const { call, scope } of of.scope.module.calls) {
      const attributes = call.arguments[1]?.value;
      if (call.start < of.start || call.end > of.end || attributes === undefined) continue;
      if (!isRecord(call) || lookup(scope, receiverName(call))?.start !== parameter?.start) continue;
      addAttributes(context, draft, { expression: call, scope }, attributes);
    }
  }
}

function isRecord(call: Call): boolean {
  return call.callee.kind === 'member' && call.callee.property === 'record' && call.callee.object.kind === 'name';
}

function receiverName(call: Call): string {
  return call.callee.kind === 'member' && call.callee.object.kind === 'name' ? call.callee.object.name : '';
}
