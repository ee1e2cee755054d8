import type { CallAt } from '../code/context.ts';
import type { ClassCode, Scope } from '../code/code.ts';
import { builderCalls } from './builder-chain.ts';
import { calleeName } from '../code/texts.ts';
import type { Closure } from '../code/entity.ts';
import { declaredTypes } from './declared-types.ts';
import type { Micrometer } from './micrometer-meter.ts';

const begins = /^(?:createNotStarted|start)$/u;
const observation = /^io\.micrometer\.observation\.Observation$/u;

/**
 * `Observation.createNotStarted("name", registry).lowCardinalityKeyValue("key", value)`; those of high cardinality are no
 * tags: https://docs.micrometer.io/micrometer/reference/observation/components.html
 */
export function readObservation(library: Micrometer, outer: CallAt, method: string): void {
  const { callee } = outer.expression;
  if (callee.kind !== 'member' || !/^(?:l|addL)ow/u.test(method)) return;
  library.add(outer, (at) => {
    const root = builderCalls(library.context, at, begins).find((call) => {
      const { callee: made } = call.expression;
      if (made.kind !== 'member' || !begins.test(made.property)) return false;
      return library.library({ ...call, expression: made.object }, observation) !== undefined;
    });
    const receiver = { ...at, expression: callee.object };
    if (root === undefined && !isObservation(library, receiver)) return undefined;
    const name = root?.expression.arguments[0]?.value;
    return {
      type: 'summary',
      // An observation that comes from elsewhere has its name there.
      name: name === undefined || root === undefined ? undefined : { ...root, expression: name },
      method,
      tags: library.tagsOf(at),
    };
  });
}

function isObservation(library: Micrometer, receiver: Closure): boolean {
  return declaredTypes(library.context, receiver).some((type) => /(?:^|\.)Observation(?:\.Context)?$/u.test(type));
}

/** Classes that give names and tags to the observations of a framework: `getLowCardinalityKeyValues(context)`. */
export function readObservationConventions(library: Micrometer): void {
  for (const module of library.context.modules) {
    if (![...module.imports].some((name) => name.startsWith('io.micrometer'))) continue;
    for (const of of classesIn(module.scope)) readConvention(library, of);
  }
}

function* classesIn(scope: Scope): Generator<ClassCode> {
  for (const { of } of scope.names.values()) {
    if (of === undefined) continue;
    yield of;
    yield* classesIn(of.scope);
  }
}

function readConvention(library: Micrometer, of: ClassCode): void {
  const method = of.methods.get('getLowCardinalityKeyValues');
  const name = of.methods.get('getName');
  const [named] = name?.returns ?? [];
  for (const expression of method?.returns ?? []) {
    if (method === undefined || expression.kind !== 'call' || calleeName(expression) === undefined) continue;
    const tags = library.tagsIn({ expression, scope: method.scope });
    library.add({ expression, scope: method.scope }, () => ({
      type: 'summary',
      name: named === undefined || name === undefined ? undefined : { expression: named, scope: name.scope },
      method: 'getLowCardinalityKeyValues',
      tags: { ...tags, functions: [] },
    }));
  }
}
