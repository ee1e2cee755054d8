import type { Written, WrittenScalar } from '../../prometheus/operator/written.ts';
import type { Span } from '../../source/span.ts';
import type { TextSource } from '../../yaml/text-source.ts';
import type { View } from '../../yaml/view.ts';

/** A part of the generated text, and the place of what it was made of. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly at: Span;
  /** Where the text of the piece begins, for one that stands in the file as it is. */
  readonly inner?: { readonly start: number; readonly length: number; part(start: number, end: number): Span };
}

/** A node of a file, with the places of all that it holds. */
export function toWritten(view: View): Written {
  const at = view.span;
  switch (view.kind) {
    case 'mapping': {
      const entries = view
        .entries()
        .map(({ key, value }) => ({ key: key.text, keyAt: key.anchor, value: toWritten(value) }));
      return { kind: 'mapping', entries, at };
    }
    case 'sequence':
      return { kind: 'sequence', items: view.items().map(toWritten), at };
    case 'null':
      return { kind: 'scalar', value: null, at: view.anchor };
    case 'scalar': {
      const { value } = view;
      const isPlain = typeof value === 'number' || typeof value === 'boolean';
      return {
        kind: 'scalar',
        value: isPlain ? value : view.text,
        at: view.anchor,
        part: (start, end) => view.part(start, end),
      };
    }
    default:
      return view.kind satisfies never;
  }
}

/** Writes a value as YAML, each part of which has the place of what it was made of. */
export function generatedSource(value: Written): TextSource {
  const writer = new Writer();
  writer.write(value, 0, true);
  return writer.source(value.at);
}

class Writer {
  #text = '';
  readonly #pieces: Piece[] = [];
  /** Mappings and lists by where they begin, the outermost first. */
  readonly #blocks = new Map<number, Piece[]>();

  source(whole: Span): TextSource {
    const text = this.#text;
    return { file: whole.file, text, toSpan: (start, end) => this.#spanOf(start, end) ?? whole };
  }

  #spanOf(start: number, end: number): Span | undefined {
    const piece = this.#pieceAt(start);
    if (piece !== undefined && end <= piece.end) {
      const { inner, at } = piece;
      if (inner === undefined || start <= piece.start || start < inner.start) return at;
      const from = start - inner.start;
      const to = end - inner.start;
      return to <= inner.length && to - from < inner.length ? inner.part(from, to) : at;
    }
    return this.#blocks.get(start)?.findLast((block) => end <= block.end)?.at ?? piece?.at;
  }

  #pieceAt(offset: number): Piece | undefined {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#pieces[low];
  }

  /** Writes a value behind its key or its dash; a block begins on a line of its own unless it is the first of a list. */
  write(value: Written, indent: number, isInPlace: boolean): void {
    if (value.kind === 'scalar') {
      this.#scalar(value);
      this.#text += '\n';
      return;
    }
    const isEmpty = value.kind === 'mapping' ? value.entries.length === 0 : value.items.length === 0;
    if (isEmpty) {
      this.#piece(value.kind === 'mapping' ? '{}' : '[]', value.at);
      this.#text += '\n';
      return;
    }
    if (!isInPlace) this.#text += `\n${' '.repeat(indent)}`;
    const start = this.#text.length;
    const block = { start, end: start, at: value.at };
    const blocks = this.#blocks.get(start) ?? [];
    this.#blocks.set(start, blocks);
    blocks.push(block);
    let isFirst = true;
    const next = (): void => {
      if (!isFirst) this.#text += ' '.repeat(indent);
      isFirst = false;
    };
    if (value.kind === 'mapping') {
      for (const { key, keyAt, value: inner } of value.entries) {
        next();
        this.#piece(/^\w+$/.test(key) ? key : JSON.stringify(key), keyAt);
        this.#text += ': ';
        this.write(inner, indent + 2, false);
      }
    } else {
      for (const item of value.items) {
        next();
        this.#text += '- ';
        this.write(item, indent + 2, true);
      }
    }
    block.end = this.#text.length;
  }

  #piece(text: string, at: Span): void {
    const start = this.#text.length;
    this.#text += text;
    this.#pieces.push({ start, end: this.#text.length, at });
  }

  #scalar({ value, at, part }: WrittenScalar): void {
    if (typeof value !== 'string') {
      this.#piece(String(value), at);
      return;
    }
    const start = this.#text.length;
    // In single quotes everything but the quote itself stands as it is.
    const isVerbatim = /^[\x20-\x26\x28-\x7e]*$/.test(value);
    this.#text += isVerbatim ? `'${value}'` : JSON.stringify(value);
    const inner = part === undefined || !isVerbatim ? undefined : { start: start + 1, length: value.length, part };
    this.#pieces.push({ start, end: this.#text.length, at, ...(inner === undefined ? {} : { inner }) });
  }
}
