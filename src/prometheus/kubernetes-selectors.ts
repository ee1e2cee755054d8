/** One requirement of a label selector. */
export interface LabelRequirement {
  readonly key: string;
  readonly operator: 'in' | 'notin' | 'exists' | 'absent' | 'greater' | 'less';
  readonly values: readonly string[];
}

/** One term of a field selector. */
export interface FieldTerm {
  readonly field: string;
  readonly isEqual: boolean;
  readonly value: string;
}

/** A parsed selector, or why Kubernetes refuses it. */
export type SelectorResult<T> =
  { readonly ok: true; readonly terms: readonly T[] } | { readonly ok: false; readonly message: string };

/**
 * Parses a field selector as the API server does.
 *
 * https://github.com/kubernetes/apimachinery/blob/v0.37.1/pkg/fields/selector.go (parseSelector)
 */
export function parseFieldSelector(selector: string): SelectorResult<FieldTerm> {
  const terms: FieldTerm[] = [];
  for (const [part] of selector.matchAll(/(?:\\.|[^,\\]|\\$)+/gs)) {
    const match = /^(.*?)(!=|==|=)(.*)$/s.exec(part);
    if (match === null) {
      return { ok: false, message: `invalid selector: '${selector}'; can't understand '${part}'` };
    }
    const [, field = '', operator = '', value = ''] = match;
    const illegal = /\\(?![\\,=])./s.exec(value);
    if (illegal !== null)
      return { ok: false, message: `invalid field selector: invalid escape sequence: ${illegal[0]}` };
    terms.push({ field, isEqual: operator !== '!=', value: value.replace(/\\([\\,=])/g, '$1') });
  }
  return { ok: true, terms };
}

/**
 * Parses a label selector as the API server does.
 *
 * https://github.com/kubernetes/apimachinery/blob/v0.37.1/pkg/labels/selector.go (Parse)
 */
export function parseLabelSelector(selector: string): SelectorResult<LabelRequirement> {
  const terms: LabelRequirement[] = [];
  const fail = (found: string, expected: string): SelectorResult<LabelRequirement> => ({
    ok: false,
    message: `unable to parse requirement: found '${found}', expected: ${expected}`,
  });
  const tokens = selector.match(/[()=!<>,]+?(?:=)?|[^\s()=!<>,]+/g) ?? [];
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  while (at < tokens.length) {
    const first = next();
    const key = first === '!' ? next() : first;
    if (!isWord(key)) return fail(key, 'identifier');
    if (!isLabelKey(key)) return { ok: false, message: `unable to parse requirement: key: Invalid value: "${key}"` };
    const requirement = first === '!' ? { operator: 'absent' as const, values: [] } : readOperator(tokens, at);
    if (typeof requirement === 'string')
      return fail(requirement, "in, notin, =, ==, !=, gt, lt, ',' or 'end of string'");
    if ('next' in requirement) at = requirement.next;
    const bad = requirement.values.find((value) => !isLabelValue(value));
    if (bad !== undefined)
      return { ok: false, message: `unable to parse requirement: values: Invalid value: "${bad}"` };
    terms.push({ key, operator: requirement.operator, values: requirement.values });
    const separator = next();
    if (separator !== '' && separator !== ',') return fail(separator, "',' or 'end of string'");
    if (separator === ',' && at >= tokens.length) return fail('', "identifier after ','");
  }
  return { ok: true, terms };
}

/** True where labels meet every requirement. */
export function matchesLabels(terms: readonly LabelRequirement[], labels: ReadonlyMap<string, string>): boolean {
  return terms.every(({ key, operator, values }) => {
    const value = labels.get(key);
    switch (operator) {
      case 'exists':
        return value !== undefined;
      case 'absent':
        return value === undefined;
      case 'in':
        return value !== undefined && values.includes(value);
      case 'notin':
        return value === undefined || !values.includes(value);
      case 'greater':
        return value !== undefined && Number(value) > Number(values[0]);
      case 'less':
        return value !== undefined && Number(value) < Number(values[0]);
    }
  });
}

type Operation = Pick<LabelRequirement, 'operator' | 'values'> & { readonly next: number };

function readOperator(tokens: readonly string[], at: number): Operation | string {
  const operator = tokens[at];
  if (operator === undefined || operator === ',') return { operator: 'exists', values: [], next: at };
  if (operator === 'in' || operator === 'notin') {
    if (tokens[at + 1] !== '(') return tokens[at + 1] ?? '';
    const close = tokens.indexOf(')', at);
    if (close === -1) return '';
    const inner = tokens.slice(at + 2, close);
    const values = inner.filter((token) => token !== ',');
    // Commas without a word between them stand for empty values.
    const commas = inner.length - values.length;
    const missing = commas + 1 - values.length;
    return { operator, values: missing > 0 ? [...values, ''] : values, next: close + 1 };
  }
  const isComparison = operator === '>' || operator === '<';
  if (!isComparison && operator !== '=' && operator !== '==' && operator !== '!=') return operator;
  const value = tokens[at + 1];
  const hasValue = value !== undefined && isWord(value);
  const kind = operator === '!=' ? 'notin' : operator === '>' ? 'greater' : operator === '<' ? 'less' : 'in';
  return { operator: kind, values: [hasValue ? value : ''], next: hasValue ? at + 2 : at + 1 };
}

function isWord(token: string): boolean {
  return /^[^\s()=!<>,]+$/.test(token);
}

function isLabelKey(key: string): boolean {
  const [name = '', prefix, ...rest] = key.split('/').reverse();
  if (rest.length > 0 || name.length > 63) return false;
  if (prefix !== undefined && !/^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/.test(prefix)) {
    return false;
  }
  return /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/.test(name);
}

function isLabelValue(value: string): boolean {
  return value.length <= 63 && /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/.test(value);
}
