import type { Located, Span } from '../source/span.ts';
import type { Language } from './language.ts';
import type { LabelAssignment, Library, Metric, MetricText, MetricType, MetricUse } from './metric.ts';

/** A metric while its file is read: uses are added as they are found, in any file. */
export interface MetricDraft {
  readonly library: Library;
  /** A description of Go learns its type from the values that are sent with it. */
  type: MetricType;
  readonly name: MetricText;
  readonly generatedName?: boolean;
  readonly help?: MetricText | undefined;
  readonly unit?: MetricText | undefined;
  readonly labels: Located<string>[];
  readonly labelsComplete: boolean;
  /** True for libraries whose labels are those of the uses. */
  readonly labelsFromUses?: boolean;
  readonly constantLabels?: readonly LabelAssignment[];
  readonly buckets?: number | undefined;
  readonly allowList?: boolean;
  readonly declaration: Span;
  /** The name of the variable, field or property that holds the metric. */
  readonly holder?: string | undefined;
  readonly uses: MetricUse[];
}

/** The finished metrics in the order of files and places, their uses too. */
export function finishMetrics(language: Language, drafts: Iterable<MetricDraft>): readonly Metric[] {
  return [...drafts].map((draft) => finish(language, draft)).sort((a, b) => compareSpans(a.declaration, b.declaration));
}

function finish(language: Language, draft: MetricDraft): Metric {
  const uses = [...draft.uses].sort((a, b) => compareSpans(a.span, b.span));
  return {
    language,
    library: draft.library,
    type: draft.type,
    name: { value: draft.name.value, complete: draft.name.complete, span: draft.name.span, ...originOf(draft.name) },
    generatedName: draft.generatedName ?? false,
    ...(draft.help === undefined ? {} : { help: plain(draft.help) }),
    ...(draft.unit === undefined ? {} : { unit: plain(draft.unit) }),
    labels: draft.labelsFromUses === true ? labelsOfUses(uses) : draft.labels,
    labelsComplete: draft.labelsComplete,
    constantLabels: draft.constantLabels ?? [],
    ...(draft.buckets === undefined ? {} : { buckets: draft.buckets }),
    allowList: draft.allowList ?? false,
    declaration: draft.declaration,
    uses,
  };
}

/** A text without what only its reader needs. */
function plain(text: MetricText): MetricText {
  return { value: text.value, complete: text.complete, span: text.span, ...originOf(text) };
}

function originOf(text: MetricText): { readonly origin?: Span } {
  return text.origin === undefined ? {} : { origin: text.origin };
}

function labelsOfUses(uses: readonly MetricUse[]): readonly Located<string>[] {
  const found = new Map<string, Located<string>>();
  for (const use of uses) {
    for (const { label } of use.labels) if (!found.has(label.value)) found.set(label.value, label);
  }
  return [...found.values()];
}

/** Orders spans by file and place. */
export function compareSpans(a: Span, b: Span): number {
  if (a.file.path !== b.file.path) return a.file.path < b.file.path ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
