import { describe, expect, it } from 'vitest';
import { filled, onlyMetric } from './collect.ts';

const head = `import { Counter } from 'prom-client';
import { randomUUID } from 'node:crypto';
import { v4 as uuidv4 } from 'uuid';
export const c = new Counter({ name: 'a_total', help: 'h', labelNames: ['x'] });
enum Kind { One = 'one', Two = 'two' }
const ALLOWED = new Set(['a', 'b']);
const TABLE = { a: 'b', c: 'd' };
type Reason = 'http' | 'dns';\n`;

function value(expression: string, before = '', around: (body: string) => string = (body) => body): string | undefined {
  return filled(onlyMetric(`${head}${around(`${before}; c.inc({ x: ${expression} });`)}`))['x'];
}

describe('unbounded values', () => {
  it.each([
    ['req.url', 'raw-path'],
    ['req.originalUrl', 'raw-path'],
    ['req.path', 'raw-path'],
    ['request.url', 'raw-path'],
    ['ctx.path', 'raw-path'],
    ['ctx.request.url', 'raw-path'],
    ['c2.req.path', 'raw-path'],
    ['location.href', 'raw-path'],
    ['window.location.pathname', 'raw-path'],
    ['new URL(req.url).pathname', 'raw-path'],
    ["req.url.split('?')[0]", 'raw-path'],
    ['req.path.toLowerCase()', 'raw-path'],
    ['this.req.url', 'raw-path'],
    ['userId', 'identity'],
    ['user.id', 'identity'],
    ['order.id', 'identity'],
    ['req.user.username', 'identity'],
    ['req.user?.id', 'identity'],
    ['claims.sub', 'identity'],
    ['session.id', 'identity'],
    ['connection.connectionId', 'identity'],
    ['String(user.id)', 'identity'],
    ['user.id.toString()', 'identity'],
    ['getUserId(x)', 'identity'],
    ['req.ip', 'address'],
    ['req.socket.remoteAddress', 'address'],
    ['clientIp', 'address'],
    ['getClientIp(req)', 'address'],
    ["req.headers['x-forwarded-for']", 'header'],
    ['req.headers.origin', 'header'],
    ["req.get('User-Agent')", 'header'],
    ["req.header('Host')", 'header'],
    ["request.headers.get('x-tenant')", 'header'],
    ['err.message', 'error-text'],
    ['error.stack', 'error-text'],
    ['(e as Error).message', 'error-text'],
    ['String(err)', 'error-text'],
    ['err.toString()', 'error-text'],
    ['`${err}`', 'error-text'],
    ['result.error.message', 'error-text'],
    ['Date.now()', 'time'],
    ['new Date().toISOString()', 'time'],
    ['new Date()', 'time'],
    ['randomUUID()', 'random'],
    ['crypto.randomUUID()', 'random'],
    ['uuidv4()', 'random'],
    ['nanoid()', 'random'],
    ['Math.random()', 'random'],
    ['JSON.stringify(x)', 'input'],
    ['req.body.kind', 'input'],
    ['req.query.q', 'input'],
    ['req.params.id', 'input'],
    ['ctx.params.name', 'input'],
    ["c2.req.param('id')", 'input'],
    ["url.searchParams.get('q')", 'input'],
    ['req.route?.path || req.path', 'raw-path'],
    ['req.route?.path ?? req.originalUrl', 'raw-path'],
    ['req.route ? req.route.path : req.url', 'raw-path'],
    ["err instanceof Error ? err.message : 'unknown'", 'error-text'],
    ['`${req.method} ${req.path}`', 'raw-path'],
    ["'user-' + user.id", 'identity'],
  ])('%s', (expression, kind) => {
    expect(value(expression)).toBe(`unbounded ${kind}`);
  });

  it.each([
    ['a constant', 'p', 'const p = req.path', 'raw-path'],
    ['a constant of a constant', 'p', 'const q = req.path; const p = q.slice(1)', 'raw-path'],
    ['a variable set twice', 'p', "let p = 'none'; if (req) p = req.path", 'raw-path'],
    ['destructured', 'path', 'const { path } = req', 'raw-path'],
    ['destructured twice', 'id', 'const { user: { id } } = req', 'identity'],
    ['a member of a destructured object', 'user.name', 'const { user } = req', 'identity'],
    ['an URL in a variable', 'u.pathname', 'const u = new URL(req.url)', 'raw-path'],
    ['a function of the file', 'pathOf(req)', 'function pathOf(r) { return r.url2 ?? req.originalUrl; }', 'raw-path'],
  ])('%s', (_, expression, before, kind) => {
    expect(value(expression, before)).toBe(`unbounded ${kind}`);
  });

  it('what is caught', () => {
    expect(value('e.message', '', (body) => `try { f(); } catch (e) { ${body} }`)).toBe('unbounded error-text');
    expect(value('boom', '', (body) => `try { f(); } catch (boom) { ${body} }`)).toBe('unbounded error-text');
    expect(value('boom.message', '', (body) => `try { f(); } catch (boom) { ${body} }`)).toBe('unbounded error-text');
  });

  it('what the calls in the same file give', () => {
    const around = (body: string): string => `function count(p) { ${body} } count(req.path); count('none');`;
    expect(value('p', '', around)).toBe('unbounded raw-path');
  });
});

describe('bounded values', () => {
  it.each([
    ["'one'", 'literal'],
    ['1', 'literal'],
    ['true', 'literal'],
    ['`one`', 'literal'],
    ['undefined', 'literal'],
    ["ok ? 'a' : 'b'", 'literal'],
    ['Kind.One', 'constant'],
    ['OtherKind.Some', 'constant'],
    ['SOME_CONSTANT', 'constant'],
    ['Codes.NOT_FOUND', 'constant'],
    ['TABLE[x]', 'constant'],
    ['TABLE.a', 'literal'],
    ["TABLE[x] ?? 'other'", 'constant'],
    ['err.name', 'type-name'],
    ['err.code', 'type-name'],
    ['err.constructor.name', 'type-name'],
    ['x.constructor.name', 'type-name'],
    ['getErrorClassName(e)', 'type-name'],
    ['res.statusCode', 'status'],
    ['response.status', 'status'],
    ['req.method', 'status'],
    ['`${Math.floor(s / 100)}xx`', 'normalised'],
    ['req.route.path', 'route-template'],
    ['req.route?.path', 'route-template'],
    ['req.routeOptions.url', 'route-template'],
    ['request.routerPath', 'route-template'],
    ['ctx._matchedRoute', 'route-template'],
    ["ALLOWED.has(x) ? x : 'other'", 'membership'],
    ["ALLOWED.includes(req.path) ? req.path : 'other'", 'membership'],
    ["x in TABLE ? x : 'other'", 'membership'],
    ['normalizePath(req.path)', 'normalised'],
    ['toBucket(n)', 'normalised'],
    ['statusGroup(res.statusCode)', 'normalised'],
    ['routeTemplate(req)', 'normalised'],
    ['process.env.REGION', 'constant'],
    ['process.env.HOSTNAME', 'process-host'],
    ['os.hostname()', 'process-host'],
    ['!user', 'condition'],
    ['typeof x', 'condition'],
    ['a === b', 'condition'],
    ["req.path.startsWith('/api')", 'condition'],
    ['n % 8', 'normalised'],
  ])('%s', (expression, kind) => {
    expect(value(expression)).toBe(`bounded ${kind}`);
  });

  it.each([
    ['a constant', 'p', "const p = 'x'", 'literal'],
    ['a typed parameter', 'reason', '', 'constant', (body: string) => `function f(reason: Reason) { ${body} }`],
    ['a literal type', 'reason', '', 'constant', (body: string) => `function f(reason: 'a' | 'b') { ${body} }`],
    ['an enum', 'kind', '', 'constant', (body: string) => `function f(kind: Kind) { ${body} }`],
    ['keys of a table', 'key', '', 'constant', (body: string) => `function f(key: keyof typeof TABLE) { ${body} }`],
    ['a loop over a list', 'name', '', 'constant', (body: string) => `for (const name of ['a', 'b']) { ${body} }`],
    [
      'a loop over an enum',
      'name',
      '',
      'constant',
      (body: string) => `for (const name of Object.values(Kind)) { ${body} }`,
    ],
    ['forEach over a list', 'name', '', 'constant', (body: string) => `['a', 'b'].forEach((name) => { ${body} });`],
    [
      'calls with constants',
      'path',
      '',
      'literal',
      (body: string) => `const f = (path) => { ${body} }; f('a'); f('b');`,
    ],
    ['a function that returns constants', 'pick(x)', "function pick(x) { if (x) return 'a'; return 'b'; }", 'literal'],
  ])('%s', (_, expression, before, kind, around?: (body: string) => string) => {
    expect(value(expression, before, around)).toBe(`bounded ${kind}`);
  });
});

describe('composed and unknown values', () => {
  it.each([
    ['`/api/${version2}`', 'composed'],
    ["'a' + b", 'composed'],
    ["req.path.replace(/\\d+/g, ':id')", 'composed raw-path'],
    ['thing', 'unknown'],
    ['path', 'unknown'],
    ['x.y', 'unknown'],
    ['compute(x)', 'unknown'],
  ])('%s', (expression, expected) => {
    expect(value(expression)).toBe(expected);
  });

  it('a parameter is what nobody says', () => {
    expect(value('path', '', (body) => `export function f(path: string) { ${body} }`)).toBe('unknown');
  });
});
