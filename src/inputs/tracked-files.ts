import { spawnSync } from 'node:child_process';

/** A path in git's index. */
export interface TrackedPath {
  /** Relative to the folder that was asked for, with `/`. */
  readonly path: string;
  readonly isLink: boolean;
}

/** What git sets for its hooks: it would make a command speak of another repository or of another index. */
const hookVariables = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY'];

/** The files below a folder that git tracks; undefined where it is in no repository, or where there is no git. */
export function trackedFiles(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): readonly TrackedPath[] | undefined {
  const ownEnv = Object.fromEntries(Object.entries(env).filter(([name]) => !hookVariables.includes(name)));
  // A repository's configuration may name a program to run as file system monitor.
  const args = ['-c', 'core.fsmonitor=false', 'ls-files', '-z', '--stage'];
  const { status, stdout } = spawnSync('git', args, {
    cwd: folder,
    env: ownEnv,
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  });
  if (status !== 0) return undefined;
  const paths = new Map<string, TrackedPath>();
  for (const record of stdout.split('\0')) {
    const tab = record.indexOf('\t');
    const mode = record.slice(0, 6);
    if (tab === -1 || mode === '160000') continue;
    const path = record.slice(tab + 1);
    paths.set(path, { path, isLink: mode === '120000' });
  }
  return [...paths.values()];
}
