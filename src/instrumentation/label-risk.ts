import type { Confidence, Severity } from '../finding.ts';
import type { NameTier } from '../knowledge/label-names.ts';
import type { Located, Span } from '../source/span.ts';
import { labelNamesOf } from './label-names-of.ts';
import type { LabelAssignment, LabelValue, Metric, MetricUse, ValueKind, ValueTier } from './metric.ts';
import { leakOf, nameTier, normaliseName } from './name-tier.ts';

/** Why a label is risky: its name says so, its value does, both do, or it repeats what a scrape adds anyway. */
export type RiskBasis = 'name' | 'value' | 'both' | 'target';

/** A label of a metric that may take very many values, judged. */
export interface LabelRisk {
  readonly metric: Metric;
  readonly label: string;
  readonly basis: RiskBasis;
  /** What the name says. */
  readonly nameTier?: NameTier;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** What the label would tell everyone who may read the metrics. */
  readonly leak?: 'credential' | 'personal';
  /** The value that decided, where one did. */
  readonly value?: LabelValue;
  /** The place of the value, or of the declaration. */
  readonly at: Span;
  readonly related: readonly { readonly span: Span; readonly note: string }[];
  /** The time series that each new value adds for each combination of the other labels. */
  readonly seriesPerValue: number;
}

const levels: readonly (Severity | undefined)[] = [undefined, 'info', 'warning', 'error'];

// Rows: what the name says; columns: what the worst value says. A certain name alone is a warning, a likely one an
// info; only a name and a value that agree make an error. A name that says nothing needs a value that says it all.
const base: Readonly<Record<NameTier | 'silent', Readonly<Record<ValueTier | 'none', number>>>> = {
  certain: { none: 2, bounded: 1, unknown: 2, composed: 2, unbounded: 3 },
  likely: { none: 1, bounded: 0, unknown: 1, composed: 1, unbounded: 2 },
  context: { none: 0, bounded: 0, unknown: 0, composed: 0, unbounded: 2 },
  silent: { none: 0, bounded: 0, unknown: 0, composed: 0, unbounded: 2 },
  fine: { none: 0, bounded: 0, unknown: 0, composed: 0, unbounded: 0 },
};

/** Values of which no name makes a small set: a `status` that is the text of an error is as many as there are errors. */
const beyondDoubt: ReadonlySet<ValueKind> = new Set(['raw-path', 'error-text', 'time', 'random', 'address']);

/**
 * Tags that Micrometer's own binders have, with templates, class names and configured hosts in them: only a value that
 * shows that it is none of these counts.
 * https://github.com/micrometer-metrics/micrometer/tree/main/micrometer-core/src/main/java/io/micrometer/core/instrument/binder
 */
const standardTags: ReadonlySet<string> = new Set(['uri', 'exception', 'host', 'query', 'path']);

const tierOrder: readonly ValueTier[] = ['unbounded', 'composed', 'unknown', 'bounded'];

/** All labels of a metric that may take very many values, in the order of their declaration. */
export function labelRisks(metric: Metric): readonly LabelRisk[] {
  return [...labelNamesOf(metric)].flatMap((label) => judgeLabel(metric, label) ?? []);
}

/** One label of a metric: undefined where nothing needs to be said. */
export function judgeLabel(metric: Metric, label: string): LabelRisk | undefined {
  // Few or many, a password in a label is read by everyone.
  if (metric.boundedLabels?.has(label) === true && leakOf(label) === undefined) return undefined;
  const declared = metric.labels.find((entry) => entry.value === label);
  const fills = fillsOf(metric, label);
  const worst = worstOf(fills);
  const tier = nameTier(label);
  const level = levelOf(metric, label, tier, fills, worst);
  if (level > 0) return risk(metric, label, tier, declared, worst, level);
  const target = fills.find((fill) => fill.value.kind === 'process-host');
  return target === undefined ? undefined : targetRisk(metric, label, declared, target);
}

interface Fill extends LabelAssignment {
  readonly use: MetricUse | undefined;
}

/** Everything that is written into a label; what is removed again adds no series. */
function fillsOf(metric: Metric, label: string): readonly Fill[] {
  const fills: Fill[] = [];
  for (const assignment of metric.constantLabels) {
    if (assignment.label.value === label) fills.push({ ...assignment, use: undefined });
  }
  for (const use of metric.uses) {
    if (use.method === 'remove') continue;
    for (const assignment of use.labels) if (assignment.label.value === label) fills.push({ ...assignment, use });
  }
  return fills;
}

function worstOf(fills: readonly Fill[]): Fill | undefined {
  for (const tier of tierOrder) {
    const found = fills.find((fill) => fill.value.tier === tier);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Identifiers of whatever it is: of a request as of a disk, of which a machine has a few. */
const ownerless: ReadonlySet<string> = new Set(['uuid', 'guid', 'uid']);

/**
 * True where a label that does not say what it identifies is filled with a variable that is called the same: that is one
 * witness, not two.
 */
function isEcho(label: string, { tier, name }: LabelValue): boolean {
  if (tier !== 'unbounded' || name === undefined) return false;
  return ownerless.has(normaliseName(label)) && normaliseName(name) === normaliseName(label);
}

function levelOf(
  metric: Metric,
  label: string,
  name: NameTier | undefined,
  fills: readonly Fill[],
  worst: Fill | undefined,
): number {
  const value = worst?.value;
  const tier = value?.tier ?? 'none';
  let level = base[name ?? 'silent'][value !== undefined && isEcho(label, value) ? 'unknown' : tier];
  if (name === 'fine' && tier === 'unbounded' && value?.kind !== undefined && beyondDoubt.has(value.kind)) level = 2;
  const isSure = tier === 'unbounded' || tier === 'composed';
  // A constant label has one value as long as the process lives, unless that is new each time.
  if (worst !== undefined && worst.use === undefined && tier !== 'unbounded') return 0;
  if (metric.library === 'micrometer' && tier === 'unknown' && isStandardTag(fills)) level = 0;
  // Another place that writes a fixed text shows that the values are a set that somebody thought of. One that takes a
  // fixed text in some cases only does not.
  const isSet = fills.some((fill) => fill.value.tier === 'bounded' && fill.use !== worst?.use);
  const saysElse = fills.every((fill) => saysSomethingElse(fill.value));
  if (name === 'likely' && tier === 'unknown' && (isSet || saysElse)) level = 0;
  const isMultiplied = metric.type === 'histogram' || metric.type === 'summary';
  if (isMultiplied && tier === 'unbounded' && (name === 'certain' || name === 'likely') && level > 0) level += 1;
  // An info metric exists to carry names and versions: one series for each object is what it is for.
  if (isInfo(metric) && !isSure && level > 0) level = name === 'certain' ? level - 1 : 0;
  level = Math.min(3, level);
  // https://opentelemetry.io/docs/specs/otel/metrics/sdk/#cardinality-limits: the SDK stops at 2000 attribute sets.
  if (metric.library === 'opentelemetry') level -= 1;
  if (metric.allowList || value?.allowList === true) level -= 1;
  return Math.max(0, level);
}

function isStandardTag(fills: readonly Fill[]): boolean {
  return fills.every(({ label }) => standardTags.has(label.value));
}

/**
 * Of a value that cannot be followed, its own name is the witness: one of several words that is not suspicious speaks
 * for the label, as `job_name` set to `JobDisplayName`; `p` says nothing.
 */
function saysSomethingElse({ tier, name }: LabelValue): boolean {
  if (tier === 'bounded') return true;
  if (name === undefined || !normaliseName(name).includes('_')) return false;
  const own = nameTier(name);
  return own !== 'certain' && own !== 'likely';
}

function isInfo(metric: Metric): boolean {
  return metric.type === 'info' || metric.type === 'stateset' || metric.name.value.endsWith('_info');
}

function risk(
  metric: Metric,
  label: string,
  tier: NameTier | undefined,
  declared: Located<string> | undefined,
  worst: Fill | undefined,
  level: number,
): LabelRisk {
  const value = worst?.value;
  const speaks = value !== undefined && (value.tier === 'unbounded' || value.tier === 'composed');
  const named = tier === 'certain' || tier === 'likely';
  const basis: RiskBasis = speaks ? (named ? 'both' : 'value') : 'name';
  const leak = basis === 'value' || value?.tier === 'bounded' ? undefined : leakOf(label);
  const raised = leak === undefined ? level : Math.min(3, level + 1);
  const at = speaks || declared === undefined ? (worst === undefined ? declared?.span : placeOf(worst)) : declared.span;
  return {
    metric,
    label,
    basis,
    ...(tier === undefined ? {} : { nameTier: tier }),
    severity: levels[raised] ?? 'error',
    confidence: confidenceOf(basis, tier, worst),
    ...(leak === undefined ? {} : { leak }),
    ...(value === undefined ? {} : { value }),
    at: firstLine(at ?? metric.declaration),
    related: relatedPlaces(metric, at, declared, speaks ? value : undefined),
    seriesPerValue: seriesPerValue(metric),
  };
}

function targetRisk(metric: Metric, label: string, declared: Located<string> | undefined, fill: Fill): LabelRisk {
  const at = placeOf(fill);
  return {
    metric,
    label,
    basis: 'target',
    severity: 'info',
    confidence: 'medium',
    value: fill.value,
    at: firstLine(at),
    related: relatedPlaces(metric, at, declared, undefined),
    seriesPerValue: seriesPerValue(metric),
  };
}

/** The value; where it spans lines, as a function does, its label. */
function placeOf(fill: Fill): Span {
  const { span } = fill.value;
  return span.file.text.slice(span.start, span.end).includes('\n') ? fill.label.span : span;
}

function firstLine(span: Span): Span {
  const text = span.file.text.slice(span.start, span.end);
  const end = text.search(/\r?\n/u);
  return end === -1 ? span : { ...span, end: span.start + end };
}

function relatedPlaces(
  metric: Metric,
  at: Span | undefined,
  declared: Located<string> | undefined,
  value: LabelValue | undefined,
): readonly { readonly span: Span; readonly note: string }[] {
  const places: { span: Span; note: string }[] = [];
  if (value?.decidedBy !== undefined && at !== undefined && !overlaps(value.decidedBy, at)) {
    places.push({ span: firstLine(value.decidedBy), note: 'the value comes from here' });
  }
  if (metric.library === 'opentelemetry') {
    places.push({ span: firstLine(metric.declaration), note: 'the instrument is created here' });
  } else if (declared !== undefined && at !== undefined && !overlaps(declared.span, at)) {
    places.push({ span: firstLine(declared.span), note: 'the label is declared here' });
  }
  if (declared?.origin !== undefined) {
    places.push({ span: firstLine(declared.origin), note: 'the name of the label is written here' });
  }
  return places;
}

function overlaps(a: Span, b: Span): boolean {
  return a.file === b.file && a.start < b.end && b.start < a.end;
}

function confidenceOf(basis: RiskBasis, tier: NameTier | undefined, worst: Fill | undefined): Confidence {
  if (worst?.use?.byName === true) return 'low';
  if (basis === 'name') return tier === 'certain' ? 'medium' : 'low';
  if (worst?.value.tier === 'composed') return 'medium';
  // The name of a variable is a weaker witness than what a framework is known to put there.
  if (worst?.value.name !== undefined && basis === 'value') return 'medium';
  return tier === 'fine' ? 'medium' : 'high';
}

/** The time series that one more value of a label makes: a histogram has its buckets, `+Inf`, the sum and the count. */
export function seriesPerValue(metric: Metric): number {
  if (metric.type === 'histogram') return (metric.buckets ?? 11) + 3;
  return metric.type === 'summary' ? 3 : 1;
}
