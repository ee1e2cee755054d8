import type { Closure, Frame } from './entity.ts';
import type { FunctionNode, Node } from './syntax-tree.ts';

/** The calls of functions that were looked into; the same call gives the same frame. */
export class Frames {
  readonly #frames = new Map<string, Frame>();
  readonly #callIds = new Map<Node, number>();

  /** The call of a function as a frame; the same call gives the same frame. */
  frameOf(call: Closure, of: FunctionNode, args: readonly Node[]): Frame {
    let id = this.#callIds.get(call.node);
    if (id === undefined) {
      id = this.#callIds.size + 1;
      this.#callIds.set(call.node, id);
    }
    return this.#intern(
      {
        of,
        call,
        arguments: args.map((node) => ({ node, module: call.module, frame: call.frame })),
        outer: call.frame,
      },
      `${id}@${of.range[0]}`,
    );
  }

  #intern(frame: Omit<Frame, 'key'>, own: string): Frame {
    const key = frame.outer === undefined ? own : `${own}<${frame.outer.key}`;
    const before = this.#frames.get(key);
    if (before !== undefined) return before;
    const made = { ...frame, key };
    this.#frames.set(key, made);
    return made;
  }

  /** Puts one more call around a chain of calls: what its outermost arguments come from. */
  extend(frame: Frame | undefined, outermost: Frame): Frame {
    if (frame === undefined) return outermost;
    const outer = this.extend(frame.outer, outermost);
    const own = frame.key.split('<', 1)[0] ?? frame.key;
    return this.#intern(
      {
        of: frame.of,
        call: { ...frame.call, frame: outer },
        arguments: frame.arguments.map((a) => ({ ...a, frame: outer })),
        outer,
      },
      own,
    );
  }
}
