import type { Located, Span } from '../source/span.ts';
import type { Language } from './language.ts';

/** What kind of instrument a metric is; `info` and `stateset` carry facts in their labels. */
export type MetricType = 'counter' | 'gauge' | 'histogram' | 'summary' | 'info' | 'stateset' | 'unknown';

/** The library that a metric or a middleware comes from. */
export type Library =
  | 'prom-client'
  | 'express-prom-bundle'
  | 'express-prometheus-middleware'
  | 'nestjs-prometheus'
  | 'opentelemetry'
  | 'prometheus_client'
  | 'prometheus_flask_exporter'
  | 'starlette_exporter'
  | 'prometheus_fastapi_instrumentator'
  | 'starlette_prometheus'
  | 'django_prometheus'
  | 'client_golang'
  | 'component-base'
  | 'kube-state-metrics'
  | 'victoriametrics'
  | 'go-http-metrics'
  | 'go-gin-prometheus'
  | 'micrometer'
  | 'simpleclient'
  | 'client_java';

/** A text of a declaration, as far as it can be read without running the program. */
export interface MetricText {
  /** The text; each part that is only known at run time is written as `…`. */
  readonly value: string;
  /** False where a part is only known at run time. */
  readonly complete: boolean;
  readonly span: Span;
  /** The place of the constant, where the text was written through one. */
  readonly origin?: Span;
}

/**
 * How many values an expression can take: `unbounded` says what outsiders or time make up, `composed` puts something
 * unknown into a text, `bounded` is a fixed set, and of `unknown` nothing is said.
 */
export type ValueTier = 'unbounded' | 'composed' | 'unknown' | 'bounded';

/** What an expression holds, where that is known; it decides the words of a message. */
export type ValueKind =
  | 'raw-path'
  | 'identity'
  | 'address'
  | 'header'
  | 'error-text'
  | 'time'
  | 'random'
  | 'input'
  | 'process-host'
  | 'literal'
  | 'constant'
  | 'route-template'
  | 'type-name'
  | 'status'
  | 'membership'
  | 'normalised'
  | 'condition';

/** An expression that fills a label, and what is known of its values. */
export interface LabelValue {
  readonly span: Span;
  readonly tier: ValueTier;
  readonly kind?: ValueKind;
  /** The part that decided the tier, where that is elsewhere: what a variable was set to, or the fallback of an `||`. */
  readonly decidedBy?: Span;
  /** True where the code tests the value against a list of allowed ones, which may still be large. */
  readonly allowList?: boolean;
  /** The name of the variable or property, where that is all that is known. */
  readonly name?: string;
  /** The text, where the value is one constant. */
  readonly constant?: string;
}

/** One label that a use of a metric fills. */
export interface LabelAssignment {
  readonly label: Located<string>;
  readonly value: LabelValue;
}

/** A place that updates a metric, with the labels it fills. Exemplars are not labels and never appear here. */
export interface MetricUse {
  /** The whole call. */
  readonly span: Span;
  readonly method: string;
  readonly labels: readonly LabelAssignment[];
  /** False where labels come from an expression that cannot be read. */
  readonly complete: boolean;
  /** True where the metric was found by the name of a property alone, across files. */
  readonly byName: boolean;
}

/** One metric that source code declares, the same in every language. */
export interface Metric {
  readonly language: Language;
  readonly library: Library;
  readonly type: MetricType;
  /** The full name: namespace, subsystem and prefix are part of it. */
  readonly name: MetricText;
  /** True where the name is put together while the program runs, once for each call. */
  readonly generatedName: boolean;
  /** Absent where none is written. */
  readonly help?: MetricText;
  readonly unit?: MetricText;
  /** Declared labels in their order; for libraries without declarations, those of the uses. */
  readonly labels: readonly Located<string>[];
  /** False where some labels are only known at run time. */
  readonly labelsComplete: boolean;
  /** Labels with one fixed value for the metric or, through the registry, for the process. */
  readonly constantLabels: readonly LabelAssignment[];
  /** The number of buckets of a histogram, without `+Inf`; the default of the library where none are written. */
  readonly buckets?: number;
  /** Labels of which the configuration says that their values are few. */
  readonly boundedLabels?: ReadonlySet<string>;
  /** True where the code limits the values that labels may take, as `ConstrainedLabels` does. */
  readonly allowList: boolean;
  /** The declaration on one line: the constructor, or the call of the factory that makes it. */
  readonly declaration: Span;
  readonly uses: readonly MetricUse[];
}

/** A label that a middleware fills by itself, unless told otherwise. */
export interface MiddlewareLabel {
  readonly label: string;
  readonly tier: ValueTier;
  readonly kind: ValueKind;
  /** A clause for a message: what the library puts there. */
  readonly fact: string;
  /** What to write instead: an imperative sentence. */
  readonly help: string;
}

/** A library that instruments all requests, with the labels that its defaults or its options make. */
export interface Middleware {
  readonly language: Language;
  readonly library: Library;
  /** The call that installs it, or the option that makes it what it is. */
  readonly span: Span;
  readonly type: MetricType;
  /** The metric as the library names it, where known. */
  readonly metric?: string;
  /** Labels whose values the library takes from requests; none where the options bound them. */
  readonly labels: readonly MiddlewareLabel[];
}

/** Labels that a registry adds to every metric of a process. */
export interface DefaultLabels {
  readonly language: Language;
  readonly library: Library;
  readonly span: Span;
  readonly labels: readonly LabelAssignment[];
  /** True for the grouping key of a push: what is pushed stays in the Pushgateway under it until somebody deletes it. */
  readonly isPushed?: boolean;
}

/** A source file, or a language, that could not be read; the others were. */
export interface SourceProblem {
  readonly language: Language;
  readonly kind: 'syntax' | 'nesting' | 'size' | 'parser-missing';
  /** A sentence that says what is wrong and that metrics in the file are not seen. */
  readonly message: string;
  readonly span: Span;
}

/** Everything that source files say about metrics. */
export interface CollectedMetrics {
  readonly metrics: readonly Metric[];
  readonly middlewares: readonly Middleware[];
  readonly defaultLabels: readonly DefaultLabels[];
  readonly problems: readonly SourceProblem[];
}
