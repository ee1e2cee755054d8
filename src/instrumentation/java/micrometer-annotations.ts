import { spanIn } from '../code/code.ts';
import type { CallAt } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import { argumentAt } from '../code/call-sites.ts';
import { callsNamed } from './call-index.ts';
import { annotatedParameter } from './java-expressions.ts';
import type { Micrometer } from './micrometer-meter.ts';
import { mergeTags, noTags } from './micrometer-tags.ts';
import type { Tags } from './micrometer-tags.ts';

/** What an annotation is called where it has no name of its own. */
const defaultNames: Readonly<Record<string, string>> = {
  // https://github.com/micrometer-metrics/micrometer/blob/main/micrometer-core/src/main/java/io/micrometer/core/aop/TimedAspect.java
  Timed: 'method.timed',
  Counted: 'method.counted',
  // https://github.com/micrometer-metrics/micrometer/blob/main/micrometer-observation/src/main/java/io/micrometer/observation/aop/ObservedAspect.java
  Observed: 'method.observed',
};

/** `@Timed(value = "name", extraTags = {"key", "value"})`, `@Counted` and `@Observed`. */
export function readMeterAnnotation(library: Micrometer, outer: CallAt, kind: string): void {
  const fallback = Object.hasOwn(defaultNames, kind) ? defaultNames[kind] : undefined;
  const isOurs = library.library({ ...outer, expression: outer.expression.callee }, /^io\.micrometer\./u) !== undefined;
  if (fallback === undefined || !isOurs) return;
  library.add(outer, (at) => {
    const written = (name: string): Closure | undefined => valueOf(at, name);
    const tags = written(kind === 'Observed' ? 'lowCardinalityKeyValues' : 'extraTags');
    const unnamed = at.expression.arguments.find((argument) => argument.name === undefined)?.value;
    const name =
      written('value') ?? written('name') ?? (unnamed === undefined ? undefined : { ...at, expression: unnamed });
    return {
      type: kind === 'Counted' ? 'counter' : 'summary',
      name: name ?? fallback,
      help: written('description'),
      method: `@${kind}`,
      tags: mergeTags([tags === undefined ? noTags : library.tagsIn(tags), ...parameterTags(library, at)]),
    };
  });
}

function valueOf(at: CallAt, name: string): Closure | undefined {
  const found = argumentAt(at.expression, Number.MAX_SAFE_INTEGER, name);
  return found === undefined ? undefined : { ...at, expression: found.value };
}

/**
 * `void ship(@MeterTag("plan") String plan)`: a parameter of the method that is counted.
 * https://github.com/micrometer-metrics/micrometer/blob/main/micrometer-core/src/main/java/io/micrometer/core/aop/MeterTag.java
 */
function parameterTags(library: Micrometer, at: CallAt): readonly Tags[] {
  const { module } = at.scope;
  return callsNamed('MeterTag', module).flatMap(({ call, scope }): readonly Tags[] => {
    const { of } = scope;
    if (call.callee.kind !== 'name' || of === undefined) return [];
    if (at.expression.start < of.start || at.expression.end > of.end) return [];
    const own = call.arguments.filter((argument) => argument.name !== annotatedParameter);
    const parameter = call.arguments.find((argument) => argument.name === annotatedParameter)?.value;
    const key = own.find((argument) => argument.name === undefined || /^(?:key|value)$/u.test(argument.name))?.value;
    if (parameter === undefined || key === undefined) return [];
    // What a resolver or an expression makes of the parameter is not known.
    const isPlain = own.every(({ name }) => name === undefined || /^(?:key|value)$/u.test(name));
    const text = library.context.texts.text({ expression: key, scope });
    if (!text.complete || !isPlain) return [];
    const label = { value: text.value, span: spanIn(module, key) };
    return [
      { ...noTags, labels: [{ label, value: library.context.values.classify({ expression: parameter, scope }) }] },
    ];
  });
}
