import type { Config, PresetName } from '../config/config.ts';
import type { Severity } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { matchesName } from '../source/glob.ts';

/** A rule that takes part, and the severity that the configuration gives it. */
export interface SelectedRule {
  readonly rule: Rule;
  readonly level: Severity | undefined;
}

/** What decides which rules take part. */
export interface Selection {
  readonly preset: PresetName;
  readonly config: Config;
  readonly select: readonly string[] | undefined;
  readonly ignore: readonly string[];
}

/** True where an id is a pattern, or fits it: `rbac/*`, or `rbac` for the whole family. */
export function matchesRule(pattern: string, id: string): boolean {
  return matchesName(pattern, id) || id.startsWith(`${pattern}/`);
}

const presets: Readonly<Record<PresetName, readonly string[]>> = {
  recommended: ['recommended'],
  strict: ['recommended', 'strict'],
  all: ['recommended', 'strict', 'off'],
};

/** The rules that take part, in the order of their ids. */
export function selectRules(rules: readonly Rule[], selection: Selection): readonly SelectedRule[] {
  const { preset, config, select, ignore } = selection;
  const selected: SelectedRule[] = [];
  for (const rule of rules) {
    const { id } = rule.meta;
    const level = levelOf(id, config);
    const isChosen =
      select === undefined
        ? presets[preset].includes(rule.meta.preset) || (level !== undefined && level !== 'off')
        : select.some((pattern) => matchesRule(pattern, id));
    const isDropped = ignore.some((pattern) => matchesRule(pattern, id)) || (level === 'off' && select === undefined);
    if (isChosen && !isDropped) selected.push({ rule, level: level === 'off' ? undefined : level });
  }
  return selected;
}

/** The level that the configuration gives a rule: an exact id counts before a pattern, later patterns before earlier. */
function levelOf(id: string, config: Config): Severity | 'off' | undefined {
  const exact = config.rules[id];
  if (exact !== undefined) return exact;
  let level: Severity | 'off' | undefined;
  for (const [pattern, each] of Object.entries(config.rules)) if (matchesRule(pattern, id)) level = each;
  return level;
}
