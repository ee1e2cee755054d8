import type { CallAt, CodeContext } from '../code/context.ts';
import { argumentOf, callsOf } from '../code/context.ts';
import { readFlaskMetric, readFlaskSetUp } from './flask-exporter.ts';
import { isFalse, isTrue, requestHistogram } from './middleware.ts';
import { readStarletteExporter } from './starlette-exporter.ts';

/** Finds the libraries that instrument web frameworks, with what their defaults put into labels. */
export function readFrameworks(context: CodeContext): void {
  for (const at of callsOf(context)) {
    const name = context.evaluator.libraryName({ ...at, expression: at.expression.callee });
    if (name !== undefined) {
      readFlaskSetUp(context, at, name);
      readInstrumentator(context, at, name);
    }
    readStarletteExporter(context, at, name);
    readFlaskMetric(context, at);
  }
}

// https://github.com/trallnag/prometheus-fastapi-instrumentator/blob/master/src/prometheus_fastapi_instrumentator/instrumentation.py
// and middleware.py: requests without a route are grouped unless that is turned off; where they are left out there is
// nothing to group.
function readInstrumentator(context: CodeContext, at: CallAt, name: string): void {
  if (!/^prometheus_fastapi_instrumentator(?:\.\w+)*\.(?:Prometheus\w+)?Instrumentator$/u.test(name)) return;
  const option = argumentOf(at, 2, 'should_group_untemplated');
  if (option === undefined || !isFalse(option) || isTrue(argumentOf(at, 1, 'should_ignore_untemplated'))) return;
  context.middlewares.push(
    requestHistogram(option, 'prometheus_fastapi_instrumentator', 'http_request_duration_seconds', {
      label: 'handler',
      tier: 'unbounded',
      kind: 'raw-path',
      fact: 'is the address of each request that matches no route, since should_group_untemplated is off',
      help: 'Leave should_group_untemplated on, so that requests without a route share one value.',
    }),
  );
}
