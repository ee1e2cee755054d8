/** A file, a folder or standard input that could not be read as it should: the run ends with exit code 2. */
export interface UnreadableFile {
  /** Path as shown to people. */
  readonly path: string;
  /** What follows the path in a sentence, such as `is binary`. */
  readonly reason: string;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist: a part of its path is a file',
  EISDIR: 'is a folder',
  ELOOP: 'is a symbolic link that leads back to itself',
  ENAMETOOLONG: 'has a name that is too long',
  EMFILE: 'could not be opened: too many files are open',
  EIO: 'could not be read: the disk reports an error',
};

/** The code of a failed system call, such as `ENOENT`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What a failed system call says of a path, to follow the path in a sentence. */
export function reasonOf(error: unknown): string {
  const code = errorCode(error);
  const known = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  if (known !== undefined) return known;
  return code === '' ? 'could not be read' : `could not be read (${code})`;
}
