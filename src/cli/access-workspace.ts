import type { ScopePolicy } from '../model/policies.ts';
import type { Workspace } from '../model/workspace.ts';
import { counted } from '../reporters/wording.ts';
import { visible } from '../source/visible.ts';
import type { Engine } from './engine.ts';
import type { Io } from './io.ts';
import { UsageError } from './option-spec.ts';
import type { ParsedArguments } from './option-spec.ts';
import { problemsText } from './print-problems.ts';
import { matcherOf } from './run-config.ts';
import { prepare } from './run.ts';
import { widthOf } from './color.ts';

/** What the commands that ask for permissions know. */
export interface AccessFiles {
  readonly workspace: Workspace;
  /** The scopes with roles or bindings. */
  readonly policies: readonly ScopePolicy[];
  /** Sentences on what could not be read, which leaves a "no" open. */
  readonly gaps: readonly string[];
}

/** Reads the files that the command line names. Mistakes are thrown as usage errors. */
export async function accessFiles(parsed: ParsedArguments, io: Io, engine: Engine): Promise<AccessFiles> {
  const { values, lists, flags } = parsed;
  const config = flags.has('no-config') ? false : values.get('config');
  const prepared = await prepare(
    {
      paths: lists.get('filename') ?? ['.'],
      stdinFilename: '<stdin>.yaml',
      exclude: [],
      respectIgnoreFiles: true,
      trackedOnly: false,
      ...(config === undefined ? {} : { config }),
      exitZero: true,
      suppressions: true,
      parseAll: false,
    },
    io,
    engine,
  );
  if ('problems' in prepared) {
    throw new UsageError(problemsText(prepared.problems, { color: false, width: widthOf(io.stderr) }));
  }
  const { configured, collected } = prepared;
  const matches = await matcherOf(configured, io.cwd);
  const { workspace } = engine.lint(collected.files, {
    rules: [],
    config: configured.config,
    today: '',
    ...(matches === undefined ? {} : { matches }),
  });
  const scopes = workspace.rbacScopes.filter(({ roles, bindings }) => roles.length + bindings.length > 0);
  if (scopes.length === 0) throw new UsageError('There are no roles and no bindings in these files.');
  const { problems, templates } = workspace.documents;
  const gaps = [
    ...collected.unreadable.map(({ path, reason }) => `"${path}" ${reason}.`),
    ...problems.map(({ span }) => `"${span.file.path}" could not be read as YAML.`),
  ];
  for (const gap of gaps) io.stderr.write(`error: ${visible(gap)}\n`);
  if (templates.length > 0) {
    io.stderr.write(`note: Left out ${counted(templates.length, 'template')}; ask about what they render to.\n`);
  }
  const kept = new Set(scopes.map(({ scope }) => scope));
  return { workspace, policies: workspace.policies.filter(({ scope }) => kept.has(scope)), gaps };
}
