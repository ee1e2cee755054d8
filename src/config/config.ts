import type { Confidence, Severity } from '../finding.ts';
import type { Span } from '../source/span.ts';

/** Which rules take part: the recommended ones, those and the strict ones, or every rule there is. */
export type PresetName = 'recommended' | 'strict' | 'all';

/** An object that is deployed together with the linted ones and lives elsewhere. */
export interface AssumedObject {
  readonly kind: string;
  /** Name, or a glob in which `*` stands for any characters. */
  readonly name: string;
  readonly namespace?: string;
}

/** Findings to silence by object, with the reason for it. */
export interface IgnoreEntry {
  /** Rule ids or globs of them, such as `rbac/*`. */
  readonly rules: readonly string[];
  /** A glob over file paths, relative to the configuration's folder. */
  readonly path?: string;
  /** Kind of the object; `Metric` for the metrics that source code declares. */
  readonly kind?: string;
  /** Name, or a glob. */
  readonly name?: string;
  readonly namespace?: string;
  readonly reason: string;
  /** Last day on which the entry counts, `YYYY-MM-DD`. */
  readonly until?: string;
  /** Where the entry stands in the configuration file. */
  readonly span: Span;
}

/** A label of metrics whose values are few, whatever its name or the code says. */
export interface BoundedLabel {
  /** Name, or a glob. */
  readonly label: string;
  /** Names of metrics or globs of them; none for every metric. */
  readonly metrics: readonly string[];
  readonly reason: string;
}

/** Files that are deployed together, beside what kustomizations say. */
export interface NamedScope {
  readonly name: string;
  /** Globs over file paths, relative to the configuration's folder. */
  readonly include: readonly string[];
}

/** A `.scrapelint.yaml`, read and checked. */
export interface Config {
  readonly preset?: PresetName;
  /** Rule id or glob -> level. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly exclude: readonly string[];
  readonly scopes: readonly NamedScope[];
  readonly assume: readonly AssumedObject[];
  readonly ignores: readonly IgnoreEntry[];
  readonly boundedLabels: readonly BoundedLabel[];
  readonly failOn?: Severity | 'never';
  readonly minSeverity?: Severity;
  readonly minConfidence?: Confidence;
  /** Version of the Prometheus server that reads the configuration, such as `3.5.0`. */
  readonly prometheusVersion?: string;
  /** Version of the Kubernetes API server, such as `1.35`. */
  readonly kubernetesVersion?: string;
  /** True where every ignore comment must carry a reason. */
  readonly requireReason: boolean;
}

/** What counts without a configuration file. */
export const defaultConfig: Config = {
  rules: {},
  exclude: [],
  scopes: [],
  assume: [],
  ignores: [],
  boundedLabels: [],
  requireReason: false,
};
