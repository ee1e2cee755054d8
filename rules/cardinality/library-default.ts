import type { Middleware } from '../../src/instrumentation/metric.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly library: string;
  readonly label: string;
  readonly metric: string;
  readonly fact: string;
  readonly cost: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'cardinality/library-default',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report middleware that labels its metrics with values from requests unless told otherwise',
      references: [
        'https://prometheus.io/docs/practices/instrumentation/#do-not-overuse-labels',
        'https://github.com/jochen-schweizer/express-prom-bundle#options',
        'https://github.com/rycus86/prometheus_flask_exporter#configuration',
      ],
    },
    messages: {
      label: ({ library, label, metric, fact, cost }: Data) =>
        `The library "${library}" gives ${metric} the label "${label}", which ${fact}: each new value makes ${cost} that Prometheus has to keep.`,
    },
  },
  check({ workspace, report }) {
    for (const middleware of workspace.options.instrumentation.middlewares) {
      for (const { label, tier, fact, help } of middleware.labels) {
        if (tier !== 'unbounded' && tier !== 'composed') continue;
        const { library, metric } = middleware;
        report({
          message: 'label',
          data: {
            library,
            label,
            metric: metric === undefined ? `its ${middleware.type}` : `its ${middleware.type} "${metric}"`,
            fact,
            cost: costOf(middleware),
          },
          at: middleware.span,
          help,
          severity: tier === 'unbounded' ? 'warning' : 'info',
          confidence: tier === 'unbounded' ? 'high' : 'medium',
        });
      }
    }
  },
});
export default rule;

/** With the default buckets; a middleware whose options say otherwise is a metric with buckets of its own. */
function costOf({ type }: Middleware): string {
  if (type === 'histogram') return 'about a dozen time series';
  return type === 'summary' ? 'several time series' : 'a time series';
}
