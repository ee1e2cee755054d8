import type { Span } from '../../source/span.ts';
import { attributeOfConstant } from '../semantic-conventions.ts';
import type { Closure } from './entity.ts';
import type { Evaluator } from './evaluate.ts';
import type { FunctionNode, Node } from './syntax-tree.ts';
import { is, memberName, spanOfNode, staticKey, unwrap } from './syntax-tree.ts';
import type { TextReader } from './texts.ts';

/** One property of an object, with the place of its key. */
export interface ObjectEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Closure;
}

/** The properties of an object that is written in the project. */
export interface ReadObject {
  readonly entries: readonly ObjectEntry[];
  /** False where properties come from what cannot be read. */
  readonly complete: boolean;
  /** True where anything of the object was found. */
  readonly found: boolean;
  readonly parameters: readonly FunctionNode[];
}

const maximumDepth = 12;

/** Reads object literals through names, spreads, calls and later assignments. */
export class ObjectReader {
  readonly #evaluator: Evaluator;
  readonly #texts: TextReader;

  constructor(evaluator: Evaluator, texts: TextReader) {
    this.#evaluator = evaluator;
    this.#texts = texts;
  }

  /** The properties of an expression. */
  read(closure: Closure): ReadObject {
    return this.#read(closure, 0);
  }

  /** The value of one property; the last one written counts. */
  property(closure: Closure, key: string): Closure | undefined {
    return this.read(closure).entries.findLast((entry) => entry.key === key)?.value;
  }

  #read(closure: Closure, depth: number): ReadObject {
    const node = unwrap(closure.node);
    if (depth > maximumDepth) return { entries: [], complete: false, found: false, parameters: [] };
    if (is(node, 'ObjectExpression')) return this.#literal({ ...closure, node }, depth);
    if (isObjectAssign(node))
      return this.#merge(node.arguments.map((a) => this.#read({ ...closure, node: a }, depth + 1)));
    const parts: ReadObject[] = [];
    const parameters: FunctionNode[] = [];
    for (const entity of this.#evaluator.entities({ ...closure, node })) {
      if (entity.kind === 'parameter' && entity.binding.parameter !== undefined) {
        parameters.push(entity.binding.parameter.of);
      } else if (entity.kind === 'expression' && entity.node !== node) parts.push(this.#read(entity, depth + 1));
    }
    if (is(node, 'Identifier')) parts.push(this.#assigned({ ...closure, node }));
    const merged = this.#merge(parts);
    return {
      ...merged,
      complete: merged.found && merged.complete && parameters.length === 0,
      parameters: [...merged.parameters, ...parameters],
    };
  }

  #literal(closure: Closure, depth: number): ReadObject {
    if (!is(closure.node, 'ObjectExpression')) return this.#merge([]);
    const parts: ReadObject[] = [];
    for (const property of closure.node.properties) {
      if (is(property, 'SpreadElement')) {
        parts.push({ ...this.#read({ ...closure, node: property.argument }, depth + 1), found: true });
        continue;
      }
      const key = staticKey(property.key, property.computed) ?? this.#computedKey({ ...closure, node: property.key });
      const keySpan = spanOfNode(closure.module.file, property.key);
      const entries = key === undefined ? [] : [{ key, keySpan, value: { ...closure, node: property.value } }];
      parts.push({ entries, complete: key !== undefined, found: true, parameters: [] });
    }
    return { ...this.#merge(parts), found: true };
  }

  /** `[LABEL]: …`, and the constants of OpenTelemetry's conventions, whose names spell what they hold. */
  #computedKey(closure: Closure): string | undefined {
    const text = this.#texts.text(closure);
    if (text.complete) return text.value;
    for (const entity of this.#evaluator.entities(closure)) {
      const name = entity.kind === 'package' ? entity.path.at(-1) : undefined;
      const match = name === undefined ? undefined : /^(?:ATTR|SEMATTRS|SEMRESATTRS)_([A-Z0-9_]+)$/u.exec(name);
      if (match?.[1] !== undefined) return attributeOfConstant(match[1]);
    }
    return undefined;
  }

  #assigned(closure: Closure): ReadObject {
    const { node, module } = closure;
    const binding = is(node, 'Identifier') ? this.#evaluator.binding(node, module) : undefined;
    const entries: ObjectEntry[] = [];
    for (const [key, values] of binding?.properties ?? []) {
      for (const value of values) {
        entries.push({ key, keySpan: spanOfNode(module.file, value), value: { ...closure, node: value } });
      }
    }
    return { entries, complete: true, found: entries.length > 0, parameters: [] };
  }

  #merge(parts: readonly ReadObject[]): ReadObject {
    return {
      entries: parts.flatMap((part) => part.entries),
      complete: parts.every((part) => part.complete || !part.found),
      found: parts.some((part) => part.found),
      parameters: parts.flatMap((part) => part.parameters),
    };
  }
}

function isObjectAssign(node: Node): node is Extract<Node, { arguments: unknown; callee: unknown }> {
  if (!is(node, 'CallExpression')) return false;
  const callee = unwrap(node.callee);
  return is(callee, 'MemberExpression') && memberName(callee) === 'assign' && is(callee.object, 'Identifier');
}
