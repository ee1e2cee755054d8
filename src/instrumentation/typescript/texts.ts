import type { Located, Span } from '../../source/span.ts';
import type { MetricText } from '../metric.ts';
import type { Closure, Entity } from './entity.ts';
import type { Evaluator } from './evaluate.ts';
import type { FunctionNode, Node, NodeOf } from './syntax-tree.ts';
import { is, memberName, spanOfNode, staticKey, unwrap } from './syntax-tree.ts';

const gap = '…';
const maximumDepth = 20;

/** A text, and the functions whose parameters it is made of. */
export interface ReadText extends MetricText {
  readonly parameters: readonly FunctionNode[];
}

/** A list of label names, and the functions whose parameters it is made of. */
export interface ReadLabels {
  readonly labels: readonly Located<string>[];
  readonly complete: boolean;
  readonly parameters: readonly FunctionNode[];
}

interface Piece {
  readonly value: string;
  readonly complete: boolean;
  readonly origin?: Span;
  readonly parameters: readonly FunctionNode[];
}

const unknownPiece: Piece = { value: gap, complete: false, parameters: [] };

/** Reads texts and lists of texts out of expressions. */
export class TextReader {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** The text of an expression, with `…` for what is not known. */
  text(closure: Closure): ReadText {
    const piece = this.#piece(closure, 0);
    const value = piece.value.replace(/…{2,}/gu, gap);
    const span = spanOfNode(closure.module.file, closure.node);
    return { ...piece, value, span };
  }

  #piece(closure: Closure, depth: number): Piece {
    if (depth > maximumDepth) return unknownPiece;
    const node = unwrap(closure.node);
    const inside = (inner: Node): Piece => this.#piece({ ...closure, node: inner }, depth + 1);
    if (is(node, 'Literal')) {
      return node.value === null || typeof node.value === 'object'
        ? unknownPiece
        : { value: String(node.value), complete: true, parameters: [] };
    }
    if (is(node, 'TemplateLiteral')) {
      const parts: Piece[] = [];
      node.quasis.forEach((quasi, index) => {
        parts.push({ value: quasi.value.cooked ?? gap, complete: true, parameters: [] });
        const expression = node.expressions[index];
        if (expression !== undefined) parts.push(inside(expression));
      });
      return joined(parts);
    }
    if (is(node, 'BinaryExpression') && node.operator === '+') return joined(operands(node).map(inside));
    if (is(node, 'TSEnumMember')) {
      return node.initializer === undefined ? unknownPiece : inside(node.initializer);
    }
    if (is(node, 'CallExpression')) {
      const list = joinedList(node);
      if (list !== undefined) {
        const read = this.labels({ ...closure, node: list.list });
        if (read.complete)
          return { value: read.labels.map((l) => l.value).join(list.separator), complete: true, parameters: [] };
        return { ...unknownPiece, parameters: read.parameters };
      }
    }
    if (is(node, 'Identifier', 'MemberExpression', 'CallExpression', 'LogicalExpression', 'ConditionalExpression')) {
      return this.#fromEntities(this.#evaluator.entities({ ...closure, node }), node, depth);
    }
    return unknownPiece;
  }

  #fromEntities(entities: readonly Entity[], asked: Node, depth: number): Piece {
    const parameters = new Set<FunctionNode>();
    const pieces: Piece[] = [];
    for (const entity of entities) {
      if (entity.kind === 'parameter' && entity.binding.parameter !== undefined) {
        parameters.add(entity.binding.parameter.of);
      } else if (entity.kind === 'expression' && entity.node !== asked) {
        const piece = this.#piece(entity, depth + 1);
        for (const parameter of piece.parameters) parameters.add(parameter);
        pieces.push({ ...piece, origin: piece.origin ?? spanOfNode(entity.module.file, entity.node) });
      }
    }
    const [first, ...others] = pieces;
    if (first !== undefined && parameters.size === 0 && others.every((piece) => piece.value === first.value))
      return first;
    return { ...unknownPiece, parameters: [...parameters] };
  }

  /** The names in a list of labels. */
  labels(closure: Closure): ReadLabels {
    const result: { labels: Located<string>[]; complete: boolean; parameters: Set<FunctionNode> } = {
      labels: [],
      complete: true,
      parameters: new Set(),
    };
    this.#collect(closure, undefined, result, 0);
    return { labels: result.labels, complete: result.complete, parameters: [...result.parameters] };
  }

  #collect(
    closure: Closure,
    through: Span | undefined,
    result: { labels: Located<string>[]; complete: boolean; parameters: Set<FunctionNode> },
    depth: number,
  ): void {
    const node = unwrap(closure.node);
    const { file } = closure.module;
    if (depth > maximumDepth) {
      result.complete = false;
    } else if (is(node, 'ArrayExpression')) {
      for (const element of node.elements) {
        if (element === null) continue;
        const span = through ?? spanOfNode(file, element);
        if (is(element, 'SpreadElement')) {
          this.#collect({ ...closure, node: element.argument }, span, result, depth + 1);
          continue;
        }
        const piece = this.#piece({ ...closure, node: element }, depth + 1);
        for (const parameter of piece.parameters) result.parameters.add(parameter);
        if (!piece.complete) {
          result.complete = false;
          continue;
        }
        const origin = piece.origin ?? (through === undefined ? undefined : spanOfNode(file, element));
        result.labels.push(origin === undefined ? { value: piece.value, span } : { value: piece.value, span, origin });
      }
    } else if (is(node, 'CallExpression') && this.#collectCall(closure, node, through, result, depth)) {
      return;
    } else {
      this.#collectEntities(closure, node, through, result, depth);
    }
  }

  #collectEntities(
    closure: Closure,
    node: Node,
    through: Span | undefined,
    result: { labels: Located<string>[]; complete: boolean; parameters: Set<FunctionNode> },
    depth: number,
  ): void {
    const span = through ?? spanOfNode(closure.module.file, node);
    let known = false;
    for (const entity of this.#evaluator.entities({ ...closure, node })) {
      if (entity.kind === 'parameter' && entity.binding.parameter !== undefined) {
        result.parameters.add(entity.binding.parameter.of);
      } else if (entity.kind === 'expression' && entity.node !== node && !known) {
        known = true;
        this.#collect(entity, span, result, depth + 1);
      }
    }
    if (!known) result.complete = false;
  }

  /** `Object.values(x)`, `Object.keys(x)`, `a.concat(b)`, `Array.from(x)`: true where the call is one of these. */
  #collectCall(
    closure: Closure,
    node: NodeOf<'CallExpression'>,
    through: Span | undefined,
    result: { labels: Located<string>[]; complete: boolean; parameters: Set<FunctionNode> },
    depth: number,
  ): boolean {
    const callee = unwrap(node.callee);
    const first = node.arguments[0];
    if (!is(callee, 'MemberExpression')) return false;
    const method = memberName(callee);
    const span = through ?? spanOfNode(closure.module.file, node);
    const on = is(callee.object, 'Identifier') ? callee.object.name : undefined;
    if (on === 'Object' && (method === 'values' || method === 'keys') && first !== undefined) {
      const [entity] = this.#evaluator.entities({ ...closure, node: first });
      if (entity?.kind !== 'expression' || !this.#collectMembers(entity, method, span, result, depth))
        result.complete = false;
      return true;
    }
    if (on === 'Array' && method === 'from' && first !== undefined) {
      this.#collect({ ...closure, node: first }, span, result, depth + 1);
      return true;
    }
    if (method === 'concat') {
      for (const part of [callee.object, ...node.arguments]) {
        if (is(part, 'SpreadElement')) result.complete = false;
        else this.#collect({ ...closure, node: part }, through, result, depth + 1);
      }
      return true;
    }
    return false;
  }

  #collectMembers(
    entity: Closure,
    method: 'values' | 'keys',
    span: Span,
    result: { labels: Located<string>[]; complete: boolean },
    depth: number,
  ): boolean {
    const { node, module } = entity;
    const add = (value: string, at: Node): void => {
      result.labels.push({ value, span, origin: spanOfNode(module.file, at) });
    };
    if (is(node, 'TSEnumDeclaration')) {
      for (const member of node.body.members) {
        const key = staticKey(member.id, false);
        const piece = this.#piece({ ...entity, node: member }, depth + 1);
        if (method === 'keys' && key !== undefined) add(key, member);
        else if (method === 'values' && piece.complete) add(piece.value, member);
        else result.complete = false;
      }
      return true;
    }
    if (!is(node, 'ObjectExpression')) return false;
    for (const property of node.properties) {
      if (is(property, 'SpreadElement')) {
        result.complete = false;
        continue;
      }
      const key = staticKey(property.key, property.computed);
      const piece = method === 'values' ? this.#piece({ ...entity, node: property.value }, depth + 1) : undefined;
      if (method === 'keys' && key !== undefined) add(key, property);
      else if (piece?.complete === true) add(piece.value, property);
      else result.complete = false;
    }
    return true;
  }
}

function joined(parts: readonly Piece[]): Piece {
  return {
    value: parts.map((part) => part.value).join(''),
    complete: parts.every((part) => part.complete),
    parameters: parts.flatMap((part) => part.parameters),
  };
}

/** The operands of a chain of `+`, in order, without recursion. */
export function operands(node: NodeOf<'BinaryExpression'>): readonly Node[] {
  const found: Node[] = [];
  let left: Node = node;
  while (is(left, 'BinaryExpression') && left.operator === '+') {
    found.push(left.right);
    left = unwrap(left.left);
  }
  found.push(left);
  return found.reverse();
}

function joinedList(node: NodeOf<'CallExpression'>): { readonly list: Node; readonly separator: string } | undefined {
  const callee = unwrap(node.callee);
  if (!is(callee, 'MemberExpression') || memberName(callee) !== 'join') return undefined;
  const separator = node.arguments[0];
  if (!is(separator, 'Literal') || typeof separator.value !== 'string') return undefined;
  return { list: callee.object, separator: separator.value };
}
