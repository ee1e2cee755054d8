import { literalText, spanIn } from '../code/code.ts';
import type { CallAt, CodeContext } from '../code/context.ts';
import { argumentOf, calleeSpan, callsOf } from '../code/context.ts';
import { factsOf } from './go-module.ts';
import { importsLike } from './go-names.ts';

/** Finds middlewares that label their metrics by the address of the request unless told otherwise. */
export function readMiddlewares(context: CodeContext): void {
  for (const at of callsOf(context)) {
    readGoHttpMetrics(context, at);
    readGoGinPrometheus(context, at);
  }
}

/**
 * https://github.com/slok/go-http-metrics/blob/v0.13.0/middleware/middleware.go: an empty handler id means the path of
 * the request. Only the adapter of Gin has the template of the route there (middleware/gin/gin.go).
 */
function readGoHttpMetrics(context: CodeContext, at: CallAt): void {
  const { callee } = at.expression;
  const first = argumentOf(at, 0, '');
  if (callee.kind !== 'member' || !/^(?:Handler|HandlerProvider|Measure)$/u.test(callee.property)) return;
  if (first === undefined || !importsLike(at, /slok\/go-http-metrics/u)) return;
  const library = context.evaluator.libraryName({ ...at, expression: callee });
  if (library?.includes('go-http-metrics/middleware/gin') === true) return;
  if (library !== undefined && !library.includes('go-http-metrics')) return;
  const written = context.texts.text(first);
  if (literalText(first.expression) !== '' && !(written.complete && written.value === '')) return;
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

/** https://github.com/zsais/go-gin-prometheus/blob/v0.1.0/middleware.go: by default the path of each request is a label. */
function readGoGinPrometheus(context: CodeContext, at: CallAt): void {
  const { callee } = at.expression;
  if (callee.kind !== 'member' || callee.property !== 'NewPrometheus' || !importsLike(at, /go-gin-prometheus/u)) return;
  const { module } = at.scope;
  const mapping = [module, ...module.siblings]
    .flatMap((each) => factsOf(each).assignments)
    .find((assignment) => assignment.field === 'ReqCntURLLabelMappingFn');
  const value = mapping === undefined ? undefined : context.values.classify(mapping.value);
  const isRaw = value?.tier === 'unbounded' && value.kind === 'raw-path';
  if (mapping !== undefined && !isRaw) return;
  const why = isRaw ? 'since that is what ReqCntURLLabelMappingFn returns' : 'since ReqCntURLLabelMappingFn is not set';
  context.middlewares.push({
    language: 'go',
    library: 'go-gin-prometheus',
    span: mapping === undefined ? calleeSpan(at) : spanIn(mapping.value.scope.module, mapping.target),
    type: 'counter',
    metric: 'gin_requests_total',
    labels: [
      {
        label: 'url',
        tier: 'unbounded',
        kind: 'raw-path',
        fact: `is the address of each request as it came, ${why}`,
        help: 'Set ReqCntURLLabelMappingFn to a function that returns c.FullPath().',
      },
    ],
  });
}
