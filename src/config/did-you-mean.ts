import { nearest } from '../knowledge/near-miss.ts';

/** A sentence with the nearest of the possible words, with a space before it; empty where none is near. */
export function didYouMean(word: string, possible: Iterable<string>): string {
  const near = nearest(word, possible);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}
