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
  described: { readonly description?: CallAt | undefined } = {},
): MetricDraft | undefined {
  const name = argumentOf(at, 0, 'name');
  if (name === undefined) return undefined;
  const help =
    described.description === undefined
      ? argumentOf(at, 2, 'description')
      : argumentOf(described.description, 0, 'description');
  const draft: MetricDraft = {
    library: 'opentelemetry',
    type,
    name: context.texts.text(name),
    help: help === undefined ? undefined : context.texts.text(help),
    labels: [],
    labelsComplete: false,
    labelsFromUses: true,
    buckets: type === 'histogram' ? defaultBuckets : undefined,
    declaration: calleeSpan(at),
    holder: at.scope.module.holders.get(at.expression),
    uses: [],
  };
  context.registry.add(at.expression, at.frame?.key ?? '', draft);
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
