import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Document, Node, Scalar } from 'yaml';

import { problemsOf } from './library-problems.ts';
import type {
  AliasNode,
  ContentNode,
  MappingEntry,
  ParsedDocument,
  ScalarStyle,
  SyntaxProblem,
  YamlNode,
} from './node.ts';

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/**
 * The complete reader: every feature of YAML, by the package `yaml`. The schema is the failsafe one, so that each
 * scalar keeps its text; what Kubernetes or Prometheus makes of the text is decided by who asks.
 */
export function readWithLibrary(text: string): ParsedDocument {
  try {
    const parsed = parseAllDocuments(text, {
      schema: 'failsafe',
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const documents: readonly Document.Parsed[] = Array.isArray(parsed) ? parsed : [];
    const [first] = documents;
    if (first === undefined) return { root: undefined, problems: [] };
    const problems = [...problemsOf(text, first.errors)];
    const { version } = first.directives.yaml;
    if (first.directives.yaml.explicit === true && version !== '1.1') problems.push(otherVersion(text, version));
    const converter = new Converter(text);
    const root = first.contents === null ? undefined : converter.convert(first.contents);
    return { root: isNothing(root) ? undefined : root, problems: [...problems, ...converter.problems] };
  } catch (error) {
    // The library recurses once a level; a text nested deeper than the stack is refused like any other syntax error.
    const message = error instanceof RangeError ? 'The text is nested too deeply' : String(error);
    return { root: undefined, problems: [{ message, start: 0, end: Math.min(1, text.length) }] };
  }
}

/** https://github.com/kubernetes-sigs/yaml/blob/v1.4.0/goyaml.v2/parserc.go (yaml_parser_process_directives) */
function otherVersion(text: string, version: string): SyntaxProblem {
  const start = Math.max(0, text.indexOf('%YAML'));
  const message = `Kubernetes and Prometheus read YAML 1.1, and refuse a document that declares YAML ${version}`;
  return { message, start, end: Math.min(text.length, start + 5) };
}

class Converter {
  readonly problems: SyntaxProblem[] = [];
  /** The last node with each anchor, in the order of the text: looking them up in the library is slow. */
  readonly #anchors = new Map<string, Node>();
  readonly #done = new Map<unknown, ContentNode>();
  /** Nodes whose conversion has begun: an alias to one of them would make a tree without end. */
  readonly #open = new Set<unknown>();

  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  convert(node: Node): YamlNode {
    const [start, end] = node.range ?? [0, 0];
    if (isAlias(node)) return this.#alias(node, start, end);
    const known = this.#done.get(node);
    if (known !== undefined) return known;
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    this.#open.add(node);
    const converted = this.#content(node, start, end);
    this.#open.delete(node);
    this.#done.set(node, converted);
    return converted;
  }

  #alias(node: Node, start: number, end: number): YamlNode {
    const target = isAlias(node) ? this.#anchors.get(node.source) : undefined;
    if (target === undefined || this.#open.has(target)) {
      const message = target === undefined ? 'This alias has no anchor before it' : 'This alias contains itself';
      this.problems.push({ message, start, end });
      return empty(start, end);
    }
    const converted = this.convert(target);
    const alias: AliasNode = {
      kind: 'alias',
      start,
      end,
      target: converted.kind === 'alias' ? converted.target : converted,
    };
    return alias;
  }

  #content(node: Node, start: number, end: number): ContentNode {
    const tag = node.tag === undefined ? {} : { tag: node.tag };
    if (isMap(node)) {
      const entries: MappingEntry[] = node.items.map((pair) => {
        const key = this.#orEmpty(pair.key, end);
        return { key, value: this.#orEmpty(pair.value, key.end) };
      });
      const flow = node.flow === true;
      return { kind: 'mapping', start, end: flow ? end : (entries.at(-1)?.value.end ?? end), flow, entries, ...tag };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.#orEmpty(item, end));
      const flow = node.flow === true;
      return { kind: 'sequence', start, end: flow ? end : (items.at(-1)?.end ?? end), flow, items, ...tag };
    }
    if (!isScalar(node)) return empty(start, end);
    if (start === end) return { ...empty(this.#afterText(start), this.#afterText(start)), ...tag };
    return scalar(node, start, end, tag, this.#text);
  }

  /** The library puts what is absent behind the spaces that follow a colon or a dash. */
  #afterText(offset: number): number {
    let at = offset;
    while (this.#text[at - 1] === ' ' || this.#text[at - 1] === '\t') at -= 1;
    return at;
  }

  #orEmpty(node: unknown, at: number): YamlNode {
    return isAlias(node) || isMap(node) || isSeq(node) || isScalar(node) ? this.convert(node) : empty(at, at);
  }
}

function scalar(node: Scalar, start: number, end: number, tag: { readonly tag?: string }, source: string): ContentNode {
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
  const style = styles[node.type ?? 'PLAIN'] ?? 'plain';
  // A block scalar that the end of the text cuts off has no last line break for go-yaml.
  const isCutOff = (style === 'literal' || style === 'folded') && end >= source.length && !source.endsWith('\n');
  return { kind: 'scalar', start, end, style, text: isCutOff ? text.replace(/\n$/, '') : text, ...tag };
}

function isNothing(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.start === node.end && node.tag === undefined;
}

function empty(start: number, end: number): ContentNode {
  return { kind: 'scalar', start, end, style: 'plain', text: '' };
}
