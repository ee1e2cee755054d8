import type { MetricDraft } from './metric-draft.ts';
import { pushTo } from '../source/push-to.ts';

/** The metrics found so far, by the expression that makes them and the chain of calls that led to it. */
export class MetricRegistry<N extends object> {
  readonly #byNode = new Map<N, { readonly key: string; readonly draft: MetricDraft }[]>();
  readonly #byHolder = new Map<string, MetricDraft[]>();
  readonly #all: MetricDraft[] = [];

  get drafts(): readonly MetricDraft[] {
    return this.#all;
  }

  /** Adds a metric; the same expression in the same chain of calls is the same metric. */
  add(node: N, key: string, draft: MetricDraft): void {
    if (!this.addPlace(node, key, draft)) return;
    this.#all.push(draft);
    if (draft.holder === undefined) return;
    pushTo(this.#byHolder, draft.holder, draft);
  }

  /** Notes one more expression that stands for a metric; false where it stands for one already. */
  addPlace(node: N, key: string, draft: MetricDraft): boolean {
    const known = this.#byNode.get(node);
    if (known === undefined) this.#byNode.set(node, [{ key, draft }]);
    else if (known.some((entry) => entry.key === key)) return false;
    else known.push({ key, draft });
    return true;
  }

  /** The metrics that an expression makes: one, or all that a factory makes, where the call is not known. */
  made(node: N, key: string): readonly MetricDraft[] {
    const known = this.#byNode.get(node) ?? [];
    const exact = known.filter((entry) => entry.key === key);
    if (exact.length > 0) return exact.map((entry) => entry.draft);
    const within = key === '' ? known : known.filter((entry) => entry.key.startsWith(`${key}<`));
    if (within.length > 0) return within.map((entry) => entry.draft);
    return known.length === 1 ? known.map((entry) => entry.draft) : [];
  }

  /** The metrics of a full name. */
  named(name: string): readonly MetricDraft[] {
    return this.#all.filter((draft) => draft.name.value === name);
  }

  /** The metrics in variables, fields and properties of a name. */
  heldBy(name: string): readonly MetricDraft[] {
    return this.#byHolder.get(name) ?? [];
  }
}
