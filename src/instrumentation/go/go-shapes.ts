import type { Call, Expression } from '../code/code.ts';
import type { CallEffect, ValueShapes } from '../code/value-shapes.ts';
import { verdict } from '../code/value-shapes.ts';
import type { Verdict } from '../value-name.ts';

/** What expressions of Go hold: net/http, Gin, Echo, chi, gorilla/mux, gRPC and the standard library. */
export const goShapes: ValueShapes = {
  libraryConstants: true,
  chain(names) {
    return fromRequest(names);
  },
  call(names, call) {
    return effect(names, call);
  },
  isConstant(names) {
    // Go writes short words in capitals: `run.UUID` is a field.
    if (/^(?:[GU]?U?ID|UR[IL]|SQL|SHA|JWT|SSN|FQDN|MAC|ARN|[CDPS]ID)$/u.test(names.at(-1) ?? '')) return false;
    return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[A-Z]{3,}$/u.test(names.at(-1) ?? '');
  },
  isError(name) {
    return /^(?:err|error|e)$|Err$/u.test(name);
  },
};

function fromRequest(names: readonly string[]): Verdict | undefined {
  const property = names.at(-1) ?? '';
  const object = names.at(-2) ?? '';
  if (object === 'URL' && /^(?:Path|RawPath|RawQuery|Opaque|Fragment)$/u.test(property)) {
    // The URL of a client's configuration is one of a few.
    return isRequest(names.at(-3)) ? { tier: 'unbounded', kind: 'raw-path' } : { tier: 'unknown', name: 'path' };
  }
  if (property === 'RequestURI') return { tier: 'unbounded', kind: 'raw-path' };
  if (property === 'RemoteAddr') return { tier: 'unbounded', kind: 'address' };
  if (/^(?:r|req|request|Request)$/u.test(object)) {
    if (property === 'Pattern') return { tier: 'bounded', kind: 'route-template' };
    if (property === 'Host') return { tier: 'unbounded', kind: 'header' };
  }
  if (object === 'Route()' && property === 'Path') return { tier: 'bounded', kind: 'route-template' };
  if (property === 'FullMethod') return { tier: 'bounded', kind: 'route-template' };
  if (/^(?:Vars\(\)|Form|PostForm|PathParams)$/u.test(object)) return { tier: 'unbounded', kind: 'input' };
  if (object === 'Header') return { tier: 'unbounded', kind: 'header' };
  if (property === 'Subject' && /^(?:claims|token)$/iu.test(object)) return { tier: 'unbounded', kind: 'identity' };
  return undefined;
}

function isRequest(name: string | undefined): boolean {
  return name !== undefined && /^(?:r|req|request|Request|Request\(\)|httpReq|hr|rq)$/u.test(name);
}

const sameText =
  /^(?:ToLower|ToUpper|TrimSpace|Trim|TrimPrefix|TrimSuffix|TrimLeft|TrimRight|Title|Itoa|FormatInt|FormatUint|FormatFloat|Quote|Clone|Split|Join|QueryEscape|PathEscape|Base|Dir|Clean)$/u;

function effect(names: readonly string[], call: Call): CallEffect | undefined {
  const name = names.at(-1) ?? '';
  const object = names.at(-2) ?? '';
  const [first] = call.arguments;
  const receiver = call.callee.kind === 'member' ? call.callee.object : undefined;
  return (
    byRequest(name, object, names) ??
    (names.length <= 2 ? byPackage(name, object, call, first?.value) : undefined) ??
    byMethod(name, object, receiver)
  );
}

function byRequest(name: string, object: string, names: readonly string[]): CallEffect | undefined {
  if (/^(?:FullPath|RoutePattern|GetPathTemplate|RoutePath)$/u.test(name)) return verdict('bounded', 'route-template');
  if ((name === 'String' && object === 'URL') || /^(?:EscapedPath|RequestURI)$/u.test(name)) {
    const from = object === 'URL' ? names.at(-3) : object;
    return isRequest(from)
      ? verdict('unbounded', 'raw-path')
      : { kind: 'verdict', verdict: { tier: 'unknown', name: 'url' } };
  }
  if (name === 'OriginalURL') return verdict('unbounded', 'raw-path');
  if (/^(?:ClientIP|RealIP|RemoteIP|RemoteAddr)$/u.test(name)) return verdict('unbounded', 'address');
  if (/^(?:UserAgent|Referer|GetHeader)$/u.test(name)) return verdict('unbounded', 'header');
  if (name === 'Get' && (object === 'Header' || object === 'Header()')) return verdict('unbounded', 'header');
  if (/^(?:FormValue|PostFormValue|PathValue|URLParam|QueryParam|DefaultQuery|PostForm|Vars)$/u.test(name)) {
    return verdict('unbounded', 'input');
  }
  if (/^(?:Param|Query|Params)$/u.test(name) && /^(?:c|ctx|context)$/u.test(object))
    return verdict('unbounded', 'input');
  if (name === 'Get' && (object === 'Query()' || names.includes('Query()'))) return verdict('unbounded', 'input');
  return undefined;
}

function byPackage(name: string, object: string, call: Call, first: Expression | undefined): CallEffect | undefined {
  if (object === 'http' && name === 'StatusText') return verdict('bounded', 'status');
  if (name === 'FormatBool') return verdict('bounded', 'condition');
  if (object === 'os' && name === 'Hostname') return verdict('bounded', 'process-host');
  if (object === 'os' && (name === 'Getenv' || name === 'LookupEnv')) {
    const key = first?.kind === 'text' ? first.parts[0] : undefined;
    const isHost = typeof key === 'string' && /^(?:HOSTNAME|(?:POD|NODE)_(?:NAME|IP|UID))$/u.test(key);
    return verdict('bounded', isHost ? 'process-host' : 'constant');
  }
  if (object === 'time' && name === 'Now') return verdict('unbounded', 'time');
  if (/^(?:uuid|ulid|xid|ksuid|rand|nanoid)$/u.test(object) && !/^(?:Parse|MustParse|FromString)$/u.test(name)) {
    return verdict('unbounded', 'random');
  }
  if (object === 'json' && name.startsWith('Marshal')) return verdict('unbounded', 'input');
  if (object === 'fmt' && /^(?:Sprint|Sprintln)$/u.test(name)) {
    return { kind: 'composed', of: call.arguments.map((argument) => argument.value) };
  }
  if (object === 'fmt' && name === 'Sprintf') {
    const format = first?.kind === 'text' ? first.parts[0] : undefined;
    const verbs =
      typeof format === 'string' ? [...format.matchAll(/%[-+# 0-9.*]*([a-zA-Z])/gu)].map((match) => match[1]) : [];
    // %T writes the name of a type.
    const of = call.arguments
      .slice(1)
      .filter((_, index) => verbs[index] !== 'T')
      .map((argument) => argument.value);
    return verbs.length > 0 && of.length === 0 ? verdict('bounded', 'type-name') : { kind: 'composed', of };
  }
  if (first === undefined) return undefined;
  if (name.startsWith('Replace') && object === 'strings') return { kind: 'rewritten', of: first };
  if (/^(?:strings|strconv|path|filepath|url)$/u.test(object) && sameText.test(name))
    return { kind: 'same', of: first };
  if (object === '' && /^(?:string|int|int64|len)$/u.test(name)) {
    return name === 'len' ? undefined : { kind: 'same', of: first };
  }
  return undefined;
}

function byMethod(name: string, object: string, receiver: Expression | undefined): CallEffect | undefined {
  if (name === 'Error') return verdict('unbounded', 'error-text');
  if (
    /^(?:Unix|UnixNano|UnixMilli|Format|RFC3339)$/u.test(name) &&
    /Now\(\)|time|now|created|updated|timestamp/iu.test(object)
  ) {
    return verdict('unbounded', 'time');
  }
  if (/^(?:Name|String|Kind)$/u.test(name) && object === 'TypeOf()') return verdict('bounded', 'type-name');
  if (name.startsWith('ReplaceAll') && receiver !== undefined) return { kind: 'rewritten', of: receiver };
  if (name === 'String' && receiver !== undefined) return { kind: 'same', of: receiver };
  return undefined;
}
