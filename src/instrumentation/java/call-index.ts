import type { Binding, Call, CodeModule, Scope } from '../code/code.ts';
import { lookup } from '../code/code.ts';
import { calleeName } from '../code/texts.ts';

interface Recorded {
  readonly call: Call;
  readonly scope: Scope;
}

interface Index {
  readonly byVariable: ReadonlyMap<string, readonly Recorded[]>;
  readonly byName: ReadonlyMap<string, readonly Recorded[]>;
  readonly byStart: ReadonlyMap<number, readonly Recorded[]>;
}

// What is called more often on one variable was not written by a person.
const maximumCalls = 200;
const indexes = new WeakMap<CodeModule, Index>();

/** The calls on a variable, `name.method(…)`, wherever they stand in its file. */
export function callsOnVariable(found: Binding, module: CodeModule): readonly Recorded[] {
  const calls = indexOf(module).byVariable.get(found.name) ?? [];
  return calls.filter(({ scope }) => lookup(scope, found.name) === found);
}

/** The calls of functions and methods of a name. */
export function callsNamed(name: string, module: CodeModule): readonly Recorded[] {
  return indexOf(module).byName.get(name) ?? [];
}

/** The calls that begin at a place: those of one chain. */
export function callsFrom(start: number, module: CodeModule): readonly Recorded[] {
  return indexOf(module).byStart.get(start) ?? [];
}

function indexOf(module: CodeModule): Index {
  const known = indexes.get(module);
  if (known !== undefined) return known;
  const byVariable = new Map<string, Recorded[]>();
  const byName = new Map<string, Recorded[]>();
  const byStart = new Map<number, Recorded[]>();
  for (const recorded of module.calls) {
    const { callee, start } = recorded.call;
    const object = callee.kind === 'member' ? callee.object : undefined;
    if (object?.kind === 'name') put(byVariable, object.name, recorded);
    put(byName, calleeName(recorded.call) ?? '', recorded, Number.MAX_SAFE_INTEGER);
    put(byStart, start, recorded);
  }
  const made = { byVariable, byName, byStart };
  indexes.set(module, made);
  return made;
}

function put<K>(map: Map<K, Recorded[]>, key: K, recorded: Recorded, maximum = maximumCalls): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [recorded]);
  else if (known.length < maximum) known.push(recorded);
}
