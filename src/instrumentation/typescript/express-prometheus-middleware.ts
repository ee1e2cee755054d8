import type { Located } from '../../source/span.ts';
import type { MetricType } from '../metric.ts';
import type { Context } from './context.ts';
import { installationsOf } from './installations.ts';
import type { Installation } from './installations.ts';
import { spanOfNode } from './syntax-tree.ts';
import { transformUses } from './transform-labels.ts';

const packageName = 'express-prometheus-middleware';
// https://github.com/joao-fontenele/express-prometheus-middleware/blob/master/src/metrics.js
const metrics: readonly (readonly [name: string, type: MetricType, help: string])[] = [
  ['http_requests_total', 'counter', 'Counter for total requests received'],
  ['http_request_duration_seconds', 'histogram', 'Duration of HTTP requests in seconds'],
];
// exponentialBuckets(0.05, 1.75, 8) of src/index.js
const defaultBuckets = 8;

/**
 * Finds express-prometheus-middleware. Its own label `route` is the address with ids masked: whether that is few values
 * depends on who can send requests, so only what `transformLabels` puts into labels is judged.
 */
export function readExpressPrometheusMiddleware(context: Context): void {
  for (const installation of installationsOf(context, packageName)) install(context, installation);
}

function install(context: Context, { node, module, option }: Installation): void {
  const span = spanOfNode(module.file, node.callee);
  const prefixOption = option('prefix');
  const prefix = prefixOption === undefined ? { value: '', complete: true } : context.texts.text(prefixOption);
  const custom = option('customLabels');
  const declared = custom === undefined ? { labels: [], complete: true } : context.texts.labels(custom);
  const own: readonly Located<string>[] = ['method', 'status'].map((value) => ({ value, span }));
  // Both have all labels; findings are said of one, of which each value costs more.
  for (const [name, type, help] of metrics) {
    context.registry.add(node, type, {
      library: packageName,
      type,
      name: { value: `${prefix.value}${name}`, complete: prefix.complete, span },
      help: { value: help, complete: true, span },
      labels: type === 'histogram' ? [...own, ...declared.labels] : [...own],
      labelsComplete: false,
      buckets: type === 'histogram' ? defaultBuckets : undefined,
      declaration: span,
      uses: type === 'histogram' ? [...transformUses(context, option('transformLabels'))] : [],
    });
  }
}
