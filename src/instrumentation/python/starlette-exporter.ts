import type { CallAt, CodeContext } from '../code/context.ts';
import { argumentOf } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import type { MapEntry } from '../code/maps.ts';
import type { MiddlewareLabel } from '../metric.ts';
import { isFalse, isTrue, labelOfFunction, prefixedName, requestHistogram } from './middleware.ts';

const byNameOnly = 99;

/** Reads starlette_exporter: `app.add_middleware(PrometheusMiddleware, …)` and `Middleware(PrometheusMiddleware, …)`. */
export function readStarletteExporter(context: CodeContext, at: CallAt, name: string | undefined): void {
  const { callee } = at.expression;
  const adds = callee.kind === 'member' && callee.property === 'add_middleware';
  if (!adds && name?.endsWith('.Middleware') !== true) return;
  const kind = argumentOf(at, 0, adds ? 'middleware_class' : 'cls');
  const library = kind === undefined ? undefined : context.evaluator.libraryName(kind);
  if (library === undefined || !/^starlette_exporter(?:\.\w+)*\.PrometheusMiddleware$/u.test(library)) return;
  const prefix = argumentOf(at, byNameOnly, 'prefix');
  const metric = prefixedName(context, prefix, 'starlette', 'request_duration_seconds');
  const path = pathOf(at);
  if (path !== undefined) {
    context.middlewares.push(requestHistogram(path.at, 'starlette_exporter', metric, path.label));
  }
  const labels = argumentOf(at, byNameOnly, 'labels');
  for (const entry of labels === undefined ? [] : context.maps.read(labels).entries) {
    const label = labelOf(context, entry);
    if (label !== undefined)
      context.middlewares.push(requestHistogram(entry.value, 'starlette_exporter', metric, label));
  }
}

// https://github.com/stephenhillier/starlette_exporter#options: paths are grouped, and requests without a route left
// out, unless the code says otherwise; before version 0.18 the code had to ask for both.
function pathOf(at: CallAt): { readonly at: Closure; readonly label: MiddlewareLabel } | undefined {
  const group = argumentOf(at, byNameOnly, 'group_paths');
  const filter = argumentOf(at, byNameOnly, 'filter_unhandled_paths');
  const hasSpread = at.expression.arguments.some((argument) => argument.spread === 'map');
  const path = { label: 'path', kind: 'raw-path' } as const;
  if (group !== undefined && isFalse(group)) {
    const fact = 'is the address of each request as it came, since group_paths is off';
    return { at: group, label: { ...path, tier: 'unbounded', fact, help: groupHelp } };
  }
  if (filter !== undefined && isFalse(filter)) {
    if (hasSpread || isTrue(argumentOf(at, byNameOnly, 'group_unhandled_paths'))) return undefined;
    const fact = 'is the address of each request that matches no route, since filter_unhandled_paths is off';
    const help = 'Leave filter_unhandled_paths on, or write group_unhandled_paths=True.';
    return { at: filter, label: { ...path, tier: 'unbounded', fact, help } };
  }
  if (group !== undefined || hasSpread) return undefined;
  const fact = 'is the address of each request as it came in versions before 0.18, where group_paths is off by default';
  const place = { ...at, expression: at.expression.callee };
  return { at: place, label: { ...path, tier: 'composed', fact, help: groupHelp } };
}

const groupHelp =
  'Write group_paths=True, and filter_unhandled_paths=True so that requests without a route are not counted by their address.';

function labelOf(context: CodeContext, { key, value }: MapEntry): MiddlewareLabel | undefined {
  const { expression } = value;
  if (expression.kind !== 'call') {
    return labelOfFunction(context, key, value, 'Return one of a few values that are known beforehand.');
  }
  const name = context.evaluator.libraryName({ ...value, expression: expression.callee }) ?? '';
  const from = /^starlette_exporter(?:\.\w+)*\.(from_header|from_response_header)$/u.exec(name)?.[1];
  if (from === undefined || argumentOf({ ...value, expression }, 1, 'allowed_values') !== undefined) return undefined;
  const isRequest = from === 'from_header';
  const fact = isRequest
    ? 'is a header of the request, which whoever sends requests can make up'
    : 'is a header of the response, with whatever values the application gives it';
  const tier = isRequest ? 'unbounded' : 'composed';
  return { label: key, tier, kind: 'header', fact, help: `Give ${from} a list of allowed_values.` };
}
