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

// src/instrumentation/typescript/read-typescript.ts
var read_typescript_exports = {};
__export(read_typescript_exports, {
  readTypeScript: () => readTypeScript
});
module.exports = __toCommonJS(read_typescript_exports);

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

// src/instrumentation/typescript/frames.ts
var Frames = class {
  #frames = /* @__PURE__ */ new Map();
  #callIds = /* @__PURE__ */ new Map();
  /** The call of a function as a frame; the same call gives the same frame. */
  frameOf(call, of, args) {
    let id = this.#callIds.get(call.node);
    if (id === void 0) {
      id = this.#callIds.size + 1;
      this.#callIds.set(call.node, id);
    }
    return this.#intern(
      {
        of,
        call,
        arguments: args.map((node) => ({ node, module: call.module, frame: call.frame })),
        outer: call.frame
      },
      `${id}@${of.range[0]}`
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
  /** Puts one more call around a chain of calls: what its outermost arguments come from. */
  extend(frame, outermost) {
    if (frame === void 0) return outermost;
    const outer = this.extend(frame.outer, outermost);
    const own = frame.key.split("<", 1)[0] ?? frame.key;
    return this.#intern(
      {
        of: frame.of,
        call: { ...frame.call, frame: outer },
        arguments: frame.arguments.map((a) => ({ ...a, frame: outer })),
        outer
      },
      own
    );
  }
};

// src/instrumentation/typescript/syntax-tree.ts
function is(node, ...types2) {
  return node !== null && node !== void 0 && types2.includes(node.type);
}
function isFunction(node) {
  return is(node, "FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression");
}
function isClass(node) {
  return is(node, "ClassDeclaration", "ClassExpression");
}
function unwrap(node) {
  let inner = node;
  for (; ; ) {
    if (is(
      inner,
      "TSAsExpression",
      "TSNonNullExpression",
      "TSSatisfiesExpression",
      "TSTypeAssertion",
      "TSInstantiationExpression",
      "ChainExpression"
    )) {
      inner = inner.expression;
    } else if (is(inner, "AwaitExpression")) {
      inner = inner.argument;
    } else if (is(inner, "SequenceExpression")) {
      const last = inner.expressions.at(-1);
      if (last === void 0) return inner;
      inner = last;
    } else {
      return inner;
    }
  }
}
function parentOf(node) {
  return node.parent;
}
function enclosing(node, test) {
  for (let outer = parentOf(node); outer !== void 0; outer = parentOf(outer)) {
    if (test(outer)) return outer;
  }
  return void 0;
}
function spanOfNode(file, node) {
  return { file, start: node.range[0], end: node.range[1] };
}
function walk(root, visit) {
  const stack = [root];
  for (let node = stack.pop(); node !== void 0; node = stack.pop()) {
    visit(node);
    const children = [];
    for (const [key, value] of Object.entries(node)) {
      if (key === "parent" || key === "range" || key === "tokens" || key === "comments") continue;
      if (Array.isArray(value)) for (const item of value) addChild(children, item);
      else addChild(children, value);
    }
    for (const child of children) child.parent = node;
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child !== void 0) stack.push(child);
    }
  }
}
function addChild(children, value) {
  if (typeof value === "object" && value !== null && typeof value.type === "string") {
    children.push(value);
  }
}
function staticKey(key, computed) {
  if (!computed && is(key, "Identifier")) return key.name;
  if (is(key, "PrivateIdentifier")) return `#${key.name}`;
  const inner = unwrap(key);
  if (is(inner, "Literal") && (typeof inner.value === "string" || typeof inner.value === "number")) {
    return String(inner.value);
  }
  if (is(inner, "TemplateLiteral") && inner.expressions.length === 0) return inner.quasis[0]?.value.cooked ?? void 0;
  return void 0;
}
function memberName(node) {
  return staticKey(node.property, node.computed);
}

// src/instrumentation/typescript/returns.ts
var returns = /* @__PURE__ */ new WeakMap();
function returnedNodes(of) {
  const before = returns.get(of);
  if (before !== void 0) return before;
  const found = [];
  if (!is(of.body, "BlockStatement")) found.push(of.body);
  else collectReturns(of.body.body, found, 0);
  returns.set(of, found);
  return found;
}
function collectReturns(statements, found, depth) {
  if (depth > 30) return;
  for (const statement of statements) {
    if (is(statement, "ReturnStatement")) {
      if (statement.argument !== null) found.push(statement.argument);
    } else if (is(statement, "IfStatement")) {
      collectReturns([statement.consequent], found, depth + 1);
      if (statement.alternate !== null) collectReturns([statement.alternate], found, depth + 1);
    } else if (is(statement, "BlockStatement")) collectReturns(statement.body, found, depth + 1);
    else if (is(statement, "TryStatement")) {
      collectReturns([statement.block], found, depth + 1);
      if (statement.handler !== null) collectReturns([statement.handler.body], found, depth + 1);
    } else if (is(statement, "SwitchStatement")) {
      for (const branch of statement.cases) collectReturns(branch.consequent, found, depth + 1);
    } else if (is(statement, "ForOfStatement", "ForStatement", "WhileStatement", "ForInStatement")) {
      collectReturns([statement.body], found, depth + 1);
    }
  }
}

// src/instrumentation/typescript/scopes.ts
var Scopes = class {
  #scopes = /* @__PURE__ */ new Map();
  /** Looks a name up from a place outward. */
  lookup(name, from) {
    for (let node = from; node !== void 0; node = parentOf(node)) {
      const binding = this.#scopes.get(node)?.get(name);
      if (binding !== void 0) return binding;
    }
    return void 0;
  }
  /** Records what a node declares, if it declares anything. */
  declare(node) {
    if (is(node, "VariableDeclarator")) {
      const declaration = parentOf(node);
      const scope = is(declaration, "VariableDeclaration") && declaration.kind === "var" ? functionScope(node) : blockScope(node);
      const loop = declaration === void 0 ? void 0 : parentOf(declaration);
      const iterated = is(loop, "ForOfStatement", "ForInStatement") && loop.left === declaration;
      this.#declarePattern(
        node.id,
        scope,
        { kind: "variable", node, init: iterated ? void 0 : node.init ?? void 0 },
        []
      );
    } else if (is(node, "ImportSpecifier", "ImportDefaultSpecifier", "ImportNamespaceSpecifier")) {
      this.#add(functionScope(node), { kind: "import", name: node.local.name, identifier: node.local, node, path: [] });
    } else if (is(node, "TSImportEqualsDeclaration")) {
      this.#add(functionScope(node), { kind: "import", name: node.id.name, identifier: node.id, node, path: [] });
    } else if (isFunction(node)) {
      if (is(node, "FunctionDeclaration") && node.id !== null) {
        this.#add(blockScope(node), { kind: "function", name: node.id.name, identifier: node.id, node, path: [] });
      } else if (is(node, "FunctionExpression") && node.id !== null) {
        this.#add(node, { kind: "function", name: node.id.name, identifier: node.id, node, path: [] });
      }
      node.params.forEach((parameter, index) => {
        this.#declareParameter(node, parameter, index);
      });
    } else if (isClass(node)) {
      if (node.id !== null) {
        const scope = is(node, "ClassDeclaration") ? blockScope(node) : node;
        this.#add(scope, { kind: "class", name: node.id.name, identifier: node.id, node, path: [] });
      }
    } else if (is(node, "TSEnumDeclaration")) {
      this.#add(blockScope(node), { kind: "enum", name: node.id.name, identifier: node.id, node, path: [] });
    } else if (is(node, "TSModuleDeclaration") && is(node.id, "Identifier")) {
      this.#add(blockScope(node), { kind: "namespace", name: node.id.name, identifier: node.id, node, path: [] });
    } else if (is(node, "TSTypeAliasDeclaration", "TSInterfaceDeclaration")) {
      this.#add(blockScope(node), { kind: "type", name: node.id.name, identifier: node.id, node, path: [] });
    } else if (is(node, "CatchClause") && node.param !== null) {
      this.#declarePattern(node.param, node, { kind: "caught", node, init: void 0 }, []);
    }
  }
  #declareParameter(of, parameter, index) {
    let pattern = parameter;
    if (is(pattern, "TSParameterProperty")) pattern = pattern.parameter;
    let init;
    if (is(pattern, "AssignmentPattern")) {
      init = pattern.right;
      pattern = pattern.left;
    }
    const annotation = annotationOf(pattern);
    this.#declarePattern(
      pattern,
      of,
      { kind: "parameter", node: parameter, init, parameter: { of, index, annotation } },
      []
    );
  }
  #declarePattern(pattern, scope, declared, path) {
    if (path.length > 20) return;
    if (is(pattern, "Identifier")) {
      this.#add(scope, { ...declared, name: pattern.name, identifier: pattern, path });
    } else if (is(pattern, "ObjectPattern")) {
      for (const property of pattern.properties) {
        if (is(property, "RestElement")) this.#declarePattern(property.argument, scope, declared, [...path, "..."]);
        else {
          const key = staticKey(property.key, property.computed);
          if (key !== void 0) this.#declarePattern(property.value, scope, declared, [...path, key]);
        }
      }
    } else if (is(pattern, "ArrayPattern")) {
      pattern.elements.forEach((element, index) => {
        if (element !== null) this.#declarePattern(element, scope, declared, [...path, index]);
      });
    } else if (is(pattern, "AssignmentPattern")) {
      this.#declarePattern(pattern.left, scope, declared, path);
    } else if (is(pattern, "RestElement")) {
      this.#declarePattern(pattern.argument, scope, declared, [...path, "..."]);
    }
  }
  #add(scope, binding) {
    let names = this.#scopes.get(scope);
    if (names === void 0) {
      names = /* @__PURE__ */ new Map();
      this.#scopes.set(scope, names);
    }
    const before = names.get(binding.name);
    if (before !== void 0 && before.kind !== "type") return;
    names.set(binding.name, { ...binding, assigned: [], properties: /* @__PURE__ */ new Map() });
  }
};
function annotationOf(pattern) {
  if (!is(pattern, "Identifier", "ObjectPattern", "ArrayPattern", "RestElement")) return void 0;
  return pattern.typeAnnotation?.typeAnnotation;
}
function isFunctionScope(node) {
  return isFunction(node) || is(node, "Program", "TSModuleBlock", "StaticBlock");
}
function isBlockScope(node) {
  return isFunctionScope(node) || is(node, "BlockStatement", "ForStatement", "ForOfStatement", "ForInStatement", "SwitchStatement");
}
function functionScope(node) {
  return enclosing(node, isFunctionScope) ?? node;
}
function blockScope(node) {
  return enclosing(node, isBlockScope) ?? node;
}
function isTopLevel(binding) {
  return is(functionScope(binding.node), "Program");
}
function variableAnnotation(binding) {
  return binding.parameter?.annotation ?? annotationOf(binding.identifier);
}

// src/instrumentation/typescript/source-module.ts
function sourceModule(file, program) {
  const draft = {
    scopes: new Scopes(),
    calls: [],
    constructions: [],
    classes: [],
    enumerations: [],
    exports: /* @__PURE__ */ new Map(),
    exportStars: [],
    commonExports: [],
    fields: /* @__PURE__ */ new Map(),
    specifiers: /* @__PURE__ */ new Set()
  };
  const assignments = [];
  walk(program, (node) => {
    draft.scopes.declare(node);
    if (is(node, "CallExpression")) {
      draft.calls.push(node);
      const source = node.arguments[0];
      if (is(node.callee, "Identifier") && node.callee.name === "require" && is(source, "Literal")) {
        draft.specifiers.add(String(source.value));
      }
    } else if (is(node, "NewExpression")) draft.constructions.push(node);
    else if (isClass(node)) {
      draft.classes.push(node);
      for (const [name, value] of initialFields(node)) addField(draft, node, name, value);
    } else if (is(node, "TSEnumDeclaration")) draft.enumerations.push(node);
    else if (is(node, "AssignmentExpression")) assignments.push(node);
    else if (is(node, "ImportDeclaration")) draft.specifiers.add(node.source.value);
    else if (is(node, "ImportExpression") && is(node.source, "Literal"))
      draft.specifiers.add(String(node.source.value));
    else readExport(draft, node);
  });
  for (const assignment of assignments) readAssignment(draft, assignment);
  return { file, program, ...draft };
}
function* initialFields(node) {
  for (const member of node.body.body) {
    if (is(member, "PropertyDefinition", "AccessorProperty")) {
      const key = staticKey(member.key, member.computed);
      if (key !== void 0 && member.value !== null) yield [key, member.value];
    }
  }
}
function addField(draft, owner, name, value) {
  let fields = draft.fields.get(owner);
  if (fields === void 0) {
    fields = /* @__PURE__ */ new Map();
    draft.fields.set(owner, fields);
  }
  pushTo(fields, name, value);
}
function readExport(draft, node) {
  if (is(node, "ExportNamedDeclaration")) {
    const specifier = node.source?.value;
    if (specifier !== void 0) draft.specifiers.add(specifier);
    for (const item of node.specifiers) {
      const name = nameOf(item.exported);
      draft.exports.set(
        name,
        specifier === void 0 ? { kind: "node", node: item.local } : { kind: "from", specifier, name: nameOf(item.local) }
      );
    }
    for (const identifier of declaredNames(node.declaration)) {
      draft.exports.set(identifier.name, { kind: "node", node: identifier });
    }
  } else if (is(node, "ExportAllDeclaration")) {
    draft.specifiers.add(node.source.value);
    if (node.exported === null) draft.exportStars.push(node.source.value);
    else draft.exports.set(nameOf(node.exported), { kind: "from", specifier: node.source.value, name: void 0 });
  } else if (is(node, "ExportDefaultDeclaration")) {
    draft.exports.set("default", { kind: "node", node: node.declaration });
  } else if (is(node, "TSExportAssignment")) {
    draft.commonExports.push(node.expression);
  }
}
function nameOf(node) {
  return is(node, "Identifier") ? node.name : String(node.value);
}
function* declaredNames(declaration) {
  if (is(declaration, "VariableDeclaration")) {
    for (const { id } of declaration.declarations) yield* patternNames(id, 0);
  } else if (is(declaration, "FunctionDeclaration", "ClassDeclaration", "TSEnumDeclaration", "TSTypeAliasDeclaration") || is(declaration, "TSInterfaceDeclaration")) {
    if (declaration.id !== null) yield declaration.id;
  } else if (is(declaration, "TSModuleDeclaration") && is(declaration.id, "Identifier")) {
    yield declaration.id;
  }
}
function* patternNames(pattern, depth) {
  if (depth > 20) return;
  if (is(pattern, "Identifier")) yield pattern;
  else if (is(pattern, "ObjectPattern")) {
    for (const property of pattern.properties) {
      yield* patternNames(is(property, "RestElement") ? property.argument : property.value, depth + 1);
    }
  } else if (is(pattern, "ArrayPattern")) {
    for (const element of pattern.elements) if (element !== null) yield* patternNames(element, depth + 1);
  } else if (is(pattern, "AssignmentPattern")) yield* patternNames(pattern.left, depth + 1);
}
function readAssignment(draft, node) {
  if (!["=", "??=", "||="].includes(node.operator)) {
    if (is(node.left, "Identifier")) draft.scopes.lookup(node.left.name, node)?.assigned.push(node);
    return;
  }
  const target = unwrap(node.left);
  if (is(target, "Identifier")) {
    draft.scopes.lookup(target.name, node)?.assigned.push(node.right);
    return;
  }
  if (!is(target, "MemberExpression")) return;
  const property = memberName(target);
  const object = unwrap(target.object);
  if (is(object, "Identifier")) {
    const binding = draft.scopes.lookup(object.name, node);
    if (binding !== void 0) {
      if (property !== void 0) pushTo(binding.properties, property, node.right);
    } else if (object.name === "module" && property === "exports") draft.commonExports.push(node.right);
    else if (object.name === "exports" && property !== void 0) {
      draft.exports.set(property, { kind: "node", node: node.right });
    }
  } else if (is(object, "ThisExpression")) {
    const owner = enclosing(node, isClass);
    if (owner !== void 0 && property !== void 0) addField(draft, owner, property, node.right);
  } else if (isModuleExports(object) && property !== void 0) {
    draft.exports.set(property, { kind: "node", node: node.right });
  }
}
function isModuleExports(node) {
  return is(node, "MemberExpression") && is(node.object, "Identifier") && node.object.name === "module" && memberName(node) === "exports";
}
function classOfThis(node) {
  let inner = node;
  for (let outer = parentOf(node); outer !== void 0; inner = outer, outer = parentOf(outer)) {
    if (is(outer, "FunctionDeclaration")) return void 0;
    if (is(outer, "FunctionExpression") && !is(parentOf(outer), "MethodDefinition")) return void 0;
    if (isClass(outer)) return is(inner, "ClassBody") ? outer : void 0;
  }
  return void 0;
}

// src/instrumentation/typescript/evaluate.ts
var maximumDepth = 40;
var maximumEntities = 12;
var maximumSteps = 3e3;
var Evaluator = class {
  project;
  #memo = /* @__PURE__ */ new Map();
  #frames = new Frames();
  #depth = 0;
  #steps = 0;
  #active = /* @__PURE__ */ new Set();
  constructor(project) {
    this.project = project;
  }
  /** All that an expression may come from; empty where nothing is known. */
  entities(closure) {
    const node = unwrap(closure.node);
    const memo = closure.frame === void 0 ? this.#memo.get(node) : void 0;
    if (memo !== void 0) return memo;
    const key = `${closure.module.file.path}:${node.range[0]}:${node.range[1]}:${closure.frame?.key ?? ""}`;
    if (this.#depth === 0) this.#steps = 0;
    if (this.#depth >= maximumDepth || this.#steps >= maximumSteps || this.#active.has(key)) return [];
    this.#active.add(key);
    this.#depth++;
    this.#steps++;
    const found = this.#evaluate(node, closure.module, closure.frame).slice(0, maximumEntities);
    this.#depth--;
    this.#active.delete(key);
    if (closure.frame === void 0 && this.#depth === 0) this.#memo.set(node, found);
    return found;
  }
  /** What a name comes from, at the place of the node. */
  binding(node, module2) {
    return module2.scopes.lookup(node.name, node);
  }
  /** The call of a function as a frame; the same call gives the same frame. */
  frameOf(call, of, args) {
    return this.#frames.frameOf(call, of, args);
  }
  /** Puts one more call around a chain of calls: what its outermost arguments come from. */
  extendFrame(frame, outermost) {
    return this.#frames.extend(frame, outermost);
  }
  #evaluate(node, module2, frame) {
    if (is(node, "Identifier")) return this.#identifier(node, module2, frame);
    if (is(node, "MemberExpression")) return this.#memberExpression(node, module2, frame);
    if (is(node, "ThisExpression")) {
      const of = classOfThis(node);
      return of === void 0 ? [] : [{ kind: "instance", of, module: module2, frame }];
    }
    if (is(node, "LogicalExpression")) return this.#all([node.left, node.right], module2, frame);
    if (is(node, "ConditionalExpression")) return this.#all([node.consequent, node.alternate], module2, frame);
    if (is(node, "AssignmentExpression")) return this.entities({ node: node.right, module: module2, frame });
    if (is(node, "ImportExpression")) {
      return is(node.source, "Literal") ? this.#imported(String(node.source.value), module2) : [];
    }
    if (is(node, "CallExpression")) return this.#call(node, module2, frame);
    if (is(node, "NewExpression")) return this.#construction(node, module2, frame);
    return [{ kind: "expression", node, module: module2, frame }];
  }
  #all(nodes, module2, frame) {
    return nodes.flatMap((node) => this.entities({ node, module: module2, frame }));
  }
  #identifier(node, module2, frame) {
    const binding = module2.scopes.lookup(node.name, node);
    return binding === void 0 ? [] : this.ofBinding(binding, module2, frame);
  }
  /** What a name of a scope comes from. */
  ofBinding(binding, module2, frame) {
    const { node } = binding;
    switch (binding.kind) {
      case "import":
        return this.#import(node, module2);
      case "parameter":
        return this.#parameter(binding, module2, frame);
      case "caught":
        return [{ kind: "caught", binding, module: module2 }];
      case "variable": {
        const values = [binding.init, ...binding.assigned].filter((value) => value !== void 0);
        const found = values.flatMap(
          (value) => this.#step(this.entities({ node: value, module: module2, frame }), binding.path)
        );
        return found.length > 0 ? found : this.#ofType(variableAnnotation(binding), module2);
      }
      case "function":
      case "class":
      case "enum":
      case "namespace":
      case "type":
        return [{ kind: "expression", node, module: module2, frame }];
    }
  }
  #parameter(binding, module2, frame) {
    const { parameter } = binding;
    if (parameter === void 0) return [];
    for (let at = frame; at !== void 0; at = at.outer) {
      if (at.of !== parameter.of) continue;
      const argument = at.arguments[parameter.index];
      if (argument !== void 0) {
        return is(argument.node, "SpreadElement") ? [] : this.#step(this.entities(argument), binding.path);
      }
      if (binding.init !== void 0)
        return this.#step(this.entities({ node: binding.init, module: module2, frame: at }), binding.path);
      return [];
    }
    const typed = binding.path.length === 0 ? this.#ofType(parameter.annotation, module2) : [];
    return typed.length > 0 ? typed : [{ kind: "parameter", binding, module: module2 }];
  }
  /** An instance of the class that a type names, so that injected services are followed. */
  #ofType(annotation, module2) {
    if (!is(annotation, "TSTypeReference") || !is(annotation.typeName, "Identifier")) return [];
    return this.entities({ node: annotation.typeName, module: module2 }).flatMap(
      (entity) => entity.kind === "expression" && isClass(entity.node) ? [{ kind: "instance", of: entity.node, module: entity.module }] : []
    );
  }
  #step(entities, path) {
    let current = entities;
    for (const step of path) {
      if (step === "...") return [];
      current = current.flatMap((entity) => this.member(entity, String(step)));
    }
    return current;
  }
  #import(node, module2) {
    if (is(node, "TSImportEqualsDeclaration")) {
      const reference = node.moduleReference;
      return is(reference, "TSExternalModuleReference") && is(reference.expression, "Literal") ? this.#imported(reference.expression.value, module2) : [];
    }
    const declaration = enclosing(node, (candidate) => is(candidate, "ImportDeclaration"));
    if (declaration === void 0) return [];
    const all = this.#imported(declaration.source.value, module2);
    if (is(node, "ImportNamespaceSpecifier")) return all;
    const name = is(node, "ImportSpecifier") ? is(node.imported, "Identifier") ? node.imported.name : node.imported.value : "default";
    return all.flatMap((entity) => this.member(entity, name));
  }
  #imported(specifier, from) {
    const module2 = this.project.resolve(specifier, from);
    if (module2 !== void 0) return [{ kind: "module", module: module2 }];
    return /^[.~#/]|^@\//u.test(specifier) ? [] : [{ kind: "package", name: specifier, path: [] }];
  }
  #exported(module2, name) {
    const key = `${module2.file.path}#${name}`;
    if (this.#active.has(key)) return [];
    this.#active.add(key);
    try {
      return this.#findExport(module2, name);
    } finally {
      this.#active.delete(key);
    }
  }
  #findExport(module2, name) {
    const found = module2.exports.get(name);
    if (found?.kind === "node") return this.entities({ node: found.node, module: module2 });
    if (found?.kind === "from") {
      const all = this.#imported(found.specifier, module2);
      const { name: original } = found;
      return original === void 0 ? all : all.flatMap((entity) => this.member(entity, original));
    }
    const common = module2.commonExports.flatMap((node) => this.entities({ node, module: module2 }));
    const direct = name === "default" ? common : common.flatMap((entity) => this.member(entity, name));
    if (direct.length > 0) return direct;
    if (name === "default") return module2.exports.size > 0 ? [{ kind: "module", module: module2 }] : [];
    return module2.exportStars.flatMap(
      (specifier) => this.#imported(specifier, module2).flatMap((entity) => this.member(entity, name))
    );
  }
  #memberExpression(node, module2, frame) {
    const name = memberName(node);
    const object = unwrap(node.object);
    if (name === void 0) return [];
    if (is(object, "Identifier")) {
      const binding = module2.scopes.lookup(object.name, object);
      const assigned = binding?.properties.get(name) ?? [];
      const direct = this.entities({ node: object, module: module2, frame }).flatMap((entity) => this.member(entity, name));
      return [...direct, ...this.#all(assigned, module2, frame)];
    }
    return this.entities({ node: object, module: module2, frame }).flatMap((entity) => this.member(entity, name));
  }
  /** A named member of what an expression comes from. */
  member(entity, name) {
    if (this.#depth >= maximumDepth) return [];
    this.#depth++;
    try {
      return this.#member(entity, name);
    } finally {
      this.#depth--;
    }
  }
  #member(entity, name) {
    switch (entity.kind) {
      case "package":
        return [name === "default" ? entity : { ...entity, path: [...entity.path, name] }];
      case "module":
        return this.#exported(entity.module, name);
      case "instance":
        return this.#field(entity.of, name, entity.module, entity.frame, false);
      case "expression":
        return this.#memberOfExpression(entity.node, name, entity.module, entity.frame);
      case "parameter":
      case "caught":
        return [];
    }
  }
  #memberOfExpression(node, name, module2, frame) {
    if (is(node, "ObjectExpression")) {
      for (const property of node.properties.toReversed()) {
        if (is(property, "SpreadElement")) {
          const spread = this.entities({ node: property.argument, module: module2, frame }).flatMap((e) => this.member(e, name));
          if (spread.length > 0) return spread;
        } else if (staticKey(property.key, property.computed) === name) {
          return this.entities({ node: property.value, module: module2, frame });
        }
      }
      return [];
    }
    if (is(node, "ArrayExpression")) {
      const element = /^\d+$/u.test(name) ? node.elements[Number(name)] : void 0;
      return element === void 0 || element === null ? [] : this.entities({ node: element, module: module2, frame });
    }
    if (isClass(node)) return this.#field(node, name, module2, frame, true);
    if (is(node, "TSEnumDeclaration")) {
      const member = node.body.members.find((m) => staticKey(m.id, false) === name);
      return member === void 0 ? [] : [{ kind: "expression", node: member, module: module2 }];
    }
    if (is(node, "TSModuleDeclaration") && node.body !== void 0) {
      const { body } = node;
      const binding = is(body, "TSModuleBlock") ? module2.scopes.lookup(name, body) : void 0;
      return binding === void 0 || isTopLevel(binding) ? [] : this.ofBinding(binding, module2);
    }
    return [];
  }
  #field(of, name, module2, frame, isStatic) {
    const values = this.#all(module2.fields.get(of)?.get(name) ?? [], module2, frame);
    if (values.length > 0) return values;
    for (const member of of.body.body) {
      if (is(member, "MethodDefinition")) {
        if (member.kind === "constructor" && !isStatic) {
          for (const parameter of member.value.params) {
            if (is(parameter, "TSParameterProperty") && parameterName(parameter) === name) {
              const target = is(parameter.parameter, "AssignmentPattern") ? parameter.parameter.left : parameter.parameter;
              const binding = is(target, "Identifier") ? module2.scopes.lookup(target.name, member.value) : void 0;
              if (binding !== void 0) return this.ofBinding(binding, module2, frame);
            }
          }
        } else if (staticKey(member.key, member.computed) === name && isFunction(member.value)) {
          if (member.kind === "get") return this.#returned(member.value, module2, frame);
          return [{ kind: "expression", node: member.value, module: module2, frame }];
        }
      } else if (is(member, "PropertyDefinition") && staticKey(member.key, member.computed) === name) {
        const typed = this.#ofType(member.typeAnnotation?.typeAnnotation, module2);
        if (typed.length > 0) return typed;
        if (member.decorators.length > 0) return [{ kind: "expression", node: member, module: module2, frame }];
      }
    }
    if (of.superClass === null) return [];
    return this.entities({ node: of.superClass, module: module2 }).flatMap(
      (entity) => entity.kind === "expression" && isClass(entity.node) ? this.#field(entity.node, name, entity.module, frame, isStatic) : []
    );
  }
  #construction(node, module2, frame) {
    const instances = this.entities({ node: node.callee, module: module2, frame }).flatMap((entity) => {
      if (entity.kind !== "expression" || !isClass(entity.node)) return [];
      const made = this.constructorOf(entity.node);
      const inner = made === void 0 ? void 0 : this.frameOf({ node, module: module2, frame }, made, node.arguments);
      return [{ kind: "instance", of: entity.node, module: entity.module, frame: inner }];
    });
    return instances.length > 0 ? instances : [{ kind: "expression", node, module: module2, frame }];
  }
  /** The constructor of a class, where it has one. */
  constructorOf(node) {
    const found = node.body.body.find((member) => is(member, "MethodDefinition") && member.kind === "constructor");
    return is(found, "MethodDefinition") && isFunction(found.value) ? found.value : void 0;
  }
  #call(node, module2, frame) {
    const callee = unwrap(node.callee);
    const first = node.arguments[0];
    if (is(callee, "Identifier") && callee.name === "require" && is(first, "Literal")) {
      return this.#imported(String(first.value), module2);
    }
    if (is(callee, "MemberExpression") && memberName(callee) === "freeze" && first !== void 0) {
      return this.entities({ node: first, module: module2, frame });
    }
    const results = this.entities({ node: callee, module: module2, frame }).flatMap((entity) => {
      if (entity.kind !== "expression" || !isFunction(entity.node)) return [];
      const inner = this.frameOf({ node, module: module2, frame }, entity.node, node.arguments);
      return this.#returned(entity.node, entity.module, inner);
    });
    return results.length > 0 ? results : [{ kind: "expression", node, module: module2, frame }];
  }
  #returned(of, module2, frame) {
    return returnedNodes(of).flatMap((node) => this.entities({ node, module: module2, frame }));
  }
};
function parameterName(parameter) {
  const inner = is(parameter.parameter, "AssignmentPattern") ? parameter.parameter.left : parameter.parameter;
  return is(inner, "Identifier") ? inner.name : void 0;
}

// src/instrumentation/typescript/context.ts
function imports(module2, start) {
  for (const specifier of module2.specifiers) if (specifier.startsWith(start)) return true;
  return false;
}
function packageMember(context, closure, name) {
  for (const entity of context.evaluator.entities(closure)) {
    if (entity.kind === "package" && entity.name === name) return entity.path;
  }
  return void 0;
}
function assignmentsOf(context, closure) {
  const read = context.objects.read(closure);
  const labels = read.entries.map(({ key, keySpan, value }) => ({
    label: { value: key, span: keySpan },
    value: context.values.classify(value)
  }));
  return { labels, complete: read.complete, found: read.found };
}

// src/instrumentation/typescript/installations.ts
function* installationsOf(context, packageName4) {
  for (const module2 of context.project.modules) {
    for (const node of module2.calls) {
      if (packageMember(context, { node: node.callee, module: module2 }, packageName4)?.length !== 0) continue;
      const [first] = node.arguments;
      const option = (key) => first === void 0 ? void 0 : context.objects.property({ node: first, module: module2 }, key);
      yield { node, module: module2, option };
    }
  }
}

// src/instrumentation/typescript/transform-labels.ts
function functionOf(context, option) {
  if (option === void 0) return void 0;
  for (const entity of context.evaluator.entities(option)) {
    if (entity.kind === "expression" && isFunction(entity.node)) return { ...entity, node: entity.node };
  }
  return void 0;
}
function transformUses(context, option) {
  const made = functionOf(context, option);
  const parameter = made?.node.params[0];
  if (made === void 0 || !is(parameter, "Identifier")) return [];
  const labels = [];
  const { module: module2 } = made;
  const isLabels = (node) => is(node, "Identifier") && context.evaluator.binding(node, module2)?.identifier === parameter;
  walk(made.node.body, (node) => {
    if (is(node, "AssignmentExpression") && is(node.left, "MemberExpression") && isLabels(node.left.object)) {
      const name = memberName(node.left);
      if (name === void 0) return;
      const label = { value: name, span: spanOfNode(module2.file, node.left.property) };
      labels.push({ label, value: context.values.classify({ node: node.right, module: module2 }) });
    } else if (is(node, "CallExpression") && isLabels(node.arguments[0])) {
      const callee = unwrap(node.callee);
      if (!is(callee, "MemberExpression") || memberName(callee) !== "assign") return;
      for (const more of node.arguments.slice(1)) labels.push(...assignmentsOf(context, { node: more, module: module2 }).labels);
    }
  });
  const span = spanOfNode(module2.file, made.node);
  return labels.length === 0 ? [] : [{ span, method: "transformLabels", labels, complete: true, byName: false }];
}

// src/instrumentation/typescript/express-prom-bundle.ts
var packageName = "express-prom-bundle";
var defaultName = "http_request_duration_seconds";
var defaultBuckets = 6;
function readExpressPromBundle(context) {
  for (const installation of installationsOf(context, packageName)) install(context, installation);
}
function install(context, { node, module: module2, option }) {
  const isOn = (key, fallback) => {
    const value = option(key);
    if (value === void 0) return fallback;
    const written = unwrap(value.node);
    return !is(written, "Literal") || written.value === true;
  };
  const span = spanOfNode(module2.file, node.callee);
  const metricType = option("metricType");
  const type = metricType !== void 0 && context.texts.text(metricType).value === "summary" ? "summary" : "histogram";
  const nameOption = option("httpDurationMetricName");
  const name = nameOption === void 0 ? { value: defaultName, complete: true, span } : context.texts.text(nameOption);
  const labels = [];
  for (const [key, label, fallback] of [
    ["includeStatusCode", "status_code", true],
    ["includeMethod", "method", false],
    ["includePath", "path", false]
  ]) {
    if (isOn(key, fallback)) labels.push({ value: label, span: placeOf(context, option(key)) ?? span });
  }
  const normalize = option("normalizePath") ?? replacedNormalizer(context, node, module2);
  const hasPath = isOn("includePath", false);
  const custom = option("customLabels");
  for (const entry of custom === void 0 ? [] : context.objects.read(custom).entries) {
    labels.push({ value: entry.key, span: entry.keySpan });
  }
  context.registry.add(node, "", {
    library: "express-prom-bundle",
    type,
    name,
    help: { value: "duration histogram of http responses", complete: true, span },
    labels,
    labelsComplete: true,
    buckets: type === "histogram" ? defaultBuckets : void 0,
    declaration: span,
    uses: [
      ...hasPath ? pathUses(context, normalize, span) : [],
      ...transformUses(context, option("transformLabels"))
    ]
  });
  if (hasPath) readPath(context, option("includePath"), normalize, type, name.value);
}
function replacedNormalizer(context, node, module2) {
  const callee = unwrap(node.callee);
  if (!is(callee, "Identifier")) return void 0;
  const made = context.evaluator.binding(callee, module2)?.properties.get("normalizePath")?.at(-1);
  return made === void 0 ? void 0 : { node: made, module: module2 };
}
function placeOf(_context, option) {
  if (option === void 0) return void 0;
  const property = option.node.parent;
  return spanOfNode(option.module.file, is(property, "Property") ? property.key : option.node);
}
function readPath(context, includePath, normalizePath, type, metric) {
  const off = normalizePath !== void 0 && is(normalizePath.node, "Literal") && normalizePath.node.value === false;
  const span = placeOf(context, off ? normalizePath : includePath);
  if (span === void 0 || normalizePath !== void 0 && !off) return;
  context.middlewares.push({
    language: "typescript",
    library: "express-prom-bundle",
    span,
    type,
    metric,
    labels: [
      {
        label: "path",
        tier: "composed",
        kind: "raw-path",
        fact: `is the address of each request with only numbers and UUIDs masked${off ? ", which false does not change" : ""}, so names in addresses and the probes of scanners each make a value of their own`,
        help: "Give normalizePath a function that returns the route template, req.route?.path, and one fixed text for requests that match no route."
      }
    ]
  });
}
function pathUses(context, option, span) {
  const made = functionOf(context, option);
  if (made === void 0) return [pathUse({ span, tier: "bounded", kind: "normalised" })];
  const value = context.values.classify(made);
  return [pathUse({ ...value, span: value.decidedBy ?? value.span })];
}
function pathUse(value) {
  const { span } = value;
  return {
    span,
    method: "normalizePath",
    labels: [{ label: { value: "path", span }, value }],
    complete: true,
    byName: false
  };
}

// src/instrumentation/typescript/express-prometheus-middleware.ts
var packageName2 = "express-prometheus-middleware";
var metrics = [
  ["http_requests_total", "counter", "Counter for total requests received"],
  ["http_request_duration_seconds", "histogram", "Duration of HTTP requests in seconds"]
];
var defaultBuckets2 = 8;
function readExpressPrometheusMiddleware(context) {
  for (const installation of installationsOf(context, packageName2)) install2(context, installation);
}
function install2(context, { node, module: module2, option }) {
  const span = spanOfNode(module2.file, node.callee);
  const prefixOption = option("prefix");
  const prefix = prefixOption === void 0 ? { value: "", complete: true } : context.texts.text(prefixOption);
  const custom = option("customLabels");
  const declared = custom === void 0 ? { labels: [], complete: true } : context.texts.labels(custom);
  const own = ["method", "status"].map((value) => ({ value, span }));
  for (const [name, type, help] of metrics) {
    context.registry.add(node, type, {
      library: packageName2,
      type,
      name: { value: `${prefix.value}${name}`, complete: prefix.complete, span },
      help: { value: help, complete: true, span },
      labels: type === "histogram" ? [...own, ...declared.labels] : [...own],
      labelsComplete: false,
      buckets: type === "histogram" ? defaultBuckets2 : void 0,
      declaration: span,
      uses: type === "histogram" ? [...transformUses(context, option("transformLabels"))] : []
    });
  }
}

// src/instrumentation/typescript/syntax-class.ts
function constructorClass(of) {
  const method = parentOf(of);
  return is(method, "MethodDefinition") && method.kind === "constructor" ? enclosing(method, isClass) : void 0;
}

// src/instrumentation/typescript/call-sites.ts
var maximumSites = 200;
var sites = /* @__PURE__ */ new WeakMap();
function callSitesOf(context, of) {
  let index = sites.get(context.project);
  if (index === void 0) {
    index = indexSites(context);
    sites.set(context.project, index);
  }
  const owner = constructorClass(of);
  const called = [...index.get(of) ?? [], ...owner === void 0 ? [] : index.get(owner) ?? []];
  return called.filter(({ node }) => owner === void 0 || is(node, "NewExpression")).slice(0, maximumSites).map(({ node, module: module2 }) => context.evaluator.frameOf({ node, module: module2 }, of, node.arguments));
}
function indexSites({ evaluator, project }) {
  const index = /* @__PURE__ */ new Map();
  for (const module2 of project.modules) {
    for (const node of [...module2.calls, ...module2.constructions]) {
      for (const entity of evaluator.entities({ node: node.callee, module: module2 })) {
        if (entity.kind !== "expression") continue;
        pushTo(index, entity.node, { node, module: module2 });
      }
    }
  }
  return index;
}

// src/instrumentation/typescript/holder.ts
function holderOf(node) {
  let inner = node;
  for (let outer = parentOf(node), steps = 0; outer !== void 0 && steps < 8; outer = parentOf(outer), steps++) {
    if (is(outer, "VariableDeclarator")) return is(outer.id, "Identifier") ? outer.id.name : void 0;
    if (is(outer, "Property", "PropertyDefinition") && outer.value === inner)
      return staticKey(outer.key, outer.computed);
    if (is(outer, "AssignmentExpression") && outer.right === inner) {
      if (is(outer.left, "Identifier")) return outer.left.name;
      return is(outer.left, "MemberExpression") ? memberName(outer.left) : void 0;
    }
    const passes = is(
      outer,
      "LogicalExpression",
      "TSAsExpression",
      "TSNonNullExpression",
      "TSSatisfiesExpression",
      "AwaitExpression"
    ) || is(outer, "ConditionalExpression", "TSTypeAssertion");
    if (!passes) return void 0;
    inner = outer;
  }
  return void 0;
}
function functionName(of) {
  if (is(of, "FunctionDeclaration", "FunctionExpression") && of.id !== null) return of.id.name;
  const parent = parentOf(of);
  if (is(parent, "VariableDeclarator") && is(parent.id, "Identifier")) return parent.id.name;
  if (is(parent, "MethodDefinition", "PropertyDefinition", "Property") && is(parent.key, "Identifier")) {
    return parent.key.name === "constructor" ? void 0 : parent.key.name;
  }
  return void 0;
}

// src/instrumentation/typescript/types.ts
var maximumDepth2 = 8;
function isBoundedType(type, from, evaluator, depth = 0) {
  if (type === void 0 || depth > maximumDepth2) return false;
  if (is(type, "TSLiteralType", "TSBooleanKeyword", "TSUndefinedKeyword", "TSNullKeyword", "TSNeverKeyword"))
    return true;
  if (is(type, "TSUnionType")) return type.types.every((part) => isBoundedType(part, from, evaluator, depth + 1));
  if (is(type, "TSTypeOperator")) return type.operator === "keyof" && is(type.typeAnnotation, "TSTypeQuery");
  if (is(type, "TSIndexedAccessType")) return is(type.objectType, "TSTypeQuery");
  if (!is(type, "TSTypeReference") || !is(type.typeName, "Identifier")) return false;
  return evaluator.entities({ node: type.typeName, module: from.module }).some((entity) => {
    if (entity.kind !== "expression") return false;
    if (is(entity.node, "TSEnumDeclaration")) return true;
    if (!is(entity.node, "TSTypeAliasDeclaration")) return false;
    return isBoundedType(entity.node.typeAnnotation, entity, evaluator, depth + 1);
  });
}
function textsOfType(type) {
  if (is(type, "TSLiteralType") && is(type.literal, "Literal") && typeof type.literal.value === "string") {
    return [{ value: type.literal.value, node: type }];
  }
  return is(type, "TSUnionType") ? type.types.flatMap((part) => textsOfType(part)) : [];
}

// src/instrumentation/typescript/metric-options.ts
function readOptions(context, at, node) {
  const [first, second] = node.arguments;
  const options = first === void 0 ? void 0 : context.objects.read({ ...at, node: first });
  const isObject = options?.found === true;
  const property = (key) => options?.entries.findLast((entry) => entry.key === key)?.value;
  const nameNode = property("name") ?? (isObject || first === void 0 ? void 0 : { ...at, node: first });
  const helpNode = property("help") ?? (isObject || second === void 0 ? void 0 : { ...at, node: second });
  const labelsNode = property("labelNames");
  const name = nameNode && context.texts.text(nameNode);
  const read = labelsNode && context.texts.labels(labelsNode);
  const labels = read ?? (isObject ? void 0 : legacyLabels(context, at, node));
  const typed = labels === void 0 ? typedLabels(at, node) : [];
  const [factory] = [
    ...isObject ? [] : options?.parameters ?? [],
    ...name?.parameters ?? [],
    ...read?.parameters ?? []
  ];
  return {
    factory,
    name: name && placed(context, nameNode, name),
    isGenerated: name?.complete === false && isGenerated(context, nameNode),
    help: helpNode ? placed(context, helpNode, context.texts.text(helpNode)) : options?.complete === true ? void 0 : "elsewhere",
    labels: labels?.labels.map((label) => ({ value: label.value, ...placeOf2(context, labelsNode, label) })) ?? typed,
    labelsComplete: labels?.complete ?? (typed.length > 0 || isObject && options.complete),
    buckets: bucketCount(context, property("buckets"))
  };
}
function typedLabels(at, node) {
  return textsOfType(node.typeArguments?.params[0]).map(({ value, node: literal }) => ({
    value,
    span: spanOfNode(at.module.file, literal)
  }));
}
function isGenerated(context, name) {
  if (name === void 0) return false;
  const written = unwrap(name.node);
  if (is(written, "Identifier")) {
    const binding = context.evaluator.binding(written, name.module);
    const isText = binding?.kind === "variable" && binding.path.length === 0 && binding.init !== void 0;
    return isText && !is(binding.init, "Identifier") && isGenerated(context, { ...name, node: binding.init });
  }
  return is(written, "TemplateLiteral", "BinaryExpression") && enclosing(written, isFunction) !== void 0;
}
function placeOf2(context, written, { span, origin }) {
  if (origin === void 0) return { span };
  const isGiven = written?.frame !== void 0 && isParameter(context, written);
  return isGiven ? { span: origin } : { span, origin };
}
function placed(context, written, text) {
  return { value: text.value, complete: text.complete, ...placeOf2(context, written, text) };
}
function isParameter(context, { node, module: module2 }) {
  let root = unwrap(node);
  while (is(root, "MemberExpression")) root = unwrap(root.object);
  return is(root, "Identifier") && context.evaluator.binding(root, module2)?.kind === "parameter";
}
function legacyLabels(context, at, node) {
  const [first, , third] = node.arguments;
  if (first === void 0 || third === void 0 || !context.texts.text({ ...at, node: first }).complete)
    return void 0;
  const labels = context.texts.labels({ ...at, node: third });
  return labels.complete ? labels : void 0;
}
function bucketCount(context, buckets) {
  if (buckets === void 0) return void 0;
  for (const entity of context.evaluator.entities(buckets)) {
    if (entity.kind !== "expression") continue;
    if (is(entity.node, "ArrayExpression") && !entity.node.elements.some((e) => is(e, "SpreadElement"))) {
      return entity.node.elements.length;
    }
    if (is(entity.node, "CallExpression")) {
      const count = entity.node.arguments[2];
      if (is(count, "Literal") && typeof count.value === "number") return count.value;
    }
  }
  return void 0;
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
function isErrorName(name) {
  return /^(?:e|ex|err|error|exception|reason|cause)$|(?:Error|Err|Exception|_err|_error|_exception)$/u.test(name);
}

// src/instrumentation/typescript/value-shapes.ts
var request = /^(?:req|request|ctx|context|c|event|httpRequest|rawRequest)$/iu;
var response = /^(?:res|response|reply|resp)$/iu;
function chainOf(node) {
  const names = [];
  let at = unwrap(node);
  for (let steps = 0; steps < 30; steps++) {
    if (is(at, "MemberExpression")) {
      names.push(memberName(at) ?? "?");
      at = unwrap(at.object);
    } else {
      if (is(at, "Identifier")) names.push(at.name);
      else if (isRequestAccessor(at)) names.push(at.callee.name);
      else if (is(at, "ThisExpression")) names.push("this");
      else names.push("?");
      break;
    }
  }
  return names.reverse();
}
function destructured(binding) {
  if (binding.init === void 0 || binding.path.includes("...")) return void 0;
  return verdictOfChain([...chainOf(binding.init), ...binding.path.map(String)]);
}
function isRequestAccessor(node) {
  if (!is(node, "CallExpression") || node.arguments.length > 0 || !is(node.callee, "Identifier")) return false;
  return node.callee.name === "headers" || node.callee.name === "cookies";
}
function isRequest(names) {
  const last = names.at(-1);
  return last !== void 0 && request.test(last);
}
function verdictOfChain(names) {
  const property = names.at(-1) ?? "";
  const owner = names.slice(0, -1);
  const object = owner.at(-1) ?? "";
  return routeTemplate(property, object) ?? fromRequest(property, owner, object) ?? fromError(property, object) ?? fromProcess(property, owner) ?? fromIdentity(property, object);
}
function routeTemplate(property, object) {
  const isTemplate = (
    // https://expressjs.com/en/api.html#req.baseUrl: where the router is mounted, mostly at a fixed path.
    property === "baseUrl" && request.test(object) || object === "route" && ["path", "pattern", "regexp"].includes(property) || object === "routeOptions" && ["url", "path"].includes(property) || ["_matchedRoute", "_matchedRouteName", "routerPath", "routePath", "routeTemplate", "matchedPath"].includes(
      property
    )
  );
  return isTemplate ? { tier: "bounded", kind: "route-template" } : void 0;
}
function fromRequest(property, owner, object) {
  if (object === "location" && ["href", "pathname", "search", "hash"].includes(property)) {
    return { tier: "unbounded", kind: "raw-path" };
  }
  if (/^(?:remoteAddress|remoteAddr|clientIp|clientIP)$/u.test(property)) return { tier: "unbounded", kind: "address" };
  const of = owner.findIndex((name) => request.test(name));
  if (isRequest(owner)) {
    if (/^(?:url|originalUrl|path|rawPath|rawUrl|href|pathname|search|querystring)$/u.test(property)) {
      return { tier: "unbounded", kind: "raw-path" };
    }
    if (property === "ip" || property === "ips") return { tier: "unbounded", kind: "address" };
    if (property === "hostname" || property === "host") return { tier: "unbounded", kind: "header" };
  }
  if (of !== -1) {
    const part = owner[of + 1];
    if (part !== void 0 && /^(?:params|query|body|cookies|queryStringParameters|pathParameters)$/u.test(part)) {
      return { tier: "unbounded", kind: "input" };
    }
    if (part === "nextUrl" || part === "_parsedUrl") return { tier: "unbounded", kind: "raw-path" };
    if (part === "user" && !/^(?:role|type|plan|tier|kind|status|state)$/u.test(property)) {
      return { tier: "unbounded", kind: "identity" };
    }
  }
  const headers = owner.findIndex((name) => name === "headers" || name === "rawHeaders");
  if (headers !== -1 && !response.test(owner[headers - 1] ?? "")) return { tier: "unbounded", kind: "header" };
  return void 0;
}
function fromError(property, object) {
  if (property === "name" && object === "constructor") return { tier: "bounded", kind: "type-name" };
  if (!isErrorName(object)) return void 0;
  if (/^(?:message|stack|detail|details|description|sqlMessage|stderr)$/u.test(property)) {
    return { tier: "unbounded", kind: "error-text" };
  }
  if (/^(?:name|code|type|kind|status|statusCode|errno|syscall)$/u.test(property)) {
    return { tier: "bounded", kind: "type-name" };
  }
  return void 0;
}
function fromProcess(property, owner) {
  if (owner.at(-1) === "env" && (owner.at(-2) === "process" || owner.at(-2) === "meta")) {
    return /^(?:HOSTNAME|(?:K8S_|KUBERNETES_|MY_)?(?:POD|NODE|CONTAINER)_(?:NAME|IP|UID|ID))$/u.test(property) ? { tier: "bounded", kind: "process-host" } : { tier: "bounded", kind: "constant" };
  }
  if (owner.length !== 1 || owner[0] !== "process") return void 0;
  return /^(?:pid|version|platform|arch|title)$/u.test(property) ? { tier: "bounded", kind: "constant" } : void 0;
}
var person = /^(?:user|currentUser|principal|account|customer|member|profile|author|visitor|session|claims|jwt|token)$/iu;
function fromIdentity(property, object) {
  const key = property === "_id" ? "id" : property;
  if (/^(?:sub|subject)$/u.test(key) && person.test(object)) return { tier: "unbounded", kind: "identity" };
  if (key === "id" && object === "socket") return { tier: "unbounded", kind: "identity" };
  if (/^(?:id|uid|pk|name|username|login|email|handle|displayName)$/u.test(key) && person.test(object)) {
    return { tier: "unbounded", kind: "identity" };
  }
  return void 0;
}
function looksConstant(names) {
  const last = names.at(-1) ?? "";
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[A-Z]{2,}$/u.test(last)) return true;
  return names.length > 1 && /^[A-Z]\w*$/u.test(names.at(-2) ?? "") && /^[A-Z]\w*$/u.test(last);
}
var sameText = /^(?:String|toString|toLowerCase|toUpperCase|toLocaleLowerCase|trim|trimStart|trimEnd|slice|substring|substr|split|at|padStart|padEnd|normalize|encodeURIComponent|decodeURIComponent|encodeURI|decodeURI|join|pop|shift|valueOf|toJSON)$/u;
function verdict(tier, kind) {
  return { kind: "verdict", verdict: { tier, kind } };
}
function effectOfCall(node) {
  const callee = unwrap(node.callee);
  const name = is(callee, "Identifier") ? callee.name : is(callee, "MemberExpression") ? memberName(callee) : void 0;
  if (name === void 0) return void 0;
  const receiver = is(callee, "MemberExpression") ? callee.object : void 0;
  const owner = receiver === void 0 ? [] : chainOf(receiver);
  const object = owner.at(-1) ?? "";
  const [first] = node.arguments;
  if (/^(?:random_?uuid|uuid(?:_?v?\d)?|nanoid|ulid|cuid2?|random_?bytes|create_?id)$/iu.test(name)) {
    return verdict("unbounded", "random");
  }
  if (object === "Math") {
    if (name === "random") return verdict("unbounded", "random");
    return node.arguments.some((a) => is(a, "BinaryExpression") && a.operator === "/") ? verdict("bounded", "normalised") : void 0;
  }
  if (name === "now" && /^(?:Date|performance|dayjs|moment)$/u.test(object) || name === "hrtime") {
    return verdict("unbounded", "time");
  }
  if (/^(?:toISOString|toUTCString|toDateString|getTime)$/u.test(name)) return verdict("unbounded", "time");
  if (name === "Boolean") return verdict("bounded", "condition");
  if (name === "stringify" || name === "inspect")
    return is(first, "Literal") ? verdict("bounded", "literal") : verdict("unbounded", "input");
  if (name === "hostname" && object === "os") return verdict("bounded", "process-host");
  if (/^(?:has|includes|test|startsWith|endsWith|some|every|isArray)$/u.test(name) || /^is[A-Z]/u.test(name)) {
    return verdict("bounded", "condition");
  }
  if (/^(?:get|header|param|query|getHeader)$/u.test(name)) {
    if (object === "headers" || request.test(object) && /^(?:get|header|getHeader)$/u.test(name)) {
      return verdict("unbounded", "header");
    }
    if (/^(?:searchParams|formData|query|params|cookies)$/u.test(object) || request.test(object) && name !== "getHeader") {
      return verdict("unbounded", "input");
    }
  }
  if (name === "parse" && /^url$/iu.test(object) && first !== void 0)
    return { kind: "same", of: first, stringified: false };
  if (/^(?:replace|replaceAll)$/u.test(name) && receiver !== void 0) return { kind: "rewritten", of: receiver };
  if (sameText.test(name)) {
    const of = receiver ?? first;
    const stringified = name === "String" || name === "toString";
    if (of !== void 0) return { kind: "same", of, stringified };
  }
  return void 0;
}

// src/instrumentation/typescript/prom-client.ts
var types = {
  Counter: "counter",
  Gauge: "gauge",
  Histogram: "histogram",
  Summary: "summary"
};
var defaultBuckets3 = 11;
var maximumChain = 3;
function metricTypeOf(path) {
  const name = path?.at(-1);
  return path?.length === 1 && name !== void 0 && Object.hasOwn(types, name) ? types[name] : void 0;
}
function readPromClient(context) {
  const hasFastify = context.project.modules.some((module2) => imports(module2, "fastify-metrics"));
  for (const module2 of context.project.modules) {
    for (const node of module2.constructions) {
      const path = packageMember(context, { node: node.callee, module: module2 }, "prom-client");
      const type = metricTypeOf(path ?? (hasFastify ? fastifyMember(node.callee) : void 0));
      if (type !== void 0) declare(context, { node, module: module2 }, type, "prom-client", "", 0);
    }
    for (const node of module2.calls) readDefaultLabels(context, node, module2);
  }
}
function fastifyMember(callee) {
  const names = chainOf(callee);
  return names.at(-3) === "metrics" && names.at(-2) === "client" ? names.slice(-1) : void 0;
}
function declare(context, at, type, library, prefix, chain) {
  const { node } = at;
  if (!is(node, "NewExpression", "CallExpression")) return;
  const options = readOptions(context, at, node);
  if (options.factory !== void 0 && chain < maximumChain) {
    const frames = callSitesOf(context, options.factory);
    for (const frame of frames) {
      const within = { ...at, frame: context.evaluator.extendFrame(at.frame, frame) };
      declare(context, within, type, library, prefix, chain + 1);
    }
    if (frames.length > 0) return;
  }
  const declaration = declarationSpan(at, node);
  const { name, help } = options;
  const draft = {
    library,
    type,
    name: name === void 0 ? unknownText(declaration) : { ...name, value: prefix + name.value },
    generatedName: options.isGenerated,
    help: help === "elsewhere" ? unknownText(declaration) : help,
    labels: [...options.labels],
    labelsComplete: options.labelsComplete,
    buckets: type === "histogram" ? options.buckets ?? defaultBuckets3 : void 0,
    declaration,
    holder: holderOf(at.frame === void 0 ? node : outermostCall(at.frame)),
    uses: []
  };
  context.registry.add(node, at.frame?.key ?? "", draft);
}
function unknownText(span) {
  return { value: "\u2026", complete: false, span };
}
function outermostCall(frame) {
  let last = frame;
  while (last.outer !== void 0) last = last.outer;
  return last.call.node;
}
function declarationSpan(at, node) {
  let last = at.frame;
  while (last?.outer !== void 0) last = last.outer;
  const call = last?.call ?? at;
  const callee = is(call.node, "CallExpression", "NewExpression") ? call.node.callee : node.callee;
  const start = is(call.node, "NewExpression") ? call.node.range[0] : callee.range[0];
  return { file: call.module.file, start, end: callee.range[1] };
}
function readDefaultLabels(context, node, module2) {
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  if (first === void 0 || !is(callee, "MemberExpression") || memberName(callee) !== "setDefaultLabels") return;
  const known = packageMember(context, { node: callee.object, module: module2 }, "prom-client") !== void 0;
  if (!known && !imports(module2, "prom-client")) return;
  const { labels } = assignmentsOf(context, { node: first, module: module2 });
  context.defaultLabels.push({
    language: "typescript",
    library: "prom-client",
    span: spanOfNode(module2.file, callee),
    labels
  });
}

// src/instrumentation/typescript/nestjs-prometheus.ts
var packageName3 = "@willsoto/nestjs-prometheus";
var providers = {
  makeCounterProvider: "counter",
  makeGaugeProvider: "gauge",
  makeHistogramProvider: "histogram",
  makeSummaryProvider: "summary"
};
function readNestjsPrometheus(context) {
  const prefix = readModuleOptions(context);
  for (const module2 of context.project.modules) {
    for (const node of module2.calls) {
      const name = packageMember(context, { node: node.callee, module: module2 }, packageName3)?.at(-1);
      const type = name !== void 0 && Object.hasOwn(providers, name) ? providers[name] : void 0;
      if (type !== void 0) declare(context, { node, module: module2 }, type, "nestjs-prometheus", prefix, 0);
    }
  }
  for (const module2 of context.project.modules) {
    for (const node of module2.calls) declareInjected(context, node, module2, prefix);
  }
}
function readModuleOptions(context) {
  let prefix = "";
  for (const module2 of context.project.modules) {
    for (const node of module2.calls) {
      const [options] = node.arguments;
      const path = packageMember(context, { node: node.callee, module: module2 }, packageName3);
      if (options === void 0 || path?.[0] !== "PrometheusModule") continue;
      const factory = functionOf(context, context.objects.property({ node: options, module: module2 }, "useFactory"));
      const at = (factory === void 0 ? void 0 : returned(factory)) ?? { node: options, module: module2 };
      const written = context.objects.property(at, "customMetricPrefix");
      if (written !== void 0) prefix = `${context.texts.text(written).value}_`;
      const defaults = context.objects.property(at, "defaultLabels");
      if (defaults === void 0) continue;
      const { labels } = assignmentsOf(context, defaults);
      const span = spanOfNode(module2.file, node.callee);
      context.defaultLabels.push({ language: "typescript", library: "nestjs-prometheus", span, labels });
    }
  }
  return prefix;
}
function returned(of) {
  const [node] = returnedNodes(of.node);
  return node === void 0 ? void 0 : { ...of, node };
}
function injectedName(context, decorators, module2) {
  for (const decorator of decorators) {
    const call = is(decorator, "Decorator") ? decorator.expression : void 0;
    if (!is(call, "CallExpression")) continue;
    const [first] = call.arguments;
    const path = packageMember(context, { node: call.callee, module: module2 }, packageName3);
    if (first === void 0) continue;
    if (path?.at(-1) === "InjectMetric") return context.texts.text({ node: first, module: module2 }).value;
    const [name] = is(first, "CallExpression") ? first.arguments : [];
    if (name === void 0 || !is(first, "CallExpression")) continue;
    if (packageMember(context, { node: first.callee, module: module2 }, packageName3)?.at(-1) === "getToken") {
      return context.texts.text({ node: name, module: module2 }).value;
    }
  }
  return void 0;
}
function declareInjected(context, node, module2, prefix) {
  const decorator = node.parent;
  if (!is(decorator, "Decorator")) return;
  const name = injectedName(context, [decorator], module2);
  if (name === void 0 || name.includes("\u2026")) return;
  if (context.registry.named(prefix + name).length > 0 || context.registry.named(name).length > 0) return;
  const owner = decorator.parent;
  const target = is(owner, "TSParameterProperty") ? owner.parameter : owner;
  if (!is(target, "Identifier", "PropertyDefinition")) return;
  const annotation = target.typeAnnotation?.typeAnnotation;
  if (!is(annotation, "TSTypeReference")) return;
  const type = metricTypeOf(packageMember(context, { node: annotation.typeName, module: module2 }, "prom-client"));
  if (type === void 0) return;
  const span = spanOfNode(module2.file, node);
  const labels = textsOfType(annotation.typeArguments?.params[0]);
  context.registry.add(node, "", {
    library: "nestjs-prometheus",
    type,
    name: { value: prefix + name, complete: true, span },
    // The declaration, and with it the help, is in a file that is not part of the run.
    help: { value: "\u2026", complete: false, span },
    labels: labels.map((label) => ({ value: label.value, span: spanOfNode(module2.file, label.node) })),
    labelsComplete: labels.length > 0,
    declaration: span,
    uses: []
  });
}

// src/instrumentation/semantic-conventions.ts
var words = [
  "user_agent",
  "status_code",
  "method_original",
  "resend_count",
  "message_count",
  "feature_flag",
  "gen_ai",
  "invoked_name",
  "invoked_provider",
  "invoked_region",
  "logical_number"
];
var spelled = new Map(words.map((word) => [word.replaceAll("_", "."), word]));
function attributeOfConstant(name) {
  const dotted = name.toLowerCase().replaceAll("_", ".");
  let result = dotted;
  for (const [plain2, word] of spelled) {
    const at = `.${result}.`.indexOf(`.${plain2}.`);
    if (at !== -1) result = `${result.slice(0, at)}${word}${result.slice(at + plain2.length)}`;
  }
  return result;
}

// src/instrumentation/typescript/objects.ts
var maximumDepth3 = 12;
var ObjectReader = class {
  #evaluator;
  #texts;
  constructor(evaluator, texts) {
    this.#evaluator = evaluator;
    this.#texts = texts;
  }
  /** The properties of an expression. */
  read(closure) {
    return this.#read(closure, 0);
  }
  /** The value of one property; the last one written counts. */
  property(closure, key) {
    return this.read(closure).entries.findLast((entry) => entry.key === key)?.value;
  }
  #read(closure, depth) {
    const node = unwrap(closure.node);
    if (depth > maximumDepth3) return { entries: [], complete: false, found: false, parameters: [] };
    if (is(node, "ObjectExpression")) return this.#literal({ ...closure, node }, depth);
    if (isObjectAssign(node))
      return this.#merge(node.arguments.map((a) => this.#read({ ...closure, node: a }, depth + 1)));
    const parts = [];
    const parameters = [];
    for (const entity of this.#evaluator.entities({ ...closure, node })) {
      if (entity.kind === "parameter" && entity.binding.parameter !== void 0) {
        parameters.push(entity.binding.parameter.of);
      } else if (entity.kind === "expression" && entity.node !== node) parts.push(this.#read(entity, depth + 1));
    }
    if (is(node, "Identifier")) parts.push(this.#assigned({ ...closure, node }));
    const merged2 = this.#merge(parts);
    return {
      ...merged2,
      complete: merged2.found && merged2.complete && parameters.length === 0,
      parameters: [...merged2.parameters, ...parameters]
    };
  }
  #literal(closure, depth) {
    if (!is(closure.node, "ObjectExpression")) return this.#merge([]);
    const parts = [];
    for (const property of closure.node.properties) {
      if (is(property, "SpreadElement")) {
        parts.push({ ...this.#read({ ...closure, node: property.argument }, depth + 1), found: true });
        continue;
      }
      const key = staticKey(property.key, property.computed) ?? this.#computedKey({ ...closure, node: property.key });
      const keySpan = spanOfNode(closure.module.file, property.key);
      const entries = key === void 0 ? [] : [{ key, keySpan, value: { ...closure, node: property.value } }];
      parts.push({ entries, complete: key !== void 0, found: true, parameters: [] });
    }
    return { ...this.#merge(parts), found: true };
  }
  /** `[LABEL]: …`, and the constants of OpenTelemetry's conventions, whose names spell what they hold. */
  #computedKey(closure) {
    const text = this.#texts.text(closure);
    if (text.complete) return text.value;
    for (const entity of this.#evaluator.entities(closure)) {
      const name = entity.kind === "package" ? entity.path.at(-1) : void 0;
      const match = name === void 0 ? void 0 : /^(?:ATTR|SEMATTRS|SEMRESATTRS)_([A-Z0-9_]+)$/u.exec(name);
      if (match?.[1] !== void 0) return attributeOfConstant(match[1]);
    }
    return void 0;
  }
  #assigned(closure) {
    const { node, module: module2 } = closure;
    const binding = is(node, "Identifier") ? this.#evaluator.binding(node, module2) : void 0;
    const entries = [];
    for (const [key, values] of binding?.properties ?? []) {
      for (const value of values) {
        entries.push({ key, keySpan: spanOfNode(module2.file, value), value: { ...closure, node: value } });
      }
    }
    return { entries, complete: true, found: entries.length > 0, parameters: [] };
  }
  #merge(parts) {
    return {
      entries: parts.flatMap((part) => part.entries),
      complete: parts.every((part) => part.complete || !part.found),
      found: parts.some((part) => part.found),
      parameters: parts.flatMap((part) => part.parameters)
    };
  }
};
function isObjectAssign(node) {
  if (!is(node, "CallExpression")) return false;
  const callee = unwrap(node.callee);
  return is(callee, "MemberExpression") && memberName(callee) === "assign" && is(callee.object, "Identifier");
}

// src/instrumentation/typescript/opentelemetry.ts
var creators = {
  createCounter: "counter",
  createUpDownCounter: "gauge",
  createHistogram: "histogram",
  createGauge: "gauge",
  createObservableCounter: "counter",
  createObservableUpDownCounter: "gauge",
  createObservableGauge: "gauge"
};
var defaultBuckets4 = 15;
var openTelemetryPackage = "@opentelemetry/";
function readOpenTelemetry(context) {
  for (const module2 of context.project.modules) {
    if (!imports(module2, openTelemetryPackage) && !mayHoldMeter(module2)) continue;
    for (const node of module2.calls) declare2(context, node, module2);
  }
}
function mayHoldMeter(module2) {
  return /\bmeter\b/iu.test(module2.file.text);
}
function declare2(context, node, module2) {
  const callee = unwrap(node.callee);
  const method = is(callee, "MemberExpression") ? memberName(callee) : void 0;
  if (!is(callee, "MemberExpression") || method === void 0 || !Object.hasOwn(creators, method)) return;
  const type = creators[method];
  const [first, second] = node.arguments;
  if (type === void 0 || first === void 0 || !isMeter(context, { node: callee.object, module: module2 })) return;
  const property = (key) => second === void 0 ? void 0 : context.objects.property({ node: second, module: module2 }, key);
  const description = property("description");
  const unit = property("unit");
  context.registry.add(node, "", {
    library: "opentelemetry",
    type,
    name: context.texts.text({ node: first, module: module2 }),
    help: description === void 0 ? void 0 : context.texts.text(description),
    unit: unit === void 0 ? void 0 : context.texts.text(unit),
    labels: [],
    labelsComplete: false,
    labelsFromUses: true,
    buckets: type === "histogram" ? defaultBuckets4 : void 0,
    declaration: { file: module2.file, start: callee.range[0], end: callee.range[1] },
    holder: holderOf(node),
    uses: []
  });
}
function isMeter(context, closure) {
  for (const entity of context.evaluator.entities(closure)) {
    if (entity.kind === "package") return entity.name.startsWith(openTelemetryPackage);
    if (entity.kind === "expression" && is(entity.node, "CallExpression")) {
      const callee = unwrap(entity.node.callee);
      return is(callee, "MemberExpression") && memberName(callee) === "getMeter";
    }
    if (entity.kind === "instance") return false;
  }
  const node = unwrap(closure.node);
  const binding = is(node, "Identifier") ? context.evaluator.binding(node, closure.module) : void 0;
  const type = binding === void 0 ? void 0 : variableAnnotation(binding);
  if (is(type, "TSTypeReference")) {
    const [entity] = context.evaluator.entities({ node: type.typeName, module: closure.module });
    if (entity?.kind === "package")
      return entity.name.startsWith(openTelemetryPackage) && entity.path.at(-1) === "Meter";
  }
  const name = is(node, "Identifier") ? node.name : is(node, "MemberExpression") ? memberName(node) : void 0;
  return name !== void 0 && name.toLowerCase().endsWith("meter") && imports(closure.module, openTelemetryPackage);
}

// src/instrumentation/typescript/module-paths.ts
var suffixes = ["", ".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
var emitted = {
  ".js": [".ts", ".tsx"],
  ".jsx": [".tsx"],
  ".mjs": [".mts"],
  ".cjs": [".cts"]
};
var ModulePaths = class {
  #byPath = /* @__PURE__ */ new Map();
  /** File name -> the paths that end in it. */
  #byName = /* @__PURE__ */ new Map();
  /** Notes what a path of the run stands for. */
  add(path, value) {
    const normal = normalisePath(path);
    this.#byPath.set(normal, value);
    const name = nameOf2(normal);
    pushTo(this.#byName, name, normal);
  }
  /**
   * What an import names; undefined for packages and for files that are not part of the run. An alias of a folder
   * (`@/metrics`, `~/metrics`, `src/metrics`) is resolved where only one file can be meant.
   */
  resolve(specifier, fromPath) {
    if (specifier.startsWith(".")) {
      const folder = normalisePath(fromPath).split("/").slice(0, -1).join("/");
      return this.#find(normalisePath(`${folder}/${specifier}`));
    }
    const alias = /^(?:@|~|#|src)\/(.+)$|^[~#]([^/].*)$/u.exec(specifier);
    const tail = alias?.[1] ?? alias?.[2];
    if (tail === void 0) return void 0;
    const matches = /* @__PURE__ */ new Set();
    for (const candidate of candidates(tail)) {
      for (const path of this.#byName.get(nameOf2(candidate)) ?? []) {
        const value = path === candidate || path.endsWith(`/${candidate}`) ? this.#byPath.get(path) : void 0;
        if (value !== void 0) matches.add(value);
      }
    }
    return matches.size === 1 ? [...matches][0] : void 0;
  }
  #find(path) {
    for (const candidate of candidates(path)) {
      const value = this.#byPath.get(candidate);
      if (value !== void 0) return value;
    }
    return void 0;
  }
};
function* candidates(path) {
  for (const suffix of suffixes) yield path + suffix;
  for (const [written, sources] of Object.entries(emitted)) {
    if (path.endsWith(written)) for (const source of sources) yield path.slice(0, -written.length) + source;
  }
  for (const suffix of suffixes.slice(1)) yield `${path}/index${suffix}`;
}
function nameOf2(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function normalisePath(path) {
  const parts = [];
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}

// src/instrumentation/typescript/project.ts
var Project = class {
  modules;
  #paths = new ModulePaths();
  constructor(modules) {
    this.modules = modules;
    for (const module2 of modules) this.#paths.add(module2.file.path, module2);
  }
  /** The file that an import names; undefined for packages and for files that are not part of the run. */
  resolve(specifier, from) {
    return this.#paths.resolve(specifier, from.file.path);
  }
};

// src/instrumentation/typescript/texts.ts
var gap = "\u2026";
var maximumDepth4 = 20;
var unknownPiece = { value: gap, complete: false, parameters: [] };
var TextReader = class {
  #evaluator;
  constructor(evaluator) {
    this.#evaluator = evaluator;
  }
  /** The text of an expression, with `…` for what is not known. */
  text(closure) {
    const piece = this.#piece(closure, 0);
    const value = piece.value.replace(/…{2,}/gu, gap);
    const span = spanOfNode(closure.module.file, closure.node);
    return { ...piece, value, span };
  }
  #piece(closure, depth) {
    if (depth > maximumDepth4) return unknownPiece;
    const node = unwrap(closure.node);
    const inside = (inner) => this.#piece({ ...closure, node: inner }, depth + 1);
    if (is(node, "Literal")) {
      return node.value === null || typeof node.value === "object" ? unknownPiece : { value: String(node.value), complete: true, parameters: [] };
    }
    if (is(node, "TemplateLiteral")) {
      const parts = [];
      node.quasis.forEach((quasi, index) => {
        parts.push({ value: quasi.value.cooked ?? gap, complete: true, parameters: [] });
        const expression = node.expressions[index];
        if (expression !== void 0) parts.push(inside(expression));
      });
      return joined(parts);
    }
    if (is(node, "BinaryExpression") && node.operator === "+") return joined(operands(node).map(inside));
    if (is(node, "TSEnumMember")) {
      return node.initializer === void 0 ? unknownPiece : inside(node.initializer);
    }
    if (is(node, "CallExpression")) {
      const list = joinedList(node);
      if (list !== void 0) {
        const read = this.labels({ ...closure, node: list.list });
        if (read.complete)
          return { value: read.labels.map((l) => l.value).join(list.separator), complete: true, parameters: [] };
        return { ...unknownPiece, parameters: read.parameters };
      }
    }
    if (is(node, "Identifier", "MemberExpression", "CallExpression", "LogicalExpression", "ConditionalExpression")) {
      return this.#fromEntities(this.#evaluator.entities({ ...closure, node }), node, depth);
    }
    return unknownPiece;
  }
  #fromEntities(entities, asked, depth) {
    const parameters = /* @__PURE__ */ new Set();
    const pieces = [];
    for (const entity of entities) {
      if (entity.kind === "parameter" && entity.binding.parameter !== void 0) {
        parameters.add(entity.binding.parameter.of);
      } else if (entity.kind === "expression" && entity.node !== asked) {
        const piece = this.#piece(entity, depth + 1);
        for (const parameter of piece.parameters) parameters.add(parameter);
        pieces.push({ ...piece, origin: piece.origin ?? spanOfNode(entity.module.file, entity.node) });
      }
    }
    const [first, ...others] = pieces;
    if (first !== void 0 && parameters.size === 0 && others.every((piece) => piece.value === first.value))
      return first;
    return { ...unknownPiece, parameters: [...parameters] };
  }
  /** The names in a list of labels. */
  labels(closure) {
    const result = {
      labels: [],
      complete: true,
      parameters: /* @__PURE__ */ new Set()
    };
    this.#collect(closure, void 0, result, 0);
    return { labels: result.labels, complete: result.complete, parameters: [...result.parameters] };
  }
  #collect(closure, through, result, depth) {
    const node = unwrap(closure.node);
    const { file } = closure.module;
    if (depth > maximumDepth4) {
      result.complete = false;
    } else if (is(node, "ArrayExpression")) {
      for (const element of node.elements) {
        if (element === null) continue;
        const span = through ?? spanOfNode(file, element);
        if (is(element, "SpreadElement")) {
          this.#collect({ ...closure, node: element.argument }, span, result, depth + 1);
          continue;
        }
        const piece = this.#piece({ ...closure, node: element }, depth + 1);
        for (const parameter of piece.parameters) result.parameters.add(parameter);
        if (!piece.complete) {
          result.complete = false;
          continue;
        }
        const origin = piece.origin ?? (through === void 0 ? void 0 : spanOfNode(file, element));
        result.labels.push(origin === void 0 ? { value: piece.value, span } : { value: piece.value, span, origin });
      }
    } else if (is(node, "CallExpression") && this.#collectCall(closure, node, through, result, depth)) {
      return;
    } else {
      this.#collectEntities(closure, node, through, result, depth);
    }
  }
  #collectEntities(closure, node, through, result, depth) {
    const span = through ?? spanOfNode(closure.module.file, node);
    let known = false;
    for (const entity of this.#evaluator.entities({ ...closure, node })) {
      if (entity.kind === "parameter" && entity.binding.parameter !== void 0) {
        result.parameters.add(entity.binding.parameter.of);
      } else if (entity.kind === "expression" && entity.node !== node && !known) {
        known = true;
        this.#collect(entity, span, result, depth + 1);
      }
    }
    if (!known) result.complete = false;
  }
  /** `Object.values(x)`, `Object.keys(x)`, `a.concat(b)`, `Array.from(x)`: true where the call is one of these. */
  #collectCall(closure, node, through, result, depth) {
    const callee = unwrap(node.callee);
    const first = node.arguments[0];
    if (!is(callee, "MemberExpression")) return false;
    const method = memberName(callee);
    const span = through ?? spanOfNode(closure.module.file, node);
    const on = is(callee.object, "Identifier") ? callee.object.name : void 0;
    if (on === "Object" && (method === "values" || method === "keys") && first !== void 0) {
      const [entity] = this.#evaluator.entities({ ...closure, node: first });
      if (entity?.kind !== "expression" || !this.#collectMembers(entity, method, span, result, depth))
        result.complete = false;
      return true;
    }
    if (on === "Array" && method === "from" && first !== void 0) {
      this.#collect({ ...closure, node: first }, span, result, depth + 1);
      return true;
    }
    if (method === "concat") {
      for (const part of [callee.object, ...node.arguments]) {
        if (is(part, "SpreadElement")) result.complete = false;
        else this.#collect({ ...closure, node: part }, through, result, depth + 1);
      }
      return true;
    }
    return false;
  }
  #collectMembers(entity, method, span, result, depth) {
    const { node, module: module2 } = entity;
    const add2 = (value, at) => {
      result.labels.push({ value, span, origin: spanOfNode(module2.file, at) });
    };
    if (is(node, "TSEnumDeclaration")) {
      for (const member of node.body.members) {
        const key = staticKey(member.id, false);
        const piece = this.#piece({ ...entity, node: member }, depth + 1);
        if (method === "keys" && key !== void 0) add2(key, member);
        else if (method === "values" && piece.complete) add2(piece.value, member);
        else result.complete = false;
      }
      return true;
    }
    if (!is(node, "ObjectExpression")) return false;
    for (const property of node.properties) {
      if (is(property, "SpreadElement")) {
        result.complete = false;
        continue;
      }
      const key = staticKey(property.key, property.computed);
      const piece = method === "values" ? this.#piece({ ...entity, node: property.value }, depth + 1) : void 0;
      if (method === "keys" && key !== void 0) add2(key, property);
      else if (piece?.complete === true) add2(piece.value, property);
      else result.complete = false;
    }
    return true;
  }
};
function joined(parts) {
  return {
    value: parts.map((part) => part.value).join(""),
    complete: parts.every((part) => part.complete),
    parameters: parts.flatMap((part) => part.parameters)
  };
}
function operands(node) {
  const found = [];
  let left = node;
  while (is(left, "BinaryExpression") && left.operator === "+") {
    found.push(left.right);
    left = unwrap(left.left);
  }
  found.push(left);
  return found.reverse();
}
function joinedList(node) {
  const callee = unwrap(node.callee);
  if (!is(callee, "MemberExpression") || memberName(callee) !== "join") return void 0;
  const separator = node.arguments[0];
  if (!is(separator, "Literal") || typeof separator.value !== "string") return void 0;
  return { list: callee.object, separator: separator.value };
}

// src/instrumentation/typescript/collections.ts
var maximumDepth5 = 4;
function elementsAt(context, closure) {
  const node = unwrap(closure.node);
  if (is(node, "CallExpression")) return entriesOfMap(context, closure, node);
  if (!is(node, "Identifier")) return [];
  const binding = context.evaluator.binding(node, closure.module);
  if (binding === void 0 || binding.path.length > 0) return [];
  const list = binding.parameter === void 0 ? loopedList(binding.node) : calledList(binding.parameter);
  return list === void 0 ? [] : listed(context, { ...closure, node: list }, 0);
}
function loopedList(declarator) {
  const declaration = parentOf(declarator);
  const loop = declaration === void 0 ? void 0 : parentOf(declaration);
  return is(loop, "ForOfStatement") && loop.left === declaration ? loop.right : void 0;
}
function calledList({ of, index }) {
  const call = parentOf(of);
  if (index > 0 || !is(call, "CallExpression") || call.arguments[0] !== of) return void 0;
  const callee = unwrap(call.callee);
  const isEach = is(callee, "MemberExpression") && /^(?:forEach|map|flatMap)$/u.test(memberName(callee) ?? "");
  return isEach ? callee.object : void 0;
}
function listed(context, closure, depth) {
  if (depth > maximumDepth5) return [];
  const node = unwrap(closure.node);
  if (is(node, "ArrayExpression")) {
    return node.elements.flatMap((element) => {
      if (element === null) return [];
      if (is(element, "SpreadElement")) return listed(context, { ...closure, node: element.argument }, depth + 1);
      return [{ ...closure, node: element }];
    });
  }
  if (is(node, "CallExpression") && chainOf(node.callee).join(".") === "Object.values") {
    const [object] = node.arguments;
    return object === void 0 ? [] : context.objects.read({ ...closure, node: object }).entries.map((e) => e.value);
  }
  return context.evaluator.entities(closure).flatMap(
    (entity) => entity.kind === "expression" && entity.node !== node ? listed(context, entity, depth + 1) : []
  );
}
function entriesOfMap(context, closure, node) {
  const callee = unwrap(node.callee);
  if (!is(callee, "MemberExpression") || memberName(callee) !== "get") return [];
  const found = [];
  const holder = chainOf(callee.object).join(".");
  for (const entity of context.evaluator.entities({ ...closure, node: callee.object })) {
    if (entity.kind !== "expression" || !is(entity.node, "NewExpression")) continue;
    if (chainOf(entity.node.callee).join(".") !== "Map") continue;
    const [pairs] = entity.node.arguments;
    if (pairs !== void 0) {
      for (const pair of listed(context, { ...entity, node: pairs }, 0))
        found.push(...listed(context, pair, 0).slice(1, 2));
    }
    for (const call of entity.module.calls) {
      const set = unwrap(call.callee);
      const [, value] = call.arguments;
      if (value === void 0 || !is(set, "MemberExpression") || memberName(set) !== "set") continue;
      if (chainOf(set.object).join(".") === holder) found.push({ node: value, module: entity.module });
    }
  }
  return found;
}

// src/instrumentation/typescript/receivers.ts
var maximumCallers = 2;
var maximumSites2 = 25;
var allSites = 5e3;
var sitesSeen = /* @__PURE__ */ new WeakMap();
function isProm(draft) {
  return draft.library !== "opentelemetry";
}
function metricsOf(context, closure, depth = 0) {
  if (depth > 6) return [];
  const found = /* @__PURE__ */ new Set();
  const { registry } = context;
  const node = unwrap(closure.node);
  if (is(node, "ThisExpression")) {
    const made = collectedBy(node);
    if (made !== void 0) return registry.made(made, closure.frame?.key ?? "");
  }
  if (is(node, "MemberExpression") && memberName(node) === void 0) {
    for (const draft of elementsOf(context, { ...closure, node }, depth)) found.add(draft);
  }
  for (const element of elementsAt(context, closure)) {
    for (const draft of metricsOf(context, element, depth + 1)) found.add(draft);
  }
  for (const entity of originsOf(context, closure)) {
    if (entity.kind === "parameter") {
      const name = injectedName(context, decoratorsOf(entity.binding), entity.module);
      for (const draft of name === void 0 ? [] : injected(context, name)) found.add(draft);
    } else if (entity.kind === "expression") {
      for (const draft of registry.made(entity.node, entity.frame?.key ?? "")) found.add(draft);
      if (is(entity.node, "PropertyDefinition")) {
        const name2 = injectedName(context, entity.node.decorators, entity.module);
        for (const draft of name2 === void 0 ? [] : injected(context, name2)) found.add(draft);
      }
      const name = lookedUpName(context, entity);
      for (const draft of name === void 0 ? [] : registry.named(name)) found.add(draft);
    }
  }
  return [...found];
}
function originsOf(context, closure) {
  const { evaluator } = context;
  const direct = evaluator.entities(closure);
  const found = [...direct];
  for (const entity of direct) {
    if (entity.kind !== "parameter") continue;
    const { binding, module: module2 } = entity;
    const given2 = (frame) => evaluator.ofBinding(binding, module2, frame);
    found.push(...fromCallers(context, binding.parameter?.of, given2, 0));
  }
  if (found.length > 0) return found;
  const given = (frame) => evaluator.entities({ ...closure, frame: evaluator.extendFrame(closure.frame, frame) });
  return fromCallers(context, functionOfRoot(context, closure), given, 0);
}
function fromCallers(context, of, given, depth) {
  const seen = sitesSeen.get(context) ?? 0;
  if (of === void 0 || depth > maximumCallers || seen > allSites) return [];
  const frames = callSitesOf(context, of).slice(0, maximumSites2);
  sitesSeen.set(context, seen + frames.length);
  return frames.flatMap((frame) => {
    const found = given(frame).filter((entity) => entity.kind !== "parameter");
    if (found.length > 0) return found;
    const outward = (outer) => given(context.evaluator.extendFrame(frame, outer));
    return fromCallers(context, enclosing(frame.call.node, isFunction), outward, depth + 1);
  });
}
function functionOfRoot(context, closure) {
  let root = unwrap(closure.node);
  if (!is(root, "MemberExpression")) return void 0;
  while (is(root, "MemberExpression")) root = unwrap(root.object);
  return is(root, "Identifier") ? context.evaluator.binding(root, closure.module)?.parameter?.of : void 0;
}
function collectedBy(node) {
  const method = enclosing(
    node,
    (outer) => isFunction(outer) && !is(outer, "ArrowFunctionExpression")
  );
  const property = method === void 0 ? void 0 : parentOf(method);
  if (!is(property, "Property") || staticKey(property.key, property.computed) !== "collect") return void 0;
  const options = parentOf(property);
  const made = options === void 0 ? void 0 : parentOf(options);
  return is(made, "NewExpression", "CallExpression") ? made : void 0;
}
function elementsOf(context, closure, depth) {
  const object = context.objects.read({ ...closure, node: closure.node.object });
  return object.entries.flatMap((entry) => metricsOf(context, entry.value, depth + 1));
}
function decoratorsOf(binding) {
  return is(binding.node, "TSParameterProperty", "Identifier") ? binding.node.decorators : [];
}
function injected(context, name) {
  const exact2 = context.registry.named(name);
  if (exact2.length > 0) return exact2;
  return context.registry.drafts.filter((d) => d.library === "nestjs-prometheus" && d.name.value.endsWith(`_${name}`));
}
function lookedUpName(context, closure) {
  const { node } = closure;
  if (!is(node, "CallExpression")) return void 0;
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  if (!is(callee, "MemberExpression") || first === void 0) return void 0;
  if (!/^getSingleMetric(?:AsString)?$/u.test(memberName(callee) ?? "")) return void 0;
  const text = context.texts.text({ ...closure, node: first });
  return text.complete ? text.value : void 0;
}
function metricsByName(context, node, callee, method, module2) {
  const receiver = unwrap(callee.object);
  const name = is(receiver, "Identifier") ? receiver.name : is(receiver, "MemberExpression") ? memberName(receiver) : void 0;
  if (name === void 0) return [];
  const candidates2 = context.registry.heldBy(name).filter(isProm);
  if (candidates2.length === 0 || isElse(context, { node: receiver, module: module2 })) return [];
  const fitting = candidates2.filter((draft) => fits(context, node, method, module2, draft));
  return fitting.length === 1 ? fitting : [];
}
function isElse(context, closure) {
  const isName = is(unwrap(closure.node), "Identifier");
  return context.evaluator.entities(closure).some((entity) => entity.kind !== "parameter" || isName);
}
function fits(context, node, method, module2, draft) {
  const [first] = node.arguments;
  if (first === void 0 || is(first, "SpreadElement")) return false;
  const read = context.objects.read({ node: first, module: module2 });
  if (!read.found) return method === "labels" && draft.labelsComplete && node.arguments.length === draft.labels.length;
  const names = new Set(draft.labels.map((label) => label.value));
  return read.entries.length > 0 && read.entries.every((entry) => names.has(entry.key));
}

// src/instrumentation/typescript/uses.ts
var promMethods = /* @__PURE__ */ new Set([
  "inc",
  "dec",
  "set",
  "setToCurrentTime",
  "observe",
  "startTimer",
  "labels",
  "zero",
  "remove"
]);
var otelMethods = /* @__PURE__ */ new Set(["add", "record"]);
var callbacks = /* @__PURE__ */ new Set(["addCallback", "addBatchObservableCallback"]);
function readUses(context) {
  if (context.registry.drafts.length === 0) return;
  const { modules } = context.project;
  for (const module2 of modules) {
    for (const node of module2.calls) {
      const callee = unwrap(node.callee);
      const method = is(callee, "MemberExpression") ? memberName(callee) : void 0;
      if (is(callee, "MemberExpression") && method !== void 0) {
        if (promMethods.has(method)) readPromUse(context, node, callee, method, module2);
        else if (otelMethods.has(method)) readOtelUse(context, node, callee, method, module2);
        else if (callbacks.has(method)) readCallback(context, node, callee, method, module2);
      }
    }
  }
  if (!modules.some(({ file }) => file.text.includes("startTimer"))) return;
  for (const module2 of modules) for (const node of module2.calls) readTimerEnd(context, node, module2);
}
function readPromUse(context, node, callee, method, module2) {
  const found = metricsOf(context, { node: callee.object, module: module2 }).filter(isProm);
  const byName = found.length === 0;
  for (const draft of byName ? metricsByName(context, node, callee, method, module2) : found) {
    const filled = method === "labels" || method === "remove" ? positional(context, node, module2, draft) : fromArguments(context, node, module2, method);
    if (found.length > 1 && lacksLabel(draft, filled)) continue;
    add(draft, node, module2, method, filled, byName);
  }
}
function lacksLabel(draft, { labels }) {
  const declared = new Set(draft.labels.map((label) => label.value));
  return draft.labelsComplete && labels.some(({ label }) => !declared.has(label.value));
}
function add(draft, node, module2, method, filled, byName) {
  draft.uses.push({ span: spanOfNode(module2.file, node), method, ...filled, byName });
}
function positional(context, node, module2, draft) {
  const [first] = node.arguments;
  if (first === void 0) return { labels: [], complete: true };
  if (is(first, "SpreadElement")) return { labels: [], complete: false };
  const objects = objectsAt(context, { node: first, module: module2 });
  if (objects.length > 0) return merged(objects.map((object) => assignmentsOf(context, object)));
  const labels = [];
  let complete = draft.labelsComplete;
  node.arguments.forEach((argument, index) => {
    const name = draft.labels[index]?.value;
    if (name === void 0 || is(argument, "SpreadElement")) {
      complete = false;
      return;
    }
    const span = spanOfNode(module2.file, argument);
    labels.push({ label: { value: name, span }, value: context.values.classify({ node: argument, module: module2 }) });
  });
  return { labels, complete };
}
function fromArguments(context, node, module2, method) {
  const [first, second] = node.arguments;
  if (first === void 0 || is(first, "SpreadElement")) return { labels: [], complete: first === void 0 };
  const objects = objectsAt(context, { node: first, module: module2 });
  if (objects.length === 0) {
    const isLabels = second !== void 0 || ["startTimer", "zero", "setToCurrentTime"].includes(method);
    return { labels: [], complete: !isLabels };
  }
  return merged(objects.map((object) => labelsIn(context, object)));
}
function labelsIn(context, closure) {
  const { entries } = context.objects.read(closure);
  const labels = entries.findLast((entry) => entry.key === "labels")?.value;
  const keys = new Set(entries.map((entry) => entry.key));
  const isOverload = keys.has("exemplarLabels") || labels !== void 0 && (keys.has("value") || context.objects.read(labels).found);
  if (!isOverload) return assignmentsOf(context, closure);
  return labels === void 0 ? { labels: [], complete: true } : assignmentsOf(context, labels);
}
function objectsAt(context, closure) {
  if (context.objects.read(closure).found) return [closure];
  return originsOf(context, closure).flatMap(
    (entity) => entity.kind === "expression" && is(entity.node, "ObjectExpression") ? [entity] : []
  );
}
function merged(parts) {
  return { labels: parts.flatMap((part) => part.labels), complete: parts.every((part) => part.complete) };
}
function readTimerEnd(context, node, module2) {
  const [first] = node.arguments;
  if (first === void 0 || !is(unwrap(node.callee), "Identifier", "MemberExpression", "CallExpression")) return;
  for (const entity of originsOf(context, { node: node.callee, module: module2 })) {
    if (entity.kind !== "expression" || !is(entity.node, "CallExpression")) continue;
    const started = unwrap(entity.node.callee);
    if (!is(started, "MemberExpression") || memberName(started) !== "startTimer") continue;
    const of = metricsOf(context, { ...entity, node: started.object }).filter(isProm);
    const filled = fromArguments(context, node, module2, "startTimer");
    for (const draft of of) add(draft, node, module2, "startTimer", filled, false);
  }
}
function readOtelUse(context, node, callee, method, module2) {
  const attributes = node.arguments[1];
  if (attributes === void 0) return;
  let drafts = metricsOf(context, { node: callee.object, module: module2 }).filter((draft) => !isProm(draft));
  const byName = drafts.length === 0;
  if (byName) {
    const receiver = unwrap(callee.object);
    const name = is(receiver, "MemberExpression") ? memberName(receiver) : void 0;
    if (name === void 0 || !is(unwrap(attributes), "ObjectExpression")) return;
    const held = context.registry.heldBy(name).filter((draft) => !isProm(draft));
    if (held.length !== 1 || isElse(context, { node: receiver, module: module2 })) return;
    drafts = held;
  }
  const objects = objectsAt(context, { node: attributes, module: module2 });
  const filled = merged(objects.map((object) => assignmentsOf(context, object)));
  for (const draft of drafts) {
    add(draft, node, module2, method, { ...filled, complete: objects.length > 0 && filled.complete }, byName);
  }
}
function readCallback(context, node, callee, method, module2) {
  if (!imports(module2, openTelemetryPackage) && context.registry.drafts.every(isProm)) return;
  const [first] = node.arguments;
  const own = metricsOf(context, { node: callee.object, module: module2 }).filter((draft) => !isProm(draft));
  const functions = first === void 0 ? [] : context.evaluator.entities({ node: first, module: module2 });
  for (const entity of functions) {
    if (entity.kind !== "expression" || !isFunction(entity.node)) continue;
    const [parameter] = entity.node.params;
    if (!is(parameter, "Identifier")) continue;
    for (const call of entity.module.calls) {
      const observed = unwrap(call.callee);
      if (!is(observed, "MemberExpression") || memberName(observed) !== "observe") continue;
      if (!is(observed.object, "Identifier")) continue;
      const binding = context.evaluator.binding(observed.object, entity.module);
      if (binding?.identifier !== parameter) continue;
      const isBatch = method === "addBatchObservableCallback";
      const [instrument] = call.arguments;
      const attributes = call.arguments[isBatch ? 2 : 1];
      if (attributes === void 0 || instrument === void 0) continue;
      const drafts = isBatch ? metricsOf(context, { node: instrument, module: entity.module }) : own;
      const filled = assignmentsOf(context, { node: attributes, module: entity.module });
      for (const draft of drafts) add(draft, call, entity.module, "observe", filled, false);
    }
  }
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
  const { tier, kind, name, decidedBy, allowList, constant } = judged;
  const isWhole = decidedBy?.start === span.start && decidedBy.file === span.file;
  return {
    span,
    tier,
    ...kind === void 0 ? {} : { kind },
    ...name === void 0 ? {} : { name },
    ...decidedBy === void 0 || isWhole ? {} : { decidedBy },
    ...allowList === void 0 ? {} : { allowList },
    ...constant === void 0 ? {} : { constant }
  };
}

// src/instrumentation/typescript/membership.ts
function isMembershipTest(node) {
  return admits(node.test, chainOf(node.consequent).join("."), () => true);
}
function isAllowList(list) {
  const name = chainOf(list).at(-1) ?? "";
  return /^[A-Z][A-Z0-9_]*$/u.test(name) || /allow|known|valid|support|permitted|whitelist|safelist|routes|paths/iu.test(name);
}
function isGuarded(node) {
  const chain = chainOf(node).join(".");
  if (chain.includes("?")) return false;
  let inner = node;
  for (let outer = parentOf(node); outer !== void 0; inner = outer, outer = parentOf(outer)) {
    if (is(outer, "IfStatement")) {
      if (outer.consequent === inner && admits(outer.test, chain, isAllowList)) return true;
      if (outer.alternate === inner && refuses(outer.test, chain)) return true;
    } else if (is(outer, "BlockStatement", "Program")) {
      const before = outer.body.slice(0, outer.body.indexOf(inner));
      if (before.some((statement) => turnsAway(statement, chain))) return true;
    } else if (isFunction(outer)) return false;
  }
  return false;
}
function admits(test, chain, isList) {
  const inner = unwrap(test);
  if (is(inner, "LogicalExpression")) {
    return inner.operator === "&&" && (admits(inner.left, chain, isList) || admits(inner.right, chain, isList));
  }
  if (is(inner, "UnaryExpression") && inner.operator === "!") return refuses(inner.argument, chain);
  if (is(inner, "BinaryExpression")) {
    return inner.operator === "in" && chainOf(inner.left).join(".") === chain && isList(inner.right);
  }
  if (!is(inner, "CallExpression")) return false;
  const callee = unwrap(inner.callee);
  if (!is(callee, "MemberExpression") || !/^(?:has|includes|hasOwn)$/u.test(memberName(callee) ?? "")) return false;
  const [first] = inner.arguments;
  const isOwn = memberName(callee) === "hasOwn" && first !== void 0;
  return isList(isOwn ? first : callee.object) && inner.arguments.some((argument) => chainOf(argument).join(".") === chain);
}
function refuses(test, chain) {
  const inner = unwrap(test);
  if (is(inner, "LogicalExpression")) {
    return inner.operator === "||" && (refuses(inner.left, chain) || refuses(inner.right, chain));
  }
  return is(inner, "UnaryExpression") && inner.operator === "!" && admits(inner.argument, chain, isAllowList);
}
function turnsAway(statement, chain) {
  if (!is(statement, "IfStatement") || !refuses(statement.test, chain)) return false;
  const { consequent } = statement;
  const last = is(consequent, "BlockStatement") ? consequent.body.at(-1) : consequent;
  if (is(last, "ReturnStatement", "ThrowStatement", "ContinueStatement", "BreakStatement")) return true;
  const expression = is(last, "ExpressionStatement") ? last.expression : void 0;
  return is(expression, "AssignmentExpression") && chainOf(expression.left).join(".") === chain;
}

// src/instrumentation/typescript/value.ts
var maximumDepth6 = 16;
var maximumCallers2 = 20;
var ValueClassifier = class {
  #evaluator;
  #texts;
  #active = /* @__PURE__ */ new Set();
  #steps = 0;
  constructor(evaluator, texts) {
    this.#evaluator = evaluator;
    this.#texts = texts;
  }
  /** The value of a label, judged. */
  classify(closure) {
    this.#steps = 0;
    return labelValueOf(this.#judge(closure, 0, false), spanOfNode(closure.module.file, closure.node));
  }
  /** Judges an expression; the part that decides an unbounded value is remembered from the inside. */
  #judge(closure, depth, stringified) {
    const node = unwrap(closure.node);
    if (depth > maximumDepth6 || this.#steps++ > 500 || this.#active.has(node)) return { tier: "unknown" };
    this.#active.add(node);
    const verdict2 = this.#judgeNode(node, closure, depth, stringified);
    this.#active.delete(node);
    const isNamed = is(node, "Identifier", "MemberExpression") && verdict2.kind !== "identity";
    if (verdict2.tier !== "bounded" && isNamed && isGuarded(node)) {
      return { ...bounded("membership"), allowList: true };
    }
    if (verdict2.tier === "bounded" || verdict2.decidedBy !== void 0) return verdict2;
    return { ...verdict2, decidedBy: spanOfNode(closure.module.file, node) };
  }
  #judgeNode(node, closure, depth, stringified) {
    const inside = (inner, asText = false) => this.#judge({ ...closure, node: inner }, depth + 1, asText);
    if (is(node, "Literal")) {
      return { ...bounded("literal"), ...typeof node.value === "string" ? { constant: node.value } : {} };
    }
    if (is(node, "TemplateLiteral")) return composed(node.expressions.map((part) => inside(part, true)));
    if (is(node, "BinaryExpression")) return this.#binary(node, inside);
    if (is(node, "ArrayExpression"))
      return composed(node.elements.flatMap((part) => part === null ? [] : [inside(part, true)]));
    if (is(node, "SpreadElement")) return inside(node.argument, stringified);
    if (is(node, "UnaryExpression")) {
      return ["!", "typeof", "void", "delete"].includes(node.operator) ? bounded("condition") : inside(node.argument);
    }
    if (is(node, "ConditionalExpression")) {
      if (isMembershipTest(node)) return { ...bounded("membership"), allowList: true };
      return worse(inside(node.consequent, stringified), inside(node.alternate, stringified));
    }
    if (is(node, "LogicalExpression")) {
      if (node.operator === "&&") return inside(node.right, stringified);
      return worse(inside(node.left, stringified), inside(node.right, stringified));
    }
    if (is(node, "AssignmentExpression")) return inside(node.right, stringified);
    if (is(node, "Identifier")) return this.#identifier(node, closure, depth, stringified);
    if (is(node, "MemberExpression")) return this.#member(node, closure, depth);
    if (is(node, "CallExpression")) return this.#call(node, closure, depth);
    if (is(node, "NewExpression")) {
      const name = chainOf(node.callee).at(-1);
      if (name === "Date") return { tier: "unbounded", kind: "time" };
      const [first] = node.arguments;
      return name === "URL" && first !== void 0 ? inside(first) : { tier: "unknown" };
    }
    return isFunction(node) ? worstOf(returnedNodes(node).map((part) => inside(part))) : { tier: "unknown" };
  }
  #binary(node, inside) {
    if (/^[=!<>]|^in$|^instanceof$/u.test(node.operator)) return bounded("condition");
    if (node.operator === "+") return composed(operands(node).map((part) => inside(part, true)));
    if (node.operator === "%" && is(node.right, "Literal")) return bounded("normalised");
    return { tier: "unknown" };
  }
  #identifier(node, closure, depth, stringified) {
    if (["undefined", "NaN", "Infinity"].includes(node.name)) return bounded("literal");
    const binding = this.#evaluator.binding(node, closure.module);
    if (binding?.kind === "caught") return { tier: "unbounded", kind: "error-text" };
    const resolved = binding === void 0 ? void 0 : this.#binding(binding, closure, depth);
    if (resolved !== void 0 && resolved.tier !== "unknown") return resolved;
    if (stringified && /^(?:e|ex|err|error|exception)$/u.test(node.name))
      return { tier: "unbounded", kind: "error-text" };
    if (looksConstant([node.name])) return bounded("constant");
    const named = verdictOfName(node.name);
    return resolved?.name !== void 0 && named.name === void 0 ? resolved : named;
  }
  #binding(binding, closure, depth) {
    if (binding.kind === "parameter") return this.#parameter(binding, closure, depth);
    if (binding.kind === "enum") return bounded("constant");
    const annotation = binding.kind === "variable" ? binding.identifier : void 0;
    if (is(annotation, "Identifier") && isBoundedType(annotation.typeAnnotation?.typeAnnotation, closure, this.#evaluator)) {
      return bounded("constant");
    }
    if (binding.kind === "variable") {
      const declaration = parentOf(binding.node);
      const loop = declaration === void 0 ? void 0 : parentOf(declaration);
      if (is(loop, "ForOfStatement") && loop.left === declaration) {
        return this.#texts.labels({ ...closure, node: loop.right }).complete ? bounded("constant") : void 0;
      }
      if (binding.path.length === 0) {
        const values = [binding.init, ...binding.assigned].filter((value) => value !== void 0);
        if (values.length === 0) return void 0;
        return values.map((node) => this.#judge({ ...closure, node }, depth + 1, false)).reduce(worse);
      }
      return this.#part(binding, binding.init, closure, depth);
    }
    const [entity] = this.#evaluator.ofBinding(binding, closure.module, closure.frame);
    if (entity?.kind !== "expression" || isFunction(entity.node)) return void 0;
    return this.#judge(entity, depth + 1, false);
  }
  /** A name in a pattern: `const { path } = req`, `const [path] = req.url.split('?')`, `const { pathname } = new URL(req.url)`. */
  #part(binding, init, closure, depth) {
    if (init === void 0) return void 0;
    const part = destructured(binding);
    if (part !== void 0) return { ...part, decidedBy: spanOfNode(closure.module.file, binding.identifier) };
    const made = unwrap(init);
    if (!is(made, "CallExpression", "NewExpression") || binding.path.length !== 1) return void 0;
    const [step] = binding.path;
    const isPart = typeof step === "number" || /^(?:href|path|pathname|search|query|host|hostname)$/u.test(String(step));
    const whole2 = isPart ? this.#judge({ ...closure, node: made }, depth + 1, false) : void 0;
    return whole2?.tier === "unbounded" ? whole2 : void 0;
  }
  #parameter(binding, closure, depth) {
    const { parameter } = binding;
    if (parameter === void 0) return void 0;
    if (binding.path.length === 0 && isBoundedType(parameter.annotation, closure, this.#evaluator))
      return bounded("constant");
    for (let frame = closure.frame; frame !== void 0; frame = frame.outer) {
      const argument = frame.of === parameter.of ? frame.arguments[parameter.index] : void 0;
      if (argument !== void 0 && binding.path.length === 0) return this.#judge(argument, depth + 1, false);
    }
    const listed2 = this.#iterated(parameter.of, closure);
    if (listed2 && parameter.index === 0) return bounded("constant");
    if (binding.path.length > 0) return void 0;
    return this.#callers(parameter.of, parameter.index, closure, depth);
  }
  /** True for the callback of `['a', 'b'].forEach((value) => …)`. */
  #iterated(of, closure) {
    const call = parentOf(of);
    if (!is(call, "CallExpression") || !call.arguments.includes(of)) return false;
    const callee = unwrap(call.callee);
    if (!is(callee, "MemberExpression") || !/^(?:forEach|map|flatMap)$/u.test(memberName(callee) ?? "")) return false;
    const list = this.#texts.labels({ ...closure, node: callee.object });
    return list.complete && list.labels.length > 0;
  }
  /** What the calls in the same file give to a parameter; calls elsewhere are not looked for. */
  #callers(of, index, closure, depth) {
    const name = functionName(of);
    if (name === void 0) return void 0;
    const verdicts = [];
    for (const call of closure.module.calls) {
      if (chainOf(call.callee).at(-1) !== name) continue;
      const argument = call.arguments[index];
      if (argument === void 0 || is(argument, "SpreadElement")) continue;
      verdicts.push(this.#judge({ node: argument, module: closure.module }, depth + 4, false));
      if (verdicts.length >= maximumCallers2) break;
    }
    return verdicts.length === 0 ? void 0 : verdicts.reduce(worse);
  }
  #member(node, closure, depth) {
    const names = chainOf(node);
    const shape = verdictOfChain(this.#spelledOut(node, names, closure));
    if (shape !== void 0) return shape;
    const known = this.#knownMember(node, closure, depth);
    if (known !== void 0) return known;
    if (looksConstant(names)) return bounded("constant");
    const object = unwrap(node.object);
    if (is(object, "CallExpression", "NewExpression") || is(object, "MemberExpression") && node.computed) {
      const inner = this.#judge({ ...closure, node: object }, depth + 1, false);
      if (inner.tier === "unbounded" || inner.tier === "bounded" && node.computed) return inner;
    }
    if (is(object, "Identifier") && /^(?:href|pathname|search|host|hostname)$/u.test(names.at(-1) ?? "")) {
      const inner = this.#judge({ ...closure, node: object }, depth + 1, false);
      if (inner.tier === "unbounded" && inner.kind === "raw-path") return inner;
    }
    return this.#named(names);
  }
  /** The names of a chain, where a variable at its start stands for another chain: `const { user } = req`. */
  #spelledOut(node, names, closure) {
    let root = node;
    while (is(root, "MemberExpression")) root = unwrap(root.object);
    if (!is(root, "Identifier")) return names;
    const binding = this.#evaluator.binding(root, closure.module);
    if (binding?.kind === "caught") return ["error", ...names.slice(1)];
    if (binding?.kind !== "variable" || binding.init === void 0 || binding.path.includes("...")) return names;
    const start = chainOf(binding.init);
    return start.includes("?") ? names : [...start, ...binding.path.map(String), ...names.slice(1)];
  }
  #named(names) {
    const property = names.at(-1) ?? "";
    const object = names.at(-2) ?? "";
    if (/^_?(?:id|uuid|key|name|hash|token)$/u.test(property) && object !== "this" && object !== "?") {
      const both = verdictOfName(`${object}_${property.replace(/^_/u, "")}`);
      if (both.tier !== "bounded") return both;
    }
    return property === "?" ? { tier: "unknown" } : verdictOfName(property);
  }
  #knownMember(node, closure, depth) {
    if (memberName(node) === void 0) {
      for (const entity of this.#evaluator.entities({ ...closure, node: node.object })) {
        if (entity.kind !== "expression") continue;
        if (is(entity.node, "TSEnumDeclaration")) return bounded("constant");
        if (is(entity.node, "ObjectExpression") && entity.node.properties.length > 0) return bounded("constant");
      }
      return void 0;
    }
    const verdicts = [];
    for (const entity of this.#evaluator.entities({ ...closure, node })) {
      if (entity.kind !== "expression" || entity.node === node || isFunction(entity.node)) continue;
      if (is(entity.node, "TSEnumMember")) verdicts.push(bounded("constant"));
      else verdicts.push(this.#judge(entity, depth + 1, false));
    }
    const worst = verdicts.length === 0 ? void 0 : verdicts.reduce(worse);
    return worst?.tier === "unknown" ? void 0 : worst;
  }
  #call(node, closure, depth) {
    const effect = effectOfCall(node);
    if (effect?.kind === "verdict") return effect.verdict;
    if (effect?.kind === "same") return this.#judge({ ...closure, node: effect.of }, depth + 1, effect.stringified);
    if (effect?.kind === "rewritten") {
      const inner = this.#judge({ ...closure, node: effect.of }, depth + 1, false);
      return inner.tier === "unbounded" ? { ...inner, tier: "composed" } : inner;
    }
    const callee = unwrap(node.callee);
    const name = chainOf(callee).at(-1) ?? "";
    if (name === "concat" && is(callee, "MemberExpression")) {
      const parts = [callee.object, ...node.arguments];
      return composed(parts.map((part) => this.#judge({ ...closure, node: part }, depth + 1, true)));
    }
    const byName = name === "?" ? void 0 : verdictOfFunctionName(name);
    if (byName?.kind === "normalised" || byName?.kind === "type-name") return byName;
    for (const entity of this.#evaluator.entities({ ...closure, node: callee })) {
      if (entity.kind === "package" && entity.name === "uuid") return { tier: "unbounded", kind: "random" };
      if (entity.kind === "package" && /^(?:node:)?os$/u.test(entity.name) && entity.path.at(-1) === "hostname") {
        return bounded("process-host");
      }
      if (entity.kind !== "expression" || !isFunction(entity.node)) continue;
      const frame = this.#evaluator.frameOf({ ...closure, node }, entity.node, node.arguments);
      const results = returnedNodes(entity.node).map(
        (result) => this.#judge({ node: result, module: entity.module, frame }, depth + 1, false)
      );
      const worst = results.length === 0 ? void 0 : results.reduce(worse);
      if (worst !== void 0 && worst.tier !== "unknown") return worst;
    }
    return byName ?? { tier: "unknown" };
  }
};

// src/instrumentation/typescript/read-typescript.ts
function readTypeScript(files, parse) {
  const modules = [];
  const problems = [];
  for (const file of files) {
    const parsed = parse(file);
    if ("program" in parsed) modules.push(sourceModule(file, parsed.program));
    else {
      problems.push({
        language: "typescript",
        kind: parsed.kind,
        message: `The file cannot be parsed as TypeScript or JavaScript (${parsed.error}), so the metrics in it are not seen.`,
        span: {
          file,
          start: Math.min(parsed.offset, file.text.length),
          end: Math.min(parsed.offset + 1, file.text.length)
        }
      });
    }
  }
  const project = new Project(modules);
  const evaluator = new Evaluator(project);
  const texts = new TextReader(evaluator);
  const context = {
    project,
    evaluator,
    texts,
    objects: new ObjectReader(evaluator, texts),
    values: new ValueClassifier(evaluator, texts),
    registry: new MetricRegistry(),
    middlewares: [],
    defaultLabels: []
  };
  readPromClient(context);
  readNestjsPrometheus(context);
  readOpenTelemetry(context);
  readExpressPromBundle(context);
  readExpressPrometheusMiddleware(context);
  readUses(context);
  return {
    metrics: finishMetrics("typescript", context.registry.drafts),
    middlewares: context.middlewares,
    defaultLabels: context.defaultLabels,
    problems
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  readTypeScript
});
