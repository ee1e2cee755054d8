import { repositoryUrl } from '../knowledge/project.ts';
import type { Report } from '../reporters/report.ts';

/** The version of scrapelint. */
export const version = '0.1.0';

/** What reports say of the program that made them. */
export const tool: Report['tool'] = { name: 'scrapelint', version, url: repositoryUrl };
