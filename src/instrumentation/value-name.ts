import type { ValueKind, ValueTier } from './metric.ts';
import { nameTier, normaliseName } from './name-tier.ts';

/** What is known of the values of an expression; the place is added by who asked. */
export interface Verdict {
  readonly tier: ValueTier;
  readonly kind?: ValueKind;
  readonly name?: string;
}

const kindByName: readonly (readonly [RegExp, ValueKind])[] = [
  [/(?:^|_)(?:ip|ip_address|ips|remote_addr|remote_address|client_address|forwarded_for|peer_addr)$/u, 'address'],
  [/user_agent|referr?er/u, 'header'],
  [/stack_?trace|traceback|(?:error|err|exception)_(?:message|msg|text|detail|stacktrace)/u, 'error-text'],
  [/timestamp|created_at|updated_at|start_time|end_time/u, 'time'],
  [/uri$|url$|raw_path|url_full/u, 'raw-path'],
  [/sql|query|statement|payload|body/u, 'input'],
];

/** What the name of a variable, property or function says about its values, where nothing else is known. */
export function verdictOfName(name: string): Verdict {
  const tier = nameTier(name);
  if (tier === 'certain') return { tier: 'unbounded', kind: kindOfName(name), name };
  if (tier === 'fine') return { tier: 'bounded', kind: 'status', name };
  return { tier: 'unknown', name };
}

/** What a name without bound holds. */
export function kindOfName(name: string): ValueKind {
  const normal = normaliseName(name);
  return kindByName.find(([pattern]) => pattern.test(normal))?.[1] ?? 'identity';
}

/**
 * What the name of a function says about what it returns: one that normalises gives few values, one that is named
 * after something without bound gives that. The list of words is that of the calls seen in front of label values.
 */
export function verdictOfFunctionName(name: string): Verdict {
  const normal = normaliseName(name);
  if (/class_?name|type_?name|error_?(?:type|code|class|kind)/u.test(normal))
    return { tier: 'bounded', kind: 'type-name' };
  if (/normali[sz]e|template|bucket|saniti[sz]e|classify|group|categor|label|(?:^|_)map(?:_|$)/u.test(normal)) {
    return { tier: 'bounded', kind: 'normalised' };
  }
  return verdictOfName(
    normal.replace(/^(?:get|fetch|resolve|extract|find|read|compute|build|make|new|generate|to|format)_/u, ''),
  );
}

const order: readonly ValueTier[] = ['bounded', 'unknown', 'composed', 'unbounded'];

/** The verdict that says more values, the first one where both say the same. */
export function worse<V extends { readonly tier: ValueTier }>(a: V, b: V): V {
  return order.indexOf(b.tier) > order.indexOf(a.tier) ? b : a;
}

/** The verdict that says most values; that of an empty text where there are none. */
export function worstOf<V extends Verdict>(verdicts: readonly V[]): V | Verdict {
  const [first, ...others] = verdicts;
  return first === undefined ? { tier: 'bounded', kind: 'literal' } : others.reduce(worse, first);
}

/** True for names that hold an error. */
export function isErrorName(name: string): boolean {
  return /^(?:e|ex|err|error|exception|reason|cause)$|(?:Error|Err|Exception|_err|_error|_exception)$/u.test(name);
}
