import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

/** A text in an expression and where it stands there. */
export interface QueryPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An expression as a tree; what the parser could not read is a node of its own in it. */
export interface Syntax {
  readonly expression: string;
  readonly root: SyntaxNode;
  /** True where something in it is no PromQL. */
  readonly isBroken: boolean;
}

// Rules are a few lines long. The limit keeps the recursion over the tree within the stack.
const maximumDepth = 300;
const maximumLength = 100_000;

/** Parses an expression. Never throws. */
export function parseExpression(expression: string): Syntax | undefined {
  if (expression.length > maximumLength) return undefined;
  const tree = parser.parse(expression);
  let isBroken = expression.trim() === '';
  let depth = 0;
  let deepest = 0;
  tree.iterate({
    enter(node) {
      depth += 1;
      deepest = Math.max(deepest, depth);
      if (node.type.isError) isBroken = true;
    },
    leave() {
      depth -= 1;
    },
  });
  return deepest > maximumDepth ? undefined : { expression, root: tree.topNode, isBroken };
}

/** The children of a node, comments left out. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'LineComment') children.push(child);
  }
  return children;
}

/** All nodes of some names below a node, in the order in which they are written. */
export function nodesNamed(node: SyntaxNode, names: readonly string[]): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  node.cursor().iterate((each) => {
    if (names.includes(each.name)) found.push(each.node);
  });
  return found;
}

/** A name or a quoted name as a part; its place is that of the name without the quotes. */
export function namePart(node: SyntaxNode, expression: string): QueryPart {
  const literal = node.name === 'StringLiteral' ? node : node.getChild('StringLiteral');
  if (literal === null) return { text: expression.slice(node.from, node.to), start: node.from, end: node.to };
  return { text: unquote(expression.slice(literal.from, literal.to)), start: literal.from + 1, end: literal.to - 1 };
}

const escapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The text of a string literal, escapes as https://prometheus.io/docs/prometheus/latest/querying/basics/#string-literals. */
export function unquote(literal: string): string {
  const text = literal.slice(1, -1);
  if (literal.startsWith('`')) return text;
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|(.))/gsu,
    (whole, hex?: string, short?: string, long?: string, octal?: string, plain?: string) => {
      const digits = hex ?? short ?? long;
      if (digits !== undefined || octal !== undefined) {
        const code = digits === undefined ? parseInt(octal ?? '', 8) : parseInt(digits, 16);
        return code > 0x10ffff ? whole : String.fromCodePoint(code);
      }
      return plain === undefined ? whole : (escapes[plain] ?? plain);
    },
  );
}
