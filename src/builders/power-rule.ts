import { certainError } from './certain-error.ts';
import { powerPlaces, powerReach, powersOf } from '../model/access/powers.ts';
import type { PowerOf } from '../model/access/powers.ts';
import { describeAccount } from '../model/access/wording.ts';
import type { Severity } from '../finding.ts';
import { defineRule } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** What an account can do: `Service account "monitoring/prometheus", which runs Deployment "prometheus", can …`. */
interface Data {
  readonly account: string;
  readonly server: string;
  readonly what: string;
  readonly reach: string;
}

/** What differs between rules about something that an account can do and that no scraper does. */
export interface PowerRuleOptions {
  readonly id: string;
  readonly summary: string;
  readonly securitySeverity: string;
  readonly references: readonly string[];
  readonly supersedes: readonly string[];
  readonly powerOf: PowerOf;
  /** The end of the sentence, behind where the power holds, with its punctuation. */
  readonly consequence: string;
  readonly help: string;
  /** Where only objects of certain names are reached. */
  readonly severityOfNamed?: Severity;
}

/** Makes a rule about something that the account of a Prometheus can do and that no scraper does. */
export function powerRule(options: PowerRuleOptions): Rule {
  const { id, summary, securitySeverity, references, supersedes, powerOf, consequence, help, severityOfNamed } =
    options;
  return defineRule({
    meta: {
      id,
      ...certainError,
      securitySeverity,
      docs: { summary, references },
      supersedes,
      messages: {
        can: ({ account, server, what, reach }: Data) =>
          `${account}, which runs ${server}, can ${what} ${reach}${consequence}`,
      },
    },
    check({ workspace, report }) {
      for (const found of powersOf(workspace.accountAccesses, powerOf)) {
        report({
          message: 'can',
          data: {
            account: describeAccount(found.access),
            server: found.access.servers[0]?.name ?? 'a Prometheus',
            what: found.what,
            reach: powerReach(found),
          },
          at: found.at,
          within: found.within,
          ...(found.isNamed && severityOfNamed !== undefined ? { severity: severityOfNamed } : {}),
          help,
          related: powerPlaces(found),
        });
      }
    },
  });
}
