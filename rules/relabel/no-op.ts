import { fieldView, isWrittenBefore, listedRules } from '../../src/model/relabel-rules.ts';
import type { ListedRule } from '../../src/model/relabel-rules.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly label: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/no-op',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report relabelling rules that change nothing',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config'],
    },
    messages: {
      itself: ({ owner, label }: Data) => `${owner} copies the label "${label}" onto itself, which changes nothing.`,
      keepsAll: ({ owner }: Data) =>
        `${owner} has a keep rule whose expression matches every text: all targets and samples pass.`,
      unread: ({ owner, label }: Data) =>
        `${owner} writes "${label}", which no later rule reads: labels that begin with "__" are dropped when relabelling ends.`,
    },
  },
  check({ workspace, report }) {
    for (const each of listedRules(workspace)) {
      const { list, rule: written, action, resolved } = each;
      const data = { owner: list.owner, label: resolved.targetLabel };
      if (isIdentity(each)) {
        report({
          message: 'itself',
          data,
          at: written.targetLabel ?? written.anchor,
          help: 'Take the rule out, or name the label that was meant.',
        });
      } else if (action === 'keep' && resolved.sourceLabels.length > 0 && /^(?:\.\*|\(\.\*\))$/.test(resolved.regex)) {
        report({
          message: 'keepsAll',
          data,
          at: written.regex ?? fieldView(written, 'action')?.anchor ?? written.anchor,
          help: 'Write ".+" to keep what has the label at all, or the values to keep.',
        });
      } else if (isUnread(each)) {
        report({
          message: 'unread',
          data,
          at: written.targetLabel ?? written.anchor,
          help: 'Take the rule out, or add the rule that was to read the label.',
        });
      }
    }
  },
});
export default rule;

function isIdentity({ action, resolved }: ListedRule): boolean {
  const { sourceLabels, targetLabel, regex, replacement } = resolved;
  return (
    action === 'replace' &&
    sourceLabels.length === 1 &&
    sourceLabels[0] === targetLabel &&
    /^\(\.[*+]\)$/.test(regex) &&
    /^\$(?:1|\{1\})$/.test(replacement)
  );
}

const writes: ReadonlySet<string> = new Set(['replace', 'lowercase', 'uppercase', 'hashmod']);

/**
 * Rules that the operator appends may read what a monitor writes; only the lists of jobs are whole. What it writes
 * itself begins with `__tmp_prometheus_`.
 */
function isUnread(each: ListedRule): boolean {
  const { list, index, resolved, action } = each;
  const label = resolved.targetLabel;
  if (list.job === undefined || list.phase !== 'target' || !writes.has(action)) return false;
  const isOwn = /^__(?:tmp\w*|[a-z]\w*[a-z0-9])$/.test(label) && !/^__(?:param|meta|tmp_prometheus)_/.test(label);
  if (!isOwn || isWrittenBefore(each, label)) return false;
  return !list.rules.slice(index + 1).some(
    ({ sourceLabels, action: later, regex, targetLabel }) =>
      sourceLabels.some(({ value }) => value === label) ||
      // What goes over names, or compares with the label, may take it up.
      later?.value === 'labelmap' ||
      (later?.value === 'labeldrop' && regex !== undefined) ||
      (later?.value.endsWith('equal') === true && targetLabel?.value === label),
  );
}
