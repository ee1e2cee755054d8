import type { Located, Span } from '../source/span.ts';
import type { View } from '../yaml/view.ts';

/** A field whose value has another type than the API takes. */
export interface ShapeProblem {
  /** Path within the object, such as `rules[0].verbs`. */
  readonly field: string;
  readonly expected: string;
  readonly found: string;
  readonly span: Span;
}

/** What a value is called in a message. */
function describe(view: View): string {
  switch (view.kind) {
    case 'mapping':
      return 'a mapping';
    case 'sequence':
      return 'a list';
    case 'null':
      return 'null';
    case 'scalar':
      return typeof view.value === 'string' ? 'text' : typeof view.value === 'number' ? 'a number' : 'a boolean';
    default:
      return view.kind satisfies never;
  }
}

/**
 * Reads the fields of a mapping as the API server would, and notes each value whose type the API refuses. A field that
 * is absent or null reads as undefined and is no problem here.
 */
export class Fields {
  readonly view: View;
  readonly #problems: ShapeProblem[];
  readonly #path: string;

  constructor(view: View, problems: ShapeProblem[], path = '') {
    this.view = view;
    this.#problems = problems;
    this.#path = path;
  }

  #field(name: string): View | undefined {
    const view = this.view.get(name);
    return view === undefined || view.kind === 'null' ? undefined : view;
  }

  #pathOf(name: string): string {
    return this.#path === '' ? name : `${this.#path}.${name}`;
  }

  #wrong(view: View, field: string, expected: string): void {
    this.#problems.push({ field, expected, found: describe(view), span: view.anchor });
  }

  /** A field of one type; a value of another is noted and reads as undefined. */
  #read<T>(name: string, expected: string, pick: (view: View) => T | undefined): T | undefined {
    const view = this.#field(name);
    if (view === undefined) return undefined;
    const value = pick(view);
    if (value === undefined) this.#wrong(view, this.#pathOf(name), expected);
    return value;
  }

  has(name: string): boolean {
    return this.#field(name) !== undefined;
  }

  /** The field as it is, whatever its type; undefined where it is absent or null. */
  raw(name: string): View | undefined {
    return this.#field(name);
  }

  string(name: string): Located<string> | undefined {
    return this.#read(name, 'text', (view) =>
      typeof view.value === 'string' ? { ...view.located, value: view.value } : undefined,
    );
  }

  boolean(name: string): Located<boolean> | undefined {
    return this.#read(name, 'true or false', (view) =>
      typeof view.value === 'boolean' ? { ...view.located, value: view.value } : undefined,
    );
  }

  number(name: string): Located<number> | undefined {
    return this.#read(name, 'a number', (view) =>
      typeof view.value === 'number' ? { ...view.located, value: view.value } : undefined,
    );
  }

  /** A number or a name, as ports are. */
  intOrString(name: string): Located<number | string> | undefined {
    return this.#read(name, 'a number or text', (view) =>
      typeof view.value === 'number' || typeof view.value === 'string'
        ? { ...view.located, value: view.value }
        : undefined,
    );
  }

  mapping(name: string): Fields | undefined {
    return this.#read(name, 'a mapping', (view) =>
      view.kind === 'mapping' ? new Fields(view, this.#problems, this.#pathOf(name)) : undefined,
    );
  }

  #list(name: string): readonly View[] {
    const view = this.#field(name);
    if (view === undefined) return [];
    if (view.kind === 'sequence') return view.items();
    this.#wrong(view, this.#pathOf(name), 'a list');
    return [];
  }

  /** A list of mappings; null items are left out. */
  mappings(name: string): readonly Fields[] {
    const fields: Fields[] = [];
    for (const [index, item] of this.#list(name).entries()) {
      const path = `${this.#pathOf(name)}[${index}]`;
      if (item.kind === 'mapping') fields.push(new Fields(item, this.#problems, path));
      else if (item.kind !== 'null') this.#wrong(item, path, 'a mapping');
    }
    return fields;
  }

  /** A list of texts. */
  strings(name: string): readonly Located<string>[] {
    const texts: Located<string>[] = [];
    for (const [index, item] of this.#list(name).entries()) {
      const { value } = item;
      if (typeof value === 'string') texts.push({ ...item.located, value });
      else this.#wrong(item, `${this.#pathOf(name)}[${index}]`, 'text');
    }
    return texts;
  }

  /** A mapping of texts, such as labels. */
  stringMap(name: string): ReadonlyMap<string, LocatedEntry> {
    const entries = new Map<string, LocatedEntry>();
    for (const { key, value } of this.mapping(name)?.view.entries() ?? []) {
      const { value: text } = value;
      if (typeof text === 'string') entries.set(key.text, { key: key.located, value: text, span: value.anchor });
      else if (value.kind !== 'null') this.#wrong(value, `${this.#pathOf(name)}.${key.text}`, 'text');
    }
    return entries;
  }
}

/** One entry of a mapping of texts: the value, with the key's own place beside it. */
export interface LocatedEntry extends Located<string> {
  readonly key: Located<string>;
}

/** A mapping of located texts as plain strings. */
export function plainMap(entries: ReadonlyMap<string, Located<string>>): Record<string, string> {
  const plain = Object.create(null) as Record<string, string>;
  for (const [key, { value }] of entries) plain[key] = value;
  return plain;
}
