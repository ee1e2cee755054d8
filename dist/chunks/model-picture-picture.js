"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all2) => {
  for (var name in all2)
    __defProp(target, name, { get: all2[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// lazy:re2js
var require_re2js = __commonJS({
  "lazy:re2js"(exports2, module2) {
    module2.exports = {
      __esModule: true,
      get "Matcher"() {
        return require("./re2js.js")["Matcher"];
      },
      get "MatcherInput"() {
        return require("./re2js.js")["MatcherInput"];
      },
      get "MatcherInputBase"() {
        return require("./re2js.js")["MatcherInputBase"];
      },
      get "RE2JS"() {
        return require("./re2js.js")["RE2JS"];
      },
      get "RE2JSCompileException"() {
        return require("./re2js.js")["RE2JSCompileException"];
      },
      get "RE2JSException"() {
        return require("./re2js.js")["RE2JSException"];
      },
      get "RE2JSFlagsException"() {
        return require("./re2js.js")["RE2JSFlagsException"];
      },
      get "RE2JSGroupException"() {
        return require("./re2js.js")["RE2JSGroupException"];
      },
      get "RE2JSInternalException"() {
        return require("./re2js.js")["RE2JSInternalException"];
      },
      get "RE2JSSyntaxException"() {
        return require("./re2js.js")["RE2JSSyntaxException"];
      },
      get "RE2Set"() {
        return require("./re2js.js")["RE2Set"];
      },
      get "re"() {
        return require("./re2js.js")["re"];
      }
    };
  }
});

// src/model/picture/picture.ts
var picture_exports = {};
__export(picture_exports, {
  pictureOf: () => pictureOf
});
module.exports = __toCommonJS(picture_exports);

// src/kubernetes/authorizer/identity.ts
function sameNamespace(a, b) {
  if (a === b) return "yes";
  return a === void 0 || b === void 0 ? "unknown" : "no";
}

// src/kubernetes/authorizer/rule-allows.ts
function nonResourceUrlElementMatches(element, path) {
  if (element === "*" || element === path) return true;
  return element.endsWith("*") && path.startsWith(element.replace(/\*+$/, ""));
}

// src/kubernetes/authorizer/authorize.ts
function scopeOf(binding) {
  return binding.kind === "ClusterRoleBinding" ? { kind: "cluster" } : { kind: "namespace", namespace: binding.namespace };
}
function pathTo(applied, role, { rule: rule2, definedIn, via }) {
  const { binding, subject } = applied;
  return { binding, subject, role, rule: rule2, definedIn, via, scope: scopeOf(binding) };
}

// src/kubernetes/authorizer/list-grants.ts
function listGrants(policy, identity) {
  const grants = [];
  const doubts = [];
  for (const applied of policy.appliedTo(identity)) {
    const { binding } = applied;
    const { candidates, certain } = policy.resolve(binding);
    if (candidates.length === 0 && certain === "unknown") doubts.push({ kind: "role-missing", binding });
    const sure = applied.certain === "yes" && certain === "yes" && candidates.length === 1;
    for (const { role, rules, open } of candidates) {
      if (open) doubts.push({ kind: "role-open", binding, role });
      for (const effective of rules) grants.push({ ...pathTo(applied, role, effective), certain: sure });
    }
  }
  return { grants, doubts };
}

// src/model/pod-accounts.ts
function accountNameOf({ template }) {
  const name = template.serviceAccountName?.value ?? "";
  return name === "" ? "default" : name;
}

// src/model/manifest.ts
function describeManifest({ kind, namespace, name }) {
  const path = namespace === void 0 ? "" : `${namespace.value}/`;
  return `${kind.value} ${path}${name?.value ?? "(unnamed)"}`;
}

// src/knowledge/built-in-controllers.ts
var controllerNames = [
  "attachdetach-controller",
  "certificate-controller",
  "clusterrole-aggregation-controller",
  "cronjob-controller",
  "daemon-set-controller",
  "deployment-controller",
  "disruption-controller",
  "endpoint-controller",
  "endpointslice-controller",
  "endpointslicemirroring-controller",
  "ephemeral-volume-controller",
  "expand-controller",
  "generic-garbage-collector",
  "horizontal-pod-autoscaler",
  "job-controller",
  "legacy-service-account-token-cleaner",
  "namespace-controller",
  "node-controller",
  "persistent-volume-binder",
  "pod-garbage-collector",
  "podcheckpoint-controller",
  "pv-protection-controller",
  "pvc-protection-controller",
  "replicaset-controller",
  "replication-controller",
  "resource-claim-controller",
  "resourcequota-controller",
  "root-ca-cert-publisher",
  "route-controller",
  "selinux-warning-controller",
  "service-account-controller",
  "service-cidrs-controller",
  "service-controller",
  "statefulset-controller",
  "ttl-after-finished-controller",
  "ttl-controller",
  "validatingadmissionpolicy-status-controller",
  "volumeattributesclass-protection-controller"
];

// src/knowledge/built-in-role-rules.ts
function rule(verbs, groups, resources, names = "") {
  return {
    verbs: verbs.split(" "),
    apiGroups: groups.split(" ").map((group2) => group2 === "core" ? "" : group2),
    resources: resources.split(" "),
    resourceNames: names === "" ? [] : names.split(" "),
    nonResourceURLs: []
  };
}
function urls(verbs, nonResourceURLs) {
  const paths = nonResourceURLs.split(" ");
  return { verbs: verbs.split(" "), apiGroups: [], resources: [], resourceNames: [], nonResourceURLs: paths };
}
var read = "get list watch";
var write = "create delete deletecollection patch update";
var all = `${read} ${write}`;
var certificates = "certificates.k8s.io";
var events = rule("create patch update", "core events.k8s.io", "events");
var reviewTokens = rule("create", "authentication.k8s.io", "tokenreviews");
var reviewAccess = rule("create", "authorization.k8s.io", "subjectaccessreviews");
var approve = (signer) => rule("approve", certificates, "signers", `kubernetes.io/${signer}`);
var clusterRoleRules = {
  "cluster-admin": [rule("*", "*", "*"), urls("*", "*")],
  admin: [],
  edit: [],
  view: [],
  "system:aggregate-to-admin": [
    rule("create", "authorization.k8s.io", "localsubjectaccessreviews"),
    rule(all, "rbac.authorization.k8s.io", "rolebindings roles")
  ],
  "system:aggregate-to-edit": [
    rule(read, "core", "pods/attach pods/exec pods/portforward pods/proxy secrets services/proxy"),
    rule("impersonate", "core", "serviceaccounts"),
    rule(write, "core", "pods pods/attach pods/exec pods/portforward pods/proxy"),
    rule("create", "core", "pods/eviction"),
    rule(
      write,
      "core",
      "configmaps events persistentvolumeclaims replicationcontrollers replicationcontrollers/scale secrets serviceaccounts services services/proxy"
    ),
    rule("create", "core", "serviceaccounts/token"),
    rule(
      write,
      "apps",
      "daemonsets deployments deployments/rollback deployments/scale replicasets replicasets/scale statefulsets statefulsets/scale"
    ),
    rule(write, "autoscaling", "horizontalpodautoscalers"),
    rule(write, "batch", "cronjobs jobs"),
    rule(
      write,
      "extensions",
      "daemonsets deployments deployments/rollback deployments/scale ingresses networkpolicies replicasets replicasets/scale replicationcontrollers/scale"
    ),
    rule(write, "policy", "poddisruptionbudgets"),
    rule(write, "networking.k8s.io", "ingresses networkpolicies"),
    rule(all, "coordination.k8s.io", "leases"),
    rule(write, "resource.k8s.io", "resourceclaims resourceclaimtemplates")
  ],
  "system:aggregate-to-view": [
    rule(
      read,
      "core",
      "configmaps endpoints persistentvolumeclaims persistentvolumeclaims/status pods replicationcontrollers replicationcontrollers/scale serviceaccounts services services/status"
    ),
    rule(
      read,
      "core",
      "bindings events limitranges namespaces/status pods/log pods/status replicationcontrollers/status resourcequotas resourcequotas/status"
    ),
    rule(read, "core", "namespaces"),
    rule(read, "discovery.k8s.io", "endpointslices"),
    rule(
      read,
      "apps",
      "controllerrevisions daemonsets daemonsets/status deployments deployments/scale deployments/status replicasets replicasets/scale replicasets/status statefulsets statefulsets/scale statefulsets/status"
    ),
    rule(read, "autoscaling", "horizontalpodautoscalers horizontalpodautoscalers/status"),
    rule(read, "batch", "cronjobs cronjobs/status jobs jobs/status"),
    rule(
      read,
      "extensions",
      "daemonsets daemonsets/status deployments deployments/scale deployments/status ingresses ingresses/status networkpolicies replicasets replicasets/scale replicasets/status replicationcontrollers/scale"
    ),
    rule(read, "policy", "poddisruptionbudgets poddisruptionbudgets/status"),
    rule(read, "networking.k8s.io", "ingresses ingresses/status networkpolicies"),
    rule(read, "resource.k8s.io", "resourceclaims resourceclaims/status resourceclaimtemplates")
  ],
  "system:auth-delegator": [reviewTokens, reviewAccess],
  "system:basic-user": [
    rule("create", "authorization.k8s.io", "selfsubjectaccessreviews selfsubjectrulesreviews"),
    rule("create", "authentication.k8s.io", "selfsubjectreviews")
  ],
  "system:certificates.k8s.io:certificatesigningrequests:nodeclient": [
    rule("create", certificates, "certificatesigningrequests/nodeclient")
  ],
  "system:certificates.k8s.io:certificatesigningrequests:selfnodeclient": [
    rule("create", certificates, "certificatesigningrequests/selfnodeclient")
  ],
  "system:certificates.k8s.io:kube-apiserver-client-approver": [approve("kube-apiserver-client")],
  "system:certificates.k8s.io:kube-apiserver-client-kubelet-approver": [approve("kube-apiserver-client-kubelet")],
  "system:certificates.k8s.io:kubelet-serving-approver": [approve("kubelet-serving")],
  "system:certificates.k8s.io:legacy-unknown-approver": [approve("legacy-unknown")],
  "system:cluster-trust-bundle-discovery": [rule(read, certificates, "clustertrustbundles")],
  "system:discovery": [
    urls("get", "/api /api/* /apis /apis/* /healthz /livez /openapi /openapi/* /readyz /version /version/")
  ],
  "system:heapster": [rule(read, "core", "events namespaces nodes pods"), rule(read, "extensions", "deployments")],
  "system:kube-aggregator": [rule(read, "core", "endpoints services")],
  "system:kube-controller-manager": [
    events,
    rule("create", "coordination.k8s.io", "leases"),
    rule("get update", "coordination.k8s.io", "leases", "kube-controller-manager"),
    rule("create", "core", "secrets serviceaccounts"),
    rule("delete", "core", "secrets"),
    rule("get", "core", "configmaps namespaces secrets serviceaccounts"),
    rule("update", "core", "secrets serviceaccounts"),
    reviewTokens,
    reviewAccess,
    rule("list watch", "*", "*"),
    rule("create", "core", "serviceaccounts/token")
  ],
  "system:kube-dns": [rule("list watch", "core", "endpoints services")],
  "system:kube-scheduler": [
    events,
    rule("create", "coordination.k8s.io", "leases"),
    rule("get list update watch", "coordination.k8s.io", "leases", "kube-scheduler"),
    rule(all, "coordination.k8s.io", "leasecandidates"),
    rule(read, "core", "nodes"),
    rule("delete get list watch", "core", "pods"),
    rule("create", "core", "bindings pods/binding"),
    rule("patch update", "core", "pods/status"),
    rule(read, "core", "replicationcontrollers services"),
    rule(read, "apps extensions", "replicasets"),
    rule(read, "apps", "statefulsets"),
    rule(read, "policy", "poddisruptionbudgets"),
    rule(read, "core", "persistentvolumeclaims persistentvolumes"),
    reviewTokens,
    reviewAccess,
    rule(read, "storage.k8s.io", "csinodes volumeattachments csidrivers csistoragecapacities"),
    rule(read, "core", "namespaces"),
    rule(read, "resource.k8s.io", "deviceclasses resourceslices devicetaintrules"),
    rule("get list patch update watch", "resource.k8s.io", "resourceclaims resourceclaims/status"),
    rule("get list patch update watch", "core", "pods/finalizers")
  ],
  "system:kubelet-api-admin": [
    rule(read, "core", "nodes"),
    rule("proxy", "core", "nodes"),
    rule("*", "core", "nodes/log nodes/metrics nodes/proxy nodes/stats"),
    rule("*", "core", "nodes/configz nodes/healthz nodes/pods")
  ],
  "system:monitoring": [
    urls("get", "/healthz /healthz/* /livez /livez/* /metrics /metrics/slis /readyz /readyz/*"),
    urls("get", "/flagz"),
    urls("get", "/statusz")
  ],
  "system:node": [
    reviewTokens,
    rule("create", "authorization.k8s.io", "localsubjectaccessreviews subjectaccessreviews"),
    rule(read, "core", "services"),
    rule("create get list watch", "core", "nodes"),
    rule("patch update", "core", "nodes/status"),
    rule("patch update", "core", "nodes"),
    rule("create patch update", "core", "events"),
    rule(read, "core", "pods"),
    rule("create delete", "core", "pods"),
    rule("patch update", "core", "pods/status"),
    rule("create", "core", "pods/eviction"),
    rule(read, "core", "configmaps secrets"),
    rule("get", "core", "persistentvolumeclaims persistentvolumes"),
    rule("get", "core", "endpoints"),
    rule("create get list watch", certificates, "certificatesigningrequests"),
    rule("create delete get patch update", "coordination.k8s.io", "leases"),
    rule("get", "storage.k8s.io", "volumeattachments"),
    rule("create", "core", "serviceaccounts/token"),
    rule("get patch update", "core", "persistentvolumeclaims/status"),
    rule(read, "storage.k8s.io", "csidrivers"),
    rule("create delete get patch update", "storage.k8s.io", "csinodes"),
    rule(read, "node.k8s.io", "runtimeclasses"),
    rule("get", "resource.k8s.io", "resourceclaims"),
    rule("deletecollection", "resource.k8s.io", "resourceslices"),
    rule(read, certificates, "clustertrustbundles"),
    rule("get", "core", "serviceaccounts")
  ],
  "system:node-bootstrapper": [rule("create get list watch", certificates, "certificatesigningrequests")],
  "system:node-problem-detector": [rule("get", "core", "nodes"), rule("patch", "core", "nodes/status"), events],
  "system:node-proxier": [
    rule("list watch", "core", "endpoints services"),
    rule(read, "core", "nodes"),
    events,
    rule("list watch", "networking.k8s.io", "servicecidrs"),
    rule("list watch", "discovery.k8s.io", "endpointslices")
  ],
  "system:persistent-volume-provisioner": [
    rule("create delete get list watch", "core", "persistentvolumes"),
    rule("get list update watch", "core", "persistentvolumeclaims"),
    rule(read, "storage.k8s.io", "storageclasses"),
    rule("watch", "core", "events"),
    events
  ],
  "system:public-info-viewer": [urls("get", "/healthz /livez /readyz /version /version/")],
  "system:service-account-issuer-discovery": [
    urls(
      "get",
      "/.well-known/openid-configuration /.well-known/openid-configuration/ /openid/v1/jwks /openid/v1/jwks/"
    )
  ],
  "system:volume-scheduler": [
    rule("get list patch update watch", "core", "persistentvolumes"),
    rule(read, "storage.k8s.io", "storageclasses"),
    rule("get list patch update watch", "core", "persistentvolumeclaims")
  ]
};
var elect = (resource) => rule("create get list update watch", "coordination.k8s.io", resource);
var namespacedRoleRules = [
  {
    namespace: "kube-public",
    name: "system:controller:bootstrap-signer",
    rules: [rule(read, "core", "configmaps"), rule("update", "core", "configmaps", "cluster-info"), events]
  },
  {
    namespace: "kube-system",
    name: "extension-apiserver-authentication-reader",
    rules: [rule(read, "core", "configmaps", "extension-apiserver-authentication")]
  },
  {
    namespace: "kube-system",
    name: "system::leader-locking-kube-controller-manager",
    rules: [elect("leases"), elect("leasecandidates")]
  },
  {
    namespace: "kube-system",
    name: "system::leader-locking-kube-scheduler",
    rules: [elect("leases"), elect("leasecandidates")]
  },
  {
    namespace: "kube-system",
    name: "system:controller:bootstrap-signer",
    rules: [rule(read, "core", "secrets")]
  },
  {
    namespace: "kube-system",
    name: "system:controller:cloud-provider",
    rules: [rule("create get list watch", "core", "configmaps")]
  },
  {
    namespace: "kube-system",
    name: "system:controller:token-cleaner",
    rules: [rule("delete get list watch", "core", "secrets"), events]
  }
];

// src/knowledge/built-in-roles.ts
var aggregate = "rbac.authorization.k8s.io/aggregate-to-";
var toAdmin = { [`${aggregate}admin`]: "true" };
var toEdit = { [`${aggregate}edit`]: "true" };
var toView = { [`${aggregate}view`]: "true" };
var aggregationLabels = {
  admin: `${aggregate}admin`,
  edit: `${aggregate}edit`,
  view: `${aggregate}view`
};
var roleLabels = {
  edit: toAdmin,
  view: toEdit,
  "system:aggregate-to-admin": toAdmin,
  "system:aggregate-to-edit": toEdit,
  "system:aggregate-to-view": toView
};
var roleAggregates = {
  admin: toAdmin,
  edit: toEdit,
  view: toView
};
function clusterRole(name, rules) {
  const aggregates = roleAggregates[name];
  return {
    kind: "ClusterRole",
    name,
    labels: { "kubernetes.io/bootstrapping": "rbac-defaults", ...roleLabels[name] },
    ...aggregates ? { aggregates } : {},
    rules
  };
}
var builtInClusterRoles = [
  ...Object.entries(clusterRoleRules).map(([name, rules]) => clusterRole(name, rules)),
  ...controllerNames.map((name) => clusterRole(`system:controller:${name}`, void 0))
];
var builtInRoles = namespacedRoleRules.map(({ namespace, name, rules }) => ({
  kind: "Role",
  name,
  namespace,
  labels: { "kubernetes.io/bootstrapping": "rbac-defaults" },
  rules
}));
var group = (name) => ({ kind: "Group", name });
var user = (name) => ({ kind: "User", name });
var systemAccount = (name) => ({ kind: "ServiceAccount", name, namespace: "kube-system" });
function clusterRoleBinding(name, subjects) {
  return { kind: "ClusterRoleBinding", name, roleRef: { kind: "ClusterRole", name }, subjects };
}
function roleBinding(namespace, name, role, subjects) {
  return { kind: "RoleBinding", name, namespace, roleRef: { kind: "Role", name: role }, subjects };
}
var leader = "system::leader-locking-";
var builtInBindings = [
  clusterRoleBinding("cluster-admin", [group("system:masters")]),
  clusterRoleBinding("system:basic-user", [group("system:authenticated")]),
  clusterRoleBinding("system:discovery", [group("system:authenticated")]),
  clusterRoleBinding("system:kube-controller-manager", [user("system:kube-controller-manager")]),
  clusterRoleBinding("system:kube-dns", [systemAccount("kube-dns")]),
  clusterRoleBinding("system:kube-scheduler", [user("system:kube-scheduler")]),
  // Newer than the file above; real clusters list it with this group.
  clusterRoleBinding("system:monitoring", [group("system:monitoring")]),
  // Without subjects since 1.8: the node authorizer decides for kubelets.
  clusterRoleBinding("system:node", []),
  clusterRoleBinding("system:node-proxier", [user("system:kube-proxy")]),
  clusterRoleBinding("system:public-info-viewer", [group("system:authenticated"), group("system:unauthenticated")]),
  // policy.go at 53f1b9d6f8de259644c05a25aa7ac8c6a67258e2: every account may read the issuer's keys.
  clusterRoleBinding("system:service-account-issuer-discovery", [group("system:serviceaccounts")]),
  clusterRoleBinding("system:volume-scheduler", [user("system:kube-scheduler")]),
  ...controllerNames.map((name) => clusterRoleBinding(`system:controller:${name}`, [systemAccount(name)])),
  roleBinding("kube-public", "system:controller:bootstrap-signer", "system:controller:bootstrap-signer", [
    systemAccount("bootstrap-signer")
  ]),
  roleBinding(
    "kube-system",
    "system::extension-apiserver-authentication-reader",
    "extension-apiserver-authentication-reader",
    [user("system:kube-controller-manager"), user("system:kube-scheduler")]
  ),
  roleBinding("kube-system", `${leader}kube-controller-manager`, `${leader}kube-controller-manager`, [
    user("system:kube-controller-manager"),
    systemAccount("kube-controller-manager"),
    systemAccount("leader-election-controller")
  ]),
  roleBinding("kube-system", `${leader}kube-scheduler`, `${leader}kube-scheduler`, [
    user("system:kube-scheduler"),
    systemAccount("kube-scheduler")
  ]),
  ...["bootstrap-signer", "cloud-provider", "token-cleaner"].map(
    (name) => roleBinding("kube-system", `system:controller:${name}`, `system:controller:${name}`, [systemAccount(name)])
  )
];
var byName = new Map(builtInClusterRoles.map((role) => [role.name, role]));

// src/source/push-to.ts
function pushTo(map, key, value) {
  const known = map.get(key);
  if (known === void 0) map.set(key, [value]);
  else known.push(value);
}

// src/model/rbac-scope.ts
function mayBeSame(a, b) {
  return a === void 0 || b === void 0 || a === b;
}

// src/model/access/wording.ts
function describeAccess(access) {
  if (access.kind === "url") return `"${access.path ?? "any path"}"`;
  return access.group === "" ? access.resource : `${access.resource} of ${access.group}`;
}
function describeScope(scope) {
  if (scope.kind === "cluster") return "in the whole cluster";
  return scope.namespace === void 0 ? "in its namespace" : `in namespace "${scope.namespace}"`;
}

// src/model/picture/diagram-builder.ts
var DiagramBuilder = class {
  #nodes = [];
  #ids = /* @__PURE__ */ new Map();
  #edges = /* @__PURE__ */ new Map();
  /** The box of a thing, which is made when it is first asked for. */
  node(thing, make) {
    const known = this.#ids.get(thing);
    if (known !== void 0) return known;
    const id = `n${this.#nodes.length}`;
    this.#ids.set(thing, id);
    this.#nodes.push({ id, lines: [], items: [], tone: "plain", ...make() });
    return id;
  }
  /** A line, drawn once. */
  edge(from, to, tone = "plain") {
    const key = `${from} ${to}`;
    if (!this.#edges.has(key)) this.#edges.set(key, { from, to, tone });
  }
  /** The diagram of what was collected. */
  build(rest) {
    return { ...rest, nodes: this.#nodes, edges: [...this.#edges.values()] };
  }
};

// src/model/picture/permissions.ts
function permissionsOf(grant, judgement) {
  const groups = /* @__PURE__ */ new Map();
  for (const part of [...resourceParts(grant, judgement), ...urlParts(grant, judgement)]) {
    const key = JSON.stringify([part.tone, part.verbs]);
    const group2 = groups.get(key);
    if (group2 === void 0) groups.set(key, { part, what: [part.what] });
    else if (!group2.what.includes(part.what)) group2.what.push(part.what);
  }
  return [...groups.values()].map(({ part: { verbs, tone }, what }) => ({ verbs, tone, what }));
}
function resourceParts(grant, judgement) {
  const { resources, apiGroups, verbs } = grant.rule;
  const named = apiGroups.filter((group2) => group2 !== "").map((group2) => group2 === "*" ? "every group" : group2);
  const suffix = named.length === 0 ? "" : ` of ${[...apiGroups.includes("") ? ["core"] : [], ...named].join(", ")}`;
  const unneeded = unneededBy(grant, judgement);
  return resources.flatMap((resource) => {
    const what = `${resource === "*" ? "every resource" : resource}${suffix}`;
    const own = unneeded.filter((each) => each.resource === resource);
    if (own.some(({ kind }) => kind === "permission" || kind === "place")) return [{ what, verbs, tone: "unneeded" }];
    const tone = isNeeded(grant, resource, judgement) ? "needed" : "granted";
    const extra = own.flatMap((each) => each.kind === "verbs" ? each.verbs : []);
    if (extra.length === 0) return [{ what, verbs, tone }];
    return [
      { what, verbs: verbs.filter((verb) => !extra.includes(verb)), tone },
      { what, verbs: extra, tone: "unneeded" }
    ];
  });
}
function urlParts(grant, judgement) {
  const { nonResourceURLs, verbs } = grant.rule;
  const unneeded = unneededBy(grant, judgement);
  return nonResourceURLs.map((what) => {
    if (unneeded.some((each) => each.kind === "url" && each.what === `"${what}"`)) {
      return { what, verbs, tone: "unneeded" };
    }
    const needs = judgement?.needs ?? [];
    const isAsked = needs.some(
      ({ access }) => access.kind === "url" && access.path !== void 0 && nonResourceUrlElementMatches(what, access.path)
    );
    return { what, verbs, tone: isAsked ? "needed" : "granted" };
  });
}
function unneededBy({ rule: rule2, binding }, judgement) {
  return (judgement?.unneeded ?? []).filter(
    ({ grant }) => grant.rule.source === rule2.source && grant.binding === binding
  );
}
function isNeeded({ rule: rule2, scope }, resource, judgement) {
  const holds = (need) => need.scope.kind === "cluster" || scope.kind === "cluster" || sameNamespace(need.scope.namespace, scope.namespace) !== "no";
  return (judgement?.needs ?? []).some(
    (need) => need.access.kind === "resource" && (need.access.resource === resource || need.access.orElse.includes(resource)) && rule2.apiGroups.includes(need.access.group) && holds(need)
  );
}

// src/model/picture/access-diagram.ts
var columns = ["Runs as", "Account", "Bindings", "Roles", "Permissions"];
function accessDiagram(account) {
  const { identity, judgement } = account;
  const builder = new DiagramBuilder();
  const name = identity.namespace === void 0 ? identity.name : `${identity.namespace}/${identity.name}`;
  const users = account.users.map(
    (user2) => builder.node(user2.at, () => ({ column: 0, kind: "runs as", title: user2.name, at: user2.at }))
  );
  const own = builder.node(account, () => ({ column: 1, kind: "ServiceAccount", title: name, at: account.at }));
  for (const user2 of users) builder.edge(user2, own);
  const permissions = /* @__PURE__ */ new Map();
  for (const grant of account.grants) {
    if (grant.binding.source === void 0) continue;
    const role = addRole(builder, own, grant);
    for (const permission of permissionsOf(grant, judgement))
      addPermission(builder, role, grant, permission, permissions);
  }
  addDoubts(builder, own, account);
  addMissing(builder, own, account.missing);
  return builder.build({
    kind: "access",
    title: `Service account ${name}`,
    folded: judgement === void 0,
    notes: notesOf(account),
    columns: users.length === 0 ? ["", ...columns.slice(1)] : columns
  });
}
function addRole(builder, account, { binding, role, certain }) {
  const bound = addBinding(builder, account, binding);
  const written = role.source?.item;
  const key = JSON.stringify([role.kind, role.namespace ?? null, role.name]);
  const id = builder.node(written ?? key, () => ({
    column: 3,
    kind: role.kind,
    title: pathOf(role),
    lines: [
      ...written === void 0 ? ["Kubernetes brings it."] : [],
      ...certain ? [] : ["It may be another one."]
    ],
    at: written?.manifest.anchor
  }));
  builder.edge(bound, id);
  return id;
}
function addPermission(builder, role, { scope, rule: rule2 }, { verbs, what, tone }, known) {
  const lines = [
    describeScope(scope),
    ...rule2.resourceNames.length === 0 ? [] : [`only ${rule2.resourceNames.map((name) => `"${name}"`).join(", ")}`]
  ];
  const key = JSON.stringify([role, tone, verbs, lines, rule2.nonResourceURLs.length > 0]);
  const items = known.get(key) ?? [];
  known.set(key, items);
  for (const each of what) if (!items.includes(each)) items.push(each);
  const title = verbs.map((verb) => verb === "*" ? "every verb" : verb).join(", ");
  const at = rule2.source?.view.span;
  const id = builder.node(key, () => ({ column: 4, kind: "permission", title, lines, items, tone, at }));
  builder.edge(role, id, tone);
}
function addBinding(builder, account, binding) {
  const id = builder.node(binding, () => ({
    column: 2,
    kind: binding.kind,
    title: pathOf(binding),
    at: binding.source?.item.manifest.anchor
  }));
  builder.edge(account, id);
  return id;
}
function addDoubts(builder, account, { doubts }) {
  for (const doubt of doubts) {
    const { binding: unresolved, kind } = doubt;
    if (kind !== "role-missing" || unresolved === void 0) continue;
    const { roleRef } = unresolved;
    const binding = addBinding(builder, account, unresolved);
    const role = builder.node(doubt, () => ({
      column: 3,
      kind: roleRef.kind,
      title: roleRef.name,
      lines: ["It is not among the files."],
      tone: "unknown",
      at: unresolved.source?.item.roleRef?.name?.span
    }));
    builder.edge(binding, role, "unknown");
  }
}
function addMissing(builder, account, missing) {
  const groups = /* @__PURE__ */ new Map();
  for (const each of missing) {
    const key = JSON.stringify([each.verbs, each.need.scope]);
    pushTo(groups, key, each);
  }
  for (const group2 of groups.values()) {
    const [first] = group2;
    if (first === void 0) continue;
    const { need, verbs } = first;
    const who = [...new Set(group2.map((each) => each.need.who))];
    const more = who.length > 2 ? ` and ${who.length - 2} more` : "";
    const id = builder.node(group2, () => ({
      column: 4,
      kind: "permission",
      title: verbs.join(", "),
      lines: [describeScope(need.scope), `for ${who.slice(0, 2).join(", ")}${more}`],
      items: [...new Set(group2.map((each) => describeAccess(each.need.access)))],
      tone: "missing",
      at: need.at
    }));
    builder.edge(account, id, "missing");
  }
}
function notesOf({ judgement, grants, doubts }) {
  const { missing, unneeded } = judgement?.unsaid ?? {};
  const ofFiles = grants.filter(({ binding }) => binding.source !== void 0);
  const others = grants.filter(({ binding }) => binding.source === void 0);
  const brought = [...new Set(others.map(({ role }) => role.name))].toSorted();
  return [
    ...ofFiles.length === 0 && doubts.length === 0 ? ["No binding among the files binds it."] : [],
    ...brought.length === 0 ? [] : [`Kubernetes grants every account what these allow: ${brought.join(", ")}.`],
    ...missing === void 0 ? [] : [`Nothing is said of what is missing: ${missing}.`],
    ...unneeded === void 0 ? [] : [`Nothing is said of what is not needed: ${unneeded}.`]
  ];
}
function pathOf({ name, namespace }) {
  return namespace === void 0 ? name : `${namespace}/${name}`;
}

// src/model/targets/candidate.ts
function labelsOf(origin) {
  if (origin.kind === "discovered") return { own: origin.target.labels, group: origin.group.labels };
  return { own: /* @__PURE__ */ new Map([["__address__", origin.address.value]]), group: origin.labels };
}
function labelOf(origin, name) {
  if (origin.kind === "discovered") return origin.target.labels.get(name) ?? origin.group.labels.get(name) ?? "";
  return name === "__address__" ? origin.address.value : origin.labels.get(name) ?? "";
}
function sourcesOf(origin) {
  if (origin.kind !== "discovered") return [];
  const { group: group2, target } = origin;
  const own = group2.object.source;
  const pod = target.pod?.source;
  return pod === void 0 || pod === own ? [own] : [own, pod];
}

// src/model/targets/target-source.ts
function describeSource({ kind, namespace, name }) {
  return `${kind} ${namespace === void 0 ? "" : `${namespace}/`}${name}`;
}

// src/prometheus/go-quote.ts
var shortEscapes = /* @__PURE__ */ new Map([
  ["\x07", "\\a"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["	", "\\t"],
  ["\v", "\\v"],
  ["\\", "\\\\"],
  ['"', '\\"']
]);
function goQuote(text) {
  let quoted = '"';
  for (const character of text) {
    const short = shortEscapes.get(character);
    if (short !== void 0) quoted += short;
    else if (/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character)) quoted += character;
    else quoted += escapeCodePoint(character.codePointAt(0) ?? 0);
  }
  return `${quoted}"`;
}
function escapeCodePoint(point) {
  const hex = point.toString(16);
  if (point < 128) return `\\x${hex.padStart(2, "0")}`;
  if (point >= 56448 && point <= 56575) return `\\x${(point - 56320).toString(16)}`;
  if (point >= 55296 && point <= 57343) return "\uFFFD";
  return point < 65536 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

// src/prometheus/duration.ts
var second = 1e3;
var minute = 60 * second;
var hour = 60 * minute;
var day = 24 * hour;
var week = 7 * day;
var year = 365 * day;
var units = [
  { name: "y", milliseconds: year },
  { name: "w", milliseconds: week },
  { name: "d", milliseconds: day },
  { name: "h", milliseconds: hour },
  { name: "m", milliseconds: minute },
  { name: "s", milliseconds: second },
  { name: "ms", milliseconds: 1 }
];
var longestDuration = 9223372036854;
function parseDuration(text) {
  if (text === "0") return { ok: true, milliseconds: 0 };
  if (text === "") return { ok: false, message: "empty duration string" };
  const invalid = { ok: false, message: `not a valid duration string: ${goQuote(text)}` };
  let total = 0;
  let lastUnit = -1;
  let at = 0;
  while (at < text.length) {
    const numberEnd = skip(text, at, true);
    if (numberEnd === at) return invalid;
    const digits = text.slice(at, numberEnd);
    if (exceedsUint64(digits)) return invalid;
    const unitEnd = skip(text, numberEnd, false);
    if (unitEnd === numberEnd) return invalid;
    const name = text.slice(numberEnd, unitEnd);
    const index = units.findIndex((unit2) => unit2.name === name);
    const unit = units[index];
    if (unit === void 0) {
      return { ok: false, message: `unknown unit ${goQuote(name)} in duration ${goQuote(text)}` };
    }
    if (index <= lastUnit) return invalid;
    lastUnit = index;
    total += Number(digits) * unit.milliseconds;
    if (total > longestDuration) return { ok: false, message: "duration out of range" };
    at = unitEnd;
  }
  return { ok: true, milliseconds: total };
}
function formatDuration(milliseconds) {
  let rest = Math.abs(Math.trunc(milliseconds));
  if (rest === 0) return "0s";
  let text = milliseconds < 0 ? "-" : "";
  for (const unit of units) {
    if (unit.milliseconds >= week && rest % unit.milliseconds !== 0) continue;
    const count = Math.floor(rest / unit.milliseconds);
    if (count === 0) continue;
    text += `${count}${unit.name}`;
    rest -= count * unit.milliseconds;
  }
  return text;
}
function skip(text, from, digits) {
  let at = from;
  while (at < text.length && isDigit(text.charCodeAt(at)) === digits) at += 1;
  return at;
}
function isDigit(code) {
  return code >= 48 && code <= 57;
}
function exceedsUint64(digits) {
  const significant = digits.replace(/^0+/, "");
  if (significant.length !== 20) return significant.length > 20;
  return significant > "18446744073709551615";
}

// src/prometheus/label-name.ts
function isValidLabelName(name, scheme) {
  if (scheme === "legacy") return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name);
  return name !== "" && isWellFormed(name);
}
function isWellFormed(text) {
  return !new RegExp("\\p{Surrogate}", "u").test(text);
}

// src/prometheus/md5.ts
var shifts = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21]
];
var constants = Array.from(
  { length: 64 },
  (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 4294967296) >>> 0
);
function md5(text) {
  const message = pad(new TextEncoder().encode(text));
  const input = new DataView(message.buffer);
  const state = [1732584193, 4023233417, 2562383102, 271733878];
  for (let block = 0; block < message.length; block += 64) addBlock(state, input, block);
  const digest = new Uint8Array(16);
  const output = new DataView(digest.buffer);
  state.forEach((word, index) => {
    output.setUint32(index * 4, word, true);
  });
  return digest;
}
function pad(bytes) {
  const padded = new Uint8Array(((bytes.length + 8 >> 6) + 1) * 64);
  padded.set(bytes);
  padded[bytes.length] = 128;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, bytes.length << 3 >>> 0, true);
  view.setUint32(padded.length - 4, Math.floor(bytes.length / 536870912), true);
  return padded;
}
function addBlock(state, input, block) {
  let [a, b, c, d] = state;
  for (let step = 0; step < 64; step += 1) {
    const round = step >> 4;
    const [mixed, word] = mix(round, step, b, c, d);
    const sum = a + mixed + (constants[step] ?? 0) + input.getUint32(block + word * 4, true) | 0;
    const shift = shifts[round]?.[step & 3] ?? 0;
    a = d;
    d = c;
    c = b;
    b = b + (sum << shift | sum >>> 32 - shift) | 0;
  }
  state[0] = state[0] + a >>> 0;
  state[1] = state[1] + b >>> 0;
  state[2] = state[2] + c >>> 0;
  state[3] = state[3] + d >>> 0;
}
function mix(round, step, b, c, d) {
  if (round === 0) return [b & c | ~b & d, step];
  if (round === 1) return [d & b | ~d & c, 5 * step + 1 & 15];
  if (round === 2) return [b ^ c ^ d, 3 * step + 5 & 15];
  return [c ^ (b | ~d), 7 * step & 15];
}

// src/prometheus/regexp-template.ts
function parseTemplate(template) {
  const parts = [];
  let textStart = 0;
  let text = "";
  const flush = (end) => {
    if (text !== "") parts.push({ kind: "text", text, start: textStart, end });
    text = "";
  };
  let at = 0;
  while (at < template.length) {
    const dollar = template.indexOf("$", at);
    if (dollar === -1) break;
    text += template.slice(at, dollar);
    if (template.charAt(dollar + 1) === "$") {
      text += "$";
      at = dollar + 2;
      continue;
    }
    const reference = readReference(template, dollar);
    if (reference === void 0) {
      text += "$";
      at = dollar + 1;
      continue;
    }
    flush(dollar);
    parts.push(reference);
    at = reference.end;
    textStart = at;
  }
  text += template.slice(at);
  flush(template.length);
  return parts;
}
function expandTemplate(template, text, match, groupNames) {
  if (!template.includes("$")) return template;
  let result = "";
  for (const part of parseTemplate(template)) {
    if (part.kind === "text") {
      result += part.text;
      continue;
    }
    const group2 = part.number ?? groupNames.indexOf(part.name);
    const start = group2 < 0 ? void 0 : match[2 * group2];
    if (start !== void 0 && start >= 0) result += text.slice(start, match[2 * group2 + 1]);
  }
  return result;
}
function readReference(template, dollar) {
  const braced = template.charAt(dollar + 1) === "{";
  const nameStart = dollar + (braced ? 2 : 1);
  let end = nameStart;
  for (const character of template.slice(nameStart)) {
    if (!/^[\p{L}\p{Nd}_]$/u.test(character)) break;
    end += character.length;
  }
  if (end === nameStart || braced && template.charAt(end) !== "}") return void 0;
  const name = template.slice(nameStart, end);
  return { kind: "group", name, number: groupNumber(name), braced, start: dollar, end: braced ? end + 1 : end };
}
function groupNumber(name) {
  return /^(?:0|[1-9][0-9]{0,8})$/.test(name) ? Number(name) : void 0;
}

// src/prometheus/relabel/case-mapping.ts
function toLower(text) {
  return mapCase(text, (character) => character.toLowerCase(), simpleLower);
}
function toUpper(text) {
  return mapCase(text, (character) => character.toUpperCase(), simpleUpper);
}
function mapCase(text, full, simple) {
  if (/^[\0-\x7f]*$/.test(text)) return full(text);
  let result = "";
  for (const character of text) {
    const mapped = full(character);
    const point = character.codePointAt(0) ?? 0;
    result += codePointCount(mapped) === 1 ? mapped : String.fromCodePoint(simple(point));
  }
  return result;
}
function codePointCount(text) {
  let count = 0;
  for (const character of text) count += character === "" ? 0 : 1;
  return count;
}
function simpleLower(point) {
  return point === 304 ? 105 : point;
}
function simpleUpper(point) {
  if (point >= 8064 && point <= 8111) return point | 8;
  if (point === 8115 || point === 8131 || point === 8179) return point + 9;
  return point;
}

// src/prometheus/regexp.ts
var import_re2js = __toESM(require_re2js(), 1);
var largestExpression = 1e6;
var Regexp = class {
  /** The text that was compiled. */
  expression;
  groupCount;
  /** By group number; the whole match and unnamed groups have no name. */
  groupNames;
  /** How many instructions the program has: matching a text costs at most this times its length. */
  size;
  #pattern;
  constructor(expression, pattern) {
    this.expression = expression;
    this.#pattern = pattern;
    this.groupCount = pattern.groupCount();
    this.size = pattern.programSize();
    const names = Array.from({ length: this.groupCount + 1 });
    for (const [name, index] of Object.entries(pattern.namedGroups())) names[index] = name;
    this.groupNames = names;
  }
  /** The leftmost match at or after an offset, as Go's FindStringSubmatchIndex. */
  match(text, from = 0) {
    const matcher = this.#pattern.matcher(text);
    if (!matcher.find(from)) return void 0;
    const indices = [];
    for (let group2 = 0; group2 <= this.groupCount; group2 += 1) indices.push(matcher.start(group2), matcher.end(group2));
    return indices;
  }
  /** True where the expression matches somewhere in the text. */
  test(text) {
    return this.#pattern.matcher(text).find();
  }
  /** Fills a template from a match, as Go's Expand. */
  expand(template, text, match) {
    return expandTemplate(template, text, match, this.groupNames);
  }
  /**
   * Replaces every match, as Go's ReplaceAllString: an empty match right after another match is passed over.
   *
   * https://github.com/golang/go/blob/go1.26.0/src/regexp/regexp.go (replaceAll)
   */
  replaceAll(text, template) {
    let result = "";
    let lastEnd = 0;
    let from = 0;
    while (from <= text.length) {
      const match = this.match(text, from);
      if (match === void 0) break;
      const [start = 0, end = 0] = match;
      result += text.slice(lastEnd, start);
      if (end > lastEnd || start === 0) result += this.expand(template, text, match);
      lastEnd = end;
      const width = (text.codePointAt(from) ?? 0) > 65535 ? 2 : 1;
      from = from + width > end ? from + width : end;
    }
    return result + text.slice(lastEnd);
  }
};
function compileRegexp(expression) {
  if (expression.length * highestRepeat(expression) > largestExpression) return { kind: "unjudged" };
  try {
    return { kind: "compiled", regexp: new Regexp(expression, import_re2js.RE2JS.compile(expression)) };
  } catch (error) {
    if (!(error instanceof import_re2js.RE2JSSyntaxException)) throw error;
    if (error.error === "duplicate capture group name") return { kind: "unjudged" };
    return { kind: "refused", error: { message: error.message, reason: error.error, fragment: error.input ?? "" } };
  }
}
var RelabelRegexp = class {
  /** What was written. */
  source;
  #dialect;
  #wrapped;
  #bare;
  constructor(source, dialect) {
    this.source = source;
    this.#dialect = dialect;
  }
  /** The wrapped expression: what Prometheus compiles and runs. */
  get wrapped() {
    this.#wrapped ??= compileRegexp(`${this.#dialect === "prometheus-3" ? "^(?s:" : "^(?:"}${this.source})$`);
    return this.#wrapped;
  }
  /** The expression alone: refused although the wrapped one compiles where a parenthesis breaks out of the wrapper. */
  get bare() {
    this.#bare ??= compileRegexp(this.source);
    return this.#bare;
  }
};
var caches = {
  "prometheus-2": /* @__PURE__ */ new Map(),
  "prometheus-3": /* @__PURE__ */ new Map()
};
var cacheLimit = 4096;
function compileRelabelRegexp(source, dialect = "prometheus-3") {
  const cache = caches[dialect];
  let regexp = cache.get(source);
  if (regexp === void 0) {
    regexp = new RelabelRegexp(source, dialect);
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(source, regexp);
  }
  return regexp;
}
function isPlainText(source) {
  return /^[\w\-/:;,=@ ]*$/.test(source);
}
function highestRepeat(expression) {
  let highest = 1;
  for (const [, low, high] of expression.matchAll(/\{(\d{1,4})(?:,(\d{0,4}))?\}/g)) {
    highest = Math.max(highest, Math.min(1e3, Number(low)), Math.min(1e3, Number(high ?? 0)));
  }
  return highest;
}

// src/prometheus/relabel/matcher.ts
var matchers = {
  "prometheus-2": /* @__PURE__ */ new WeakMap(),
  "prometheus-3": /* @__PURE__ */ new WeakMap()
};
function relabelMatcher(rule2, dialect) {
  const known = matchers[dialect];
  let matcher = known.get(rule2);
  if (matcher === void 0) {
    matcher = expressionMatcher(rule2.regex, dialect);
    if (matcher !== void 0) known.set(rule2, matcher);
  }
  return matcher;
}
function expressionMatcher(source, dialect) {
  if (isPlainText(source)) return literalMatcher(source);
  const prefixed = /^(\w+)\(\.([*+])\)$/.exec(source);
  if (prefixed?.[1] !== void 0) return prefixMatcher(source, dialect, prefixed[1], prefixed[2] === "+");
  const { wrapped } = compileRelabelRegexp(source, dialect);
  if (wrapped.kind !== "compiled") return void 0;
  const catchAll = /^(?:\.([*+])|\(\.([*+])\))$/.exec(source);
  if (catchAll === null) return regexpMatcher(wrapped.regexp);
  return catchAllMatcher(wrapped.regexp, catchAll[2] !== void 0, (catchAll[1] ?? catchAll[2]) === "+");
}
function literalMatcher(source) {
  const match = (text) => text === source ? [0, text.length] : void 0;
  return {
    groupNames: [void 0],
    match,
    cost: () => 1,
    replaceAll: (text, template) => {
      const found = match(text);
      return found === void 0 ? text : expandTemplate(template, text, found, [void 0]);
    }
  };
}
function catchAllMatcher(regexp, isGroup, needsText) {
  const program = regexpMatcher(regexp);
  return {
    ...program,
    cost: (text) => text.includes("\n") ? program.cost(text) : 1,
    match: (text) => {
      if (text.includes("\n")) return program.match(text);
      if (text === "" && needsText) return void 0;
      return isGroup ? [0, text.length, 0, text.length] : [0, text.length];
    }
  };
}
function prefixMatcher(source, dialect, prefix, needsText) {
  const program = () => {
    const { wrapped } = compileRelabelRegexp(source, dialect);
    return wrapped.kind === "compiled" ? wrapped.regexp : void 0;
  };
  const match = (text) => {
    if (text.includes("\n")) return program()?.match(text);
    if (!text.startsWith(prefix) || needsText && text.length === prefix.length) return void 0;
    return [0, text.length, prefix.length, text.length];
  };
  return {
    groupNames: [void 0, void 0],
    match,
    cost: (text) => text.length + 1,
    replaceAll: (text, template) => {
      const found = match(text);
      return found === void 0 ? text : expandTemplate(template, text, found, [void 0, void 0]);
    }
  };
}
function regexpMatcher(regexp) {
  return {
    groupNames: regexp.groupNames,
    match: (text) => regexp.match(text),
    cost: (text) => regexp.size * (text.length + 1),
    replaceAll: (text, template) => regexp.replaceAll(text, template)
  };
}

// src/prometheus/relabel/rule.ts
function usesRegex(action) {
  return !["keepequal", "dropequal", "hashmod", "lowercase", "uppercase"].includes(action);
}

// src/prometheus/relabel/apply.ts
function applyRelabelRules(labels, rules, options = {}) {
  const run = { labels, options, steps: [], collisions: [] };
  for (const [index, rule2] of rules.entries()) {
    const result = applyRule(run, rule2, index);
    if (result === void 0) return { kind: "unjudged", by: rule2, index, ...logs(run) };
    if (options.trace === true) {
      run.steps.push({ rule: rule2, index, value: result.value, matched: result.matched, changes: result.changes });
    }
    if (!result.keep) return { kind: "dropped", by: rule2, index, ...logs(run) };
  }
  return { kind: "kept", ...logs(run) };
}
function logs(run) {
  return { steps: run.steps, collisions: run.collisions };
}
function applyRule(run, rule2, index) {
  const { labels, options } = run;
  const action = rule2.action;
  if (action === void 0) return void 0;
  if (options.budget?.spend(1) === false) return void 0;
  if (action === "labelmap" || action === "labeldrop" || action === "labelkeep") {
    const matcher2 = relabelMatcher(rule2, options.dialect ?? "prometheus-3");
    return matcher2 === void 0 ? void 0 : applyToNames(run, rule2, index, action, matcher2);
  }
  const value = rule2.sourceLabels.map((name) => labels.get(name)).join(rule2.separator);
  if (!usesRegex(action)) return applyPlain(labels, rule2, action, value);
  const matcher = relabelMatcher(rule2, options.dialect ?? "prometheus-3");
  if (matcher === void 0 || options.budget?.spend(matcher.cost(value)) === false) return void 0;
  const match = matcher.match(value);
  const matched = match !== void 0;
  if (action === "keep" || action === "drop")
    return { keep: matched === (action === "keep"), value, matched, changes: [] };
  if (match === void 0) return { keep: true, value, matched, changes: [] };
  const target = expandTemplate(rule2.targetLabel, value, match, matcher.groupNames);
  const scheme = options.dialect === "prometheus-2" ? "legacy" : options.scheme ?? "utf8";
  if (!isValidLabelName(target, scheme)) return { keep: true, value, matched, changes: [] };
  const result = expandTemplate(rule2.replacement, value, match, matcher.groupNames);
  return { keep: true, value, matched, changes: setLabel(labels, target, result) };
}
function applyPlain(labels, rule2, action, value) {
  if (action === "keepequal" || action === "dropequal") {
    const matched = labels.get(rule2.targetLabel) === value;
    return { keep: matched === (action === "keepequal"), value, matched, changes: [] };
  }
  const result = action === "lowercase" ? toLower(value) : action === "uppercase" ? toUpper(value) : hashMod(value, rule2.modulus);
  return { keep: true, value, changes: setLabel(labels, rule2.targetLabel, result) };
}
function applyToNames(run, rule2, index, action, matcher) {
  const { labels, options } = run;
  const changes = [];
  const writers = /* @__PURE__ */ new Map();
  for (const [name, value] of labels.snapshot()) {
    if (options.budget?.spend(matcher.cost(name)) === false) return void 0;
    const matched = matcher.match(name) !== void 0;
    if (action !== "labelmap") {
      if (matched === (action === "labeldrop")) changes.push(...setLabel(labels, name, ""));
      continue;
    }
    if (!matched) continue;
    const target = matcher.replaceAll(name, rule2.replacement);
    if (labels.isUnordered(name)) {
      pushTo(writers, target, { from: name, value });
    } else {
      writers.delete(target);
    }
    changes.push(...setLabel(labels, target, value));
  }
  for (const [name, candidates] of writers) {
    if (candidates.some(({ value }) => value !== candidates[0]?.value)) {
      run.collisions.push({ rule: rule2, index, name, candidates });
    }
  }
  return { keep: true, changes };
}
function setLabel(labels, name, value) {
  const before = labels.has(name) ? labels.get(name) : void 0;
  const after = value === "" ? void 0 : value;
  labels.set(name, value);
  return before === after ? [] : [{ name, before, after }];
}
function hashMod(value, modulus) {
  if (modulus === 0n) return "";
  const last = md5(value).subarray(8);
  return (new DataView(last.buffer, last.byteOffset, 8).getBigUint64(0) % modulus).toString();
}

// src/prometheus/relabel/label-builder.ts
var LabelBuilder = class _LabelBuilder {
  /** Insertion order is the order of Prometheus' own list: a label keeps its place until it is deleted. */
  #labels;
  /** The labels whose order among each other Go's map iteration decides. */
  #unordered;
  /** The labels that still stand in the sorted base of a sample; a change moves them behind it. */
  #base;
  constructor(labels, unordered, base) {
    this.#labels = labels;
    this.#unordered = unordered;
    this.#base = base;
  }
  /** The labels of a target before relabelling: in no order. */
  static ofTarget(labels) {
    const sorted = sortedLabels(labels);
    return new _LabelBuilder(sorted, new Set(sorted.keys()), /* @__PURE__ */ new Set());
  }
  /** The labels of a sample before metric relabelling: sorted by name. */
  static ofSample(labels) {
    const sorted = sortedLabels(labels);
    return new _LabelBuilder(sorted, /* @__PURE__ */ new Set(), new Set(sorted.keys()));
  }
  /** The value of a label; an absent one is empty. */
  get(name) {
    return this.#labels.get(name) ?? "";
  }
  has(name) {
    return this.#labels.has(name);
  }
  /** Sets a label; an empty value deletes it. */
  set(name, value) {
    if (value === "" || this.#base.delete(name)) this.delete(name);
    if (value !== "") this.#labels.set(name, value);
  }
  delete(name) {
    this.#labels.delete(name);
    this.#unordered.delete(name);
    this.#base.delete(name);
  }
  /** A copy of the labels in walking order. */
  snapshot() {
    return [...this.#labels];
  }
  /** True where nothing decides which of two labels comes first. */
  isUnordered(name) {
    return this.#unordered.has(name);
  }
  /** The labels, sorted by name. */
  labels() {
    return sortedLabels(this.#labels);
  }
};
function sortedLabels(labels) {
  const present = [...labels].filter(([, value]) => value !== "");
  return new Map(present.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0));
}

// src/prometheus/target-url.ts
function formatTargetUrl({ scheme, host, path, params }) {
  let url = scheme === "" ? "" : `${scheme}:`;
  if (host !== "" || scheme !== "" && path !== "") url += "//";
  url += escape(host, /[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]/);
  if (path !== "" && !path.startsWith("/") && host !== "") url += "/";
  url += path === "*" ? "*" : escape(path, /[A-Za-z0-9\-_.~$&+,/:;=@]/);
  const query = [...params].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).flatMap(([name, values]) => values.map((value) => `${escapeQuery(name)}=${escapeQuery(value)}`)).join("&");
  return query === "" ? url : `${url}?${query}`;
}
function escapeQuery(text) {
  return escape(text, /[A-Za-z0-9\-_.~ ]/).replaceAll(" ", "+");
}
function escape(text, unescaped) {
  let result = "";
  for (const character of text) {
    if (unescaped.test(character)) result += character;
    else for (const byte of new TextEncoder().encode(character)) result += percent(byte);
  }
  return result;
}
function percent(byte) {
  return `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}

// src/prometheus/target-population.ts
var parameterPrefix = "__param_";
var histogramLabels = [
  ["__convert_classic_histograms_to_nhcb__", "convert classic histograms to nhcb"],
  ["__always_scrape_classic_histograms__", "always scrape classic histograms"],
  ["__scrape_native_histograms__", "scrape native histograms"]
];
function populateDiscoveredLabels(job, target, group2) {
  const discovered = new Map([...group2].filter(([name]) => !target.has(name)));
  for (const [name, value] of target) discovered.set(name, value);
  const labels = LabelBuilder.ofTarget(discovered);
  const setDefault = (name, value) => {
    if (labels.get(name) === "") labels.set(name, value);
  };
  setDefault("job", job.jobName);
  setDefault("__scrape_interval__", formatDuration(job.intervalMilliseconds));
  setDefault("__scrape_timeout__", formatDuration(job.timeoutMilliseconds));
  setDefault("__metrics_path__", job.metricsPath);
  setDefault("__scheme__", job.scheme);
  if (job.histograms !== void 0) {
    setDefault("__convert_classic_histograms_to_nhcb__", String(job.histograms.convertClassicToNhcb));
    setDefault("__always_scrape_classic_histograms__", String(job.histograms.alwaysScrapeClassic));
    setDefault("__scrape_native_histograms__", String(job.histograms.scrapeNative));
  }
  for (const [name, [first]] of job.params) if (first !== void 0) setDefault(parameterPrefix + name, first);
  return labels;
}
function populateTarget(job, target, group2, options = {}) {
  const labels = populateDiscoveredLabels(job, target, group2);
  const discovered = labels.labels();
  const relabelling = applyRelabelRules(labels, job.relabelRules, options);
  if (relabelling.kind === "dropped") {
    return { kind: "dropped", by: relabelling.by, index: relabelling.index, discovered, relabelling };
  }
  if (relabelling.kind === "unjudged") return { kind: "unjudged", discovered, relabelling };
  const message = checkLabels(labels) ?? (options.dialect === "prometheus-2" ? addDefaultPort(labels) : void 0);
  if (message !== void 0) return { kind: "failed", message, discovered, relabelling };
  for (const [name] of labels.snapshot()) if (name.startsWith("__meta_")) labels.delete(name);
  if (labels.get("instance") === "") labels.set("instance", labels.get("__address__"));
  const all2 = labels.labels();
  for (const [name, value] of all2) {
    if (isWellFormed(value)) continue;
    const invalid = `invalid label value for ${goQuote(name)}: ${goQuote(value)}`;
    return { kind: "failed", message: invalid, discovered, relabelling };
  }
  const publicLabels = new Map([...all2].filter(([name]) => !name.startsWith("__")));
  return { kind: "active", labels: all2, publicLabels, url: targetUrl(job, all2), discovered, relabelling };
}
function targetUrl(job, labels) {
  const params = new Map(job.params);
  for (const [name, value] of labels) {
    if (!name.startsWith(parameterPrefix)) continue;
    const parameter = name.slice(parameterPrefix.length);
    params.set(parameter, [value, ...(params.get(parameter) ?? []).slice(1)]);
  }
  const address = labels.get("__address__") ?? "";
  return formatTargetUrl({
    scheme: labels.get("__scheme__") ?? "",
    host: address === "" && labels.has("__unix_socket__") ? "localhost" : address,
    path: labels.get("__metrics_path__") ?? "",
    params
  });
}
function checkLabels(labels) {
  const address = labels.get("__address__");
  if (address === "") return "no address";
  if (address.includes("/")) return `${goQuote(address)} is not a valid hostname`;
  const interval = labels.get("__scrape_interval__");
  const parsedInterval = parseDuration(interval);
  if (!parsedInterval.ok) return `error parsing scrape interval: ${parsedInterval.message}`;
  if (parsedInterval.milliseconds === 0) return "scrape interval cannot be 0";
  const timeout = labels.get("__scrape_timeout__");
  const parsedTimeout = parseDuration(timeout);
  if (!parsedTimeout.ok) return `error parsing scrape timeout: ${parsedTimeout.message}`;
  if (parsedTimeout.milliseconds === 0) return "scrape timeout cannot be 0";
  if (parsedTimeout.milliseconds > parsedInterval.milliseconds) {
    return `scrape timeout cannot be greater than scrape interval (${goQuote(timeout)} > ${goQuote(interval)})`;
  }
  for (const [name, description] of histogramLabels) {
    const value = labels.get(name);
    if (value === "" || /^(?:[01tTfF]|true|True|TRUE|false|False|FALSE)$/.test(value)) continue;
    return `error parsing ${description}: strconv.ParseBool: parsing ${goQuote(value)}: invalid syntax`;
  }
  return void 0;
}
function addDefaultPort(labels) {
  const address = labels.get("__address__");
  if (!/^(?:\[[^[\]]*\]|[^:[\]]*)$/.test(address)) return void 0;
  const scheme = labels.get("__scheme__");
  if (scheme !== "" && scheme !== "http" && scheme !== "https") return `invalid scheme: ${goQuote(scheme)}`;
  labels.set("__address__", `${address}:${scheme === "https" ? "443" : "80"}`);
  return void 0;
}

// src/source/line-index.ts
var LineIndex = class {
  #text;
  #starts = [0];
  constructor(text) {
    this.#text = text;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }
  get lineCount() {
    return this.#starts.length;
  }
  /** The position of an offset; offsets beyond the text are taken as its end. */
  positionAt(offset) {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((this.#starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - (this.#starts[low] ?? 0) + 1 };
  }
  /** The offset at which a 1-based line starts. */
  lineStart(line) {
    return this.#starts[line - 1] ?? this.#text.length;
  }
  /** The text of a 1-based line without its line break. */
  lineText(line) {
    const start = this.lineStart(line);
    const next = this.#starts[line] ?? this.#text.length + 1;
    const end = next - 1;
    return this.#text.slice(start, this.#text[end - 1] === "\r" ? end - 1 : end);
  }
};
var indexes = /* @__PURE__ */ new WeakMap();
function lineIndexOf(file) {
  let index = indexes.get(file);
  if (index === void 0) {
    index = new LineIndex(file.text);
    indexes.set(file, index);
  }
  return index;
}
function regionOf(span) {
  const index = lineIndexOf(span.file);
  return { start: index.positionAt(span.start), end: index.positionAt(span.end) };
}

// src/model/targets/wording.ts
function describeOrigin(origin) {
  if (origin.kind !== "discovered") return `"${origin.address.value}"`;
  const { container } = origin.target;
  const [own, pod] = sourcesOf(origin);
  const behind = pod === void 0 ? "" : ` (${describeSource(pod)})`;
  const parts = [own === void 0 ? "" : `${describeSource(own)}${behind}`];
  if (container !== void 0 && hasSeveral(origin)) parts.push(`container "${container.name}"`);
  const port = portOf(labelOf(origin, "__address__"));
  if (port !== void 0 && hasSeveral(origin)) parts.push(`port ${port}`);
  return parts.join(", ");
}
function hasSeveral(origin) {
  return origin.kind === "discovered" && origin.group.targets.length > 1;
}
function portOf(address) {
  return /:(\d+)$/.exec(address)?.[1];
}
function comparedValue(settings, origin, index) {
  const rules = settings.target.relabelRules.slice(0, index + 1);
  const { own, group: group2 } = labelsOf(origin);
  const job = { ...settings.target, relabelRules: rules };
  const { relabelling } = populateTarget(job, own, group2, { ...settings.options, trace: true });
  return relabelling.steps.find((step) => step.index === index)?.value ?? "";
}
function dropReason(scope, settings, { origin, verdict }) {
  if (verdict.kind !== "dropped") return "";
  const rule2 = settings.target.relabelRules[verdict.index];
  if (rule2 === void 0) return "";
  const names = rule2.sourceLabels.join(", ");
  const value = scope.addresses.readable(comparedValue(settings, origin, verdict.index));
  const isAbsent = /^[^\w]*$/.test(value);
  const have = rule2.sourceLabels.length > 1 ? "them" : "it";
  const found = isAbsent ? `and nothing has set ${have}` : `which holds "${value}"`;
  switch (rule2.action) {
    case "keep":
      return `keeps only what has "${rule2.regex}" in ${names}, ${found}`;
    case "drop":
      return `drops what has "${rule2.regex}" in ${names}${isAbsent ? `, as it does where nothing has set ${have}` : `, ${found}`}`;
    case "keepequal":
      return `keeps only what has the same in ${names} and ${rule2.targetLabel}`;
    case "dropequal":
      return `drops what has the same in ${names} and ${rule2.targetLabel}`;
    default:
      return "drops it";
  }
}
function ruleAnchor({ action, regex, anchor }) {
  return action?.span ?? regex?.span ?? anchor;
}
function lineOf(span) {
  return `${span.file.path}:${regionOf(span).start.line}`;
}

// src/model/picture/targets-diagram.ts
function targetsDiagram(scope, scoped, generated) {
  const builder = new DiagramBuilder();
  const name = nameOf(scope, scoped);
  const monitors = new Map(generated?.jobs.map(({ job, monitor }) => [job, monitor]));
  const hasMonitors = monitors.size > 0;
  const jobColumn = hasMonitors ? 2 : 1;
  const { config, server, isOrphan } = scoped;
  const root = builder.node(scoped, () => ({
    column: 0,
    kind: isOrphan ? "no server" : server?.item.manifest.kind.value ?? "configuration",
    title: isOrphan ? "Selected by no server here" : titleOf(scoped),
    at: server?.item.manifest.anchor ?? config.root?.keySpan ?? config.manifest?.anchor
  }));
  for (const job of config.jobs) {
    const monitor = monitors.get(job);
    const parent = monitor === void 0 ? root : builder.node(monitor.object, () => ({
      column: 1,
      kind: monitor.item.manifest.kind.value,
      title: [monitor.namespace, monitor.name ?? "(unnamed)"].filter((part) => part !== void 0).join("/"),
      at: monitor.item.manifest.anchor
    }));
    if (parent !== root) builder.edge(root, parent);
    addJob(builder, scope.targetsOf(scoped, job), parent, jobColumn, monitor !== void 0);
  }
  return builder.build({
    kind: "targets",
    title: name,
    folded: false,
    notes: isOrphan ? ["Shown as a Prometheus with default settings would scrape them."] : [],
    columns: hasMonitors ? ["Server", "Monitors", "Jobs", "Targets"] : [server === void 0 ? "Configuration" : "Server", "Jobs", "Targets"]
  });
}
function addJob(builder, targets, parent, column, isGenerated) {
  const { job, elsewhere } = targets;
  const places = [...new Set(elsewhere)].join(", ");
  const id = builder.node(job, () => ({
    column,
    kind: "job",
    title: isGenerated ? shortName(job) : job.name?.value ?? "(unnamed)",
    lines: places === "" ? [] : [`More targets may come from ${places}, of which no file speaks.`],
    at: job.anchor
  }));
  builder.edge(parent, id);
  const boxes = [keptBox(targets), ...lostBoxes(targets)].filter((box) => box !== void 0);
  if (boxes.length === 0 && places === "") {
    boxes.push({
      column: 0,
      kind: "targets",
      title: "No targets",
      tone: "unknown",
      lines: ["Nothing is discovered among the files."]
    });
  }
  for (const box of boxes) {
    const child = builder.node(box, () => ({ ...box, column: column + 1 }));
    builder.edge(id, child, box.tone);
  }
}
function shortName({ name }) {
  const parts = (name?.value ?? "").split("/");
  return parts.length === 4 ? `endpoint ${parts[3] ?? ""}` : name?.value ?? "(unnamed)";
}
function keptBox({ scope, candidates }) {
  const urls2 = /* @__PURE__ */ new Map();
  for (const { verdict, origin } of candidates) {
    if (verdict.kind !== "kept") continue;
    const url = scope.addresses.readable(verdict.url);
    const from = sourcesOf(origin).map(describeSource).join(", ");
    urls2.set(JSON.stringify([verdict.url, ...verdict.labels]), from === "" ? url : `${url} from ${from}`);
  }
  if (urls2.size === 0) return void 0;
  const title = `${urls2.size} ${urls2.size === 1 ? "target" : "targets"}`;
  return { column: 0, kind: "targets", title, items: [...urls2.values()], tone: "kept" };
}
function lostBoxes(targets) {
  return ["failed", "dropped", "unknown"].flatMap((tone) => {
    const lost = targets.candidates.filter(({ verdict }) => verdict.kind === tone);
    const reasons = /* @__PURE__ */ new Map();
    let at;
    for (const { origin, verdict } of lost) {
      const reason = reasonOf(targets, { origin, verdict });
      const rule2 = reason.replace(/, (?:which holds "|and nothing has set ).*$/s, "");
      const by = "by" in verdict ? verdict.by : void 0;
      const anchor = by === void 0 ? void 0 : ruleAnchor(by);
      at ??= anchor;
      const words = anchor === void 0 ? rule2 : `${rule2} (${lineOf(anchor)})`;
      const items2 = reasons.get(words) ?? /* @__PURE__ */ new Set();
      reasons.set(words, items2);
      items2.add(`${candidateText(targets, origin)}${reason.slice(rule2.length).replace(/^, /, ": ")}`);
    }
    if (lost.length === 0) return [];
    const items = [...reasons.values()].flatMap((each) => [...each]);
    const only = reasons.size === 1;
    const lines = [...reasons].map(([words, { size }]) => only ? words : `${size}: ${words}`);
    return [
      {
        column: 0,
        kind: "targets",
        title: `${items.length} ${items.length === 1 ? "candidate" : "candidates"}`,
        lines,
        items,
        tone,
        at
      }
    ];
  });
}
function candidateText({ scope }, origin) {
  const address = scope.addresses.readable(labelOf(origin, "__address__"));
  return `${describeOrigin(origin)}${address === "" ? "" : ` at ${address}`}`;
}
function reasonOf({ scope, settings }, candidate) {
  const { verdict } = candidate;
  switch (verdict.kind) {
    case "dropped":
      return dropReason(scope, settings, candidate);
    case "failed":
      return scope.addresses.readable(verdict.message);
    case "unknown":
      return verdict.by === void 0 ? "too much work to judge, or a template" : "decided by what only a running cluster knows";
    case "kept":
      return "";
    default:
      return verdict;
  }
}
function nameOf({ workloads: { scope } }, scoped) {
  const { config, isOrphan, server } = scoped;
  const as = scope.kustomization === void 0 ? "" : `, as ${scope.name} deploys it`;
  if (isOrphan) return `Monitors that no Prometheus here selects${as}`;
  if (server !== void 0) return `${describeManifest(server.item.manifest)}${as}`;
  return config.manifest === void 0 ? `${config.file.path}${as}` : `${describeManifest(config.manifest)}, ${config.key ?? ""}${as}`;
}
function titleOf({ config, server }) {
  if (server !== void 0) return [server.namespace, server.name].filter((part) => part !== void 0).join("/");
  return config.manifest === void 0 ? config.file.path.split("/").at(-1) ?? "" : `${config.manifest.name?.value ?? "(unnamed)"}, ${config.key ?? ""}`;
}

// src/model/picture/picture.ts
function pictureOf(workspace) {
  return { diagrams: [...serverAccounts(workspace), ...targetDiagrams(workspace), ...otherAccounts(workspace)] };
}
function serverAccounts(workspace) {
  return workspace.accountAccesses.map(
    (access) => accessDiagram({
      identity: access.identity,
      at: access.servers.map(({ account, accountAt }) => account?.manifest.anchor ?? accountAt).find(isPresent),
      users: access.servers.map(({ name, at }) => ({ name, at })),
      grants: access.grants,
      doubts: access.doubts,
      missing: access.missing,
      judgement: access
    })
  );
}
function otherAccounts(workspace) {
  const shown = new Set(
    workspace.accountAccesses.flatMap(({ servers }) => servers.flatMap(({ account }) => account?.manifest ?? []))
  );
  return workspace.rbacScopes.flatMap((rbac, index) => {
    const policy = workspace.policies[index]?.policy;
    if (policy === void 0) return [];
    const workloads = workspace.workloadScopes[index]?.workloads ?? [];
    return rbac.accounts.flatMap(({ manifest, name, namespace }) => {
      if (name === void 0 || shown.has(manifest)) return [];
      const identity = { kind: "ServiceAccount", name, namespace };
      const { grants, doubts } = listGrants(policy, identity);
      const own = grants.filter(({ binding }) => binding.source !== void 0);
      const ofFiles = doubts.filter(({ binding }) => binding?.source !== void 0);
      if (own.length === 0 && ofFiles.length === 0) return [];
      shown.add(manifest);
      const users = workloads.filter((each) => accountNameOf(each.item) === name && mayBeSame(each.namespace, namespace)).map(({ item }) => ({ name: describeManifest(item.manifest), at: item.manifest.anchor }));
      return [
        accessDiagram({
          identity,
          at: manifest.anchor,
          users,
          grants: own,
          doubts: ofFiles,
          missing: [],
          judgement: void 0
        })
      ];
    });
  });
}
function targetDiagrams(workspace) {
  const generated = new Map(workspace.generatedConfigs.map((config) => [config.config, config]));
  return workspace.targetScopes.flatMap(
    (scope) => scope.configs.filter(({ config }) => config.jobs.length > 0).map((config) => targetsDiagram(scope, config, generated.get(config.config)))
  );
}
function isPresent(value) {
  return value !== void 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  pictureOf
});
