import { literalText } from '../code/code.ts';
import type { Call, Expression } from '../code/code.ts';
import type { CallEffect, ValueShapes } from '../code/value.ts';
import { verdict } from '../code/value.ts';
import { nameTier } from '../name-tier.ts';
import { isErrorName, verdictOfName } from '../value-name.ts';

const request = /^(?:request|req|httpRequest|servletRequest|exchange|getRequest\(\)|ctx|context|webRequest)$/u;
const person =
  /^(?:user|currentUser|principal|account|customer|member|profile|author|session|claims|token|getPrincipal\(\)|getUser\(\)|authentication)$/u;

/** What expressions of Java hold: servlets, Spring, and the standard library. */
export const javaShapes: ValueShapes = {
  libraryConstants: false,
  chain() {
    return undefined;
  },
  call(names, call) {
    return effect(names, call);
  },
  isConstant(names) {
    return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/u.test(names.at(-1) ?? '') && (names.at(-1) ?? '').length > 1;
  },
  isError(name) {
    return /^(?:e|ex|err|error|exception|t|throwable|cause)$/u.test(name) || isErrorName(name);
  },
};

const sameText =
  /^(?:value|valueOf|toString|toLowerCase|toUpperCase|trim|strip|substring|concat|intern|split|toASCIIString|toExternalForm|orElse|orElseGet|requireNonNull|ofNullable|copyValueOf)$/u;

function effect(names: readonly string[], call: Call): CallEffect | undefined {
  const name = names.at(-1) ?? '';
  const object = names.at(-2) ?? '';
  const receiver = call.callee.kind === 'member' ? call.callee.object : undefined;
  const first = call.arguments[0]?.value;
  return (
    byRequest(name, object, names, first) ??
    byValue(name, object, call, first, receiver) ??
    byText(name, object, call, first, receiver)
  );
}

function byRequest(
  name: string,
  object: string,
  names: readonly string[],
  first: Expression | undefined,
): CallEffect | undefined {
  if (/^(?:getRequestURI|getRequestURL|getServletPath|getPathInfo|getPathTranslated)$/u.test(name))
    return verdict('unbounded', 'raw-path');
  if (/^(?:getPath|getRawPath|getURI|getUri|uri|path|getRequestUri)$/u.test(name)) {
    const from = names.slice(0, -1).some((part) => request.test(part));
    return from ? verdict('unbounded', 'raw-path') : undefined;
  }
  if (/^(?:getRemoteAddr|getRemoteHost|getRemoteAddress|getHostAddress)$/u.test(name))
    return verdict('unbounded', 'address');
  if (/^(?:getHeader|getHeaders|getFirst)$/u.test(name)) return verdict('unbounded', 'header');
  if (/^(?:getParameter|getQueryString|getQueryParams|getCookies|queryParam|pathVariable)$/u.test(name))
    return verdict('unbounded', 'input');
  if (name === 'getAttribute') {
    const key = first?.kind === 'member' ? first.property : first?.kind === 'name' ? first.name : '';
    return key === 'BEST_MATCHING_PATTERN_ATTRIBUTE' ? verdict('bounded', 'route-template') : undefined;
  }
  if (/^(?:getPattern|getPatternString|getMatchedPath|getPathTemplate|getBestMatchingPattern)$/u.test(name)) {
    return verdict('bounded', 'route-template');
  }
  if (
    /^(?:getName|getId|getUsername|getUserId|getEmail|getLogin|getSubject|id|username|email)$/u.test(name) &&
    person.test(object)
  ) {
    return verdict('unbounded', 'identity');
  }
  return undefined;
}

function byValue(
  name: string,
  object: string,
  call: Call,
  first: Expression | undefined,
  receiver: Expression | undefined,
): CallEffect | undefined {
  if (/^(?:getMessage|getLocalizedMessage|getStackTraceAsString|getRootCauseMessage)$/u.test(name))
    return verdict('unbounded', 'error-text');
  if (name === 'toString' && receiver?.kind === 'name' && javaShapes.isError(receiver.name))
    return verdict('unbounded', 'error-text');
  if (/^(?:getSimpleName|getCanonicalName|getTypeName)$/u.test(name)) return verdict('bounded', 'type-name');
  if (name === 'getName' && /^(?:getClass\(\)|class)$/u.test(object)) return verdict('bounded', 'type-name');
  // The names of the constants of an enumeration.
  if ((name === 'name' || name === 'ordinal') && call.arguments.length === 0) return verdict('bounded', 'constant');
  if (name === 'randomUUID' || name === 'nextInt' || name === 'nextLong') return verdict('unbounded', 'random');
  if (/^(?:currentTimeMillis|nanoTime)$/u.test(name)) return verdict('unbounded', 'time');
  if (name === 'now' && /^(?:Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime)$/u.test(object))
    return verdict('unbounded', 'time');
  if (name === 'Date' || name === 'toEpochMilli') return verdict('unbounded', 'time');
  if (/^(?:writeValueAsString|toJson)$/u.test(name)) return verdict('unbounded', 'input');
  if (name === 'getHostName' || name === 'getLocalHost') return verdict('bounded', 'process-host');
  if (name === 'getenv' || name === 'getProperty') {
    const isHost = /^(?:HOSTNAME|(?:POD|NODE)_(?:NAME|IP|UID))$/u.test(literalText(first) ?? '');
    return verdict('bounded', isHost ? 'process-host' : 'constant');
  }
  if (
    /^(?:equals|equalsIgnoreCase|isEmpty|isBlank|contains|containsKey|startsWith|endsWith|matches)$/u.test(name) ||
    /^(?:is|has)[A-Z]/u.test(name)
  ) {
    return verdict('bounded', 'condition');
  }
  return byProperty(name, object);
}

/** `order.getId()` is an order id, `user.getRole()` a role. */
function byProperty(name: string, object: string): CallEffect | undefined {
  const property = /^get([A-Z]\w*)$/u.exec(name)?.[1] ?? (/^(?:id|key|uuid)$/u.test(name) ? name : undefined);
  if (property === undefined) return undefined;
  const owner = object.replace(/\(\)$/u, '').replace(/^get/u, '');
  if (
    /^(?:Id|Uuid|Key|Name|Hash|Token|id|key|uuid)$/u.test(property) &&
    owner !== '?' &&
    owner !== 'this' &&
    owner !== ''
  ) {
    const both = `${owner}_${property}`;
    if (nameTier(both) !== 'fine') return { kind: 'verdict', verdict: verdictOfName(both) };
  }
  return { kind: 'verdict', verdict: verdictOfName(property) };
}

function byText(
  name: string,
  object: string,
  call: Call,
  first: Expression | undefined,
  receiver: Expression | undefined,
): CallEffect | undefined {
  if (name === 'format' && object === 'String') {
    return { kind: 'composed', of: call.arguments.slice(1).map((argument) => argument.value) };
  }
  if (name === 'formatted') return { kind: 'composed', of: call.arguments.map((argument) => argument.value) };
  if (name === 'join' && object === 'String')
    return { kind: 'composed', of: call.arguments.slice(1).map((argument) => argument.value) };
  if (/^replace(?:All|First)?$/u.test(name) && receiver !== undefined) return { kind: 'rewritten', of: receiver };
  if (!sameText.test(name)) return undefined;
  const isStatic = /^(?:String|Integer|Long|Objects|Optional|Double|Boolean)$/u.test(object);
  const of = isStatic ? first : receiver;
  return of === undefined ? undefined : { kind: 'same', of, stringified: name === 'valueOf' || name === 'toString' };
}
