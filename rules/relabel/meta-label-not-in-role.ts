import { attachOptionFor, rolesThatSet, suggestMetaLabel } from '../../src/knowledge/prometheus-meta-labels.ts';
import { discoverySets } from '../../src/model/relabel-lists.ts';
import type { RelabelList } from '../../src/model/relabel-lists.ts';
import { effectOfEmpty, goesOverNames, isWrittenBefore, listedRules } from '../../src/model/relabel-rules.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly label: string;
  readonly roles: string;
  readonly effect: string;
  readonly hint: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/meta-label-not-in-role',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report labels of Kubernetes discovery that the role of the job does not set',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
        'https://github.com/prometheus/prometheus/tree/v3.16.0/discovery/kubernetes',
      ],
    },
    messages: {
      foreign: ({ owner, label, roles, effect, hint }: Data) =>
        `${owner} reads "${label}", which discovery by ${roles} does not set, ${effect}.${hint}`,
    },
  },
  check({ workspace, report }) {
    for (const each of listedRules(workspace, 'target')) {
      const { list, rule: written, action } = each;
      if (goesOverNames(action)) continue;
      for (const label of written.sourceLabels) {
        const name = label.value;
        if (!/^__meta_kubernetes_\w+$/.test(name) || rolesThatSet(name).length === 0) continue;
        if (discoverySets(list, name) !== 'no' || isWrittenBefore(each, name)) continue;
        const effect = effectOfEmpty(each, name);
        const { hint, help } = advice(list, name);
        report({
          message: 'foreign',
          data: { owner: list.owner, label: name, roles: rolesOf(list), effect: effect.words, hint },
          at: label,
          severity: effect.isLoss ? 'error' : 'warning',
          help,
          related: (list.decoded?.value.structs('kubernetes_sd_configs') ?? [])
            .slice(0, 1)
            .map((discovery) => ({ at: discovery.at('role'), note: 'the role of the discovery' })),
        });
      }
    }
  },
});
export default rule;

function rolesOf({ discoveries }: RelabelList): string {
  return [...new Set((discoveries ?? []).map(({ role }) => `"${role}"`))].join(' and ');
}

function advice({ discoveries, job }: RelabelList, name: string): { readonly hint: string; readonly help: string } {
  for (const { role } of discoveries ?? []) {
    const option = attachOptionFor(role, name);
    if (option !== undefined) {
      const field = job === undefined ? 'attachMetadata' : 'attach_metadata';
      return { hint: '', help: `Add "${field}: { ${option}: true }".` };
    }
  }
  for (const { role, attach } of discoveries ?? []) {
    const meant = suggestMetaLabel(role, attach, name);
    if (meant !== undefined && meant !== name) {
      return { hint: ` Did you mean "${meant}"?`, help: `Write "${meant}".` };
    }
  }
  const setters = rolesThatSet(name).map((role) => `"${role}"`);
  return { hint: '', help: `Discover by ${setters.join(' or ')}, or read a label that this role sets.` };
}
