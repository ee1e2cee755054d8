/** The parts of a target's address. */
export interface TargetUrlParts {
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
  readonly params: ReadonlyMap<string, readonly string[]>;
}

/**
 * Writes the URL of a target as Go's net/url does: parameters sorted by name, a path that gets its leading slash.
 *
 * https://github.com/golang/go/blob/go1.26.0/src/net/url/url.go (URL.String, Values.Encode, shouldEscape)
 */
export function formatTargetUrl({ scheme, host, path, params }: TargetUrlParts): string {
  let url = scheme === '' ? '' : `${scheme}:`;
  if (host !== '' || (scheme !== '' && path !== '')) url += '//';
  url += escape(host, /[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]/);
  if (path !== '' && !path.startsWith('/') && host !== '') url += '/';
  url += path === '*' ? '*' : escape(path, /[A-Za-z0-9\-_.~$&+,/:;=@]/);
  const query = [...params]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([name, values]) => values.map((value) => `${escapeQuery(name)}=${escapeQuery(value)}`))
    .join('&');
  return query === '' ? url : `${url}?${query}`;
}

function escapeQuery(text: string): string {
  return escape(text, /[A-Za-z0-9\-_.~ ]/).replaceAll(' ', '+');
}

function escape(text: string, unescaped: RegExp): string {
  let result = '';
  for (const character of text) {
    if (unescaped.test(character)) result += character;
    else for (const byte of new TextEncoder().encode(character)) result += percent(byte);
  }
  return result;
}

function percent(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
