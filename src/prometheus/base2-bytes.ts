const units: ReadonlyMap<string, number> = new Map([
  ['B', 1],
  ...['K', 'M', 'G', 'T', 'P', 'E'].flatMap((prefix, index): readonly (readonly [string, number])[] => [
    [`${prefix}iB`, 1024 ** (index + 1)],
    [`${prefix}B`, 1024 ** (index + 1)],
  ]),
]);

/** A parsed size, or why Prometheus refuses the text. */
export type SizeResult =
  { readonly ok: true; readonly bytes: number } | { readonly ok: false; readonly message: string };

/**
 * Parses a size in bytes: KB and KiB are both 1024, kB is refused, and a number needs a unit unless it is 0.
 *
 * https://github.com/alecthomas/units/blob/0f3dac36c52b/bytes.go (ParseBase2Bytes)
 */
export function parseBase2Bytes(text: string): SizeResult {
  const invalid: SizeResult = { ok: false, message: `units: invalid ${text}` };
  let rest = text.replace(/^[-+]/, '');
  if (rest === '0') return { ok: true, bytes: 0 };
  if (rest === '') return invalid;
  let bytes = 0;
  while (rest !== '') {
    const match = /^([0-9]+\.?[0-9]*|\.[0-9]+)([^.0-9]*)/.exec(rest);
    if (match === null) return invalid;
    const [whole, count = '', unit = ''] = match;
    const factor = units.get(unit);
    if (factor === undefined) return { ok: false, message: `units: unknown unit ${unit} in ${text}` };
    bytes += Number(count) * factor;
    rest = rest.slice(whole.length);
  }
  if (bytes > 2 ** 63) return { ok: false, message: 'units: overflow parsing unit' };
  return { ok: true, bytes: text.startsWith('-') ? -bytes : bytes };
}
