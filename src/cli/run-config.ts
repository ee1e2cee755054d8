import { dirname, resolve } from 'node:path';

import { defaultConfig } from '../config/config.ts';
import type { Config } from '../config/config.ts';
import type { ConfigProblem } from '../config/config-problem.ts';
import { readConfig } from '../config/read-config.ts';
import { decode } from '../inputs/decode.ts';
import { FileReader } from '../inputs/file-reader.ts';
import { findConfig } from '../inputs/find-config.ts';
import { shownPath } from '../inputs/paths.ts';
import { reasonOf } from '../inputs/unreadable-file.ts';
import { sourceFile } from '../source/source-file.ts';
import type { GlobMatcher } from '../source/glob.ts';
import { UsageError } from './option-spec.ts';

/** The configuration of a run, and where it comes from. */
export interface RunConfig {
  readonly config: Config;
  /** Path as shown to people; undefined where there is no file. */
  readonly path?: string;
  /** Absolute folder from which the globs of the configuration count. */
  readonly folder: string;
}

/** Where to look for a configuration. */
export interface ConfigSource {
  readonly paths: readonly string[];
  /** A path, or false for no configuration at all; without it, a file is looked for. */
  readonly config?: string | false;
}

/** Finds and reads the configuration of a run. A file that cannot be read is thrown as a usage error. */
export async function runConfig(
  { paths, config }: ConfigSource,
  cwd: string,
  ruleIds: readonly string[],
): Promise<RunConfig | { readonly problems: readonly ConfigProblem[] }> {
  const path = config === undefined ? findConfig(cwd, paths) : config === false ? undefined : resolve(cwd, config);
  if (path === undefined) return { config: defaultConfig, folder: cwd };
  const shown = shownPath(cwd, path);
  const read = await readConfig(sourceFile(shown, readText(path, shown)), ruleIds);
  if ('problems' in read) return read;
  return { config: read.config, path: shown, folder: folderOf(path) };
}

/** Matches the globs of a configuration; undefined where it has none, so that nothing is loaded for them. */
export async function matcherOf({ config, folder }: RunConfig, cwd: string): Promise<GlobMatcher | undefined> {
  const hasGlobs = config.scopes.length > 0 || config.ignores.some(({ path }) => path !== undefined);
  return hasGlobs ? (await import('../inputs/globs.ts')).globMatcher(cwd, folder) : undefined;
}

/** A configuration in `.github` speaks of the repository around it. */
function folderOf(path: string): string {
  const folder = dirname(path);
  return /[\\/]\.github$/.test(folder) ? dirname(folder) : folder;
}

function readText(path: string, shown: string): string {
  let reason: string;
  try {
    const decoded = decode(new FileReader().read(path));
    if ('text' in decoded && decoded.problem === undefined) return decoded.text;
    reason = 'text' in decoded ? 'is not UTF-8' : decoded.reason;
  } catch (error) {
    reason = reasonOf(error);
  }
  throw new UsageError(`The configuration file "${shown}" ${reason}.`);
}
