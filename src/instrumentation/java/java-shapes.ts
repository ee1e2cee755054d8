import { literalText } from '../code/code.ts';
import type { Call, Expression } from '../code/code.ts';
import type { CallEffect, ValueShapes } from '../code/value-shapes.ts';
import { verdict } from '../code/value-shapes.ts';
import { nameTier } from '../name-tier.ts';
import { isErrorName, verdictOfName } from '../value-name.ts';
import type { Verdict } from '../value-name.ts';

const request =
  /^(?:request|req|httpRequest|servletRequest|exchange|getRequest\(\)|request\(\)|ctx|context|webRequest|uriInfo(?:\(\))?|getUriInfo\(\)|requestContext|routingContext)$/u;
/** What a framework found for a request: its route, not its address. */
const route = /^(?:currentRoute\(\)|getRoute\(\)|route\(\)|getMatchedTemplates\(\)|matchedEndpoint\(\)|route)$/u;
const person =
  /^(?:user|currentUser|principal|account|customer|member|profile|author|session|claims|token|getPrincipal\(\)|getUserPrincipal\(\)|getRemoteUser\(\)|getUser\(\)|authentication)$/u;

/** What expressions of Java hold: servlets, Spring, and the standard library. */
export const javaShapes: ValueShapes = {
  libraryConstants: false,
  chain() {
    return undefined;
  },
  call(names, call) {
    return effect(names, call);
  },
  type: typeVerdict,
  annotation(name) {
    // Spring and JAX-RS: what the request says.
    if (/^(?:PathVariable|RequestParam|MatrixVariable|PathParam|QueryParam|FormParam|RequestBody)$/u.test(name)) {
      return { tier: 'unbounded', kind: 'input' };
    }
    return /^(?:RequestHeader|HeaderParam|CookieValue|CookieParam)$/u.test(name)
      ? { tier: 'unbounded', kind: 'header' }
      : undefined;
  },
  fieldOf: accessedField,
  isConstant(names) {
    return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/u.test(names.at(-1) ?? '') && (names.at(-1) ?? '').length > 1;
  },
  isError(name) {
    return /^(?:e|ex|err|error|exception|t|throwable|cause)$/u.test(name) || isErrorName(name);
  },
};

/** The field that a method without parameters gives, by its name: `plan()` and `getPlan()`. */
export function accessedField(method: string): string {
  const property = /^get([A-Z]\w*)$/u.exec(method)?.[1];
  return property === undefined ? method : property.charAt(0).toLowerCase() + property.slice(1);
}

/** Types of the standard library and of Spring that have few values, or one for each case. */
function typeVerdict(declared: string): Verdict | undefined {
  const type = declared.split('.').at(-1) ?? '';
  if (/^(?:[bB]oolean|HttpMethod|HttpStatus|HttpStatusCode|DayOfWeek|Class|TimeUnit|Locale)$/u.test(type)) {
    return { tier: 'bounded', kind: 'constant' };
  }
  if (type === 'UUID') return { tier: 'unbounded', kind: 'identity' };
  if (/^(?:Instant|LocalDateTime|ZonedDateTime|OffsetDateTime|Timestamp)$/u.test(type))
    return { tier: 'unbounded', kind: 'time' };
  return type === 'InetAddress' ? { tier: 'unbounded', kind: 'address' } : undefined;
}

const sameText =
  /^(?:value|valueOf|toString|toLowerCase|toUpperCase|trim|strip|substring|intern|split|toASCIIString|toExternalForm|orElseThrow|requireNonNull|ofNullable|copyValueOf|filter|nullToEmpty|getOrNull)$/u;
const withFallback =
  /^(?:orElse|orElseGet|or|requireNonNullElse|requireNonNullElseGet|firstNonNull|defaultString|defaultIfBlank|defaultIfEmpty|toString)$/u;
const boxes =
  /^(?:String|Integer|Long|Short|Objects|Optional|Double|Float|Boolean|Strings|BigDecimal|BigInteger|Character)$/u;

function effect(names: readonly string[], call: Call): CallEffect | undefined {
  const name = names.at(-1) ?? '';
  const object = names.at(-2) ?? '';
  const receiver = call.callee.kind === 'member' ? call.callee.object : undefined;
  const first = call.arguments[0]?.value;
  return (
    byFallback(name, object, call, receiver) ??
    byRequest(name, object, names, first) ??
    byValue(name, object, call, first, receiver) ??
    byText(name, object, call, first, receiver)
  );
}

/** `found.orElse("none")`, `Objects.requireNonNullElse(found, other)`, `found.map(User::getPlan)`. */
function byFallback(
  name: string,
  object: string,
  call: Call,
  receiver: Expression | undefined,
): CallEffect | undefined {
  const given = call.arguments.map((argument) => argument.value);
  const [first] = given;
  if (first === undefined) return undefined;
  if (withFallback.test(name)) {
    if (/^(?:Objects|MoreObjects|StringUtils|ObjectUtils)$/u.test(object)) {
      return given.length > 1 ? { kind: 'choice', of: given } : undefined;
    }
    if (name.startsWith('or') && receiver !== undefined) return { kind: 'choice', of: [receiver, first] };
  }
  if (!/^(?:map|flatMap|mapToObj)$/u.test(name)) return undefined;
  if (first.kind === 'function') return { kind: 'same', of: first };
  if (first.kind === 'member' && receiver !== undefined && sameText.test(first.property))
    return { kind: 'same', of: receiver };
  // A reference to a method is a call of it on what the class is called after.
  if (first.kind !== 'member' || first.object.kind !== 'name') return undefined;
  const variable = first.object.name.charAt(0).toLowerCase() + first.object.name.slice(1);
  const callee = { ...first, object: { ...first.object, name: variable } };
  return { kind: 'same', of: { kind: 'call', start: first.start, end: first.end, callee, arguments: [] } };
}

function byRequest(
  name: string,
  object: string,
  names: readonly string[],
  first: Expression | undefined,
): CallEffect | undefined {
  if (/^(?:getRequestURI|getRequestURL|getServletPath|getPathInfo|getPathTranslated)$/u.test(name))
    return verdict('unbounded', 'raw-path');
  if (/^(?:getPath|getRawPath|getURI|getUri|uri|path|getRequestUri|getAbsolutePath)$/u.test(name)) {
    if (names.slice(0, -1).some((part) => route.test(part))) return verdict('bounded', 'route-template');
    const from = names.slice(0, -1).some((part) => request.test(part));
    return from ? verdict('unbounded', 'raw-path') : undefined;
  }
  if (/^(?:getRemoteAddr|getRemoteHost|getRemoteAddress|getHostAddress)$/u.test(name))
    return verdict('unbounded', 'address');
  const isOfHeaders = name === 'getFirst' && names.some((part) => /headers?(?:\(\))?$/iu.test(part));
  if (/^(?:getHeader|getHeaderString)$/u.test(name) || isOfHeaders) return verdict('unbounded', 'header');
  if (/^(?:getParameter|getQueryString|getQueryParams|getCookies|queryParam|pathVariable)$/u.test(name))
    return verdict('unbounded', 'input');
  if (name === 'getAttribute') {
    const key = first?.kind === 'member' ? first.property : first?.kind === 'name' ? first.name : '';
    return key === 'BEST_MATCHING_PATTERN_ATTRIBUTE' ? verdict('bounded', 'route-template') : undefined;
  }
  if (
    /^(?:getPattern|getPatternString|getMatchedPath|matchedPath|endpointHandlerPath|getPathTemplate|getBestMatchingPattern|getMatchedTemplates)$/u.test(
      name,
    )
  ) {
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
  if (name === 'valueOf' && /^[A-Z]/u.test(object) && !boxes.test(object)) return verdict('bounded', 'constant');
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
    // A `getUuid()` is random, whatever it is the UUID of.
    const isCertain = nameTier(property) === 'certain' && nameTier(both) !== 'certain';
    if (nameTier(both) !== 'fine' && !isCertain) return { kind: 'verdict', verdict: verdictOfName(both) };
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
  if ((name === 'join' && object === 'String') || (name === 'format' && object === 'MessageFormat'))
    return { kind: 'composed', of: call.arguments.slice(1).map((argument) => argument.value) };
  if (name === 'concat' && receiver !== undefined && first !== undefined)
    return { kind: 'composed', of: [receiver, first] };
  if (/^replace(?:All|First)?$/u.test(name) && receiver !== undefined) return { kind: 'rewritten', of: receiver };
  if (!sameText.test(name)) return undefined;
  const isStatic = boxes.test(object);
  const of = isStatic ? first : receiver;
  return of === undefined ? undefined : { kind: 'same', of, stringified: name === 'valueOf' || name === 'toString' };
}
