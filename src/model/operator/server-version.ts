import type { PrometheusServer } from '../operator.ts';

/** The version of Prometheus that a server runs, where its spec says it: `spec.version`, or the tag of its image. */
export function serverVersion({ spec }: PrometheusServer): string | undefined {
  const written = spec.string('version')?.value ?? /:([^:/@]+)(?:@.*)?$/.exec(spec.string('image')?.value ?? '')?.[1];
  return /^v?(\d+\.\d+(?:\.\d+)?)/.exec(written ?? '')?.[1];
}
