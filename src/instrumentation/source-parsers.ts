import type { Language } from './language.ts';

export type { Language } from './language.ts';

/** Turns source text into metrics; one for each language, loaded only when a file of it passed the text filter. */
export type SourceParsers = Partial<Record<Language, unknown>>;
