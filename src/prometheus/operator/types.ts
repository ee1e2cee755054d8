import type { Span } from '../../source/span.ts';
import type { Written } from './written.ts';

/** Kinds of objects that become scrape jobs. */
export type MonitorKind = 'PodMonitor' | 'Probe' | 'ScrapeConfig' | 'ServiceMonitor';

/** A monitor as the operator sees it. */
export interface OperatorMonitor {
  readonly kind: MonitorKind;
  readonly name: string;
  readonly namespace: string;
  readonly spec: Written;
  /** Where to point at for what the monitor makes without a field of its own. */
  readonly at: Span;
}

/** A Prometheus or PrometheusAgent as the operator sees it. */
export interface OperatorServer {
  readonly kind: 'Prometheus' | 'PrometheusAgent';
  readonly name: string;
  readonly namespace: string;
  readonly spec: Written;
  readonly at: Span;
  /** `major.minor.patch`; undefined: recent enough for everything. */
  readonly version: string | undefined;
}
