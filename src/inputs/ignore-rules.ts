import ignore from 'ignore';

/** The rules of one ignore file, and those of the folders above it. */
export class IgnoreRules {
  readonly #folder: string;
  readonly #rules: ignore.Ignore;
  readonly #above: IgnoreRules | undefined;

  /** `folder` is absolute and ends with `/`; the rules count from there. */
  constructor(folder: string, text: string, above: IgnoreRules | undefined) {
    this.#folder = folder;
    this.#rules = ignore({ ignorecase: false }).add(text);
    this.#above = above;
  }

  /**
   * True where git would leave out a path whose folders it does not leave out. Folders end with `/`; the path lies
   * below the folder of the rules.
   */
  ignores(path: string): boolean {
    const { ignored, unignored } = this.#rules.test(path.slice(this.#folder.length));
    if (ignored || unignored) return ignored;
    return this.#above?.ignores(path) ?? false;
  }
}
