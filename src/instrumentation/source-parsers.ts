import type { TreeParser } from './code/tree.ts';
import { loadGoParser } from './go/load-parser.ts';
import { loadJavaParser } from './java/load-parser.ts';
import type { Language } from './language.ts';
import { loadPythonParser } from './python/load-parser.ts';
import type { TypeScriptParser } from './typescript/load-parser.ts';
import { loadTypeScriptParser } from './typescript/load-parser.ts';

export type { Language } from './language.ts';

/** Parsers of source code, each loaded only when a file of its language passed the text filter. */
export interface SourceParsers {
  readonly typescript?: TypeScriptParser;
  readonly python?: TreeParser;
  readonly go?: TreeParser;
  readonly java?: TreeParser;
  /** Why the parser of a language could not be loaded; its files are then reported and skipped. */
  readonly missing?: Partial<Record<Language, string>>;
}

/** Loads the parsers of some languages. Never rejects: what cannot be loaded is noted in `missing`. */
export async function loadSourceParsers(languages: Iterable<Language>): Promise<SourceParsers> {
  const wanted = new Set(languages);
  const missing: Partial<Record<Language, string>> = {};
  const load = async <P>(language: Language, loader: () => Promise<P>): Promise<P | undefined> => {
    if (!wanted.has(language)) return undefined;
    try {
      return await loader();
    } catch (error) {
      missing[language] = error instanceof Error ? error.message : String(error);
      return undefined;
    }
  };
  const typescript = await load('typescript', loadTypeScriptParser);
  const python = await load('python', loadPythonParser);
  const go = await load('go', loadGoParser);
  const java = await load('java', loadJavaParser);
  return {
    ...(typescript === undefined ? {} : { typescript }),
    ...(python === undefined ? {} : { python }),
    ...(go === undefined ? {} : { go }),
    ...(java === undefined ? {} : { java }),
    missing,
  };
}
