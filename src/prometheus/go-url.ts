import { goQuote } from './go-quote.ts';

/** The parts of a URL that Prometheus looks at, or why Go's net/url refuses it. */
export type UrlResult =
  | {
      readonly ok: true;
      readonly scheme: string;
      readonly host: string;
      /** User name and password, where the URL holds any. */
      readonly userinfo: string | undefined;
    }
  | { readonly ok: false; readonly message: string };

/**
 * Parses a URL as far as Go's net/url refuses one.
 *
 * https://github.com/golang/go/blob/go1.26.0/src/net/url/url.go (parse)
 */
export function parseGoUrl(url: string): UrlResult {
  const refuse = (reason: string): UrlResult => ({ ok: false, message: `parse ${goQuote(url)}: ${reason}` });
  for (const character of url) {
    if (character < ' ' || character === '\u007f') return refuse('net/url: invalid control character in URL');
  }
  if (url.startsWith(':')) return refuse('missing protocol scheme');
  const schemeMatch = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(url);
  const scheme = (schemeMatch?.[1] ?? '').toLowerCase();
  const [rest = ''] = url.slice(schemeMatch?.[0].length ?? 0).split(/[?#]/, 1);
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { ok: true, scheme, host: '', userinfo: undefined };
    const [segment = ''] = rest.split('/', 1);
    if (segment.includes(':')) return refuse('first path segment in URL cannot contain colon');
  }
  const escape = /%(?![0-9A-Fa-f]{2}).{0,2}/.exec(rest);
  if (escape !== null) return refuse(`invalid URL escape ${goQuote(escape[0])}`);
  if (!rest.startsWith('//') || (scheme === '' && rest.startsWith('///'))) {
    return { ok: true, scheme, host: '', userinfo: undefined };
  }
  const [authority = ''] = rest.slice(2).split('/', 1);
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  const reason = hostProblem(host);
  return reason === undefined
    ? { ok: true, scheme, host, userinfo: at < 0 ? undefined : authority.slice(0, at) }
    : refuse(reason);
}

function hostProblem(host: string): string | undefined {
  const open = host.lastIndexOf('[');
  if (open > 0) return 'invalid IP-literal';
  const close = host.lastIndexOf(']');
  if (open === 0 && close < 0) return "missing ']' in host";
  const port = open === 0 ? host.slice(close + 1) : host.includes(':') ? host.slice(host.lastIndexOf(':')) : '';
  if (port !== '' && !/^:[0-9]*$/.test(port)) return `invalid port ${goQuote(port)} after host`;
  const bad = /[ ^`{}|\\]/.exec(host);
  return bad === null ? undefined : `invalid character ${goQuote(bad[0])} in host name`;
}
