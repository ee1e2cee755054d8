import { defaultConfig } from '../../src/config/config.ts';
import { lint } from '../../src/lint.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { sourceFile } from '../../src/source/source-file.ts';

/** The workspace of some files, by their paths. */
export function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const sources = Object.entries(files).map(([path, text]) => sourceFile(path, text));
  return lint(sources, { rules: [], config: defaultConfig, today: '2026-01-01' }).workspace;
}
