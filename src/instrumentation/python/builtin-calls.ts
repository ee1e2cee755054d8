import type { Argument, Call, Expression } from '../code/code.ts';
import { literalText } from '../code/code.ts';

/** What a call of a function that every program knows stands for; undefined for every other call. */
export function meaningOf(call: Call): Expression | undefined {
  const { callee } = call;
  if (callee.kind === 'name') {
    if (callee.name === 'getattr') return attributeOf(call);
    return callee.name === 'dict' ? mapOf(call) : undefined;
  }
  if (callee.kind !== 'member') return undefined;
  if (callee.property === 'get') return entryByGet(call, callee.object);
  return callee.property === 'format' ? formatted(call, callee.object) : undefined;
}

/** `getattr(route, "path", None)` is the member, or what is given in its stead. */
function attributeOf({ arguments: given, start, end }: Call): Expression | undefined {
  const [object, name, fallback] = given;
  const property = literalText(name?.value);
  if (object === undefined || property === undefined) return undefined;
  const member: Expression = { start, end, kind: 'member', object: object.value, property };
  if (fallback === undefined) return member;
  return { start, end, kind: 'choice', test: undefined, options: [member, fallback.value] };
}

/** `scope.get("route", None)` is `scope["route"]`, or what is given in its stead. */
function entryByGet({ arguments: given, start, end }: Call, object: Expression): Expression | undefined {
  const [key, fallback, ...more] = given;
  if (key === undefined || literalText(key.value) === undefined || more.length > 0) return undefined;
  if (key.name !== undefined || fallback?.spread !== undefined || fallback?.name !== undefined) return undefined;
  const entry: Expression = { start, end, kind: 'index', object, index: key.value };
  if (fallback === undefined) return entry;
  return { start, end, kind: 'choice', test: undefined, options: [entry, fallback.value] };
}

/** `dict(labels, path="/")` is `{**labels, "path": "/"}`. */
function mapOf({ arguments: given, start, end }: Call): Expression {
  const entries = given.flatMap(({ name, nameSpan, value }) =>
    name === undefined || nameSpan === undefined
      ? []
      : [{ key: { ...nameSpan, kind: 'text' as const, parts: [name] }, value }],
  );
  const spreads = given.flatMap(({ name, value }) => (name === undefined ? [value] : []));
  return { start, end, kind: 'map', entries, spreads };
}

const placeholder = /\{\{|\}\}|\{(\w*)[^{}]*\}/gu;

/** `"step_{}_seconds".format(step)` is the text with its parts. */
function formatted({ arguments: given, start, end }: Call, receiver: Expression): Expression | undefined {
  const text = literalText(receiver);
  if (text === undefined || given.some((argument) => argument.spread !== undefined)) return undefined;
  const parts: (string | Expression)[] = [];
  let next = 0;
  let from = 0;
  for (const match of text.matchAll(placeholder)) {
    const [whole, field] = match;
    parts.push(text.slice(from, match.index));
    from = match.index + whole.length;
    if (field === undefined) parts.push(whole.charAt(0));
    else
      parts.push(argumentFor(given, field === '' ? String(next++) : field)?.value ?? { start, end, kind: 'unknown' });
  }
  parts.push(text.slice(from));
  return { start, end, kind: 'text', parts: parts.filter((part) => part !== '') };
}

const conversion = /%%|%(?:\((\w+)\))?[-+ #0]{0,5}\d{0,9}(?:\.\d{1,9})?[a-zA-Z]/gu;

/** `"step_%s_seconds" % step` is the text with its parts. */
export function converted(text: string, right: Expression): readonly (string | Expression)[] {
  const values = right.kind === 'list' ? right.items.map(({ value }) => value) : [right];
  const parts: (string | Expression)[] = [];
  let next = 0;
  let from = 0;
  for (const match of text.matchAll(conversion)) {
    const [whole, key] = match;
    parts.push(text.slice(from, match.index));
    from = match.index + whole.length;
    if (whole === '%%') parts.push('%');
    else if (key === undefined) parts.push(values[next++] ?? right);
    else parts.push((right.kind === 'map' ? entryOf(right, key) : undefined) ?? right);
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part !== '');
}

function entryOf(map: Expression & { readonly kind: 'map' }, key: string): Expression | undefined {
  return map.entries.find((entry) => literalText(entry.key) === key)?.value;
}

function argumentFor(given: readonly Argument[], field: string): Argument | undefined {
  if (!/^\d+$/u.test(field)) return given.find(({ name }) => name === field);
  return given.filter(({ name }) => name === undefined)[Number(field)];
}
