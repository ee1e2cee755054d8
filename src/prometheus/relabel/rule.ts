/** What a relabelling rule does; Prometheus lower-cases the text before it compares. */
export type RelabelAction =
  | 'replace'
  | 'keep'
  | 'drop'
  | 'keepequal'
  | 'dropequal'
  | 'hashmod'
  | 'labelmap'
  | 'labeldrop'
  | 'labelkeep'
  | 'lowercase'
  | 'uppercase';

/** All actions, in alphabetical order. */
export const relabelActions: readonly RelabelAction[] = [
  'drop',
  'dropequal',
  'hashmod',
  'keep',
  'keepequal',
  'labeldrop',
  'labelkeep',
  'labelmap',
  'lowercase',
  'replace',
  'uppercase',
];

/** The fields of a rule, as Prometheus spells them. */
export type RelabelField =
  'action' | 'modulus' | 'regex' | 'replacement' | 'separator' | 'source_labels' | 'target_label';

/** A rule as it was written: what is absent is undefined, what is empty in YAML is null. */
export interface WrittenRelabelRule {
  readonly action?: string | null | undefined;
  readonly sourceLabels?: readonly string[] | null | undefined;
  readonly separator?: string | null | undefined;
  readonly regex?: string | null | undefined;
  readonly modulus?: bigint | null | undefined;
  readonly targetLabel?: string | null | undefined;
  readonly replacement?: string | null | undefined;
}

/** A rule with its defaults filled in; `source` says where it comes from. */
export interface RelabelRule<S> {
  readonly source: S;
  /** Undefined where Prometheus does not know the action. */
  readonly action: RelabelAction | undefined;
  /** The action as written; empty where it was left empty. */
  readonly actionText: string;
  readonly sourceLabels: readonly string[];
  readonly separator: string;
  readonly regex: string;
  readonly modulus: bigint;
  readonly targetLabel: string;
  readonly replacement: string;
  /** The fields that hold a value of their own; some actions mind even a default that was written out. */
  readonly written: ReadonlySet<RelabelField>;
}

/** The values of a rule that says nothing. */
export const relabelDefaults: {
  readonly action: RelabelAction;
  readonly separator: string;
  readonly regex: string;
  readonly replacement: string;
  readonly modulus: bigint;
} = { action: 'replace', separator: ';', regex: '(.*)', replacement: '$1', modulus: 0n };

/**
 * Fills in the defaults. An empty value is the type's zero, not the default: `separator:` joins with nothing, and
 * `regex:` matches the empty text only.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/model/relabel/relabel.go (Config.UnmarshalYAML)
 */
export function resolveRelabelRule<S>(rule: WrittenRelabelRule, source: S): RelabelRule<S> {
  const written = new Set<RelabelField>();
  if (isGiven(rule.action)) written.add('action');
  if (isGiven(rule.sourceLabels)) written.add('source_labels');
  if (rule.separator !== undefined) written.add('separator');
  if (rule.regex !== undefined) written.add('regex');
  if (isGiven(rule.modulus)) written.add('modulus');
  if (isGiven(rule.targetLabel)) written.add('target_label');
  if (rule.replacement !== undefined) written.add('replacement');
  const actionText = orDefault(rule.action, relabelDefaults.action);
  return {
    source,
    action: relabelActions.find((action) => action === actionText.toLowerCase()),
    actionText,
    sourceLabels: rule.sourceLabels ?? [],
    separator: orDefault(rule.separator, relabelDefaults.separator),
    regex: orDefault(rule.regex, relabelDefaults.regex),
    modulus: rule.modulus ?? relabelDefaults.modulus,
    targetLabel: rule.targetLabel ?? '',
    replacement: orDefault(rule.replacement, relabelDefaults.replacement),
    written,
  };
}

/** True where the action reads the regex of its rule. */
export function usesRegex(action: RelabelAction): boolean {
  return !['keepequal', 'dropequal', 'hashmod', 'lowercase', 'uppercase'].includes(action);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function orDefault(value: string | null | undefined, standard: string): string {
  return value === undefined ? standard : (value ?? '');
}
