import type { SyntaxNode, Tree } from '@lezer/common';
import type { SourceFile } from '../../source/source-file.ts';

/** A parser of the lezer family, loaded; it never throws and recovers from every syntax error. */
export type TreeParser = (file: SourceFile) => Tree;

/** The children of a node, comments left out. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!child.name.endsWith('Comment')) found.push(child);
  }
  return found;
}

const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * The place of a syntax error. The grammars lack some valid syntax, so an error node alone says nothing: it counts
 * where brackets are not balanced or where a merge left its markers.
 */
export function syntaxErrorOf(tree: Tree, text: string): number | undefined {
  let first: number | undefined;
  const quiet: { readonly from: number; readonly to: number }[] = [];
  tree.iterate({
    enter(node) {
      if (node.type.isError) first ??= node.from;
      if (!/String|Comment|Char|Rune|TextBlock/u.test(node.name)) return true;
      quiet.push({ from: node.from, to: node.to });
      return false;
    },
  });
  if (first === undefined) return undefined;
  const conflict = text.search(/^(?:<{7} |>{7} )/mu);
  if (conflict !== -1) return conflict;
  return isBalanced(text, quiet) ? undefined : first;
}

function isBalanced(text: string, quiet: readonly { readonly from: number; readonly to: number }[]): boolean {
  const open: string[] = [];
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    const skip = quiet[next];
    if (skip !== undefined && at >= skip.from) {
      at = Math.max(at, skip.to - 1);
      next++;
      continue;
    }
    const character = text.charAt(at);
    if (character === '(' || character === '[' || character === '{') open.push(character);
    else if (Object.hasOwn(opening, character) && open.pop() !== opening[character]) return false;
  }
  return open.length === 0;
}
