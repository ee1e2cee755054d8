import { listedRules, resolveRule } from '../../src/model/relabel-rules.ts';
import type { ListedRule } from '../../src/model/relabel-rules.ts';
import { relabelMatcher } from '../../src/prometheus/relabel/matcher.ts';
import { expandTemplate } from '../../src/prometheus/regexp-template.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly source: string;
  readonly target: string;
  readonly consequence: string;
}

/** What a target without these labels is. */
const consequences: Readonly<Record<string, string>> = {
  __address__: 'targets without it are thrown away',
  __metrics_path__: 'targets without it are scraped at "/"',
  __scheme__: 'targets without it cannot be scraped',
  __scrape_interval__: 'targets without it are thrown away',
  __scrape_timeout__: 'targets without it are thrown away',
  job: 'targets without it have no job at all',
};

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/clears-reserved-label',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report rules that delete the address, path or scheme of targets without an annotation or label',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config',
        'https://github.com/prometheus/prometheus/blob/v3.16.0/model/relabel/relabel.go',
      ],
    },
    messages: {
      cleared: ({ owner, source, target, consequence }: Data) =>
        `${owner} copies "${source}" into "${target}" also where it is absent, which deletes "${target}": ${consequence}.`,
    },
  },
  check({ workspace, report }) {
    for (const each of listedRules(workspace, 'target')) {
      const { list, rule: written, resolved } = each;
      const target = resolved.targetLabel;
      const consequence = Object.hasOwn(consequences, target) ? consequences[target] : undefined;
      const [source] = written.sourceLabels;
      if (consequence === undefined || source === undefined || !clears(each) || isGuarded(each)) continue;
      report({
        message: 'cleared',
        data: { owner: list.owner, source: source.value, target, consequence },
        at: written.targetLabel ?? written.anchor,
        help: 'Add "regex: (.+)", so that the rule applies only where there is something to copy.',
        related: [{ at: source, note: 'not every target has this label' }],
      });
    }
  },
});
export default rule;

const optional = /^__meta_kubernetes_\w+?_(?:annotation|label)_/;

/** True where the sources may all be absent, and the rule then writes the empty text. */
function clears({ action, resolved, matcher }: ListedRule): boolean {
  const { sourceLabels, separator, replacement } = resolved;
  if (action !== 'replace' || !sourceLabels.every((name) => optional.test(name))) return false;
  const value = sourceLabels.map(() => '').join(separator);
  const match = matcher?.match(value);
  return match !== undefined && expandTemplate(replacement, value, match, matcher?.groupNames ?? []) === '';
}

/** True where an earlier rule keeps only what has one of the sources. */
function isGuarded({ list, index, resolved }: ListedRule): boolean {
  return list.rules.slice(0, index).some((earlier) => {
    const other = resolveRule(earlier);
    if (other.action !== 'keep' || other.sourceLabels.length !== 1) return false;
    const [label = ''] = other.sourceLabels;
    const isSame = resolved.sourceLabels.some(
      (name) => name === label || name.replace(/_(label|annotation)_/, '_$1present_') === label,
    );
    return isSame && relabelMatcher(other, list.dialect)?.match('') === undefined;
  });
}
