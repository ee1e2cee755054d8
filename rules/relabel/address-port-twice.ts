import { mayWrite } from '../../src/model/job-facts.ts';
import { listedRules } from '../../src/model/relabel-rules.ts';
import type { ListedRule } from '../../src/model/relabel-rules.ts';
import { expandTemplate } from '../../src/prometheus/regexp-template.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly before: string;
  readonly after: string;
}

/** Roles whose addresses have a port; those of pods may have none. */
const withPort: ReadonlySet<string> = new Set(['node', 'service', 'endpoints']);

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/address-port-twice',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report address rewriting that puts a port behind a port',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config'],
    },
    messages: {
      twice: ({ owner, before, after }: Data) =>
        `${owner} makes "${after}" of the address "${before}": the port that discovery gives it stays in front of the new one.`,
    },
  },
  check({ workspace, report }) {
    for (const each of listedRules(workspace, 'target')) {
      const { list, index, rule: written } = each;
      const before = addressOf(each);
      if (before === undefined || list.rules.slice(0, index).some((earlier) => mayWrite(earlier, '__address__')))
        continue;
      const after = rewritten(each, before);
      if (after === undefined || !/^[^:[\]]+:\d+:\d+$/.test(after)) continue;
      report({
        message: 'twice',
        data: { owner: list.owner, before, after },
        at: written.regex ?? written.replacement ?? written.targetLabel ?? written.anchor,
        help: 'Take the old port out: "regex: (.+?)(?::\\d+)?", with ";(\\d+)" behind it where the port is a second source.',
      });
    }
  },
});
export default rule;

/** An address as the discovery of the list gives it, where it is sure to have a port. */
function addressOf({ list }: ListedRule): string | undefined {
  const roles = list.discoveries ?? [];
  if (roles.length > 0) return roles.every(({ role }) => withPort.has(role)) ? '10.0.0.1:8080' : undefined;
  const targets = list.decoded?.value.structs('static_configs').flatMap((group) => group.items('targets')) ?? [];
  const [first] = targets;
  return first?.kind === 'scalar' && list.discoveries !== undefined && /^[^:[\]/]+:\d+$/.test(first.text)
    ? first.text
    : undefined;
}

function rewritten({ action, resolved, matcher }: ListedRule, address: string): string | undefined {
  const { targetLabel, sourceLabels, separator, replacement } = resolved;
  if (action !== 'replace' || targetLabel !== '__address__' || !sourceLabels.includes('__address__')) return undefined;
  const value = sourceLabels.map((name) => (name === '__address__' ? address : '9100')).join(separator);
  const match = matcher?.match(value);
  return match === undefined || matcher === undefined
    ? undefined
    : expandTemplate(replacement, value, match, matcher.groupNames);
}
