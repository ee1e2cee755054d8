"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/instrumentation/code/read-code.ts
var read_code_exports = {};
__export(read_code_exports, {
  readCode: () => readCode
});
module.exports = __toCommonJS(read_code_exports);

// src/instrumentation/metric-draft.ts
function finishMetrics(language, drafts) {
  return [...drafts].map((draft) => finish(language, draft)).sort((a, b) => compareSpans(a.declaration, b.declaration));
}
function finish(language, draft) {
  const uses = [...draft.uses].sort((a, b) => compareSpans(a.span, b.span));
  return {
    language,
    library: draft.library,
    type: draft.type,
    name: { value: draft.name.value, complete: draft.name.complete, span: draft.name.span, ...originOf(draft.name) },
    generatedName: draft.generatedName ?? false,
    ...draft.help === void 0 ? {} : { help: plain(draft.help) },
    ...draft.unit === void 0 ? {} : { unit: plain(draft.unit) },
    labels: draft.labelsFromUses === true ? labelsOfUses(uses) : draft.labels,
    labelsComplete: draft.labelsComplete,
    constantLabels: draft.constantLabels ?? [],
    ...draft.buckets === void 0 ? {} : { buckets: draft.buckets },
    allowList: draft.allowList ?? false,
    declaration: draft.declaration,
    uses
  };
}
function plain(text) {
  return { value: text.value, complete: text.complete, span: text.span, ...originOf(text) };
}
function originOf(text) {
  return text.origin === void 0 ? {} : { origin: text.origin };
}
function labelsOfUses(uses) {
  const found = /* @__PURE__ */ new Map();
  for (const use of uses) {
    for (const { label } of use.labels) if (!found.has(label.value)) found.set(label.value, label);
  }
  return [...found.values()];
}
function compareSpans(a, b) {
  if (a.file.path !== b.file.path) return a.file.path < b.file.path ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}

// src/source/push-to.ts
function pushTo(map, key, value) {
  const known = map.get(key);
  if (known === void 0) map.set(key, [value]);
  else known.push(value);
}

// src/instrumentation/metric-registry.ts
var MetricRegistry = class {
  #byNode = /* @__PURE__ */ new Map();
  #byHolder = /* @__PURE__ */ new Map();
  #all = [];
  get drafts() {
    return this.#all;
  }
  /** Adds a metric; the same expression in the same chain of calls is the same metric. */
  add(node, key, draft) {
    if (!this.addPlace(node, key, draft)) return;
    this.#all.push(draft);
    if (draft.holder === void 0) return;
    pushTo(this.#byHolder, draft.holder, draft);
  }
  /** Notes one more expression that stands for a metric; false where it stands for one already. */
  addPlace(node, key, draft) {
    const known = this.#byNode.get(node);
    if (known === void 0) this.#byNode.set(node, [{ key, draft }]);
    else if (known.some((entry) => entry.key === key)) return false;
    else known.push({ key, draft });
    return true;
  }
  /** The metrics that an expression makes: one, or all that a factory makes, where the call is not known. */
  made(node, key) {
    const known = this.#byNode.get(node) ?? [];
    const exact2 = known.filter((entry) => entry.key === key);
    if (exact2.length > 0) return exact2.map((entry) => entry.draft);
    const within = key === "" ? known : known.filter((entry) => entry.key.startsWith(`${key}<`));
    if (within.length > 0) return within.map((entry) => entry.draft);
    return known.length === 1 ? known.map((entry) => entry.draft) : [];
  }
  /** The metrics of a full name. */
  named(name) {
    return this.#all.filter((draft) => draft.name.value === name);
  }
  /** The metrics in variables, fields and properties of a name. */
  heldBy(name) {
    return this.#byHolder.get(name) ?? [];
  }
};

// src/instrumentation/code/code.ts
function literalText(expression) {
  if (expression?.kind !== "text" || expression.parts.length > 1) return void 0;
  const [only = ""] = expression.parts;
  return typeof only === "string" ? only : void 0;
}
function spanIn(module2, place) {
  return { file: module2.file, start: place.start, end: place.end };
}
function lookup(scope, name) {
  for (let at = scope; at !== void 0; at = at.parent) {
    const found = at.names.get(name);
    if (found !== void 0) return found;
  }
  for (const sibling of scope.module.siblings) {
    const found = sibling.scope.names.get(name);
    if (found !== void 0 && found.kind !== "import") return found;
  }
  return void 0;
}
function valuesAt(found, scope, place) {
  const last = lastSetting(found, scope, place);
  return last === void 0 ? found.values : found.values.filter((value) => value === last || isFresh(value, last, place));
}
function entriesAt(found, scope, place) {
  const last = lastSetting(found, scope, place);
  if (last === void 0) return found.entries;
  return found.entries.filter(({ value, scope: from }) => isFresh({ expression: value, scope: from }, last, place));
}
function appendedAt(found, scope, place) {
  const last = lastSetting(found, scope, place);
  return last === void 0 ? found.appended : found.appended.filter((item) => isFresh(item, last, place));
}
function lastSetting(found, scope, place) {
  return found.values.findLast(
    ({ expression, scope: from, until }) => from === scope && expression.end <= place && place < (until ?? 0)
  );
}
function isFresh({ expression, scope }, last, place) {
  return scope !== last.scope || expression.start > last.expression.end && expression.start < place;
}
function ownerOf(scope) {
  for (let at = scope; at !== void 0; at = at.parent) {
    if (at.owner !== void 0) return at.owner;
    if (at.of?.owner !== void 0) return at.of.owner;
  }
  return void 0;
}

// src/instrumentation/code/texts.ts
var gap = "\u2026";
var maximumDepth = 20;
var unknownPiece = { value: gap, complete: false, functions: [] };
function spanOfClosure(at) {
  return spanIn(at.scope.module, at.expression);
}
function calleeName(call) {
  if (call.callee.kind === "name") return call.callee.name;
  return call.callee.kind === "member" ? call.callee.property : void 0;
}
var CodeTexts = class {
  #evaluator;
  #textOfCall;
  constructor(evaluator, textOfCall) {
    this.#evaluator = evaluator;
    this.#textOfCall = textOfCall;
  }
  /** The text of an expression, with `…` for what is not known. */
  text(at) {
    const piece = this.#piece(at, 0);
    return { ...piece, value: piece.value.replace(/…{2,}/gu, gap), span: spanOfClosure(at) };
  }
  #piece(at, depth) {
    if (depth > maximumDepth) return unknownPiece;
    const { expression } = at;
    const written = expression.kind === "call" ? this.#textOfCall(expression) : void 0;
    if (expression.kind === "text" || written !== void 0) {
      const all = expression.kind === "text" ? expression.parts : written ?? [];
      const parts = all.map(
        (part) => typeof part === "string" ? { value: part, complete: true, functions: [] } : this.#piece({ ...at, expression: part }, depth + 1)
      );
      return {
        value: parts.map((part) => part.value).join(""),
        complete: parts.every((part) => part.complete),
        functions: parts.flatMap((part) => part.functions)
      };
    }
    if (expression.kind === "constant") return { value: expression.text, complete: true, functions: [] };
    const functions = /* @__PURE__ */ new Set();
    const pieces = [];
    for (const entity of this.#evaluator.entities(at)) {
      if (entity.kind === "parameter" && entity.of !== void 0) functions.add(entity.of);
      else if (entity.kind === "expression" && entity.at.expression !== expression) {
        const piece = this.#piece(entity.at, depth + 1);
        for (const of of piece.functions) functions.add(of);
        pieces.push({ ...piece, origin: piece.origin ?? spanOfClosure(entity.at) });
      }
    }
    const [first, ...others] = pieces;
    const agree = first !== void 0 && others.every((piece) => piece.value === first.value);
    return agree && functions.size === 0 ? first : { ...unknownPiece, functions: [...functions] };
  }
  /** The names in a list of labels. */
  labels(at) {
    const draft = { labels: [], complete: true, functions: /* @__PURE__ */ new Set() };
    this.#collect(at, void 0, draft, 0);
    return { labels: draft.labels, complete: draft.complete, functions: [...draft.functions] };
  }
  /** The names in some expressions, each of which is one label. */
  names(closures) {
    const draft = { labels: [], complete: true, functions: /* @__PURE__ */ new Set() };
    for (const at of closures) this.#item(at, void 0, draft, 0);
    return { labels: draft.labels, complete: draft.complete, functions: [...draft.functions] };
  }
  #collect(at, through, draft, depth) {
    const { expression } = at;
    if (depth > maximumDepth) {
      draft.complete = false;
    } else if (expression.kind === "list") {
      for (const item of expression.items) {
        const span = through ?? spanIn(at.scope.module, item.value);
        if (item.spread) this.#collect({ ...at, expression: item.value }, span, draft, depth + 1);
        else this.#item({ ...at, expression: item.value }, through, draft, depth + 1);
      }
    } else if (expression.kind === "text" && expression.parts.every((part) => typeof part !== "string")) {
      for (const part of expression.parts) this.#collect({ ...at, expression: part }, through, draft, depth + 1);
    } else if (expression.kind === "call" && this.#call(at, expression, through, draft, depth)) {
      return;
    } else {
      this.#followed(at, through, draft, depth);
    }
  }
  #followed(at, through, draft, depth) {
    const span = through ?? spanOfClosure(at);
    let known = false;
    for (const entity of this.#evaluator.entities(at)) {
      if (entity.kind === "parameter" && entity.of !== void 0) draft.functions.add(entity.of);
      else if (entity.kind === "expression" && entity.at.expression !== at.expression) {
        const before = new Set(draft.labels.map((label) => label.value));
        const inner = { labels: [], complete: true, functions: draft.functions };
        this.#collect(entity.at, span, inner, depth + 1);
        if (!inner.complete) draft.complete = false;
        draft.labels.push(...inner.labels.filter((label) => !known || !before.has(label.value)));
        known = true;
      }
    }
    if (at.expression.kind === "name") {
      const of = lookup(at.scope, at.expression.name);
      const appended = of === void 0 ? [] : appendedAt(of, at.scope, at.expression.start);
      for (const item of appended) this.#item(item, span, draft, depth + 1);
    }
    if (!known && !isEmptyList(at)) draft.complete = false;
  }
  #item(at, through, draft, depth) {
    const piece = this.#piece(at, depth);
    for (const of of piece.functions) draft.functions.add(of);
    if (!piece.complete) {
      draft.complete = false;
      return;
    }
    const own = spanOfClosure(at);
    const span = through ?? own;
    const origin = piece.origin ?? (through === void 0 ? void 0 : own);
    draft.labels.push(origin === void 0 ? { value: piece.value, span } : { value: piece.value, span, origin });
  }
  /** `append(list, item, more...)` and `make([]string, 0)` of Go; `list(x)` and `tuple(x)` of Python; `List.of`, `Arrays.asList` of Java. */
  #call(at, call, through, draft, depth) {
    const name = calleeName(call);
    const [first, ...others] = call.arguments;
    if (call.callee.kind === "name" && name === "append" && first !== void 0) {
      this.#collect({ ...at, expression: first.value }, through, draft, depth + 1);
      for (const { value, spread } of others) {
        const inner = { ...at, expression: value };
        if (spread === void 0) this.#item(inner, through, draft, depth + 1);
        else this.#collect(inner, through ?? spanOfClosure(inner), draft, depth + 1);
      }
      return true;
    }
    if (call.callee.kind === "name" && name === "make") return true;
    if (call.callee.kind === "name" && /^(?:list|tuple|sorted)$/u.test(name ?? "") && first !== void 0) {
      this.#collect({ ...at, expression: first.value }, through, draft, depth + 1);
      return true;
    }
    if (call.callee.kind === "member" && /^(?:of|asList|singletonList|concat)$/u.test(name ?? "")) {
      const { object } = call.callee;
      if (object.kind !== "name" || !/^(?:List|Set|ImmutableList|Arrays|Collections|slices)$/u.test(object.name))
        return false;
      for (const { value } of call.arguments) this.#item({ ...at, expression: value }, through, draft, depth + 1);
      return true;
    }
    return false;
  }
};
function isEmptyList({ expression, scope }) {
  if (expression.kind === "constant") return expression.text === "nil";
  const found = expression.kind === "name" ? lookup(scope, expression.name) : void 0;
  return found?.kind === "value" && found.values.length === 0 && found.appended.length > 0;
}

// src/instrumentation/code/call-sites.ts
var maximumSites = 200;
var CallSites = class {
  #evaluator;
  #sites;
  #byName;
  constructor(evaluator) {
    this.#evaluator = evaluator;
  }
  /** All calls in the project of something with a name. */
  named(name) {
    if (this.#byName === void 0) {
      this.#byName = /* @__PURE__ */ new Map();
      for (const at of this.#evaluator.modules.flatMap((module2) => module2.calls)) {
        const called = calleeName(at.call);
        if (called === void 0) continue;
        pushTo(this.#byName, called, at);
      }
    }
    return this.#byName.get(name) ?? [];
  }
  /** True where a call is known to call a function. */
  means(call, scope, of) {
    return this.#evaluator.entities({ expression: call.callee, scope }).some((entity) => entity.kind === "function" && entity.of === of);
  }
  /** All calls of a function in the project. */
  of(of) {
    this.#sites ??= this.#indexSites();
    const sites = this.#sites.get(of) ?? [];
    const { owner, name } = of;
    const isConstructor = name === "__init__" || name === owner?.name;
    const made = owner !== void 0 && isConstructor ? this.#sites.get(owner) ?? [] : [];
    return [...sites.filter(({ call }) => takes(of, call)), ...made].slice(0, maximumSites).map(({ call, scope }) => this.#evaluator.frameOf({ expression: call, scope }, of));
  }
  /** The calls of each function, and of each class. */
  #indexSites() {
    const sites = /* @__PURE__ */ new Map();
    for (const at of this.#evaluator.modules.flatMap((module2) => module2.calls)) {
      for (const entity of this.#evaluator.entities({ expression: at.call.callee, scope: at.scope })) {
        if (entity.kind !== "function" && entity.kind !== "class") continue;
        pushTo(sites, entity.of, at);
      }
    }
    return sites;
  }
};
function argumentAt(call, index, name, isMethod = false) {
  const named2 = call.arguments.find((argument) => argument.name === name);
  if (named2 !== void 0) return named2;
  const positional = call.arguments.filter((argument) => argument.name === void 0);
  const at = isMethod ? index - 1 : index;
  const found = positional[at];
  const isSpread = positional.slice(0, at + 1).some((argument) => argument.spread !== void 0);
  return isSpread ? void 0 : found;
}
function takes(of, call) {
  if (of.overloads === void 0) return true;
  const { length } = of.parameters;
  const isOpen = of.parameters.at(-1)?.type?.endsWith("...") === true;
  return isOpen ? call.arguments.length >= length - 1 : call.arguments.length === length;
}

// src/instrumentation/code/frames.ts
var Frames = class {
  #ids = /* @__PURE__ */ new Map();
  #frames = /* @__PURE__ */ new Map();
  /** A number for each thing that is asked for. */
  id(of) {
    let id = this.#ids.get(of);
    if (id === void 0) {
      id = this.#ids.size + 1;
      this.#ids.set(of, id);
    }
    return id;
  }
  /** The call of a function as a frame; the same call gives the same frame. */
  frameOf(call, of) {
    return this.#intern({ of, call, outer: call.frame }, `${this.id(call.expression)}@${this.id(of)}`);
  }
  /** Puts one more call around a chain of calls. */
  extend(frame, outermost) {
    if (frame === void 0) return outermost;
    const outer = this.extend(frame.outer, outermost);
    return this.#intern(
      { of: frame.of, call: { ...frame.call, frame: outer }, outer },
      frame.key.split("<", 1)[0] ?? ""
    );
  }
  #intern(frame, own) {
    const key = frame.outer === void 0 ? own : `${own}<${frame.outer.key}`;
    const before = this.#frames.get(key);
    if (before !== void 0) return before;
    const made = { ...frame, key };
    this.#frames.set(key, made);
    return made;
  }
};

// src/instrumentation/code/evaluate.ts
var maximumDepth2 = 40;
var maximumSteps = 2e3;
var maximumEntities = 10;
var CodeEvaluator = class {
  modules;
  calls = new CallSites(this);
  #language;
  #memo = /* @__PURE__ */ new Map();
  #active = /* @__PURE__ */ new Set();
  #frames = new Frames();
  #lists = /* @__PURE__ */ new Map();
  #depth = 0;
  #steps = 0;
  constructor(modules, language) {
    this.modules = modules;
    this.#language = language;
  }
  /** All that an expression may come from. */
  entities(at) {
    const memo = at.frame === void 0 ? this.#memo.get(at.expression) : void 0;
    if (memo !== void 0) return memo;
    if (this.#depth === 0) this.#steps = 0;
    const key = `${this.#frames.id(at.expression)}:${at.frame?.key ?? ""}`;
    if (this.#depth >= maximumDepth2 || this.#steps >= maximumSteps || this.#active.has(key)) return [];
    this.#active.add(key);
    this.#depth++;
    this.#steps++;
    const found = this.#evaluate(at).slice(0, maximumEntities);
    this.#depth--;
    this.#active.delete(key);
    if (at.frame === void 0 && this.#depth === 0) this.#memo.set(at.expression, found);
    return found;
  }
  /** The name of the library member that an expression is, if it is one. */
  libraryName(at) {
    for (const entity of this.entities(at)) if (entity.kind === "library") return entity.name;
    return void 0;
  }
  /** All library members that an expression may be: several packages may give one name. */
  libraryNames(at) {
    return this.entities(at).flatMap((entity) => entity.kind === "library" ? [entity.name] : []);
  }
  #evaluate(at) {
    const { expression, scope } = at;
    switch (expression.kind) {
      case "name": {
        if (this.#language.isSelf(expression.name, scope)) {
          const owner = ownerOf(scope);
          if (owner !== void 0) return [{ kind: "instance", of: owner }];
        }
        const found = lookup(scope, expression.name);
        if (found !== void 0) return this.ofBinding(found, at, expression.start);
        return this.#openlyImported(expression.name, scope.module);
      }
      case "member": {
        const objects = this.entities({ ...at, expression: expression.object });
        return objects.flatMap((object) => this.member(object, expression.property));
      }
      case "index":
        return this.#indexed(at, expression.object, expression.index);
      case "choice":
        return expression.options.flatMap((option) => this.entities({ ...at, expression: option }));
      case "call":
        return this.#call(at, expression);
      case "function":
        return [{ kind: "function", of: expression.of }];
      case "text":
      case "constant":
      case "list":
      case "map":
      case "condition":
      case "unknown":
        return [{ kind: "expression", at }];
    }
  }
  /** What a name means that some package or class gives without naming it; the project comes first. */
  #openlyImported(name, from) {
    const found = from.openImports.flatMap((library) => this.#imported(`${library}.${name}`, from));
    const own = found.filter((entity) => entity.kind !== "library");
    return own.length > 0 ? own : found;
  }
  /** What a name of a scope comes from. */
  ofBinding(found, at, place) {
    switch (found.kind) {
      case "import":
        return this.#imported(found.imported ?? found.name, at.scope.module);
      case "function":
        return found.code === void 0 ? [] : functionsOf(found.code);
      case "class":
        return found.of === void 0 ? [] : [{ kind: "class", of: found.of }];
      case "caught":
        return [];
      case "parameter": {
        const argument = this.argumentOf(found, at.frame);
        if (argument !== void 0) return this.entities(argument);
        const typed = this.ofType(found.type, at.scope);
        return typed.length > 0 ? typed : [{ kind: "parameter", binding: found, of: functionOf(found, at.scope) }];
      }
      case "loop":
        return found.iterated === void 0 ? [] : this.#elements({ ...found.iterated }, found.position);
      case "value": {
        const set = place === void 0 ? found.values : valuesAt(found, at.scope, place);
        const values = [];
        for (const value of set) {
          if (values.length >= maximumEntities) break;
          values.push(...this.entities({ ...value, frame: frameWithin(value.scope, at.frame) }));
        }
        return values.length > 0 ? values : this.ofType(found.type, at.scope);
      }
    }
  }
  /** What a loop goes through: the items of a list, the values of a map. */
  #elements(at, position) {
    const { expression } = at;
    const called = expression.kind === "call" && expression.callee.kind === "member" ? expression.callee : void 0;
    const method = called?.property;
    const source = called?.object ?? expression;
    if (method !== void 0 && !/^(?:items|values)$/u.test(method)) return [];
    if (position === 0 && method === "items") return [];
    return this.entities({ ...at, expression: source }).flatMap((entity) => {
      if (entity.kind !== "expression") return [];
      const inner = entity.at.expression;
      if (inner.kind === "list" && position !== 0) {
        return inner.items.flatMap((item) => this.entities({ ...entity.at, expression: item.value }));
      }
      if (inner.kind !== "map" || method === void 0 && position !== 1) return [];
      return inner.entries.flatMap((entry) => this.entities({ ...entity.at, expression: entry.value }));
    });
  }
  /** One step back: what a name was set to, what a parameter was given, what a function of the project returns. */
  behind(at) {
    const { expression, scope, frame } = at;
    if (expression.kind === "name") {
      const found = lookup(scope, expression.name);
      if (found?.kind === "value") {
        const values = valuesAt(found, scope, expression.start);
        return values.map((value) => ({ ...value, frame: frameWithin(value.scope, frame) }));
      }
      const given = found?.kind === "parameter" ? this.argumentOf(found, frame) : void 0;
      return given === void 0 ? [] : [given];
    }
    if (expression.kind !== "call") return [];
    return this.entities({ ...at, expression: expression.callee }).flatMap((entity) => {
      if (entity.kind !== "function") return [];
      const inside = this.frameOf({ ...at, expression }, entity.of);
      return entity.of.returns.map((returned) => ({ expression: returned, scope: entity.of.scope, frame: inside }));
    });
  }
  /** What a call gives to a parameter. */
  argumentOf(found, frame) {
    for (let call = frame; call !== void 0; call = call.outer) {
      const index = call.of.parameters.indexOf(found);
      if (index === -1) continue;
      if (found.variadic === true) return { ...call.call, expression: this.#further(call.call.expression, index) };
      const given = argumentAt(call.call.expression, index, found.name, isMethodCall(call.of));
      if (given !== void 0) return { ...call.call, expression: given.value };
      const [fallback] = found.values;
      return fallback === void 0 ? void 0 : { ...fallback };
    }
    return void 0;
  }
  /** All arguments of a call from one on, as one list. */
  #further(call, index) {
    const known = this.#lists.get(call);
    if (known !== void 0) return known;
    const given = call.arguments.slice(index);
    const [first] = given;
    const items = given.map(({ value, spread }) => ({ value, spread: spread !== void 0 }));
    const { start, end } = first?.value ?? call;
    const list = given.length === 1 && first?.spread !== void 0 ? first.value : { kind: "list", items, start, end };
    this.#lists.set(call, list);
    return list;
  }
  /** What is of a type that the project declares. */
  ofType(type, scope) {
    if (type === void 0) return [];
    const names = type.split(".");
    const [first] = names;
    const found = first === void 0 ? void 0 : lookup(scope, first);
    let entities = found === void 0 || found.kind === "parameter" || found.kind === "value" ? [] : this.ofBinding(found, { scope });
    for (const name of names.slice(1)) entities = entities.flatMap((entity) => this.member(entity, name));
    return entities.flatMap(
      (entity) => entity.kind === "class" ? [{ kind: "instance", of: entity.of }] : []
    );
  }
  #imported(name, from) {
    const key = `import ${from.file.path} ${name}`;
    if (this.#steps >= maximumSteps || this.#active.has(key)) return [];
    this.#active.add(key);
    this.#steps++;
    const found = this.#findImported(name, from);
    this.#active.delete(key);
    return found;
  }
  #findImported(name, from) {
    const { modules, rest } = this.#language.importOf(name, from);
    if (modules.length === 0) return [{ kind: "library", name, from }];
    let entities = [{ kind: "module", modules, name }];
    for (const part of rest) entities = entities.flatMap((entity) => this.member(entity, part));
    return entities;
  }
  /** A named member of what an expression comes from. */
  member(entity, name) {
    if (this.#depth >= maximumDepth2) return [];
    this.#depth++;
    try {
      return this.#member(entity, name);
    } finally {
      this.#depth--;
    }
  }
  #member(entity, name) {
    switch (entity.kind) {
      case "library":
        return this.#imported(`${entity.name}.${name}`, entity.from);
      case "module": {
        const found = entity.modules.flatMap((module2) => {
          const bound = module2.scope.names.get(name);
          return bound === void 0 ? [] : this.ofBinding(bound, { scope: module2.scope });
        });
        if (found.length > 0) return found;
        const [first] = entity.modules;
        const inner = first === void 0 ? void 0 : this.#language.importOf(`${entity.name}.${name}`, first);
        return inner === void 0 || inner.modules.length === 0 || inner.rest.length > 0 ? [] : [{ kind: "module", modules: inner.modules, name: `${entity.name}.${name}` }];
      }
      case "instance":
      case "class":
        return this.#field(entity.of, name, /* @__PURE__ */ new Set());
      case "expression": {
        const { expression } = entity.at;
        if (expression.kind !== "map") return [];
        const found = expression.entries.filter(({ key }) => key.kind === "name" && key.name === name);
        const values = found.flatMap(({ value }) => this.entities({ ...entity.at, expression: value }));
        if (values.length > 0) return values;
        const typed = this.ofType(expression.type, entity.at.scope);
        return typed.flatMap((instance) => this.member(instance, name));
      }
      case "function":
      case "parameter":
        return [];
    }
  }
  #field(of, name, seen) {
    if (seen.has(of)) return [];
    seen.add(of);
    const values = (of.fields.get(name) ?? []).flatMap((value) => this.entities(value));
    if (values.length > 0) return values;
    const method = of.methods.get(name);
    if (method !== void 0) return functionsOf(method);
    const typed = this.ofType(of.types.get(name), of.scope);
    if (typed.length > 0) return typed;
    return of.bases.flatMap(
      (expression) => this.entities({ expression, scope: of.scope.parent ?? of.scope }).flatMap(
        (base) => base.kind === "class" ? this.#field(base.of, name, seen) : []
      )
    );
  }
  #indexed(at, object, index) {
    const [part, ...more] = index?.kind === "text" ? index.parts : [];
    const key = typeof part === "string" && more.length === 0 ? part : void 0;
    const found = [];
    for (const entity of this.entities({ ...at, expression: object })) {
      if (entity.kind !== "expression" || entity.at.expression.kind !== "map") continue;
      for (const entry of entity.at.expression.entries) {
        const isKey = entry.key.kind === "unknown" || entry.key.kind === "text" && entry.key.parts[0] === key;
        if (key === void 0 || isKey) found.push(...this.entities({ ...entity.at, expression: entry.value }));
      }
    }
    if (object.kind === "name") {
      const of = lookup(at.scope, object.name);
      for (const entry of of === void 0 ? [] : entriesAt(of, at.scope, object.start)) {
        const isKey = entry.key.kind === "text" && entry.key.parts[0] === key;
        if (key === void 0 || isKey) found.push(...this.entities({ expression: entry.value, scope: entry.scope }));
      }
    }
    return found;
  }
  #call(at, call) {
    const results = [];
    if (call.callee.kind === "member" && call.callee.property === "get" && call.arguments.length > 0) {
      results.push(...this.#indexed(at, call.callee.object, call.arguments[0]?.value));
    }
    for (const entity of this.entities({ ...at, expression: call.callee })) {
      if (entity.kind === "class") results.push({ kind: "instance", of: entity.of });
      else if (entity.kind === "function" && takes(entity.of, call)) {
        const frame = this.frameOf({ ...at, expression: call }, entity.of);
        for (const returned of entity.of.returns) {
          results.push(...this.entities({ expression: returned, scope: entity.of.scope, frame }));
        }
      }
    }
    return results.length > 0 ? results : [{ kind: "expression", at }];
  }
  /** The call of a function as a frame; the same call gives the same frame. */
  frameOf(call, of) {
    return this.#frames.frameOf(call, of);
  }
  /** Puts one more call around a chain of calls. */
  extendFrame(frame, outermost) {
    return this.#frames.extend(frame, outermost);
  }
};
function functionsOf(of) {
  return [of, ...of.overloads ?? []].map((each) => ({ kind: "function", of: each }));
}
function isMethodCall(of) {
  return of.owner !== void 0 && /^(?:self|cls)$/u.test(of.parameters[0]?.name ?? "");
}
function functionOf(found, scope) {
  for (let at = scope; at !== void 0; at = at.parent) {
    if (at.of?.parameters.includes(found) === true) return at.of;
  }
  return void 0;
}
function frameWithin(scope, frame) {
  for (let call = frame; call !== void 0; call = call.outer) {
    for (let at = scope; at !== void 0; at = at.parent) if (at.of === call.of) return call;
  }
  return void 0;
}

// src/instrumentation/code/maps.ts
var nothing = { entries: [], complete: true, found: false, functions: [] };
var CodeMaps = class {
  #evaluator;
  #texts;
  #active = /* @__PURE__ */ new Set();
  #steps = 0;
  constructor(evaluator, texts) {
    this.#evaluator = evaluator;
    this.#texts = texts;
  }
  /** The entries of an expression. */
  read(at, depth = 0) {
    const { expression } = at;
    if (depth === 0) this.#steps = 0;
    if (depth > 10 || this.#steps++ > 200 || this.#active.has(expression)) return nothing;
    this.#active.add(expression);
    const found = this.#read(at, depth);
    this.#active.delete(expression);
    return found;
  }
  #read(at, depth) {
    const { expression } = at;
    if (expression.kind === "map") return this.#literal(at, expression, depth);
    const copied = copiedBy(expression);
    if (copied !== void 0) return this.read({ ...at, expression: copied }, depth + 1);
    const entities = this.#evaluator.entities(at);
    const behind = this.#evaluator.behind(at);
    const parts = behind.length > 0 ? behind.map((source) => this.read(source, depth + 1)) : entities.flatMap((entity) => this.#ofEntity(entity, expression, depth));
    if (expression.kind === "name") {
      const of = lookup(at.scope, expression.name);
      const entries = of === void 0 ? [] : entriesAt(of, at.scope, expression.start);
      parts.push(
        merge(entries.map((entry) => this.#entry(entry.key, { expression: entry.value, scope: entry.scope })))
      );
    }
    const functions = entities.flatMap((e) => e.kind === "parameter" && e.of !== void 0 ? [e.of] : []);
    const merged = merge(parts);
    return { ...merged, complete: merged.complete && merged.found && functions.length === 0, functions };
  }
  #ofEntity(entity, asked, depth) {
    return entity.kind === "expression" && entity.at.expression !== asked ? [this.read(entity.at, depth + 1)] : [];
  }
  /** The named arguments of a call as entries; `**map` adds those of the map. */
  fromArguments(at, call, depth = 0) {
    return merge(
      call.arguments.map((argument) => {
        const value = { ...at, expression: argument.value };
        if (argument.spread === "map") return { ...this.read(value, depth + 1), found: true };
        if (argument.name === void 0 || argument.nameSpan === void 0) return nothing;
        const keySpan = spanIn(at.scope.module, argument.nameSpan);
        return { entries: [{ key: argument.name, keySpan, value }], complete: true, found: true, functions: [] };
      })
    );
  }
  #literal(at, map, depth) {
    const entries = map.entries.map(({ key, value }) => {
      const read = this.#entry(key, { ...at, expression: value }, at);
      return { ...read, found: true };
    });
    const spreads = map.spreads.map((expression) => ({ ...this.read({ ...at, expression }, depth + 1), found: true }));
    return { ...merge([...spreads, ...entries]), found: true };
  }
  #entry(key, value, at = value) {
    const text = this.#texts.text({ ...at, expression: key });
    if (!text.complete) return { ...nothing, complete: false };
    const entry = { key: text.value, keySpan: spanIn(value.scope.module, key), value };
    return { entries: [entry], complete: true, found: true, functions: [] };
  }
};
function copiedBy(expression) {
  if (expression.kind !== "call" || expression.callee.kind !== "member") return void 0;
  const { object, property } = expression.callee;
  if (!/^(?:copy|deepcopy)$/u.test(property)) return void 0;
  return expression.arguments[0]?.value ?? object;
}
function merge(parts) {
  return {
    entries: parts.flatMap((part) => part.entries),
    complete: parts.every((part) => part.complete),
    found: parts.some((part) => part.found),
    functions: parts.flatMap((part) => part.functions)
  };
}

// src/instrumentation/code/tree.ts
var opening = { ")": "(", "]": "[", "}": "{" };
function syntaxErrorOf(tree, text) {
  let first;
  const quiet = [];
  tree.iterate({
    enter(node) {
      if (node.type.isError) first ??= node.from;
      if (!/String|Comment|Char|Rune|TextBlock/u.test(node.name)) return true;
      quiet.push({ from: node.from, to: node.to });
      return false;
    }
  });
  if (first === void 0) return void 0;
  const conflict = text.search(/^(?:<{7} |>{7} )/mu);
  if (conflict !== -1) return conflict;
  return isBalanced(text, quiet) ? void 0 : first;
}
function isBalanced(text, quiet) {
  const open = [];
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    const skip = quiet[next];
    if (skip !== void 0 && at >= skip.from) {
      at = Math.max(at, skip.to - 1);
      next++;
      continue;
    }
    const character = text.charAt(at);
    if (character === "(" || character === "[" || character === "{") open.push(character);
    else if (Object.hasOwn(opening, character) && open.pop() !== opening[character]) return false;
  }
  return open.length === 0;
}

// src/knowledge/label-names.ts
var labelNames = {
  certain: [
    "user_id",
    "uid",
    "userid",
    "uuid",
    "guid",
    "email",
    "email_address",
    "user_email",
    "request_id",
    "req_id",
    "reqid",
    "trace_id",
    "span_id",
    "correlation_id",
    "session",
    "session_id",
    "session_token",
    "transaction_id",
    "txn_id",
    "order_id",
    "invoice_id",
    "payment_id",
    "cart_id",
    "shopping_cart_id",
    "message_id",
    "event_id",
    "run_id",
    "flow_run_id",
    "execution_id",
    "invocation_id",
    "task_run_id",
    "connection_id",
    "conn_id",
    "customer_id",
    "account_id",
    "distinct_id",
    "visitor_id",
    "device_token",
    "user_agent",
    "ip",
    "ip_address",
    "client_ip",
    "remote_ip",
    "remote_addr",
    "remote_address",
    "client_address",
    "x_forwarded_for",
    "access_token",
    "auth_token",
    "refresh_token",
    "api_key",
    "apikey",
    "jwt",
    "password",
    "passwd",
    "phone",
    "phone_number",
    "ssn",
    "credit_card",
    "card_number",
    "latitude",
    "longitude",
    "timestamp",
    "created_at",
    "updated_at",
    "start_time",
    "end_time",
    "stacktrace",
    "stack_trace",
    "traceback",
    "error_message",
    "error_msg",
    "error_text",
    "error_detail",
    "exception_message",
    "exception_stacktrace",
    "err_msg",
    "sql",
    "query_string",
    "query_text",
    "db_statement",
    "sql_statement",
    "request_uri",
    "raw_path",
    "full_url",
    "url_full",
    "original_url",
    "referer",
    "referrer",
    "payload",
    "body",
    "runner_id",
    "runner_name",
    "job_workflow_ref",
    "enduser_id",
    "net_peer_ip",
    "net_sock_peer_addr",
    "thread_id",
    "user_agent_original",
    "http_user_agent",
    "exemplar_id"
  ],
  likely: [
    "url",
    "uri",
    "path",
    "endpoint",
    "route",
    "=handler",
    "=target",
    "error",
    "err",
    "exception",
    "message",
    "msg",
    "=problem",
    "=query",
    "=statement",
    "user",
    "username",
    "user_name",
    "login",
    "owner",
    "filename",
    "file",
    "file_name",
    "file_path",
    "=key",
    "cache_key",
    "object_key",
    "token",
    "hash",
    "digest",
    "sha",
    "commit",
    "git_sha",
    "revision",
    "=ref",
    "branch",
    "head_branch",
    "job_id",
    "task_id",
    "job_name",
    "run_name",
    "flow_run_name",
    "hostname",
    "host",
    "=port",
    "address",
    "pid",
    "container_id",
    "pod_uid",
    "pod_ip",
    "image_tag",
    "build_id",
    "=version",
    "=created",
    "run_time",
    "http_url",
    "http_target",
    "url_path",
    "url_query",
    "*_id",
    "*_uuid",
    "*_hash",
    "*_ip",
    "*_email",
    "*_url",
    "*_path",
    "*_timestamp",
    "*_token"
  ],
  context: [
    "id",
    "client_id",
    "node_id",
    "broker_id",
    "cluster_id",
    "partition_id",
    "shard_id",
    "worker_id",
    "cpu",
    "gpu_id",
    "device_id",
    "device",
    "region_id",
    "zone_id",
    "tenant",
    "tenant_id",
    "org_id",
    "organization_id",
    "team_id",
    "project_id",
    "app_id",
    "provider_id",
    "model_id",
    "rule_id",
    "plan_id",
    "feature_id",
    "experiment_id",
    "template_id",
    "topic",
    "queue",
    "table",
    "collection",
    "namespace",
    "name",
    "pod",
    "instance",
    "node",
    "container",
    "repository",
    "organization",
    "database",
    "domain",
    "channel_id",
    "market_id",
    "reason"
  ],
  fine: [
    "method",
    "status",
    "status_code",
    "code",
    "status_class",
    "result",
    "outcome",
    "state",
    "phase",
    "type",
    "kind",
    "level",
    "severity",
    "env",
    "environment",
    "region",
    "zone",
    "cluster",
    "job",
    "service",
    "component",
    "role",
    "tier",
    "customer_tier",
    "user_type",
    "user_role",
    "plan",
    "direction",
    "operation",
    "action",
    "event",
    "event_type",
    "error_type",
    "exception_type",
    "error_code",
    "grpc_code",
    "protocol",
    "le",
    "quantile",
    "bucket",
    "size_bucket",
    "currency",
    "country",
    "language",
    "os",
    "browser",
    // The OpenTelemetry conventions that must be of low cardinality.
    "http_route",
    "url_template",
    "db_query_summary",
    "messaging_destination_template",
    // Versions of a protocol or a format are few; the bare `version` of a build is not.
    "api_version",
    "http_version",
    "tls_version",
    "protocol_version",
    "schema_version",
    "uuid_version",
    "network_protocol_version",
    "server_port"
  ]
};

// src/instrumentation/name-tier.ts
var whole = /* @__PURE__ */ new Map();
var exact = /* @__PURE__ */ new Map();
var anyPrefix = /* @__PURE__ */ new Map();
var compact = /* @__PURE__ */ new Map();
for (const tier of ["certain", "likely", "context", "fine"]) {
  for (const name of labelNames[tier]) {
    if (name.startsWith("*_")) anyPrefix.set(name.slice(2), tier);
    else if (name.startsWith("=")) whole.set(name.slice(1), tier);
    else {
      exact.set(name, tier);
      if (name.includes("_")) compact.set(name.replaceAll("_", ""), tier);
    }
  }
}
function normaliseName(name) {
  return name.slice(0, 200).replace(/([a-z0-9])([A-Z])/gu, "$1_$2").replace(/([A-Z])([A-Z][a-z])/gu, "$1_$2").replace(/[^A-Za-z0-9]+/gu, "_").replace(/^_+|_+$/gu, "").toLowerCase();
}
function nameTier(name) {
  const normal = normaliseName(name);
  const known = whole.get(normal) ?? exact.get(normal) ?? compact.get(normal);
  if (known !== void 0) return known;
  let from = normal.indexOf("_") + 1;
  while (from > 0) {
    const end = normal.slice(from);
    const tier = exact.get(end);
    const next = normal.indexOf("_", from) + 1;
    if (tier !== void 0 && (next > 0 || !anyPrefix.has(end))) return tier;
    if (next === 0) return anyPrefix.get(end);
    from = next;
  }
  return void 0;
}

// src/instrumentation/value-name.ts
var kindByName = [
  [/(?:^|_)(?:ip|ip_address|ips|remote_addr|remote_address|client_address|forwarded_for|peer_addr)$/u, "address"],
  [/user_agent|referr?er/u, "header"],
  [/stack_?trace|traceback|(?:error|err|exception)_(?:message|msg|text|detail|stacktrace)/u, "error-text"],
  [/timestamp|created_at|updated_at|start_time|end_time/u, "time"],
  [/uri$|url$|raw_path|url_full/u, "raw-path"],
  [/sql|query|statement|payload|body/u, "input"]
];
function verdictOfName(name) {
  const tier = nameTier(name);
  if (tier === "certain") return { tier: "unbounded", kind: kindOfName(name), name };
  if (tier === "fine") return { tier: "bounded", kind: "status", name };
  return { tier: "unknown", name };
}
function kindOfName(name) {
  const normal = normaliseName(name);
  return kindByName.find(([pattern]) => pattern.test(normal))?.[1] ?? "identity";
}
function verdictOfFunctionName(name) {
  const normal = normaliseName(name);
  if (/class_?name|type_?name|error_?(?:type|code|class|kind)/u.test(normal))
    return { tier: "bounded", kind: "type-name" };
  if (/normali[sz]e|template|bucket|saniti[sz]e|classify|group|categor|label|(?:^|_)map(?:_|$)/u.test(normal)) {
    return { tier: "bounded", kind: "normalised" };
  }
  return verdictOfName(
    normal.replace(/^(?:get|fetch|resolve|extract|find|read|compute|build|make|new|generate|to|format)_/u, "")
  );
}
var order = ["bounded", "unknown", "composed", "unbounded"];
function worse(a, b) {
  return order.indexOf(b.tier) > order.indexOf(a.tier) ? b : a;
}
function worstOf(verdicts) {
  const [first, ...others] = verdicts;
  return first === void 0 ? { tier: "bounded", kind: "literal" } : others.reduce(worse, first);
}

// src/instrumentation/judgement.ts
function bounded(kind) {
  return { tier: "bounded", kind };
}
function composed(parts) {
  if (parts.length === 0) return bounded("literal");
  const worst = parts.reduce(worse);
  return worst.tier === "unknown" ? { ...worst, tier: "composed" } : worst;
}
function labelValueOf(judged, span) {
  const { tier, kind, name, decidedBy, allowList, constant: constant2 } = judged;
  const isWhole = decidedBy?.start === span.start && decidedBy.file === span.file;
  return {
    span,
    tier,
    ...kind === void 0 ? {} : { kind },
    ...name === void 0 ? {} : { name },
    ...decidedBy === void 0 || isWhole ? {} : { decidedBy },
    ...allowList === void 0 ? {} : { allowList },
    ...constant2 === void 0 ? {} : { constant: constant2 }
  };
}

// src/instrumentation/code/chain-of.ts
function chainOf(expression) {
  const names = [];
  let at = expression;
  for (let steps = 0; steps < 30; steps++) {
    if (at.kind === "member") {
      names.push(at.property);
      at = at.object;
    } else if (at.kind === "index") {
      const { index } = at;
      names.push(index?.kind === "text" && typeof index.parts[0] === "string" ? index.parts[0] : "[]");
      at = at.object;
    } else if (at.kind === "call" && at.callee.kind === "member") {
      names.push(`${at.callee.property}()`);
      at = at.callee.object;
    } else {
      if (at.kind === "name") names.push(at.name);
      else names.push(at.kind === "call" && at.callee.kind === "name" ? `${at.callee.name}()` : "?");
      break;
    }
  }
  return names.reverse();
}

// src/instrumentation/code/declared-values.ts
var constant = { tier: "bounded", kind: "constant" };
var DeclaredValues = class {
  #evaluator;
  #shapes;
  constructor(evaluator, shapes) {
    this.#evaluator = evaluator;
    this.#shapes = shapes;
  }
  /** What a declared type says: an enumeration of the project, or a type of which the language knows. */
  ofType(type, scope) {
    const isEnumeration = this.#evaluator.ofType(type, scope).some((e) => e.kind === "instance" && e.of.enumeration);
    return isEnumeration ? constant : this.#shapes.type?.(type);
  }
  /** What the type of a field says, where a method of the project's class gives it: `order.plan()` of a record. */
  ofAccessor(at, call) {
    const { callee } = call;
    const field = callee.kind === "member" && call.arguments.length === 0 ? this.#shapes.fieldOf?.(callee.property) : void 0;
    if (field === void 0 || callee.kind !== "member") return void 0;
    const owner = chainOf(callee.object);
    if (owner.length > 1 && this.#shapes.isConstant(owner) && verdictOfName(field).tier !== "unbounded") {
      return constant;
    }
    return this.ofField({ ...at, expression: callee.object }, field);
  }
  /** What the type of a field says, of a class of the project. */
  ofField(object, field) {
    for (const entity of this.#evaluator.entities(object)) {
      if (entity.kind !== "instance") continue;
      if (entity.of.enumeration) return constant;
      const type = entity.of.types.get(field);
      const typed = type === void 0 ? void 0 : this.ofType(type, entity.of.scope);
      if (typed !== void 0) return typed;
    }
    return void 0;
  }
};

// src/instrumentation/code/value.ts
var CodeValues = class {
  #evaluator;
  #texts;
  #shapes;
  #declared;
  #active = /* @__PURE__ */ new Set();
  #steps = 0;
  constructor(evaluator, texts, shapes) {
    this.#evaluator = evaluator;
    this.#texts = texts;
    this.#shapes = shapes;
    this.#declared = new DeclaredValues(evaluator, shapes);
  }
  /** The value of a label, judged. */
  classify(at) {
    this.#steps = 0;
    return labelValueOf(this.#judge(at, 0, false), spanIn(at.scope.module, at.expression));
  }
  #judge(at, depth, stringified) {
    const { expression } = at;
    if (depth > 16 || this.#steps++ > 500 || this.#active.has(expression)) return { tier: "unknown" };
    this.#active.add(expression);
    const found = this.#judgeExpression(at, depth, stringified);
    this.#active.delete(expression);
    if (found.tier === "bounded" || found.decidedBy !== void 0) return found;
    return { ...found, decidedBy: spanIn(at.scope.module, expression) };
  }
  #judgeExpression(at, depth, stringified) {
    const { expression } = at;
    const inside = (inner, asText = false) => this.#judge({ ...at, expression: inner }, depth + 1, asText);
    switch (expression.kind) {
      case "constant":
        return bounded("literal");
      case "condition":
        return bounded("condition");
      case "text": {
        const [first] = expression.parts;
        if (expression.parts.length <= 1 && (first === void 0 || typeof first === "string")) {
          return { ...bounded("literal"), constant: first ?? "" };
        }
        return composed(expression.parts.flatMap((part) => typeof part === "string" ? [] : [inside(part, true)]));
      }
      case "choice":
        if (isMembershipTest(expression.test, expression.options[0])) {
          return { ...bounded("membership"), allowList: true };
        }
        return worstOf(expression.options.map((option) => inside(option, stringified)));
      case "name":
        return this.#name(at, expression.name, depth, stringified);
      case "member":
      case "index":
        return this.#member(at, expression, depth);
      case "call":
        return this.#call(at, expression, depth);
      case "function":
        return worstOf(
          expression.of.returns.map(
            (returned) => this.#judge({ expression: returned, scope: expression.of.scope, frame: at.frame }, depth + 1, false)
          )
        );
      case "list":
      case "map":
      case "unknown":
        return { tier: "unknown" };
    }
  }
  #name(at, name, depth, stringified) {
    const found = lookup(at.scope, name);
    if (found?.kind === "caught") return { tier: "unbounded", kind: "error-text" };
    const resolved = found === void 0 ? void 0 : this.#binding(found, at, depth);
    if (resolved !== void 0 && resolved.tier !== "unknown") return resolved;
    const typed = found?.type === void 0 ? void 0 : this.#declared.ofType(found.type, at.scope);
    if (typed !== void 0) return typed;
    for (const annotation of found?.annotations ?? []) {
      const annotated = this.#shapes.annotation?.(annotation);
      if (annotated !== void 0) return annotated;
    }
    if (stringified && this.#shapes.isError(name)) return { tier: "unbounded", kind: "error-text" };
    if (this.#shapes.isConstant([name])) return bounded("constant");
    const shape = this.#shapes.chain([name]);
    if (shape !== void 0) return shape;
    const named2 = verdictOfName(name);
    return resolved?.name !== void 0 && named2.name === void 0 ? resolved : named2;
  }
  #binding(found, at, depth) {
    if (found.kind === "loop") {
      const { iterated } = found;
      if (iterated === void 0) return void 0;
      if (this.#isEnumeration(iterated)) return bounded("constant");
      const read = this.#texts.labels(iterated);
      return read.complete && read.labels.length > 0 ? bounded("constant") : void 0;
    }
    if (found.kind === "parameter") {
      const argument = this.#evaluator.argumentOf(found, at.frame);
      if (argument !== void 0) return this.#judge(argument, depth + 1, false);
      const [entity] = this.#evaluator.ofBinding(found, { scope: at.scope });
      if (entity?.kind === "instance" && entity.of.enumeration) return bounded("constant");
      const set = found.values.map((value) => this.#judge(value, depth + 1, false)).find((v) => v.tier === "unbounded");
      return set ?? this.#callers(found, at, depth);
    }
    if (found.kind === "function" && found.code !== void 0 && found.code.returns.length > 0) {
      const { returns, scope } = found.code;
      return returns.map((expression) => this.#judge({ expression, scope }, depth + 1, false)).reduce(worse);
    }
    if (found.kind !== "value" || found.values.length === 0) return void 0;
    const values = valuesAt(found, at.scope, at.expression.start);
    return values.map((value) => this.#judge({ ...value, frame: at.frame }, depth + 1, false)).reduce(worse);
  }
  /** A class that is gone through is an enumeration. */
  #isEnumeration(at) {
    return this.#evaluator.entities(at).some((entity) => entity.kind === "class");
  }
  /** What the calls in the same file, and those of other files that are known to mean it, give to a parameter. */
  #callers(found, at, depth) {
    const [entity] = this.#evaluator.ofBinding(found, { scope: at.scope });
    if (entity?.kind !== "parameter" || entity.of?.name === void 0) return void 0;
    const { name } = entity.of;
    const { of } = entity;
    const isMethod = of.owner !== void 0 && /^(?:self|cls)$/u.test(of.parameters[0]?.name ?? "");
    const index = of.parameters.indexOf(found) - (isMethod ? 1 : 0);
    const verdicts = [];
    for (const { call, scope } of this.#evaluator.calls.named(name)) {
      if (!takes(of, call)) continue;
      const argument = call.arguments.find((a) => a.name === found.name) ?? call.arguments[index];
      if (argument === void 0 || argument.spread !== void 0) continue;
      if (scope.module !== at.scope.module && !this.#evaluator.calls.means(call, scope, of)) continue;
      verdicts.push(this.#judge({ expression: argument.value, scope }, depth + 4, false));
      if (verdicts.length >= 20) break;
    }
    return verdicts.length === 0 ? void 0 : verdicts.reduce(worse);
  }
  #member(at, expression, depth) {
    const names = this.#spelledOut(expression, at.scope);
    const entries = expression.kind === "index" ? this.#entriesAt(at, expression.object, expression.index) : [];
    if (entries.length > 0) {
      return entries.map((entry) => this.#judge(entry, depth + 1, false)).reduce(worse);
    }
    const shape = this.#shapeOf(at, expression, names);
    if (shape !== void 0) return shape;
    const verdicts = this.#evaluator.entities(at).flatMap((entity) => {
      if (entity.kind === "class") return [bounded("constant")];
      if (entity.kind === "library" && this.#shapes.libraryConstants) return [bounded("constant")];
      if (entity.kind === "instance" && entity.of.enumeration) return [bounded("constant")];
      return entity.kind === "expression" && entity.at.expression !== expression ? [this.#judge(entity.at, depth + 1, false)] : [];
    });
    const worst = verdicts.length === 0 ? void 0 : verdicts.reduce(worse);
    if (worst !== void 0 && worst.tier !== "unknown") return worst;
    if (expression.kind === "index" && this.#isTable({ ...at, expression: expression.object }))
      return bounded("constant");
    if (this.#shapes.isConstant(names)) return bounded("constant");
    const object = expression.kind === "member" || expression.kind === "index" ? expression.object : void 0;
    const typed = expression.kind === "member" ? this.#declared.ofField({ ...at, expression: expression.object }, expression.property) : void 0;
    if (typed !== void 0) return typed;
    if (object !== void 0 && (object.kind === "call" || expression.kind === "index")) {
      const inner = this.#judge({ ...at, expression: object }, depth + 1, false);
      if (inner.tier === "unbounded") return inner;
    }
    return named(names);
  }
  /** A variable says what it holds by what it was set to, or else by its name: `request = Request(scope)`. */
  #shapeOf(at, expression, spelled) {
    for (const names of [spelled, chainOf(expression)]) {
      const shape = this.#shapes.chain(names);
      if (shape !== void 0 && !this.#isOwnField(at, names)) return shape;
    }
    return void 0;
  }
  /** What stands under a key of a map that is written in the project: `info["path"]` may be no part of a request. */
  #entriesAt(at, object, index) {
    const key = literalText(index);
    if (key === void 0) return [];
    const found = this.#evaluator.entities({ ...at, expression: object }).flatMap((entity) => {
      if (entity.kind !== "expression" || entity.at.expression.kind !== "map") return [];
      const { entries } = entity.at.expression;
      return entries.filter((entry) => literalText(entry.key) === key).map((entry) => ({ ...entity.at, expression: entry.value }));
    });
    const of = object.kind === "name" ? lookup(at.scope, object.name) : void 0;
    const set = of === void 0 ? [] : entriesAt(of, at.scope, object.start);
    const later = set.filter((entry) => literalText(entry.key) === key);
    return [...found, ...later.map(({ value, scope }) => ({ expression: value, scope }))];
  }
  /** `self.path` of a request handler is inherited; a field that the class sets itself is something else. */
  #isOwnField(at, names) {
    return names.length === 2 && /^(?:self|this)$/u.test(names[0] ?? "") && this.#evaluator.entities(at).length > 0;
  }
  /** A map that is written in the project has the values that stand there. */
  #isTable(at) {
    return this.#evaluator.entities(at).some((e) => e.kind === "expression" && e.at.expression.kind === "map" && e.at.expression.entries.length > 0);
  }
  /** The names of a chain, with a variable at its start written out: `req = context.request`. */
  #spelledOut(expression, scope) {
    const names = chainOf(expression);
    const [root] = names;
    const found = root === void 0 || root === "?" ? void 0 : lookup(scope, root);
    if (found?.kind === "caught") return ["error", ...names.slice(1)];
    const [only, ...more] = found?.kind === "value" ? valuesAt(found, scope, expression.start) : [];
    if (only === void 0 || more.length > 0) return names;
    const start = chainOf(only.expression);
    return start.includes("?") || start[0] === root ? names : [...start, ...names.slice(1)];
  }
  #call(at, call, depth) {
    const names = chainOf(call.callee);
    const spelled = call.callee.kind === "member" ? this.#spelledOut(call.callee, at.scope) : names;
    const accessed = this.#declared.ofAccessor(at, call);
    if (accessed !== void 0) return accessed;
    const effect = this.#shapes.call(spelled, call);
    const inside = (inner, asText) => this.#judge({ ...at, expression: inner }, depth + 1, asText);
    if (effect?.kind === "verdict") return effect.verdict;
    if (effect?.kind === "same") return inside(effect.of, effect.stringified ?? false);
    if (effect?.kind === "choice") return worstOf(effect.of.map((part) => inside(part, false)));
    if (effect?.kind === "composed") return composed(effect.of.map((part) => inside(part, true)));
    if (effect?.kind === "rewritten") {
      const inner = inside(effect.of, false);
      return inner.tier === "unbounded" ? { ...inner, tier: "composed" } : inner;
    }
    if (call.callee.kind === "member" && call.callee.property === "get") {
      const [, fallback] = call.arguments;
      if (this.#isTable({ ...at, expression: call.callee.object })) {
        return fallback === void 0 ? bounded("constant") : worse(bounded("constant"), inside(fallback.value, false));
      }
    }
    const byName = verdictOfFunctionName(names.at(-1) ?? "");
    if (byName.kind === "normalised" || byName.kind === "type-name") return byName;
    for (const entity of this.#evaluator.entities({ ...at, expression: call.callee })) {
      if (entity.kind !== "function" || !takes(entity.of, call)) continue;
      const frame = this.#evaluator.frameOf({ ...at, expression: call }, entity.of);
      const results = entity.of.returns.map(
        (expression) => this.#judge({ expression, scope: entity.of.scope, frame }, depth + 1, false)
      );
      const worst = results.length === 0 ? void 0 : results.reduce(worse);
      if (worst !== void 0 && worst.tier !== "unknown") return worst;
    }
    return byName;
  }
};
function named(names) {
  const property = names.at(-1) ?? "";
  const object = names.at(-2) ?? "";
  if (/^_?(?:id|ID|Id|pk|uuid|UUID|key|name|Name|hash|token)$/u.test(property) && !/^(?:self|this|\?)$/u.test(object)) {
    const both = verdictOfName(`${object.replace("()", "")}_${property === "pk" ? "id" : property.replace(/^_/u, "")}`);
    const own = verdictOfName(property);
    if (both.tier !== "bounded") return own.tier === "unbounded" ? own : both;
  }
  return property === "?" || property === "[]" ? { tier: "unknown" } : verdictOfName(property);
}
function isMembershipTest(test, chosen) {
  if (test === void 0 || chosen === void 0) return false;
  const wanted = chainOf(chosen).join(".");
  if (wanted.includes("?")) return false;
  if (test.kind === "condition" && test.operator === "in") {
    const [first2] = test.operands;
    return first2 !== void 0 && chainOf(first2).join(".") === wanted;
  }
  if (test.kind !== "call" || test.callee.kind !== "member") return false;
  const [first] = test.arguments;
  return /^(?:contains|containsKey|Contains)$/u.test(test.callee.property) && first !== void 0 && chainOf(first.value).join(".") === wanted;
}

// src/instrumentation/code/read-code.ts
function readCode(files, parse, of) {
  const modules = [];
  const problems = [];
  for (const file of files) {
    const tree = parse(file);
    const error = syntaxErrorOf(tree, file.text);
    if (error !== void 0) {
      problems.push({
        language: of.language,
        kind: "syntax",
        message: `The file cannot be parsed as ${of.title} from here on, so metrics in it may not be seen.`,
        span: { file, start: Math.min(error, file.text.length), end: Math.min(error + 1, file.text.length) }
      });
    }
    modules.push(of.module(file, tree));
  }
  of.link?.(modules);
  const evaluator = new CodeEvaluator(modules, of.names(modules));
  const texts = new CodeTexts(evaluator, of.textOfCall);
  const context = {
    modules,
    evaluator,
    texts,
    maps: new CodeMaps(evaluator, texts),
    values: new CodeValues(evaluator, texts, of.shapes),
    registry: new MetricRegistry(),
    middlewares: [],
    defaultLabels: []
  };
  of.read(context);
  return {
    metrics: finishMetrics(of.language, context.registry.drafts),
    middlewares: context.middlewares,
    defaultLabels: context.defaultLabels,
    problems
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  readCode
});
