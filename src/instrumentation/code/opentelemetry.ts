import type { MetricDraft } from '../metric-draft.ts';
import type { MetricType } from '../metric.ts';
import type { CallAt, CodeContext } from './context.ts';
import { argumentOf, assignmentsOf, calleeSpan } from './context.ts';
import type { Closure } from './entity.ts';
import { addUse } from './metrics-of.ts';

// https://opentelemetry.io/docs/specs/otel/metrics/sdk/#explicit-bucket-histogram-aggregation
const defaultBuckets = 15;

/** Adds the instrument that a call of a meter creates; its labels are the attributes of its uses. */
export function declareInstrument(
  context: CodeContext,
  at: CallAt,
  type: MetricType,
  described: {
    readonly description?: CallAt | undefined;
    readonly unit?: CallAt | undefined;
    /** The call that gives the instrument, where a builder does. */
    readonly made?: CallAt | undefined;
    readonly generatedName?: boolean;
  } = {},
): MetricDraft | undefined {
  const name = argumentOf(at, 0, 'name');
  if (name === undefined) return undefined;
  const help =
    described.description === undefined
      ? argumentOf(at, 2, 'description')
      : argumentOf(described.description, 0, 'description');
  const unit = described.unit === undefined ? undefined : argumentOf(described.unit, 0, 'unit');
  const made = described.made ?? at;
  const draft: MetricDraft = {
    library: 'opentelemetry',
    type,
    name: context.texts.text(name),
    generatedName: described.generatedName ?? false,
    help: help === undefined ? undefined : context.texts.text(help),
    unit: unit === undefined ? undefined : context.texts.text(unit),
    labels: [],
    labelsComplete: false,
    labelsFromUses: true,
    buckets: type === 'histogram' ? defaultBuckets : undefined,
    declaration: calleeSpan(at),
    holder: made.scope.module.holders.get(made.expression),
    uses: [],
  };
  context.registry.add(made.expression, made.frame?.key ?? '', draft);
  return draft;
}

/** Adds a use whose attributes are a map. */
export function addAttributes(
  context: CodeContext,
  draft: MetricDraft,
  at: CallAt,
  method: string,
  attributes: Closure,
): void {
  const read = context.maps.read(attributes);
  addUse(draft, at, method, assignmentsOf(context, read), read.complete && read.found);
}
