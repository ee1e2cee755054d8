/** Placeholder. */
export interface Workspace {
  readonly files: readonly unknown[];
}
