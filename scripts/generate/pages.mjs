import { existsSync, readFileSync } from 'node:fs';

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

function exampleFile(id, side) {
  for (const extension of Object.keys(languages)) {
    const path = `fixtures/rules/${id}/${side}/example.${extension}`;
    if (existsSync(path)) return { path, extension };
  }
  return undefined;
}

/** A block of code. */
export function fenced(language, text) {
  return `\`\`\`${language}\n${text.replace(/\n+$/, '')}\n\`\`\``;
}

/** The wrong example with its real output, and the right one. */
export async function examplesOf(id, render) {
  const bad = exampleFile(id, 'bad');
  const good = exampleFile(id, 'good');
  const parts = [];
  if (bad !== undefined) {
    const text = readFileSync(bad.path, 'utf8').replaceAll(/[ \t]*(?:#|\/\/) expect(?:-next-line)?:.*$/gm, '');
    parts.push(
      fenced(languages[bad.extension], text),
      fenced('text', await render(id, `example.${bad.extension}`, text)),
    );
  }
  if (good !== undefined) {
    parts.push('Instead:', fenced(languages[good.extension], readFileSync(good.path, 'utf8')));
  }
  return parts.join('\n\n');
}

/** The table of all rules. */
export function ruleTable(rules, folder) {
  const rows = rules.map(
    ({ meta }) => `| [${meta.id}](${folder}${meta.id}.md) | ${meta.docs.summary} | ${meta.severity} | ${meta.preset} |`,
  );
  return `| rule | reports | severity | preset |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}
