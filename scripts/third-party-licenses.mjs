// The licences of the packages whose code is in the bundles.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A document with each package, its licence and the text of it.
 * @param {string} root
 * @param {readonly string[]} folders
 * @returns {string}
 */
export function licensesText(root, folders) {
  const packages = folders
    .map((folder) => describe(join(root, folder)))
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
  const unique = packages.filter(({ name, version }, at) => {
    const before = packages[at - 1];
    return before === undefined || before.name !== name || before.version !== version;
  });
  const table = unique.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |\n`);
  const texts = unique.map(({ name, version, text }) => `\n## ${name} ${version}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  return (
    '# Licences of third-party code\n\n' +
    'The files in `dist/` contain code of these packages.\n\n' +
    `| Package | Version | Licence |\n| --- | --- | --- |\n${table.join('')}${texts.join('')}`
  );
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`The package ${name} names no licence.`);
  return { name, version, license, text: textIn(folder, name) };
}

function textIn(folder, name) {
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|notice|copying|copyright|third-?party)/i.test(file))
    .filter((file) => existsSync(join(folder, file)))
    .sort();
  if (files.length === 0) throw new Error(`The package ${name} comes without the text of its licence.`);
  return files
    .map((file) =>
      readFileSync(join(folder, file), 'utf8')
        .replaceAll('\r\n', '\n')
        .replaceAll(/[ \t]+$/gm, '')
        .trim(),
    )
    .join('\n\n')
    .replaceAll('```', "'''");
}
