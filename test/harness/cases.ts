import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';

import type { SourceFile } from '../../src/source/source-file.ts';
import { sourceFile } from '../../src/source/source-file.ts';

/** One fixture: a file, or a folder whose files are linted together. */
export interface FixtureCase {
  readonly id: string;
  readonly side: 'bad' | 'good';
  readonly name: string;
  readonly files: readonly SourceFile[];
  /** Where the rendered output is kept. */
  readonly snapshot: string;
}

const root = resolve('fixtures/rules');

/** Every fixture of every rule. */
export function findCases(): readonly FixtureCase[] {
  return folders(root).flatMap((family) =>
    folders(family).flatMap((rule) =>
      (['bad', 'good'] as const).flatMap((side) => casesIn(join(rule, side), relative(root, rule), side)),
    ),
  );
}

/** Every snapshot that lies among the fixtures. */
export function findSnapshots(folder: string = root): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return findSnapshots(path);
    return entry.name.endsWith('.snap') ? [path] : [];
  });
}

function folders(folder: string): readonly string[] {
  return list(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory());
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function casesIn(folder: string, id: string, side: 'bad' | 'good'): readonly FixtureCase[] {
  return list(folder)
    .filter((name) => !name.endsWith('.snap'))
    .map((name) => {
      const path = join(folder, name);
      const isFolder = statSync(path).isDirectory();
      const stem = isFolder ? name : basename(name).replace(/\.\w+$/, '');
      return {
        id: id.replaceAll('\\', '/'),
        side,
        name: stem,
        files: isFolder ? filesBelow(path, path) : [read(path, name)],
        snapshot: join(folder, `${stem}.snap`),
      };
    });
}

function filesBelow(folder: string, base: string): readonly SourceFile[] {
  return list(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path, base);
    return [read(path, relative(base, path).replaceAll('\\', '/'))];
  });
}

function read(path: string, name: string): SourceFile {
  return sourceFile(name, readFileSync(path, 'utf8'));
}
