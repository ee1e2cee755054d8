import type { NameTier } from '../knowledge/label-names.ts';
import { credentialLabelNames, labelNames, personalLabelNames } from '../knowledge/label-names.ts';

const whole = new Map<string, NameTier>();
const exact = new Map<string, NameTier>();
const anyPrefix = new Map<string, NameTier>();
const compact = new Map<string, NameTier>();

// `fine` comes last: a name that stands in two lists is fine.
for (const tier of ['certain', 'likely', 'context', 'fine'] as const) {
  for (const name of labelNames[tier]) {
    if (name.startsWith('*_')) anyPrefix.set(name.slice(2), tier);
    else if (name.startsWith('=')) whole.set(name.slice(1), tier);
    else {
      exact.set(name, tier);
      if (name.includes('_')) compact.set(name.replaceAll('_', ''), tier);
    }
  }
}

/** A name in snake case and lower case, whatever way its language writes it: `userID` and `user.id` are `user_id`. */
export function normaliseName(name: string): string {
  return name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/gu, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/gu, '$1_$2')
    .replace(/[^A-Za-z0-9]+/gu, '_')
    .replace(/^_+|_+$/gu, '')
    .toLowerCase();
}

/** What a name says about the number of its values; undefined where it says nothing. */
export function nameTier(name: string): NameTier | undefined {
  const normal = normaliseName(name);
  const known = whole.get(normal) ?? exact.get(normal) ?? compact.get(normal);
  if (known !== undefined) return known;
  // From the longest end of the name to its last segment. A pattern with a free front stands for one segment more
  // than it spells, so that `job_uuid` is judged by `*_uuid` and not by `uuid`.
  let from = normal.indexOf('_') + 1;
  while (from > 0) {
    const end = normal.slice(from);
    const tier = exact.get(end);
    const next = normal.indexOf('_', from) + 1;
    if (tier !== undefined && (next > 0 || !anyPrefix.has(end))) return tier;
    if (next === 0) return anyPrefix.get(end);
    from = next;
  }
  return undefined;
}

/** What a label of this name would tell everyone who may read the metrics, beside being without bound. */
export function leakOf(name: string): 'credential' | 'personal' | undefined {
  const normal = normaliseName(name);
  const matches = (names: readonly string[]): boolean =>
    names.some((entry) => normal === entry || normal.endsWith(`_${entry}`) || normal === entry.replaceAll('_', ''));
  if (matches(credentialLabelNames)) return 'credential';
  return matches(personalLabelNames) ? 'personal' : undefined;
}
