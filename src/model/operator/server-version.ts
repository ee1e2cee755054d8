import type { PrometheusServer } from '../operator.ts';

/** The version of Prometheus that a server runs, where its spec says it: `spec.version`, or the tag of its image. */
export function serverVersion({ version }: PrometheusServer): string | undefined {
  return version;
}
