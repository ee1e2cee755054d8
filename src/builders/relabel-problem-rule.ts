import { certainError } from './certain-error.ts';
import { factOf } from './loader-rule.ts';
import { relabelLists } from '../model/relabel-lists.ts';
import { fieldView, resolveRule } from '../model/relabel-rules.ts';
import type { TextField } from '../model/relabel-rules.ts';
import type { RelabelRule } from '../model/scrape-config.ts';
import type { Workspace } from '../model/workspace.ts';
import type { RelabelProblem } from '../prometheus/relabel/validate.ts';
import { validateRelabelRule } from '../prometheus/relabel/validate.ts';
import { defineRule } from '../rule.ts';
import type { Rule } from '../rule.ts';
import type { Span } from '../source/span.ts';

/** Something for which a relabelling rule is refused. */
export interface RelabelFact {
  /** `Job "api"`, `ServiceMonitor shop/api`. */
  readonly owner: string;
  readonly at: Span;
  /** What stands there, without quotes. */
  readonly text: string;
  /** Prometheus' own words. */
  readonly words: string;
  /** Who refuses what. */
  readonly consequence: string;
}

/** What differs between rules that report what Prometheus refuses in relabelling. */
export interface RelabelProblemRuleOptions {
  readonly kind: Exclude<RelabelProblem['kind'], 'label-name'>;
  readonly summary: string;
  /** What is wrong, as a sentence without its end. */
  readonly sentence: (fact: RelabelFact) => string;
  readonly hint?: (fact: RelabelFact) => string;
  readonly help: (fact: RelabelFact) => string;
  /** A part of the place that shows the mistake better. */
  readonly narrow?: (fact: RelabelFact) => Span;
}

/** Makes a rule of what Prometheus, and the operator as Prometheus does, refuses in a relabelling rule. */
export function relabelProblemRule(options: RelabelProblemRuleOptions): Rule {
  const { kind, summary, sentence, hint, help, narrow } = options;
  return defineRule({
    meta: {
      id: `relabel/${kind}`,
      ...certainError,
      docs: {
        summary,
        references: [
          'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config',
          // Config.Validate.
          'https://github.com/prometheus/prometheus/blob/v3.16.0/model/relabel/relabel.go',
        ],
      },
      messages: {
        refused: (data: { readonly what: string; readonly consequence: string; readonly hint: string }) =>
          `${data.what}, so ${data.consequence}.${data.hint}`,
      },
    },
    check({ workspace, report }) {
      for (const fact of relabelFacts(workspace, kind)) {
        report({
          message: 'refused',
          data: { what: sentence(fact), consequence: fact.consequence, hint: hint?.(fact) ?? '' },
          at: narrow?.(fact) ?? fact.at,
          help: help(fact),
        });
      }
    },
  });
}

/** Everything of a kind for which relabelling is refused, in configurations and in monitors. */
export function* relabelFacts(workspace: Workspace, kind: RelabelProblem['kind']): Generator<RelabelFact> {
  for (const each of workspace.loadProblems) {
    if (each.problem.code !== `relabel/${kind}`) continue;
    const { owner, at, text, words } = factOf(each);
    yield { owner, at, text, words, consequence: 'Prometheus refuses the whole configuration' };
  }
  for (const { job, rules, owner, dialect } of relabelLists(workspace)) {
    if (job !== undefined) continue;
    for (const rule of rules) {
      for (const problem of validateRelabelRule(resolveRule(rule), { dialect })) {
        if (problem.kind !== kind) continue;
        const at = placeOf(rule, problem);
        const text = at.file.text.slice(at.start, at.end).replace(/^(["'])(.*)\1$/s, '$2');
        const words = problem.message.replaceAll(/\binvalid\b/gi, 'unusable');
        yield { owner, at, text, words, consequence: 'the operator leaves the whole object out' };
      }
    }
  }
}

const fields: Readonly<Record<RelabelProblem['field'], TextField | undefined>> = {
  action: 'action',
  regex: 'regex',
  replacement: 'replacement',
  separator: 'separator',
  target_label: 'targetLabel',
  modulus: undefined,
  source_labels: undefined,
};

function placeOf(rule: RelabelRule, { field, kind, index }: RelabelProblem): Span {
  const name = fields[field];
  const view =
    name === undefined ? rule.view.get(field === 'source_labels' ? 'sourceLabels' : field) : fieldView(rule, name);
  if (kind === 'forbidden-field') return view?.keySpan ?? rule.anchor;
  const item = index === undefined ? undefined : view?.items()[index];
  return (item ?? view)?.anchor ?? rule.anchor;
}
