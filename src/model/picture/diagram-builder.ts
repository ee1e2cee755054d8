import type { Diagram, PictureEdge, PictureNode, PictureTone } from '../../source/picture.ts';
import type { Span } from '../../source/span.ts';

/** A box as it is added; what is left out is empty. */
export interface NewNode {
  readonly column: number;
  readonly kind: string;
  readonly title: string;
  readonly lines?: readonly string[];
  readonly items?: readonly string[];
  readonly tone?: PictureTone;
  readonly at?: Span | undefined;
}

/** Collects the boxes and lines of a diagram; what stands for the same thing is one box. */
export class DiagramBuilder {
  readonly #nodes: PictureNode[] = [];
  readonly #ids = new Map<unknown, string>();
  readonly #edges = new Map<string, PictureEdge>();

  /** The box of a thing, which is made when it is first asked for. */
  node(thing: unknown, make: () => NewNode): string {
    const known = this.#ids.get(thing);
    if (known !== undefined) return known;
    const id = `n${this.#nodes.length}`;
    this.#ids.set(thing, id);
    this.#nodes.push({ id, lines: [], items: [], tone: 'plain', ...make() });
    return id;
  }

  /** A line, drawn once. */
  edge(from: string, to: string, tone: PictureTone = 'plain'): void {
    const key = `${from} ${to}`;
    if (!this.#edges.has(key)) this.#edges.set(key, { from, to, tone });
  }

  /** The diagram of what was collected. */
  build(rest: Omit<Diagram, 'edges' | 'nodes'>): Diagram {
    return { ...rest, nodes: this.#nodes, edges: [...this.#edges.values()] };
  }
}
