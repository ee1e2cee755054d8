import type { Confidence, Fix, Severity } from './finding.ts';
import type { RunState } from './engine/run-state.ts';
import type { Workspace } from './model/workspace.ts';
import type { Anchor } from './source/span.ts';

/** Message id -> a function that returns a full sentence: the object, the fact, the consequence. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the data of each message is typed where it is declared
export type Messages = Readonly<Record<string, (data: any) => string>>;

type DataOf<F> = F extends () => string ? undefined : F extends (data: infer D) => string ? D : never;

/** Who sees a rule by default: everybody, who asks for `strict`, or who selects it by name. */
export type Preset = 'recommended' | 'strict' | 'off';

/** What is known of a rule without running it; tables, presets, SARIF and pages are made from it. */
export interface RuleMeta<M extends Messages = Messages> {
  /** The path below `rules/`, never reused. */
  readonly id: string;
  /** How bad it is if true; a report may differ, as reach decides. */
  readonly severity: Severity;
  /** How sure the rule is. */
  readonly confidence: Confidence;
  readonly preset: Preset;
  /** The version that brought the rule. */
  readonly since: string;
  /** Set where a finding is a security problem: GitHub's score from "0.1" to "10.0". */
  readonly securitySeverity?: string;
  readonly docs: {
    /** One sentence without a full stop that says what is reported. */
    readonly summary: string;
    /** Where the facts come from: https addresses. */
    readonly references: readonly string[];
  };
  readonly messages: M;
  /** `after` for what speaks of the run itself, such as its suppressions: it is checked when all others are done. */
  readonly phase?: 'after';
  /** Ids or patterns of rules that say less about the same cause: their findings within the reported place are dropped. */
  readonly supersedes?: readonly string[];
}

/** One report of a rule. The engine adds id, severity and link. */
export type Report<M extends Messages> = {
  [Id in keyof M & string]: {
    readonly message: Id;
    /** The primary place: one scalar or key on one line. */
    readonly at: Anchor;
    /** The whole that the finding speaks of, where that is more than `at`; what is superseded is looked for in it. */
    readonly within?: Anchor;
    readonly related?: readonly { readonly at: Anchor; readonly note: string }[];
    /** What to do: imperative, with names. */
    readonly help?: string;
    readonly severity?: Severity;
    readonly confidence?: Confidence;
    readonly fix?: Fix;
  } & (DataOf<M[Id]> extends undefined ? { readonly data?: never } : { readonly data: DataOf<M[Id]> });
}[keyof M & string];

/** What a rule is given. */
export interface RuleContext<M extends Messages = Messages> {
  readonly workspace: Workspace;
  /** What became of the run so far; filled for rules of the phase `after`. */
  readonly run: RunState;
  report(this: void, report: Report<M>): void;
}

/** A rule as the engine sees it; the types of its messages are erased. */
export interface Rule {
  readonly meta: RuleMeta;
  check(context: RuleContext): void;
}

/** Declares a rule. State lives inside `check`, which is called once a run, over the whole workspace. */
export function defineRule<const M extends Messages>(rule: {
  readonly meta: RuleMeta<M>;
  check(context: RuleContext<M>): void;
}): Rule {
  return rule as unknown as Rule;
}
