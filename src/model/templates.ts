import type { SourceFile } from '../source/source-file.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { View } from '../yaml/view.ts';
import { folderOf } from './paths.ts';

/** What only a template engine writes: Go templates, Jinja, ERB. */
const directive = /\{\{|\{%|<%/;

/** True where a text holds what may be directives of a template. */
export function mayBeTemplate(file: SourceFile): boolean {
  return directive.test(file.text);
}

/** The folders of Helm charts among some paths: what lies in their `templates` is rendered before it is applied. */
export function chartFolders(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    if (/(?:^|\/)Chart\.ya?ml$/.test(path)) folders.add(folderOf(path));
  }
  return folders;
}

/** True for a file with directives in the `templates` folder of a chart; with no chart in sight, of any folder. */
export function isChartTemplate(file: SourceFile, charts: ReadonlySet<string>): boolean {
  if (!file.text.includes('{{')) return false;
  const parts = file.path.split('/');
  for (let at = parts.lastIndexOf('templates'); at > -1; at = parts.lastIndexOf('templates', at - 1)) {
    if (charts.has(parts.slice(0, at).join('/')) || hasHelmDirective(file.text)) return true;
    if (at === 0) break;
  }
  return false;
}

/** Go template expressions over the objects that Helm provides. */
function hasHelmDirective(text: string): boolean {
  return /\{\{-?\s*(?:(?:if|with|range|include|template|toYaml)\b|\.(?:Values|Release|Chart|Capabilities)\b)/.test(
    text,
  );
}

/**
 * True for a document that only rendering makes YAML: it is broken and has directives, or it parses by chance, since
 * `name: {{ .Values.name }}` is a mapping in a mapping. Directives inside strings, as alert templates have them, are
 * text.
 */
export function isUnrendered({ source, root, problems }: YamlDocument): boolean {
  if (!directive.test(source.text)) return false;
  if (problems.length > 0) return true;
  return root !== undefined && hasBracesAsMapping(root);
}

function hasBracesAsMapping(root: View): boolean {
  const stack: View[] = [root];
  for (let view = stack.pop(); view !== undefined; view = stack.pop()) {
    if (view.kind === 'mapping') {
      const { start } = view.range;
      if (view.isFlow && view.source.text.startsWith('{{', start)) return true;
      for (const { key, value } of view.ownEntries()) {
        if (key.kind === 'mapping') return true;
        stack.push(value);
      }
    } else if (view.kind === 'sequence') {
      stack.push(...view.items());
    }
  }
  return false;
}
