import type { AccountAccess, TooWide, Unneeded } from './types.ts';

/** Accesses by something that they have. */
class Holders<K> {
  readonly #byKey = new Map<K, Set<AccountAccess>>();

  add(key: K, access: AccountAccess): void {
    const known = this.#byKey.get(key);
    if (known === undefined) this.#byKey.set(key, new Set([access]));
    else known.add(access);
  }

  of(key: K): ReadonlySet<AccountAccess> {
    return this.#byKey.get(key) ?? new Set();
  }
}

/**
 * Accounts may share roles and bindings: what one of them could do without stays only where every other one that has it
 * could do without it too.
 */
export function whereAllAgree(all: readonly AccountAccess[]): readonly AccountAccess[] {
  const byRule = new Holders<unknown>();
  const byBinding = new Holders<unknown>();
  const byUnneeded = new Holders<string>();
  const byTooWide = new Holders<unknown>();
  for (const access of all) {
    for (const { rule, binding } of access.grants) {
      byRule.add(rule.source, access);
      byBinding.add(binding.source?.item, access);
    }
    for (const each of access.unneeded) byUnneeded.add(placeOf(each), access);
    for (const each of access.tooWide) byTooWide.add(bindingOf(each), access);
  }
  return all.map((access) => ({
    ...access,
    unneeded: access.unneeded.filter((each) =>
      isPart(byRule.of(each.grant.rule.source), byUnneeded.of(placeOf(each)), access),
    ),
    tooWide: access.tooWide.filter((each) =>
      isPart(byBinding.of(bindingOf(each)), byTooWide.of(bindingOf(each)), access),
    ),
  }));
}

/** True where all that have something, but for one, are among those that could do without it. */
function isPart(have: ReadonlySet<AccountAccess>, without: ReadonlySet<AccountAccess>, butFor: AccountAccess): boolean {
  for (const each of have) if (each !== butFor && !without.has(each)) return false;
  return true;
}

function placeOf({ at, kind }: Unneeded): string {
  return JSON.stringify([at.file.path, at.start, kind]);
}

function bindingOf({ grants: [first] }: TooWide): unknown {
  return first?.binding.source?.item;
}
