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

// src/instrumentation/java/java.ts
var java_exports = {};
__export(java_exports, {
  java: () => java
});
module.exports = __toCommonJS(java_exports);

// src/source/push-to.ts
function pushTo(map, key, value) {
  const known = map.get(key);
  if (known === void 0) map.set(key, [value]);
  else known.push(value);
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
function ownerOf(scope) {
  for (let at = scope; at !== void 0; at = at.parent) {
    if (at.owner !== void 0) return at.owner;
    if (at.of?.owner !== void 0) return at.of.owner;
  }
  return void 0;
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

// src/instrumentation/java/java-parameters.ts
function parameterOf(node) {
  if (node.name === "Definition" || node.name === "Identifier")
    return { definition: node, type: void 0, rest: false };
  const children = childrenOf(node);
  const declarator = children.find((child) => child.name === "VariableDeclarator");
  const definition = children.find((child) => child.name === "Definition") ?? (declarator === void 0 ? void 0 : childrenOf(declarator)[0]);
  if (definition === void 0) return void 0;
  const type = children.find((child) => child.name.includes("Type"));
  return { definition, type, rest: node.name === "SpreadParameter" };
}
function annotationsOf(parameter) {
  const modifiers = childrenOf(parameter).find((child) => child.name === "Modifiers");
  return modifiers === void 0 ? [] : childrenOf(modifiers).filter((child) => child.name.endsWith("Annotation"));
}

// src/instrumentation/java/java-expressions.ts
var annotatedParameter = "@";
var JavaExpressions = class extends ExpressionReader {
  #statements;
  constructor(module2, statements) {
    super(module2);
    this.#statements = statements;
  }
  readNode(node, scope) {
    const place = { start: node.from, end: node.to };
    const children = childrenOf(node);
    const [first] = children;
    switch (node.name) {
      case "Identifier":
      case "TypeName":
      case "this":
      case "Definition":
        return { ...place, kind: "name", name: this.text(node) };
      case "IntegerLiteral":
      case "FloatingPointLiteral":
      case "BooleanLiteral":
      case "CharacterLiteral":
      case "null":
        return { ...place, kind: "constant", text: this.text(node) };
      case "StringLiteral":
        return { ...place, kind: "text", parts: [this.text(node).slice(1, -1)] };
      case "TextBlock":
        return { ...place, kind: "text", parts: [this.text(node).slice(3, -3).trim()] };
      case "FieldAccess":
      case "ScopedIdentifier":
      case "ScopedTypeName": {
        const last = children.at(-1);
        if (first === void 0 || last === void 0 || first === last) break;
        return { ...place, kind: "member", object: this.read(first, scope), property: this.text(last) };
      }
      case "ArrayAccess": {
        const index = children[2];
        if (first === void 0) break;
        const read = index === void 0 ? void 0 : this.read(index, scope);
        return { ...place, kind: "index", object: this.read(first, scope), index: read };
      }
      case "MethodInvocation":
        return this.#invocations(node, scope);
      case "ObjectCreationExpression":
        return this.#creation(children, place, scope);
      case "ParenthesizedExpression": {
        const inner = children[1];
        return inner === void 0 ? { ...place, kind: "unknown" } : this.read(inner, scope);
      }
      case "CastExpression": {
        const inner = children.at(-1);
        return inner === void 0 ? { ...place, kind: "unknown" } : this.read(inner, scope);
      }
      case "UnaryExpression":
      case "InstanceofExpression": {
        for (const child of children) if (/^[A-Z]/u.test(child.name)) this.read(child, scope);
        const isNumber = first?.name === "ArithOp";
        return isNumber ? { ...place, kind: "unknown" } : { ...place, kind: "condition", operator: "!", operands: [] };
      }
      case "TernaryExpression": {
        const [test, consequent, alternate] = children.filter(
          (child) => child.name !== "LogicOp" && child.name !== ":"
        );
        if (test === void 0 || consequent === void 0 || alternate === void 0) break;
        const options = [this.read(consequent, scope), this.read(alternate, scope)];
        return { ...place, kind: "choice", test: this.read(test, scope), options };
      }
      case "BinaryExpression":
        return this.#binary(node, place, scope);
      case "AssignmentExpression": {
        this.#statements(node, scope);
        return { ...place, kind: "unknown" };
      }
      case "LambdaExpression":
        return this.#lambda(children, place, scope);
      case "MethodReference": {
        const last = children.at(-1);
        if (first === void 0 || last === void 0 || first === last) break;
        return { ...place, kind: "member", object: this.read(first, scope), property: this.text(last) };
      }
      case "TypePattern":
        this.#pattern(children, scope);
        return { ...place, kind: "unknown" };
      case "ArrayCreationExpression":
      case "ArrayInitializer":
      case "ElementValueArrayInitializer":
        return this.#list(node, children, place, scope);
      default:
        break;
    }
    for (const child of children) {
      if (/Block|Body|Statement|Declaration$/u.test(child.name)) this.#statements(child, scope);
      else this.read(child, scope);
    }
    return { ...place, kind: "unknown" };
  }
  /** `{a, b}`, and what `inOlderSyntax` makes of a `switch`: one of several values, where no arm throws. */
  #list(node, children, place, scope) {
    const list = node.name === "ArrayCreationExpression" ? children.find((c) => c.name === "ArrayInitializer") : node;
    const items = list === void 0 ? [] : childrenOf(list).filter((child) => /^[A-Za-z]/u.test(child.name));
    const read = items.map((item) => ({ item, value: this.read(item, scope) }));
    if (!/^switch\b/u.test(this.text({ from: node.from, to: node.from + 7 }))) {
      return { ...place, kind: "list", items: read.map(({ value }) => ({ value, spread: false })) };
    }
    const given = read.filter(({ item }) => !/\bthrow\s+$/u.test(this.text({ from: item.from - 12, to: item.from })));
    return { ...place, kind: "choice", test: void 0, options: given.map(({ value }) => value) };
  }
  /** `order instanceof Refund refund`. */
  #pattern(children, scope) {
    const type = children.find((child) => child.name.includes("Type"));
    const name = children.find((child) => child.name === "Definition");
    if (type === void 0 || name === void 0) return;
    const place = { start: name.from, end: name.to };
    declare(scope, binding(this.text(name), "value", place, { type: this.typeName(type) }));
  }
  /** The name of a type as it is written, without what stands in angle brackets. */
  typeName(type) {
    return this.text(type).replace(/<[\s\S]*$/u, "");
  }
  /** `a.b().c().d()` is nested to the left as deeply as it is long: it is taken apart without recursion. */
  #invocations(node, scope) {
    const chain = [];
    let at = node;
    while (at?.name === "MethodInvocation") {
      chain.push(at);
      const [object] = childrenOf(at);
      at = object?.name === "MethodName" ? void 0 : object;
    }
    let built = at === void 0 ? void 0 : this.read(at, scope);
    for (const invocation of chain.reverse()) {
      const children = childrenOf(invocation);
      const method = children.find((child) => child.name === "MethodName");
      const list = children.find((child) => child.name === "ArgumentList");
      const name = method === void 0 ? "" : this.text(method);
      const place = { start: invocation.from, end: invocation.to };
      const named = { start: built?.start ?? invocation.from, end: method?.to ?? invocation.to };
      const callee = built === void 0 ? { ...named, kind: "name", name } : { ...named, kind: "member", object: built, property: name };
      built = this.call(callee, list, place, scope);
    }
    return built ?? { kind: "unknown", start: node.from, end: node.to };
  }
  /** A call with the arguments of a list, recorded. */
  call(callee, list, place, scope) {
    const given = list === void 0 ? [] : childrenOf(list).filter((child) => /^(?:[A-Z]|this$|null$)/u.test(child.name));
    const call = {
      ...place,
      kind: "call",
      callee,
      arguments: given.map((child) => this.#argument(child, scope))
    };
    this.module.calls.push({ call, scope });
    return call;
  }
  /** An argument; those of annotations may have names. */
  #argument(node, scope) {
    if (node.name !== "ElementValuePair") return { value: this.read(node, scope) };
    const [key, , value] = childrenOf(node);
    if (key === void 0 || value === void 0) return { value: { kind: "unknown", start: node.from, end: node.to } };
    const nameSpan = { start: key.from, end: key.to };
    return { name: this.text(key), nameSpan, value: this.read(value, scope) };
  }
  #creation(children, place, scope) {
    const type = children.find((child) => /Type|Identifier/u.test(child.name));
    const list = children.find((child) => child.name === "ArgumentList");
    const body = children.find((child) => child.name === "ClassBody");
    if (body !== void 0) this.#statements(body, scope);
    if (type === void 0) return { ...place, kind: "unknown" };
    const name = this.text(type).replace(/<[\s\S]*$/u, "");
    const parts = name.split(".");
    const at = { start: type.from, end: type.from + name.length };
    const callee = parts.slice(1).reduce((object, property) => ({ ...at, kind: "member", object, property }), {
      ...at,
      kind: "name",
      name: parts[0] ?? name
    });
    return this.call(callee, list, place, scope);
  }
  #binary(node, place, scope) {
    const operator = this.#operator(node);
    const operands = [];
    let left = node;
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
    if (/^(?:[<>=!]=?|==|&&|\|\|)$/u.test(operator)) return { ...place, kind: "condition", operator, operands: read };
    return { ...place, kind: "unknown" };
  }
  #operator(node) {
    const token = childrenOf(node)[1];
    return token === void 0 ? "" : this.text(token);
  }
  #lambda(children, place, scope) {
    const body = children.at(-1);
    const list = children.find((child) => child.name.endsWith("Parameters"));
    const single = children.find((child) => child.name === "Definition");
    const made = this.functionCode(void 0, list ?? single, place, scope, void 0);
    if (body?.name === "Block") this.#statements(body, made.scope);
    else if (body !== void 0) made.returns.push(this.read(body, made.scope));
    return { ...place, kind: "function", of: made };
  }
  /** A function with its parameters; its body is read by who asks. */
  functionCode(name, list, place, parent, owner) {
    const names = /* @__PURE__ */ new Map();
    const scope = { kind: "function", parent, module: this.module, names };
    const given = list === void 0 ? [] : list.name === "Definition" ? [list] : childrenOf(list);
    const annotations = [];
    const parameters = given.flatMap((parameter) => {
      const written = parameterOf(parameter);
      if (written === void 0) return [];
      const { definition } = written;
      const type = written.type === void 0 ? void 0 : `${this.typeName(written.type)}${written.rest ? "..." : ""}`;
      const at = { start: definition.from, end: definition.to };
      const own = annotationsOf(parameter);
      annotations.push(...own.map((annotation) => ({ annotation, at: definition })));
      const annotated = own.map((annotation) => this.text(childrenOf(annotation)[0] ?? annotation).replace("@", ""));
      return [binding(this.text(definition), "parameter", at, { type, annotations: annotated })];
    });
    for (const parameter of parameters) names.set(parameter.name, parameter);
    const made = { ...place, name, parameters, scope, returns: [], owner };
    scope.of = made;
    for (const { annotation, at } of annotations) this.annotation(annotation, scope, at);
    return made;
  }
  /** An annotation with arguments is read as a call of its name; that of a parameter has the parameter as one more. */
  annotation(node, scope, parameter) {
    const children = childrenOf(node);
    const name = children.find((child) => child.name.includes("Identifier"));
    const list = children.find((child) => child.name === "AnnotationArgumentList");
    if (name === void 0) return;
    const place = { start: node.from, end: node.to };
    const call = this.call(this.read(name, scope), list, place, scope);
    if (parameter === void 0) return;
    const at = { start: parameter.from, end: parameter.to };
    const value = { ...at, kind: "name", name: this.text(parameter) };
    this.module.calls[this.module.calls.length - 1] = {
      call: { ...call, arguments: [...call.arguments, { name: annotatedParameter, nameSpan: at, value }] },
      scope
    };
  }
};

// src/instrumentation/java/java-module.ts
var maximumDepth2 = 200;
function javaModule(file, tree) {
  const written = /^\s*package\s+([\w.]+)\s*;/mu.exec(file.text)?.[1] ?? "";
  const module2 = emptyModule(file, written);
  new JavaReader(module2).visit(tree.topNode, module2.scope);
  return module2;
}
function javaNames(modules) {
  const packages = packagesOf(modules);
  return {
    importOf(name) {
      const parts = name.split(".");
      for (let length = parts.length - 1; length > 0; length--) {
        const inside = packages.get(parts.slice(0, length).join(".")) ?? [];
        const found = inside.filter(({ scope }) => scope.names.has(parts[length] ?? ""));
        if (found.length > 0) return { modules: found, rest: parts.slice(length) };
      }
      return { modules: [], rest: [] };
    },
    isSelf(name) {
      return name === "this";
    }
  };
}
function linkJavaPackages(modules) {
  for (const files of packagesOf(modules).values()) linkSiblings(files);
}
var JavaReader = class {
  #module;
  #expressions;
  #depth = 0;
  constructor(module2) {
    this.#module = module2;
    this.#expressions = new JavaExpressions(module2, (node, scope) => {
      this.visit(node, scope);
    });
  }
  visit(node, scope) {
    if (this.#depth >= maximumDepth2) return;
    this.#depth++;
    this.#visit(node, scope);
    this.#depth--;
  }
  #visit(node, scope) {
    const children = childrenOf(node);
    switch (node.name) {
      case "ImportDeclaration":
        this.#import(node, scope);
        return;
      case "ClassDeclaration":
      case "EnumDeclaration":
      case "RecordDeclaration":
      case "InterfaceDeclaration":
        this.#class(node, children, scope);
        return;
      case "FieldDeclaration":
      case "ConstantDeclaration":
      case "LocalVariableDeclaration":
        this.#variables(children, scope);
        return;
      case "MethodDeclaration":
      case "ConstructorDeclaration":
        this.#method(node, children, scope);
        return;
      case "AssignmentExpression":
        this.#assign(children, scope);
        return;
      case "ReturnStatement": {
        const value = children.find((child) => /^[A-Z]|^this$|^null$/u.test(child.name));
        const read = value === void 0 ? void 0 : this.#expressions.read(value, scope);
        if (read !== void 0) scope.of?.returns.push(read);
        return;
      }
      case "ThrowStatement":
        this.#throw(node, children, scope);
        return;
      case "Resource":
        this.#resource(children, scope);
        return;
      case "ForSpec":
        this.#for(children, scope);
        return;
      case "CatchFormalParameter": {
        const name = children.find((child) => child.name === "Definition");
        const place = { start: node.from, end: node.to };
        if (name !== void 0) declare(scope, binding(this.#expressions.text(name), "caught", place));
        return;
      }
      case "Annotation":
        this.#expressions.annotation(node, scope);
        return;
      default:
        break;
    }
    for (const child of children) {
      if (isExpression(child)) this.#expressions.read(child, scope);
      else this.visit(child, scope);
    }
  }
  #import(node, scope) {
    const match = /^import\s+(static\s+)?([\w.]+?)(\.\*)?\s*;?$/u.exec(this.#expressions.text(node));
    const name = match?.[2];
    if (name === void 0) return;
    this.#module.imports.add(name);
    if (match?.[3] !== void 0) {
      this.#module.openImports.push(name);
      return;
    }
    const place = { start: node.from, end: node.to };
    declare(scope, binding(name.split(".").at(-1) ?? name, "import", place, { imported: name }));
  }
  #class(node, children, parent) {
    const name = children.find((child) => child.name === "Definition");
    if (name === void 0) return;
    const text = this.#expressions.text(name);
    const base = children.find((child) => child.name === "Superclass");
    const scope = {
      kind: "class",
      parent,
      module: this.#module,
      names: /* @__PURE__ */ new Map()
    };
    const type = base === void 0 ? void 0 : childrenOf(base).find((child) => child.name.includes("Type"));
    const made = {
      name: text,
      scope,
      fields: /* @__PURE__ */ new Map(),
      types: /* @__PURE__ */ new Map(),
      methods: /* @__PURE__ */ new Map(),
      bases: type === void 0 ? [] : [this.#expressions.read(type, parent)],
      enumeration: node.name === "EnumDeclaration"
    };
    scope.owner = made;
    declare(parent, binding(text, "class", { start: node.from, end: node.to }, { of: made }));
    for (const child of children) {
      if (child.name === "RecordHeader") this.#components(child, made);
      else if (child.name.endsWith("Body")) this.visit(child, scope);
      else if (child.name === "Modifiers") this.visit(child, parent);
    }
  }
  /** The components of a record are its fields. */
  #components(header, of) {
    for (const component of childrenOf(header)) {
      const children = childrenOf(component);
      const name = children.find((child) => child.name === "Definition");
      const type = children.find((child) => child.name.includes("Type"));
      if (name === void 0 || type === void 0) continue;
      const written = this.#expressions.typeName(type);
      of.types.set(this.#expressions.text(name), written);
      const place = { start: name.from, end: name.to };
      declare(of.scope, binding(this.#expressions.text(name), "value", place, { type: written }));
    }
  }
  /** `yield` comes as a `throw` from `inOlderSyntax`: what an arm of a `switch` gives. */
  #throw(node, children, scope) {
    const value = children.find(isExpression);
    if (value === void 0) return;
    const read = this.#expressions.read(value, scope);
    if (this.#expressions.text({ from: node.from, to: node.from + 5 }) === "yield") scope.of?.returns.push(read);
  }
  /** `try (Timer.ResourceSample sample = …)`. */
  #resource(children, scope) {
    const name = children.find((child) => child.name === "Definition");
    const type = children.find((child) => child.name.includes("Type"));
    const value = children.at(-1);
    if (value === void 0 || !isExpression(value)) return;
    const read = this.#expressions.read(value, scope);
    if (name === void 0) return;
    const text = this.#expressions.text(name);
    const written = type === void 0 ? void 0 : this.#expressions.typeName(type);
    const made = declare(scope, binding(text, "value", { start: name.from, end: name.to }, { type: written }));
    this.#set(made, text, read, scope, void 0);
  }
  #variables(children, scope) {
    const type = children.find((child) => child.name.includes("Type"));
    const written = type === void 0 ? void 0 : this.#expressions.typeName(type);
    for (const child of children) {
      if (child.name !== "VariableDeclarator") continue;
      const [name, , value] = childrenOf(child);
      if (name === void 0) continue;
      const text = this.#expressions.text(name);
      const place = { start: name.from, end: name.to };
      const made = declare(scope, binding(text, "value", place, { type: written }));
      if (scope.owner !== void 0 && written !== void 0) scope.owner.types.set(text, written);
      if (value === void 0) continue;
      this.#set(made, text, this.#expressions.read(value, scope), scope, scope.owner);
    }
  }
  #set(made, name, value, scope, owner) {
    this.#module.holders.set(value, name);
    made?.values.push({ expression: value, scope });
    if (owner === void 0) return;
    pushTo(owner.fields, name, { expression: value, scope });
  }
  #assign(children, scope) {
    const [target, , value] = children;
    if (target === void 0 || value === void 0) return;
    const read = this.#expressions.read(value, scope);
    const written = this.#expressions.read(target, scope);
    if (written.kind === "name") {
      const found = lookup(scope, written.name);
      const owner = ownerOf(scope);
      const isField = owner !== void 0 && owner.scope.names.get(written.name) === found;
      this.#set(found, written.name, read, scope, isField ? owner : void 0);
    } else if (written.kind === "member") {
      const isOwn = written.object.kind === "name" && written.object.name === "this";
      const owner = isOwn ? ownerOf(scope) : void 0;
      this.#set(owner?.scope.names.get(written.property), written.property, read, scope, owner);
    }
  }
  #method(node, children, scope) {
    const name = children.find((child) => child.name === "Definition");
    const list = children.find((child) => child.name === "FormalParameters");
    const text = name === void 0 ? void 0 : this.#expressions.text(name);
    const made = this.#expressions.functionCode(text, list, { start: node.from, end: node.to }, scope, scope.owner);
    if (text !== void 0 && scope.owner !== void 0 && node.name === "MethodDeclaration") {
      const first = scope.owner.methods.get(text);
      if (first === void 0) {
        scope.owner.methods.set(text, made);
        declare(scope, binding(text, "function", { start: node.from, end: node.to }, { code: made }));
      } else overload(first, made);
    }
    for (const child of children) {
      if (/^(?:Block|ConstructorBody)$/u.test(child.name)) this.visit(child, made.scope);
      else if (child.name === "Modifiers") this.visit(child, scope);
    }
  }
  /** `for (String name : names)`; the other form has statements of its own. */
  #for(children, scope) {
    const at = children.findIndex((child) => child.name === ":");
    const name = children.find((child) => child.name === "Definition");
    const iterable = children[at + 1];
    if (at === -1 || name === void 0 || iterable === void 0) {
      for (const child of children) {
        if (isExpression(child)) this.#expressions.read(child, scope);
        else this.visit(child, scope);
      }
      return;
    }
    const iterated = { expression: this.#expressions.read(iterable, scope), scope };
    const place = { start: name.from, end: name.to };
    const type = children.find((child) => child.name.includes("Type"));
    const written = type === void 0 ? void 0 : this.#expressions.typeName(type);
    declare(scope, binding(this.#expressions.text(name), "loop", place, { iterated, type: written }));
  }
};
function overload(first, made) {
  const all = [first, ...first.overloads ?? []];
  for (const other of all) other.overloads = [...other.overloads ?? [], made];
  made.overloads = all;
}
function isExpression(node) {
  return /(?:Expression|Literal|Invocation|Access|Identifier|Initializer|MethodReference|TextBlock)$/u.test(node.name) && node.name !== "AssignmentExpression";
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
function isErrorName(name) {
  return /^(?:e|ex|err|error|exception|reason|cause)$|(?:Error|Err|Exception|_err|_error|_exception)$/u.test(name);
}

// src/instrumentation/java/java-shapes.ts
var request = /^(?:request|req|httpRequest|servletRequest|exchange|getRequest\(\)|request\(\)|ctx|context|webRequest|uriInfo(?:\(\))?|getUriInfo\(\)|requestContext|routingContext)$/u;
var route = /^(?:currentRoute\(\)|getRoute\(\)|route\(\)|getMatchedTemplates\(\)|matchedEndpoint\(\)|route)$/u;
var person = /^(?:user|currentUser|principal|account|customer|member|profile|author|session|claims|token|getPrincipal\(\)|getUserPrincipal\(\)|getRemoteUser\(\)|getUser\(\)|authentication)$/u;
var javaShapes = {
  libraryConstants: false,
  chain() {
    return void 0;
  },
  call(names, call) {
    return effect(names, call);
  },
  type: typeVerdict,
  annotation(name) {
    if (/^(?:PathVariable|RequestParam|MatrixVariable|PathParam|QueryParam|FormParam|RequestBody)$/u.test(name)) {
      return { tier: "unbounded", kind: "input" };
    }
    return /^(?:RequestHeader|HeaderParam|CookieValue|CookieParam)$/u.test(name) ? { tier: "unbounded", kind: "header" } : void 0;
  },
  fieldOf: accessedField,
  isConstant(names) {
    return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/u.test(names.at(-1) ?? "") && (names.at(-1) ?? "").length > 1;
  },
  isError(name) {
    return /^(?:e|ex|err|error|exception|t|throwable|cause)$/u.test(name) || isErrorName(name);
  }
};
function accessedField(method) {
  const property = /^get([A-Z]\w*)$/u.exec(method)?.[1];
  return property === void 0 ? method : property.charAt(0).toLowerCase() + property.slice(1);
}
function typeVerdict(declared) {
  const type = declared.split(".").at(-1) ?? "";
  if (/^(?:[bB]oolean|HttpMethod|HttpStatus|HttpStatusCode|DayOfWeek|Class|TimeUnit|Locale)$/u.test(type)) {
    return { tier: "bounded", kind: "constant" };
  }
  if (type === "UUID") return { tier: "unbounded", kind: "identity" };
  if (/^(?:Instant|LocalDateTime|ZonedDateTime|OffsetDateTime|Timestamp)$/u.test(type))
    return { tier: "unbounded", kind: "time" };
  return type === "InetAddress" ? { tier: "unbounded", kind: "address" } : void 0;
}
var sameText = /^(?:value|valueOf|toString|toLowerCase|toUpperCase|trim|strip|substring|intern|split|toASCIIString|toExternalForm|orElseThrow|requireNonNull|ofNullable|copyValueOf|filter|nullToEmpty|getOrNull)$/u;
var withFallback = /^(?:orElse|orElseGet|or|requireNonNullElse|requireNonNullElseGet|firstNonNull|defaultString|defaultIfBlank|defaultIfEmpty|toString)$/u;
var boxes = /^(?:String|Integer|Long|Short|Objects|Optional|Double|Float|Boolean|Strings|BigDecimal|BigInteger|Character)$/u;
function effect(names, call) {
  const name = names.at(-1) ?? "";
  const object = names.at(-2) ?? "";
  const receiver = call.callee.kind === "member" ? call.callee.object : void 0;
  const first = call.arguments[0]?.value;
  return byFallback(name, object, call, receiver) ?? byRequest(name, object, names, first) ?? byValue(name, object, call, first, receiver) ?? byText(name, object, call, first, receiver);
}
function byFallback(name, object, call, receiver) {
  const given = call.arguments.map((argument2) => argument2.value);
  const [first] = given;
  if (first === void 0) return void 0;
  if (withFallback.test(name)) {
    if (/^(?:Objects|MoreObjects|StringUtils|ObjectUtils)$/u.test(object)) {
      return given.length > 1 ? { kind: "choice", of: given } : void 0;
    }
    if (name.startsWith("or") && receiver !== void 0) return { kind: "choice", of: [receiver, first] };
  }
  if (!/^(?:map|flatMap|mapToObj)$/u.test(name)) return void 0;
  if (first.kind === "function") return { kind: "same", of: first };
  if (first.kind === "member" && receiver !== void 0 && sameText.test(first.property))
    return { kind: "same", of: receiver };
  if (first.kind !== "member" || first.object.kind !== "name") return void 0;
  const variable = first.object.name.charAt(0).toLowerCase() + first.object.name.slice(1);
  const callee = { ...first, object: { ...first.object, name: variable } };
  return { kind: "same", of: { kind: "call", start: first.start, end: first.end, callee, arguments: [] } };
}
function byRequest(name, object, names, first) {
  if (/^(?:getRequestURI|getRequestURL|getServletPath|getPathInfo|getPathTranslated)$/u.test(name))
    return verdict("unbounded", "raw-path");
  if (/^(?:getPath|getRawPath|getURI|getUri|uri|path|getRequestUri|getAbsolutePath)$/u.test(name)) {
    if (names.slice(0, -1).some((part) => route.test(part))) return verdict("bounded", "route-template");
    const from = names.slice(0, -1).some((part) => request.test(part));
    return from ? verdict("unbounded", "raw-path") : void 0;
  }
  if (/^(?:getRemoteAddr|getRemoteHost|getRemoteAddress|getHostAddress)$/u.test(name))
    return verdict("unbounded", "address");
  const isOfHeaders = name === "getFirst" && names.some((part) => /headers?(?:\(\))?$/iu.test(part));
  if (/^(?:getHeader|getHeaderString)$/u.test(name) || isOfHeaders) return verdict("unbounded", "header");
  if (/^(?:getParameter|getQueryString|getQueryParams|getCookies|queryParam|pathVariable)$/u.test(name))
    return verdict("unbounded", "input");
  if (name === "getAttribute") {
    const key = first?.kind === "member" ? first.property : first?.kind === "name" ? first.name : "";
    return key === "BEST_MATCHING_PATTERN_ATTRIBUTE" ? verdict("bounded", "route-template") : void 0;
  }
  if (/^(?:getPattern|getPatternString|getMatchedPath|matchedPath|endpointHandlerPath|getPathTemplate|getBestMatchingPattern|getMatchedTemplates)$/u.test(
    name
  )) {
    return verdict("bounded", "route-template");
  }
  if (/^(?:getName|getId|getUsername|getUserId|getEmail|getLogin|getSubject|id|username|email)$/u.test(name) && person.test(object)) {
    return verdict("unbounded", "identity");
  }
  return void 0;
}
function byValue(name, object, call, first, receiver) {
  if (/^(?:getMessage|getLocalizedMessage|getStackTraceAsString|getRootCauseMessage)$/u.test(name))
    return verdict("unbounded", "error-text");
  if (name === "toString" && receiver?.kind === "name" && javaShapes.isError(receiver.name))
    return verdict("unbounded", "error-text");
  if (/^(?:getSimpleName|getCanonicalName|getTypeName)$/u.test(name)) return verdict("bounded", "type-name");
  if (name === "getName" && /^(?:getClass\(\)|class)$/u.test(object)) return verdict("bounded", "type-name");
  if ((name === "name" || name === "ordinal") && call.arguments.length === 0) return verdict("bounded", "constant");
  if (name === "valueOf" && /^[A-Z]/u.test(object) && !boxes.test(object)) return verdict("bounded", "constant");
  if (name === "randomUUID" || name === "nextInt" || name === "nextLong") return verdict("unbounded", "random");
  if (/^(?:currentTimeMillis|nanoTime)$/u.test(name)) return verdict("unbounded", "time");
  if (name === "now" && /^(?:Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime)$/u.test(object))
    return verdict("unbounded", "time");
  if (name === "Date" || name === "toEpochMilli") return verdict("unbounded", "time");
  if (/^(?:writeValueAsString|toJson)$/u.test(name)) return verdict("unbounded", "input");
  if (name === "getHostName" || name === "getLocalHost") return verdict("bounded", "process-host");
  if (name === "getenv" || name === "getProperty") {
    const isHost = /^(?:HOSTNAME|(?:POD|NODE)_(?:NAME|IP|UID))$/u.test(literalText(first) ?? "");
    return verdict("bounded", isHost ? "process-host" : "constant");
  }
  if (/^(?:equals|equalsIgnoreCase|isEmpty|isBlank|contains|containsKey|startsWith|endsWith|matches)$/u.test(name) || /^(?:is|has)[A-Z]/u.test(name)) {
    return verdict("bounded", "condition");
  }
  return byProperty(name, object);
}
function byProperty(name, object) {
  const property = /^get([A-Z]\w*)$/u.exec(name)?.[1] ?? (/^(?:id|key|uuid)$/u.test(name) ? name : void 0);
  if (property === void 0) return void 0;
  const owner = object.replace(/\(\)$/u, "").replace(/^get/u, "");
  if (/^(?:Id|Uuid|Key|Name|Hash|Token|id|key|uuid)$/u.test(property) && owner !== "?" && owner !== "this" && owner !== "") {
    const both = `${owner}_${property}`;
    const isCertain = nameTier(property) === "certain" && nameTier(both) !== "certain";
    if (nameTier(both) !== "fine" && !isCertain) return { kind: "verdict", verdict: verdictOfName(both) };
  }
  return { kind: "verdict", verdict: verdictOfName(property) };
}
function byText(name, object, call, first, receiver) {
  if (name === "format" && object === "String") {
    return { kind: "composed", of: call.arguments.slice(1).map((argument2) => argument2.value) };
  }
  if (name === "formatted") return { kind: "composed", of: call.arguments.map((argument2) => argument2.value) };
  if (name === "join" && object === "String" || name === "format" && object === "MessageFormat")
    return { kind: "composed", of: call.arguments.slice(1).map((argument2) => argument2.value) };
  if (name === "concat" && receiver !== void 0 && first !== void 0)
    return { kind: "composed", of: [receiver, first] };
  if (/^replace(?:All|First)?$/u.test(name) && receiver !== void 0) return { kind: "rewritten", of: receiver };
  if (!sameText.test(name)) return void 0;
  const isStatic = boxes.test(object);
  const of = isStatic ? first : receiver;
  return of === void 0 ? void 0 : { kind: "same", of, stringified: name === "valueOf" || name === "toString" };
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

// src/instrumentation/java/java-texts.ts
function textOfCall(call) {
  const { callee } = call;
  if (callee.kind !== "member") return void 0;
  const given = call.arguments.map((argument2) => argument2.value);
  if (callee.property === "formatted") return formatParts(literalText(callee.object), given);
  if (callee.property !== "format") return void 0;
  const at = literalText(given[0]) === void 0 ? 1 : 0;
  return formatParts(literalText(given[at]), given.slice(at + 1));
}
function formatParts(format, values) {
  const texts = format?.split(/%[-+# 0-9.]*[a-zA-Z]/u);
  return texts?.flatMap((text, index) => {
    const value = values[index];
    return index === texts.length - 1 || value === void 0 ? [text] : [text, value];
  });
}
function isGeneratedName(name) {
  const { expression } = name;
  if (expression.kind === "text") return isPutTogether(name, expression.parts);
  const parts = expression.kind === "call" ? textOfCall(expression) : void 0;
  return parts !== void 0 && isPutTogether(name, parts);
}

// src/instrumentation/code/texts.ts
function calleeName(call) {
  if (call.callee.kind === "name") return call.callee.name;
  return call.callee.kind === "member" ? call.callee.property : void 0;
}

// src/instrumentation/code/call-sites.ts
function argumentAt(call, index, name, isMethod = false) {
  const named = call.arguments.find((argument2) => argument2.name === name);
  if (named !== void 0) return named;
  const positional = call.arguments.filter((argument2) => argument2.name === void 0);
  const at = isMethod ? index - 1 : index;
  const found = positional[at];
  const isSpread = positional.slice(0, at + 1).some((argument2) => argument2.spread !== void 0);
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

// src/instrumentation/java/call-chain.ts
function chainCalls(expression) {
  const found = [];
  let at = expression;
  while (at?.kind === "call") {
    found.push(at);
    at = at.callee.kind === "member" ? at.callee.object : void 0;
  }
  return found.reverse();
}

// src/instrumentation/java/call-index.ts
var maximumCalls = 200;
var indexes = /* @__PURE__ */ new WeakMap();
function callsOnVariable(found, module2) {
  const calls = indexOf(module2).byVariable.get(found.name) ?? [];
  return calls.filter(({ scope }) => lookup(scope, found.name) === found);
}
function callsNamed(name, module2) {
  return indexOf(module2).byName.get(name) ?? [];
}
function callsFrom(start, module2) {
  return indexOf(module2).byStart.get(start) ?? [];
}
function indexOf(module2) {
  const known = indexes.get(module2);
  if (known !== void 0) return known;
  const byVariable = /* @__PURE__ */ new Map();
  const byName = /* @__PURE__ */ new Map();
  const byStart = /* @__PURE__ */ new Map();
  for (const recorded of module2.calls) {
    const { callee, start } = recorded.call;
    const object = callee.kind === "member" ? callee.object : void 0;
    if (object?.kind === "name") put(byVariable, object.name, recorded);
    put(byName, calleeName(recorded.call) ?? "", recorded, Number.MAX_SAFE_INTEGER);
    put(byStart, start, recorded);
  }
  const made = { byVariable, byName, byStart };
  indexes.set(module2, made);
  return made;
}
function put(map, key, recorded, maximum = maximumCalls) {
  const known = map.get(key);
  if (known === void 0) map.set(key, [recorded]);
  else if (known.length < maximum) known.push(recorded);
}

// src/instrumentation/java/builder-chain.ts
var maximumDepth3 = 4;
function builderCalls(context, at, begins2, depth = 0, seen = /* @__PURE__ */ new Set()) {
  const own = chainCalls(at.expression).map((expression) => ({ ...at, expression }));
  const root = own[0]?.expression.callee.kind === "member" ? own[0].expression.callee.object : void 0;
  if (root === void 0 || depth > maximumDepth3 || root.kind !== "name" && root.kind !== "member") return own;
  if (own.some(({ expression }) => begins2.test(calleeName(expression) ?? ""))) return own;
  const made = context.evaluator.entities({ ...at, expression: root }).flatMap((entity) => {
    if (entity.kind !== "expression" || entity.at.expression.kind !== "call" || seen.has(entity.at.expression))
      return [];
    seen.add(entity.at.expression);
    return builderCalls(context, entity.at, begins2, depth + 1, seen);
  });
  if (!made.some(({ expression }) => begins2.test(calleeName(expression) ?? ""))) return own;
  const found = root.kind === "name" ? lookup(at.scope, root.name) : void 0;
  const elsewhere = found === void 0 ? [] : chainsOn(found, at);
  const known = new Set([...made, ...own].map((call) => call.expression));
  return [...made, ...elsewhere.filter((call) => !known.has(call.expression)), ...own];
}
function chainsOn(found, at) {
  const { module: module2 } = at.scope;
  return callsOnVariable(found, module2).flatMap(
    ({ call }) => callsFrom(call.start, module2).map(({ call: expression, scope }) => ({ ...at, expression, scope }))
  );
}
function callNamed(calls, name) {
  return calls.find((call) => calleeName(call.expression) === name);
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

// src/instrumentation/java/declared-types.ts
var maximumDepth4 = 8;
function declaredTypes(context, at, depth = 0) {
  const { expression, scope } = at;
  if (depth > maximumDepth4) return [];
  if (expression.kind === "name") return typesOfName(context, at, expression.name, depth);
  if (expression.kind === "member") {
    return context.evaluator.entities({ ...at, expression: expression.object }).flatMap(
      (entity) => entity.kind === "instance" || entity.kind === "class" ? fieldTypes(context, entity.of, expression.property, depth) : []
    );
  }
  if (expression.kind !== "call") return [];
  if (expression.callee.kind === "name" && /^[A-Z]/u.test(expression.callee.name)) {
    return qualified(expression.callee.name, scope);
  }
  const { callee } = expression;
  const accessed = callee.kind === "member" ? accessedField(callee.property) : void 0;
  if (callee.kind === "member" && accessed !== void 0 && expression.arguments.length === 0) {
    const types3 = context.evaluator.entities({ ...at, expression: callee.object }).flatMap((entity) => entity.kind === "instance" ? fieldTypes(context, entity.of, accessed, depth) : []);
    if (types3.length > 0) return types3;
  }
  return context.evaluator.entities({ ...at, expression: callee }).flatMap(
    (entity) => entity.kind === "function" ? entity.of.returns.flatMap(
      (returned) => declaredTypes(context, { expression: returned, scope: entity.of.scope }, depth + 1)
    ) : []
  );
}
function typesOfName(context, at, name, depth) {
  const found = lookup(at.scope, name);
  if (found === void 0) {
    const owner = ownerOf(at.scope);
    return owner === void 0 ? [] : fieldTypes(context, owner, name, depth);
  }
  if (found.type !== void 0 && found.type !== "var") return qualified(found.type, at.scope);
  if (found.kind !== "value") return [];
  return found.values.flatMap((value) => declaredTypes(context, { ...value, frame: at.frame }, depth + 1));
}
function fieldTypes(context, of, name, depth) {
  const type = of.types.get(name);
  if (type !== void 0) return qualified(type, of.scope);
  if (depth > maximumDepth4) return [];
  return of.bases.flatMap(
    (expression) => context.evaluator.entities({ expression, scope: of.scope.parent ?? of.scope }).flatMap((base) => base.kind === "class" ? fieldTypes(context, base.of, name, depth + 1) : [])
  );
}
function qualified(type, scope) {
  const [first = type, ...others] = type.split(".");
  const found = lookup(scope, first);
  const rest = others.map((part) => `.${part}`).join("");
  if (found?.kind === "import") return [`${found.imported ?? first}${rest}`];
  if (found?.kind === "class") return [`${scope.module.name}.${type}`];
  return [type, ...scope.module.openImports.map((library) => `${library}.${type}`)];
}

// src/instrumentation/java/rest-arguments.ts
function restArguments({ expression, scope, frame }) {
  const found = expression.kind === "name" ? lookup(scope, expression.name) : void 0;
  if (found?.kind !== "parameter" || found.type?.endsWith("...") !== true) return void 0;
  for (let call = frame; call !== void 0; call = call.outer) {
    const index = call.of.parameters.indexOf(found);
    if (index === -1) continue;
    const given = call.call.expression.arguments.slice(index);
    return given.map((argument2) => ({ ...call.call, expression: argument2.value }));
  }
  return void 0;
}

// src/instrumentation/java/micrometer-tags.ts
var noTags = { labels: [], complete: true, functions: [] };
var unreadTags = { labels: [], complete: false, functions: [] };
var maximumDepth5 = 8;
var maximumSteps = 1e3;
function mergeTags(parts) {
  return {
    labels: parts.flatMap((part) => part.labels),
    complete: parts.every((part) => part.complete),
    functions: parts.flatMap((part) => part.functions)
  };
}
var MicrometerTags = class {
  #context;
  #active = /* @__PURE__ */ new Set();
  #steps = 0;
  constructor(context) {
    this.#context = context;
  }
  /** The tags of the arguments of a call. */
  ofCall(at, call, from = 0) {
    const given = call.arguments.slice(from).map((argument2) => ({ ...at, expression: argument2.value }));
    return this.of(given);
  }
  /** The tags of some expressions. */
  of(given, depth = 0) {
    if (depth > maximumDepth5) return unreadTags;
    const parts = [];
    for (let index = 0; index < given.length; index++) {
      const key = given[index];
      const value = given[index + 1];
      if (key === void 0) break;
      const text = this.#context.texts.text(key);
      if (text.complete && value !== void 0) {
        const label = { value: text.value, span: spanIn(key.scope.module, key.expression) };
        parts.push({ ...noTags, labels: [{ label, value: this.#context.values.classify(value) }] });
        index++;
        continue;
      }
      const inner = this.#nested(key, depth + 1);
      parts.push(inner ?? { ...unreadTags, functions: text.functions });
      if (inner === void 0 && (given.length - index) % 2 === 0) index++;
    }
    return mergeTags(parts);
  }
  /** What a variable, a list or a call stands for; undefined where it is nothing of this kind. */
  #nested(at, depth) {
    const found = at.expression.kind === "name" ? lookup(at.scope, at.expression.name) : void 0;
    const asked = found === void 0 || found.kind === "parameter" ? at.expression : found;
    if (depth > maximumDepth5 || this.#steps++ > maximumSteps || this.#active.has(asked)) return noTags;
    this.#active.add(asked);
    const parts = [];
    const rest = restArguments(at);
    if (rest !== void 0) parts.push(this.of(rest, depth + 1));
    else for (const part of this.#entities(at, depth)) parts.push(part);
    parts.push(...this.#added(at, depth));
    this.#active.delete(asked);
    return parts.length === 0 ? void 0 : mergeTags(parts);
  }
  *#entities(at, depth) {
    for (const entity of this.#context.evaluator.entities(at)) {
      if (entity.kind === "parameter") {
        const isText = entity.binding.type === "String";
        if (!isText && entity.of !== void 0) yield { ...unreadTags, functions: [entity.of] };
      } else if (entity.kind === "expression") {
        const found = this.#ofExpression(entity.at, depth);
        if (found !== void 0) yield found;
      }
    }
  }
  #ofExpression(at, depth) {
    const { expression } = at;
    if (expression.kind === "list") {
      return this.of(
        expression.items.map((item) => ({ ...at, expression: item.value })),
        depth + 1
      );
    }
    if (expression.kind !== "call") return void 0;
    const chain = chainCalls(expression);
    const parts = [];
    for (const call of chain) {
      const name = calleeName(call) ?? "";
      if (/^(?:of|and|concat|asList|singletonList|singleton|ImmutableTag|empty|emptyList|ArrayList|add|map|mapToObj)$/u.test(
        name
      )) {
        parts.push(this.of(this.#givenTo(at, call), depth + 1));
      }
    }
    const [first] = chain;
    const root = first?.callee.kind === "member" ? first.callee.object : void 0;
    if (root?.kind === "name" && !/^[A-Z]/u.test(root.name)) {
      const base = this.#nested({ ...at, expression: root }, depth + 1);
      if (base !== void 0) parts.push(base);
    }
    return parts.length === 0 ? void 0 : mergeTags(parts);
  }
  /** What a call is given; of a function, what it returns. */
  #givenTo(at, call) {
    return call.arguments.flatMap(({ value }) => {
      if (value.kind !== "function") return [{ ...at, expression: value }];
      return value.of.returns.map((expression) => ({ ...at, expression, scope: value.of.scope }));
    });
  }
  /** `tags.add(Tag.of("key", value))` on a line of its own. */
  #added(at, depth) {
    if (at.expression.kind !== "name") return [];
    const found = lookup(at.scope, at.expression.name);
    if (found === void 0 || found.kind === "parameter") return [];
    return callsOnVariable(found, at.scope.module).flatMap(
      ({ call, scope }) => calleeName(call) === "add" ? [this.of(this.#givenTo({ expression: call, scope, frame: at.frame }, call), depth + 1)] : []
    );
  }
};

// src/instrumentation/java/micrometer-meter.ts
var Micrometer = class {
  context;
  #ignored = /* @__PURE__ */ new Set();
  #limited = [];
  constructor(context) {
    this.context = context;
    for (const at of callsOf(context)) this.#filter(at);
  }
  /** The tags of the arguments of a call, from one of them on. */
  tagsOf(at, from = 0) {
    return new MicrometerTags(this.context).ofCall(at, at.expression, from);
  }
  /** The tags that one expression stands for. */
  tagsIn(at) {
    return new MicrometerTags(this.context).of([at]);
  }
  /** The library member that an expression is, if it is one of some. */
  library(at, pattern) {
    return this.context.evaluator.libraryNames(at).find((name) => pattern.test(name));
  }
  /** True for what is declared as a registry, and for what is called one where nothing is declared. */
  isRegistry(at) {
    if (this.library(at, /^io\.micrometer\.core\.instrument\.Metrics(?:\.globalRegistry)?$/u) !== void 0)
      return true;
    const { expression } = at;
    if (isMore(expression)) {
      return this.isRegistry({ ...at, expression: expression.callee.object });
    }
    const types3 = declaredTypes(this.context, at);
    if (types3.length > 0) return types3.some((type) => type.endsWith("MeterRegistry"));
    const imports = [...at.scope.module.imports].some((name2) => name2.startsWith("io.micrometer"));
    const called = expression.kind === "call" ? expression.callee : expression;
    const name = called.kind === "name" ? called.name : called.kind === "member" ? called.property : "";
    return imports && name.toLowerCase().endsWith("registry");
  }
  /**
   * Adds a meter, and the tags of this place to it. A helper that makes it from its parameters is read once for each of
   * its calls.
   */
  add(at, describe, chain = 0) {
    const meter = describe(at);
    if (meter === void 0) return;
    const name = this.#nameOf(meter.name, at);
    const functions = [..."functions" in name ? name.functions : [], ...meter.tags.functions];
    const again = (caller) => {
      this.add(caller, describe, chain + 1);
    };
    if (forEachCaller(this.context, at, functions, chain, again)) return;
    const draft = this.#draft(at, meter, name);
    this.addTags(draft, at, meter.method, meter.tags);
  }
  /** Adds tags to a meter, without those that a filter takes off. */
  addTags(draft, at, method, tags) {
    const labels = tags.labels.filter(({ label }) => !this.#ignored.has(label.value)).map((assignment) => {
      const isLimited = this.#limited.some(
        ({ prefix, tag }) => tag === assignment.label.value && draft.name.value.startsWith(prefix)
      );
      return isLimited ? { ...assignment, value: { ...assignment.value, allowList: true } } : assignment;
    });
    addUse(draft, at, method, labels, tags.complete);
  }
  #nameOf(name, at) {
    if (typeof name === "object") return this.context.texts.text(name);
    return { value: name ?? "\u2026", complete: name !== void 0, span: calleeSpan(at) };
  }
  /** The meter of a name: the same one wherever it is looked up. */
  #draft(at, { type, name: nameAt, help }, name) {
    const { registry, texts } = this.context;
    const key = at.frame?.key ?? "";
    const known = registry.named(name.value).find((draft2) => draft2.library === "micrometer" && draft2.type === type);
    if (name.complete && known !== void 0) {
      registry.addPlace(at.expression, key, known);
      return known;
    }
    const outer = outermostCall(at);
    const draft = {
      library: "micrometer",
      type,
      name,
      generatedName: !name.complete && typeof nameAt === "object" && isGeneratedName(nameAt),
      help: help === void 0 ? void 0 : texts.text(help),
      labels: [],
      labelsComplete: false,
      labelsFromUses: true,
      declaration: calleeSpan(outer),
      holder: outer.scope.module.holders.get(outer.expression),
      uses: []
    };
    registry.add(at.expression, key, draft);
    return draft;
  }
  /**
   * `MeterFilter.ignoreTags("uri")` takes tags off, `maximumAllowableTags` limits their values:
   * https://github.com/micrometer-metrics/micrometer/blob/main/micrometer-core/src/main/java/io/micrometer/core/instrument/config/MeterFilter.java
   */
  #filter(at) {
    const name = calleeName(at.expression);
    if (name !== "ignoreTags" && name !== "maximumAllowableTags") return;
    if (this.library({ ...at, expression: at.expression.callee }, /\.MeterFilter\.\w+$/u) === void 0) return;
    const given = at.expression.arguments.map(({ value }) => this.context.texts.text({ ...at, expression: value }));
    if (name === "ignoreTags") {
      for (const text of given) if (text.complete) this.#ignored.add(text.value);
    }
    const [prefix, tag] = given;
    if (name === "maximumAllowableTags" && prefix?.complete === true && tag?.complete === true) {
      this.#limited.push({ prefix: prefix.value, tag: tag.value });
    }
  }
};
function isMore(expression) {
  return expression.kind === "call" && expression.callee.kind === "member" && expression.callee.property === "more";
}

// src/instrumentation/java/micrometer-annotations.ts
var defaultNames = {
  // https://github.com/micrometer-metrics/micrometer/blob/main/micrometer-core/src/main/java/io/micrometer/core/aop/TimedAspect.java
  Timed: "method.timed",
  Counted: "method.counted",
  // https://github.com/micrometer-metrics/micrometer/blob/main/micrometer-observation/src/main/java/io/micrometer/observation/aop/ObservedAspect.java
  Observed: "method.observed"
};
function readMeterAnnotation(library, outer, kind) {
  const fallback = Object.hasOwn(defaultNames, kind) ? defaultNames[kind] : void 0;
  const isOurs2 = library.library({ ...outer, expression: outer.expression.callee }, /^io\.micrometer\./u) !== void 0;
  if (fallback === void 0 || !isOurs2) return;
  library.add(outer, (at) => {
    const written = (name2) => valueOf(at, name2);
    const tags = written(kind === "Observed" ? "lowCardinalityKeyValues" : "extraTags");
    const unnamed = at.expression.arguments.find((argument2) => argument2.name === void 0)?.value;
    const name = written("value") ?? written("name") ?? (unnamed === void 0 ? void 0 : { ...at, expression: unnamed });
    return {
      type: kind === "Counted" ? "counter" : "summary",
      name: name ?? fallback,
      help: written("description"),
      method: `@${kind}`,
      tags: mergeTags([tags === void 0 ? noTags : library.tagsIn(tags), ...parameterTags(library, at)])
    };
  });
}
function valueOf(at, name) {
  const found = argumentAt(at.expression, Number.MAX_SAFE_INTEGER, name);
  return found === void 0 ? void 0 : { ...at, expression: found.value };
}
function parameterTags(library, at) {
  const { module: module2 } = at.scope;
  return callsNamed("MeterTag", module2).flatMap(({ call, scope }) => {
    const { of } = scope;
    if (call.callee.kind !== "name" || of === void 0) return [];
    if (at.expression.start < of.start || at.expression.end > of.end) return [];
    const own = call.arguments.filter((argument2) => argument2.name !== annotatedParameter);
    const parameter = call.arguments.find((argument2) => argument2.name === annotatedParameter)?.value;
    const key = own.find((argument2) => argument2.name === void 0 || /^(?:key|value)$/u.test(argument2.name))?.value;
    if (parameter === void 0 || key === void 0) return [];
    const isPlain = own.every(({ name }) => name === void 0 || /^(?:key|value)$/u.test(name));
    const text = library.context.texts.text({ expression: key, scope });
    if (!text.complete || !isPlain) return [];
    const label = { value: text.value, span: spanIn(module2, key) };
    return [
      { ...noTags, labels: [{ label, value: library.context.values.classify({ expression: parameter, scope }) }] }
    ];
  });
}

// src/instrumentation/java/micrometer-multi-gauge.ts
function readMultiGauges(library) {
  const { context } = library;
  for (const at of callsOf(context)) {
    const { callee } = at.expression;
    const rows = at.expression.arguments[0]?.value;
    if (callee.kind !== "member" || callee.property !== "register" || rows === void 0) continue;
    const drafts = metricsOf(context, { ...at, expression: callee.object }).filter(
      (draft) => draft.library === "micrometer" && draft.type === "gauge"
    );
    if (drafts.length === 0) continue;
    const within = placesOf(at, rows);
    for (const { call, scope } of callsNamed("of", at.scope.module)) {
      if (!isRow(call.callee) || !within.some(({ start, end }) => start <= call.start && call.end <= end)) continue;
      const row = { expression: call, scope };
      const [tags] = call.arguments;
      if (tags === void 0) continue;
      const read = library.tagsIn({ ...row, expression: tags.value });
      for (const draft of drafts) library.addTags(draft, row, "Row.of", read);
    }
  }
}
function isRow(callee) {
  if (callee.kind !== "member" || callee.property !== "of") return false;
  const { object } = callee;
  return object.kind === "name" && object.name === "Row" || object.kind === "member" && object.property === "Row";
}
function placesOf(at, rows) {
  const found = rows.kind === "name" ? lookup(at.scope, rows.name) : void 0;
  if (found === void 0) return [rows];
  const added = callsOnVariable(found, at.scope.module).filter(({ call }) => calleeName(call) === "add");
  return [...found.values.map(({ expression }) => expression), ...added.map(({ call }) => call)];
}

// src/instrumentation/java/micrometer-observations.ts
var begins = /^(?:createNotStarted|start)$/u;
var observation = /^io\.micrometer\.observation\.Observation$/u;
function readObservation(library, outer, method) {
  const { callee } = outer.expression;
  if (callee.kind !== "member" || !/^(?:l|addL)ow/u.test(method)) return;
  library.add(outer, (at) => {
    const root = builderCalls(library.context, at, begins).find((call) => {
      const { callee: made } = call.expression;
      if (made.kind !== "member" || !begins.test(made.property)) return false;
      return library.library({ ...call, expression: made.object }, observation) !== void 0;
    });
    const receiver = { ...at, expression: callee.object };
    if (root === void 0 && !isObservation(library, receiver)) return void 0;
    const name = root?.expression.arguments[0]?.value;
    return {
      type: "summary",
      // An observation that comes from elsewhere has its name there.
      name: name === void 0 || root === void 0 ? void 0 : { ...root, expression: name },
      method,
      tags: library.tagsOf(at)
    };
  });
}
function isObservation(library, receiver) {
  return declaredTypes(library.context, receiver).some((type) => /(?:^|\.)Observation(?:\.Context)?$/u.test(type));
}
function readObservationConventions(library) {
  for (const module2 of library.context.modules) {
    if (![...module2.imports].some((name) => name.startsWith("io.micrometer"))) continue;
    for (const of of classesIn(module2.scope)) readConvention(library, of);
  }
}
function* classesIn(scope) {
  for (const { of } of scope.names.values()) {
    if (of === void 0) continue;
    yield of;
    yield* classesIn(of.scope);
  }
}
function readConvention(library, of) {
  const method = of.methods.get("getLowCardinalityKeyValues");
  const name = of.methods.get("getName");
  const [named] = name?.returns ?? [];
  for (const expression of method?.returns ?? []) {
    if (method === void 0 || expression.kind !== "call" || calleeName(expression) === void 0) continue;
    const tags = library.tagsIn({ expression, scope: method.scope });
    library.add({ expression, scope: method.scope }, () => ({
      type: "summary",
      name: named === void 0 || name === void 0 ? void 0 : { expression: named, scope: name.scope },
      method: "getLowCardinalityKeyValues",
      tags: { ...tags, functions: [] }
    }));
  }
}

// src/instrumentation/java/micrometer.ts
var builders = {
  Counter: "counter",
  FunctionCounter: "counter",
  Gauge: "gauge",
  TimeGauge: "gauge",
  MultiGauge: "gauge",
  // https://docs.micrometer.io/micrometer/reference/implementations/prometheus.html: a count, a sum and a maximum.
  Timer: "summary",
  FunctionTimer: "summary",
  LongTaskTimer: "summary",
  DistributionSummary: "summary"
};
var registryMethods = {
  counter: "counter",
  gauge: "gauge",
  gaugeCollectionSize: "gauge",
  gaugeMapSize: "gauge",
  timeGauge: "gauge",
  timer: "summary",
  longTaskTimer: "summary",
  summary: "summary"
};
function readMicrometer(context) {
  const library = new Micrometer(context);
  for (const at of callsOf(context)) readCall(library, at);
  readObservationConventions(library);
  for (const at of callsOf(context)) readProvider(library, at);
  readMultiGauges(library);
}
function readCall(library, at) {
  const name = calleeName(at.expression) ?? "";
  const { callee } = at.expression;
  if (callee.kind === "name") readMeterAnnotation(library, at, name);
  else if (name === "register" || name === "withRegistry") readBuilder(library, at);
  else if (name === "resource") readResource(library, at);
  else if (name === "commonTags") readCommonTags(library, at);
  else if (name.endsWith("owCardinalityKeyValue") || name.endsWith("owCardinalityKeyValues"))
    readObservation(library, at, name);
  if (Object.hasOwn(registryMethods, name)) readRegistry(library, at, name);
}
function readBuilder(library, outer) {
  library.add(outer, (at) => {
    const calls = builderCalls(library.context, at, /^builder$/u);
    const root = callNamed(calls, "builder");
    const { callee } = root?.expression ?? {};
    if (root === void 0 || callee?.kind !== "member") return void 0;
    const made = library.library({ ...root, expression: callee.object }, /^io\.micrometer\.core\.instrument\.\w+$/u);
    const kind = made?.split(".").at(-1) ?? "";
    const type = Object.hasOwn(builders, kind) ? builders[kind] : void 0;
    const name = argument(root, 0);
    if (type === void 0 || name === void 0) return void 0;
    const description = callNamed(calls, "description");
    return {
      type,
      name,
      help: description === void 0 ? void 0 : argument(description, 0),
      method: "register",
      tags: tagsOfChain(library, calls)
    };
  });
}
function tagsOfChain(library, calls) {
  return mergeTags(
    calls.flatMap((call) => /^tags?$/u.test(calleeName(call.expression) ?? "") ? [library.tagsOf(call)] : [])
  );
}
function argument(at, index) {
  const value = at.expression.arguments[index]?.value;
  return value === void 0 ? void 0 : { ...at, expression: value };
}
function readResource(library, outer) {
  const { callee } = outer.expression;
  if (callee.kind !== "member") return;
  if (library.library({ ...outer, expression: callee.object }, /^io\.micrometer\..*\.Timer$/u) === void 0) return;
  const around = callsFrom(outer.expression.start, outer.scope.module).filter(
    ({ call }) => /^tags?$/u.test(calleeName(call) ?? "")
  );
  library.add(outer, (at) => ({
    type: "summary",
    name: argument(at, 1),
    method: "resource",
    tags: mergeTags([library.tagsOf(at, 2), ...around.map(({ call }) => library.tagsOf({ ...at, expression: call }))])
  }));
}
function readRegistry(library, outer, method) {
  const { callee } = outer.expression;
  const type = registryMethods[method];
  if (type === void 0 || argument(outer, 0) === void 0) return;
  const isStatic = callee.kind === "name" && library.library({ ...outer, expression: callee }, /\.instrument\.Metrics\.\w+$/u) !== void 0;
  if (!isStatic && (callee.kind !== "member" || !library.isRegistry({ ...outer, expression: callee.object }))) return;
  library.add(outer, (at) => ({ type, name: argument(at, 0), method, tags: tagsOfRegistry(library, at, method) }));
}
function tagsOfRegistry(library, at, method) {
  const { callee, arguments: given } = at.expression;
  const isRare = callee.kind === "member" && isMore(callee.object) && method !== "longTaskTimer";
  if (!isRare && registryMethods[method] !== "gauge") return library.tagsOf(at, 1);
  const tags = argument(at, 1);
  const read = tags === void 0 || given.length < 3 ? void 0 : library.tagsIn(tags);
  return read === void 0 ? mergeTags([]) : { ...read, complete: true };
}
function readProvider(library, at) {
  const { callee } = at.expression;
  if (callee.kind !== "member" || !/^withTags?$/u.test(callee.property)) return;
  for (const draft of metricsOf(library.context, { ...at, expression: callee.object })) {
    if (draft.library === "micrometer") library.addTags(draft, at, callee.property, library.tagsOf(at));
  }
}
function readCommonTags(library, at) {
  const isOurs2 = [...at.scope.module.imports].some((name) => name.startsWith("io.micrometer"));
  if (!isOurs2) return;
  const { labels } = library.tagsOf(at);
  const span = spanIn(at.scope.module, at.expression);
  library.context.defaultLabels.push({ language: "java", library: "micrometer", span, labels });
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
  for (const [plain, word] of spelled) {
    const at = `.${result}.`.indexOf(`.${plain}.`);
    if (at !== -1) result = `${result.slice(0, at)}${word}${result.slice(at + plain.length)}`;
  }
  return result;
}

// src/instrumentation/java/opentelemetry-attributes.ts
var unread = { labels: [], complete: false };
var maximumDepth6 = 6;
var OpenTelemetryAttributes = class {
  #context;
  #seen = /* @__PURE__ */ new Set();
  constructor(context) {
    this.#context = context;
  }
  /** The attributes of an expression. */
  read(at, depth = 0) {
    if (depth > maximumDepth6 || this.#seen.has(at.expression)) return unread;
    this.#seen.add(at.expression);
    const parts = this.#context.evaluator.entities(at).flatMap((entity) => {
      if (entity.kind !== "expression" || entity.at.expression.kind !== "call") return [];
      return [this.#ofCalls(builderCalls(this.#context, entity.at, /^(?:of|builder|toBuilder|empty)$/u), depth)];
    });
    this.#seen.delete(at.expression);
    return parts.length === 0 ? unread : merge(parts);
  }
  #ofCalls(calls, depth) {
    const parts = calls.flatMap((at) => {
      const given = at.expression.arguments.map(({ value }) => ({ ...at, expression: value }));
      switch (calleeName(at.expression)) {
        case "of":
          return pairs(given).map(([key, value]) => this.#pair(key, value));
        case "put": {
          const [key, value] = given;
          return key === void 0 || value === void 0 ? [] : [this.#pair(key, value)];
        }
        case "putAll":
          return given.slice(0, 1).map((inner) => this.read(inner, depth + 1));
        case "toBuilder": {
          const object = at.expression.callee.kind === "member" ? at.expression.callee.object : void 0;
          return object === void 0 || object.kind === "call" ? [] : [this.read({ ...at, expression: object }, depth + 1)];
        }
        case "builder":
        case "empty":
        case "build":
        case "remove":
          return [];
        default:
          return [unread];
      }
    });
    return merge(parts);
  }
  #pair(key, value) {
    const name = this.#keyOf(key);
    if (name === void 0) return unread;
    const label = { value: name, span: spanIn(key.scope.module, key.expression) };
    return { labels: [{ label, value: this.#context.values.classify(value) }], complete: true };
  }
  /** `"key"`, `AttributeKey.stringKey("key")`, a constant of it, or one of the conventions. */
  #keyOf(at) {
    const text = this.#context.texts.text(at);
    if (text.complete) return text.value;
    for (const entity of this.#context.evaluator.entities(at)) {
      if (entity.kind === "library") {
        const constant = /^io\.opentelemetry\..*\.([A-Z][A-Z0-9_]*)$/u.exec(entity.name)?.[1];
        if (constant !== void 0) return attributeOfConstant(constant);
      } else if (entity.kind === "expression" && entity.at.expression.kind === "call") {
        const call = entity.at.expression;
        const [first] = call.arguments;
        if (first === void 0 || !/^(?:string|long|double|boolean)(?:Array)?Key$/u.test(calleeName(call) ?? ""))
          continue;
        const written = this.#context.texts.text({ ...entity.at, expression: first.value });
        if (written.complete) return written.value;
      }
    }
    return void 0;
  }
};
function pairs(given) {
  const found = [];
  for (let index = 0; index < given.length - 1; index += 2) {
    const [key, value] = given.slice(index, index + 2);
    if (key !== void 0 && value !== void 0) found.push([key, value]);
  }
  return found;
}
function merge(parts) {
  return { labels: parts.flatMap((part) => part.labels), complete: parts.every((part) => part.complete) };
}

// src/instrumentation/java/opentelemetry.ts
var creators = {
  counterBuilder: "counter",
  upDownCounterBuilder: "gauge",
  histogramBuilder: "histogram",
  gaugeBuilder: "gauge"
};
function readOpenTelemetry(context) {
  for (const at of callsOf(context)) {
    const { callee } = at.expression;
    if (callee.kind === "member" && /^build(?:WithCallback|Observer)?$/u.test(callee.property)) declare2(context, at, 0);
  }
  for (const at of callsOf(context)) readUse(context, at);
}
function declare2(context, at, chain) {
  const calls = builderCalls(context, at, /^(?:counter|upDownCounter|histogram|gauge)Builder$/u);
  const root = calls.find((call) => Object.hasOwn(creators, calleeName(call.expression) ?? ""));
  const callee = root?.expression.callee;
  const type = root === void 0 ? void 0 : creators[calleeName(root.expression) ?? ""];
  if (root === void 0 || callee?.kind !== "member" || type === void 0) return;
  const name = root.expression.arguments[0]?.value;
  if (name === void 0 || !isMeter(context, { ...root, expression: callee.object })) return;
  const text = context.texts.text({ ...root, expression: name });
  const again = (caller) => {
    declare2(context, caller, chain + 1);
  };
  if (forEachCaller(context, at, text.functions, chain, again)) return;
  const draft = declareInstrument(context, { ...at, expression: root.expression }, type, {
    description: callNamed(calls, "setDescription"),
    unit: callNamed(calls, "setUnit"),
    made: at,
    generatedName: !text.complete && isGeneratedName({ ...root, expression: name })
  });
  const callback = calleeName(at.expression) === "buildWithCallback" ? at.expression.arguments[0]?.value : void 0;
  if (draft !== void 0 && callback !== void 0) readCallback(context, draft, { ...at, expression: callback });
}
function isMeter(context, at) {
  const types3 = declaredTypes(context, at);
  if (types3.length > 0) return types3.some((type) => /(?:^|\.)Meter$/u.test(type));
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== "expression" || entity.at.expression.kind !== "call") continue;
    const method = calleeName(entity.at.expression) ?? "";
    if (/^(?:getMeter|meterBuilder)$/u.test(method)) return true;
    if (method === "get" || method === "build") return importsLibrary(at);
  }
  const { expression } = at;
  const called = expression.kind === "call" ? expression.callee : expression;
  const name = called.kind === "name" ? called.name : called.kind === "member" ? called.property : "";
  return name.toLowerCase().endsWith("meter") && importsLibrary(at);
}
function importsLibrary(at) {
  return [...at.scope.module.imports].some((name) => name.startsWith("io.opentelemetry"));
}
function readUse(context, at) {
  const { callee } = at.expression;
  const attributes = at.expression.arguments[1]?.value;
  if (callee.kind !== "member" || !/^(?:add|record|set)$/u.test(callee.property) || attributes === void 0) return;
  for (const draft of metricsOf(context, { ...at, expression: callee.object })) {
    if (draft.library === "opentelemetry") addAttributes(context, draft, at, attributes);
  }
}
function addAttributes(context, draft, at, attributes) {
  const read = new OpenTelemetryAttributes(context).read({ ...at, expression: attributes });
  addUse(draft, at, calleeName(at.expression) ?? "", read.labels, read.complete);
}
function readCallback(context, draft, callback) {
  for (const entity of context.evaluator.entities(callback)) {
    if (entity.kind !== "function") continue;
    const { of } = entity;
    const [parameter] = of.parameters;
    for (const { call, scope } of of.scope.module.calls) {
      const attributes = call.arguments[1]?.value;
      if (call.start < of.start || call.end > of.end || attributes === void 0) continue;
      if (!isRecord(call) || lookup(scope, receiverName(call))?.start !== parameter?.start) continue;
      addAttributes(context, draft, { expression: call, scope }, attributes);
    }
  }
}
function isRecord(call) {
  return call.callee.kind === "member" && call.callee.property === "record" && call.callee.object.kind === "name";
}
function receiverName(call) {
  return call.callee.kind === "member" && call.callee.object.kind === "name" ? call.callee.object.name : "";
}

// src/instrumentation/java/simpleclient-families.ts
var types = {
  CounterMetricFamily: "counter",
  GaugeMetricFamily: "gauge",
  SummaryMetricFamily: "summary"
};
function readFamilies(context) {
  for (const at of callsOf(context)) declare3(context, at);
  for (const at of callsOf(context)) if (calleeName(at.expression) === "addMetric") readUse2(context, at);
}
function declare3(context, at) {
  const kind = calleeName(at.expression) ?? "";
  const type = Object.hasOwn(types, kind) ? types[kind] : void 0;
  const library = context.evaluator.libraryNames({ ...at, expression: at.expression.callee });
  if (type === void 0 || !library.includes(`io.prometheus.client.${kind}`)) return;
  const [name, help, list] = at.expression.arguments.map(({ value }) => ({ ...at, expression: value }));
  if (name === void 0) return;
  const labels = list === void 0 ? void 0 : context.texts.labels(list);
  const isLabelled = labels !== void 0 && labels.labels.length > 0;
  context.registry.add(at.expression, "", {
    library: "simpleclient",
    type,
    name: context.texts.text(name),
    help: help === void 0 ? void 0 : context.texts.text(help),
    labels: [...labels?.labels ?? []],
    labelsComplete: !isLabelled || labels.complete,
    declaration: calleeSpan(at),
    holder: at.scope.module.holders.get(at.expression),
    uses: []
  });
}
function readUse2(context, at) {
  const { callee } = at.expression;
  const list = at.expression.arguments[0]?.value;
  if (callee.kind !== "member" || list === void 0) return;
  for (const draft of metricsOf(context, { ...at, expression: callee.object })) {
    if (draft.library !== "simpleclient") continue;
    const values = itemsOf(context, { ...at, expression: list });
    const filled = values === void 0 ? void 0 : positionalLabels(context, values, draft);
    addUse(draft, at, "addMetric", filled?.labels ?? [], filled?.complete ?? false);
  }
}
function itemsOf(context, at) {
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== "expression" || entity.at.expression.kind !== "call") continue;
    const call = entity.at.expression;
    if (!/^(?:of|asList|singletonList)$/u.test(calleeName(call) ?? "")) continue;
    return call.arguments.map(({ value }) => ({ ...entity.at, expression: value }));
  }
  return void 0;
}

// src/instrumentation/java/simpleclient-uses.ts
var filling = {
  labels: 0,
  labelValues: 0,
  initLabelValues: 0,
  addLabelValues: 0,
  setLabelValues: 0,
  remove: 0,
  setChild: 1
};
function readSimpleclientUses(context) {
  for (const at of callsOf(context)) {
    const { callee } = at.expression;
    if (callee.kind !== "member") continue;
    if (Object.hasOwn(filling, callee.property))
      readValues(context, at, callee.property, filling[callee.property] ?? 0);
    else if (callee.property === "info") readInfo(context, at, { ...at, expression: callee.object });
    else if (callee.property === "callback") readCallback2(context, at);
  }
}
function isOurs(draft) {
  return draft.library === "simpleclient" || draft.library === "client_java";
}
function readValues(context, at, method, from) {
  const { callee } = at.expression;
  if (callee.kind !== "member") return;
  const receiver = { ...at, expression: callee.object };
  const values = at.expression.arguments.slice(from).map((argument2) => ({ ...at, expression: argument2.value }));
  const fits = (draft) => isOurs(draft) && draft.labelsComplete && values.length > 0 && draft.labels.length === values.length;
  const found = metricsOf(context, receiver).filter(isOurs);
  for (const draft of found.length > 0 ? found : metricsByName(context, receiver, fits)) {
    fill(context, at, draft, method, values, found.length === 0);
  }
}
function fill(context, at, draft, method, values, byName) {
  const filled = positionalLabels(context, values, draft);
  addUse(draft, at, method, filled.labels, filled.complete, byName);
}
function readInfo(context, at, receiver) {
  for (const draft of metricsOf(context, receiver)) {
    if (draft.library !== "simpleclient" || draft.type !== "info") continue;
    const tags = new MicrometerTags(context).ofCall(at, at.expression);
    addUse(draft, at, "info", tags.labels, tags.complete);
  }
}
function readCallback2(context, at) {
  const given = at.expression.arguments[0]?.value;
  if (given === void 0) return;
  const drafts = context.registry.drafts.filter(
    ({ library, declaration }) => library === "client_java" && declaration.file === at.scope.module.file && declaration.start === (chainCalls(at.expression)[0]?.callee.start ?? -1)
  );
  for (const draft of drafts) {
    const from = draft.type === "summary" ? 3 : 1;
    for (const entity of context.evaluator.entities({ ...at, expression: given })) {
      if (entity.kind !== "function") continue;
      const [parameter] = entity.of.parameters;
      for (const { call, scope } of entity.of.scope.module.calls) {
        if (call.start < entity.of.start || call.end > entity.of.end || call.callee.kind !== "member") continue;
        const { object, property } = call.callee;
        if (property !== "call" || object.kind !== "name" || object.name !== parameter?.name) continue;
        const values = call.arguments.slice(from).map(({ value }) => ({ expression: value, scope }));
        fill(context, { expression: call, scope }, draft, "call", values, false);
      }
    }
  }
}

// src/instrumentation/java/simpleclient.ts
var types2 = {
  Counter: "counter",
  CounterWithCallback: "counter",
  Gauge: "gauge",
  GaugeWithCallback: "gauge",
  Histogram: "histogram",
  Summary: "summary",
  SummaryWithCallback: "summary",
  Info: "info",
  StateSet: "stateset",
  Enumeration: "stateset"
};
var defaultBuckets2 = 14;
function readSimpleclient(context) {
  for (const at of callsOf(context)) {
    const { callee } = at.expression;
    if (callee.kind === "member" && /^(?:register|create|build)$/u.test(callee.property)) declare4(context, at, 0);
  }
}
var Builder = class {
  at;
  root;
  library;
  type;
  #calls;
  constructor(calls, root, at, library, type) {
    this.#calls = calls;
    this.root = root;
    this.at = at;
    this.library = library;
    this.type = type;
  }
  method(name) {
    return this.#calls.find((call) => calleeName(call.expression) === name)?.expression.arguments;
  }
  /** The first argument of a method, or an argument of what makes the builder. */
  value(name, fallback) {
    const found = this.method(name)?.[0] ?? (fallback === void 0 ? void 0 : this.root.expression.arguments[fallback]);
    return found === void 0 ? void 0 : { ...this.at, expression: found.value };
  }
};
function builderOf(context, at) {
  const calls = chainCalls(at.expression).map((expression) => ({ ...at, expression }));
  const [root] = calls;
  const callee = root?.expression.callee;
  if (root === void 0 || root.expression === at.expression || callee?.kind !== "member") return void 0;
  if (!/^(?:build|builder)$/u.test(callee.property)) return void 0;
  for (const name of context.evaluator.libraryNames({ ...at, expression: callee.object })) {
    const match = /^io\.prometheus\.(client|metrics\.core\.metrics)\.(\w+)$/u.exec(name);
    const type = match?.[2] !== void 0 && Object.hasOwn(types2, match[2]) ? types2[match[2]] : void 0;
    if (type !== void 0) {
      return new Builder(calls, root, at, match?.[1] === "client" ? "simpleclient" : "client_java", type);
    }
  }
  return void 0;
}
function declare4(context, at, chain) {
  const builder = builderOf(context, at);
  if (builder === void 0) return;
  const { type, library, root } = builder;
  const nameAt = builder.value("name", 0);
  const help = builder.value("help", 1);
  const name = nameAt === void 0 ? void 0 : context.texts.text(nameAt);
  const given = (builder.method("labelNames") ?? []).flatMap((argument2) => {
    const written = { ...at, expression: argument2.value };
    return restArguments(written) ?? [written];
  });
  const [only] = given;
  const isList = given.length === 1 && only !== void 0 && !context.texts.text(only).complete;
  const labels = isList ? context.texts.labels(only) : context.texts.names(given);
  const functions = [...name?.functions ?? [], ...labels.functions];
  const again = (caller) => {
    declare4(context, caller, chain + 1);
  };
  if (forEachCaller(context, at, functions, chain, again)) return;
  const outer = outermostCall(at);
  const declaration = calleeSpan({ ...at, expression: root.expression });
  const buckets = builder.method("buckets") ?? builder.method("classicUpperBounds");
  const draft = {
    library,
    type,
    name: name === void 0 ? { value: "\u2026", complete: false, span: declaration } : fullName(context, builder, name),
    generatedName: name?.complete === false && nameAt !== void 0 && isGeneratedName(nameAt),
    help: help === void 0 ? void 0 : context.texts.text(help),
    labels: [...labels.labels],
    labelsComplete: labels.complete,
    constantLabels: constantLabels(context, builder),
    buckets: type === "histogram" ? buckets?.length ?? defaultBuckets2 : void 0,
    declaration: at.frame === void 0 ? declaration : calleeSpan(outer),
    holder: outer.scope.module.holders.get(outer.expression),
    uses: []
  };
  context.registry.add(at.expression, at.frame?.key ?? "", draft);
}
function fullName(context, builder, name) {
  const parts = ["namespace", "subsystem"].flatMap((part) => {
    const written = builder.value(part);
    return written === void 0 ? [] : [context.texts.text(written)];
  });
  const value = [...parts.map((part) => part.value), name.value].join("_");
  const complete = name.complete && parts.every((part) => part.complete);
  const unitAt = builder.value("unit");
  if (unitAt === void 0) return { ...name, value, complete };
  const text = context.texts.text(unitAt);
  const constant = unitAt.expression.kind === "member" ? unitAt.expression.property.toLowerCase() : void 0;
  const unit = text.complete ? text.value : constant;
  if (unit === void 0) return { ...name, value, complete: false };
  const bare = builder.type === "counter" ? value.replace(/_total$/u, "") : value;
  if (bare.endsWith(`_${unit}`)) return { ...name, value, complete };
  return { ...name, value: `${bare}_${unit}`, complete, origin: name.origin ?? text.span };
}
function constantLabels(context, builder) {
  const given = builder.value("constLabels");
  return given === void 0 ? [] : new MicrometerTags(context).of([given]).labels;
}

// src/instrumentation/java/java.ts
var java = {
  language: "java",
  title: "Java",
  shapes: javaShapes,
  textOfCall,
  module: javaModule,
  names: javaNames,
  link: linkJavaPackages,
  read(context) {
    readMicrometer(context);
    readSimpleclient(context);
    readSimpleclientUses(context);
    readFamilies(context);
    readOpenTelemetry(context);
  }
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  java
});
