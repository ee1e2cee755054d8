import type { Argument } from '../code/code.ts';
import { lookup } from '../code/code.ts';
import type { CodeContext } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';

const maximumDepth = 8;

/** The items of a list, as far as they are written in the project. */
export interface ReadItems {
  readonly items: readonly Closure[];
  /** False where more may follow. */
  readonly complete: boolean;
}

const unknown: ReadItems = { items: [], complete: false };

/** What the arguments of a call stand for, with lists such as `values...` written out. */
export function spreadArguments(context: CodeContext, at: Closure, given: readonly Argument[]): ReadItems {
  return joined(
    given.map((argument) => {
      const value = { ...at, expression: argument.value };
      return argument.spread === undefined ? { items: [value], complete: true } : listItems(context, value);
    }),
  );
}

/** The items of an expression: a literal, `append`, or a variable with all that is appended to it. */
export function listItems(context: CodeContext, at: Closure, depth = 0): ReadItems {
  const { expression } = at;
  if (depth > maximumDepth) return unknown;
  const inner = (of: Closure): ReadItems => listItems(context, of, depth + 1);
  if (expression.kind === 'list') {
    return { items: expression.items.map((item) => ({ ...at, expression: item.value })), complete: true };
  }
  // `T{}` and `nil` are empty lists here.
  if (expression.kind === 'map') return { items: [], complete: expression.entries.length === 0 };
  if (expression.kind === 'constant') return { items: [], complete: expression.text === 'nil' };
  if (expression.kind === 'call' && expression.callee.kind === 'name') {
    const [first, ...others] = expression.arguments;
    if (expression.callee.name === 'make') return { items: [], complete: true };
    if (expression.callee.name === 'append' && first !== undefined) {
      return joined([inner({ ...at, expression: first.value }), spreadArguments(context, at, others)]);
    }
  }
  const behind = context.evaluator.behind(at);
  const binding = expression.kind === 'name' ? lookup(at.scope, expression.name) : undefined;
  const appended = (binding?.appended ?? []).map((item): Closure => ({ ...item, frame: at.frame }));
  const isDeclared = binding?.kind === 'value';
  if (behind.length === 0) {
    if (isDeclared) return { items: appended, complete: appended.length > 0 };
    const lists = context.evaluator
      .entities(at)
      .flatMap((entity) =>
        entity.kind === 'expression' && entity.at.expression !== expression ? [inner(entity.at)] : [],
      );
    return lists.length === 1 && lists[0] !== undefined ? lists[0] : { ...joined(lists), complete: false };
  }
  const lists = behind.map(inner);
  const [first] = lists;
  if (first === undefined || lists.length > 1) return { ...joined(lists), complete: false };
  return { items: [...first.items, ...appended], complete: first.complete };
}

function joined(parts: readonly ReadItems[]): ReadItems {
  return { items: parts.flatMap((part) => part.items), complete: parts.every((part) => part.complete) };
}
