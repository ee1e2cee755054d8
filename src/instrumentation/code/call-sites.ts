import type { Argument, Call, ClassCode, CodeModule, FunctionCode, Scope } from './code.ts';
import type { Frame } from './entity.ts';
import type { CodeEvaluator } from './evaluate.ts';
import { calleeName } from './texts.ts';
import { pushTo } from '../../source/push-to.ts';

const maximumSites = 200;

/** Finds the calls of functions, in all files of a project. */
export class CallSites {
  readonly #evaluator: CodeEvaluator;
  #sites: ReadonlyMap<FunctionCode | ClassCode, CodeModule['calls']> | undefined;
  #byName: Map<string, CodeModule['calls']> | undefined;

  constructor(evaluator: CodeEvaluator) {
    this.#evaluator = evaluator;
  }

  /** All calls in the project of something with a name. */
  named(name: string): CodeModule['calls'] {
    if (this.#byName === undefined) {
      this.#byName = new Map();
      for (const at of this.#evaluator.modules.flatMap((module) => module.calls)) {
        const called = calleeName(at.call);
        if (called === undefined) continue;
        pushTo(this.#byName, called, at);
      }
    }
    return this.#byName.get(name) ?? [];
  }

  /** True where a call is known to call a function. */
  means(call: Call, scope: Scope, of: FunctionCode): boolean {
    return this.#evaluator
      .entities({ expression: call.callee, scope })
      .some((entity) => entity.kind === 'function' && entity.of === of);
  }

  /** All calls of a function in the project. */
  of(of: FunctionCode): readonly Frame[] {
    this.#sites ??= this.#indexSites();
    const sites = this.#sites.get(of) ?? [];
    const { owner, name } = of;
    const isConstructor = name === '__init__' || name === owner?.name;
    const made = owner !== undefined && isConstructor ? (this.#sites.get(owner) ?? []) : [];
    return [...sites.filter(({ call }) => takes(of, call)), ...made]
      .slice(0, maximumSites)
      .map(({ call, scope }) => this.#evaluator.frameOf({ expression: call, scope }, of));
  }

  /** The calls of each function, and of each class. */
  #indexSites(): ReadonlyMap<FunctionCode | ClassCode, CodeModule['calls']> {
    const sites = new Map<FunctionCode | ClassCode, CodeModule['calls']>();
    for (const at of this.#evaluator.modules.flatMap((module) => module.calls)) {
      for (const entity of this.#evaluator.entities({ expression: at.call.callee, scope: at.scope })) {
        if (entity.kind !== 'function' && entity.kind !== 'class') continue;
        pushTo(sites, entity.of, at);
      }
    }
    return sites;
  }
}

/** The argument for a parameter, by its name or its place. */
export function argumentAt(call: Call, index: number, name: string, isMethod = false): Argument | undefined {
  const named = call.arguments.find((argument) => argument.name === name);
  if (named !== undefined) return named;
  const positional = call.arguments.filter((argument) => argument.name === undefined);
  const at = isMethod ? index - 1 : index;
  const found = positional[at];
  const isSpread = positional.slice(0, at + 1).some((argument) => argument.spread !== undefined);
  return isSpread ? undefined : found;
}

/** True where a call has as many arguments as the function takes; only asked where several share a name. */
export function takes(of: FunctionCode, call: Call): boolean {
  if (of.overloads === undefined) return true;
  const { length } = of.parameters;
  const isOpen = of.parameters.at(-1)?.type?.endsWith('...') === true;
  return isOpen ? call.arguments.length >= length - 1 : call.arguments.length === length;
}
