import type { CallAt, CodeContext } from '../code/context.ts';
import { calleeSpan, callsOf } from '../code/context.ts';
import { forEachCaller, outermostCall } from '../code/declare-factory.ts';
import { addUse, metricsByName, metricsOf, positionalLabels } from '../code/metrics-of.ts';
import type { MetricDraft } from '../metric-draft.ts';
import type { Library, MetricType } from '../metric.ts';
import { chainCalls } from './call-chain.ts';

const types: Readonly<Record<string, MetricType>> = {
  Counter: 'counter',
  Gauge: 'gauge',
  Histogram: 'histogram',
  Summary: 'summary',
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
    if (callee.kind === 'member' && /^(?:register|create)$/u.test(callee.property)) declare(context, at, 0);
  }
}

function declare(context: CodeContext, at: CallAt, chain: number): void {
  const calls = chainCalls(at.expression);
  const [root] = calls;
  if (root?.callee.kind !== 'member' || !/^(?:build|builder)$/u.test(root.callee.property)) return;
  const library = context.evaluator.libraryName({ ...at, expression: root.callee.object }) ?? '';
  const match = /^io\.prometheus\.(?:client|metrics\.core\.metrics)\.(\w+)$/u.exec(library)?.[1];
  const type = match !== undefined && Object.hasOwn(types, match) ? types[match] : undefined;
  if (type === undefined) return;
  const method = (name: string): (typeof root)['arguments'] | undefined =>
    calls.find((call) => call.callee.kind === 'member' && call.callee.property === name)?.arguments;
  const nameAt = method('name')?.[0]?.value ?? root.arguments[0]?.value;
  const helpAt = method('help')?.[0]?.value ?? root.arguments[1]?.value;
  const name = nameAt === undefined ? undefined : context.texts.text({ ...at, expression: nameAt });
  const given = (method('labelNames') ?? []).map((argument) => ({ ...at, expression: argument.value }));
  const [only] = given;
  const isList = given.length === 1 && only !== undefined && !context.texts.text(only).complete;
  const labels = isList ? context.texts.labels(only) : context.texts.names(given);
  const functions = [...(name?.functions ?? []), ...labels.functions];
  if (
    forEachCaller(context, at, functions, chain, (caller) => {
      declare(context, caller, chain + 1);
    })
  )
    return;
  const parts = ['namespace', 'subsystem'].flatMap((part) => {
    const written = method(part)?.[0]?.value;
    return written === undefined ? [] : [context.texts.text({ ...at, expression: written })];
  });
  const outer = outermostCall(at);
  const declaration = calleeSpan({ ...at, expression: root });
  const buckets = method('buckets') ?? method('classicUpperBounds');
  const kind: Library = library.startsWith('io.prometheus.client.') ? 'simpleclient' : 'client_java';
  context.registry.add(at.expression, at.frame?.key ?? '', {
    library: kind,
    type,
    name:
      name === undefined
        ? { value: '…', complete: false, span: declaration }
        : {
            ...name,
            value: [...parts.map((part) => part.value), name.value].join('_'),
            complete: name.complete && parts.every((part) => part.complete),
          },
    help: helpAt === undefined ? undefined : context.texts.text({ ...at, expression: helpAt }),
    labels: [...labels.labels],
    labelsComplete: labels.complete,
    buckets: type === 'histogram' ? (buckets?.length ?? defaultBuckets) : undefined,
    declaration: at.frame === undefined ? declaration : calleeSpan(outer),
    holder: outer.scope.module.holders.get(outer.expression),
    uses: [],
  });
}

/** Finds the places that fill labels; exemplars have calls of their own. */
export function readSimpleclientUses(context: CodeContext): void {
  const isOurs = (draft: MetricDraft): boolean => draft.library === 'simpleclient' || draft.library === 'client_java';
  for (const at of callsOf(context)) {
    const { callee } = at.expression;
    if (callee.kind !== 'member' || !/^(?:labels|labelValues|remove)$/u.test(callee.property)) continue;
    const receiver = { ...at, expression: callee.object };
    const values = at.expression.arguments.map((argument) => ({ ...at, expression: argument.value }));
    const fits = (draft: MetricDraft): boolean =>
      isOurs(draft) && draft.labelsComplete && values.length > 0 && draft.labels.length === values.length;
    const found = metricsOf(context, receiver).filter(isOurs);
    for (const draft of found.length > 0 ? found : metricsByName(context, receiver, fits)) {
      const filled = positionalLabels(context, values, draft);
      addUse(draft, at, callee.property, filled.labels, filled.complete, found.length === 0);
    }
  }
}
