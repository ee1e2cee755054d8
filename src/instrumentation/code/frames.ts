import type { Call, FunctionCode } from './code.ts';
import type { Closure, Frame } from './entity.ts';

/** The calls of functions that were looked into; the same call gives the same frame. */
export class Frames {
  readonly #ids = new Map<object, number>();
  readonly #frames = new Map<string, Frame>();

  /** A number for each thing that is asked for. */
  id(of: object): number {
    let id = this.#ids.get(of);
    if (id === undefined) {
      id = this.#ids.size + 1;
      this.#ids.set(of, id);
    }
    return id;
  }

  /** The call of a function as a frame; the same call gives the same frame. */
  frameOf(call: Closure & { readonly expression: Call }, of: FunctionCode): Frame {
    return this.#intern({ of, call, outer: call.frame }, `${this.id(call.expression)}@${this.id(of)}`);
  }

  /** Puts one more call around a chain of calls. */
  extend(frame: Frame | undefined, outermost: Frame): Frame {
    if (frame === undefined) return outermost;
    const outer = this.extend(frame.outer, outermost);
    return this.#intern(
      { of: frame.of, call: { ...frame.call, frame: outer }, outer },
      frame.key.split('<', 1)[0] ?? '',
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
}
