/** Languages in which metrics are looked for; `typescript` is JavaScript too. */
export type Language = 'typescript' | 'python' | 'go' | 'java';

/** All languages, in the order in which problems and metrics are given. */
export const languages: readonly Language[] = ['typescript', 'python', 'go', 'java'];
