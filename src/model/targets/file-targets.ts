import type { SourceFile } from '../../source/source-file.ts';
import type { Located } from '../../source/span.ts';
import { parseText } from '../../yaml/document.ts';
import { fileSource } from '../../yaml/text-source.ts';
import type { TextSource } from '../../yaml/text-source.ts';
import { baseName, folderOf, joinPath } from '../paths.ts';
import type { PrometheusConfig } from '../scrape-config.ts';
import { readStaticGroup } from './job-settings.ts';
import type { StaticGroup } from './job-settings.ts';

/** The groups of targets in the files that a pattern of `file_sd_configs` names; undefined where none of them is here. */
export function fileGroups(
  pattern: Located<string>,
  config: PrometheusConfig,
  files: readonly SourceFile[],
): readonly StaticGroup[] | undefined {
  const sources = sourcesFor(pattern.value, config, files);
  if (sources.length === 0) return undefined;
  return sources.flatMap((source) =>
    parseText(source).documents.flatMap(({ root, problems }) =>
      root === undefined || problems.length > 0 ? [] : root.items().map(readStaticGroup),
    ),
  );
}

/** Beside the configuration: files of the folder, or other keys of the ConfigMap that is mounted as one. */
function sourcesFor(pattern: string, config: PrometheusConfig, files: readonly SourceFile[]): readonly TextSource[] {
  const name = baseName(pattern);
  if (config.manifest !== undefined) {
    const data = config.manifest.fields.raw('data')?.entries() ?? [];
    return data.filter(({ key }) => matches(name, key.text)).map(({ value }) => value.embedded());
  }
  if (pattern.startsWith('/')) return [];
  const folder = folderOf(joinPath(folderOf(config.file.path), pattern));
  return files
    .filter(({ path }) => folderOf(path) === folder && matches(name, baseName(path)))
    .map((file) => fileSource(file));
}

/** Patterns have at most one `*`, in the name of the file. */
function matches(pattern: string, name: string): boolean {
  const star = pattern.indexOf('*');
  if (star === -1) return pattern === name;
  const end = pattern.slice(star + 1);
  return name.length >= star + end.length && name.startsWith(pattern.slice(0, star)) && name.endsWith(end);
}
