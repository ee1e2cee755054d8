import { spanIn } from '../code/code.ts';
import type { Call, Expression } from '../code/code.ts';
import type { CallAt, CodeContext } from '../code/context.ts';
import { calleeSpan, callsOf } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import { addUse } from '../code/metrics-of.ts';
import type { MetricDraft } from '../metric-draft.ts';
import type { LabelAssignment, MetricType } from '../metric.ts';
import { chainCalls } from './call-chain.ts';

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
const registryMethods: Readonly<Record<string, MetricType>> = {
  counter: 'counter',
  gauge: 'gauge',
  timer: 'summary',
  summary: 'summary',
};

interface Tags {
  readonly labels: readonly LabelAssignment[];
  readonly complete: boolean;
}

/** Finds the meters of Micrometer. Their labels are the tags of the place that makes or looks them up. */
export function readMicrometer(context: CodeContext): void {
  for (const at of callsOf(context)) {
    const { callee } = at.expression;
    if (callee.kind === 'name') {
      if (callee.name === 'Timed' || callee.name === 'Counted') readAnnotation(context, at, callee.name);
      continue;
    }
    if (callee.kind !== 'member') continue;
    if (/^(?:register|withRegistry)$/u.test(callee.property)) readBuilder(context, at);
    else if (callee.property === 'lowCardinalityKeyValue') readObservation(context, at);
    else if (Object.hasOwn(registryMethods, callee.property)) readRegistry(context, at, callee.object, callee.property);
  }
}

function libraryOf(context: CodeContext, at: Closure, expression: Expression): string | undefined {
  return context.evaluator.libraryName({ ...at, expression });
}

/** `Counter.builder("name").tag("key", value).register(registry)`. */
function readBuilder(context: CodeContext, at: CallAt): void {
  const chain = chainCalls(at.expression);
  const [root] = chain;
  if (root?.callee.kind !== 'member' || root.callee.property !== 'builder') return;
  const kind = libraryOf(context, at, root.callee.object);
  const match = /^io\.micrometer\.core\.instrument\.(\w+)$/u.exec(kind ?? '')?.[1];
  const type = match !== undefined && Object.hasOwn(builders, match) ? builders[match] : undefined;
  const name = root.arguments[0]?.value;
  if (type === undefined || name === undefined) return;
  const tags = tagsOfChain(context, at, chain);
  const description = chain.find((call) => call.callee.kind === 'member' && call.callee.property === 'description');
  const help = description?.arguments[0]?.value;
  const draft = meter(
    context,
    at,
    type,
    { ...at, expression: name },
    help === undefined ? undefined : { ...at, expression: help },
  );
  addUse(draft, at, 'register', tags.labels, tags.complete);
}

function tagsOfChain(context: CodeContext, at: CallAt, chain: readonly Call[]): Tags {
  const parts = chain.flatMap((call): readonly Tags[] => {
    const method = call.callee.kind === 'member' ? call.callee.property : '';
    return /^(?:tag|tags|withTags|and)$/u.test(method)
      ? [
          tagsOf(
            context,
            at,
            call.arguments.map((argument) => argument.value),
          ),
        ]
      : [];
  });
  return { labels: parts.flatMap((part) => part.labels), complete: parts.every((part) => part.complete) };
}

/** Keys and values by turns, `Tags.of(…)`, `Tag.of(…)`, or lists of these. */
function tagsOf(context: CodeContext, at: Closure, given: readonly Expression[], depth = 0): Tags {
  if (depth > 6) return { labels: [], complete: false };
  const labels: LabelAssignment[] = [];
  let complete = true;
  for (let index = 0; index < given.length; index++) {
    const key = given[index];
    if (key === undefined) break;
    const text = context.texts.text({ ...at, expression: key });
    const value = given[index + 1];
    if (text.complete && value !== undefined) {
      const label = { value: text.value, span: spanIn(at.scope.module, key) };
      labels.push({ label, value: context.values.classify({ ...at, expression: value }) });
      index++;
      continue;
    }
    const inner = nestedTags(context, { ...at, expression: key }, depth);
    labels.push(...inner.labels);
    complete &&= inner.complete;
  }
  return { labels, complete };
}

function nestedTags(context: CodeContext, at: Closure, depth: number): Tags {
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== 'expression') continue;
    const { expression } = entity.at;
    if (expression.kind === 'list') {
      return tagsOf(
        context,
        entity.at,
        expression.items.map((item) => item.value),
        depth + 1,
      );
    }
    if (expression.kind !== 'call') continue;
    const parts = chainCalls(expression).flatMap((call): readonly Tags[] => {
      const method = call.callee.kind === 'member' ? call.callee.property : '';
      if (!/^(?:of|and|concat|asList|singletonList)$/u.test(method)) return [];
      return [
        tagsOf(
          context,
          entity.at,
          call.arguments.map((argument) => argument.value),
          depth + 1,
        ),
      ];
    });
    if (parts.length > 0)
      return { labels: parts.flatMap((part) => part.labels), complete: parts.every((part) => part.complete) };
  }
  return { labels: [], complete: false };
}

/** `registry.counter("name", "key", value)` and `Metrics.counter(…)`. */
function readRegistry(context: CodeContext, at: CallAt, object: Expression, method: string): void {
  const type = registryMethods[method];
  const [name, ...others] = at.expression.arguments.map((argument) => argument.value);
  if (type === undefined || name === undefined || !isRegistry(context, at, object)) return;
  // A gauge's tags are one argument; what it measures follows.
  const given = method === 'gauge' ? others.slice(0, others.length > 1 ? 1 : 0) : others;
  const tags = tagsOf(context, at, given);
  const draft = meter(context, at, type, { ...at, expression: name }, undefined);
  addUse(draft, at, method, tags.labels, tags.complete || method === 'gauge');
}

function isRegistry(context: CodeContext, at: CallAt, object: Expression): boolean {
  const library = libraryOf(context, at, object);
  if (library !== undefined)
    return library === 'io.micrometer.core.instrument.Metrics' || library.endsWith('Metrics.globalRegistry');
  const imports = [...at.scope.module.imports].some((name) => name.startsWith('io.micrometer'));
  const name = object.kind === 'name' ? object.name : object.kind === 'member' ? object.property : '';
  return imports && name.toLowerCase().endsWith('registry');
}

/** `Observation.createNotStarted("name", registry).lowCardinalityKeyValue("key", value)`; high ones are no tags. */
function readObservation(context: CodeContext, at: CallAt): void {
  const [root] = chainCalls(at.expression);
  const made = root?.callee.kind === 'member' ? root.callee : undefined;
  const isRoot = made !== undefined && /^(?:createNotStarted|start)$/u.test(made.property);
  const library = isRoot ? libraryOf(context, at, made.object) : undefined;
  const name = root?.arguments[0]?.value;
  if (library !== 'io.micrometer.observation.Observation' || name === undefined) return;
  const tags = tagsOf(
    context,
    at,
    at.expression.arguments.map((argument) => argument.value),
  );
  const draft = meter(context, at, 'summary', { ...at, expression: name }, undefined);
  addUse(draft, at, 'lowCardinalityKeyValue', tags.labels, tags.complete);
}

/** `@Timed(value = "name", extraTags = {"key", "value"})`. */
function readAnnotation(context: CodeContext, at: CallAt, kind: string): void {
  const library = libraryOf(context, at, at.expression.callee);
  if (!library?.startsWith('io.micrometer.')) return;
  const name = at.expression.arguments.find(
    (argument) => argument.name === 'value' || argument.name === undefined,
  )?.value;
  const tags = at.expression.arguments.find((argument) => argument.name === 'extraTags')?.value;
  if (name === undefined) return;
  const help = at.expression.arguments.find((argument) => argument.name === 'description')?.value;
  const type = kind === 'Timed' ? 'summary' : 'counter';
  const draft = meter(
    context,
    at,
    type,
    { ...at, expression: name },
    help === undefined ? undefined : { ...at, expression: help },
  );
  const read =
    tags === undefined ? { labels: [], complete: true } : nestedTags(context, { ...at, expression: tags }, 0);
  addUse(draft, at, `@${kind}`, read.labels, read.complete);
}

/** The meter of a name: the same one wherever it is looked up. */
function meter(
  context: CodeContext,
  at: CallAt,
  type: MetricType,
  name: Closure,
  help: Closure | undefined,
): MetricDraft {
  const text = context.texts.text(name);
  const known = context.registry
    .named(text.value)
    .find((draft) => draft.library === 'micrometer' && draft.type === type);
  if (text.complete && known !== undefined) return known;
  const draft: MetricDraft = {
    library: 'micrometer',
    type,
    name: text,
    help: help === undefined ? undefined : context.texts.text(help),
    labels: [],
    labelsComplete: false,
    labelsFromUses: true,
    declaration: calleeSpan(at),
    holder: at.scope.module.holders.get(at.expression),
    uses: [],
  };
  context.registry.add(at.expression, at.frame?.key ?? '', draft);
  return draft;
}
