import { join } from '../rule-wording.ts';
import type { AccountAccess, Missing, NeededAccess, NeedScope } from './types.ts';
import type { Span } from '../../source/span.ts';
import { pushTo } from '../../source/push-to.ts';

/** An account as messages call it. */
export function describeAccount({ identity }: AccountAccess): string {
  const { namespace, name } = identity;
  return `Service account "${namespace === undefined ? '' : `${namespace}/`}${name}"`;
}

/** What is asked for, without the verbs. */
export function describeAccess(access: NeededAccess): string {
  if (access.kind === 'url') return `"${access.path ?? 'any path'}"`;
  return access.group === '' ? access.resource : `${access.resource} of ${access.group}`;
}

/** Where something holds, as the end of a clause. */
export function describeScope(scope: NeedScope): string {
  if (scope.kind === 'cluster') return 'in the whole cluster';
  return scope.namespace === undefined ? 'in its namespace' : `in namespace "${scope.namespace}"`;
}

/** What jobs lack for the same reason. */
export interface MissingGroup {
  readonly access: AccountAccess;
  readonly first: Missing;
  readonly all: readonly Missing[];
  /** `list and watch endpoints and pods`. */
  readonly what: string;
  /** Where else it is granted. */
  readonly elsewhere: Missing['elsewhere'];
  /** Who does not get it. */
  readonly who: string;
  readonly related: readonly { readonly at: Span; readonly note: string }[];
}

/** What an account lacks, the same for several jobs as one. */
export function groupMissing(access: AccountAccess, wanted: (missing: Missing) => boolean): readonly MissingGroup[] {
  const byPlace = new Map<string, Missing[]>();
  for (const missing of access.missing.filter(wanted)) {
    const { at, who, scope } = missing.need;
    pushTo(byPlace, JSON.stringify([at.file.path, at.start, who, scope, missing.elsewhere.length > 0]), missing);
  }
  const byCause = new Map<string, Missing[][]>();
  for (const list of byPlace.values()) {
    const what = whatOf(list);
    const [first] = list;
    pushTo(byCause, JSON.stringify([what, first?.need.scope, (first?.elsewhere.length ?? 0) > 0]), list);
  }
  return [...byCause.values()].flatMap((lists) => {
    const all = lists.flat();
    const [first] = all;
    if (first === undefined) return [];
    const names = [...new Set(all.map(({ need }) => need.who))];
    const others = lists.slice(1).flatMap(([each]) => (each === undefined ? [] : [each.need]));
    return [
      {
        access,
        first,
        all,
        what: whatOf(lists[0] ?? []),
        elsewhere: all.flatMap(({ elsewhere }) => elsewhere),
        who: names.length === 1 ? first.need.who : `${first.need.who} and ${names.length - 1} more`,
        related: others.slice(0, 3).map(({ at, who }) => ({ at, note: `${who} needs it too` })),
      },
    ];
  });
}

function whatOf(list: readonly Missing[]): string {
  const byVerbs = new Map<string, string[]>();
  for (const { need, verbs } of list) {
    const key = join(verbs);
    const words = describeAccess(need.access);
    const known = byVerbs.get(key) ?? [];
    if (!known.includes(words)) byVerbs.set(key, [...known, words]);
  }
  return join([...byVerbs].map(([verbs, resources]) => `${verbs} ${join(resources)}`));
}

/** What follows from a permission that is missing. */
export function consequence({ need }: Missing): string {
  if (need.effect === 'blocking') return 'so that this discovery finds no target at all';
  return need.effect === 'lossy' ? 'so that its targets lack labels' : 'so that the scrapes are refused';
}

/** The bindings that an account has, as related places; the first few tell enough. */
export function bindingPlaces(
  grants: AccountAccess['grants'],
): readonly { readonly at: Span; readonly note: string }[] {
  const places = new Map<Span, string>();
  for (const { binding } of grants) {
    const { source } = binding;
    if (source === undefined) continue;
    const at = source.item.roleRef?.name?.span ?? source.item.manifest.anchor;
    places.set(at, `${binding.kind} "${binding.name}" binds the account`);
  }
  return [...places].slice(0, 3).map(([at, note]) => ({ at, note }));
}
