import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** All files below a folder whose path and size fit, in a fixed order. */
export function filesBelow(folder, fits) {
  const found = [];
  const walk = (at) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && fits(path)) found.push(path);
    }
  };
  walk(folder);
  return found.sort();
}

/** Files that are manifests or configuration; templates are left out, since no tool reads them. */
export function manifestsBelow(corpus) {
  const fits = (path) => /\.ya?ml$/.test(path) && !/\/templates\/|config\/testdata/.test(path);
  return filesBelow(corpus, fits).filter((path) => !readFileSync(path, 'utf8').includes('{{'));
}

/** Copies files into a folder, with names of objects changed in each replica so that they do not repeat. */
export function replicate(folder, corpus, files, { count, largest }) {
  const small = files.filter((path) => statSync(path).size <= largest);
  for (let at = 0; at < count; at += 1) {
    const source = small[at % small.length];
    const replica = Math.floor(at / small.length);
    const target = join(folder, `r${replica}`, relative(corpus, source));
    mkdirSync(dirname(target), { recursive: true });
    if (replica === 0) cpSync(source, target);
    else
      writeFileSync(
        target,
        readFileSync(source, 'utf8').replaceAll(/^(\s*name: )([a-z][\w-]*)$/gm, `$1$2-r${replica}`),
      );
  }
  return folder;
}
