/**
 * Units that are not base units, each with the base unit that Prometheus' conventions ask for.
 * https://prometheus.io/docs/practices/naming/#base-units and
 * https://github.com/prometheus/client_golang/blob/main/prometheus/testutil/promlint/validations/units.go
 */
export const derivedUnits: Readonly<Record<string, string>> = {
  minutes: 'seconds',
  hours: 'seconds',
  days: 'seconds',
  weeks: 'seconds',
  bits: 'bytes',
  kelvins: 'kelvin',
  fahrenheit: 'celsius',
  rankine: 'celsius',
  inches: 'meters',
  feet: 'meters',
  yards: 'meters',
  miles: 'meters',
  pounds: 'grams',
  ounces: 'grams',
  calories: 'joules',
  percent: 'ratio',
};

/** Base units, and words that stand for the same. */
const baseUnits: readonly string[] = [
  'amperes',
  'bytes',
  'celsius',
  'grams',
  'joules',
  'kelvin',
  'meters',
  'metres',
  'moles',
  'seconds',
  'volts',
];

const prefixes: readonly string[] = [
  'pico',
  'nano',
  'micro',
  'milli',
  'centi',
  'deci',
  'deca',
  'hecto',
  'kilo',
  'kibi',
  'mega',
  'mebi',
  'mibi',
  'giga',
  'gibi',
  'tera',
  'tebi',
  'peta',
  'pebi',
];

/** The base unit of a word that is a unit with a factor in it, such as `milliseconds`; undefined for all others. */
export function baseUnitOf(word: string): string | undefined {
  if (Object.hasOwn(derivedUnits, word)) return derivedUnits[word];
  const prefix = prefixes.find((each) => word.startsWith(each));
  const rest = prefix === undefined ? '' : word.slice(prefix.length);
  return baseUnits.includes(rest) ? rest : undefined;
}

/**
 * Short forms of units, and what they stand for: the list of
 * https://github.com/prometheus/client_golang/blob/main/prometheus/testutil/promlint/validations/units.go less `d`, `h`, `m`
 * and `b`, which end too many other names.
 */
export const unitAbbreviations: Readonly<Record<string, string>> = {
  s: 'seconds',
  ms: 'seconds',
  us: 'seconds',
  ns: 'seconds',
  sec: 'seconds',
  secs: 'seconds',
  msec: 'seconds',
  usec: 'seconds',
  millis: 'seconds',
  kb: 'bytes',
  kib: 'bytes',
  mb: 'bytes',
  mib: 'bytes',
  gb: 'bytes',
  gib: 'bytes',
  tb: 'bytes',
  tib: 'bytes',
  pb: 'bytes',
  pct: 'ratio',
};

/**
 * Names under which many programs expose metrics of their own: those of their runtimes, and of requests as servers,
 * frameworks, proxies and client libraries count them. A series of such a name may be anybody's.
 */
const commonNames =
  /^(?:(?:go|grpc|http|jvm|node|nodejs|process|promhttp|python|rest_client|rpc|workqueue)_|(?:errors?|requests?|response|latency|connections?|jobs?_duration)(?:_|$))/u;

/** True for names under which other programs may expose a metric too. */
export function isCommonName(name: string): boolean {
  return commonNames.test(name);
}
