import type { RunConfig } from './run-config.ts';
import type { RunOptions } from './run.ts';

/** The configuration that counts, options included, with the keys that a configuration file has. */
export function configJson({ config, path }: RunConfig, options: RunOptions): object {
  return {
    file: path ?? null,
    preset: options.preset ?? config.preset ?? 'recommended',
    rules: config.rules,
    exclude: [...config.exclude, ...options.exclude],
    scopes: config.scopes,
    assume: config.assume,
    ignores: config.ignores.map((entry) => Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'span'))),
    'bounded-labels': config.boundedLabels,
    'fail-on': options.failOn ?? config.failOn ?? 'warning',
    'min-severity': options.minSeverity ?? config.minSeverity ?? 'info',
    'min-confidence': options.minConfidence ?? config.minConfidence ?? 'low',
    prometheus: { version: options.prometheusVersion ?? config.prometheusVersion ?? null },
    kubernetes: { version: config.kubernetesVersion ?? null },
    'require-reason': config.requireReason,
  };
}
