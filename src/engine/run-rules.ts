import type { Workspace } from '../model/workspace.ts';
import type { RuleContext } from '../rule.ts';
import { draftOf } from './draft.ts';
import type { Draft } from './draft.ts';
import type { RuleFailure, RunState } from './run-state.ts';
import type { SelectedRule } from './select-rules.ts';

/** What rules reported, and those that threw: one that fails does not keep the others from running. */
export interface RuleResults {
  readonly drafts: readonly Draft[];
  readonly failures: readonly RuleFailure[];
}

/** Runs rules over a workspace. */
export function runRules(rules: readonly SelectedRule[], workspace: Workspace, run: RunState): RuleResults {
  const drafts: Draft[] = [];
  const failures: RuleFailure[] = [];
  for (const selected of rules) {
    const report: RuleContext['report'] = (each) => {
      drafts.push(draftOf(selected, each));
    };
    try {
      selected.rule.check({ workspace, run, report });
    } catch (error) {
      const [file] = workspace.files;
      if (file === undefined) continue;
      const text = error instanceof Error ? `${error.message} (${stackTop(error)})` : String(error);
      failures.push({ ruleId: selected.rule.meta.id, error: text, file });
    }
  }
  return { drafts, failures };
}

/** The innermost frame without its folder: enough to find the line, and the same on every machine. */
function stackTop(error: Error): string {
  const frame = error.stack?.split('\n').find((line) => line.trim().startsWith('at '));
  return (
    frame
      ?.trim()
      .replace(/\(?(?:file:\/\/)?\/.*\//, '(')
      .slice(0, 120) ?? 'no stack'
  );
}
