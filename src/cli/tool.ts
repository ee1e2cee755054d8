import type { Report } from '../reporters/report.ts';

/** The version of scrapelint. */
export const version = '0.1.0';

/** What reports say of the program that made them. */
export const tool: Report['tool'] = { name: 'scrapelint', version, url: 'https://github.com/scrapelint/scrapelint' };

/** The address of a rule's page. */
export function ruleUrl(id: string): string {
  return `${tool.url}/blob/main/rules/${id}.md`;
}
