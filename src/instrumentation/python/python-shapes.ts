import type { Call } from '../code/code.ts';
import { literalText } from '../code/code.ts';
import type { CallEffect, ValueShapes } from '../code/value-shapes.ts';
import { verdict } from '../code/value-shapes.ts';
import { isErrorName } from '../value-name.ts';
import type { Verdict } from '../value-name.ts';

const request = /^(?:request|req|_request|http_request|websocket|environ|scope|info)$/u;
const person = /^(?:user|current_user|principal|account|customer|member|profile|author|session|claims|token)$/u;

/** What expressions of Python hold: Flask, Django, Starlette, aiohttp and the standard library. */
export const pythonShapes: ValueShapes = {
  libraryConstants: false,
  chain(names) {
    const property = names.at(-1) ?? '';
    const owner = names.slice(0, -1);
    return (
      fixed(property, owner) ??
      fromRequest(property, owner, names) ??
      fromError(property, owner) ??
      fromPerson(property, owner)
    );
  },
  call(names, call) {
    return effect(names, call);
  },
  isConstant(names) {
    const last = names.at(-1) ?? '';
    if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[A-Z]{2,}$/u.test(last)) return true;
    // `Status.OK.value` of an enumeration.
    const before = names.at(-2) ?? '';
    return /^(?:value|name|label|phrase)$/u.test(last) && /^[A-Z]/u.test(before) && /^[A-Z]/u.test(names.at(-3) ?? '');
  },
  isError(name) {
    return /^(?:e|ex|exc|err|error|exception)$/u.test(name);
  },
};

function fixed(property: string, owner: readonly string[]): Verdict | undefined {
  if (/^__(?:name|class|module|qualname)__$/u.test(property)) return { tier: 'bounded', kind: 'type-name' };
  const object = owner.at(-1) ?? '';
  const isTemplate =
    (object === 'url_rule' && /^(?:rule|endpoint)$/u.test(property)) ||
    // https://docs.aiohttp.org/en/stable/web_reference.html#aiohttp.web.AbstractResource.canonical
    (object === 'resource' && property === 'canonical') ||
    (object === 'route' && /^(?:path|path_format|path_regex|name|rule)$/u.test(property)) ||
    object === 'resolver_match' ||
    (request.test(object) &&
      /^(?:url_rule|endpoint|blueprint|resolver_match|matched_route|uri_template)$/u.test(property)) ||
    // prometheus_fastapi_instrumentator gives its instrumentations the template, or one text for all without a route.
    (object === 'info' && property === 'modified_handler') ||
    property === 'view_name';
  if (isTemplate) return { tier: 'bounded', kind: 'route-template' };
  if (object === 'environ' && owner.at(-2) === 'os') {
    return /^(?:HOSTNAME|(?:POD|NODE)_(?:NAME|IP|UID))$/u.test(property)
      ? { tier: 'bounded', kind: 'process-host' }
      : { tier: 'bounded', kind: 'constant' };
  }
  return undefined;
}

function fromRequest(property: string, owner: readonly string[], names: readonly string[]): Verdict | undefined {
  const at = owner.findIndex((name) => request.test(name));
  // `self.path` of http.server.BaseHTTPRequestHandler.
  if (names.length === 2 && names[0] === 'self' && property === 'path') return { tier: 'unbounded', kind: 'raw-path' };
  if (at === -1) return undefined;
  // `(await request.json())["name"]`
  const part = owner[at + 1]?.replace('()', '');
  const object = owner.at(-1) ?? '';
  if (/^(?:remote_addr|remote_ip|remote|REMOTE_ADDR|client|ip|peername)$/u.test(property) && part !== 'headers') {
    return { tier: 'unbounded', kind: 'address' };
  }
  if (part === 'client' || part === 'access_route') return { tier: 'unbounded', kind: 'address' };
  if (part === 'headers' || property === 'user_agent' || part === 'user_agent' || property.startsWith('HTTP_')) {
    return { tier: 'unbounded', kind: 'header' };
  }
  if (
    /^(?:args|form|values|json|get_json|data|POST|GET|query_params|path_params|view_args|match_info|cookies|query|rel_url)$/u.test(
      part ?? '',
    )
  ) {
    return { tier: 'unbounded', kind: part === 'rel_url' ? 'raw-path' : 'input' };
  }
  if (request.test(object) && /^(?:json|data|body|query_string)$/u.test(property))
    return { tier: 'unbounded', kind: 'input' };
  if (
    request.test(object) &&
    /^(?:path|full_path|url|base_url|raw_path|path_info|path_qs|relative_uri|uri|PATH_INFO|REQUEST_URI)$/u.test(
      property,
    )
  ) {
    return { tier: 'unbounded', kind: 'raw-path' };
  }
  if (part === 'url' && /^(?:path|query|raw_path)$/u.test(property)) return { tier: 'unbounded', kind: 'raw-path' };
  if (part === 'user' && !/^(?:role|type|plan|tier|kind|is_\w+)$/u.test(property))
    return { tier: 'unbounded', kind: 'identity' };
  return undefined;
}

function fromError(property: string, owner: readonly string[]): Verdict | undefined {
  const object = owner.at(-1) ?? '';
  if (!isErrorName(object) && object !== 'exc') return undefined;
  if (/^(?:args|message|detail|reason|strerror|msg|stderr|stdout|text)$/u.test(property))
    return { tier: 'unbounded', kind: 'error-text' };
  return /^(?:code|errno|status|status_code|type|name|returncode)$/u.test(property)
    ? { tier: 'bounded', kind: 'type-name' }
    : undefined;
}

function fromPerson(property: string, owner: readonly string[]): Verdict | undefined {
  const object = owner.at(-1) ?? '';
  if (!person.test(object)) return undefined;
  return /^(?:id|pk|uid|sub|name|username|login|email|uuid)$/u.test(property)
    ? { tier: 'unbounded', kind: 'identity' }
    : undefined;
}

const sameText =
  /^(?:str|repr|ascii|unicode|lower|upper|strip|lstrip|rstrip|title|capitalize|casefold|split|rsplit|partition|rpartition|encode|decode|quote|unquote|removeprefix|removesuffix|join|int|float|round|urlparse|urlsplit|text_type|force_str|zfill|ljust|rjust)$/u;

function effect(names: readonly string[], call: Call): CallEffect | undefined {
  const name = names.at(-1) ?? '';
  const owner = names.slice(0, -1);
  const object = owner.at(-1) ?? '';
  const [first] = call.arguments;
  const receiver = call.callee.kind === 'member' ? call.callee.object : undefined;
  if (name === 'type') return verdict('bounded', 'type-name');
  if (
    /^(?:isinstance|issubclass|hasattr|callable|bool|any|all|startswith|endswith|isdigit|match|fullmatch)$/u.test(name)
  ) {
    return verdict('bounded', 'condition');
  }
  if (/^uuid[1-8]$/u.test(name) || object === 'secrets' || (object === 'random' && name !== 'choice'))
    return verdict('unbounded', 'random');
  if (name === 'format_exc' || name === 'format_exception') return verdict('unbounded', 'error-text');
  if (object === 'time' && /^(?:time|time_ns|monotonic|perf_counter)$/u.test(name)) return verdict('unbounded', 'time');
  if (/^(?:datetime|date|timezone|arrow|pendulum)$/u.test(object) && /^(?:now|utcnow|today)$/u.test(name)) {
    return verdict('unbounded', 'time');
  }
  if (/^(?:isoformat|strftime|timestamp)$/u.test(name)) return verdict('unbounded', 'time');
  if (name === 'dumps') return verdict('unbounded', 'input');
  if (name === 'gethostname' || name === 'getfqdn') return verdict('bounded', 'process-host');
  if (name === 'getenv' || (name === 'get' && object === 'environ' && owner.at(-2) === 'os')) {
    const key = first?.value.kind === 'text' ? first.value.parts[0] : undefined;
    const isHost = typeof key === 'string' && /^(?:HOSTNAME|(?:POD|NODE)_(?:NAME|IP|UID))$/u.test(key);
    return verdict('bounded', isHost ? 'process-host' : 'constant');
  }
  if (/^(?:get_full_path|get_raw_uri|build_absolute_uri)$/u.test(name)) return verdict('unbounded', 'raw-path');
  if (name === 'get_username' || name === 'get_id') return verdict('unbounded', 'identity');
  if (name === 'get_json') return verdict('unbounded', 'input');
  if (/^(?:get|getlist|get_all)$/u.test(name) && owner.some((part) => request.test(part))) {
    const key = literalText(first?.value) ?? '';
    const found = fromRequest(key, owner, names) ?? fromRequest('', [...owner, ''], names);
    return found?.kind === undefined ? undefined : verdict(found.tier, found.kind);
  }
  if (/^(?:replace|sub|subn|translate)$/u.test(name)) {
    const of =
      name === 'sub' || name === 'subn'
        ? object === 're'
          ? call.arguments[2]?.value
          : call.arguments[1]?.value
        : receiver;
    return of === undefined ? undefined : { kind: 'rewritten', of };
  }
  // With arguments that cannot be told apart; the others are read as a text of several parts.
  if (name === 'format' && receiver?.kind === 'text')
    return { kind: 'composed', of: call.arguments.map((argument) => argument.value) };
  if (sameText.test(name)) {
    const of =
      call.callee.kind === 'name' || /^(?:quote|unquote|urlparse|urlsplit|join)$/u.test(name) ? first?.value : receiver;
    if (of !== undefined)
      return { kind: 'same', of, stringified: /^(?:str|repr|ascii|unicode|force_str)$/u.test(name) };
  }
  return undefined;
}
