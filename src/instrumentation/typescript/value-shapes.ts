import type { Verdict } from '../value-name.ts';
import { isErrorName } from '../value-name.ts';
import type { Binding } from './scopes.ts';
import type { Node, NodeOf } from './syntax-tree.ts';
import { is, memberName, unwrap } from './syntax-tree.ts';

const request = /^(?:req|request|ctx|context|c|event|httpRequest|rawRequest)$/iu;
const response = /^(?:res|response|reply|resp)$/iu;

/** The names of a chain such as `req.user.id`, outermost last; `?` stands for a part without a name. */
export function chainOf(node: Node): readonly string[] {
  const names: string[] = [];
  let at = unwrap(node);
  for (let steps = 0; steps < 30; steps++) {
    if (is(at, 'MemberExpression')) {
      names.push(memberName(at) ?? '?');
      at = unwrap(at.object);
    } else {
      if (is(at, 'Identifier')) names.push(at.name);
      // https://nextjs.org/docs/app/api-reference/functions/headers: what the call gives has the name of the function.
      else if (isRequestAccessor(at)) names.push(at.callee.name);
      else if (is(at, 'ThisExpression')) names.push('this');
      else names.push('?');
      break;
    }
  }
  return names.reverse();
}

/** `const { path, user: { id } } = req` is `req.path` and `req.user.id`. */
export function destructured(binding: Binding): Verdict | undefined {
  if (binding.init === undefined || binding.path.includes('...')) return undefined;
  return verdictOfChain([...chainOf(binding.init), ...binding.path.map(String)]);
}

function isRequestAccessor(node: Node): node is NodeOf<'CallExpression'> & { readonly callee: NodeOf<'Identifier'> } {
  if (!is(node, 'CallExpression') || node.arguments.length > 0 || !is(node.callee, 'Identifier')) return false;
  return node.callee.name === 'headers' || node.callee.name === 'cookies';
}

function isRequest(names: readonly string[]): boolean {
  const last = names.at(-1);
  return last !== undefined && request.test(last);
}

/** What a member is, where its names alone say so; the rules of the frameworks that put them there. */
export function verdictOfChain(names: readonly string[]): Verdict | undefined {
  const property = names.at(-1) ?? '';
  const owner = names.slice(0, -1);
  const object = owner.at(-1) ?? '';
  return (
    routeTemplate(property, object) ??
    fromRequest(property, owner, object) ??
    fromError(property, object) ??
    fromProcess(property, owner) ??
    fromIdentity(property, object)
  );
}

// Express and Hapi: req.route.path; Fastify: req.routeOptions.url, formerly routerPath; Koa router: ctx._matchedRoute.
function routeTemplate(property: string, object: string): Verdict | undefined {
  const isTemplate =
    // https://expressjs.com/en/api.html#req.baseUrl: where the router is mounted, mostly at a fixed path.
    (property === 'baseUrl' && request.test(object)) ||
    (object === 'route' && ['path', 'pattern', 'regexp'].includes(property)) ||
    (object === 'routeOptions' && ['url', 'path'].includes(property)) ||
    ['_matchedRoute', '_matchedRouteName', 'routerPath', 'routePath', 'routeTemplate', 'matchedPath'].includes(
      property,
    );
  return isTemplate ? { tier: 'bounded', kind: 'route-template' } : undefined;
}

function fromRequest(property: string, owner: readonly string[], object: string): Verdict | undefined {
  if (object === 'location' && ['href', 'pathname', 'search', 'hash'].includes(property)) {
    return { tier: 'unbounded', kind: 'raw-path' };
  }
  if (/^(?:remoteAddress|remoteAddr|clientIp|clientIP)$/u.test(property)) return { tier: 'unbounded', kind: 'address' };
  const of = owner.findIndex((name) => request.test(name));
  if (isRequest(owner)) {
    if (/^(?:url|originalUrl|path|rawPath|rawUrl|href|pathname|search|querystring)$/u.test(property)) {
      return { tier: 'unbounded', kind: 'raw-path' };
    }
    if (property === 'ip' || property === 'ips') return { tier: 'unbounded', kind: 'address' };
    if (property === 'hostname' || property === 'host') return { tier: 'unbounded', kind: 'header' };
  }
  if (of !== -1) {
    const part = owner[of + 1];
    if (part !== undefined && /^(?:params|query|body|cookies|queryStringParameters|pathParameters)$/u.test(part)) {
      return { tier: 'unbounded', kind: 'input' };
    }
    if (part === 'nextUrl' || part === '_parsedUrl') return { tier: 'unbounded', kind: 'raw-path' };
    if (part === 'user' && !/^(?:role|type|plan|tier|kind|status|state)$/u.test(property)) {
      return { tier: 'unbounded', kind: 'identity' };
    }
  }
  const headers = owner.findIndex((name) => name === 'headers' || name === 'rawHeaders');
  if (headers !== -1 && !response.test(owner[headers - 1] ?? '')) return { tier: 'unbounded', kind: 'header' };
  return undefined;
}

function fromError(property: string, object: string): Verdict | undefined {
  if (property === 'name' && object === 'constructor') return { tier: 'bounded', kind: 'type-name' };
  if (!isErrorName(object)) return undefined;
  if (/^(?:message|stack|detail|details|description|sqlMessage|stderr)$/u.test(property)) {
    return { tier: 'unbounded', kind: 'error-text' };
  }
  if (/^(?:name|code|type|kind|status|statusCode|errno|syscall)$/u.test(property)) {
    return { tier: 'bounded', kind: 'type-name' };
  }
  return undefined;
}

function fromProcess(property: string, owner: readonly string[]): Verdict | undefined {
  if (owner.at(-1) === 'env' && (owner.at(-2) === 'process' || owner.at(-2) === 'meta')) {
    return /^(?:HOSTNAME|(?:K8S_|KUBERNETES_|MY_)?(?:POD|NODE|CONTAINER)_(?:NAME|IP|UID|ID))$/u.test(property)
      ? { tier: 'bounded', kind: 'process-host' }
      : { tier: 'bounded', kind: 'constant' };
  }
  if (owner.length !== 1 || owner[0] !== 'process') return undefined;
  // In a container the number is always the same small one.
  return /^(?:pid|version|platform|arch|title)$/u.test(property) ? { tier: 'bounded', kind: 'constant' } : undefined;
}

const person =
  /^(?:user|currentUser|principal|account|customer|member|profile|author|visitor|session|claims|jwt|token)$/iu;

function fromIdentity(property: string, object: string): Verdict | undefined {
  const key = property === '_id' ? 'id' : property;
  if (/^(?:sub|subject)$/u.test(key) && person.test(object)) return { tier: 'unbounded', kind: 'identity' };
  // https://socket.io/docs/v4/server-socket-instance/#socketid: new with each connection.
  if (key === 'id' && object === 'socket') return { tier: 'unbounded', kind: 'identity' };
  if (/^(?:id|uid|pk|name|username|login|email|handle|displayName)$/u.test(key) && person.test(object)) {
    return { tier: 'unbounded', kind: 'identity' };
  }
  return undefined;
}

/** True where an expression is written as a constant: `MAX_SIZE`, `Status.Ok`, `Status.NOT_FOUND`. */
export function looksConstant(names: readonly string[]): boolean {
  const last = names.at(-1) ?? '';
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[A-Z]{2,}$/u.test(last)) return true;
  return names.length > 1 && /^[A-Z]\w*$/u.test(names.at(-2) ?? '') && /^[A-Z]\w*$/u.test(last);
}

const sameText =
  /^(?:String|toString|toLowerCase|toUpperCase|toLocaleLowerCase|trim|trimStart|trimEnd|slice|substring|substr|split|at|padStart|padEnd|normalize|encodeURIComponent|decodeURIComponent|encodeURI|decodeURI|join|pop|shift|valueOf|toJSON)$/u;

/** How a call changes the values of what it is given. */
export type CallEffect =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'same'; readonly of: Node; readonly stringified: boolean }
  | { readonly kind: 'rewritten'; readonly of: Node };

function verdict(tier: Verdict['tier'], kind: NonNullable<Verdict['kind']>): CallEffect {
  return { kind: 'verdict', verdict: { tier, kind } };
}

/** What a call does to its values, where the name of the function is enough to tell. */
export function effectOfCall(node: NodeOf<'CallExpression'>): CallEffect | undefined {
  const callee = unwrap(node.callee);
  const name = is(callee, 'Identifier') ? callee.name : is(callee, 'MemberExpression') ? memberName(callee) : undefined;
  if (name === undefined) return undefined;
  const receiver = is(callee, 'MemberExpression') ? callee.object : undefined;
  const owner = receiver === undefined ? [] : chainOf(receiver);
  const object = owner.at(-1) ?? '';
  const [first] = node.arguments;
  if (/^(?:random_?uuid|uuid(?:_?v?\d)?|nanoid|ulid|cuid2?|random_?bytes|create_?id)$/iu.test(name)) {
    return verdict('unbounded', 'random');
  }
  if (object === 'Math') {
    if (name === 'random') return verdict('unbounded', 'random');
    return node.arguments.some((a) => is(a, 'BinaryExpression') && a.operator === '/')
      ? verdict('bounded', 'normalised')
      : undefined;
  }
  if ((name === 'now' && /^(?:Date|performance|dayjs|moment)$/u.test(object)) || name === 'hrtime') {
    return verdict('unbounded', 'time');
  }
  if (/^(?:toISOString|toUTCString|toDateString|getTime)$/u.test(name)) return verdict('unbounded', 'time');
  if (name === 'Boolean') return verdict('bounded', 'condition');
  if (name === 'stringify' || name === 'inspect')
    return is(first, 'Literal') ? verdict('bounded', 'literal') : verdict('unbounded', 'input');
  if (name === 'hostname' && object === 'os') return verdict('bounded', 'process-host');
  if (/^(?:has|includes|test|startsWith|endsWith|some|every|isArray)$/u.test(name) || /^is[A-Z]/u.test(name)) {
    return verdict('bounded', 'condition');
  }
  if (/^(?:get|header|param|query|getHeader)$/u.test(name)) {
    if (object === 'headers' || (request.test(object) && /^(?:get|header|getHeader)$/u.test(name))) {
      return verdict('unbounded', 'header');
    }
    if (
      /^(?:searchParams|formData|query|params|cookies)$/u.test(object) ||
      (request.test(object) && name !== 'getHeader')
    ) {
      return verdict('unbounded', 'input');
    }
  }
  // https://nodejs.org/api/url.html#urlparseurlstring-parsequerystring-slashesdenotehost
  if (name === 'parse' && /^url$/iu.test(object) && first !== undefined)
    return { kind: 'same', of: first, stringified: false };
  if (/^(?:replace|replaceAll)$/u.test(name) && receiver !== undefined) return { kind: 'rewritten', of: receiver };
  if (sameText.test(name)) {
    const of = receiver ?? first;
    const stringified = name === 'String' || name === 'toString';
    if (of !== undefined) return { kind: 'same', of, stringified };
  }
  return undefined;
}
