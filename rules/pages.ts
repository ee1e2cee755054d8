// Generated from the folders of this one by `npm run generate`. Do not edit.

/** The page of every rule, as Markdown, by id. */
export const pages: Readonly<Record<string, string>> = {};
