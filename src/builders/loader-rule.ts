import { certainError } from './certain-error.ts';
import type { Severity } from '../finding.ts';
import { describeJob } from '../model/load-config.ts';
import type { LoadProblem } from '../model/load-config.ts';
import type { ConfigProblemCode } from '../prometheus/config/problem.ts';
import { defineRule } from '../rule.ts';
import type { Rule } from '../rule.ts';
import type { Span } from '../source/span.ts';

/** A problem of the loader, ready to be put into words. */
export interface LoaderFact extends LoadProblem {
  /** `Job "api"`, or `The configuration` for what is outside of jobs. */
  readonly owner: string;
  /** Where to point at. */
  readonly at: Span;
  /** What stands there, without quotes. */
  readonly text: string;
  /** Prometheus' own words, as a part of a sentence. */
  readonly words: string;
}

/** What differs between rules that report what Prometheus refuses to load. */
export interface LoaderRuleOptions {
  readonly id: string;
  readonly summary: string;
  readonly references?: readonly string[];
  readonly code: ConfigProblemCode;
  /** What is wrong, as a sentence without its end: `Job "api" has …`. */
  readonly sentence: (fact: LoaderFact) => string;
  /** What comes behind the consequence: a near miss. */
  readonly hint?: (fact: LoaderFact) => string;
  readonly help: (fact: LoaderFact) => string;
  /** What stands at the other end of a conflict. */
  readonly note?: string;
  /** Undefined where a version of Prometheus does not mind. */
  readonly severity?: (fact: LoaderFact) => Severity | undefined;
  readonly supersedes?: readonly string[];
}

/** Makes a rule of a problem for which Prometheus refuses the whole configuration. */
export function loaderRule(options: LoaderRuleOptions): Rule {
  const { id, summary, code, sentence, hint, help, note, severity, references, supersedes } = options;
  return defineRule({
    meta: {
      id,
      ...certainError,
      docs: {
        summary,
        references: references ?? [
          'https://prometheus.io/docs/prometheus/latest/configuration/configuration/',
          'https://github.com/prometheus/prometheus/blob/v3.16.0/config/config.go',
        ],
      },
      ...(supersedes === undefined ? {} : { supersedes }),
      messages: {
        refused: (data: { readonly what: string; readonly whole: string; readonly hint: string }) =>
          `${data.what}, so Prometheus refuses ${data.whole}.${data.hint}`,
      },
    },
    check({ workspace, report }) {
      for (const each of workspace.loadProblems) {
        if (each.problem.code !== code) continue;
        const fact = factOf(each);
        const level = severity === undefined ? 'error' : severity(fact);
        if (level === undefined) continue;
        const { related } = each.problem;
        const what = sentence(fact);
        const whole = what.startsWith('The configuration') ? 'it' : 'the whole configuration';
        report({
          message: 'refused',
          data: { what, whole, hint: hint?.(fact) ?? '' },
          at: fact.at,
          severity: level,
          help: help(fact),
          related: related === undefined ? [] : [{ at: related, note: note ?? 'this is the other one' }],
        });
      }
    },
  });
}

/** A problem with what a message needs of it. */
export function factOf(each: LoadProblem): LoaderFact {
  const { problem, job } = each;
  const at = keyOf(problem.at);
  return {
    ...each,
    owner: job === undefined ? 'The configuration' : describeJob(job),
    at,
    text: at.file.text.slice(at.start, at.end).replace(/^(["'])(.*)\1$/s, '$2'),
    words: problem.message.replaceAll(/\binvalid\b/gi, 'unusable'),
  };
}

/** What is missing is shown where its mapping begins: at the first key, not at the whole line. */
function keyOf(at: Span): Span {
  const key = /^[\w.-]+(?=\s*:\s)/.exec(at.file.text.slice(at.start, at.end))?.[0];
  return key === undefined ? at : { ...at, end: at.start + key.length };
}
