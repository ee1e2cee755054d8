import { literalText } from '../code/code.ts';
import type { Call, Expression } from '../code/code.ts';
import type { Closure } from '../code/entity.ts';
import { isPutTogether } from '../code/generated-name.ts';

/** The parts of the text that `String.format("%s.total", name)` or `"%s.total".formatted(name)` makes. */
export function textOfCall(call: Call): readonly (string | Expression)[] | undefined {
  const { callee } = call;
  if (callee.kind !== 'member') return undefined;
  const given = call.arguments.map((argument) => argument.value);
  if (callee.property === 'formatted') return formatParts(literalText(callee.object), given);
  if (callee.property !== 'format') return undefined;
  // The locale may stand in front.
  const at = literalText(given[0]) === undefined ? 1 : 0;
  return formatParts(literalText(given[at]), given.slice(at + 1));
}

function formatParts(
  format: string | undefined,
  values: readonly Expression[],
): readonly (string | Expression)[] | undefined {
  const texts = format?.split(/%[-+# 0-9.]*[a-zA-Z]/u);
  return texts?.flatMap((text, index) => {
    const value = values[index];
    return index === texts.length - 1 || value === undefined ? [text] : [text, value];
  });
}

/** True for a name that is put together while the program runs, from what a function is given. */
export function isGeneratedName(name: Closure): boolean {
  const { expression } = name;
  if (expression.kind === 'text') return isPutTogether(name, expression.parts);
  const parts = expression.kind === 'call' ? textOfCall(expression) : undefined;
  return parts !== undefined && isPutTogether(name, parts);
}
