/** A label set under change, with the order in which Prometheus walks over it. */
export class LabelBuilder {
  /** Insertion order is the order of Prometheus' own list: a label keeps its place until it is deleted. */
  readonly #labels: Map<string, string>;
  /** The labels whose order among each other Go's map iteration decides. */
  readonly #unordered: Set<string>;
  /** The labels that still stand in the sorted base of a sample; a change moves them behind it. */
  readonly #base: Set<string>;

  private constructor(labels: Map<string, string>, unordered: Set<string>, base: Set<string>) {
    this.#labels = labels;
    this.#unordered = unordered;
    this.#base = base;
  }

  /** The labels of a target before relabelling: in no order. */
  static ofTarget(labels: Iterable<readonly [string, string]>): LabelBuilder {
    const sorted = sortedLabels(labels);
    return new LabelBuilder(sorted, new Set(sorted.keys()), new Set());
  }

  /** The labels of a sample before metric relabelling: sorted by name. */
  static ofSample(labels: Iterable<readonly [string, string]>): LabelBuilder {
    const sorted = sortedLabels(labels);
    return new LabelBuilder(sorted, new Set(), new Set(sorted.keys()));
  }

  /** The value of a label; an absent one is empty. */
  get(name: string): string {
    return this.#labels.get(name) ?? '';
  }

  has(name: string): boolean {
    return this.#labels.has(name);
  }

  /** Sets a label; an empty value deletes it. */
  set(name: string, value: string): void {
    if (value === '' || this.#base.delete(name)) this.delete(name);
    if (value !== '') this.#labels.set(name, value);
  }

  delete(name: string): void {
    this.#labels.delete(name);
    this.#unordered.delete(name);
    this.#base.delete(name);
  }

  /** A copy of the labels in walking order. */
  snapshot(): readonly (readonly [string, string])[] {
    return [...this.#labels];
  }

  /** True where nothing decides which of two labels comes first. */
  isUnordered(name: string): boolean {
    return this.#unordered.has(name);
  }

  /** The labels, sorted by name. */
  labels(): ReadonlyMap<string, string> {
    return sortedLabels(this.#labels);
  }
}

function sortedLabels(labels: Iterable<readonly [string, string]>): Map<string, string> {
  const present = [...labels].filter(([, value]) => value !== '');
  return new Map(present.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
