/** Where the project lives. */
export const repositoryUrl = 'https://github.com/scrapelint/scrapelint';

/** The page of a rule. */
export function ruleUrl(id: string): string {
  return `${repositoryUrl}/blob/main/rules/${id}.md`;
}
