import type { Collected } from '../inputs/collect.ts';
import type { LintResult } from '../lint.ts';

/**
 * Why a run has nothing to say, in a sentence; undefined where it looked at something. A check that silently looks at
 * nothing passes for ever.
 */
export function nothingToLint(
  paths: readonly string[],
  collected: Collected,
  result: Pick<LintResult, 'objects' | 'findings' | 'suppressed' | 'hidden' | 'skipped'>,
): string | undefined {
  const said = result.findings.length + result.suppressed.length + result.hidden;
  if (result.objects > 0 || said > 0 || collected.hasSourceCode) return undefined;
  const where = paths.map((path) => (path === '-' ? 'standard input' : `"${path}"`)).join(', ');
  if (collected.files.length === 0) {
    if (collected.unreadable.length > 0) return undefined;
    const without = collected.skipped['no-metrics'];
    if (without > 0) return `There is nothing to lint in ${where}: no manifest, and no metric in the source code.`;
    return `There is nothing to lint in ${where}: no file ends in .yaml, .yml or .json.`;
  }
  const templates = result.skipped.template;
  if (templates > 0) {
    const what = templates === 1 ? '1 template was' : `${templates} templates were`;
    return `There is nothing to lint in ${where}: ${what} skipped. Render first: helm template . | scrapelint -`;
  }
  return `There is nothing to lint in ${where}: nothing there is a Kubernetes object or a Prometheus configuration.`;
}
