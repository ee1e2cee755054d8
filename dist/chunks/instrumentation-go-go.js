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

// src/instrumentation/go/go.ts
var go_exports = {};
__export(go_exports, {
  go: () => go
});
module.exports = __toCommonJS(go_exports);

// src/instrumentation/code/code.ts
function emptyModule(file, name) {
  const names = /* @__PURE__ */ new Map();
  const module2 = {
    file,
    get scope() {
      return scope;
    },
    calls: [],
    holders: /* @__PURE__ */ new Map(),
    imports: /* @__PURE__ */ new Set(),
    openImports: [],
    name,
    siblings: []
  };
  const scope = { kind: "module", parent: void 0, module: module2, names };
  return module2;
}
function literalText(expression) {
  if (expression?.kind !== "text" || expression.parts.length > 1) return void 0;
  const [only = ""] = expression.parts;
  return typeof only === "string" ? only : void 0;
}
function spanIn(module2, place) {
  return { file: module2.file, start: place.start, end: place.end };
}
function binding(name, kind, place, more = {}) {
  return { name, kind, start: place.start, end: place.end, values: [], entries: [], appended: [], ...more };
}
function declare(scope, made) {
  const before = scope.names.get(made.name);
  if (before !== void 0 && before.kind !== "import" && made.kind === "value") return before;
  scope.names.set(made.name, made);
  return made;
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
function calleeName(call) {
  if (call.callee.kind === "name") return call.callee.name;
  return call.callee.kind === "member" ? call.callee.property : void 0;
}

// src/source/push-to.ts
function pushTo(map, key, value) {
  const known = map.get(key);
  if (known === void 0) map.set(key, [value]);
  else known.push(value);
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
  const named = call.arguments.find((argument) => argument.name === name);
  if (named !== void 0) return named;
  const positional2 = call.arguments.filter((argument) => argument.name === void 0);
  const at = isMethod ? index - 1 : index;
  const found = positional2[at];
  const isSpread = positional2.slice(0, at + 1).some((argument) => argument.spread !== void 0);
  return isSpread ? void 0 : found;
}
function takes(of, call) {
  if (of.overloads === void 0) return true;
  const { length } = of.parameters;
  const isOpen = of.parameters.at(-1)?.type?.endsWith("...") === true;
  return isOpen ? call.arguments.length >= length - 1 : call.arguments.length === length;
}

// src/instrumentation/code/context.ts
function* callsOf(context) {
  for (const module2 of context.modules) {
    for (const { call, scope } of module2.calls) yield { expression: call, scope };
  }
}
function argumentOf(at, index, name) {
  const found = argumentAt(at.expression, index, name);
  return found === void 0 ? void 0 : { ...at, expression: found.value };
}
function assignmentsOf(context, read) {
  return read.entries.map(({ key, keySpan, value }) => ({
    label: { value: key, span: keySpan },
    value: context.values.classify(value)
  }));
}
function calleeSpan(at) {
  return spanIn(at.scope.module, at.expression.callee);
}

// src/instrumentation/code/metrics-of.ts
var passing = /^(?:CurryWith|MustCurryWith|GetMetricWith|WithContext|register)$/u;
function metricsOf(context, at, depth = 0) {
  const found = /* @__PURE__ */ new Set();
  if (depth > 6) return [];
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== "expression") continue;
    const made = context.registry.made(entity.at.expression, entity.at.frame?.key ?? "");
    for (const draft of made) found.add(draft);
    const { expression } = entity.at;
    if (expression.kind !== "call" || expression.callee.kind !== "member") continue;
    if (made.length > 0 || !passing.test(expression.callee.property)) continue;
    const inner = { ...entity.at, expression: expression.callee.object };
    for (const draft of metricsOf(context, inner, depth + 1)) found.add(draft);
  }
  return [...found];
}
function metricsByName(context, at, fits) {
  const { expression } = at;
  if (expression.kind !== "member") return [];
  const held = context.registry.heldBy(expression.property);
  if (held.length === 0) return [];
  if (context.evaluator.entities(at).some((entity) => entity.kind !== "parameter")) return [];
  const fitting = held.filter(fits);
  return fitting.length === 1 ? fitting : [];
}
function addUse(draft, at, method, labels, complete, byName = false) {
  const use = { span: spanIn(at.scope.module, at.expression), method, labels, complete, byName };
  draft.uses.push(use);
}
function positionalLabels(context, values, draft) {
  const labels = [];
  let complete = draft.labelsComplete;
  values.forEach((value, index) => {
    const name = draft.labels[index]?.value;
    if (name === void 0) complete = false;
    else {
      const span = spanIn(value.scope.module, value.expression);
      labels.push({ label: { value: name, span }, value: context.values.classify(value) });
    }
  });
  return { labels, complete };
}

// src/instrumentation/code/declare-factory.ts
var maximumChain = 3;
function forEachCaller(context, at, functions, chain, run) {
  const [factory] = functions;
  if (factory === void 0 || chain >= maximumChain) return false;
  const frames = context.evaluator.calls.of(factory);
  for (const frame of frames) run({ ...at, frame: context.evaluator.extendFrame(at.frame, frame) });
  return frames.length > 0;
}
function outermostCall(at) {
  let last = at.frame;
  while (last?.outer !== void 0) last = last.outer;
  return last === void 0 ? at : last.call;
}

// src/instrumentation/code/generated-name.ts
function isPutTogether(name, parts) {
  const of = name.scope.of;
  if (of === void 0 || of.owner !== void 0 && of.owner.name === of.name) return false;
  return parts.some((part) => typeof part !== "string" && changes(part, name.scope));
}
function changes(part, scope) {
  switch (part.kind) {
    case "name": {
      const found = lookup(scope, part.name);
      if (found?.kind === "parameter" || found?.kind === "loop") return true;
      return found?.kind === "value" && isLocal(found.name, scope) && found.values.some((v) => changes(v.expression, v.scope));
    }
    case "member":
      return changes(part.object, scope);
    case "call":
      return part.arguments.some(({ value }) => changes(value, scope)) || changes(part.callee, scope);
    case "text":
      return part.parts.some((inner) => typeof inner !== "string" && changes(inner, scope));
    default:
      return false;
  }
}
function isLocal(name, scope) {
  for (let at = scope; at?.kind === "function"; at = at.parent) if (at.names.has(name)) return true;
  return false;
}

// src/instrumentation/go/client-golang.ts
var libraries = /^(?:github\.com\/prometheus\/client_golang\/prometheus|k8s\.io\/component-base\/metrics|.*\/component-base\/metrics)/u;
var maker = /^New(?:Testable)?(Counter|Gauge|Histogram|TimingHistogram|Summary|Untyped)(?:Vec|Func)?$/u;
var types = {
  Counter: "counter",
  Gauge: "gauge",
  Histogram: "histogram",
  TimingHistogram: "histogram",
  Summary: "summary",
  Untyped: "unknown"
};
var defaultBuckets = 11;
function readClientGolang(context) {
  for (const at of callsOf(context)) {
    const name = calleeName(at.expression) ?? "";
    const type = types[maker.exec(name)?.[1] ?? ""];
    if (type !== void 0) declare2(context, at, type, 0);
    else if (name === "NewDesc") declareDescription(context, at, 0);
  }
}
function libraryOf(context, at, options) {
  const name = context.evaluator.libraryName({ ...at, expression: at.expression.callee });
  if (name !== void 0) return libraries.test(name) ? libraryNamed(name) : void 0;
  const type = options?.expression.kind === "map" ? options.expression.type : void 0;
  const [root, member] = (type ?? parameterType(context, argumentOf(at, 0, "")))?.split(".") ?? [];
  if (root === void 0 || !member?.endsWith("Opts")) return void 0;
  const from = context.evaluator.libraryName({
    expression: { kind: "name", name: root, start: 0, end: 0 },
    scope: options?.scope ?? at.scope
  });
  return from !== void 0 && libraries.test(from) ? libraryNamed(from) : void 0;
}
function parameterType(context, at) {
  if (at === void 0) return void 0;
  for (const entity of context.evaluator.entities(at)) if (entity.kind === "parameter") return entity.binding.type;
  return void 0;
}
function libraryNamed(name) {
  return name.includes("component-base") ? "component-base" : "client_golang";
}
function literalOf(context, at) {
  if (at === void 0 || at.expression.kind === "map") return at;
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind === "expression" && entity.at.expression.kind === "map") return entity.at;
  }
  return void 0;
}
function field(at, name) {
  if (at?.expression.kind !== "map") return void 0;
  const found = at.expression.entries.find(({ key }) => key.kind === "name" && key.name === name);
  return found === void 0 ? void 0 : { ...at, expression: found.value };
}
function declare2(context, at, type, chain) {
  const argument = argumentOf(at, 0, "");
  const outer = literalOf(context, argument);
  const library = libraryOf(context, at, outer);
  if (library === void 0) return;
  const inner = ["CounterOpts", "GaugeOpts", "HistogramOpts", "SummaryOpts"].map((name2) => field(outer, name2)).find((f) => f !== void 0);
  const options = inner === void 0 ? outer : literalOf(context, inner);
  const name = fullName(context, options);
  const variable = field(outer, "VariableLabels");
  const labelsAt = variable ?? argumentOf(at, 1, "");
  const isVector = calleeName(at.expression)?.endsWith("Vec") === true;
  const constrained = variable === void 0 ? void 0 : constrainedLabels(context, variable);
  const labels = constrained?.labels ?? (isVector && labelsAt !== void 0 ? context.texts.labels(unconstrained(context, labelsAt)) : void 0);
  const functions = [
    ...name.functions,
    ...labels?.functions ?? [],
    ...parametersOf(context, outer === void 0 ? argument : void 0)
  ];
  if (forEachCaller(context, at, functions, chain, (caller) => {
    declare2(context, caller, type, chain + 1);
  }))
    return;
  const buckets = field(options, "Buckets");
  const help = field(options, "Help");
  const fixed = field(options, "ConstLabels");
  context.registry.add(at.expression, at.frame?.key ?? "", {
    library,
    type,
    name: name.text ?? { value: "\u2026", complete: false, span: calleeSpan(at) },
    generatedName: name.text?.complete === false && isGenerated(field(options, "Name")),
    help: help === void 0 ? options === void 0 ? { value: "\u2026", complete: false, span: calleeSpan(at) } : void 0 : context.texts.text(help),
    labels: [...labels?.labels ?? []],
    labelsComplete: isVector ? labels?.complete ?? false : true,
    constantLabels: fixed === void 0 ? [] : assignmentsOf(context, context.maps.read(fixed)),
    buckets: type === "histogram" ? bucketCount(context, buckets) ?? defaultBuckets : void 0,
    allowList: constrained?.allowList ?? false,
    declaration: calleeSpan(outermostCall(at)),
    holder: outermostCall(at).scope.module.holders.get(outermostCall(at).expression),
    uses: []
  });
}
function parametersOf(context, at) {
  if (at === void 0) return [];
  return context.evaluator.entities(at).flatMap((e) => e.kind === "parameter" && e.of !== void 0 ? [e.of] : []);
}
function unconstrained(context, at) {
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== "expression" || entity.at.expression.kind !== "call") continue;
    const [first] = entity.at.expression.arguments;
    if (calleeName(entity.at.expression) !== "UnconstrainedLabels" || first === void 0) continue;
    return { ...entity.at, expression: first.value };
  }
  return at;
}
function constrainedLabels(context, at) {
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== "expression" || entity.at.expression.kind !== "list") continue;
    const items = entity.at.expression.items.map((item) => ({ ...entity.at, expression: item.value }));
    const names = items.flatMap((item) => field(item, "Name") ?? []);
    if (names.length === 0) continue;
    const allowList = items.some((item) => field(item, "Constraint") !== void 0);
    return { labels: context.texts.names(names), allowList };
  }
  return void 0;
}
function isGenerated(name) {
  if (name === void 0) return false;
  const { expression } = name;
  if (expression.kind === "text") return isPutTogether(name, expression.parts);
  if (expression.kind !== "call" || calleeName(expression) !== "Sprintf") return false;
  return isPutTogether(
    name,
    expression.arguments.slice(1).map(({ value }) => value)
  );
}
function fullName(context, options) {
  const parts = ["Namespace", "Subsystem", "Name"].flatMap((name) => field(options, name) ?? []);
  const read = parts.map((part) => context.texts.text(part));
  const last = read.at(-1);
  if (last === void 0) return { text: void 0, functions: [] };
  const value = read.map((text) => text.value).filter((text) => text !== "").join("_");
  const functions = read.flatMap((text) => text.functions);
  return { text: { ...last, value, complete: read.every((text) => text.complete) }, functions };
}
function bucketCount(context, at) {
  if (at === void 0) return void 0;
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== "expression") continue;
    const { expression } = entity.at;
    if (expression.kind === "list") return expression.items.length;
    const count = expression.kind === "call" ? expression.arguments[2]?.value : void 0;
    if (count?.kind === "constant" && /^\d+$/u.test(count.text)) return Number(count.text);
  }
  return void 0;
}
function declareDescription(context, at, chain) {
  const library = context.evaluator.libraryName({ ...at, expression: at.expression.callee });
  const name = argumentOf(at, 0, "");
  if (library === void 0 || !libraries.test(library) || name === void 0) return;
  const read = context.texts.text(name);
  const labelsAt = argumentOf(at, 2, "");
  const isNone = labelsAt?.expression.kind === "constant";
  const constrained = labelsAt === void 0 ? void 0 : constrainedLabels(context, labelsAt);
  const labels = constrained?.labels ?? (labelsAt === void 0 || isNone ? void 0 : context.texts.labels(unconstrained(context, labelsAt)));
  const functions = [...read.functions, ...labels?.functions ?? []];
  if (forEachCaller(context, at, functions, chain, (caller) => {
    declareDescription(context, caller, chain + 1);
  }))
    return;
  const help = argumentOf(at, 1, "");
  const fixed = argumentOf(at, 3, "");
  context.registry.add(at.expression, at.frame?.key ?? "", {
    library: libraryNamed(library),
    type: "unknown",
    name: read,
    help: help === void 0 ? void 0 : context.texts.text(help),
    labels: [...labels?.labels ?? []],
    labelsComplete: labels?.complete ?? isNone,
    constantLabels: fixed === void 0 ? [] : assignmentsOf(context, context.maps.read(fixed)),
    allowList: constrained?.allowList ?? false,
    declaration: calleeSpan(outermostCall(at)),
    holder: outermostCall(at).scope.module.holders.get(outermostCall(at).expression),
    uses: []
  });
}

// src/instrumentation/go/go-lists.ts
var maximumDepth = 8;
var unknown = { items: [], complete: false };
function spreadArguments(context, at, given) {
  return joined(
    given.map((argument) => {
      const value = { ...at, expression: argument.value };
      return argument.spread === void 0 ? { items: [value], complete: true } : listItems(context, value);
    })
  );
}
function listItems(context, at, depth = 0) {
  const { expression } = at;
  if (depth > maximumDepth) return unknown;
  const inner = (of) => listItems(context, of, depth + 1);
  if (expression.kind === "list") {
    return { items: expression.items.map((item) => ({ ...at, expression: item.value })), complete: true };
  }
  if (expression.kind === "map") return { items: [], complete: expression.entries.length === 0 };
  if (expression.kind === "constant") return { items: [], complete: expression.text === "nil" };
  if (expression.kind === "call" && expression.callee.kind === "name") {
    const [first2, ...others] = expression.arguments;
    if (expression.callee.name === "make") return { items: [], complete: true };
    if (expression.callee.name === "append" && first2 !== void 0) {
      return joined([inner({ ...at, expression: first2.value }), spreadArguments(context, at, others)]);
    }
  }
  const behind = context.evaluator.behind(at);
  const binding2 = expression.kind === "name" ? lookup(at.scope, expression.name) : void 0;
  const appended = (binding2?.appended ?? []).map((item) => ({ ...item, frame: at.frame }));
  const isDeclared = binding2?.kind === "value";
  if (behind.length === 0) {
    if (isDeclared) return { items: appended, complete: appended.length > 0 };
    const lists2 = context.evaluator.entities(at).flatMap(
      (entity) => entity.kind === "expression" && entity.at.expression !== expression ? [inner(entity.at)] : []
    );
    return lists2.length === 1 && lists2[0] !== void 0 ? lists2[0] : { ...joined(lists2), complete: false };
  }
  const lists = behind.map(inner);
  const [first] = lists;
  if (first === void 0 || lists.length > 1) return { ...joined(lists), complete: false };
  return { items: [...first.items, ...appended], complete: first.complete };
}
function joined(parts) {
  return { items: parts.flatMap((part) => part.items), complete: parts.every((part) => part.complete) };
}

// src/instrumentation/go/client-golang-uses.ts
var positional = /^(?:WithLabelValues(?:Checked)?|GetMetricWithLabelValues|DeleteLabelValues(?:Checked)?|ObserveSince)$/u;
var mapped = /^(?:With(?:Checked)?|GetMetricWith|(?:Must)?CurryWith|Delete|DeletePartialMatch)$/u;
var constant = /^(?:(?:Must)?NewConst|NewLazyConst)(NativeHistogram|Histogram|Metric|Summary)(WithCreatedTimestamp)?$/u;
var beforeLabels = { Metric: 3, Histogram: 4, Summary: 4, NativeHistogram: 9 };
var valueTypes = {
  CounterValue: "counter",
  GaugeValue: "gauge",
  UntypedValue: "unknown"
};
function readClientGolangUses(context) {
  for (const at of callsOf(context)) {
    const { callee } = at.expression;
    if (callee.kind !== "member") continue;
    const method = callee.property;
    if (positional.test(method)) readPositional(context, at, callee.object, method);
    else if (mapped.test(method)) readMapped(context, at, callee.object, method);
    else if (method.includes("Const")) readConstant(context, at, method);
    else if (method === "Grouping") readGrouping(context, at);
    else if (/^WrapRegistererWith$|^WrapCollectorWith$/u.test(method)) readWrapped(context, at);
    else if (method.startsWith("InstrumentHandler")) readInstrumentedHandler(context, at);
  }
}
function isOurs(draft) {
  return draft.library === "client_golang" || draft.library === "component-base";
}
function readPositional(context, at, object, method) {
  const receiver = { ...at, expression: object };
  const given = at.expression.arguments.slice(method === "ObserveSince" ? 1 : 0);
  const { items, complete } = spreadArguments(context, at, given);
  const fits = (draft) => isOurs(draft) && draft.labelsComplete && complete && items.length > 0 && draft.labels.length === items.length;
  const found = metricsOf(context, receiver).filter(isOurs);
  const drafts = found.length > 0 ? found : metricsByName(context, receiver, fits);
  const curried = curriedLabels(context, receiver);
  for (const draft of drafts) {
    const left = { ...draft, labels: draft.labels.filter((label) => !curried.has(label.value)) };
    const filled = complete ? positionalLabels(context, items, left) : { labels: [], complete: false };
    const shown = method.startsWith("Delete") ? "remove" : method;
    addUse(draft, at, shown, filled.labels, filled.complete, found.length === 0);
  }
}
function curriedLabels(context, at) {
  const names = /* @__PURE__ */ new Set();
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== "expression" || entity.at.expression.kind !== "call") continue;
    const {
      callee,
      arguments: [first]
    } = entity.at.expression;
    if (callee.kind !== "member" || !/^(?:Must)?CurryWith$/u.test(callee.property) || first === void 0) continue;
    for (const entry of context.maps.read({ ...entity.at, expression: first.value }).entries) names.add(entry.key);
  }
  return names;
}
function readMapped(context, at, object, method) {
  const labels = argumentOf(at, 0, "");
  const receiver = { ...at, expression: object };
  if (labels === void 0) return;
  const read = context.maps.read(labels);
  const fits = (draft) => isOurs(draft) && read.entries.length > 0 && read.entries.every((entry) => draft.labels.some((label) => label.value === entry.key));
  const found = metricsOf(context, receiver).filter(isOurs);
  for (const draft of found.length > 0 ? found : metricsByName(context, receiver, fits)) {
    const shown = method.startsWith("Delete") ? "remove" : method;
    addUse(draft, at, shown, assignmentsOf(context, read), read.complete && read.found, found.length === 0);
  }
}
function readConstant(context, at, method) {
  const match = constant.exec(method);
  const description = argumentOf(at, 0, "");
  if (match === null || description === void 0) return;
  const kind = match[1] ?? "";
  const skip = (beforeLabels[kind] ?? 3) + (match[2] === void 0 ? 0 : 1);
  const given = at.expression.arguments.slice(skip);
  const { items, complete } = spreadArguments(context, at, given);
  const found = metricsOf(context, description);
  const fits = (draft) => isOurs(draft) && draft.labels.length === items.length && items.length > 0;
  for (const draft of found.length > 0 ? found : metricsByName(context, description, fits)) {
    const filled = complete ? positionalLabels(context, items, draft) : { labels: [], complete: false };
    addUse(draft, at, method, filled.labels, filled.complete, found.length === 0);
    learnType(draft, kind === "Metric" ? valueType(at) : kind === "Summary" ? "summary" : "histogram");
  }
}
function valueType(at) {
  const type = at.expression.arguments[1]?.value;
  return type?.kind === "member" || type?.kind === "name" ? valueTypes[type.kind === "member" ? type.property : type.name] ?? "unknown" : "unknown";
}
function learnType(draft, type) {
  if (draft.type === "unknown" && draft.uses.length === 1) draft.type = type;
  else if (draft.type !== type) draft.type = "unknown";
}
function readWrapped(context, at) {
  const library = context.evaluator.libraryName({ ...at, expression: at.expression.callee });
  const given = argumentOf(at, 0, "");
  if (library === void 0 || !libraries.test(library) || given === void 0) return;
  const labels = assignmentsOf(context, context.maps.read(given));
  context.defaultLabels.push({ language: "go", library: "client_golang", span: calleeSpan(at), labels });
}
function readInstrumentedHandler(context, at) {
  const vector = argumentOf(at, 0, "");
  if (vector === void 0) return;
  const labels = at.expression.arguments.slice(2).flatMap(({ value }) => {
    if (value.kind !== "call" || !/^WithLabelFrom(?:Ctx|Request)$/u.test(calleeName(value) ?? "")) return [];
    const [name, from] = value.arguments.map((argument) => ({ ...at, expression: argument.value }));
    if (name === void 0 || from === void 0) return [];
    const label = { value: context.texts.text(name).value, span: spanIn(at.scope.module, name.expression) };
    return [{ label, value: context.values.classify(from) }];
  });
  if (labels.length === 0) return;
  for (const draft of metricsOf(context, vector).filter(isOurs)) addUse(draft, at, "InstrumentHandler", labels, false);
}
function readGrouping(context, at) {
  const name = argumentOf(at, 0, "");
  const value = argumentOf(at, 1, "");
  const isPush = [...at.scope.module.imports].some((path) => path.endsWith("prometheus/push"));
  if (name === void 0 || value === void 0 || !isPush) return;
  const read = context.texts.text(name);
  const label = { value: read.value, span: spanIn(at.scope.module, name.expression) };
  const span = spanIn(at.scope.module, at.expression.callee);
  const labels = [{ label, value: context.values.classify(value) }];
  context.defaultLabels.push({ language: "go", library: "client_golang", span, labels, isPushed: true });
}

// src/instrumentation/code/tree.ts
function childrenOf(node) {
  const found = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!child.name.endsWith("Comment")) found.push(child);
  }
  return found;
}

// src/instrumentation/code/expression-reader.ts
var maximumDepth2 = 150;
var ExpressionReader = class {
  module;
  #depth = 0;
  constructor(module2) {
    this.module = module2;
  }
  /** The text of a node. */
  text(node) {
    return this.module.file.text.slice(node.from, node.to);
  }
  /** The expression of a node. */
  read(node, scope) {
    if (this.#depth >= maximumDepth2) return { kind: "unknown", start: node.from, end: node.to };
    this.#depth++;
    try {
      return this.readNode(node, scope);
    } finally {
      this.#depth--;
    }
  }
};

// src/instrumentation/go/go-expressions.ts
var GoExpressions = class extends ExpressionReader {
  literals = [];
  #guards;
  #functionLiteral;
  constructor(module2, guards, functionLiteral) {
    super(module2);
    this.#guards = guards;
    this.#functionLiteral = functionLiteral;
  }
  /** The expression of a node, with what is known of it at this place. */
  read(node, scope) {
    return this.#guards.guarded(super.read(node, scope));
  }
  readNode(node, scope) {
    const place = { start: node.from, end: node.to };
    const children = childrenOf(node);
    switch (node.name) {
      case "VariableName":
      case "DefName":
      case "TypeName":
      case "FieldName":
      case "make":
        return { ...place, kind: "name", name: this.text(node) };
      case "Number":
      case "Bool":
      case "Nil":
      case "Rune":
        return { ...place, kind: "constant", text: this.text(node) };
      case "String":
        return { ...place, kind: "text", parts: [unquote(this.text(node))] };
      case "SelectorExpr":
      case "CallExpr":
      case "IndexExpr":
      case "SliceExpr":
      case "TypeAssertion":
      case "BinaryExp":
      case "UnaryExp":
        return this.#operations(node, place, scope);
      case "QualifiedType": {
        const [root, , type] = children;
        if (root === void 0 || type === void 0) break;
        return { ...place, kind: "member", object: this.read(root, scope), property: this.text(type) };
      }
      case "ParenthesizedExpr": {
        const inner = children.find((child) => child.name !== "(");
        return inner === void 0 ? { ...place, kind: "unknown" } : this.read(inner, scope);
      }
      case "Conversion": {
        const inner = children.at(-2);
        return inner === void 0 ? { ...place, kind: "unknown" } : this.read(inner, scope);
      }
      case "TypedLiteral":
        return this.#typed(children, place, scope);
      case "LiteralValue": {
        const expression = this.#literal(node, "", place, scope);
        if (expression.kind === "map") this.literals.push({ type: "", expression, scope });
        return expression;
      }
      case "FunctionLiteral":
        return { ...place, kind: "function", of: this.#functionLiteral(node, scope) };
      default:
        break;
    }
    for (const child of children) this.read(child, scope);
    return { ...place, kind: "unknown" };
  }
  /**
   * The grammar lets `.`, calls and indexes bind less than operators: `a + b.c` comes as `(a + b).c`. The left edge of
   * the tree is put together anew: what follows belongs to the last operand. This also needs no recursion for chains.
   */
  #operations(node, place, scope) {
    const { operands, operators } = this.#flatten(node);
    const read = operands.map((operand) => this.#guards.guarded(this.#operand(operand, scope)));
    const [only] = read;
    if (operators.some((operator) => /^(?:[<>=!]=?|==|&&|\|\||<-)$/u.test(operator))) {
      return { ...place, kind: "condition", operator: operators[0] ?? "", operands: read };
    }
    if (operators.length === 0 && only !== void 0) return only;
    if (only !== void 0 && operators.every((operator) => operator === "/")) return only;
    if (operators.at(-1) === "%" && read.at(-1)?.kind === "constant") {
      return { ...place, kind: "condition", operator: "%", operands: read };
    }
    return operators.every((operator) => operator === "+") ? { ...place, kind: "text", parts: read } : { ...place, kind: "unknown" };
  }
  #flatten(node) {
    const edge = [];
    let at = node;
    while (at !== void 0 && /^(?:BinaryExp|UnaryExp|SelectorExpr|CallExpr|IndexExpr|SliceExpr|TypeAssertion)$/u.test(at.name)) {
      edge.push(at);
      const children = childrenOf(at);
      at = at.name === "UnaryExp" ? children.at(-1) : children[0];
    }
    const operands = at === void 0 ? [] : [{ base: at, suffixes: [] }];
    const operators = [];
    for (const outer of edge.reverse()) {
      const children = childrenOf(outer);
      const [first] = children;
      if (outer.name === "UnaryExp") {
        if (first !== void 0 && /^(?:!|<-)$/u.test(this.text(first))) operators.push(this.text(first));
      } else if (outer.name === "BinaryExp") {
        const [, operator, right] = children;
        if (operator === void 0 || right === void 0) continue;
        operators.push(this.text(operator));
        operands.push({ base: right, suffixes: [] });
      } else operands.at(-1)?.suffixes.push(outer);
    }
    return { operands, operators };
  }
  #operand(operand, scope) {
    let built = super.read(operand.base, scope);
    for (const suffix of operand.suffixes) {
      const place = { start: built.start, end: suffix.to };
      const children = childrenOf(suffix);
      if (suffix.name === "SelectorExpr") {
        const field3 = children.find((child) => child.name === "FieldName");
        if (field3 !== void 0) built = { ...place, kind: "member", object: built, property: this.text(field3) };
      } else if (suffix.name === "IndexExpr") {
        const index = children[2];
        built = {
          ...place,
          kind: "index",
          object: built,
          index: index === void 0 ? void 0 : this.read(index, scope)
        };
      } else if (suffix.name === "CallExpr") {
        const list = children.find((child) => child.name === "Arguments");
        const call = {
          ...place,
          kind: "call",
          callee: built,
          arguments: list === void 0 ? [] : this.#arguments(list, scope)
        };
        this.module.calls.push({ call, scope });
        built = isFirstOf(call) ? { ...place, kind: "choice", test: void 0, options: call.arguments.map((argument) => argument.value) } : call;
      }
    }
    return built;
  }
  #arguments(list, scope) {
    const found = [];
    for (const child of childrenOf(list)) {
      if (child.name === "...") {
        const last = found.pop();
        if (last !== void 0) found.push({ ...last, spread: "list" });
      } else if (/^[A-Z]/u.test(child.name)) found.push({ value: this.read(child, scope) });
    }
    return found;
  }
  #typed(children, place, scope) {
    const [type, value] = children;
    if (type === void 0 || value === void 0) return { ...place, kind: "unknown" };
    const expression = this.#literal(
      value,
      typeName(this.text(type)),
      place,
      scope,
      /^(?:Slice|Array)Type$/u.test(type.name)
    );
    if (expression.kind === "map") this.literals.push({ type: typeName(this.text(type)), expression, scope });
    return expression;
  }
  #literal(node, type, place, scope, isList = false) {
    const entries = [];
    const items = [];
    for (const element of childrenOf(node)) {
      if (element.name !== "Element") continue;
      const parts = childrenOf(element);
      const key = parts.find((part) => part.name === "Key");
      const last = parts.at(-1);
      if (last === void 0 || last.name === "Key") continue;
      const value = this.read(last, scope);
      const inner = key === void 0 ? void 0 : childrenOf(key)[0];
      if (inner === void 0) items.push({ value, spread: false });
      else {
        const read = this.read(inner, scope);
        const name = read.kind === "name" ? read.name : read.kind === "text" ? read.parts[0] : void 0;
        if (typeof name === "string") this.module.holders.set(value, name);
        entries.push({ key: read, value });
      }
    }
    if (isList || entries.length === 0 && items.length > 0) return { ...place, kind: "list", items };
    return { ...place, kind: "map", type, entries, spreads: [] };
  }
};
function isFirstOf({ callee }) {
  return callee.kind === "member" && callee.property === "Or" && callee.object.kind === "name" && callee.object.name === "cmp";
}
function unquote(text) {
  const inner = text.slice(1, -1);
  return text.startsWith("`") ? inner : inner.replace(/\\(["\\])/gu, "$1");
}
function isExpression(node) {
  return /^(?:CallExpr|SelectorExpr|IndexExpr|ParenthesizedExpr|TypeAssertion|SliceExpr|UnaryExp|BinaryExp|TypedLiteral|LiteralValue|FunctionLiteral|VariableName|String|Number)$/u.test(
    node.name
  );
}
function typeName(text) {
  return text.replace(/^[*&\s]+/u, "").replace(/\[[^\]]*\]$/u, "");
}

// src/instrumentation/go/go-types.ts
function declareType(children, expressions, scope) {
  const [name, ...others] = children;
  if (name?.name !== "DefName") return;
  const text = expressions.text(name);
  const bases = [];
  const made = {
    name: text,
    scope,
    fields: /* @__PURE__ */ new Map(),
    types: /* @__PURE__ */ new Map(),
    methods: /* @__PURE__ */ new Map(),
    bases,
    // `type Reason string` has the values that constants of it spell.
    enumeration: others.some((child) => child.name === "TypeName" && isBasic(expressions.text(child)))
  };
  const struct = others.find((child) => child.name === "StructType");
  for (const field3 of struct === void 0 ? [] : childrenOf(struct).flatMap(childrenOf)) {
    const parts = childrenOf(field3).filter((part) => part.name !== "String");
    const type = parts.at(-1);
    if (field3.name !== "FieldDecl" || type === void 0) continue;
    const written = typeName(expressions.text(type));
    const names = parts.filter((part) => part.name === "FieldName").map((part) => expressions.text(part));
    for (const each of names) made.types.set(each, written);
    if (names.length > 0) continue;
    made.types.set(written.split(".").at(-1) ?? written, written);
    bases.push(expressions.read(type, scope));
  }
  declare(scope, binding(text, "class", { start: name.from, end: name.to }, { of: made }));
}
function isBasic(type) {
  return /^(?:string|u?int(?:8|16|32|64)?|bool)$/u.test(type);
}

// src/instrumentation/go/go-branches.ts
var GoBranches = class {
  #guards;
  #expressions;
  #visit;
  constructor(guards, expressions, visit) {
    this.#guards = guards;
    this.#expressions = expressions;
    this.#visit = visit;
  }
  /** `if !slices.Contains(known, path) { path = "other" }`, `if _, ok := known[path]; ok { return path }`. */
  if(children, scope) {
    const mark = this.#guards.mark;
    const body = children.findIndex((child) => child.name === "Block");
    let test;
    for (const child of children.slice(0, body)) {
      if (!isExpression(child)) this.#visit(child, scope);
      else test = this.#guards.membership(this.#expressions.read(child, scope), (name) => lookup(scope, name));
    }
    children.slice(body).forEach((child, index) => {
      const isElse = index > 0;
      if (test?.negated === isElse) this.#guards.assume(test.of);
      this.#visit(child, scope);
      this.#guards.restore(mark);
    });
    const block = children[body];
    if (test?.negated === true && block !== void 0 && this.#decides(childrenOf(block), test.of)) {
      this.#guards.assume(test.of);
    }
  }
  /** `switch path { case "/a", "/b": … default: path = "other" }`. */
  switch(children, scope) {
    const block = children.find((child) => child.name === "SwitchBlock");
    const before = children.slice(0, block === void 0 ? 0 : children.indexOf(block));
    let on;
    for (const child of before) {
      if (isExpression(child)) on = this.#expressions.read(child, scope);
      else this.#visit(child, scope);
    }
    const mark = this.#guards.mark;
    const others = [];
    let isDefault = false;
    for (const child of block === void 0 ? [] : childrenOf(block)) {
      if (child.name === "Case") {
        this.#guards.restore(mark);
        isDefault = childrenOf(child)[0]?.name === "default";
        if (on !== void 0 && !isDefault) this.#guards.assume(on);
      } else if (isDefault) others.push(child);
      this.#visit(child, scope);
    }
    this.#guards.restore(mark);
    if (on !== void 0 && this.#decides(others, on)) this.#guards.assume(on);
  }
  /** True where statements leave the block, or set what was tested to something else. */
  #decides(statements, tested) {
    return statements.some((statement) => {
      if (/^(?:Return|Goto)Statement$/u.test(statement.name)) return true;
      const [target, operator] = statement.name === "Assignment" ? childrenOf(statement) : [];
      if (target === void 0 || operator?.name !== "=") return false;
      return this.#expressions.text(target) === this.#expressions.text({ from: tested.start, to: tested.end });
    });
  }
};

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

// src/instrumentation/go/go-guards.ts
var GoGuards = class {
  #tests = /* @__PURE__ */ new WeakMap();
  #known = [];
  /** What is known now, to be restored at the end of a block. */
  get mark() {
    return this.#known;
  }
  restore(mark) {
    this.#known = mark;
  }
  /** From here to the end of the block, an expression is one of a list. */
  assume(of) {
    const name = nameOf(of);
    if (name !== void 0) this.#known = [...this.#known, name];
  }
  /** A name is set to something else. */
  forget(name) {
    if (this.#known.length > 0) this.#known = this.#known.filter((known) => known !== name);
  }
  /** `_, ok := known[path]`: what `ok` says. */
  remember(ok, of) {
    this.#tests.set(ok, of);
  }
  /** The expression as it is known here: with its test, if there is one. */
  guarded(expression) {
    if (this.#known.length === 0) return expression;
    const name = nameOf(expression);
    if (name === void 0 || !this.#known.includes(name)) return expression;
    const { start, end } = expression;
    const test = { kind: "condition", operator: "in", operands: [expression], start, end };
    return { kind: "choice", test, options: [expression], start, end };
  }
  /** What a condition tests for membership. */
  membership(test, lookup2) {
    if (test.kind === "condition" && test.operator === "!") {
      const [operand] = test.operands;
      const inner = operand === void 0 ? void 0 : this.membership(operand, lookup2);
      return inner === void 0 ? void 0 : { ...inner, negated: !inner.negated };
    }
    const of = this.#tested(test, lookup2);
    return of === void 0 || nameOf(of) === void 0 ? void 0 : { of, negated: false };
  }
  #tested(test, lookup2) {
    if (test.kind === "index") return test.index;
    if (test.kind === "name") {
      const found = lookup2(test.name);
      return found === void 0 ? void 0 : this.#tests.get(found);
    }
    if (test.kind !== "call") return void 0;
    const [first, second, third] = test.arguments;
    const names = chainOf(test.callee);
    const name = names.at(-1) ?? "";
    if (names[0] === "slices" && name === "Contains") return second?.value;
    if (second === void 0 && names.length > 1 && /^(?:Contains|Has)$/u.test(name)) return first?.value;
    const isList = /^(?:is|has|in)?_?(?:known|allowed|registered|supported|allow_?list|white_?list)/iu.test(name);
    return isList && third === void 0 ? (second ?? first)?.value : void 0;
  }
};
function nameOf(expression) {
  if (expression.kind !== "name" && expression.kind !== "member") return void 0;
  const names = chainOf(expression);
  return names.includes("?") ? void 0 : names.join(".");
}

// src/instrumentation/go/go-module.ts
var maximumDepth3 = 200;
var facts = /* @__PURE__ */ new WeakMap();
function factsOf(module2) {
  return facts.get(module2) ?? { literals: [], assignments: [], methods: [] };
}
function goModule(file, tree) {
  const module2 = emptyModule(file, file.path.split("/").slice(0, -1).join("/"));
  const reader = new GoReader(module2);
  reader.visit(tree.topNode, module2.scope);
  facts.set(module2, reader.facts());
  return module2;
}
var GoReader = class {
  #module;
  #guards = new GoGuards();
  #expressions;
  #branches;
  #assignments = [];
  #methods = [];
  #depth = 0;
  constructor(module2) {
    this.#module = module2;
    this.#expressions = new GoExpressions(
      module2,
      this.#guards,
      (node, scope) => this.#function(node, void 0, scope)
    );
    this.#branches = new GoBranches(this.#guards, this.#expressions, (node, scope) => {
      this.#visitEach([node], scope);
    });
  }
  facts() {
    return { literals: this.#expressions.literals, assignments: this.#assignments, methods: this.#methods };
  }
  visit(node, scope) {
    if (this.#depth >= maximumDepth3) return;
    this.#depth++;
    this.#visit(node, scope);
    this.#depth--;
  }
  #visit(node, scope) {
    const children = childrenOf(node);
    switch (node.name) {
      case "ImportSpec":
        this.#import(children, scope);
        return;
      case "FunctionDecl":
      case "MethodDecl":
        this.#declareFunction(node, children, scope);
        return;
      case "TypeSpec":
        declareType(children, this.#expressions, scope);
        return;
      case "VarDecl":
      case "VarSpec":
      case "ConstSpec":
      case "Assignment":
        if (children.some((child) => /^(?:VarSpec|SpecList)$/u.test(child.name))) break;
        this.#assign(children, scope);
        return;
      case "RangeClause":
        this.#range(children, scope);
        return;
      case "IfStatement":
        this.#branches.if(children, scope);
        return;
      case "SwitchStatement":
        this.#branches.switch(children, scope);
        return;
      case "Block": {
        const mark = this.#guards.mark;
        this.#visitEach(children, scope);
        this.#guards.restore(mark);
        return;
      }
      case "ReturnStatement": {
        const values = children.filter((child) => /^[A-Z]/u.test(child.name));
        const read = values.map((value) => this.#expressions.read(value, scope));
        if (read[0] !== void 0) scope.of?.returns.push(read[0]);
        return;
      }
      default:
        break;
    }
    this.#visitEach(children, scope);
  }
  #visitEach(children, scope) {
    for (const child of children) {
      if (isExpression(child)) this.#expressions.read(child, scope);
      else this.visit(child, scope);
    }
  }
  #import(children, scope) {
    const written = children.find((child) => child.name === "String");
    if (written === void 0) return;
    const path = this.#expressions.text(written).slice(1, -1);
    const place = { start: written.from, end: written.to };
    this.#module.imports.add(path);
    const [first] = children;
    if (first?.name === ".") {
      this.#module.openImports.push(path);
      return;
    }
    const alias = first?.name === "DefName" ? this.#expressions.text(first) : void 0;
    const segments = path.split("/").filter((segment) => !/^v\d+$/u.test(segment));
    const last = (segments.at(-1) ?? path).replace(/\.v\d+$/u, "").replace(/^go-|-go$/gu, "");
    declare(scope, binding(alias ?? last, "import", place, { imported: path }));
  }
  #assign(children, scope) {
    const at = children.findIndex((child) => child.name === "=" || child.name === ":=");
    const left = (at === -1 ? children : children.slice(0, at)).filter((child) => /^[A-Z]/u.test(child.name));
    const right = at === -1 ? [] : children.slice(at + 1).filter((child) => /^[A-Z]/u.test(child.name));
    const values = right.map((value2) => this.#expressions.read(value2, scope));
    const type = left.find((child) => /Type|TypeName/u.test(child.name));
    const targets = left.filter((child) => child !== type);
    targets.forEach((target, index) => {
      const value2 = values.length === targets.length ? values[index] : index === 0 ? values[0] : void 0;
      this.#set(target, value2, type === void 0 ? void 0 : typeName(this.#expressions.text(type)), scope);
    });
    const [value] = values;
    const ok = targets.length === 2 && values.length === 1 ? targets[1] : void 0;
    if (ok === void 0 || value?.kind !== "index" || value.index === void 0) return;
    const found = lookup(scope, this.#expressions.text(ok));
    if (found !== void 0) this.#guards.remember(found, value.index);
  }
  #set(target, value, type, scope) {
    const place = { start: target.from, end: target.to };
    if (target.name === "DefName" || target.name === "VariableName") {
      const name = this.#expressions.text(target);
      if (name === "_") return;
      const known = target.name === "VariableName" ? lookup(scope, name) : void 0;
      const made = known ?? declare(scope, binding(name, "value", place, { type }));
      this.#guards.forget(name);
      if (value === void 0) return;
      this.#module.holders.set(value, name);
      if (known !== void 0 && isAppendTo(value, name)) {
        for (const argument of value.arguments.slice(1)) made.appended.push({ expression: argument.value, scope });
      } else made.values.push({ expression: value, scope });
      return;
    }
    const written = this.#expressions.read(target, scope);
    if (value === void 0) return;
    if (written.kind === "member") {
      this.#module.holders.set(value, written.property);
      this.#assignments.push({
        target: written,
        object: written.object,
        field: written.property,
        value: { expression: value, scope }
      });
    } else if (written.kind === "index" && written.object.kind === "name" && written.index !== void 0) {
      lookup(scope, written.object.name)?.entries.push({ key: written.index, value, scope });
    }
  }
  #range(children, scope) {
    const iterable = children.at(-1);
    if (iterable === void 0) return;
    const iterated = { expression: this.#expressions.read(iterable, scope), scope };
    const names = children.filter((child) => child.name === "DefName" || child.name === "VariableName");
    names.forEach((target, position) => {
      const name = this.#expressions.text(target);
      if (target === iterable || name === "_") return;
      const place = { start: target.from, end: target.to };
      declare(scope, binding(name, "loop", place, { iterated, position }));
    });
  }
  #declareFunction(node, children, scope) {
    const name = children.find((child) => /^(?:DefName|FieldName)$/u.test(child.name));
    if (name === void 0) return;
    const text = this.#expressions.text(name);
    const isMethod = node.name === "MethodDecl";
    const made = this.#function(node, text, scope);
    if (!isMethod) {
      declare(scope, binding(text, "function", { start: node.from, end: node.to }, { code: made }));
      return;
    }
    const receiver = [...made.scope.names.values()][0]?.type;
    if (receiver !== void 0) this.#methods.push({ type: receiver, of: made });
  }
  /** A function with its body read; the receiver of a method is a name of its scope and no parameter. */
  #function(node, name, parent) {
    const children = childrenOf(node);
    const lists = children.filter((child) => child.name === "Parameters");
    const names = /* @__PURE__ */ new Map();
    const scope = { kind: "function", parent, module: this.#module, names };
    const isMethod = node.name === "MethodDecl";
    const receiver = isMethod ? this.#parameters(lists[0]) : [];
    const parameters = this.#parameters(lists[isMethod ? 1 : 0]);
    for (const parameter of [...receiver, ...parameters]) names.set(parameter.name, parameter);
    const made = {
      start: node.from,
      end: node.to,
      name,
      parameters,
      scope,
      returns: [],
      owner: void 0
    };
    scope.of = made;
    const body = children.find((child) => child.name === "Block");
    if (body !== void 0) this.visit(body, scope);
    return made;
  }
  #parameters(list) {
    if (list === void 0) return [];
    return childrenOf(list).flatMap((parameter) => {
      const parts = childrenOf(parameter);
      const type = parts.findLast((part) => part.name !== "DefName" && /^[A-Z]/u.test(part.name));
      const written = type === void 0 ? void 0 : typeName(this.#expressions.text(type));
      const variadic = parts.some((part) => part.name === "...");
      return parts.filter((part) => part.name === "DefName").map(
        (part) => binding(
          this.#expressions.text(part),
          "parameter",
          { start: part.from, end: part.to },
          { type: written, variadic }
        )
      );
    });
  }
};
function isAppendTo(value, name) {
  if (value.kind !== "call" || value.callee.kind !== "name" || value.callee.name !== "append") return false;
  const first = value.arguments[0]?.value;
  return first?.kind === "name" && first.name === name;
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
var maximumDepth4 = 40;
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
    if (this.#depth >= maximumDepth4 || this.#steps >= maximumSteps || this.#active.has(key)) return [];
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
    if (this.#depth >= maximumDepth4) return [];
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

// src/instrumentation/code/packages.ts
function packagesOf(modules) {
  const packages = /* @__PURE__ */ new Map();
  for (const module2 of modules) {
    pushTo(packages, module2.name, module2);
  }
  return packages;
}
function linkSiblings(files) {
  for (const module2 of files) module2.siblings = files.filter((other) => other !== module2);
}

// src/instrumentation/go/go-names.ts
var foreign = /^(?:github\.com\/(?:prometheus|VictoriaMetrics|slok|zsais)\/|go\.opentelemetry\.io\/|k8s\.io\/|sigs\.k8s\.io\/|golang\.org\/|google\.golang\.org\/|go\.uber\.org\/)/u;
function goNames(modules) {
  const byFolder = packagesOf(modules);
  const known = /* @__PURE__ */ new Map();
  const find = (path) => {
    let best = { length: 0, modules: [] };
    for (const [folder, found] of byFolder) {
      const length = commonEnd(path.split("/"), folder.split("/"));
      const isWhole = length > 0 && length === folder.split("/").length;
      if ((isWhole || length >= 2) && length > best.length) best = { length, modules: found };
    }
    return best.modules;
  };
  return {
    importOf(path) {
      if (foreign.test(path)) return { modules: [], rest: [] };
      let found = known.get(path);
      if (found === void 0) {
        found = find(path);
        known.set(path, found);
      }
      return { modules: found, rest: [] };
    },
    isSelf() {
      return false;
    }
  };
}
function commonEnd(a, b) {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}
function importsLike({ scope }, pattern) {
  for (const path of scope.module.imports) if (pattern.test(path)) return true;
  return false;
}
function linkPackages(modules) {
  for (const files of packagesOf(modules).values()) linkSiblings(files);
  for (const module2 of modules) {
    const { literals, methods } = factsOf(module2);
    for (const { type, of } of methods) {
      const found = lookup(module2.scope, type)?.of;
      if (found !== void 0 && of.name !== void 0) found.methods.set(of.name, of);
    }
    for (const { type, expression, scope } of literals) {
      const found = lookup(module2.scope, type)?.of;
      if (found === void 0 || expression.kind !== "map") continue;
      for (const { key, value } of expression.entries) {
        if (key.kind === "name") pushTo(found.fields, key.name, { expression: value, scope });
      }
    }
  }
  const evaluator = new CodeEvaluator(modules, goNames(modules));
  for (const module2 of modules) {
    for (const { object, field: field3, value } of factsOf(module2).assignments) {
      for (const entity of evaluator.entities({ expression: object, scope: value.scope })) {
        const type = entity.kind === "expression" && entity.at.expression.kind === "map" ? entity.at.expression.type : void 0;
        const of = entity.kind === "instance" ? entity.of : type === void 0 ? void 0 : lookup(value.scope, type)?.of;
        if (of !== void 0) pushTo(of.fields, field3, value);
      }
    }
  }
}

// src/instrumentation/code/value-shapes.ts
function verdict(tier, kind) {
  return { kind: "verdict", verdict: { tier, kind } };
}

// src/instrumentation/go/go-shapes.ts
var goShapes = {
  libraryConstants: true,
  chain(names) {
    return fromRequest(names);
  },
  call(names, call) {
    return effect(names, call);
  },
  isConstant(names) {
    if (/^(?:[GU]?U?ID|UR[IL]|SQL|SHA|JWT|SSN|FQDN|MAC|ARN|[CDPS]ID)$/u.test(names.at(-1) ?? "")) return false;
    return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[A-Z]{3,}$/u.test(names.at(-1) ?? "");
  },
  isError(name) {
    return /^(?:err|error|e)$|Err$/u.test(name);
  }
};
function fromRequest(names) {
  const property = names.at(-1) ?? "";
  const object = names.at(-2) ?? "";
  if (object === "URL" && /^(?:Path|RawPath|RawQuery|Opaque|Fragment)$/u.test(property)) {
    return isRequest(names.at(-3)) ? { tier: "unbounded", kind: "raw-path" } : { tier: "unknown", name: "path" };
  }
  if (property === "RequestURI") return { tier: "unbounded", kind: "raw-path" };
  if (property === "RemoteAddr") return { tier: "unbounded", kind: "address" };
  if (/^(?:r|req|request|Request)$/u.test(object)) {
    if (property === "Pattern") return { tier: "bounded", kind: "route-template" };
    if (property === "Host") return { tier: "unbounded", kind: "header" };
  }
  if (object === "Route()" && property === "Path") return { tier: "bounded", kind: "route-template" };
  if (property === "FullMethod") return { tier: "bounded", kind: "route-template" };
  if (/^(?:Vars\(\)|Form|PostForm|PathParams)$/u.test(object)) return { tier: "unbounded", kind: "input" };
  if (object === "Header") return { tier: "unbounded", kind: "header" };
  if (property === "Subject" && /^(?:claims|token)$/iu.test(object)) return { tier: "unbounded", kind: "identity" };
  return void 0;
}
function isRequest(name) {
  return name !== void 0 && /^(?:r|req|request|Request|Request\(\)|httpReq|hr|rq)$/u.test(name);
}
var sameText = /^(?:ToLower|ToUpper|TrimSpace|Trim|TrimPrefix|TrimSuffix|TrimLeft|TrimRight|Title|Itoa|FormatInt|FormatUint|FormatFloat|Quote|Clone|Split|Join|QueryEscape|PathEscape|Base|Dir|Clean)$/u;
function effect(names, call) {
  const name = names.at(-1) ?? "";
  const object = names.at(-2) ?? "";
  const [first] = call.arguments;
  const receiver = call.callee.kind === "member" ? call.callee.object : void 0;
  return byRequest(name, object, names) ?? (names.length <= 2 ? byPackage(name, object, call, first?.value) : void 0) ?? byMethod(name, object, receiver);
}
function byRequest(name, object, names) {
  if (/^(?:FullPath|RoutePattern|GetPathTemplate|RoutePath)$/u.test(name)) return verdict("bounded", "route-template");
  if (name === "String" && object === "URL" || /^(?:EscapedPath|RequestURI)$/u.test(name)) {
    const from = object === "URL" ? names.at(-3) : object;
    return isRequest(from) ? verdict("unbounded", "raw-path") : { kind: "verdict", verdict: { tier: "unknown", name: "url" } };
  }
  if (name === "OriginalURL") return verdict("unbounded", "raw-path");
  if (/^(?:ClientIP|RealIP|RemoteIP|RemoteAddr)$/u.test(name)) return verdict("unbounded", "address");
  if (/^(?:UserAgent|Referer|GetHeader)$/u.test(name)) return verdict("unbounded", "header");
  if (name === "Get" && (object === "Header" || object === "Header()")) return verdict("unbounded", "header");
  if (/^(?:FormValue|PostFormValue|PathValue|URLParam|QueryParam|DefaultQuery|PostForm|Vars)$/u.test(name)) {
    return verdict("unbounded", "input");
  }
  if (/^(?:Param|Query|Params)$/u.test(name) && /^(?:c|ctx|context)$/u.test(object))
    return verdict("unbounded", "input");
  if (name === "Get" && (object === "Query()" || names.includes("Query()"))) return verdict("unbounded", "input");
  return void 0;
}
function byPackage(name, object, call, first) {
  if (object === "http" && name === "StatusText") return verdict("bounded", "status");
  if (name === "FormatBool") return verdict("bounded", "condition");
  if (object === "os" && name === "Hostname") return verdict("bounded", "process-host");
  if (object === "os" && (name === "Getenv" || name === "LookupEnv")) {
    const key = first?.kind === "text" ? first.parts[0] : void 0;
    const isHost = typeof key === "string" && /^(?:HOSTNAME|(?:POD|NODE)_(?:NAME|IP|UID))$/u.test(key);
    return verdict("bounded", isHost ? "process-host" : "constant");
  }
  if (object === "time" && name === "Now") return verdict("unbounded", "time");
  if (/^(?:uuid|ulid|xid|ksuid|rand|nanoid)$/u.test(object) && !/^(?:Parse|MustParse|FromString)$/u.test(name)) {
    return verdict("unbounded", "random");
  }
  if (object === "json" && name.startsWith("Marshal")) return verdict("unbounded", "input");
  if (object === "fmt" && /^(?:Sprint|Sprintln)$/u.test(name)) {
    return { kind: "composed", of: call.arguments.map((argument) => argument.value) };
  }
  if (object === "fmt" && name === "Sprintf") {
    const format = first?.kind === "text" ? first.parts[0] : void 0;
    const verbs = typeof format === "string" ? [...format.matchAll(/%[-+# 0-9.*]*([a-zA-Z])/gu)].map((match) => match[1]) : [];
    const of = call.arguments.slice(1).filter((_, index) => verbs[index] !== "T").map((argument) => argument.value);
    return verbs.length > 0 && of.length === 0 ? verdict("bounded", "type-name") : { kind: "composed", of };
  }
  if (first === void 0) return void 0;
  if (name.startsWith("Replace") && object === "strings") return { kind: "rewritten", of: first };
  if (/^(?:strings|strconv|path|filepath|url)$/u.test(object) && sameText.test(name))
    return { kind: "same", of: first };
  if (object === "" && /^(?:string|int|int64|len)$/u.test(name)) {
    return name === "len" ? void 0 : { kind: "same", of: first };
  }
  return void 0;
}
function byMethod(name, object, receiver) {
  if (name === "Error") return verdict("unbounded", "error-text");
  if (/^(?:Unix|UnixNano|UnixMilli|Format|RFC3339)$/u.test(name) && /Now\(\)|time|now|created|updated|timestamp/iu.test(object)) {
    return verdict("unbounded", "time");
  }
  if (/^(?:Name|String|Kind)$/u.test(name) && object === "TypeOf()") return verdict("bounded", "type-name");
  if (name.startsWith("ReplaceAll") && receiver !== void 0) return { kind: "rewritten", of: receiver };
  if (name === "String" && receiver !== void 0) return { kind: "same", of: receiver };
  return void 0;
}

// src/instrumentation/go/kube-state-metrics.ts
var maker2 = /^New(?:OptIn)?FamilyGenerator(?:WithStability)?$/u;
var types2 = {
  Counter: "counter",
  Gauge: "gauge",
  Info: "info",
  StateSet: "stateset"
};
function readKubeStateMetrics(context) {
  for (const at of callsOf(context)) {
    if (maker2.test(calleeName(at.expression) ?? "") && importsLike(at, /kube-state-metrics\/.*metric_generator$/u)) {
      declare3(context, at);
    }
  }
}
function declare3(context, at) {
  const name = argumentOf(at, 0, "");
  const help = argumentOf(at, 1, "");
  const type = argumentOf(at, 2, "")?.expression;
  if (name === void 0) return;
  const series = seriesIn(at).map((closure) => ({
    labels: context.texts.labels(field2(closure, "LabelKeys") ?? closure),
    values: listItems(context, field2(closure, "LabelValues") ?? closure)
  }));
  const labels = /* @__PURE__ */ new Map();
  for (const label of series.flatMap((each) => each.labels.labels))
    if (!labels.has(label.value)) labels.set(label.value, label);
  const draft = {
    library: "kube-state-metrics",
    type: (type?.kind === "member" ? types2[type.property] : void 0) ?? "unknown",
    name: context.texts.text(name),
    help: help === void 0 ? void 0 : context.texts.text(help),
    labels: [...labels.values()],
    // The function around the one that is written here adds the labels of the object.
    labelsComplete: false,
    declaration: calleeSpan(at),
    uses: []
  };
  context.registry.add(at.expression, at.frame?.key ?? "", draft);
  for (const each of series) {
    const own = { ...draft, labels: [...each.labels.labels] };
    const filled = positionalLabels(context, each.values.items, own);
    addUse(draft, at, "Generate", filled.labels, each.labels.complete && each.values.complete);
  }
}
function seriesIn(at) {
  const { start, end } = at.expression;
  return factsOf(at.scope.module).literals.filter(
    ({ expression }) => expression.start >= start && expression.end <= end && field2({ expression, scope: at.scope }, "LabelKeys") !== void 0
  );
}
function field2(at, name) {
  if (at.expression.kind !== "map") return void 0;
  const found = at.expression.entries.find(({ key }) => key.kind === "name" && key.name === name);
  return found === void 0 ? void 0 : { ...at, expression: found.value };
}

// src/instrumentation/go/middlewares.ts
function readMiddlewares(context) {
  for (const at of callsOf(context)) {
    readGoHttpMetrics(context, at);
    readGoGinPrometheus(context, at);
  }
}
function readGoHttpMetrics(context, at) {
  const { callee } = at.expression;
  const first = argumentOf(at, 0, "");
  if (callee.kind !== "member" || !/^(?:Handler|HandlerProvider|Measure)$/u.test(callee.property)) return;
  if (first === void 0 || !importsLike(at, /slok\/go-http-metrics/u)) return;
  const library = context.evaluator.libraryName({ ...at, expression: callee });
  if (library?.includes("go-http-metrics/middleware/gin") === true) return;
  if (library !== void 0 && !library.includes("go-http-metrics")) return;
  const written = context.texts.text(first);
  if (literalText(first.expression) !== "" && !(written.complete && written.value === "")) return;
  context.middlewares.push({
    language: "go",
    library: "go-http-metrics",
    span: spanIn(at.scope.module, first.expression),
    type: "histogram",
    metric: "http_request_duration_seconds",
    labels: [
      {
        label: "handler",
        tier: "unbounded",
        kind: "raw-path",
        fact: "is the address of each request as it came, since the id of the handler is empty",
        help: "Give the handler an id, one for each route."
      }
    ]
  });
}
function readGoGinPrometheus(context, at) {
  const { callee } = at.expression;
  if (callee.kind !== "member" || callee.property !== "NewPrometheus" || !importsLike(at, /go-gin-prometheus/u)) return;
  const { module: module2 } = at.scope;
  const mapping = [module2, ...module2.siblings].flatMap((each) => factsOf(each).assignments).find((assignment) => assignment.field === "ReqCntURLLabelMappingFn");
  const value = mapping === void 0 ? void 0 : context.values.classify(mapping.value);
  const isRaw = value?.tier === "unbounded" && value.kind === "raw-path";
  if (mapping !== void 0 && !isRaw) return;
  const why = isRaw ? "since that is what ReqCntURLLabelMappingFn returns" : "since ReqCntURLLabelMappingFn is not set";
  context.middlewares.push({
    language: "go",
    library: "go-gin-prometheus",
    span: mapping === void 0 ? calleeSpan(at) : spanIn(mapping.value.scope.module, mapping.target),
    type: "counter",
    metric: "gin_requests_total",
    labels: [
      {
        label: "url",
        tier: "unbounded",
        kind: "raw-path",
        fact: `is the address of each request as it came, ${why}`,
        help: "Set ReqCntURLLabelMappingFn to a function that returns c.FullPath()."
      }
    ]
  });
}

// src/instrumentation/code/opentelemetry.ts
var defaultBuckets2 = 15;
function declareInstrument(context, at, type, described = {}) {
  const name = argumentOf(at, 0, "name");
  if (name === void 0) return void 0;
  const help = described.description === void 0 ? argumentOf(at, 2, "description") : argumentOf(described.description, 0, "description");
  const unit = described.unit === void 0 ? void 0 : argumentOf(described.unit, 0, "unit");
  const made = described.made ?? at;
  const draft = {
    library: "opentelemetry",
    type,
    name: context.texts.text(name),
    generatedName: described.generatedName ?? false,
    help: help === void 0 ? void 0 : context.texts.text(help),
    unit: unit === void 0 ? void 0 : context.texts.text(unit),
    labels: [],
    labelsComplete: false,
    labelsFromUses: true,
    buckets: type === "histogram" ? defaultBuckets2 : void 0,
    declaration: calleeSpan(at),
    holder: made.scope.module.holders.get(made.expression),
    uses: []
  };
  context.registry.add(made.expression, made.frame?.key ?? "", draft);
  return draft;
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

// src/instrumentation/go/opentelemetry.ts
var instruments = /^(?:Int64|Float64)(?:Observable)?(Counter|UpDownCounter|Histogram|Gauge)$/u;
function readOpenTelemetry(context) {
  const callbacks = [];
  for (const at of callsOf(context)) declare4(context, at, callbacks);
  for (const at of callsOf(context)) readUse(context, at, callbacks);
}
function declare4(context, at, callbacks) {
  const { callee } = at.expression;
  const match = callee.kind === "member" ? instruments.exec(callee.property) : null;
  if (match === null || !importsLike(at, /^go\.opentelemetry\.io\/otel/u)) return;
  const kind = match[1];
  const type = kind === "Counter" ? "counter" : kind === "Histogram" ? "histogram" : "gauge";
  const options = at.expression.arguments.flatMap(({ value }) => value.kind === "call" ? [value] : []);
  const description = options.find((option) => calleeName(option) === "WithDescription");
  const described = description === void 0 ? void 0 : { ...at, expression: description };
  const draft = declareInstrument(context, at, type, { description: described });
  if (draft === void 0) return;
  for (const option of options) {
    const [function_] = option.arguments;
    if (function_ === void 0 || !/^With(?:Int64|Float64)Callback$/u.test(calleeName(option) ?? "")) continue;
    for (const entity of context.evaluator.entities({ ...at, expression: function_.value })) {
      if (entity.kind !== "function") continue;
      const { start, end, scope } = entity.of;
      callbacks.push({ module: scope.module, start, end, draft });
    }
  }
}
function readUse(context, at, callbacks) {
  const { callee } = at.expression;
  if (callee.kind !== "member" || !/^(?:Add|Record|Observe|ObserveInt64|ObserveFloat64)$/u.test(callee.property))
    return;
  const [first, ...others] = at.expression.arguments;
  if (first === void 0 || others.length === 0) return;
  const isShared = callee.property !== "Observe" && callee.property.startsWith("Observe");
  const receiver = isShared ? first.value : callee.object;
  const found = metricsOf(context, { ...at, expression: receiver }).filter(
    ({ library }) => library === "opentelemetry"
  );
  const drafts = found.length > 0 ? found : callee.property === "Observe" ? observed(at, callbacks) : [];
  if (drafts.length === 0) return;
  const options = spreadArguments(context, at, others.slice(isShared ? 1 : 0));
  const labels = options.items.flatMap((option) => attributesOf(context, option));
  if (labels.length === 0) return;
  for (const draft of drafts) addUse(draft, at, callee.property, labels, options.complete);
}
function observed(at, callbacks) {
  const { start } = at.expression;
  return callbacks.filter((callback) => callback.module === at.scope.module && callback.start <= start && start < callback.end).map(({ draft }) => draft);
}
function callsBehind(context, at) {
  return context.evaluator.entities(at).flatMap((entity) => {
    if (entity.kind !== "expression" || entity.at.expression.kind !== "call") return [];
    return [{ ...entity.at, expression: entity.at.expression }];
  });
}
function attributesOf(context, option) {
  return callsBehind(context, option).flatMap((call) => {
    const name = calleeName(call.expression);
    const given = call.expression.arguments;
    if (name === "WithAttributes" || name === "NewSet") {
      return spreadArguments(context, call, given).items.flatMap((item) => attribute(context, item));
    }
    const [first] = given;
    return name === "WithAttributeSet" && first !== void 0 ? attributesOf(context, { ...call, expression: first.value }) : [];
  });
}
function attribute(context, item) {
  return callsBehind(context, item).flatMap((at) => {
    const { callee } = at.expression;
    const [first, second] = at.expression.arguments;
    if (callee.kind !== "member" || first === void 0) return [];
    const inside = (expression) => ({ ...at, expression });
    const made = (value, place, filled) => [
      { label: { value, span: spanIn(at.scope.module, place) }, value: context.values.classify(inside(filled)) }
    ];
    if (callee.object.kind === "name" && callee.object.name === "semconv") {
      return made(normaliseName(callee.property), callee, first.value);
    }
    if (callee.object.kind === "name" && callee.object.name === "attribute") {
      if (second === void 0) return [];
      return made(context.texts.text(inside(first.value)).value, first.value, second.value);
    }
    const key = keyOf(context, inside(callee.object));
    return key === void 0 ? [] : made(key, callee.object, first.value);
  });
}
function keyOf(context, at) {
  const { expression } = at;
  if (expression.kind === "member" && expression.object.kind === "name" && expression.object.name === "semconv") {
    return normaliseName(expression.property.replace(/Key$/u, ""));
  }
  for (const call of callsBehind(context, at)) {
    const [first] = call.expression.arguments;
    if (calleeName(call.expression) !== "Key" || first === void 0) continue;
    return context.texts.text({ ...call, expression: first.value }).value;
  }
  return void 0;
}

// src/instrumentation/go/victoria-metrics.ts
var maker3 = /^(?:GetOrCreate|New)(Counter|FloatCounter|Gauge|Histogram|PrometheusHistogram|PrometheusHistogramExt|Summary|SummaryExt)$/u;
var maximumDepth5 = 6;
function readVictoriaMetrics(context) {
  for (const at of callsOf(context)) {
    const kind = maker3.exec(calleeName(at.expression) ?? "")?.[1];
    if (kind !== void 0 && isOurs2(context, at)) declare5(context, at, kind);
  }
}
function isOurs2(context, at) {
  const library = context.evaluator.libraryName({ ...at, expression: at.expression.callee });
  if (library !== void 0) return library.includes("VictoriaMetrics/metrics.");
  return at.expression.callee.kind === "member" && importsLike(at, /VictoriaMetrics\/metrics$/u);
}
function declare5(context, at, kind) {
  const argument = argumentOf(at, 0, "");
  const pieces = argument === void 0 ? void 0 : piecesOf(context, argument, 0);
  if (argument === void 0 || pieces === void 0) return;
  const span = spanIn(at.scope.module, argument.expression);
  const { name, labels } = parseName(pieces);
  const assignments = labels.map(({ label, value }) => {
    const first = value.find((piece) => typeof piece !== "string") ?? argument;
    return {
      label: { value: label, span },
      value: context.values.classify({ ...first, expression: joined2(value, first) })
    };
  });
  const draft = {
    library: "victoriametrics",
    type: typeOf(kind),
    name: { ...name, span },
    // The library has no help texts.
    help: { value: "\u2026", complete: false, span },
    labels: assignments.map((assignment) => assignment.label),
    labelsComplete: true,
    declaration: calleeSpan(at),
    uses: []
  };
  context.registry.add(at.expression, at.frame?.key ?? "", draft);
  addUse(draft, at, kind, assignments, true);
}
function typeOf(kind) {
  if (kind.includes("Counter")) return "counter";
  if (kind.includes("Histogram")) return "histogram";
  return kind === "Gauge" ? "gauge" : "summary";
}
function joined2(value, at) {
  const parts = value.map((piece) => typeof piece === "string" ? piece : piece.expression);
  const [only] = parts;
  if (parts.length === 1 && only !== void 0 && typeof only !== "string") return only;
  const { start, end } = at.expression;
  return { kind: "text", parts, start, end };
}
function piecesOf(context, at, depth) {
  const { expression } = at;
  if (depth > maximumDepth5) return void 0;
  if (expression.kind === "text") {
    return expression.parts.flatMap((part) => {
      if (typeof part === "string") return [part];
      const inner = { ...at, expression: part };
      return part.kind === "text" ? piecesOf(context, inner, depth + 1) ?? [inner] : [inner];
    });
  }
  if (expression.kind === "call" && calleeName(expression) === "Sprintf") {
    const [format, ...values] = expression.arguments.map((argument) => ({ ...at, expression: argument.value }));
    const written = literalText(format?.expression);
    return written === void 0 ? void 0 : formatted(written, values);
  }
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== "expression" || entity.at.expression === expression) continue;
    const found = piecesOf(context, entity.at, depth + 1);
    if (found !== void 0) return found;
  }
  return void 0;
}
function formatted(format, values) {
  const verbs = [...format.matchAll(/%[-+# 0-9.]*([a-zA-Z])/gu)];
  const pieces = [];
  let from = 0;
  verbs.forEach((verb, index) => {
    const value = values[index];
    pieces.push(format.slice(from, verb.index));
    if (value !== void 0) pieces.push(...verb[1] === "q" ? ['"', value, '"'] : [value]);
    from = verb.index + verb[0].length;
  });
  return [...pieces, format.slice(from)];
}
function parseName(pieces) {
  const labels = [];
  const name = { value: "", complete: true };
  let state = "name";
  let label = "";
  for (const piece of pieces) {
    if (typeof piece !== "string") {
      if (state === "value") labels.at(-1)?.value.push(piece);
      else if (state === "name") Object.assign(name, { value: `${name.value}\u2026`, complete: false });
      else label = "";
      continue;
    }
    for (const text of piece.split(/(["{])/u)) {
      if (text === "") continue;
      if (state === "name" && text === "{") state = "label";
      else if (state === "name") name.value += text;
      else if (state === "label" && text === '"') {
        labels.push({ label: /(\w+)\s*=\s*$/u.exec(label)?.[1] ?? "", value: [] });
        state = "value";
      } else if (state === "label") label = text;
      else if (text === '"') state = "label";
      else labels.at(-1)?.value.push(text);
    }
  }
  return { name, labels: labels.filter((each) => each.label !== "") };
}

// src/instrumentation/go/go.ts
var go = {
  language: "go",
  title: "Go",
  shapes: goShapes,
  textOfCall,
  module: goModule,
  names: goNames,
  link: linkPackages,
  read(context) {
    readClientGolang(context);
    readClientGolangUses(context);
    readOpenTelemetry(context);
    readVictoriaMetrics(context);
    readKubeStateMetrics(context);
    readMiddlewares(context);
  }
};
function textOfCall(call) {
  const name = call.callee.kind === "member" ? call.callee.property : "";
  const values = call.arguments.map((argument) => argument.value);
  if (name === "BuildFQName") {
    const parts = values.filter((value) => literalText(value) !== "");
    return parts.flatMap((part, index) => index === 0 ? [part] : ["_", part]);
  }
  const [format, ...others] = values;
  const written = literalText(format);
  if (name !== "Sprintf" || written === void 0) return void 0;
  const texts = written.split(/%[-+# 0-9.]*[a-zA-Z]/u);
  return texts.flatMap((text, index) => {
    const value = others[index];
    return index === texts.length - 1 || value === void 0 ? [text] : [text, value];
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  go
});
