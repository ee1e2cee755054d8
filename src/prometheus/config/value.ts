import type { Span } from '../../source/span.ts';
import { fieldsOf } from '../../knowledge/prometheus-config-fields.ts';
import { parseDuration } from '../duration.ts';
import type { ConfigNode } from './node.ts';

/** A part of the configuration as Prometheus decodes it, with its places. */
export type ConfigValue = StructValue | ListValue | MapValue | ScalarValue | NullValue | InvalidValue;

/** A list; entries that Prometheus could not decode are `invalid`. */
export interface ListValue {
  readonly kind: 'list';
  readonly node: ConfigNode;
  readonly items: readonly ConfigValue[];
}

/** A map with free keys. */
export interface MapValue {
  readonly kind: 'map';
  readonly node: ConfigNode;
  readonly entries: readonly { readonly key: ConfigNode; readonly name: string; readonly value: ConfigValue }[];
}

/** A scalar that has the type of its field. */
export interface ScalarValue {
  readonly kind: 'scalar';
  readonly node: ConfigNode;
  /** What a text field holds: the text of the source, whatever YAML would make of it. */
  readonly text: string;
  readonly boolean?: boolean;
  readonly integer?: bigint;
  readonly number?: number;
  readonly milliseconds?: number;
}

/** Nothing is written: the zero of the type, not the default. */
export interface NullValue {
  readonly kind: 'null';
  readonly node: ConfigNode;
}

/** Something that was reported, and about which nothing more is said. */
export interface InvalidValue {
  readonly kind: 'invalid';
  readonly node: ConfigNode;
}

/** A struct with the fields that are written. */
export class StructValue {
  readonly kind = 'struct';
  /** The struct, as the field tables name it. */
  readonly type: string;
  readonly node: ConfigNode;
  readonly fields: ReadonlyMap<string, { readonly key: ConfigNode; readonly value: ConfigValue }>;

  constructor(
    type: string,
    node: ConfigNode,
    fields: ReadonlyMap<string, { readonly key: ConfigNode; readonly value: ConfigValue }>,
  ) {
    this.type = type;
    this.node = node;
    this.fields = fields;
  }

  /** What is written in a field. */
  value(name: string): ConfigValue | undefined {
    return this.fields.get(name)?.value;
  }

  /** True where a field is written and not empty. */
  has(name: string): boolean {
    const value = this.value(name);
    return value !== undefined && value.kind !== 'null';
  }

  /** True where a field was reported already: nothing can be said of its value. */
  isInvalid(name: string): boolean {
    return this.value(name)?.kind === 'invalid';
  }

  /** A text, its default where it is not written. */
  text(name: string): string {
    const value = this.value(name);
    if (value === undefined) return fieldsOf(this.type).get(name)?.default ?? '';
    return value.kind === 'scalar' ? value.text : '';
  }

  /** True where a text is empty for certain. */
  lacks(name: string): boolean {
    return this.text(name) === '' && !this.isInvalid(name);
  }

  /** A truth value, its default where it is not written. */
  boolean(name: string): boolean {
    const value = this.value(name);
    if (value?.kind === 'scalar') return value.boolean === true;
    return value === undefined && fieldsOf(this.type).get(name)?.default === 'true';
  }

  /** A number, its default where it is not written; undefined where it is invalid. */
  number(name: string): number | undefined {
    const value = this.value(name);
    if (value === undefined) return Number(fieldsOf(this.type).get(name)?.default ?? 0);
    if (value.kind === 'null') return 0;
    if (value.kind !== 'scalar') return undefined;
    return value.number ?? (value.integer === undefined ? undefined : Number(value.integer));
  }

  /** A duration in milliseconds, its default where it is not written; undefined where it is invalid. */
  duration(name: string): number | undefined {
    const value = this.value(name);
    if (value === undefined) {
      const standard = parseDuration(fieldsOf(this.type).get(name)?.default ?? '0');
      return standard.ok ? standard.milliseconds : undefined;
    }
    if (value.kind === 'null') return 0;
    return value.kind === 'scalar' ? value.milliseconds : undefined;
  }

  /** A struct inside this one. */
  struct(name: string): StructValue | undefined {
    const value = this.value(name);
    return value?.kind === 'struct' ? value : undefined;
  }

  /** The entries of a list. */
  items(name: string): readonly ConfigValue[] {
    const value = this.value(name);
    return value?.kind === 'list' ? value.items : [];
  }

  /** The entries of a list that are structs. */
  structs(name: string): readonly StructValue[] {
    return this.items(name).filter((item) => item.kind === 'struct');
  }

  /** The entries of a map. */
  map(name: string): MapValue['entries'] {
    const value = this.value(name);
    return value?.kind === 'map' ? value.entries : [];
  }

  /** Where a field is written, else where the struct is. */
  at(name: string): Span {
    return this.value(name)?.node.anchor ?? this.node.anchor;
  }

  /** Where the name of a field is written, else where the struct is. */
  keyAt(name: string): Span {
    return this.fields.get(name)?.key.anchor ?? this.node.anchor;
  }
}
