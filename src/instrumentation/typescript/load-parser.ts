import type { SourceFile } from '../../source/source-file.ts';
import type { NodeOf } from './syntax-tree.ts';

/** A parsed file, or why it could not be parsed. */
export type ParsedTypeScript =
  | { readonly program: NodeOf<'Program'> }
  | { readonly error: string; readonly kind: 'syntax' | 'nesting'; readonly offset: number };

/** Parses one file of TypeScript or JavaScript. Never throws. */
export type TypeScriptParser = (file: SourceFile) => ParsedTypeScript;

/**
 * Loads the parser, which takes a quarter of a second: only where a file passed the text filter. Rejects where the
 * package cannot be loaded, as beside an incompatible version of TypeScript.
 */
export async function loadTypeScriptParser(): Promise<TypeScriptParser> {
  const { parse } = await import('@typescript-eslint/typescript-estree');
  return (file) => {
    try {
      const program = parse(file.text, {
        filePath: file.path,
        jsDocParsingMode: 'none',
        loc: false,
        range: true,
        suppressDeprecatedPropertyWarnings: true,
      });
      return { program };
    } catch (error) {
      if (error instanceof RangeError) {
        return { error: 'nests more deeply than the parser can follow', kind: 'nesting', offset: 0 };
      }
      return { error: messageOf(error), kind: 'syntax', offset: offsetOf(error) };
    }
  };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/u, '');
}

function offsetOf(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 0;
  const index = (error as { readonly index?: unknown }).index;
  return typeof index === 'number' ? index : 0;
}
