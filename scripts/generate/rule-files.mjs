import { existsSync, readdirSync } from 'node:fs';

/** Families of rules in the order in which tables list them. */
export const families = [
  'rbac',
  'access',
  'scrape',
  'relabel',
  'target',
  'monitor',
  'cardinality',
  'metric',
  'server',
  'input',
];

/** Ids of all rules, from the folders. */
export function ruleIds() {
  return families.flatMap((family) =>
    existsSync(`rules/${family}`)
      ? readdirSync(`rules/${family}`)
          .filter((name) => name.endsWith('.ts'))
          .map((name) => `${family}/${name.slice(0, -'.ts'.length)}`)
          .sort()
      : [],
  );
}

/** `rbac/wildcard-verb` as a name in code: `rbacWildcardVerb`. */
function identifier(id) {
  return id.replaceAll(/[/-](\w)/g, (_, letter) => letter.toUpperCase());
}

const banner = '// Generated from the folders of this one by `npm run generate`. Do not edit.\n';

/** The text of `rules/index.ts`. */
export function ruleIndex(ids) {
  const imports = ids.map((id) => `import ${identifier(id)} from './${id}.ts';\n`).join('');
  const list = ids.map((id) => `  ${identifier(id)},\n`).join('');
  const type = "import type { Rule } from '../src/rule.ts';\n";
  return `${banner}${type}${imports}\n/** Every rule, by family and id. */\nexport const rules: readonly Rule[] = [\n${list}];\n`;
}

/** A page without its heading and without the marks of generated parts. */
function bodyOf(page) {
  return page.replace(/^# .*\n+/, '').replaceAll(/^<!-- \/?generated:[\w-]+ -->\n/gm, '');
}

/** The text of `rules/pages.ts`: every page as a string, in a chunk that only who shows pages loads. */
export function pageIndex(ids, read) {
  const entries = ids
    .map((id) => `  ${JSON.stringify(id)}:\n    ${JSON.stringify(bodyOf(read(`rules/${id}.md`)))},\n`)
    .join('');
  return `${banner}\n/** The page of every rule, as Markdown, by id. */\nexport const pages: Readonly<Record<string, string>> = {\n${entries}};\n`;
}
