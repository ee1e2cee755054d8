import type { ConfigValue, StructValue } from './value.ts';

/** Every struct below a value, itself included, in the order in which they are written. */
export function* structsIn(value: ConfigValue): Generator<StructValue> {
  if (value.kind === 'list') for (const item of value.items) yield* structsIn(item);
  if (value.kind === 'map') for (const entry of value.entries) yield* structsIn(entry.value);
  if (value.kind !== 'struct') return;
  yield value;
  for (const { value: field } of value.fields.values()) yield* structsIn(field);
}
