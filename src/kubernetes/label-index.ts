import { labelSelectorMatches } from './label-selector.ts';
import type { Labels, LabelSelector } from './label-selector.ts';
import { pushTo } from '../source/push-to.ts';

/** Objects by their labels, so that a selector looks at the few that have one of its labels and not at all of them. */
export class LabelIndex<T> {
  readonly #all: readonly (readonly [item: T, labels: Labels])[];
  readonly #byPair = new Map<string, (readonly [item: T, labels: Labels])[]>();

  constructor(items: readonly T[], labelsOf: (item: T) => Labels) {
    this.#all = items.map((item) => [item, labelsOf(item)]);
    for (const entry of this.#all) {
      for (const [key, value] of Object.entries(entry[1])) {
        pushTo(this.#byPair, pairOf(key, value), entry);
      }
    }
  }

  /** The objects that a selector selects, in their order. */
  select(selector: LabelSelector): readonly T[] {
    let candidates = this.#all;
    for (const [key, value] of Object.entries(selector.matchLabels ?? {})) {
      const found = this.#byPair.get(pairOf(key, value)) ?? [];
      if (found.length < candidates.length) candidates = found;
    }
    return candidates.flatMap(([item, labels]) => (labelSelectorMatches(selector, labels) ? [item] : []));
  }
}

function pairOf(key: string, value: string): string {
  return `${key}=${value}`;
}
