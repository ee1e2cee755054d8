import { goQuote } from '../go-quote.ts';
import type { NameValidationScheme } from '../label-name.ts';
import { isValidLabelName } from '../label-name.ts';
import type { RegexpDialect, RegexpResult } from '../regexp.ts';
import { compileRegexp, compileRelabelRegexp, isPlainText } from '../regexp.ts';
import type { RelabelAction, RelabelField, RelabelRule } from './rule.ts';
import { relabelDefaults } from './rule.ts';

/** What is wrong with a rule, in Prometheus' words. */
export interface RelabelProblem {
  readonly kind: 'unknown-action' | 'missing-field' | 'forbidden-field' | 'regex-syntax' | 'label-name';
  /** The field that is wrong, absent where one is missing. */
  readonly field: RelabelField;
  readonly message: string;
  /** For `label-name` in source_labels: which one. */
  readonly index?: number;
}

/** Which Prometheus judges. */
export interface RelabelOptions {
  readonly dialect?: RegexpDialect;
  /** Names in Prometheus 2 are always `legacy`. */
  readonly scheme?: NameValidationScheme;
}

const withTarget: readonly RelabelAction[] = ['replace', 'hashmod', 'lowercase', 'uppercase', 'keepequal', 'dropequal'];
const withoutReplacement: readonly RelabelAction[] = ['lowercase', 'uppercase', 'keepequal', 'dropequal'];

/** Legacy names with references to groups in them. As JavaScript's RegExp it would take exponential time. */
const legacyTemplateSource = '^(?:(?:[a-zA-Z_]|\\$(?:\\{\\w+\\}|\\w+))+\\w*)+$';
let compiledTemplate: RegexpResult | undefined;

/** Compiled when it is first needed: few configurations are for Prometheus 2. */
function legacyTemplate(): RegexpResult {
  compiledTemplate ??= compileRegexp(legacyTemplateSource);
  return compiledTemplate;
}

/**
 * Everything that Prometheus refuses in a rule, where Prometheus stops at the first.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/model/relabel/relabel.go (Config.Validate)
 */
export function validateRelabelRule(
  rule: RelabelRule<unknown>,
  options: RelabelOptions = {},
): readonly RelabelProblem[] {
  const problems: RelabelProblem[] = [];
  const dialect = options.dialect ?? 'prometheus-3';
  const scheme = schemeOf(options);
  rule.sourceLabels.forEach((name, index) => {
    if (isValidLabelName(name, scheme === 'legacy' && dialect === 'prometheus-2' ? 'legacy' : 'utf8')) return;
    problems.push({
      kind: 'label-name',
      field: 'source_labels',
      message: `${goQuote(name)} is not a valid label name`,
      index,
    });
  });
  const wrapped = isPlainText(rule.regex) ? undefined : compileRelabelRegexp(rule.regex, dialect).wrapped;
  if (wrapped?.kind === 'refused') {
    problems.push({ kind: 'regex-syntax', field: 'regex', message: wrapped.error.message });
  }
  if (rule.action !== undefined) {
    problems.push(...validateAction(rule, rule.action, scheme));
  } else {
    // Written out as an empty text it is unknown; left empty it is missing.
    const isEmpty = !rule.written.has('action');
    const message = isEmpty ? 'relabel action cannot be empty' : `unknown relabel action ${goQuote(rule.actionText)}`;
    problems.push({ kind: 'unknown-action', field: 'action', message });
  }
  return problems;
}

function schemeOf(options: RelabelOptions): NameValidationScheme {
  return options.dialect === 'prometheus-2' ? 'legacy' : (options.scheme ?? 'utf8');
}

function validateAction(
  rule: RelabelRule<unknown>,
  action: RelabelAction,
  scheme: NameValidationScheme,
): readonly RelabelProblem[] {
  const problems: RelabelProblem[] = [];
  if (action === 'hashmod' && rule.modulus === 0n) {
    const message = 'relabel configuration for hashmod requires non-zero modulus';
    problems.push({ kind: 'missing-field', field: 'modulus', message });
  }
  if (withTarget.includes(action)) {
    if (rule.targetLabel === '') {
      const message = `relabel configuration for ${action} action requires 'target_label' value`;
      problems.push({ kind: 'missing-field', field: 'target_label', message });
    } else if (!isValidTarget(action, rule.targetLabel, scheme)) {
      const message = `${goQuote(rule.targetLabel)} is invalid 'target_label' for ${action} action`;
      problems.push({ kind: 'label-name', field: 'target_label', message });
    }
  }
  if (action === 'labelmap' && !isValidTemplate(rule.replacement, scheme)) {
    const message = `${goQuote(rule.replacement)} is invalid 'replacement' for labelmap action`;
    problems.push({ kind: 'label-name', field: 'replacement', message });
  }
  for (const [field, message] of forbiddenFields(rule, action)) {
    if (!problems.some((problem) => problem.field === field))
      problems.push({ kind: 'forbidden-field', field, message });
  }
  return problems;
}

function isValidTarget(action: RelabelAction, target: string, scheme: NameValidationScheme): boolean {
  return action === 'replace' && target.includes('$')
    ? isValidTemplate(target, scheme)
    : isValidLabelName(target, scheme);
}

function isValidTemplate(template: string, scheme: NameValidationScheme): boolean {
  if (scheme === 'utf8') return isValidLabelName(template, scheme);
  const compiled = legacyTemplate();
  return compiled.kind === 'compiled' && compiled.regexp.test(template);
}

function* forbiddenFields(
  rule: RelabelRule<unknown>,
  action: RelabelAction,
): Generator<readonly [RelabelField, string]> {
  const otherReplacement = rule.replacement !== relabelDefaults.replacement;
  if (withoutReplacement.includes(action) && otherReplacement) {
    yield ['replacement', `'replacement' can not be set for ${action} action`];
  }
  const otherSeparator = rule.separator !== relabelDefaults.separator;
  const otherModulus = rule.modulus !== relabelDefaults.modulus;
  if (action === 'keepequal' || action === 'dropequal') {
    const message = `${action} action requires only 'source_labels' and \`target_label\`, and no other fields`;
    // Prometheus compares pointers here: even the default, written out, is refused.
    if (rule.written.has('regex')) yield ['regex', message];
    if (otherModulus) yield ['modulus', message];
    if (otherSeparator) yield ['separator', message];
  }
  if (action === 'labeldrop' || action === 'labelkeep') {
    const message = `${action} action requires only 'regex', and no other fields`;
    if (rule.written.has('source_labels')) yield ['source_labels', message];
    if (rule.targetLabel !== '') yield ['target_label', message];
    if (otherModulus) yield ['modulus', message];
    if (otherSeparator) yield ['separator', message];
    if (otherReplacement) yield ['replacement', message];
  }
}
