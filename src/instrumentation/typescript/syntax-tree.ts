import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';

/** Any node of the tree. */
export type Node = TSESTree.Node;

type NodeByType = { [N in Node as `${N['type']}`]: N };

/** A node by the name of its type. */
export type NodeOf<K extends keyof NodeByType> = NodeByType[K];

/** A function of any kind. */
export type FunctionNode =
  NodeOf<'FunctionDeclaration'> | NodeOf<'FunctionExpression'> | NodeOf<'ArrowFunctionExpression'>;

/** A class of any kind. */
export type ClassNode = NodeOf<'ClassDeclaration'> | NodeOf<'ClassExpression'>;

/**
 * Tests the type of a node. The parser's own enum is part of a package that loads only when a file needs it, so types
 * are compared as texts.
 */
export function is<K extends keyof NodeByType>(
  node: Node | null | undefined,
  ...types: readonly K[]
): node is NodeByType[K] {
  return node !== null && node !== undefined && (types as readonly string[]).includes(node.type);
}

/** True for a function of any kind. */
export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return is(node, 'FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression');
}

/** True for a class of any kind. */
export function isClass(node: Node | null | undefined): node is ClassNode {
  return is(node, 'ClassDeclaration', 'ClassExpression');
}

/** The expression inside of what does not change its value: casts, `!`, `satisfies`, optional chains, `await`. */
export function unwrap(node: Node): Node {
  let inner = node;
  for (;;) {
    if (
      is(
        inner,
        'TSAsExpression',
        'TSNonNullExpression',
        'TSSatisfiesExpression',
        'TSTypeAssertion',
        'TSInstantiationExpression',
        'ChainExpression',
      )
    ) {
      inner = inner.expression;
    } else if (is(inner, 'AwaitExpression')) {
      inner = inner.argument;
    } else if (is(inner, 'SequenceExpression')) {
      const last = inner.expressions.at(-1);
      if (last === undefined) return inner;
      inner = last;
    } else {
      return inner;
    }
  }
}

/** The parent of a node; undefined at the root. */
export function parentOf(node: Node): Node | undefined {
  return (node as { readonly parent?: Node }).parent;
}

/** The nearest node outward, the node itself not counted, that a test accepts. */
export function enclosing<N extends Node>(
  node: Node,
  test: (candidate: Node | undefined) => candidate is N,
): N | undefined {
  for (let outer = parentOf(node); outer !== undefined; outer = parentOf(outer)) {
    if (test(outer)) return outer;
  }
  return undefined;
}

/** The span of a node. */
export function spanOfNode(file: SourceFile, node: Node): Span {
  return { file, start: node.range[0], end: node.range[1] };
}

/**
 * Visits all nodes in the order of the source, with a stack of its own, since generated code nests more deeply than
 * the call stack does; gives each node its parent.
 */
export function walk(root: Node, visit: (node: Node) => void): void {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    visit(node);
    const children: Node[] = [];
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      if (key === 'parent' || key === 'range' || key === 'tokens' || key === 'comments') continue;
      if (Array.isArray(value)) for (const item of value as unknown[]) addChild(children, item);
      else addChild(children, value);
    }
    for (const child of children) (child as { parent: Node | undefined }).parent = node;
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child !== undefined) stack.push(child);
    }
  }
}

function addChild(children: Node[], value: unknown): void {
  if (typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string') {
    children.push(value as Node);
  }
}

/** The name of a property, key or member, where it is written in the source: `a.b`, `a['b']`, `{ b: … }`. */
export function staticKey(key: Node, computed: boolean): string | undefined {
  if (!computed && is(key, 'Identifier')) return key.name;
  if (is(key, 'PrivateIdentifier')) return `#${key.name}`;
  const inner = unwrap(key);
  if (is(inner, 'Literal') && (typeof inner.value === 'string' || typeof inner.value === 'number')) {
    return String(inner.value);
  }
  if (is(inner, 'TemplateLiteral') && inner.expressions.length === 0) return inner.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The name of the member that an expression takes. */
export function memberName(node: NodeOf<'MemberExpression'>): string | undefined {
  return staticKey(node.property, node.computed);
}
