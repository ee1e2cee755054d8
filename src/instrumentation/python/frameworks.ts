import type { CallAt, CodeContext } from '../code/context.ts';
import { argumentOf, assignmentsOf, calleeSpan, callsOf } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import { addUse } from '../code/metrics-of.ts';
import { spanIn } from '../code/code.ts';
import type { Middleware, MetricType, ValueTier } from '../metric.ts';

const flaskTypes: Readonly<Record<string, MetricType>> = {
  counter: 'counter',
  gauge: 'gauge',
  histogram: 'histogram',
  summary: 'summary',
};

/** Finds the libraries that instrument web frameworks, with what their defaults put into labels. */
export function readFrameworks(context: CodeContext): void {
  for (const at of callsOf(context)) {
    const name = context.evaluator.libraryName({ ...at, expression: at.expression.callee });
    if (name !== undefined) readConstruction(context, at, name);
    readStarletteExporter(context, at);
    readFlaskMetric(context, at);
  }
}

function readConstruction(context: CodeContext, at: CallAt, name: string): void {
  if (/^prometheus_flask_exporter(?:\.\w+)*\.\w*PrometheusMetrics(?:\.for_app_factory)?$/u.test(name))
    readFlask(context, at);
  else if (/^prometheus_fastapi_instrumentator(?:\.\w+)*\.(?:Prometheus\w+)?Instrumentator$/u.test(name)) {
    const option = argumentOf(at, 99, 'should_group_untemplated');
    if (option !== undefined && isFalse(option)) {
      context.middlewares.push(
        middleware(option, 'prometheus_fastapi_instrumentator', 'histogram', 'http_request_duration_seconds', {
          label: 'handler',
          tier: 'unbounded',
          fact: 'is the address of each request that matches no route, since should_group_untemplated is off',
          help: 'Leave should_group_untemplated on, so that requests without a route share one value.',
        }),
      );
    }
  }
}

// https://github.com/rycus86/prometheus_flask_exporter#configuration: group_by defaults to the path.
function readFlask(context: CodeContext, at: CallAt): void {
  const group = argumentOf(at, 99, 'group_by');
  const text = group === undefined ? undefined : context.texts.text(group);
  const risk = {
    label: 'path',
    tier: 'unbounded' as ValueTier,
    fact: 'is the address of each request as it came, since group_by is the path unless it is told otherwise',
    help: "Write group_by='url_rule' or group_by='endpoint'.",
  };
  const metric = 'flask_http_request_duration_seconds';
  const at0 = group ?? { ...at, expression: at.expression.callee };
  if (group === undefined || (text?.complete === true && text.value === 'path')) {
    const spread = at.expression.arguments.some((argument) => argument.spread === 'map');
    if (!spread) context.middlewares.push(middleware(at0, 'prometheus_flask_exporter', 'histogram', metric, risk));
    return;
  }
  if (text?.complete === true) return;
  const { tier } = context.values.classify(group);
  if (tier === 'unbounded' || tier === 'composed') {
    context.middlewares.push(middleware(at0, 'prometheus_flask_exporter', 'histogram', metric, { ...risk, tier }));
  }
}

/** `metrics.counter('name', 'help', labels={'path': lambda: request.path})`. */
function readFlaskMetric(context: CodeContext, at: CallAt): void {
  const { callee } = at.expression;
  if (callee.kind !== 'member') return;
  const type =
    callee.property === 'info'
      ? 'info'
      : Object.hasOwn(flaskTypes, callee.property)
        ? flaskTypes[callee.property]
        : undefined;
  if (type === undefined || !isFlaskExporter(context, { ...at, expression: callee.object })) return;
  const name = argumentOf(at, 0, 'name');
  if (name === undefined) return;
  const help = argumentOf(at, 1, 'description');
  const given = argumentOf(at, 2, 'labels');
  const read = given === undefined ? undefined : context.maps.read(given);
  const more = type === 'info' ? context.maps.fromArguments(at, at.expression) : undefined;
  const labels = assignmentsOf(context, read ?? more ?? { entries: [], complete: true, found: true, functions: [] });
  const draft = {
    library: 'prometheus_flask_exporter' as const,
    type,
    name: context.texts.text(name),
    help: help === undefined ? undefined : context.texts.text(help),
    labels: labels.map((assignment) => assignment.label),
    labelsComplete: read?.complete ?? true,
    declaration: calleeSpan(at),
    uses: [],
  };
  context.registry.add(at.expression, at.frame?.key ?? '', draft);
  addUse(draft, at, callee.property, labels, read?.complete ?? true);
}

function isFlaskExporter(context: CodeContext, at: Closure): boolean {
  return context.evaluator.entities(at).some((entity) => {
    if (entity.kind !== 'expression' || entity.at.expression.kind !== 'call') return false;
    const made = context.evaluator.libraryName({ ...entity.at, expression: entity.at.expression.callee });
    return made?.startsWith('prometheus_flask_exporter') === true;
  });
}

/** `app.add_middleware(PrometheusMiddleware, group_paths=True, labels={…})`. */
function readStarletteExporter(context: CodeContext, at: CallAt): void {
  const { callee } = at.expression;
  if (callee.kind !== 'member' || callee.property !== 'add_middleware') return;
  const kind = argumentOf(at, 0, 'middleware_class');
  const library = kind === undefined ? undefined : context.evaluator.libraryName(kind);
  if (library === undefined || !/^starlette_exporter(?:\.\w+)*\.PrometheusMiddleware$/u.test(library)) return;
  const group = argumentOf(at, 99, 'group_paths');
  const spread = at.expression.arguments.some((argument) => argument.spread === 'map');
  // https://github.com/stephenhillier/starlette_exporter: off by default before version 0.18.
  if ((group === undefined && !spread) || (group !== undefined && isFalse(group))) {
    context.middlewares.push(
      middleware(
        group ?? { ...at, expression: callee },
        'starlette_exporter',
        'histogram',
        'starlette_request_duration_seconds',
        {
          label: 'path',
          tier: group === undefined ? 'composed' : 'unbounded',
          fact:
            group === undefined
              ? 'is the address of each request as it came in versions where group_paths is off unless it is written'
              : 'is the address of each request as it came, since group_paths is off',
          help: 'Write group_paths=True, and filter_unhandled_paths=True so that requests without a route are not counted by their address.',
        },
      ),
    );
  }
  const labels = argumentOf(at, 99, 'labels');
  for (const entry of labels === undefined ? [] : context.maps.read(labels).entries) {
    const { expression } = entry.value;
    if (expression.kind !== 'call') continue;
    const name = context.evaluator.libraryName({ ...entry.value, expression: expression.callee });
    if (name?.endsWith('.from_header') !== true || expression.arguments.some((a) => a.name === 'allowed_values'))
      continue;
    const found = middleware(entry.value, 'starlette_exporter', 'histogram', 'starlette_request_duration_seconds', {
      label: entry.key,
      tier: 'unbounded',
      fact: 'is a header of the request, which whoever sends requests can make up',
      help: 'Give from_header a list of allowed_values.',
    });
    context.middlewares.push({
      ...found,
      labels: found.labels.map((label) => ({ ...label, kind: 'header' as const })),
    });
  }
}

function middleware(
  at: Closure,
  library: Middleware['library'],
  type: MetricType,
  metric: string,
  label: { readonly label: string; readonly tier: ValueTier; readonly fact: string; readonly help: string },
): Middleware {
  const span = spanIn(at.scope.module, at.expression);
  return { language: 'python', library, span, type, metric, labels: [{ ...label, kind: 'raw-path' }] };
}

function isFalse(at: Closure): boolean {
  return at.expression.kind === 'constant' && at.expression.text === 'False';
}
