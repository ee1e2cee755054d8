import { pushTo } from '../source/push-to.ts';

/** Lists of items with the same key, in the order in which the keys first occur. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    pushTo(groups, key, item);
  }
  return groups;
}
