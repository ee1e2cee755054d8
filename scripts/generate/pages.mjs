import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';

const severityWords = { error: 'error', warning: 'warning', info: 'info' };

/** Replaces what stands between two marks of a Markdown text. */
export function replaceBlock(text, name, content) {
  const open = `<!-- generated:${name} -->`;
  const close = `<!-- /generated:${name} -->`;
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start === -1 || end === -1) throw new Error(`The marks of "${name}" are missing.`);
  return `${text.slice(0, start + open.length)}\n${content.trim()}\n${text.slice(end)}`;
}

/** The facts of a rule at the head of its page. */
export function headOf({ meta }) {
  const rows = [
    ['Severity', severityWords[meta.severity]],
    ['Confidence', meta.confidence],
    ['Preset', meta.preset],
    ['Since', meta.since],
  ];
  const table = rows.map(([name, value]) => `| ${name} | ${value} |`).join('\n');
  return `${meta.docs.summary}.\n\n| | |\n| --- | --- |\n${table}\n`;
}

/** The references of a rule. */
export function referencesOf({ meta }) {
  return meta.docs.references.map((url) => `- <${url}>`).join('\n');
}

const languages = { yaml: 'yaml', yml: 'yaml', json: 'json', ts: 'ts', js: 'js', py: 'python', go: 'go', java: 'java' };

/** The files of the case "example", or of the only case: one file, or a folder that is linted as a whole. */
function exampleFiles(id, side) {
  const folder = `fixtures/rules/${id}/${side}`;
  if (!existsSync(folder)) return [];
  const cases = readdirSync(folder).filter((name) => !name.endsWith('.snap'));
  const chosen = cases.find((name) => /^example(?:\.|$)/.test(name)) ?? (cases.length === 1 ? cases[0] : undefined);
  if (chosen === undefined) return [];
  const base = `${folder}/${chosen}`;
  if (!statSync(base).isDirectory()) return [fileOf(chosen, base)];
  return readdirSync(base, { recursive: true })
    .filter((name) => statSync(`${base}/${name}`).isFile())
    .sort()
    .map((name) => fileOf(name, `${base}/${name}`));
}

function fileOf(path, place) {
  const text = readFileSync(place, 'utf8')
    .replaceAll(/^[ \t]*(?:#|\/\/) expect(?:-next-line)?:.*\n/gm, '')
    .replaceAll(/[ \t]*(?:#|\/\/) expect(?:-next-line)?:.*$/gm, '');
  return { path, text, language: languages[path.slice(path.lastIndexOf('.') + 1)] ?? '' };
}

/** A block of code. */
export function fenced(language, text) {
  return `\`\`\`${language}\n${text.replace(/\n+$/, '')}\n\`\`\``;
}

/** The files as blocks of code, each with its name where there are several. */
function blocksOf(files) {
  return files.flatMap(({ path, text, language }) =>
    files.length > 1 ? [`\`${path}\`:`, fenced(language, text)] : [fenced(language, text)],
  );
}

/** The wrong example with its real output, and the right one. */
export async function examplesOf(id, render) {
  const bad = exampleFiles(id, 'bad');
  const good = exampleFiles(id, 'good');
  const parts = [];
  if (bad.length > 0) parts.push(...blocksOf(bad), fenced('text', await render(id, bad)));
  if (good.length > 0) parts.push('Instead:', ...blocksOf(good));
  return parts.join('\n\n');
}

/** The table of all rules. */
export function ruleTable(rules, folder) {
  const rows = rules.map(
    ({ meta }) => `| [${meta.id}](${folder}${meta.id}.md) | ${meta.docs.summary} | ${meta.severity} | ${meta.preset} |`,
  );
  return `| rule | reports | severity | preset |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}
