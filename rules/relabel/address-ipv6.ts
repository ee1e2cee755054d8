import { listedRules } from '../../src/model/relabel-rules.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/address-ipv6',
    severity: 'info',
    confidence: 'high',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report address rewriting that does not match addresses of IPv6',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#pod'],
    },
    messages: {
      ipv6: ({ owner, regex }: { readonly owner: string; readonly regex: string }) =>
        `${owner} rewrites the address by "${regex}", which matches IPv4 addresses only: in a cluster with IPv6 the rule does nothing.`,
    },
  },
  check({ workspace, report }) {
    for (const { list, rule: each, action, matcher, resolved } of listedRules(workspace, 'target')) {
      const { regex } = each;
      if (action !== 'replace' || resolved.targetLabel !== '__address__' || regex === undefined) continue;
      const valueOf = (address: string): string =>
        resolved.sourceLabels.map((name) => (name === '__address__' ? address : '9100')).join(resolved.separator);
      if (!resolved.sourceLabels.includes('__address__')) continue;
      const matches = (address: string): boolean => matcher?.match(valueOf(address)) !== undefined;
      const takesFour = matches('10.0.0.1:10250') || matches('10.0.0.1');
      const takesSix = matches('[fd00::1]:10250') || matches('fd00::1');
      if (!takesFour || takesSix) continue;
      report({
        message: 'ipv6',
        data: { owner: list.owner, regex: regex.value },
        at: regex,
        help: 'Write "(.+?)(?::\\d+)?;(\\d+)", which takes both.',
      });
    }
  },
});
export default rule;
