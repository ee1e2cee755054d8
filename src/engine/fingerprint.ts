import { textOf } from '../source/line-index.ts';
import type { Draft } from './draft.ts';

/**
 * What stays the same while lines move and folders are renamed: the rule, the message, the object and the text that it
 * points at. Findings that agree in all of it are told apart by their order.
 */
export function fingerprints(
  drafts: readonly { readonly draft: Draft; readonly object: string | undefined }[],
): string[] {
  const counts = new Map<string, number>();
  return drafts.map(({ draft, object }) => {
    const { ruleId, messageId, message, primary } = draft;
    const place = object ?? primary.file.path;
    const base = [ruleId, messageId, place, textOf(primary), message].join('\u0000');
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    return hash(`${base}\u0000${count}`);
  });
}

/** Two 53-bit hashes (cyrb53) in hexadecimal: no secret hangs on it, and the core has no cryptography. */
function hash(text: string): string {
  return cyrb53(text, 1) + cyrb53(text, 2);
}

function cyrb53(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
