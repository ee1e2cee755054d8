const absolute = /^(?:\/|[A-Za-z]:\/)/;

/** True for a path that no repository root can be put before. */
export function isAbsolute(path: string): boolean {
  return absolute.test(path);
}

/** The path of a file counted from the repository's root, as code hosts want it. */
export function pathFromRoot(path: string, pathPrefix: string): string {
  if (isAbsolute(path)) return path;
  const parts: string[] = [];
  for (const part of `${pathPrefix}/${path}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** A path as a URI reference: every character that has a meaning there is percent-encoded. */
export function uriOf(path: string): string {
  const wellFormed = path.replace(/\p{Cs}/gu, '\ufffd');
  const encoded = wellFormed.split('/').map((part) => encodeURIComponent(part));
  if (!isAbsolute(path)) return encoded.join('/');
  return `file://${path.startsWith('/') ? '' : '/'}${encoded.join('/')}`;
}
