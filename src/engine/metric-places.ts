import type { Workspace } from '../model/workspace.ts';
import type { Span } from '../source/span.ts';

type Metric = Workspace['metrics'][number];

/** Finds the metrics of source code that findings speak of, so that an entry of the configuration can name one. */
export class MetricPlaces {
  readonly #metrics: readonly Metric[];
  #byPlace: Map<string, Set<string>> | undefined;

  constructor(metrics: readonly Metric[]) {
    this.#metrics = metrics;
  }

  /** The names of the metrics whose declaration, texts or labels stand at one of some places. */
  namesAt(places: readonly Span[]): ReadonlySet<string> {
    const index = (this.#byPlace ??= this.#index());
    const names = new Set(places.flatMap((place) => [...(index.get(keyOf(place)) ?? [])]));
    return names.size > 0 ? names : this.#usedAt(places);
  }

  #index(): Map<string, Set<string>> {
    const index = new Map<string, Set<string>>();
    for (const metric of this.#metrics) {
      const { declaration, name, help, labels } = metric;
      for (const span of [
        declaration,
        name.span,
        ...(help === undefined ? [] : [help.span]),
        ...labels.map((l) => l.span),
      ]) {
        const key = keyOf(span);
        const known = index.get(key);
        if (known === undefined) index.set(key, new Set([name.value]));
        else known.add(name.value);
      }
    }
    return index;
  }

  /** Labels that no declaration has are found by the call that fills them. */
  #usedAt(places: readonly Span[]): ReadonlySet<string> {
    const [primary] = places;
    if (primary === undefined) return new Set();
    const isHere = ({ file, start, end }: Span): boolean =>
      file === primary.file && start <= primary.start && primary.start < end;
    return new Set(
      this.#metrics.filter(({ uses }) => uses.some((use) => isHere(use.span))).map(({ name }) => name.value),
    );
  }
}

function keyOf({ file, start }: Span): string {
  return `${file.path}\n${start}`;
}
