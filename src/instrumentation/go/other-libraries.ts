import { literalText, spanIn } from '../code/code.ts';
import type { Expression } from '../code/code.ts';
import type { CallAt, CodeContext } from '../code/context.ts';
import { argumentOf, calleeSpan, callsOf } from '../code/context.ts';
import { addUse, metricsOf } from '../code/metrics-of.ts';
import { declareInstrument } from '../code/opentelemetry.ts';
import type { LabelAssignment, MetricType } from '../metric.ts';
import { factsOf } from './go-module.ts';

const instruments = /^(?:Int64|Float64)(Observable)?(Counter|UpDownCounter|Histogram|Gauge)$/u;

/** Finds OpenTelemetry, VictoriaMetrics and the middlewares of Go. */
export function readOtherGoLibraries(context: CodeContext): void {
  for (const at of callsOf(context)) {
    declareOpenTelemetry(context, at);
    readVictoriaMetrics(context, at);
    readMiddleware(context, at);
  }
  for (const at of callsOf(context)) readOpenTelemetryUse(context, at);
}

function importsLike(at: CallAt, pattern: RegExp): boolean {
  for (const path of at.scope.module.imports) if (pattern.test(path)) return true;
  return false;
}

function declareOpenTelemetry(context: CodeContext, at: CallAt): void {
  const { callee } = at.expression;
  const match = callee.kind === 'member' ? instruments.exec(callee.property) : null;
  if (match === null || !importsLike(at, /^go\.opentelemetry\.io\/otel/u)) return;
  const kind = match[2];
  const type: MetricType = kind === 'Counter' ? 'counter' : kind === 'Histogram' ? 'histogram' : 'gauge';
  const description = at.expression.arguments
    .map((argument) => argument.value)
    .find(
      (value) => value.kind === 'call' && value.callee.kind === 'member' && value.callee.property === 'WithDescription',
    );
  const described = description?.kind === 'call' ? { ...at, expression: description } : undefined;
  declareInstrument(context, at, type, { description: described });
}

function readOpenTelemetryUse(context: CodeContext, at: CallAt): void {
  const { callee } = at.expression;
  if (callee.kind !== 'member' || !/^(?:Add|Record|Observe)$/u.test(callee.property)) return;
  const options = at.expression.arguments.slice(1).flatMap((argument) => attributesOf(context, at, argument.value));
  if (options.length === 0) return;
  for (const draft of metricsOf(context, { ...at, expression: callee.object })) {
    if (draft.library === 'opentelemetry') addUse(draft, at, callee.property, options, true);
  }
}

/** `metric.WithAttributes(attribute.String("key", value), …)`. */
function attributesOf(context: CodeContext, at: CallAt, option: Expression): readonly LabelAssignment[] {
  if (option.kind !== 'call' || option.callee.kind !== 'member' || option.callee.property !== 'WithAttributes')
    return [];
  return option.arguments.flatMap(({ value }): readonly LabelAssignment[] => {
    if (value.kind !== 'call' || value.callee.kind !== 'member') return [];
    const { object } = value.callee;
    const [first, second] = value.arguments;
    // attribute.String("key", value), attribute.Key("key").String(value), semconv.HTTPRoute(value)
    const chained = object.kind === 'call' && object.callee.kind === 'member' && object.callee.property === 'Key';
    const key = chained ? object.arguments[0]?.value : first?.value;
    const given = chained ? first?.value : second?.value;
    const isConvention = object.kind === 'name' && object.name === 'semconv' && first !== undefined;
    const name = isConvention
      ? value.callee.property
      : key === undefined
        ? undefined
        : context.texts.text({ ...at, expression: key }).value;
    const filled = isConvention ? first.value : given;
    if (name === undefined || filled === undefined) return [];
    const span = spanIn(at.scope.module, isConvention ? value.callee : (key ?? value));
    return [{ label: { value: name, span }, value: context.values.classify({ ...at, expression: filled }) }];
  });
}

const victoria =
  /VictoriaMetrics\/metrics\.(?:GetOrCreate|New)(Counter|FloatCounter|Gauge|Histogram|Summary|SummaryExt)$/u;

/** VictoriaMetrics writes the labels into the name: ``metrics.GetOrCreateCounter(fmt.Sprintf(`x{user=%q}`, id))``. */
function readVictoriaMetrics(context: CodeContext, at: CallAt): void {
  const library = context.evaluator.libraryName({ ...at, expression: at.expression.callee });
  const kind = library === undefined ? undefined : victoria.exec(library)?.[1];
  const name = argumentOf(at, 0, '');
  if (kind === undefined || name === undefined) return;
  const { format, values } = formatOf(name.expression);
  if (format === undefined) return;
  const span = spanIn(at.scope.module, name.expression);
  const labels: LabelAssignment[] = [];
  let next = 0;
  for (const match of format.matchAll(/([A-Za-z_]\w*)\s*=\s*(?:"?(%[a-z])"?|"([^"%]*)")|%[a-z]/gu)) {
    const value = match[2] !== undefined || match[1] === undefined ? values[next++] : undefined;
    if (match[1] === undefined || value === undefined) continue;
    labels.push({ label: { value: match[1], span }, value: context.values.classify({ ...at, expression: value }) });
  }
  const draft = {
    library: 'victoriametrics' as const,
    type: (kind.includes('Counter') ? 'counter' : kind.toLowerCase().replace('ext', '')) as MetricType,
    name: {
      value: (format.split('{', 1)[0] ?? '').replace(/%[a-z]/gu, '…'),
      complete: !(format.split('{', 1)[0] ?? '').includes('%'),
      span,
    },
    // The library has no help texts.
    help: { value: '…', complete: false, span },
    labels: labels.map((assignment) => assignment.label),
    labelsComplete: true,
    declaration: calleeSpan(at),
    uses: [],
  };
  context.registry.add(at.expression, at.frame?.key ?? '', draft);
  addUse(draft, at, kind, labels, true);
}

function formatOf(expression: Expression): {
  readonly format: string | undefined;
  readonly values: readonly Expression[];
} {
  if (expression.kind === 'text') {
    // "x{user=" + id + "}" is the same as a format.
    const values = expression.parts.filter((part) => typeof part !== 'string' && part.kind !== 'text') as Expression[];
    const format = expression.parts
      .map((part) => (typeof part === 'string' ? part : (literalText(part) ?? '%s')))
      .join('');
    return { format, values };
  }
  if (expression.kind !== 'call' || expression.callee.kind !== 'member' || expression.callee.property !== 'Sprintf') {
    return { format: undefined, values: [] };
  }
  const [first, ...others] = expression.arguments.map((argument) => argument.value);
  const format = first?.kind === 'text' ? first.parts[0] : undefined;
  return { format: typeof format === 'string' ? format : undefined, values: others };
}

function readMiddleware(context: CodeContext, at: CallAt): void {
  const { callee } = at.expression;
  if (callee.kind !== 'member') return;
  const first = argumentOf(at, 0, '');
  const isEmpty = first !== undefined && literalText(first.expression) === '';
  // https://github.com/slok/go-http-metrics: an empty handler id means the path of the request.
  if (
    /^(?:Handler|HandlerProvider|Measure)$/u.test(callee.property) &&
    isEmpty &&
    importsLike(at, /slok\/go-http-metrics/u)
  ) {
    context.middlewares.push({
      language: 'go',
      library: 'go-http-metrics',
      span: spanIn(at.scope.module, first.expression),
      type: 'histogram',
      metric: 'http_request_duration_seconds',
      labels: [
        {
          label: 'handler',
          tier: 'unbounded',
          kind: 'raw-path',
          fact: 'is the address of each request as it came, since the id of the handler is empty',
          help: 'Give the handler an id, one for each route.',
        },
      ],
    });
  }
  // https://github.com/zsais/go-gin-prometheus: by default the address, host and url of each request are labels.
  if (callee.property !== 'NewPrometheus' || !importsLike(at, /go-gin-prometheus/u)) return;
  if (factsOf(at.scope.module).assignments.some((assignment) => assignment.field === 'ReqCntURLLabelMappingFn')) return;
  context.middlewares.push({
    language: 'go',
    library: 'go-gin-prometheus',
    span: calleeSpan(at),
    type: 'counter',
    metric: 'gin_requests_total',
    labels: [
      {
        label: 'url',
        tier: 'unbounded',
        kind: 'raw-path',
        fact: 'is the address of each request as it came, since ReqCntURLLabelMappingFn is not set',
        help: 'Set ReqCntURLLabelMappingFn to a function that returns c.FullPath().',
      },
    ],
  });
}
