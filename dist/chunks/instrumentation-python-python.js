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

// src/instrumentation/python/python.ts
var python_exports = {};
__export(python_exports, {
  python: () => python
});
module.exports = __toCommonJS(python_exports);

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
function calleeName(call) {
  if (call.callee.kind === "name") return call.callee.name;
  return call.callee.kind === "member" ? call.callee.property : void 0;
}

// src/instrumentation/code/call-sites.ts
function argumentAt(call, index, name, isMethod = false) {
  const named = call.arguments.find((argument) => argument.name === name);
  if (named !== void 0) return named;
  const positional = call.arguments.filter((argument) => argument.name === void 0);
  const at = isMethod ? index - 1 : index;
  const found = positional[at];
  const isSpread = positional.slice(0, at + 1).some((argument) => argument.spread !== void 0);
  return isSpread ? void 0 : found;
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

// src/instrumentation/risk-wording.ts
var whatItIs = {
  "raw-path": "the address of a request as it came, which whoever sends requests can make up",
  identity: "an identifier with a value of its own for each user, object or event",
  address: "a network address, of which there are as many as clients",
  header: "taken from a header, which whoever sends requests can make up",
  "error-text": "the text of an error, which carries names, numbers and addresses of the single case",
  time: "a point in time, which never comes back",
  random: "a random identifier, new each time",
  input: "data of the single request or object, which can be anything"
};
function describeValue(value) {
  if (value.tier === "composed") {
    if (value.kind === void 0) return "a text that is put together from parts with an unknown number of values";
    const whole2 = value.kind === "raw-path" ? "the address of a request" : "a text";
    return `${whole2} after a replacement, which keeps whatever its pattern does not match`;
  }
  return (value.kind === void 0 ? void 0 : whatItIs[value.kind]) ?? "a value that nothing limits";
}

// src/instrumentation/python/middleware.ts
function requestHistogram(at, library, metric, label) {
  const span = spanIn(at.scope.module, at.expression);
  const named = metric === void 0 ? {} : { metric };
  return { language: "python", library, span, type: "histogram", ...named, labels: [label] };
}
function labelOfFunction(context, label, value, help) {
  const judged = context.values.classify(value);
  if (judged.tier !== "unbounded" && judged.tier !== "composed") return void 0;
  return { label, tier: judged.tier, kind: judged.kind ?? "input", fact: factOf(judged), help };
}
function factOf(value) {
  return `is ${describeValue(value)}`;
}
function isFalse(at) {
  return at?.expression.kind === "constant" && at.expression.text === "False";
}
function isTrue(at) {
  return at?.expression.kind === "constant" && at.expression.text === "True";
}
function prefixedName(context, prefix, fallback, name) {
  if (prefix === void 0) return `${fallback}_${name}`;
  const { value, complete } = context.texts.text(prefix);
  return complete ? `${value}_${name}` : void 0;
}

// src/instrumentation/python/flask-exporter.ts
var places = { export_defaults: 2, defaults_prefix: 3, group_by: 4 };
var byNameOnly = 99;
var types = {
  counter: "counter",
  gauge: "gauge",
  histogram: "histogram",
  summary: "summary"
};
function readFlaskSetUp(context, at, name) {
  if (!/^prometheus_flask_exporter(?:\.\w+)*\.\w*PrometheusMetrics(?:\.for_app_factory)?$/u.test(name)) return;
  const isBase = name.endsWith(".PrometheusMetrics");
  const option = (key) => argumentOf(at, isBase ? places[key] : byNameOnly, key);
  const metric = prefixedName(context, option("defaults_prefix"), "flask", "http_request_duration_seconds");
  readDefaultLabels(context, at, metric);
  if (isFalse(option("export_defaults"))) return;
  readGroups(context, at, option("group_by"), metric);
}
function readExportDefaults(context, at) {
  const metric = prefixedName(context, argumentOf(at, 2, "prefix"), "flask", "http_request_duration_seconds");
  readGroups(context, at, argumentOf(at, 1, "group_by"), metric);
}
function readGroups(context, at, group, metric) {
  const help = "Write group_by='url_rule' or group_by='endpoint'.";
  const isDefault = group === void 0 || isNothing(group);
  const hasSpread = at.expression.arguments.some((argument) => argument.spread !== void 0);
  if (isDefault && (hasSpread || isTrue(argumentOf(at, byNameOnly, "group_by_endpoint")))) return;
  const text = group === void 0 ? void 0 : context.texts.text(group);
  if (group === void 0 || isDefault || text?.complete === true && text.value === "path") {
    const place = group ?? { ...at, expression: at.expression.callee };
    const fact = group === void 0 || isDefault ? "is the address of each request as it came, since group_by is the path unless it is told otherwise" : "is the address of each request as it came, since group_by is the path";
    const label2 = { label: "path", tier: "unbounded", kind: "raw-path", fact, help };
    context.middlewares.push(requestHistogram(place, "prometheus_flask_exporter", metric, label2));
    return;
  }
  if (text?.complete === true) return;
  const label = labelOfFunction(context, nameOfFunction(context, group), group, help);
  if (label !== void 0) {
    context.middlewares.push(requestHistogram(group, "prometheus_flask_exporter", metric, label));
  }
}
function isNothing({ expression }) {
  return expression.kind === "constant" && expression.text === "None";
}
function nameOfFunction(context, group) {
  for (const entity of context.evaluator.entities(group)) {
    if (entity.kind === "function" && entity.of.name !== void 0) return entity.of.name;
  }
  return "path";
}
function readDefaultLabels(context, at, metric) {
  const given = argumentOf(at, byNameOnly, "default_labels");
  for (const entry of given === void 0 ? [] : context.maps.read(given).entries) {
    const help = "Leave the label out of default_labels, which are part of every metric.";
    const label = labelOfFunction(context, entry.key, entry.value, help);
    if (label !== void 0) {
      context.middlewares.push(requestHistogram(entry.value, "prometheus_flask_exporter", metric, label));
    }
  }
}
function readFlaskMetric(context, at) {
  const { callee } = at.expression;
  if (callee.kind !== "member") return;
  const { property } = callee;
  const type = property === "info" ? "info" : Object.hasOwn(types, property) ? types[property] : void 0;
  if (type === void 0 && property !== "export_defaults") return;
  if (!isFlaskExporter(context, { ...at, expression: callee.object })) return;
  if (type === void 0) {
    readExportDefaults(context, at);
    return;
  }
  const name = argumentOf(at, 0, "name");
  if (name === void 0) return;
  const help = argumentOf(at, 1, "description");
  const given = type === "info" ? void 0 : argumentOf(at, 2, "labels");
  const read = given === void 0 ? void 0 : context.maps.read(given);
  const more = type === "info" ? context.maps.fromArguments(at, at.expression) : void 0;
  const labels = assignmentsOf(context, read ?? more ?? { entries: [], complete: true, found: true, functions: [] });
  const draft = {
    library: "prometheus_flask_exporter",
    type,
    name: publishedName(context.texts.text(name), type),
    help: help === void 0 ? void 0 : context.texts.text(help),
    labels: labels.map((assignment) => assignment.label),
    labelsComplete: read?.complete ?? true,
    declaration: calleeSpan(at),
    uses: []
  };
  context.registry.add(at.expression, at.frame?.key ?? "", draft);
  addUse(draft, at, property, labels, read?.complete ?? true);
}
function publishedName(name, type) {
  return type === "counter" ? { ...name, value: `${name.value.replace(/_total$/u, "")}_total` } : name;
}
function isFlaskExporter(context, at) {
  return context.evaluator.entities(at).some((entity) => {
    if (entity.kind !== "expression" || entity.at.expression.kind !== "call") return false;
    const made = context.evaluator.libraryName({ ...entity.at, expression: entity.at.expression.callee });
    return made?.startsWith("prometheus_flask_exporter") === true;
  });
}

// src/instrumentation/python/starlette-exporter.ts
var byNameOnly2 = 99;
function readStarletteExporter(context, at, name) {
  const { callee } = at.expression;
  const adds = callee.kind === "member" && callee.property === "add_middleware";
  if (!adds && name?.endsWith(".Middleware") !== true) return;
  const kind = argumentOf(at, 0, adds ? "middleware_class" : "cls");
  const library = kind === void 0 ? void 0 : context.evaluator.libraryName(kind);
  if (library === void 0 || !/^starlette_exporter(?:\.\w+)*\.PrometheusMiddleware$/u.test(library)) return;
  const prefix = argumentOf(at, byNameOnly2, "prefix");
  const metric = prefixedName(context, prefix, "starlette", "request_duration_seconds");
  const path = pathOf(at);
  if (path !== void 0) {
    context.middlewares.push(requestHistogram(path.at, "starlette_exporter", metric, path.label));
  }
  const labels = argumentOf(at, byNameOnly2, "labels");
  for (const entry of labels === void 0 ? [] : context.maps.read(labels).entries) {
    const label = labelOf(context, entry);
    if (label !== void 0)
      context.middlewares.push(requestHistogram(entry.value, "starlette_exporter", metric, label));
  }
}
function pathOf(at) {
  const group = argumentOf(at, byNameOnly2, "group_paths");
  const filter = argumentOf(at, byNameOnly2, "filter_unhandled_paths");
  const hasSpread = at.expression.arguments.some((argument) => argument.spread === "map");
  const path = { label: "path", kind: "raw-path" };
  if (group !== void 0 && isFalse(group)) {
    const fact2 = "is the address of each request as it came, since group_paths is off";
    return { at: group, label: { ...path, tier: "unbounded", fact: fact2, help: groupHelp } };
  }
  if (filter !== void 0 && isFalse(filter)) {
    if (hasSpread || isTrue(argumentOf(at, byNameOnly2, "group_unhandled_paths"))) return void 0;
    const fact2 = "is the address of each request that matches no route, since filter_unhandled_paths is off";
    const help = "Leave filter_unhandled_paths on, or write group_unhandled_paths=True.";
    return { at: filter, label: { ...path, tier: "unbounded", fact: fact2, help } };
  }
  if (group !== void 0 || hasSpread) return void 0;
  const fact = "is the address of each request as it came in versions before 0.18, where group_paths is off by default";
  const place = { ...at, expression: at.expression.callee };
  return { at: place, label: { ...path, tier: "composed", fact, help: groupHelp } };
}
var groupHelp = "Write group_paths=True, and filter_unhandled_paths=True so that requests without a route are not counted by their address.";
function labelOf(context, { key, value }) {
  const { expression } = value;
  if (expression.kind !== "call") {
    return labelOfFunction(context, key, value, "Return one of a few values that are known beforehand.");
  }
  const name = context.evaluator.libraryName({ ...value, expression: expression.callee }) ?? "";
  const from = /^starlette_exporter(?:\.\w+)*\.(from_header|from_response_header)$/u.exec(name)?.[1];
  if (from === void 0 || argumentOf({ ...value, expression }, 1, "allowed_values") !== void 0) return void 0;
  const isRequest = from === "from_header";
  const fact = isRequest ? "is a header of the request, which whoever sends requests can make up" : "is a header of the response, with whatever values the application gives it";
  const tier = isRequest ? "unbounded" : "composed";
  return { label: key, tier, kind: "header", fact, help: `Give ${from} a list of allowed_values.` };
}

// src/instrumentation/python/frameworks.ts
function readFrameworks(context) {
  for (const at of callsOf(context)) {
    const name = context.evaluator.libraryName({ ...at, expression: at.expression.callee });
    if (name !== void 0) {
      readFlaskSetUp(context, at, name);
      readInstrumentator(context, at, name);
    }
    readStarletteExporter(context, at, name);
    readFlaskMetric(context, at);
  }
}
function readInstrumentator(context, at, name) {
  if (!/^prometheus_fastapi_instrumentator(?:\.\w+)*\.(?:Prometheus\w+)?Instrumentator$/u.test(name)) return;
  const option = argumentOf(at, 2, "should_group_untemplated");
  if (option === void 0 || !isFalse(option) || isTrue(argumentOf(at, 1, "should_ignore_untemplated"))) return;
  context.middlewares.push(
    requestHistogram(option, "prometheus_fastapi_instrumentator", "http_request_duration_seconds", {
      label: "handler",
      tier: "unbounded",
      kind: "raw-path",
      fact: "is the address of each request that matches no route, since should_group_untemplated is off",
      help: "Leave should_group_untemplated on, so that requests without a route share one value."
    })
  );
}

// src/instrumentation/code/opentelemetry.ts
var defaultBuckets = 15;
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
    buckets: type === "histogram" ? defaultBuckets : void 0,
    declaration: calleeSpan(at),
    holder: made.scope.module.holders.get(made.expression),
    uses: []
  };
  context.registry.add(made.expression, made.frame?.key ?? "", draft);
  return draft;
}
function addAttributes(context, draft, at, method, attributes) {
  const read = context.maps.read(attributes);
  addUse(draft, at, method, assignmentsOf(context, read), read.complete && read.found);
}

// src/instrumentation/python/opentelemetry.ts
var creators = {
  create_counter: "counter",
  create_up_down_counter: "gauge",
  create_histogram: "histogram",
  create_gauge: "gauge",
  create_observable_counter: "counter",
  create_observable_up_down_counter: "gauge",
  create_observable_gauge: "gauge"
};
function readOpenTelemetry(context) {
  for (const at of callsOf(context)) {
    const { callee } = at.expression;
    if (callee.kind !== "member" || !Object.hasOwn(creators, callee.property)) continue;
    const type = creators[callee.property];
    if (type === void 0 || !isMeter(context, { ...at, expression: callee.object })) continue;
    const draft = declareInstrument(context, at, type);
    const callbacks = argumentOf(at, 1, "callbacks");
    if (draft !== void 0 && callbacks !== void 0) readCallbacks(context, draft, callbacks);
  }
  for (const at of callsOf(context)) readUse(context, at);
}
function isMeter(context, at) {
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind === "library") return entity.name.startsWith("opentelemetry");
    if (entity.kind === "expression" && entity.at.expression.kind === "call") {
      return calleeName(entity.at.expression) === "get_meter";
    }
  }
  const { expression } = at;
  const name = expression.kind === "name" ? expression.name : expression.kind === "member" ? expression.property : "";
  return name.endsWith("meter") && [...at.scope.module.imports].some((source) => source.startsWith("opentelemetry"));
}
function readUse(context, at) {
  const { callee } = at.expression;
  if (callee.kind !== "member" || !/^(?:add|record|set)$/u.test(callee.property)) return;
  const attributes = argumentOf(at, 1, "attributes");
  if (attributes === void 0) return;
  for (const draft of metricsOf(context, { ...at, expression: callee.object })) {
    if (draft.library === "opentelemetry") addAttributes(context, draft, at, callee.property, attributes);
  }
}
function readCallbacks(context, draft, callbacks) {
  for (const list of context.evaluator.entities(callbacks)) {
    if (list.kind !== "expression" || list.at.expression.kind !== "list") continue;
    for (const item of list.at.expression.items) {
      for (const entity of context.evaluator.entities({ ...list.at, expression: item.value })) {
        if (entity.kind !== "function") continue;
        for (const { call, scope } of entity.of.scope.module.calls) {
          const at = { expression: call, scope };
          if (call.start < entity.of.start || call.end > entity.of.end) continue;
          const name = context.evaluator.libraryName({ ...at, expression: call.callee });
          const attributes = argumentOf(at, 1, "attributes");
          if (name?.endsWith(".Observation") !== true || attributes === void 0) continue;
          addAttributes(context, draft, at, "Observation", attributes);
        }
      }
    }
  }
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

// src/instrumentation/python/prometheus-client.ts
var constructors = {
  Counter: { type: "counter", labels: [2, "labelnames"], unit: 5 },
  Gauge: { type: "gauge", labels: [2, "labelnames"], unit: 5 },
  Summary: { type: "summary", labels: [2, "labelnames"], unit: 5 },
  Histogram: { type: "histogram", labels: [2, "labelnames"], unit: 5 },
  Info: { type: "info", labels: [2, "labelnames"] },
  Enum: { type: "stateset", labels: [2, "labelnames"] },
  CounterMetricFamily: { type: "counter", labels: [3, "labels"], unit: 5 },
  GaugeMetricFamily: { type: "gauge", labels: [3, "labels"], unit: 4 },
  SummaryMetricFamily: { type: "summary", labels: [4, "labels"], unit: 5 },
  HistogramMetricFamily: { type: "histogram", labels: [4, "labels"], unit: 5 },
  GaugeHistogramMetricFamily: { type: "histogram", labels: [4, "labels"], unit: 5 },
  InfoMetricFamily: { type: "info", labels: [3, "labels"] },
  StateSetMetricFamily: { type: "stateset", labels: [3, "labels"] },
  UnknownMetricFamily: { type: "unknown", labels: [3, "labels"], unit: 4 },
  UntypedMetricFamily: { type: "unknown", labels: [3, "labels"], unit: 4 }
};
var defaultBuckets2 = 14;
var maximumNesting = 5;
function readPrometheusClient(context) {
  for (const at of callsOf(context)) {
    const name = context.evaluator.libraryName({ ...at, expression: at.expression.callee });
    if (name === void 0 || !/^prometheus_client(?:\.|$)/u.test(name)) continue;
    const last = name.split(".").at(-1) ?? "";
    const made = Object.hasOwn(constructors, last) ? constructors[last] : void 0;
    if (made !== void 0) declare2(context, at, last, made, 0);
  }
}
function declare2(context, at, name, made, chain) {
  const nameArgument = argumentOf(at, 0, "name");
  const written = nameArgument === void 0 ? void 0 : context.texts.text(nameArgument);
  const labelsArgument = argumentOf(at, ...made.labels);
  const labels = labelsArgument === void 0 ? void 0 : context.texts.labels(labelsArgument);
  const functions = [...written?.functions ?? [], ...labels?.functions ?? []];
  if (forEachCaller(context, at, functions, chain, (outer2) => {
    declare2(context, outer2, name, made, chain + 1);
  }))
    return;
  const outer = outermostCall(at);
  const declaration = calleeSpan(outer);
  const help = argumentOf(at, 1, "documentation");
  const unit = made.unit === void 0 ? void 0 : argumentOf(at, made.unit, "unit");
  const isFamily = name.endsWith("MetricFamily");
  const buckets = isFamily ? void 0 : argumentOf(at, 99, "buckets");
  const hasSpread = at.expression.arguments.some((argument) => argument.spread !== void 0);
  context.registry.add(at.expression, at.frame?.key ?? "", {
    library: "prometheus_client",
    type: made.type,
    name: written === void 0 ? { value: "\u2026", complete: false, span: declaration } : fullName(context, at, written, made, isFamily),
    generatedName: written?.complete === false && isGenerated(nameArgument) && !isFamily,
    help: help === void 0 ? void 0 : context.texts.text(help),
    unit: unit === void 0 ? void 0 : context.texts.text(unit),
    labels: [...labels?.labels ?? []],
    labelsComplete: labels?.complete ?? !hasSpread,
    buckets: made.type === "histogram" ? bucketCount(context, buckets) ?? defaultBuckets2 : void 0,
    declaration,
    holder: outer.scope.module.holders.get(outer.expression),
    uses: []
  });
}
function fullName(context, at, written, { type, unit }, isFamily) {
  let { value, complete } = written;
  if (!isFamily) {
    for (const [index, key] of [
      [4, "subsystem"],
      [3, "namespace"]
    ]) {
      const part = argumentOf(at, index, key);
      const text = part === void 0 ? void 0 : context.texts.text(part);
      if (text === void 0 || text.value === "") continue;
      value = `${text.value}_${value}`;
      complete &&= text.complete;
    }
  }
  if (type === "counter") value = value.replace(/_total$/u, "");
  const unitArgument = unit === void 0 ? void 0 : argumentOf(at, unit, "unit");
  const unitText = unitArgument === void 0 ? "" : context.texts.text(unitArgument).value;
  if (unitText !== "" && !value.endsWith(`_${unitText}`)) value = `${value}_${unitText}`;
  if (type === "counter") value = `${value}_total`;
  if (type === "info") value = `${value.replace(/_info$/u, "")}_info`;
  return { value, complete, span: written.span, ...written.origin === void 0 ? {} : { origin: written.origin } };
}
function isGenerated(name) {
  return name?.expression.kind === "text" && name.scope.of !== void 0 && name.scope.of.name !== "__init__";
}
function bucketCount(context, buckets) {
  if (buckets === void 0) return void 0;
  for (const entity of context.evaluator.entities(buckets)) {
    if (entity.kind === "expression" && entity.at.expression.kind === "list") return entity.at.expression.items.length;
  }
  return void 0;
}
function readPrometheusClientUses(context) {
  for (const at of callsOf(context)) {
    const { callee } = at.expression;
    if (callee.kind !== "member") continue;
    const receiver = { ...at, expression: callee.object };
    if (callee.property === "labels" || callee.property === "remove")
      readLabels(context, at, receiver, callee.property);
    else if (callee.property === "add_metric") readFamily(context, at, receiver);
    else if (callee.property === "info") readInfo(context, at, receiver);
  }
}
function readLabels(context, at, receiver, method) {
  const named = context.maps.fromArguments(at, at.expression);
  const positional = at.expression.arguments.filter((argument) => argument.name === void 0);
  const fits = (draft) => draft.library === "prometheus_client" && (named.found ? named.entries.length > 0 && named.entries.every((entry) => draft.labels.some((label) => label.value === entry.key)) : draft.labelsComplete && positional.length === draft.labels.length && positional.length > 0);
  const found = metricsOf(context, receiver).filter((draft) => draft.library === "prometheus_client");
  const drafts = found.length > 0 ? found : metricsByName(context, receiver, fits);
  for (const draft of drafts) {
    if (named.found) {
      addUse(draft, at, method, assignmentsOf(context, named), named.complete, found.length === 0);
    } else {
      const values = valuesInOrder(
        context,
        positional.map((argument) => ({
          value: { ...at, expression: argument.value },
          spread: argument.spread !== void 0
        }))
      );
      const filled = values === void 0 ? { labels: [], complete: false } : positionalLabels(context, values, draft);
      addUse(draft, at, method, filled.labels, filled.complete, found.length === 0);
    }
  }
}
function readFamily(context, at, receiver) {
  const given = argumentOf(at, 0, "labels");
  if (given === void 0) return;
  const values = valuesInOrder(context, [{ value: given, spread: true }]);
  for (const draft of metricsOf(context, receiver)) {
    const filled = values === void 0 ? { labels: [], complete: false } : positionalLabels(context, values, draft);
    addUse(draft, at, "add_metric", filled.labels, filled.complete);
  }
}
function valuesInOrder(context, items, depth = 0) {
  const values = [];
  for (const { value, spread } of items) {
    const inner = spread ? valuesOfList(context, value, depth) : [value];
    if (inner === void 0) return void 0;
    values.push(...inner);
  }
  return values;
}
function valuesOfList(context, at, depth) {
  if (depth > maximumNesting) return void 0;
  const [list] = context.evaluator.entities(at).flatMap((entity) => entity.kind === "expression" && entity.at.expression.kind === "list" ? [entity.at] : []);
  if (list?.expression.kind !== "list") return void 0;
  const items = list.expression.items.map(({ value, spread }) => ({ value: { ...list, expression: value }, spread }));
  const values = valuesInOrder(context, items, depth + 1);
  const of = at.expression.kind === "name" ? lookup(at.scope, at.expression.name) : void 0;
  const appended = of === void 0 ? [] : appendedAt(of, at.scope, at.expression.start);
  return values === void 0 ? void 0 : [...values, ...appended];
}
function readInfo(context, at, receiver) {
  const map = argumentOf(at, 0, "val");
  if (map === void 0) return;
  for (const draft of metricsOf(context, withoutLabels(receiver))) {
    if (draft.type !== "info") continue;
    const read = context.maps.read(map);
    addUse(draft, at, "info", assignmentsOf(context, read), read.complete && read.found);
  }
}
function withoutLabels(at) {
  const { expression } = at;
  if (expression.kind !== "call" || expression.callee.kind !== "member") return at;
  return expression.callee.property === "labels" ? { ...at, expression: expression.callee.object } : at;
}

// src/instrumentation/code/tree.ts
function childrenOf(node) {
  const found = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!child.name.endsWith("Comment")) found.push(child);
  }
  return found;
}

// src/instrumentation/python/collections.ts
function growByCall(expression, scope) {
  if (expression.kind !== "call" || expression.callee.kind !== "member") return;
  const { object, property } = expression.callee;
  const of = object.kind === "name" ? lookup(scope, object.name) : void 0;
  if (of === void 0) return;
  const [first, second] = expression.arguments;
  if (property === "append" && first !== void 0) {
    of.appended.push({ expression: first.value, scope });
  } else if (property === "extend" && first !== void 0) {
    append(of, first.value, scope);
  } else if (property === "setdefault" && first !== void 0 && second !== void 0) {
    of.entries.push({ key: first.value, value: second.value, scope });
  } else if (property === "update") {
    for (const { name, nameSpan, value, spread } of expression.arguments) {
      if (name === void 0 || nameSpan === void 0) {
        if (spread === void 0) put(of, value, scope);
      } else of.entries.push({ key: { ...nameSpan, kind: "text", parts: [name] }, value, scope });
    }
  }
}
function append(of, list, scope) {
  if (list.kind !== "list") of.appended.push({ expression: list, scope });
  else for (const { value } of list.items) of.appended.push({ expression: value, scope });
}
function put(of, map, scope) {
  if (map.kind !== "map") return;
  for (const { key, value } of map.entries) of.entries.push({ key, value, scope });
}

// src/instrumentation/code/expression-reader.ts
var maximumDepth = 150;
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
    if (this.#depth >= maximumDepth) return { kind: "unknown", start: node.from, end: node.to };
    this.#depth++;
    try {
      return this.readNode(node, scope);
    } finally {
      this.#depth--;
    }
  }
};

// src/instrumentation/python/builtin-calls.ts
function meaningOf(call) {
  const { callee } = call;
  if (callee.kind === "name") {
    if (callee.name === "getattr") return attributeOf(call);
    return callee.name === "dict" ? mapOf(call) : void 0;
  }
  if (callee.kind !== "member") return void 0;
  if (callee.property === "get") return entryByGet(call, callee.object);
  return callee.property === "format" ? formatted(call, callee.object) : void 0;
}
function attributeOf({ arguments: given, start, end }) {
  const [object, name, fallback] = given;
  const property = literalText(name?.value);
  if (object === void 0 || property === void 0) return void 0;
  const member = { start, end, kind: "member", object: object.value, property };
  if (fallback === void 0) return member;
  return { start, end, kind: "choice", test: void 0, options: [member, fallback.value] };
}
function entryByGet({ arguments: given, start, end }, object) {
  const [key, fallback, ...more] = given;
  if (key === void 0 || literalText(key.value) === void 0 || more.length > 0) return void 0;
  if (key.name !== void 0 || fallback?.spread !== void 0 || fallback?.name !== void 0) return void 0;
  const entry = { start, end, kind: "index", object, index: key.value };
  if (fallback === void 0) return entry;
  return { start, end, kind: "choice", test: void 0, options: [entry, fallback.value] };
}
function mapOf({ arguments: given, start, end }) {
  const entries = given.flatMap(
    ({ name, nameSpan, value }) => name === void 0 || nameSpan === void 0 ? [] : [{ key: { ...nameSpan, kind: "text", parts: [name] }, value }]
  );
  const spreads = given.flatMap(({ name, value }) => name === void 0 ? [value] : []);
  return { start, end, kind: "map", entries, spreads };
}
var placeholder = /\{\{|\}\}|\{(\w*)[^{}]*\}/gu;
function formatted({ arguments: given, start, end }, receiver) {
  const text = literalText(receiver);
  if (text === void 0 || given.some((argument) => argument.spread !== void 0)) return void 0;
  const parts = [];
  let next = 0;
  let from = 0;
  for (const match of text.matchAll(placeholder)) {
    const [whole2, field] = match;
    parts.push(text.slice(from, match.index));
    from = match.index + whole2.length;
    if (field === void 0) parts.push(whole2.charAt(0));
    else
      parts.push(argumentFor(given, field === "" ? String(next++) : field)?.value ?? { start, end, kind: "unknown" });
  }
  parts.push(text.slice(from));
  return { start, end, kind: "text", parts: parts.filter((part) => part !== "") };
}
var conversion = /%%|%(?:\((\w+)\))?[-+ #0]{0,5}\d{0,9}(?:\.\d{1,9})?[a-zA-Z]/gu;
function converted(text, right) {
  const values = right.kind === "list" ? right.items.map(({ value }) => value) : [right];
  const parts = [];
  let next = 0;
  let from = 0;
  for (const match of text.matchAll(conversion)) {
    const [whole2, key] = match;
    parts.push(text.slice(from, match.index));
    from = match.index + whole2.length;
    if (whole2 === "%%") parts.push("%");
    else if (key === void 0) parts.push(values[next++] ?? right);
    else parts.push((right.kind === "map" ? entryOf(right, key) : void 0) ?? right);
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part !== "");
}
function entryOf(map, key) {
  return map.entries.find((entry) => literalText(entry.key) === key)?.value;
}
function argumentFor(given, field) {
  if (!/^\d+$/u.test(field)) return given.find(({ name }) => name === field);
  return given.filter(({ name }) => name === void 0)[Number(field)];
}

// src/instrumentation/python/python-texts.ts
function partsOf(node, source, read) {
  const text = source.slice(node.from, node.to);
  if (node.name === "String") return [stringOf(text)];
  if (node.name !== "FormatString") return [read(node)];
  const parts = [];
  const head = /^[A-Za-z]*(?:"""|'''|"|')/u.exec(text)?.[0] ?? "";
  let at = node.from + head.length;
  for (const child of childrenOf(node)) {
    if (child.name !== "FormatReplacement") continue;
    parts.push(source.slice(at, child.from));
    const value = childrenOf(child).find((inner) => /^[A-Z]/u.test(inner.name));
    if (value !== void 0) parts.push(read(value));
    at = child.to;
  }
  parts.push(source.slice(at, Math.max(at, node.to - head.replace(/^[A-Za-z]*/u, "").length)));
  return parts;
}
function stringOf(text) {
  const match = /^[A-Za-z]*("""|'''|"|')([\s\S]*)\1$/u.exec(text);
  return match?.[2] ?? text;
}
function join(parts) {
  const joined = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
    else if (part !== "") joined.push(part);
  }
  return joined;
}

// src/instrumentation/python/python-expressions.ts
var PythonExpressions = class extends ExpressionReader {
  readNode(node, scope) {
    const place = { start: node.from, end: node.to };
    const children = childrenOf(node);
    switch (node.name) {
      case "VariableName":
      case "PropertyName":
        return { ...place, kind: "name", name: this.text(node) };
      case "Number":
      case "Boolean":
      case "None":
        return { ...place, kind: "constant", text: this.text(node) };
      case "String":
        return { ...place, kind: "text", parts: [stringOf(this.text(node))] };
      case "ContinuedString":
        return { ...place, kind: "text", parts: join(children.flatMap((child) => this.#parts(child, scope))) };
      case "FormatString":
        return { ...place, kind: "text", parts: join(this.#parts(node, scope)) };
      case "MemberExpression":
        return this.#member(children, place, scope);
      case "CallExpression":
        return this.#call(children, place, scope);
      case "ParenthesizedExpression":
      case "AwaitExpression": {
        const inner = children.find((child) => /^[A-Z]/u.test(child.name));
        return inner === void 0 ? { ...place, kind: "unknown" } : this.read(inner, scope);
      }
      case "ArrayExpression":
      case "TupleExpression":
      case "SetExpression":
        return { ...place, kind: "list", items: this.items(children, scope) };
      case "DictionaryExpression":
        return this.#dictionary(children, place, scope);
      case "DictionaryComprehensionExpression":
        return this.#mapOfComprehension(children, place, scope);
      case "ConditionalExpression": {
        const [consequent, test, alternate] = children.filter((child) => /^[A-Z]/u.test(child.name));
        if (consequent === void 0 || test === void 0 || alternate === void 0) break;
        const options = [this.read(consequent, scope), this.read(alternate, scope)];
        return { ...place, kind: "choice", test: this.read(test, scope), options };
      }
      case "UnaryExpression": {
        const operand = children.at(-1);
        const read = operand === void 0 ? void 0 : this.read(operand, scope);
        if (children[0]?.name === "not") return { ...place, kind: "condition", operator: "not", operands: [] };
        return read ?? { ...place, kind: "unknown" };
      }
      case "BinaryExpression":
        return this.#binary(node, place, scope);
      case "LambdaExpression":
        return this.#lambda(children, place, scope);
      case "NamedExpression": {
        const [target, , value] = children;
        if (target === void 0 || value === void 0) break;
        const read = this.read(value, scope);
        declare(scope, binding(this.text(target), "value", place)).values.push({ expression: read, scope });
        return read;
      }
      default:
        break;
    }
    this.#comprehension(children, scope);
    for (const child of children) this.read(child, scope);
    return { ...place, kind: "unknown" };
  }
  /** The variables of `… for x in list` belong to the expression; here they are put beside those of the function. */
  #comprehension(children, scope) {
    children.forEach((child, index) => {
      if (child.name !== "for") return;
      const target = children[index + 1];
      const iterable = children[index + 3];
      if (target?.name !== "VariableName" || iterable === void 0 || children[index + 2]?.name !== "in") return;
      const iterated = { expression: this.read(iterable, scope), scope };
      declare(scope, binding(this.text(target), "loop", { start: target.from, end: target.to }, { iterated }));
    });
  }
  #member(children, place, scope) {
    const [first, separator, third] = children;
    if (first === void 0) return { ...place, kind: "unknown" };
    const object = this.read(first, scope);
    if (separator?.name === "." && third?.name === "PropertyName") {
      return { ...place, kind: "member", object, property: this.text(third) };
    }
    const isSlice = children.some((child) => child.name === ":");
    const index = third === void 0 || isSlice ? void 0 : this.read(third, scope);
    return { ...place, kind: "index", object, index };
  }
  #call(children, place, scope) {
    const [callee, list] = children;
    if (callee === void 0) return { ...place, kind: "unknown" };
    const call = this.call(this.read(callee, scope), list, place, scope);
    return meaningOf(call) ?? call;
  }
  /** A call with the arguments of a list, recorded. */
  call(callee, list, place, scope) {
    const call = {
      ...place,
      kind: "call",
      callee,
      arguments: list === void 0 ? [] : this.#arguments(list, scope)
    };
    this.module.calls.push({ call, scope });
    return call;
  }
  #arguments(list, scope) {
    const found = [];
    const children = childrenOf(list).filter((child) => !["(", ")"].includes(child.name));
    for (let at = 0; at < children.length; at++) {
      const child = children[at];
      const next = children[at + 1];
      const after = children[at + 2];
      if (child === void 0 || child.name === ",") continue;
      if (child.name === "*" || child.name === "**") {
        if (next !== void 0)
          found.push({ value: this.read(next, scope), spread: child.name === "*" ? "list" : "map" });
        at += 1;
      } else if (next?.name === "AssignOp" && after !== void 0) {
        const nameSpan = { start: child.from, end: child.to };
        found.push({ name: this.text(child), nameSpan, value: this.read(after, scope) });
        at += 2;
      } else if (child.name === "for") {
        this.#comprehension(children, scope);
        break;
      } else found.push({ value: this.read(child, scope) });
    }
    return found;
  }
  /** The items between the brackets of a list. */
  items(children, scope) {
    const found = [];
    let spread = false;
    for (const child of children) {
      if (child.name === "*") spread = true;
      else if (/^[A-Z]/u.test(child.name)) {
        found.push({ value: this.read(child, scope), spread });
        spread = false;
      }
    }
    return found;
  }
  #dictionary(children, place, scope) {
    const entries = [];
    const spreads = [];
    const parts = children.filter((child) => !["{", "}", ","].includes(child.name));
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at];
      const value = parts[at + 2];
      if (part?.name === "**") {
        const spread = parts[++at];
        if (spread !== void 0) spreads.push(this.read(spread, scope));
      } else if (part !== void 0 && parts[at + 1]?.name === ":" && value !== void 0) {
        const read = this.read(value, scope);
        const key = this.read(part, scope);
        if (key.kind === "text" && typeof key.parts[0] === "string") this.module.holders.set(read, key.parts[0]);
        entries.push({ key, value: read });
        at += 2;
      }
    }
    return { ...place, kind: "map", entries, spreads };
  }
  /** `{name: Counter(name) for name in names}`: one value under keys that are not known here. */
  #mapOfComprehension(children, place, scope) {
    this.#comprehension(children, scope);
    const [key, value] = children.filter((child) => /^[A-Z]/u.test(child.name)).map((child) => this.read(child, scope));
    if (key === void 0 || value === void 0) return { ...place, kind: "unknown" };
    const { start, end } = key;
    return { ...place, kind: "map", entries: [{ key: { start, end, kind: "unknown" }, value }], spreads: [] };
  }
  #binary(node, place, scope) {
    const operands = [];
    let left = node;
    const operator = this.#operator(node);
    while (left.name === "BinaryExpression" && this.#operator(left) === operator) {
      const children = childrenOf(left);
      const right = children.at(-1);
      const next = children[0];
      if (right === void 0 || next === void 0 || next === right) break;
      operands.push(right);
      left = next;
    }
    operands.push(left);
    const read = operands.reverse().map((operand) => this.read(operand, scope));
    if (operator === "+") return { ...place, kind: "text", parts: read };
    if (operator === "|") return { ...place, kind: "map", entries: [], spreads: read };
    if (operator === "or") return { ...place, kind: "choice", test: void 0, options: read };
    if (operator === "and") return read.at(-1) ?? { ...place, kind: "unknown" };
    const [first, second] = read;
    const format = operator === "%" ? literalText(first) : void 0;
    if (format !== void 0 && second !== void 0) {
      return { ...place, kind: "text", parts: converted(format, second) };
    }
    if (/^(?:in|is|not|[<>=!].*)$/u.test(operator)) return { ...place, kind: "condition", operator, operands: read };
    return { ...place, kind: "unknown" };
  }
  #operator(node) {
    const token = childrenOf(node)[1];
    return token === void 0 ? "" : this.text(token);
  }
  #lambda(children, place, scope) {
    const body = children.at(-1);
    const made = this.functionCode(
      void 0,
      children.find((child) => child.name === "ParamList"),
      place,
      scope,
      void 0
    );
    if (body !== void 0) made.returns.push(this.read(body, made.scope));
    return { ...place, kind: "function", of: made };
  }
  /** A function with its parameters; its body is read by who asks. */
  functionCode(name, list, place, parent, owner) {
    const parameters = [];
    const names = /* @__PURE__ */ new Map();
    const scope = {
      kind: "function",
      parent,
      module: this.module,
      names
    };
    const children = list === void 0 ? [] : childrenOf(list);
    children.forEach((child, index) => {
      const before = children[index - 1]?.name;
      if (child.name !== "VariableName" || before === "AssignOp") return;
      if (before === "*" || before === "**") {
        names.set(this.text(child), binding(this.text(child), "parameter", { start: child.from, end: child.to }));
        return;
      }
      const annotation = children[index + 1];
      const type = annotation?.name === "TypeDef" ? this.text(annotation).replace(/^:\s*/u, "") : void 0;
      const made2 = binding(this.text(child), "parameter", { start: child.from, end: child.to }, { type });
      const assign = type === void 0 ? index + 1 : index + 2;
      const value = children[assign]?.name === "AssignOp" ? children[assign + 1] : void 0;
      if (value !== void 0) made2.values.push({ expression: this.read(value, parent), scope: parent });
      parameters.push(made2);
      names.set(made2.name, made2);
    });
    const made = { ...place, name, parameters, scope, returns: [], owner };
    scope.of = made;
    return made;
  }
  #parts(node, scope) {
    return partsOf(node, this.module.file.text, (inner) => this.read(inner, scope));
  }
};

// src/instrumentation/python/python-module.ts
var maximumDepth2 = 200;
function pythonModule(file, tree) {
  const name = file.path.replace(/(?:\/__init__)?\.py$/u, "").replaceAll("/", ".");
  const module2 = emptyModule(file, name);
  new PythonReader(module2).block(childrenOf(tree.topNode), module2.scope);
  return module2;
}
var PythonReader = class {
  #module;
  #expressions;
  #depth = 0;
  /** The end of the block that is being read. */
  #blockEnd = 0;
  constructor(module2) {
    this.#module = module2;
    this.#expressions = new PythonExpressions(module2);
  }
  block(nodes, scope) {
    if (this.#depth >= maximumDepth2) return;
    this.#depth++;
    const before = this.#blockEnd;
    for (const node of nodes) {
      this.#blockEnd = nodes.at(-1)?.to ?? before;
      this.#statement(node, scope);
    }
    this.#blockEnd = before;
    this.#depth--;
  }
  #statement(node, scope) {
    const children = childrenOf(node);
    switch (node.name) {
      case "ImportStatement":
        this.#import(node, scope);
        return;
      case "AssignStatement":
        this.#assign(children, scope);
        return;
      case "UpdateStatement":
        this.#update(children, scope);
        return;
      case "FunctionDefinition":
        this.#function(node, children, scope);
        return;
      case "ClassDefinition":
        this.#class(node, children, scope);
        return;
      case "Decorator":
        this.#decorator(children, scope);
        return;
      case "ForStatement":
        this.#for(children, scope);
        return;
      case "WithStatement":
      case "TryStatement":
        this.#withNames(node.name, children, scope);
        return;
      case "ReturnStatement":
      case "YieldStatement": {
        const value = children.find((child) => /^[A-Z]/u.test(child.name));
        if (value === void 0) return;
        const read = this.#expressions.read(value, scope);
        if (node.name === "ReturnStatement") scope.of?.returns.push(read);
        return;
      }
      default:
        this.#others(children, scope);
    }
  }
  #others(children, scope) {
    const inner = [];
    for (const child of children) {
      if (isStatement(child)) inner.push(child);
      else if (/^[A-Z]/u.test(child.name)) growByCall(this.#expressions.read(child, scope), scope);
    }
    this.block(inner, scope);
  }
  /** `labels += ["x"]` and `labels |= {"x": x}`. */
  #update(children, scope) {
    const [target, operator, value] = children;
    if (target === void 0 || value === void 0) return;
    const read = this.#expressions.read(value, scope);
    const written = this.#expressions.read(target, scope);
    const of = written.kind === "name" ? lookup(scope, written.name) : void 0;
    if (of === void 0 || operator === void 0) return;
    if (this.#expressions.text(operator) === "+=") append(of, read, scope);
    else if (this.#expressions.text(operator) === "|=") put(of, read, scope);
  }
  #import(node, scope) {
    const text = this.#expressions.text(node).replace(/#[^\n]*/gu, "").replace(/\\\r?\n/gu, " ");
    const place = { start: node.from, end: node.to };
    const from = /^from\s+([.\s]*[\w.]*)\s+import\s+\(?([^)]*)\)?\s*$/u.exec(text);
    const list = from?.[2] ?? text.replace(/^import\s+/u, "");
    const source = from?.[1]?.replace(/\s+/gu, "");
    for (const item of list.split(",")) {
      const match = /^\s*([\w.]+)(?:\s+as\s+(\w+))?\s*$/u.exec(item);
      const name = match?.[1];
      if (name === void 0) continue;
      const separator = source === void 0 || source.endsWith(".") ? "" : ".";
      const whole2 = source === void 0 ? name : `${source}${separator}${name}`;
      this.#module.imports.add(whole2);
      const bound = match?.[2] ?? (source === void 0 ? name.split(".")[0] : name) ?? name;
      const imported = source === void 0 && match?.[2] === void 0 ? bound : whole2;
      declare(scope, binding(bound, "import", place, { imported }));
    }
  }
  #assign(children, scope) {
    const groups = [[]];
    let type;
    for (const child of children) {
      if (child.name === "AssignOp") groups.push([]);
      else if (child.name === "TypeDef") type = this.#expressions.text(child).replace(/^:\s*/u, "");
      else if (child.name !== ",") groups.at(-1)?.push(child);
    }
    const values = groups.length > 1 ? groups.pop() ?? [] : [];
    const read = values.map((value) => this.#expressions.read(value, scope));
    const [only] = read;
    for (const targets of groups) {
      targets.forEach((target, index) => {
        const value = targets.length === 1 ? read.length === 1 ? only : void 0 : read.length === targets.length ? read[index] : void 0;
        this.#set(target, value, type, scope);
      });
    }
  }
  #set(target, value, type, scope) {
    const place = { start: target.from, end: target.to };
    const until = this.#blockEnd;
    const values = value === void 0 ? [] : [{ expression: value, scope, until }];
    if (target.name === "VariableName") {
      const name = this.#expressions.text(target);
      const made = declare(scope, binding(name, "value", place, { type }));
      made.values.push(...values);
      if (value !== void 0) this.#module.holders.set(value, name);
      if (scope.owner !== void 0) addField(scope.owner, name, values, type);
      return;
    }
    if (/^(?:Tuple|Array|Parenthesized)Expression$/u.test(target.name)) {
      for (const child of childrenOf(target))
        if (/^[A-Z]/u.test(child.name)) this.#set(child, void 0, void 0, scope);
      return;
    }
    const written = this.#expressions.read(target, scope);
    if (written.kind === "member" && written.object.kind === "name") {
      if (value !== void 0) this.#module.holders.set(value, written.property);
      const owner = /^(?:self|cls)$/u.test(written.object.name) ? ownerOf(scope) : void 0;
      if (owner !== void 0) addField(owner, written.property, values, type);
    } else if (written.kind === "index" && written.object.kind === "name" && written.index !== void 0) {
      const of = lookup(scope, written.object.name);
      if (value !== void 0) of?.entries.push({ key: written.index, value, scope });
    } else if (written.kind === "index" && written.object.kind === "member" && written.index !== void 0) {
      const { object, property } = written.object;
      const owner = object.kind === "name" && /^(?:self|cls)$/u.test(object.name) ? ownerOf(scope) : void 0;
      if (owner === void 0 || value === void 0) return;
      const map = { ...place, kind: "map", entries: [{ key: written.index, value }], spreads: [] };
      addField(owner, property, [{ expression: map, scope }], void 0);
    }
  }
  #function(node, children, scope) {
    const name = children.find((child) => child.name === "VariableName");
    const list = children.find((child) => child.name === "ParamList");
    const body = children.find((child) => child.name === "Body");
    const place = { start: node.from, end: node.to };
    const { owner } = scope;
    const text = name === void 0 ? void 0 : this.#expressions.text(name);
    const parent = owner === void 0 ? scope : scope.parent ?? scope;
    const made = this.#expressions.functionCode(text, list, place, parent, owner);
    if (text !== void 0) {
      if (owner !== void 0) owner.methods.set(text, made);
      else declare(scope, binding(text, "function", place, { code: made }));
    }
    if (body !== void 0) this.block(childrenOf(body), made.scope);
  }
  #class(node, children, scope) {
    const name = children.find((child) => child.name === "VariableName");
    const list = children.find((child) => child.name === "ArgList");
    const body = children.find((child) => child.name === "Body");
    if (name === void 0) return;
    const text = this.#expressions.text(name);
    const inner = {
      kind: "class",
      parent: scope,
      module: this.#module,
      names: /* @__PURE__ */ new Map()
    };
    const made = {
      name: text,
      scope: inner,
      fields: /* @__PURE__ */ new Map(),
      types: /* @__PURE__ */ new Map(),
      methods: /* @__PURE__ */ new Map(),
      bases: list === void 0 ? [] : this.#expressions.items(childrenOf(list), scope).map((item) => item.value),
      enumeration: list !== void 0 && /\b(?:\w*Enum|Flag)\b/u.test(this.#expressions.text(list))
    };
    inner.owner = made;
    declare(scope, binding(text, "class", { start: node.from, end: node.to }, { of: made }));
    if (body !== void 0) this.block(childrenOf(body), inner);
  }
  /** `@metric.labels(x).time()` is a call, written as a flat list of its parts. */
  #decorator(children, scope) {
    let built;
    for (const child of children) {
      const place = { start: built?.start ?? child.from, end: child.to };
      if (child.name === "ArgList" && built !== void 0) built = this.#expressions.call(built, child, place, scope);
      else if (/^(?:VariableName|PropertyName)$/u.test(child.name)) {
        const name = this.#expressions.text(child);
        built = built === void 0 ? { ...place, kind: "name", name } : { ...place, kind: "member", object: built, property: name };
      } else if (/^[A-Z]\w*Expression$/u.test(child.name)) built = this.#expressions.read(child, scope);
    }
  }
  #for(children, scope) {
    const at = children.findIndex((child) => child.name === "in");
    const iterable = children[at + 1];
    if (at !== -1 && iterable !== void 0) {
      const iterated = { expression: this.#expressions.read(iterable, scope), scope };
      const targets = children.slice(0, at).flatMap((child) => child.name === "TupleExpression" ? childrenOf(child) : [child]);
      const names = targets.filter((child) => child.name === "VariableName");
      names.forEach((target, position) => {
        const place = { start: target.from, end: target.to };
        const more = names.length === 1 ? { iterated } : { iterated, position };
        declare(scope, binding(this.#expressions.text(target), "loop", place, more));
      });
    }
    for (const child of children) if (child.name === "Body") this.block(childrenOf(child), scope);
  }
  /** `with x as name` and `except X as name`. */
  #withNames(kind, children, scope) {
    children.forEach((child, index) => {
      if (child.name === "Body") this.block(childrenOf(child), scope);
      else if (children[index - 1]?.name === "as") {
        if (child.name !== "VariableName") return;
        const place = { start: child.from, end: child.to };
        const caught = kind === "TryStatement";
        const made = binding(this.#expressions.text(child), caught ? "caught" : "value", place);
        declare(scope, made);
      } else if (/^[A-Z]/u.test(child.name)) this.#expressions.read(child, scope);
    });
  }
};
function isStatement(node) {
  return /(?:Statement|Definition|Body|Decorator|Clause)$/u.test(node.name) || node.type.isError;
}
function addField(owner, name, values, type) {
  const known = owner.fields.get(name);
  if (known === void 0) owner.fields.set(name, [...values]);
  else known.push(...values);
  if (type !== void 0) owner.types.set(name, type);
}

// src/instrumentation/python/python-names.ts
function pythonNames(modules) {
  const byName = new Map(modules.map((module2) => [module2.name, module2]));
  const find = (dotted, from) => {
    const dots = /^\.+/u.exec(dotted)?.[0].length ?? 0;
    if (dots > 0) {
      const isPackage = /(?:^|\/)__init__\.py$/u.test(from.file.path);
      const parts2 = from.name.split(".");
      const base = parts2.slice(0, parts2.length - dots + (isPackage ? 1 : 0));
      return byName.get([...base, ...dotted.slice(dots).split(".")].filter((part) => part !== "").join("."));
    }
    const parts = from.name.split(".").slice(0, -1);
    for (let length = parts.length; length >= 0; length--) {
      const found = byName.get([...parts.slice(0, length), dotted].join("."));
      if (found !== void 0) return found;
    }
    for (const root of ["src", "app", "lib"]) {
      const found = byName.get(`${root}.${dotted}`);
      if (found !== void 0) return found;
    }
    return void 0;
  };
  return {
    importOf(name, from) {
      const dots = /^\.+/u.exec(name)?.[0] ?? "";
      const parts = name.slice(dots.length).split(".").filter((part) => part !== "");
      for (let length = parts.length; length > 0; length--) {
        const module2 = find(dots + parts.slice(0, length).join("."), from);
        if (module2 !== void 0 && module2 !== from) return { modules: [module2], rest: parts.slice(length) };
      }
      const own = dots === "" ? void 0 : find(dots, from);
      return own === void 0 || own === from ? { modules: [], rest: [] } : { modules: [own], rest: parts };
    },
    isSelf(name) {
      return name === "self" || name === "cls";
    }
  };
}

// src/instrumentation/code/value-shapes.ts
function verdict(tier, kind) {
  return { kind: "verdict", verdict: { tier, kind } };
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

// src/instrumentation/value-name.ts
function isErrorName(name) {
  return /^(?:e|ex|err|error|exception|reason|cause)$|(?:Error|Err|Exception|_err|_error|_exception)$/u.test(name);
}

// src/instrumentation/python/python-shapes.ts
var request = /^(?:request|req|_request|http_request|websocket|environ|scope|info)$/u;
var person = /^(?:user|current_user|principal|account|customer|member|profile|author|session|claims|token)$/u;
var pythonShapes = {
  libraryConstants: false,
  chain(names) {
    const property = names.at(-1) ?? "";
    const owner = names.slice(0, -1);
    return fixed(property, owner) ?? fromRequest(property, owner, names) ?? fromError(property, owner) ?? fromPerson(property, owner);
  },
  call(names, call) {
    return effect(names, call);
  },
  isConstant(names) {
    const last = names.at(-1) ?? "";
    if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[A-Z]{2,}$/u.test(last)) return true;
    const before = names.at(-2) ?? "";
    return /^(?:value|name|label|phrase)$/u.test(last) && /^[A-Z]/u.test(before) && /^[A-Z]/u.test(names.at(-3) ?? "");
  },
  isError(name) {
    return /^(?:e|ex|exc|err|error|exception)$/u.test(name);
  }
};
function fixed(property, owner) {
  if (/^__(?:name|class|module|qualname)__$/u.test(property)) return { tier: "bounded", kind: "type-name" };
  const object = owner.at(-1) ?? "";
  const isTemplate = object === "url_rule" && /^(?:rule|endpoint)$/u.test(property) || // https://docs.aiohttp.org/en/stable/web_reference.html#aiohttp.web.AbstractResource.canonical
  object === "resource" && property === "canonical" || object === "route" && /^(?:path|path_format|path_regex|name|rule)$/u.test(property) || object === "resolver_match" || request.test(object) && /^(?:url_rule|endpoint|blueprint|resolver_match|matched_route|uri_template)$/u.test(property) || // prometheus_fastapi_instrumentator gives its instrumentations the template, or one text for all without a route.
  object === "info" && property === "modified_handler" || property === "view_name";
  if (isTemplate) return { tier: "bounded", kind: "route-template" };
  if (object === "environ" && owner.at(-2) === "os") {
    return /^(?:HOSTNAME|(?:POD|NODE)_(?:NAME|IP|UID))$/u.test(property) ? { tier: "bounded", kind: "process-host" } : { tier: "bounded", kind: "constant" };
  }
  return void 0;
}
function fromRequest(property, owner, names) {
  const at = owner.findIndex((name) => request.test(name));
  if (names.length === 2 && names[0] === "self" && property === "path") return { tier: "unbounded", kind: "raw-path" };
  if (at === -1) return void 0;
  const part = owner[at + 1]?.replace("()", "");
  const object = owner.at(-1) ?? "";
  if (/^(?:remote_addr|remote_ip|remote|REMOTE_ADDR|client|ip|peername)$/u.test(property) && part !== "headers") {
    return { tier: "unbounded", kind: "address" };
  }
  if (part === "client" || part === "access_route") return { tier: "unbounded", kind: "address" };
  if (part === "headers" || property === "user_agent" || part === "user_agent" || property.startsWith("HTTP_")) {
    return { tier: "unbounded", kind: "header" };
  }
  if (/^(?:args|form|values|json|get_json|data|POST|GET|query_params|path_params|view_args|match_info|cookies|query|rel_url)$/u.test(
    part ?? ""
  )) {
    return { tier: "unbounded", kind: part === "rel_url" ? "raw-path" : "input" };
  }
  if (request.test(object) && /^(?:json|data|body|query_string)$/u.test(property))
    return { tier: "unbounded", kind: "input" };
  if (request.test(object) && /^(?:path|full_path|url|base_url|raw_path|path_info|path_qs|relative_uri|uri|PATH_INFO|REQUEST_URI)$/u.test(
    property
  )) {
    return { tier: "unbounded", kind: "raw-path" };
  }
  if (part === "url" && /^(?:path|query|raw_path)$/u.test(property)) return { tier: "unbounded", kind: "raw-path" };
  if (part === "user" && !/^(?:role|type|plan|tier|kind|is_\w+)$/u.test(property))
    return { tier: "unbounded", kind: "identity" };
  return void 0;
}
function fromError(property, owner) {
  const object = owner.at(-1) ?? "";
  if (!isErrorName(object) && object !== "exc") return void 0;
  if (/^(?:args|message|detail|reason|strerror|msg|stderr|stdout|text)$/u.test(property))
    return { tier: "unbounded", kind: "error-text" };
  return /^(?:code|errno|status|status_code|type|name|returncode)$/u.test(property) ? { tier: "bounded", kind: "type-name" } : void 0;
}
function fromPerson(property, owner) {
  const object = owner.at(-1) ?? "";
  if (!person.test(object)) return void 0;
  return /^(?:id|pk|uid|sub|name|username|login|email|uuid)$/u.test(property) ? { tier: "unbounded", kind: "identity" } : void 0;
}
var sameText = /^(?:str|repr|ascii|unicode|lower|upper|strip|lstrip|rstrip|title|capitalize|casefold|split|rsplit|partition|rpartition|encode|decode|quote|unquote|removeprefix|removesuffix|join|int|float|round|urlparse|urlsplit|text_type|force_str|zfill|ljust|rjust)$/u;
function effect(names, call) {
  const name = names.at(-1) ?? "";
  const owner = names.slice(0, -1);
  const object = owner.at(-1) ?? "";
  const [first] = call.arguments;
  const receiver = call.callee.kind === "member" ? call.callee.object : void 0;
  if (name === "type") return verdict("bounded", "type-name");
  if (/^(?:isinstance|issubclass|hasattr|callable|bool|any|all|startswith|endswith|isdigit|match|fullmatch)$/u.test(name)) {
    return verdict("bounded", "condition");
  }
  if (/^uuid[1-8]$/u.test(name) || object === "secrets" || object === "random" && name !== "choice")
    return verdict("unbounded", "random");
  if (name === "format_exc" || name === "format_exception") return verdict("unbounded", "error-text");
  if (object === "time" && /^(?:time|time_ns|monotonic|perf_counter)$/u.test(name)) return verdict("unbounded", "time");
  if (/^(?:datetime|date|timezone|arrow|pendulum)$/u.test(object) && /^(?:now|utcnow|today)$/u.test(name)) {
    return verdict("unbounded", "time");
  }
  if (/^(?:isoformat|strftime|timestamp)$/u.test(name)) return verdict("unbounded", "time");
  if (name === "dumps") return verdict("unbounded", "input");
  if (name === "gethostname" || name === "getfqdn") return verdict("bounded", "process-host");
  if (name === "getenv" || name === "get" && object === "environ" && owner.at(-2) === "os") {
    const key = first?.value.kind === "text" ? first.value.parts[0] : void 0;
    const isHost = typeof key === "string" && /^(?:HOSTNAME|(?:POD|NODE)_(?:NAME|IP|UID))$/u.test(key);
    return verdict("bounded", isHost ? "process-host" : "constant");
  }
  if (/^(?:get_full_path|get_raw_uri|build_absolute_uri)$/u.test(name)) return verdict("unbounded", "raw-path");
  if (name === "get_username" || name === "get_id") return verdict("unbounded", "identity");
  if (name === "get_json") return verdict("unbounded", "input");
  if (/^(?:get|getlist|get_all)$/u.test(name) && owner.some((part) => request.test(part))) {
    const key = literalText(first?.value) ?? "";
    const found = fromRequest(key, owner, names) ?? fromRequest("", [...owner, ""], names);
    return found?.kind === void 0 ? void 0 : verdict(found.tier, found.kind);
  }
  if (/^(?:replace|sub|subn|translate)$/u.test(name)) {
    const of = name === "sub" || name === "subn" ? object === "re" ? call.arguments[2]?.value : call.arguments[1]?.value : receiver;
    return of === void 0 ? void 0 : { kind: "rewritten", of };
  }
  if (name === "format" && receiver?.kind === "text")
    return { kind: "composed", of: call.arguments.map((argument) => argument.value) };
  if (sameText.test(name)) {
    const of = call.callee.kind === "name" || /^(?:quote|unquote|urlparse|urlsplit|join)$/u.test(name) ? first?.value : receiver;
    if (of !== void 0)
      return { kind: "same", of, stringified: /^(?:str|repr|ascii|unicode|force_str)$/u.test(name) };
  }
  return void 0;
}

// src/instrumentation/python/python.ts
var python = {
  language: "python",
  title: "Python",
  shapes: pythonShapes,
  textOfCall: () => void 0,
  module: pythonModule,
  names: pythonNames,
  read(context) {
    readPrometheusClient(context);
    readFrameworks(context);
    readOpenTelemetry(context);
    readPrometheusClientUses(context);
  }
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  python
});
