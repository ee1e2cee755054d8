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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// lazy:yaml
var require_yaml = __commonJS({
  "lazy:yaml"(exports2, module2) {
    module2.exports = {
      __esModule: true,
      get "Alias"() {
        return require("./yaml.js")["Alias"];
      },
      get "CST"() {
        return require("./yaml.js")["CST"];
      },
      get "Composer"() {
        return require("./yaml.js")["Composer"];
      },
      get "Document"() {
        return require("./yaml.js")["Document"];
      },
      get "Lexer"() {
        return require("./yaml.js")["Lexer"];
      },
      get "LineCounter"() {
        return require("./yaml.js")["LineCounter"];
      },
      get "Pair"() {
        return require("./yaml.js")["Pair"];
      },
      get "Parser"() {
        return require("./yaml.js")["Parser"];
      },
      get "Scalar"() {
        return require("./yaml.js")["Scalar"];
      },
      get "Schema"() {
        return require("./yaml.js")["Schema"];
      },
      get "YAMLError"() {
        return require("./yaml.js")["YAMLError"];
      },
      get "YAMLMap"() {
        return require("./yaml.js")["YAMLMap"];
      },
      get "YAMLParseError"() {
        return require("./yaml.js")["YAMLParseError"];
      },
      get "YAMLSeq"() {
        return require("./yaml.js")["YAMLSeq"];
      },
      get "YAMLWarning"() {
        return require("./yaml.js")["YAMLWarning"];
      },
      get "default"() {
        return require("./yaml.js")["default"];
      },
      get "isAlias"() {
        return require("./yaml.js")["isAlias"];
      },
      get "isCollection"() {
        return require("./yaml.js")["isCollection"];
      },
      get "isDocument"() {
        return require("./yaml.js")["isDocument"];
      },
      get "isMap"() {
        return require("./yaml.js")["isMap"];
      },
      get "isNode"() {
        return require("./yaml.js")["isNode"];
      },
      get "isPair"() {
        return require("./yaml.js")["isPair"];
      },
      get "isScalar"() {
        return require("./yaml.js")["isScalar"];
      },
      get "isSeq"() {
        return require("./yaml.js")["isSeq"];
      },
      get "parse"() {
        return require("./yaml.js")["parse"];
      },
      get "parseAllDocuments"() {
        return require("./yaml.js")["parseAllDocuments"];
      },
      get "parseDocument"() {
        return require("./yaml.js")["parseDocument"];
      },
      get "stringify"() {
        return require("./yaml.js")["stringify"];
      },
      get "visit"() {
        return require("./yaml.js")["visit"];
      },
      get "visitAsync"() {
        return require("./yaml.js")["visitAsync"];
      }
    };
  }
});

// src/cli/commands/who-can.ts
var who_can_exports = {};
__export(who_can_exports, {
  whoCan: () => whoCan2
});
module.exports = __toCommonJS(who_can_exports);

// src/kubernetes/authorizer/identity.ts
function sameNamespace(a, b) {
  if (a === b) return "yes";
  return a === void 0 || b === void 0 ? "unknown" : "no";
}

// src/kubernetes/authorizer/rule-allows.ts
function verbMatches(verbs, verb) {
  return verbs.includes("*") || verbs.includes(verb);
}
function apiGroupMatches(apiGroups, group) {
  return apiGroups.includes("*") || apiGroups.includes(group);
}
function resourceElementMatches(element, resource, subresource) {
  if (element === "*") return true;
  if (subresource === "") return element === resource;
  return element === `${resource}/${subresource}` || element === `*/${subresource}`;
}
function resourceMatches(resources, resource, subresource) {
  return resources.some((element) => resourceElementMatches(element, resource, subresource));
}
function resourceNameMatches(resourceNames, name) {
  return resourceNames.length === 0 || resourceNames.includes(name);
}
function nonResourceUrlElementMatches(element, path) {
  if (element === "*" || element === path) return true;
  return element.endsWith("*") && path.startsWith(element.replace(/\*+$/, ""));
}
function nonResourceUrlMatches(nonResourceURLs, path) {
  return nonResourceURLs.some((element) => nonResourceUrlElementMatches(element, path));
}
function ruleAllows(rule, request) {
  if (!verbMatches(rule.verbs, request.verb)) return false;
  if (request.kind === "nonResource") return nonResourceUrlMatches(rule.nonResourceURLs, request.path);
  return apiGroupMatches(rule.apiGroups, request.group) && resourceMatches(rule.resources, request.resource, request.subresource) && resourceNameMatches(rule.resourceNames, request.name);
}

// src/kubernetes/authorizer/authorize.ts
function scopeOf(binding) {
  return binding.kind === "ClusterRoleBinding" ? { kind: "cluster" } : { kind: "namespace", namespace: binding.namespace };
}
function pathTo(applied, role, { rule, definedIn, via }) {
  const { binding, subject } = applied;
  return { binding, subject, role, rule, definedIn, via, scope: scopeOf(binding) };
}
function isAskedAbout(binding, request) {
  if (binding.kind === "ClusterRoleBinding") return "yes";
  if (request.kind === "nonResource" || request.namespace === "") return "no";
  return sameNamespace(binding.namespace, request.namespace);
}

// src/kubernetes/authorizer/list-grants.ts
function whoCan(policy, request) {
  const holders = [];
  for (const binding of policy.bindings) {
    const asked = isAskedAbout(binding, request);
    if (asked === "no") continue;
    const { candidates: candidates2, certain } = policy.resolve(binding);
    const sure = asked === "yes" && certain === "yes" && candidates2.length === 1;
    for (const { role, rules } of candidates2) {
      for (const effective of rules.filter(({ rule }) => ruleAllows(rule, request))) {
        for (const subject of binding.subjects) {
          holders.push({ ...pathTo({ binding, subject, certain: "yes" }, role, effective), certain: sure });
        }
      }
    }
  }
  return holders;
}

// src/source/visible.ts
var unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?<=##)\[/gu;
var maybeUnsafe = /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff]|##\[/;
function visible(text2) {
  return maybeUnsafe.test(text2) ? text2.replace(unsafe, escapeOf) : text2;
}
function visibleJson(value, indent) {
  return JSON.stringify(value, void 0, indent).replace(
    /[\p{Cf}\p{Zl}\p{Zp}\x7f-\x9f]/gu,
    (character) => [...Array(character.length).keys()].map((at2) => `\\u${hex(character.charCodeAt(at2), 4)}`).join("")
  );
}
function escapeOf(character) {
  const code2 = character.codePointAt(0) ?? 0;
  if (code2 <= 255) return `\\x${hex(code2, 2)}`;
  return code2 <= 65535 ? `\\u${hex(code2, 4)}` : `\\u{${hex(code2, 4)}}`;
}
function hex(code2, digits) {
  return code2.toString(16).padStart(digits, "0");
}

// src/knowledge/generated/api-resources.ts
var apiResourceRows = [
  "- bindings namespaced v1 create current",
  "- componentstatuses cluster v1 get,list,watch current",
  "- configmaps namespaced v1 * current",
  "- endpoints namespaced v1 * current",
  "- events namespaced v1 * current",
  "- groups cluster - impersonate authorization",
  "- limitranges namespaced v1 * current",
  "- namespaces cluster v1 get,list,watch,create,update,patch,delete current",
  "- namespaces/finalize cluster v1 update current",
  "- namespaces/status cluster v1 get,update,patch current",
  "- nodes cluster v1 * current",
  "- nodes/checkpoint cluster - get,create,update,patch,delete authorization",
  "- nodes/configz cluster - get,create,update,patch,delete authorization",
  "- nodes/healthz cluster - get,create,update,patch,delete authorization",
  "- nodes/log cluster - get,create,update,patch,delete authorization",
  "- nodes/metrics cluster - get,create,update,patch,delete authorization",
  "- nodes/pods cluster - get,create,update,patch,delete authorization",
  "- nodes/proxy cluster v1 get,create,update,patch,delete current",
  "- nodes/spec cluster - get,create,update,patch,delete authorization",
  "- nodes/stats cluster - get,create,update,patch,delete authorization",
  "- nodes/status cluster v1 get,update,patch current",
  "- persistentvolumeclaims namespaced v1 * current",
  "- persistentvolumeclaims/status namespaced v1 get,update,patch current",
  "- persistentvolumes cluster v1 * current",
  "- persistentvolumes/status cluster v1 get,update,patch current",
  "- pods namespaced v1 * current",
  "- pods/attach namespaced v1 get,create current",
  "- pods/binding namespaced v1 create current",
  "- pods/ephemeralcontainers namespaced v1 get,update,patch current",
  "- pods/eviction namespaced v1 create current",
  "- pods/exec namespaced v1 get,create current",
  "- pods/log namespaced v1 get current",
  "- pods/portforward namespaced v1 get,create current",
  "- pods/proxy namespaced v1 get,create,update,patch,delete current",
  "- pods/resize namespaced v1 get,update,patch current",
  "- pods/status namespaced v1 get,update,patch current",
  "- podtemplates namespaced v1 * current",
  "- replicationcontrollers namespaced v1 * current",
  "- replicationcontrollers/scale namespaced v1 get,update,patch current",
  "- replicationcontrollers/status namespaced v1 get,update,patch current",
  "- resourcequotas namespaced v1 * current",
  "- resourcequotas/status namespaced v1 get,update,patch current",
  "- secrets namespaced v1 * current",
  "- serviceaccounts namespaced v1 * current",
  "- serviceaccounts/token namespaced v1 create current",
  "- services namespaced v1 * current",
  "- services/proxy namespaced v1 get,create,update,patch,delete current",
  "- services/status namespaced v1 get,update,patch current",
  "- users cluster - impersonate authorization",
  "admissionregistration.k8s.io initializerconfigurations cluster v1alpha1 * removed",
  "admissionregistration.k8s.io mutatingadmissionpolicies cluster v1,v1alpha1,v1beta1 * current",
  "admissionregistration.k8s.io mutatingadmissionpolicybindings cluster v1,v1alpha1,v1beta1 * current",
  "admissionregistration.k8s.io mutatingwebhookconfigurations cluster v1,v1beta1 * current",
  "admissionregistration.k8s.io validatingadmissionpolicies cluster v1,v1alpha1,v1beta1 * current",
  "admissionregistration.k8s.io validatingadmissionpolicies/status cluster v1,v1alpha1,v1beta1 get,update,patch current",
  "admissionregistration.k8s.io validatingadmissionpolicybindings cluster v1,v1alpha1,v1beta1 * current",
  "admissionregistration.k8s.io validatingwebhookconfigurations cluster v1,v1beta1 * current",
  "apiextensions.k8s.io customresourcedefinitions cluster v1,v1beta1 * current",
  "apiextensions.k8s.io customresourcedefinitions/status cluster v1,v1beta1 get,update,patch current",
  "apiregistration.k8s.io apiservices cluster v1,v1beta1 * current",
  "apiregistration.k8s.io apiservices/status cluster v1,v1beta1 get,update,patch current",
  "apps controllerrevisions namespaced v1,v1beta1,v1beta2 * current",
  "apps daemonsets namespaced v1,v1beta2 * current",
  "apps daemonsets/status namespaced v1,v1beta2 get,update,patch current",
  "apps deployments namespaced v1,v1beta1,v1beta2 * current",
  "apps deployments/rollback namespaced v1beta1 create removed",
  "apps deployments/scale namespaced v1,v1beta1,v1beta2 get,update,patch current",
  "apps deployments/status namespaced v1,v1beta1,v1beta2 get,update,patch current",
  "apps replicasets namespaced v1,v1beta2 * current",
  "apps replicasets/scale namespaced v1,v1beta2 get,update,patch current",
  "apps replicasets/status namespaced v1,v1beta2 get,update,patch current",
  "apps statefulsets namespaced v1,v1beta1,v1beta2 * current",
  "apps statefulsets/scale namespaced v1,v1beta1,v1beta2 get,update,patch current",
  "apps statefulsets/status namespaced v1,v1beta1,v1beta2 get,update,patch current",
  "auditregistration.k8s.io auditsinks cluster v1alpha1 * removed",
  "authentication.k8s.io selfsubjectreviews cluster v1,v1alpha1,v1beta1 create current",
  "authentication.k8s.io tokenreviews cluster v1,v1beta1 create current",
  "authentication.k8s.io uids cluster - impersonate authorization",
  "authentication.k8s.io userextras cluster - impersonate authorization",
  "authorization.k8s.io localsubjectaccessreviews namespaced v1,v1beta1 create current",
  "authorization.k8s.io selfsubjectaccessreviews cluster v1,v1beta1 create current",
  "authorization.k8s.io selfsubjectrulesreviews cluster v1,v1beta1 create current",
  "authorization.k8s.io subjectaccessreviews cluster v1,v1beta1 create current",
  "autoscaling horizontalpodautoscalers namespaced v1,v2,v2beta1,v2beta2 * current",
  "autoscaling horizontalpodautoscalers/status namespaced v1,v2,v2beta1,v2beta2 get,update,patch current",
  "batch cronjobs namespaced v1,v1beta1,v2alpha1 * current",
  "batch cronjobs/status namespaced v1,v1beta1,v2alpha1 get,update,patch current",
  "batch jobs namespaced v1 * current",
  "batch jobs/status namespaced v1 get,update,patch current",
  "certificates.k8s.io certificatesigningrequests cluster v1,v1beta1 * current",
  "certificates.k8s.io certificatesigningrequests/approval cluster v1,v1beta1 get,update,patch current",
  "certificates.k8s.io certificatesigningrequests/status cluster v1,v1beta1 get,update,patch current",
  "certificates.k8s.io clustertrustbundles cluster v1alpha1,v1beta1 * current",
  "certificates.k8s.io podcertificaterequests namespaced v1beta1 * current",
  "certificates.k8s.io podcertificaterequests/status namespaced v1beta1 get,update,patch current",
  "certificates.k8s.io signers cluster - approve,sign,attest authorization",
  "coordination.k8s.io leasecandidates namespaced v1alpha2,v1beta1 * current",
  "coordination.k8s.io leases namespaced v1,v1beta1 * current",
  "discovery.k8s.io endpointslices namespaced v1,v1beta1 * current",
  "events.k8s.io events namespaced v1,v1beta1 * current",
  "extensions daemonsets namespaced v1beta1 * removed",
  "extensions daemonsets/status namespaced v1beta1 get,update,patch removed",
  "extensions deployments namespaced v1beta1 * removed",
  "extensions deployments/rollback namespaced v1beta1 create removed",
  "extensions deployments/scale namespaced v1beta1 get,update,patch removed",
  "extensions deployments/status namespaced v1beta1 get,update,patch removed",
  "extensions ingresses namespaced v1beta1 * removed",
  "extensions ingresses/status namespaced v1beta1 get,update,patch removed",
  "extensions networkpolicies namespaced v1beta1 * removed",
  "extensions podsecuritypolicies cluster v1beta1 * removed",
  "extensions replicasets namespaced v1beta1 * removed",
  "extensions replicasets/scale namespaced v1beta1 get,update,patch removed",
  "extensions replicasets/status namespaced v1beta1 get,update,patch removed",
  "extensions replicationcontrollers/scale namespaced v1beta1 get,update,patch removed",
  "flowcontrol.apiserver.k8s.io flowschemas cluster v1,v1alpha1,v1beta1,v1beta2,v1beta3 * current",
  "flowcontrol.apiserver.k8s.io flowschemas/status cluster v1,v1alpha1,v1beta1,v1beta2,v1beta3 get,update,patch current",
  "flowcontrol.apiserver.k8s.io prioritylevelconfigurations cluster v1,v1alpha1,v1beta1,v1beta2,v1beta3 * current",
  "flowcontrol.apiserver.k8s.io prioritylevelconfigurations/status cluster v1,v1alpha1,v1beta1,v1beta2,v1beta3 get,update,patch current",
  "internal.apiserver.k8s.io storageversions cluster v1alpha1 * current",
  "internal.apiserver.k8s.io storageversions/status cluster v1alpha1 get,update,patch current",
  "metrics.k8s.io nodes cluster v1beta1 get,list current",
  "metrics.k8s.io pods namespaced v1beta1 get,list current",
  "networking.k8s.io clustercidrs cluster v1alpha1 * removed",
  "networking.k8s.io ingressclasses cluster v1,v1beta1 * current",
  "networking.k8s.io ingresses namespaced v1,v1beta1 * current",
  "networking.k8s.io ingresses/status namespaced v1,v1beta1 get,update,patch current",
  "networking.k8s.io ipaddresses cluster v1,v1alpha1,v1beta1 * current",
  "networking.k8s.io networkpolicies namespaced v1 * current",
  "networking.k8s.io networkpolicies/status namespaced v1 get,update,patch removed",
  "networking.k8s.io servicecidrs cluster v1,v1alpha1,v1beta1 * current",
  "networking.k8s.io servicecidrs/status cluster v1,v1alpha1,v1beta1 get,update,patch current",
  "node.k8s.io runtimeclasses cluster v1,v1alpha1,v1beta1 * current",
  "policy poddisruptionbudgets namespaced v1,v1beta1 * current",
  "policy poddisruptionbudgets/status namespaced v1,v1beta1 get,update,patch current",
  "policy podsecuritypolicies cluster v1beta1 * removed",
  "rbac.authorization.k8s.io clusterrolebindings cluster v1,v1alpha1,v1beta1 * current",
  "rbac.authorization.k8s.io clusterroles cluster v1,v1alpha1,v1beta1 * current",
  "rbac.authorization.k8s.io rolebindings namespaced v1,v1alpha1,v1beta1 * current",
  "rbac.authorization.k8s.io roles namespaced v1,v1alpha1,v1beta1 * current",
  "resource.k8s.io deviceclasses cluster v1,v1alpha3,v1beta1,v1beta2 * current",
  "resource.k8s.io devicetaintrules cluster v1alpha3,v1beta2 * current",
  "resource.k8s.io devicetaintrules/status cluster v1alpha3,v1beta2 get,update,patch current",
  "resource.k8s.io podschedulingcontexts namespaced v1alpha2 * removed",
  "resource.k8s.io podschedulingcontexts/status namespaced v1alpha2 get,update,patch removed",
  "resource.k8s.io resourceclaimparameters namespaced v1alpha2 * removed",
  "resource.k8s.io resourceclaims namespaced v1,v1alpha2,v1alpha3,v1beta1,v1beta2 * current",
  "resource.k8s.io resourceclaims/status namespaced v1,v1alpha2,v1alpha3,v1beta1,v1beta2 get,update,patch current",
  "resource.k8s.io resourceclaimtemplates namespaced v1,v1alpha2,v1alpha3,v1beta1,v1beta2 * current",
  "resource.k8s.io resourceclasses cluster v1alpha2 * removed",
  "resource.k8s.io resourceclassparameters namespaced v1alpha2 * removed",
  "resource.k8s.io resourcepoolstatusrequests cluster v1alpha3 * current",
  "resource.k8s.io resourcepoolstatusrequests/status cluster v1alpha3 get,update,patch current",
  "resource.k8s.io resourceslices cluster v1,v1alpha2,v1alpha3,v1beta1,v1beta2 * current",
  "scheduling.k8s.io podgroups namespaced v1alpha2 * current",
  "scheduling.k8s.io podgroups/status namespaced v1alpha2 get,update,patch current",
  "scheduling.k8s.io priorityclasses cluster v1,v1alpha1,v1beta1 * current",
  "scheduling.k8s.io workloads namespaced v1alpha1,v1alpha2 * current",
  "settings.k8s.io podpresets namespaced v1alpha1 * removed",
  "storage.k8s.io csidrivers cluster v1,v1beta1 * current",
  "storage.k8s.io csinodes cluster v1,v1beta1 * current",
  "storage.k8s.io csistoragecapacities namespaced v1,v1alpha1,v1beta1 * current",
  "storage.k8s.io storageclasses cluster v1,v1beta1 * current",
  "storage.k8s.io volumeattachments cluster v1,v1alpha1,v1beta1 * current",
  "storage.k8s.io volumeattachments/status cluster v1 get,update,patch current",
  "storage.k8s.io volumeattributesclasses cluster v1,v1alpha1,v1beta1 * current",
  "storagemigration.k8s.io storageversionmigrations cluster v1alpha1,v1beta1 * current",
  "storagemigration.k8s.io storageversionmigrations/status cluster v1alpha1,v1beta1 get,update,patch current"
];

// src/knowledge/removed-api-resources.ts
var sameInApps = { since: "1.16", movedTo: "apps" };
var removals = /* @__PURE__ */ new Map([
  ["admissionregistration.k8s.io externaladmissionhookconfigurations", { since: "1.9" }],
  ["admissionregistration.k8s.io initializerconfigurations", { since: "1.14" }],
  ["apps deployments/rollback", { since: "1.16" }],
  ["auditregistration.k8s.io auditsinks", { since: "1.19" }],
  ["batch scheduledjobs", { since: "1.8" }],
  ["extensions daemonsets", sameInApps],
  ["extensions deployments", sameInApps],
  ["extensions horizontalpodautoscalers", { since: "1.8", movedTo: "autoscaling" }],
  ["extensions ingresses", { since: "1.22", movedTo: "networking.k8s.io" }],
  ["extensions jobs", { since: "1.6", movedTo: "batch" }],
  ["extensions networkpolicies", { since: "1.16", movedTo: "networking.k8s.io" }],
  ["extensions podsecuritypolicies", { since: "1.16" }],
  ["extensions replicasets", sameInApps],
  ["extensions replicationcontrollers", { since: "1.16", movedTo: "" }],
  ["extensions thirdpartyresources", { since: "1.8" }],
  ["networking.k8s.io clustercidrs", { since: "1.29" }],
  ["networking.k8s.io networkpolicies/status", { since: "1.28" }],
  ["policy podsecuritypolicies", { since: "1.25" }],
  ["resource.k8s.io podschedulingcontexts", { since: "1.32" }],
  ["resource.k8s.io resourceclaimparameters", { since: "1.31" }],
  ["resource.k8s.io resourceclasses", { since: "1.31" }],
  ["resource.k8s.io resourceclassparameters", { since: "1.31" }],
  ["settings.k8s.io podpresets", { since: "1.20" }]
]);
var olderRows = [
  "admissionregistration.k8s.io externaladmissionhookconfigurations cluster v1alpha1 * removed",
  "batch scheduledjobs namespaced v2alpha1 * removed",
  "extensions horizontalpodautoscalers namespaced v1beta1 * removed",
  "extensions jobs namespaced v1beta1 * removed",
  "extensions thirdpartyresources cluster v1beta1 * removed"
];

// src/knowledge/verbs.ts
var resourceVerbs = [
  "get",
  "list",
  "watch",
  "create",
  "update",
  "patch",
  "delete",
  "deletecollection"
];

// src/knowledge/api-resources.ts
var askedOnly = [
  // pkg/controller/certificates/approver/sarapprove.go
  "certificates.k8s.io certificatesigningrequests/nodeclient cluster - create authorization",
  "certificates.k8s.io certificatesigningrequests/selfnodeclient cluster - create authorization",
  // Constrained impersonation, KEP-5284: staging/src/k8s.io/apiserver/pkg/endpoints/filters/impersonation/mode.go
  "authentication.k8s.io groups cluster - impersonate:user-info authorization",
  "authentication.k8s.io nodes cluster - impersonate:arbitrary-node,impersonate:associated-node authorization",
  "authentication.k8s.io serviceaccounts namespaced - impersonate:serviceaccount authorization",
  "authentication.k8s.io users cluster - impersonate:user-info authorization",
  // https://kubernetes.io/docs/concepts/security/hardening-guide/dynamic-resource-allocation/
  "resource.k8s.io resourceclaims/binding namespaced - update,patch authorization",
  "resource.k8s.io resourceclaims/driver namespaced - update,patch authorization"
];
function parseRow(row) {
  const [group = "", resource = "", scope, versions = "-", verbs = "", status] = row.split(" ");
  const core = group === "-" ? "" : group;
  const removal = removals.get(`${core} ${resource}`) ?? removals.get(`${core} ${resource.split("/", 1)[0] ?? ""}`);
  return {
    group: core,
    resource,
    namespaced: scope === "namespaced",
    versions: versions === "-" ? [] : versions.split(","),
    verbs: verbs === "*" ? resourceVerbs : verbs.split(","),
    status: status === "removed" || status === "authorization" ? status : "current",
    ...removal && status === "removed" ? { removedIn: removal.since } : {},
    ...removal?.movedTo !== void 0 && status === "removed" ? { movedTo: removal.movedTo } : {}
  };
}
var cached;
function index() {
  if (cached) return cached;
  const all = [...apiResourceRows, ...olderRows, ...askedOnly].map(parseRow);
  const byPair = /* @__PURE__ */ new Map();
  const byResource = /* @__PURE__ */ new Map();
  const groups = /* @__PURE__ */ new Map();
  for (const resource of all) {
    byPair.set(`${resource.group} ${resource.resource}`, resource);
    const same = byResource.get(resource.resource);
    if (same) same.push(resource);
    else byResource.set(resource.resource, [resource]);
    groups.set(resource.group, (groups.get(resource.group) ?? false) || resource.status !== "removed");
  }
  cached = { all, byPair, byResource, groups };
  return cached;
}
function allApiResources() {
  return index().all;
}
function lookupResource(group, resource) {
  const { byPair } = index();
  const found = byPair.get(`${group} ${resource}`);
  if (found) return found;
  const slash = resource.indexOf("/");
  if (slash < 0) return void 0;
  const parent = byPair.get(`${group} ${resource.slice(0, slash)}`);
  if (!parent) return void 0;
  if (resource.slice(slash + 1) === "finalizers") {
    return {
      ...parent,
      resource,
      verbs: ["update"],
      status: parent.status === "removed" ? "removed" : "authorization"
    };
  }
  if (group === "authentication.k8s.io" && parent.resource === "userextras") return { ...parent, resource };
  return void 0;
}
function groupsWithResource(resource) {
  const found = index().byResource.get(resource) ?? [];
  return found.toSorted((a, b) => Number(a.status === "removed") - Number(b.status === "removed"));
}
function isClusterScoped(group, resource) {
  const found = lookupResource(group, resource);
  return found ? !found.namespaced : void 0;
}

// src/knowledge/near-miss.ts
function editDistance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
function nearest(word, candidates2) {
  const lower = word.toLowerCase();
  const limit = word.length <= 4 ? 1 : 2;
  let found;
  let foundDistance = limit + 1;
  for (const candidate of candidates2) {
    if (candidate === word) continue;
    const distance = candidate.toLowerCase() === lower ? 0 : editDistance(lower, candidate.toLowerCase(), limit);
    if (distance < foundDistance && (distance < candidate.length || distance === 0)) {
      found = candidate;
      foundDistance = distance;
    }
  }
  return found;
}

// src/knowledge/resource-suggestions.ts
var shortNames = {
  cm: "configmaps",
  cj: "cronjobs",
  crd: "customresourcedefinitions",
  crds: "customresourcedefinitions",
  cs: "componentstatuses",
  csr: "certificatesigningrequests",
  deploy: "deployments",
  ds: "daemonsets",
  ep: "endpoints",
  ev: "events",
  hpa: "horizontalpodautoscalers",
  ing: "ingresses",
  limits: "limitranges",
  netpol: "networkpolicies",
  no: "nodes",
  ns: "namespaces",
  pc: "priorityclasses",
  pdb: "poddisruptionbudgets",
  po: "pods",
  pv: "persistentvolumes",
  pvc: "persistentvolumeclaims",
  quota: "resourcequotas",
  rc: "replicationcontrollers",
  rs: "replicasets",
  sa: "serviceaccounts",
  sc: "storageclasses",
  sts: "statefulsets",
  svc: "services"
};
function plurals(word) {
  return [`${word}s`, `${word}es`, ...word.endsWith("y") ? [`${word.slice(0, -1)}ies`] : []];
}
function otherForm(word, known) {
  const lower = word.toLowerCase();
  const short = Object.hasOwn(shortNames, lower) ? shortNames[lower] : void 0;
  return [lower, ...plurals(lower), ...short === void 0 ? [] : [short]].find(
    (form) => form !== word && known.has(form)
  );
}
function resourceByAnyName(word) {
  const known = namesIn(void 0);
  return known.has(word) ? word : otherForm(word, known);
}
function namesIn(groups) {
  const rows = allApiResources().filter(
    ({ group, status }) => status !== "removed" && (groups?.includes(group) ?? true)
  );
  return new Set(rows.map(({ resource }) => resource));
}

// src/kubernetes/authorizer/api-request.ts
function splitResource(resource) {
  const [parent = "", ...rest] = resource.split("/");
  return { resource: parent, subresource: parent === "userextras" ? rest.join("/") : rest[0] ?? "" };
}
function apiRequest(action) {
  const split = splitResource(action.resource);
  const { resource } = split;
  const subresource = action.subresource ?? split.subresource;
  const { verb, group } = action;
  const unnamed = verb === "deletecollection" || verb === "create" && subresource === "";
  const name = unnamed ? "" : action.name ?? "";
  return { kind: "resource", verb, group, resource, subresource, name, namespace: namespaceOf(action, resource, name) };
}
function namespaceOf(action, resource, name) {
  const isNamespace = action.group === "" && resource === "namespaces";
  if (isNamespace) return action.verb === "list" || action.verb === "watch" ? "" : name;
  return isClusterScoped(action.group, resource) === true ? "" : action.namespace;
}

// src/cli/option-spec.ts
var UsageError = class extends Error {
  name = "UsageError";
};
var commonOptions = [
  { name: "help", alias: "h", kind: "flag", description: "Show this help", group: "Other" },
  { name: "version", alias: "V", kind: "flag", description: "Show the version", group: "Other" }
];

// src/config/did-you-mean.ts
function didYouMean(word, possible) {
  const near = nearest(word, possible);
  return near === void 0 ? "" : ` Did you mean "${near}"?`;
}

// src/cli/text-or-json.ts
var formats = ["text", "json"];
var textOrJsonOption = {
  name: "format",
  kind: "value",
  choices: formats,
  description: "text or json (default: text)",
  group: "Output"
};
function textOrJson({ values }) {
  const format = values.get("format") ?? "text";
  if (format === "text" || format === "json") return format;
  throw new UsageError(
    `The option "--format" takes "text" or "json" here, not "${format}".${didYouMean(format, formats)}`
  );
}

// src/cli/access-arguments.ts
var accessOptions = [
  {
    name: "namespace",
    alias: "n",
    kind: "value",
    placeholder: "NAME",
    description: "Namespace of the request (default: the one that the files are deployed into)",
    group: "Request"
  },
  { name: "all-namespaces", alias: "A", kind: "flag", description: "Ask for all namespaces at once", group: "Request" },
  {
    name: "subresource",
    kind: "value",
    placeholder: "NAME",
    description: "Subresource, such as log or exec",
    group: "Request"
  },
  {
    name: "filename",
    alias: "f",
    kind: "list",
    placeholder: "PATH",
    description: "File or folder with roles and bindings; repeatable (default: .)",
    group: "What is read"
  },
  {
    name: "config",
    alias: "c",
    kind: "value",
    placeholder: "PATH",
    description: "Configuration file, for its scopes and assumed objects",
    group: "What is read"
  },
  { name: "no-config", kind: "flag", description: "Use no configuration file", group: "What is read" },
  textOrJsonOption,
  ...commonOptions
];
function askedRequest(parsed, workspace) {
  const [verb = "", what = ""] = parsed.positionals;
  const subresource = parsed.values.get("subresource");
  if (what.startsWith("/")) {
    if (subresource !== void 0) throw new UsageError("A non-resource URL has no subresource.");
    return { request: { kind: "nonResource", verb: verb.toLowerCase(), path: what }, notes: [] };
  }
  const slash = what.indexOf("/");
  const type = slash === -1 ? what : what.slice(0, slash);
  const name = slash === -1 ? void 0 : what.slice(slash + 1);
  if (type === "" || name === "") throw new UsageError(`"${what}" is neither RESOURCE nor RESOURCE/NAME.`);
  const { group, resource, notes } = resolveType(type, workspace);
  const request = apiRequest({ verb, group, resource, subresource, name, namespace: namespaceOf2(parsed) });
  return { request, notes: [...notes, ...noteOnName(resource, name, subresource, request)] };
}
function namespaceOf2({ flags, values }) {
  return flags.has("all-namespaces") ? "" : values.get("namespace");
}
function resolveType(type, workspace) {
  if (type === "*") return { group: "*", resource: "*", notes: [] };
  const [word = "", ...rest] = type.toLowerCase().split(".");
  const resource = resourceByAnyName(word) ?? word;
  if (rest.length > 0) {
    const version = /^v\d+(?:(?:alpha|beta)\d+)?$/.test(rest[0] ?? "") ? 1 : 0;
    return { group: rest.slice(version).join("."), resource, notes: [] };
  }
  const known = groupsWithResource(resource).find(({ status }) => status !== "removed");
  if (known !== void 0) return { group: known.group, resource, notes: [] };
  const groups = new Set(
    workspace.roles.flatMap(({ rules }) => rules).filter(({ policy }) => policy.resources.some((each) => each === word || each.startsWith(`${word}/`))).flatMap(({ policy }) => policy.apiGroups.filter((group2) => group2 !== "*"))
  );
  const [group, ...others] = groups;
  if (group === void 0 || others.length > 0) {
    const example = group === void 0 ? `${word}.GROUP` : [...groups].map((each) => `${word}.${each}`).join(" or ");
    const reason = group === void 0 ? "Kubernetes has no" : "Several API groups have a";
    throw new UsageError(`${reason} resource "${word}"; name it with its API group: ${example}.`);
  }
  return { group, resource: word, notes: [`"${word}" is taken as a resource of API group "${group}".`] };
}
function noteOnName(resource, name, subresource, request) {
  if (name === void 0 || subresource !== void 0 || request.kind === "nonResource") return [];
  const isSubresource = groupsWithResource(`${resource}/${name}`).length > 0;
  return [
    ...isSubresource ? [`"${name}" is taken as a name; for the subresource write "--subresource ${name}".`] : [],
    ...request.name === "" ? [`A request with the verb "${request.verb}" has no name, so "${name}" is left out.`] : []
  ];
}

// src/source/line-index.ts
var LineIndex = class {
  #text;
  #starts = [0];
  constructor(text2) {
    this.#text = text2;
    for (let at2 = text2.indexOf("\n"); at2 !== -1; at2 = text2.indexOf("\n", at2 + 1)) this.#starts.push(at2 + 1);
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
  let index2 = indexes.get(file);
  if (index2 === void 0) {
    index2 = new LineIndex(file.text);
    indexes.set(file, index2);
  }
  return index2;
}
function regionOf(span) {
  const index2 = lineIndexOf(span.file);
  return { start: index2.positionAt(span.start), end: index2.positionAt(span.end) };
}

// src/model/rule-wording.ts
function join(words2) {
  if (words2.length < 2) return words2.join("");
  return `${words2.slice(0, -1).join(", ")} and ${words2.at(-1) ?? ""}`;
}

// src/finding.ts
var severities = ["error", "warning", "info"];

// src/reporters/wording.ts
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function placeOf(span) {
  const { line, column } = regionOf(span).start;
  return `${visible(span.file.path)}:${line}:${column}`;
}

// src/cli/access-text.ts
function bindingSpan({ source }) {
  return source?.item.manifest.anchor;
}
function roleSpan({ source }) {
  return source?.item.manifest.anchor;
}
function objectName({ kind, namespace: namespace2, name }) {
  return `${kind} ${namespace2 === void 0 ? "" : `${namespace2}/`}${name}`;
}
function subjectName({ kind, namespace: namespace2, name }, binding) {
  const own = kind === "ServiceAccount" ? namespace2 ?? binding.namespace : void 0;
  return `${kind} ${own === void 0 ? "" : `${own}/`}${name}`;
}
function scopeName(scope) {
  if (scope.kind === "cluster") return "every namespace";
  return scope.namespace === void 0 ? "the namespace that the files are deployed into" : `namespace ${scope.namespace}`;
}
function ruleText({ verbs, apiGroups, resources, resourceNames, nonResourceURLs }) {
  const what = nonResourceURLs.length > 0 ? orAll(nonResourceURLs, "every path") : `${orAll(resources, "every resource")} of ${orAll(
    apiGroups.map((group) => group === "" ? "the core group" : group),
    "every group"
  )}`;
  return `${orAll(verbs, "every verb")} on ${what}${resourceNames.length === 0 ? "" : ` named ${join(resourceNames)}`}`;
}
function orAll(list, all) {
  return list.includes("*") ? all : join(list);
}
function at(span) {
  return span === void 0 ? "(built in)" : `at ${placeOf(span)}`;
}
function pathLines(path) {
  const { binding, subject, role, rule, definedIn, via, scope } = path;
  const lines = [
    `binding  ${objectName(binding)} ${at(bindingSpan(binding))}`,
    `subject  ${subjectName(subject, binding)} ${at(subject.source?.anchor)}`,
    `role     ${objectName(role)} ${at(roleSpan(role))}`
  ];
  for (const between of [...via.slice(1), ...definedIn === role ? [] : [definedIn]]) {
    lines.push(`         which collects ${objectName(between)} ${at(roleSpan(between))}`);
  }
  lines.push(`rule     ${ruleText(rule)} ${at(rule.source?.anchor)}`, `in       ${scopeName(scope)}`);
  return lines;
}
function doubtText({ kind, binding, role, path }) {
  const bindingText = binding === void 0 ? "A binding" : `${objectName(binding)} ${at(bindingSpan(binding))}`;
  const roleText = role === void 0 ? "A role" : `${objectName(role)} ${at(roleSpan(role))}`;
  switch (kind) {
    case "role-missing":
      return `${bindingText} refers to ${binding?.roleRef.kind ?? "role"} ${binding?.roleRef.name ?? ""}, which is not among the files.`;
    case "role-open":
      return `${roleText} may have more rules than the files show.`;
    case "role-ambiguous":
      return `${bindingText} may refer to any of several roles, and not all of them grant it.`;
    case "namespace":
      return binding?.namespace === void 0 ? `${bindingText} grants it in the namespace that it is deployed into, which is not written.` : `${bindingText} grants it in namespace ${binding.namespace} only; name the namespace of the request with "--namespace".`;
    case "subject":
      return `${bindingText} grants it to ${path === void 0 ? "an account" : subjectName(path.subject, path.binding)}, whose namespace is not written.`;
    case "other-authorizer":
      return "The node authorizer decides about members of system:nodes as well.";
    default:
      return kind;
  }
}

// src/cli/access-json.ts
function placeJson(span) {
  if (span === void 0) return null;
  const { start } = regionOf(span);
  return { path: span.file.path, line: start.line, column: start.column };
}
function pathJson({ binding, subject, role, rule, definedIn, via, scope }, scopeName2) {
  const { kind, name, namespace: namespace2 } = binding;
  const { source, ...lists } = rule;
  const roles = [...via.length > 0 ? via : [role], ...definedIn === role ? [] : [definedIn]];
  return {
    binding: { kind, name, namespace: namespace2 ?? null, place: placeJson(bindingSpan(binding)) },
    subject: {
      kind: subject.kind,
      name: subject.name,
      namespace: subject.namespace ?? null,
      place: placeJson(subject.source?.anchor)
    },
    // The role that is bound, those that it collects from, and last the one that has the rule.
    roles: roles.map((each) => ({
      kind: each.kind,
      name: each.name,
      namespace: each.namespace ?? null,
      place: placeJson(roleSpan(each))
    })),
    rule: { ...lists, place: placeJson(source?.anchor) },
    in: scope.kind === "cluster" ? { kind: "cluster" } : { kind: "namespace", namespace: scope.namespace ?? null },
    scope: binding.source === void 0 ? null : scopeName2
  };
}

// src/reporters/style.ts
var plain = (text2) => text2;
var withoutColor = {
  bold: plain,
  dim: plain,
  frame: plain,
  good: plain,
  severity: { error: plain, warning: plain, info: plain }
};
var withColor = {
  bold: ansi(1),
  dim: ansi(2),
  frame: ansi(34),
  good: ansi(32),
  severity: { error: ansi(1, 31), warning: ansi(1, 33), info: ansi(1, 36) }
};
function styleOf(color) {
  return color ? withColor : withoutColor;
}
function ansi(...codes) {
  return (text2) => text2 === "" ? "" : `\x1B[${codes.join(";")}m${text2}\x1B[0m`;
}

// src/source/excerpt.ts
var tabWidth = 4;
var ellipsis = "\u2026";
var reachAround = 2e3;
var markedLines = 3;
function excerptOf(span, redactions, options) {
  const index2 = lineIndexOf(span.file);
  const { start, end } = regionOf(span);
  const lastLine2 = end.line > start.line && end.column === 1 ? end.line - 1 : end.line;
  const lastMarked = Math.min(lastLine2, start.line + markedLines - 1);
  const firstShown = Math.max(1, start.line - options.before);
  const lastShown = lastMarked < lastLine2 ? lastMarked : Math.min(index2.lineCount, lastLine2 + options.after);
  const reach = { from: Math.max(0, start.column - 1 - reachAround), to: start.column - 1 + reachAround };
  const rows = [];
  for (let number = firstShown; number <= lastShown; number++) {
    const isMarked = number >= start.line && number <= lastMarked;
    rows.push(rowOf(span, number, reach, isMarked, redactions));
  }
  while (rows.length > 1 && isBlankContext(rows[rows.length - 1])) rows.pop();
  while (rows.length > 1 && isBlankContext(rows[0])) rows.shift();
  const marked = rows.find((row) => row.number === start.line);
  const window = windowAround(marked, options.width);
  return { lines: rows.map((row) => clip(row, window)), omitted: lastLine2 - lastMarked };
}
function rowOf(span, number, reach, isMarked, redactions) {
  const index2 = lineIndexOf(span.file);
  const lineStart = index2.lineStart(number);
  const length = index2.lineText(number).length;
  const from = wholeCharacter(span.file, lineStart + Math.min(reach.from, length)) - lineStart;
  const to = wholeCharacter(span.file, lineStart + Math.min(reach.to, length)) - lineStart;
  const cells = cellsOf(redactions.slice(span.file, lineStart + from, lineStart + to), from);
  const row = { number, cells, width: widthOf(cells), cutStart: from > 0, cutEnd: to < length };
  return isMarked ? { ...row, mark: markOf(row, span.start - lineStart, span.end - lineStart) } : row;
}
function wholeCharacter(file, offset) {
  return (file.text.codePointAt(offset - 1) ?? 0) > 65535 ? offset - 1 : offset;
}
function cellsOf(text2, offset) {
  const cells = [];
  let column = 0;
  let start = offset;
  const characters = Array.from(text2);
  for (const [at2, character] of characters.entries()) {
    const isCommandPrefix = character === "[" && characters[at2 - 1] === "#" && characters[at2 - 2] === "#";
    const shown2 = character === "	" ? " ".repeat(tabWidth - column % tabWidth) : visible(character);
    const cellText = isCommandPrefix ? visible("##[").slice(2) : shown2;
    const width = shown2 === character && !isCommandPrefix ? columnsOf(character) : cellText.length;
    cells.push({ text: cellText, column, width, start, end: start + character.length });
    column += width;
    start += character.length;
  }
  return cells;
}
var combining = /^[\p{Mn}\p{Me}]$/u;
var wide = /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;
function columnsOf(character) {
  if (character < "\u0300") return 1;
  return combining.test(character) ? 0 : wide.test(character) ? 2 : 1;
}
function widthOf(cells) {
  const last = cells.at(-1);
  return last === void 0 ? 0 : last.column + last.width;
}
function markOf(row, start, end) {
  const covered = row.cells.filter((cell) => cell.end > start && cell.start < end);
  const isFirstLine = start >= 0;
  const first = isFirstLine ? covered[0] : covered.find((cell) => cell.text.trim() !== "");
  const last = covered.at(-1);
  if (first === void 0 || last === void 0) {
    const next = row.cells.find((cell) => cell.start >= start);
    return { column: next?.column ?? row.width, width: 1 };
  }
  return { column: first.column, width: Math.max(1, last.column + last.width - first.column) };
}
function isBlankContext(row) {
  return row !== void 0 && row.mark === void 0 && row.cells.every((cell) => cell.text.trim() === "");
}
function windowAround(row, width) {
  if (row?.mark === void 0) return { from: 0, to: width };
  const { mark } = row;
  const fits = !row.cutStart && mark.column + mark.width <= width - (row.width > width || row.cutEnd ? 1 : 0);
  if (fits) return { from: 0, to: width };
  const room = Math.max(0, width - 2 - mark.width);
  const latest = row.cutEnd ? Infinity : row.width - width;
  const from = Math.max(0, Math.min(latest, mark.column - Math.floor(room / 2)));
  return { from, to: from + width };
}
function clip(row, window) {
  const cutsStart = window.from > 0 && row.cells.length > 0 || row.cutStart;
  const cutsEnd = row.width > window.to || row.cutEnd;
  const from = cutsStart ? window.from + 1 : window.from;
  const to = cutsEnd ? window.to - 1 : window.to;
  let text2 = cutsStart ? ellipsis : "";
  let column = from;
  for (const cell of row.cells) {
    if (cell.column < from || cell.column + cell.width > to) continue;
    text2 += " ".repeat(Math.max(0, cell.column - column)) + cell.text;
    column = cell.column + cell.width;
  }
  if (cutsEnd) text2 += ellipsis;
  const line = { number: row.number, text: text2.trimEnd() };
  return row.mark === void 0 ? line : { ...line, mark: clipMark(row.mark, from, to, window.from) };
}
function clipMark(mark, from, to, origin) {
  const start = Math.min(Math.max(mark.column, from), to);
  const end = Math.min(mark.column + mark.width, to);
  return { column: start - origin, width: Math.max(1, end - start) };
}

// src/source/push-to.ts
function pushTo(map, key, value) {
  const known = map.get(key);
  if (known === void 0) map.set(key, [value]);
  else known.push(value);
}

// src/source/redactions.ts
var maskCharacter = "\u2022";
var Redactions = class {
  #byFile = /* @__PURE__ */ new Map();
  #texts;
  constructor(spans = []) {
    for (const span of spans) {
      if (span.end <= span.start) continue;
      pushTo(this.#byFile, span.file, span);
    }
  }
  /** The text between two offsets of a file, with every credential in it masked; line breaks are kept. */
  slice(file, start, end) {
    let text2 = file.text.slice(start, end);
    for (const span of this.#byFile.get(file) ?? []) {
      const from = Math.max(span.start, start) - start;
      const to = Math.min(span.end, end) - start;
      if (from < to) text2 = text2.slice(0, from) + mask(text2.slice(from, to)) + text2.slice(to);
    }
    return text2;
  }
  /**
   * A text that we wrote ourselves, with every credential that it repeats masked. Texts that look like a word are left
   * alone: `prometheus` may be the content of a Secret, and is the name of half of what we speak about.
   */
  scrub(text2) {
    let result = text2;
    for (const credential of this.#distinctive()) {
      if (result.includes(credential)) result = result.replaceAll(credential, `(${credential.length} characters)`);
    }
    return result;
  }
  #distinctive() {
    this.#texts ??= new Set(
      [...this.#byFile.values()].flatMap(
        (spans) => spans.flatMap(({ file, start, end }) => {
          const credential = file.text.slice(start, end);
          return credential.length >= 6 && /[^a-z._/ -]/.test(credential) ? [credential] : [];
        })
      )
    );
    return this.#texts;
  }
};
function mask(text2) {
  return text2.replace(/[^\r\n]/gu, (character) => maskCharacter.repeat(character.length));
}

// src/cli/print-problems.ts
function problemsText(problems, { color, width }) {
  const style = styleOf(color);
  const blocks = problems.map((problem) => {
    const { lines } = excerptOf(problem.span, new Redactions(), {
      before: 1,
      after: 0,
      width: Math.max(40, width - 7)
    });
    const gutter = String(lines.at(-1)?.number ?? 0).length + 1;
    const pad = " ".repeat(gutter);
    const bar = `${pad} ${style.frame("|")}`;
    const text2 = [
      `${style.severity.error("error[configuration]")}${style.bold(`: ${visible(problem.message)}`)}`,
      `${pad}${style.frame("-->")} ${placeOf(problem.span)}`,
      bar
    ];
    for (const { number, text: line, mark } of lines) {
      text2.push(`${style.frame(`${String(number).padStart(gutter)} |`)}${line === "" ? "" : ` ${line}`}`);
      if (mark === void 0) continue;
      text2.push(`${bar} ${" ".repeat(mark.column)}${style.severity.error("^".repeat(mark.width))}`);
    }
    text2.push(bar);
    if (problem.help !== void 0)
      text2.push(`${pad} ${style.frame("=")} ${style.bold("help:")} ${visible(problem.help)}`);
    return `${text2.join("\n")}

`;
  });
  return `${blocks.join("")}${style.bold(`Found ${counted(problems.length, "mistake")}`)} in the configuration; nothing was linted.
`;
}

// src/cli/run-config.ts
var import_node_path4 = require("node:path");

// src/config/config.ts
var defaultConfig = {
  rules: {},
  exclude: [],
  scopes: [],
  assume: [],
  ignores: [],
  boundedLabels: [],
  requireReason: false
};

// src/yaml/limits.ts
function expandsBeyondLimits(root) {
  const { total, own, aliases } = measure(root);
  const throughAliases = total - own;
  return aliases > 0 && throughAliases > 100 && total > 1e3 && throughAliases / total > allowedRatio(total);
}
function allowedRatio(total) {
  if (total <= 4e5) return 0.99;
  if (total >= 4e6) return 0.1;
  return 0.99 - 0.89 * (total - 4e5) / 36e5;
}
function measure(root) {
  const sizes = /* @__PURE__ */ new Map();
  const stack = [{ node: root, next: 0, total: 1 }];
  let own = 0;
  let aliases = 0;
  for (let frame = stack.at(-1); frame !== void 0; frame = stack.at(-1)) {
    const child = memberOf(frame.node, frame.next);
    const known = child === void 0 ? void 0 : sizes.get(child);
    frame.next += 1;
    if (known !== void 0) {
      frame.total = Math.min(frame.total + known, Number.MAX_SAFE_INTEGER / 2);
    } else if (child !== void 0) {
      stack.push({ node: child, next: 0, total: 1 });
      frame.next -= 1;
    } else {
      own += 1;
      if (frame.node.kind === "alias") aliases += 1;
      sizes.set(frame.node, frame.total);
      stack.pop();
    }
  }
  return { total: sizes.get(root) ?? 0, own, aliases };
}
function memberOf(node, index2) {
  switch (node.kind) {
    case "scalar":
      return void 0;
    case "alias":
      return index2 === 0 ? node.target : void 0;
    case "sequence":
      return node.items[index2];
    case "mapping": {
      const entry = node.entries[index2 >> 1];
      return index2 % 2 === 0 ? entry?.key : entry?.value;
    }
    default:
      return node;
  }
}

// src/yaml/text-source.ts
function fileSource(file) {
  return { file, text: file.text, toSpan: (start, end) => ({ file, start, end }) };
}
var OffsetMap = class {
  #inner = [];
  #outer = [];
  #lengths = [];
  #outerLengths = [];
  /**
   * Adds a run: `length` characters from `inner` in the inner text, written as `outerLength` characters from `outer`.
   * Where the lengths differ (an escape, a base64 group), the run is one unit and is never cut.
   */
  add(inner, outer, length, outerLength = length) {
    if (length === 0) return;
    this.#inner.push(inner);
    this.#outer.push(outer);
    this.#lengths.push(length);
    this.#outerLengths.push(outerLength);
  }
  /** Where a character of the inner text begins in the outer one. */
  startOf(offset) {
    const run = this.#runAt(offset);
    const outer = this.#outer[run];
    if (outer === void 0) return 0;
    const length = this.#lengths[run] ?? 0;
    const outerLength = this.#outerLengths[run] ?? 0;
    const delta = offset - (this.#inner[run] ?? 0);
    if (delta >= length) return outer + outerLength;
    return length === outerLength ? outer + delta : outer;
  }
  /** Where the range that ends before a character of the inner text ends in the outer one. */
  endOf(offset) {
    if (offset === 0) return this.startOf(0);
    const run = this.#runAt(offset - 1);
    const outer = this.#outer[run];
    if (outer === void 0) return 0;
    const length = this.#lengths[run] ?? 0;
    const outerLength = this.#outerLengths[run] ?? 0;
    const delta = offset - (this.#inner[run] ?? 0);
    return length === outerLength && delta <= length ? outer + delta : outer + outerLength;
  }
  #runAt(offset) {
    let low = 0;
    let high = this.#inner.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((this.#inner[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
};
function embeddedSource(outer, text2, map) {
  return {
    file: outer.file,
    text: text2,
    toSpan(start, end) {
      const from = map.startOf(start);
      return outer.toSpan(from, start === end ? from : Math.max(from, map.endOf(end)));
    }
  };
}
function opaqueSource(at2, text2) {
  return { file: at2.file, text: text2, toSpan: () => at2 };
}

// src/yaml/base64.ts
var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
var valueOfCode = new Int8Array(128).fill(-1);
for (let value = 0; value < alphabet.length; value += 1) valueOfCode[alphabet.charCodeAt(value)] = value;
function withoutWhiteSpace(text2) {
  const map = new OffsetMap();
  let result = "";
  for (const { 0: run, index: index2 } of text2.matchAll(/[^ \t\r\n]+/g)) {
    map.add(result.length, index2, run.length);
    result += run;
  }
  return { text: result, map };
}
function decodeBase64(text2) {
  if (text2.length % 4 !== 0) return void 0;
  const padding = text2.endsWith("==") ? 2 : text2.endsWith("=") ? 1 : 0;
  const length = text2.length - padding;
  const bytes = new Uint8Array(text2.length / 4 * 3 - padding);
  let bits = 0;
  let buffer = 0;
  let written = 0;
  for (let at2 = 0; at2 < length; at2 += 1) {
    const value = valueOfCode[text2.charCodeAt(at2)] ?? -1;
    if (value === -1) return void 0;
    buffer = (buffer << 6 | value) & 16777215;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[written] = buffer >> bits & 255;
      written += 1;
    }
  }
  return bytes;
}

// src/yaml/resolve-scalar.ts
var words = new Map([
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map((word) => [word, true]),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map((word) => [word, false]),
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null])
]);
var notFinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
var float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
var integer = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
function resolveScalar(node) {
  const { tag, text: text2 } = node;
  if (tag !== void 0 && tag !== "!") return resolveTagged(tag, node);
  if (node.style !== "plain" || tag === "!") return text2;
  return resolvePlain(text2);
}
function resolvePlain(text2) {
  const word = words.get(text2);
  if (word !== void 0) return word;
  const first = text2.charCodeAt(0);
  if (!(first >= 48 && first <= 57 || first === 43 || first === 45 || first === 46)) return text2;
  if (notFinite.test(text2)) return void 0;
  const plain2 = text2.includes("_") ? text2.replaceAll("_", "") : text2;
  const whole = resolveInteger(plain2);
  if (whole !== void 0) return whole;
  if (!float.test(plain2)) return text2;
  const value = Number(plain2);
  return Number.isFinite(value) ? value + 0 : text2;
}
function resolveInteger(text2) {
  const match = integer.exec(text2);
  if (match === null) return void 0;
  const [, sign, hexadecimal, binary, octal, decimal] = match;
  const magnitude = hexadecimal !== void 0 ? Number.parseInt(hexadecimal, 16) : binary !== void 0 ? Number.parseInt(binary, 2) : octal !== void 0 ? Number.parseInt(octal, 8) : Number(decimal);
  return sign === "-" && magnitude !== 0 ? -magnitude : magnitude;
}
var namespace = "tag:yaml.org,2002:";
function resolveTagged(tag, node) {
  const name = tag.startsWith(namespace) ? tag.slice(namespace.length) : tag.startsWith("!!") ? tag.slice(2) : void 0;
  switch (name) {
    case "str":
    case "timestamp":
      return node.text;
    case "int":
    case "float": {
      const value = resolvePlain(node.text);
      return typeof value === "number" ? value : void 0;
    }
    case "bool": {
      const value = resolvePlain(node.text);
      return typeof value === "boolean" ? value : void 0;
    }
    case "null":
      return resolvePlain(node.text) === null ? null : void 0;
    case "binary":
      return decodeBinary(node.text);
    default:
      return node.text;
  }
}
function decodeBinary(text2) {
  const bytes = decodeBase64(withoutWhiteSpace(text2).text);
  return bytes === void 0 ? void 0 : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

// src/yaml/kubernetes-problems.ts
function refusedByKubernetes(root) {
  const problems = [];
  const stack = [root];
  for (let node = stack.pop(); node !== void 0; node = stack.pop()) {
    if (node.kind === "sequence") {
      for (const item of node.items) stack.push(item);
    } else if (node.kind === "mapping") {
      for (const entry of node.entries) {
        checkKey(entry, problems);
        stack.push(entry.value);
      }
    }
  }
  return problems;
}
function checkKey({ key, value }, problems) {
  const target = key.kind === "alias" ? key.target : key;
  if (target.kind !== "scalar") {
    problems.push({ message: "A key must be text, not a list or a mapping", start: key.start, end: key.end });
  } else if (target.style === "plain" && target.text === "<<" && !isMergeable(value)) {
    problems.push({ message: "A merge key takes a mapping or a list of mappings", start: key.start, end: key.end });
  } else if (target.style === "plain" && target.text.length <= 4 && resolveScalar(target) === null) {
    problems.push({ message: "A key must be text, not null", start: key.start, end: Math.max(key.end, key.start + 1) });
  }
}
function isMergeable(node) {
  const target = node.kind === "alias" ? node.target : node;
  if (target.kind === "sequence") return target.items.every(isMergeable);
  return target.kind === "mapping";
}

// src/yaml/prefilter.ts
function isOfNoInterest(text2, start, end, isOfInterest) {
  let kind;
  let hasBegun = false;
  let at2 = start;
  while (at2 < end) {
    const feed = text2.indexOf("\n", at2);
    const lineEnd2 = feed === -1 || feed > end ? end : feed;
    const first = text2.charCodeAt(at2);
    if (first === 32 && !hasBegun) {
      if (text2.slice(at2, lineEnd2).trim() !== "") return false;
    } else if (at2 < lineEnd2 && first !== 32 && first !== 13) {
      if (first === 107 && text2.startsWith("kind", at2)) {
        const match = kindLine.exec(text2.slice(at2, Math.min(lineEnd2, at2 + 200)));
        if (match?.[1] === void 0 || kind !== void 0) return false;
        kind = match[1];
      } else if (!isPlainStart(text2, at2, first, start)) {
        return false;
      }
      hasBegun ||= first !== 35 && (at2 > start || !text2.startsWith("---", at2));
    }
    at2 = lineEnd2 + 1;
  }
  if (kind === void 0 || isOfInterest(kind, text2, start, end)) return false;
  return !oddBreak.test(text2.slice(start, end));
}
var kindLine = /^kind[ \t]*: +([A-Za-z0-9]+)[ ]*\r?$/;
function isPlainStart(text2, at2, first, documentStart) {
  if (first >= 97 && first <= 122 || first >= 65 && first <= 90 || first === 35) return true;
  if (first !== 45) return false;
  if (text2[at2 + 1] === " ") return true;
  return at2 === documentStart && /^---[ \t]*(?:#.*)?\r?$/.test(lineAt(text2, at2));
}
function lineAt(text2, at2) {
  const feed = text2.indexOf("\n", at2);
  return text2.slice(at2, feed === -1 ? text2.length : feed);
}
var oddBreak = /\r(?!\n)|[\u0085\u2028\u2029]/;

// src/yaml/characters.ts
var code = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  exclamation: 33,
  doubleQuote: 34,
  hash: 35,
  percent: 37,
  ampersand: 38,
  singleQuote: 39,
  asterisk: 42,
  plus: 43,
  comma: 44,
  minus: 45,
  dot: 46,
  colon: 58,
  greaterThan: 62,
  question: 63,
  at: 64,
  leftBracket: 91,
  backslash: 92,
  rightBracket: 93,
  backtick: 96,
  leftBrace: 123,
  pipe: 124,
  rightBrace: 125
};

// src/yaml/fast-cursor.ts
var UnusualYaml = class extends Error {
  name = "UnusualYaml";
};
var BracesTwice = class extends Error {
  name = "BracesTwice";
  at;
  constructor(at2) {
    super("two braces");
    this.at = at2;
  }
};
function giveUp(reason) {
  throw new UnusualYaml(reason);
}
var Cursor = class {
  text;
  length;
  at = 0;
  /** Where the line of `at` begins. */
  lineStart = 0;
  /** The column of the first content of its line, after `toContent`; -1 at the end of the text. */
  column = 0;
  /** Starts and ends of the comments passed over, where somebody wants them. */
  comments;
  /** True where what go-yaml reads and the complete reader refuses is read as well. */
  isLenient;
  constructor(text2, { comments, isLenient = false }) {
    this.text = text2;
    this.length = text2.length;
    this.comments = comments;
    this.isLenient = isLenient;
  }
  /** The character code at an offset; a line feed at the end of the text. */
  codeAt(offset) {
    return offset < this.length ? this.text.charCodeAt(offset) : code.lineFeed;
  }
  /** True where white space, a line break or the end of the text stands. */
  isBlankAt(offset) {
    const character = this.codeAt(offset);
    return character === code.space || character === code.lineFeed || character === code.carriageReturn || character === code.tab;
  }
  /** True where a `-` that begins a sequence item stands. */
  isDashAt(offset) {
    return this.codeAt(offset) === code.minus && this.isBlankAt(offset + 1);
  }
  skipSpaces() {
    let at2 = this.at;
    while (at2 < this.length && this.text.charCodeAt(at2) === code.space) at2 += 1;
    this.at = at2;
    if (this.codeAt(at2) === code.tab) giveUp("tab");
  }
  /** True where nothing but a comment follows on the line; `at` is behind the spaces that were skipped. */
  isLineEnd() {
    const character = this.codeAt(this.at);
    if (character === code.hash) return this.at === 0 || this.text.charCodeAt(this.at - 1) === code.space;
    return character === code.lineFeed || character === code.carriageReturn;
  }
  /** Goes from the end of a value to the next content; anything else on the line is not understood. */
  finishLine() {
    this.skipSpaces();
    if (!this.isLineEnd()) giveUp("text behind a value");
    this.toNextLine();
    this.toContent();
  }
  /** Goes to the beginning of the next line, past a comment. */
  toNextLine() {
    const feed = this.text.indexOf("\n", this.at);
    const end = feed === -1 ? this.length : feed;
    if (this.comments !== void 0 && this.codeAt(this.at) === code.hash) {
      this.comments.push(this.at, this.text.charCodeAt(end - 1) === code.carriageReturn ? end - 1 : end);
    }
    this.at = feed === -1 ? this.length : feed + 1;
    this.lineStart = this.at;
  }
  /** Goes from the beginning of a line to the first content on it or on a later one. */
  toContent() {
    const { text: text2, length } = this;
    for (; ; ) {
      let at2 = this.at;
      while (at2 < length && text2.charCodeAt(at2) === code.space) at2 += 1;
      this.at = at2;
      if (at2 >= length) {
        this.column = -1;
        return;
      }
      const character = text2.charCodeAt(at2);
      if (character === code.hash || character === code.lineFeed || character === code.carriageReturn) {
        this.toNextLine();
      } else {
        if (character === code.tab) giveUp("tab");
        this.column = at2 - this.lineStart;
        if (this.column === 0) this.#refuseMarker(character);
        return;
      }
    }
  }
  #refuseMarker(character) {
    if (character !== code.minus && character !== code.dot && character !== code.percent) return;
    const { text: text2, at: at2 } = this;
    const marker = text2.startsWith("---", at2) || text2.startsWith("...", at2);
    if (character === code.percent || marker && this.isBlankAt(at2 + 3)) giveUp("document marker");
  }
};

// src/yaml/fast-scalars.ts
function scalarNode(start, end, style, text2) {
  return { kind: "scalar", start, end, style, text: text2 };
}
function isIndicator(character) {
  switch (character) {
    case code.exclamation:
    case code.doubleQuote:
    case code.hash:
    case code.percent:
    case code.ampersand:
    case code.singleQuote:
    case code.asterisk:
    case code.comma:
    case code.minus:
    case code.colon:
    case code.greaterThan:
    case code.question:
    case code.at:
    case code.leftBracket:
    case code.rightBracket:
    case code.backtick:
    case code.leftBrace:
    case code.pipe:
    case code.rightBrace:
      return true;
    default:
      return false;
  }
}
function readPlain(cursor) {
  const { text: text2, length, at: start } = cursor;
  const first = text2.charCodeAt(start);
  if (isIndicator(first) && (first !== code.minus || cursor.isBlankAt(start + 1))) giveUp("indicator");
  let at2 = start;
  let end = start;
  while (at2 < length) {
    const character = text2.charCodeAt(at2);
    if (character === code.lineFeed || character === code.carriageReturn) break;
    if (character === code.colon && cursor.isBlankAt(at2 + 1)) break;
    if (character === code.hash && text2.charCodeAt(at2 - 1) === code.space) break;
    if (character === code.tab) giveUp("tab");
    at2 += 1;
    if (character !== code.space) end = at2;
  }
  cursor.at = end;
  return scalarNode(start, end, "plain", text2.slice(start, end));
}
function continuePlain(cursor, begun, parentIndent) {
  const { text: text2, length } = cursor;
  const lines = [begun.text];
  let { end } = begun;
  let feed = text2.indexOf("\n", end);
  while (feed !== -1 && text2.slice(end, feed).trim() === "") {
    let at2 = feed + 1;
    let breaks = 0;
    for (let lineStart = at2; ; lineStart = at2) {
      while (at2 < length && text2.charCodeAt(at2) === code.space) at2 += 1;
      if (at2 >= length || at2 - lineStart <= parentIndent || text2.charCodeAt(at2) === code.hash) {
        if (!isBreakAt(cursor, at2)) return joined(cursor, begun, lines, end);
      }
      if (!isBreakAt(cursor, at2)) break;
      at2 = text2.indexOf("\n", at2) + 1;
      breaks += 1;
    }
    for (; breaks > 0; breaks -= 1) lines.push("");
    const from = at2;
    for (; at2 < length; at2 += 1) {
      const character = text2.charCodeAt(at2);
      if (character === code.lineFeed || character === code.carriageReturn) break;
      if (character === code.colon && cursor.isBlankAt(at2 + 1)) giveUp("key in a plain scalar");
      if (character === code.hash && text2.charCodeAt(at2 - 1) === code.space) break;
      if (character === code.tab) giveUp("tab");
      if (character !== code.space) end = at2 + 1;
    }
    lines.push(text2.slice(from, end));
    feed = text2.indexOf("\n", end);
  }
  return joined(cursor, begun, lines, end);
}
function isBreakAt(cursor, offset) {
  const character = offset < cursor.length ? cursor.text.charCodeAt(offset) : -1;
  return character === code.lineFeed || character === code.carriageReturn;
}
function joined(cursor, begun, lines, end) {
  cursor.at = end;
  return lines.length === 1 ? begun : scalarNode(begun.start, end, "plain", joinFolded(lines));
}
function joinFolded(lines) {
  let result = "";
  let separator = "";
  for (const [index2, line] of lines.entries()) {
    if (index2 === 0) {
      result = line;
      separator = " ";
    } else if (line === "" && index2 < lines.length - 1) {
      if (separator === "\n") result += "\n";
      else separator = "\n";
    } else {
      result += separator + line;
      separator = " ";
    }
  }
  return result;
}
function readQuoted(cursor, parentIndent) {
  return cursor.codeAt(cursor.at) === code.doubleQuote ? readDoubleQuoted(cursor, parentIndent) : readSingleQuoted(cursor, parentIndent);
}
function readSingleQuoted(cursor, parentIndent) {
  const { text: text2, at: start } = cursor;
  let isDoubled = false;
  let close = text2.indexOf("'", start + 1);
  while (close !== -1 && cursor.codeAt(close + 1) === code.singleQuote) {
    isDoubled = true;
    close = text2.indexOf("'", close + 2);
  }
  const content = quotedContent(cursor, close, parentIndent);
  return scalarNode(start, close + 1, "single-quoted", isDoubled ? content.replaceAll("''", "'") : content);
}
function readDoubleQuoted(cursor, parentIndent) {
  const { text: text2, at: start } = cursor;
  let close = start + 1;
  let isEscaped = false;
  for (; close < cursor.length; close += 1) {
    const character = text2.charCodeAt(close);
    if (character === code.doubleQuote) break;
    if (character === code.backslash) {
      isEscaped = true;
      close += 1;
    }
  }
  const content = quotedContent(cursor, close < cursor.length ? close : -1, parentIndent);
  return scalarNode(start, close + 1, "double-quoted", isEscaped ? unescape(content) : content);
}
function quotedContent(cursor, close, parentIndent) {
  if (close === -1) giveUp("quote without end");
  const content = cursor.text.slice(cursor.at + 1, close);
  cursor.at = close + 1;
  if (!content.includes("\n")) return content;
  const lines = content.split(/\r?\n/);
  const least = cursor.isLenient ? 0 : parentIndent + 1;
  const folded = lines.map((line, index2) => {
    const isLast = index2 === lines.length - 1;
    if (index2 > 0 && !isContinuation(line, isLast, least)) giveUp("indentation of quoted lines");
    const trimmed = trimBlanks(line, index2 > 0, !isLast);
    if (!isLast && trimmed.endsWith("\\")) giveUp("escaped line break");
    return trimmed;
  });
  return joinFolded(folded);
}
function isContinuation(line, isLast, least) {
  if (line.startsWith("---") || line.startsWith("...")) return false;
  const spaces = line.search(/[^ ]/);
  if (spaces === -1) return !isLast || line.length >= least;
  return spaces >= least;
}
function trimBlanks(line, atStart, atEnd) {
  let start = 0;
  let end = line.length;
  while (atStart && start < end && isBlank(line.charCodeAt(start))) start += 1;
  while (atEnd && end > start && isBlank(line.charCodeAt(end - 1))) end -= 1;
  return line.slice(start, end);
}
function isBlank(character) {
  return character === code.space || character === code.tab;
}
var escapes = /* @__PURE__ */ new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "	"],
  ["b", "\b"],
  ["f", "\f"],
  ["0", "\0"],
  [" ", " "]
]);
function unescape(content) {
  let result = "";
  let from = 0;
  for (let slash = content.indexOf("\\"); slash !== -1; slash = content.indexOf("\\", from)) {
    result += content.slice(from, slash);
    const letter = content.charAt(slash + 1);
    const simple = escapes.get(letter);
    if (simple !== void 0) {
      result += simple;
      from = slash + 2;
    } else {
      const digits = letter === "u" ? content.slice(slash + 2, slash + 6) : "";
      if (!/^[0-9A-Fa-f]{4}$/.test(digits)) giveUp("escape");
      result += String.fromCharCode(Number.parseInt(digits, 16));
      from = slash + 6;
    }
  }
  return result + content.slice(from);
}

// src/yaml/fast-block-scalar.ts
function readBlockScalar(cursor, parentIndent) {
  const { text: text2, length, at: start } = cursor;
  const isLiteral = text2.charCodeAt(start) === code.pipe;
  const sign = cursor.codeAt(start + 1);
  const hasSign = sign === code.minus || sign === code.plus;
  cursor.at = start + (hasSign ? 2 : 1);
  cursor.skipSpaces();
  if (!cursor.isLineEnd() || parentIndent < 0) giveUp("block scalar header");
  cursor.toNextLine();
  const lines = [];
  let indent = -1;
  let blankLines = 0;
  let end = cursor.at;
  let isCutOff = false;
  while (cursor.at < length) {
    const lineStart = cursor.at;
    let at2 = lineStart;
    while (at2 < length && text2.charCodeAt(at2) === code.space) at2 += 1;
    const spaces = at2 - lineStart;
    const character = cursor.codeAt(at2);
    const isBlank3 = character === code.lineFeed || character === code.carriageReturn;
    if (isBlank3 && (indent === -1 || spaces <= indent)) {
      if (at2 >= length && spaces > 0) giveUp("spaces at the end");
      if (indent === -1 && spaces > parentIndent) giveUp("spaces before a block scalar");
      blankLines += 1;
      cursor.toNextLine();
      continue;
    }
    if (!isBlank3 && indent === -1 && spaces > parentIndent) indent = spaces;
    if (indent === -1 || spaces < indent) {
      if (spaces > parentIndent) giveUp("less indented line in a block scalar");
      break;
    }
    if (character === code.tab && spaces === indent) giveUp("tab");
    for (; blankLines > 0; blankLines -= 1) lines.push("");
    const feed = text2.indexOf("\n", at2);
    const lineEnd2 = feed === -1 ? length : text2.charCodeAt(feed - 1) === code.carriageReturn ? feed - 1 : feed;
    lines.push(text2.slice(lineStart + indent, lineEnd2));
    isCutOff = feed === -1;
    end = isCutOff ? length : feed + 1;
    cursor.at = end;
    if (isBlank3 && !isFollowedByContent(cursor, indent)) giveUp("spaces at the end of a block scalar");
  }
  if (indent === -1) giveUp("empty block scalar");
  const next = cursor.at;
  cursor.lineStart = next;
  cursor.toContent();
  const body = isLiteral ? lines.join("\n") : fold(lines);
  const keepsAll = sign === code.plus;
  const breaks = sign === code.minus || isCutOff ? "" : keepsAll ? "\n".repeat(blankLines + 1) : "\n";
  const nodeEnd = keepsAll ? next : end;
  return scalarNode(start, nodeEnd, isLiteral ? "literal" : "folded", body + breaks);
}
function isFollowedByContent(cursor, indent) {
  const { text: text2, length } = cursor;
  let lineStart = cursor.at;
  while (lineStart < length) {
    let at2 = lineStart;
    while (at2 < length && text2.charCodeAt(at2) === code.space) at2 += 1;
    const character = cursor.codeAt(at2);
    if (character !== code.lineFeed && character !== code.carriageReturn) return at2 - lineStart >= indent;
    const feed = text2.indexOf("\n", at2);
    if (feed === -1) return false;
    lineStart = feed + 1;
  }
  return false;
}
function fold(lines) {
  let result = "";
  let separator = "";
  let wasMoreIndented = false;
  let begun = false;
  for (const line of lines) {
    const first = line.charCodeAt(0);
    if (!begun && line === "") {
      result += "\n";
      continue;
    }
    begun = true;
    if (first === code.space || first === code.tab) {
      if (separator === " ") separator = "\n";
      else if (!wasMoreIndented && separator === "\n") separator = "\n\n";
      result += separator + line;
      separator = "\n";
      wasMoreIndented = true;
    } else if (line === "") {
      if (separator === "\n") result += "\n";
      else separator = "\n";
    } else {
      result += separator + line;
      separator = " ";
      wasMoreIndented = false;
    }
  }
  return result;
}

// src/yaml/fast-flow.ts
function readFlow(cursor, parentIndent, depth) {
  if (depth <= 0) giveUp("depth");
  refuseBracesTwice(cursor);
  const isSequence = cursor.codeAt(cursor.at) === code.leftBracket;
  return isSequence ? readFlowSequence(cursor, parentIndent, depth) : readFlowMapping(cursor, parentIndent, depth);
}
function refuseBracesTwice(cursor) {
  const { at: at2 } = cursor;
  if (cursor.codeAt(at2) === code.leftBrace && cursor.codeAt(at2 + 1) === code.leftBrace) throw new BracesTwice(at2);
}
function readFlowSequence(cursor, parentIndent, depth) {
  const start = cursor.at;
  const items = [];
  cursor.at += 1;
  skipToToken(cursor, parentIndent);
  while (cursor.codeAt(cursor.at) !== code.rightBracket) {
    const item = readFlowNode(cursor, parentIndent, depth);
    items.push(item);
    skipToSeparator(cursor, parentIndent, code.rightBracket);
  }
  cursor.at += 1;
  return { kind: "sequence", start, end: cursor.at, flow: true, items };
}
function readFlowMapping(cursor, parentIndent, depth) {
  const start = cursor.at;
  const entries = [];
  cursor.at += 1;
  skipToToken(cursor, parentIndent);
  while (cursor.codeAt(cursor.at) !== code.rightBrace) {
    const key = readFlowKey(cursor, parentIndent);
    skipToToken(cursor, parentIndent);
    entries.push({ key, value: readFlowNode(cursor, parentIndent, depth) });
    skipToSeparator(cursor, parentIndent, code.rightBrace);
  }
  cursor.at += 1;
  return { kind: "mapping", start, end: cursor.at, flow: true, entries };
}
function readFlowKey(cursor, parentIndent) {
  const { at: at2 } = cursor;
  const key = readFlowScalar(cursor, parentIndent);
  if (cursor.text.slice(at2, cursor.at).includes("\n")) giveUp("key on several lines");
  const isAdjacent = key.style !== "plain" && cursor.codeAt(cursor.at) === code.colon;
  cursor.skipSpaces();
  if (cursor.codeAt(cursor.at) !== code.colon) giveUp("flow key without a value");
  cursor.at += 1;
  if (!isAdjacent && !cursor.isBlankAt(cursor.at)) giveUp("flow key");
  return key;
}
function readFlowNode(cursor, parentIndent, depth) {
  const character = cursor.codeAt(cursor.at);
  if (character === code.leftBracket || character === code.leftBrace) return readFlow(cursor, parentIndent, depth - 1);
  return readFlowScalar(cursor, parentIndent);
}
function readFlowScalar(cursor, parentIndent) {
  const character = cursor.codeAt(cursor.at);
  if (character === code.doubleQuote || character === code.singleQuote) return readQuoted(cursor, parentIndent);
  return readFlowPlain(cursor);
}
function readFlowPlain(cursor) {
  const { text: text2, length, at: start } = cursor;
  const first = cursor.codeAt(start);
  if (isIndicator(first) && (first !== code.minus || !isWordAt(cursor, start + 1))) giveUp("indicator");
  let at2 = start;
  let end = start;
  while (at2 < length) {
    const character = text2.charCodeAt(at2);
    if (character === code.lineFeed || character === code.carriageReturn || isFlowIndicator(character)) break;
    if (character === code.colon && (cursor.isBlankAt(at2 + 1) || isFlowIndicator(cursor.codeAt(at2 + 1)))) break;
    if (character === code.hash && text2.charCodeAt(at2 - 1) === code.space) break;
    if (character === code.tab) giveUp("tab");
    at2 += 1;
    if (character !== code.space) end = at2;
  }
  cursor.at = end;
  return scalarNode(start, end, "plain", text2.slice(start, end));
}
function isWordAt(cursor, offset) {
  const character = cursor.codeAt(offset);
  return (character === code.minus || !isIndicator(character)) && !cursor.isBlankAt(offset);
}
function isFlowIndicator(character) {
  return character === code.comma || character === code.leftBracket || character === code.rightBracket || character === code.leftBrace || character === code.rightBrace;
}
function skipToSeparator(cursor, parentIndent, close) {
  skipToToken(cursor, parentIndent);
  const character = cursor.codeAt(cursor.at);
  if (character === close) return;
  if (character !== code.comma) giveUp("flow separator");
  cursor.at += 1;
  skipToToken(cursor, parentIndent);
}
function skipToToken(cursor, parentIndent) {
  cursor.skipSpaces();
  if (!cursor.isLineEnd()) return;
  cursor.toNextLine();
  cursor.toContent();
  if (cursor.column <= (cursor.isLenient ? -1 : parentIndent)) giveUp("flow indentation");
}

// src/yaml/fast-reader.ts
var maximalDepth = 100;
var maximalKeyLength = 1e3;
function readFast(text2, options = {}) {
  if (text2.includes("\r") && /\r(?!\n)/.test(text2)) return void 0;
  if (text2.charCodeAt(0) === 65279) return void 0;
  try {
    return { root: readDocument(new Cursor(text2, options)), problems: [] };
  } catch (error) {
    if (error instanceof UnusualYaml) return void 0;
    if (!(error instanceof BracesTwice)) throw error;
    const message = "Two braces outside of quotes are a directive of a template";
    return { root: void 0, problems: [{ message, start: error.at, end: error.at + 2 }] };
  }
}
function readDocument(cursor) {
  if (cursor.text.startsWith("---") && cursor.isBlankAt(3)) {
    cursor.at = 3;
    cursor.finishLine();
  } else {
    cursor.toContent();
  }
  if (cursor.column === -1) return void 0;
  const root = readBlockNode(cursor, -1, maximalDepth);
  if (root.kind === "scalar") giveUp("scalar document");
  if (cursor.column !== -1) giveUp("text behind the document");
  return root;
}
function readBlockNode(cursor, parentIndent, depth) {
  const { at: at2 } = cursor;
  const column = at2 - cursor.lineStart;
  if (cursor.isDashAt(at2)) return readSequence(cursor, column, depth - 1);
  const character = cursor.codeAt(at2);
  if (isFlowOrBlockScalar(character)) return readValueOnLine(cursor, character, parentIndent, depth);
  const isQuoted = character === code.doubleQuote || character === code.singleQuote;
  const scalar2 = isQuoted ? readQuoted(cursor, parentIndent) : readPlain(cursor);
  if (isKey(cursor, scalar2)) return readMapping(cursor, column, scalar2, depth - 1);
  return isQuoted ? finishValue(cursor, scalar2, parentIndent) : finishPlain(cursor, scalar2, parentIndent);
}
function isFlowOrBlockScalar(character) {
  return character === code.leftBracket || character === code.leftBrace || character === code.pipe || character === code.greaterThan;
}
function isKey(cursor, scalar2) {
  cursor.skipSpaces();
  if (cursor.codeAt(cursor.at) !== code.colon || !cursor.isBlankAt(cursor.at + 1)) return false;
  if (cursor.at - scalar2.start > maximalKeyLength) giveUp("long key");
  if (scalar2.style !== "plain" && cursor.text.slice(scalar2.start, scalar2.end).includes("\n"))
    giveUp("key on several lines");
  return true;
}
function readMapping(cursor, column, firstKey, depth) {
  if (depth <= 0) giveUp("depth");
  const entries = [];
  let key = firstKey;
  for (; ; ) {
    cursor.at += 1;
    const value = readMappingValue(cursor, column, depth);
    entries.push({ key, value });
    if (cursor.column !== column) {
      if (cursor.column > column) giveUp("indentation");
      return { kind: "mapping", start: firstKey.start, end: value.end, flow: false, entries };
    }
    key = readKey(cursor, column);
  }
}
function readKey(cursor, column) {
  refuseBracesTwice(cursor);
  const character = cursor.codeAt(cursor.at);
  const key = character === code.doubleQuote || character === code.singleQuote ? readQuoted(cursor, column) : readPlain(cursor);
  if (!isKey(cursor, key)) giveUp("no key");
  return key;
}
function readMappingValue(cursor, column, depth) {
  const afterColon = cursor.at;
  cursor.skipSpaces();
  if (!cursor.isLineEnd()) return readValueOnLine(cursor, cursor.codeAt(cursor.at), column, depth);
  cursor.toNextLine();
  const { lineStart } = cursor;
  cursor.toContent();
  if (cursor.column > column) return readNodeBelow(cursor, lineStart, column, depth);
  if (cursor.column === column && cursor.isDashAt(cursor.at)) return readSequence(cursor, column, depth - 1);
  return scalarNode(afterColon, afterColon, "plain", "");
}
function readValueOnLine(cursor, character, parentIndent, depth) {
  switch (character) {
    case code.doubleQuote:
    case code.singleQuote:
      return finishValue(cursor, readQuoted(cursor, parentIndent), parentIndent);
    case code.leftBracket:
    case code.leftBrace:
      return finishValue(cursor, readFlow(cursor, parentIndent, depth - 1), parentIndent);
    case code.pipe:
    case code.greaterThan:
      return readBlockScalar(cursor, parentIndent);
    default:
      return finishPlain(cursor, readValue(cursor), parentIndent);
  }
}
function readValue(cursor) {
  const scalar2 = readPlain(cursor);
  if (isKey(cursor, scalar2)) giveUp("mapping behind a colon");
  cursor.at = scalar2.end;
  return scalar2;
}
function finishPlain(cursor, scalar2, parentIndent) {
  const { comments, lineStart } = cursor;
  const knownComments = comments?.length ?? 0;
  cursor.at = scalar2.end;
  cursor.finishLine();
  if (cursor.column <= parentIndent) return scalar2;
  if (comments !== void 0) comments.length = knownComments;
  cursor.lineStart = lineStart;
  return finishValue(cursor, continuePlain(cursor, scalar2, parentIndent), parentIndent);
}
function finishValue(cursor, node, parentIndent) {
  cursor.finishLine();
  if (cursor.column > parentIndent) giveUp("value on several lines");
  return node;
}
function readSequence(cursor, column, depth) {
  if (depth <= 0) giveUp("depth");
  const start = cursor.at;
  const items = [];
  let end = start + 1;
  do {
    const item = readItem(cursor, column, depth);
    items.push(item);
    end = item.end;
  } while (cursor.column === column && cursor.isDashAt(cursor.at));
  if (cursor.column > column) giveUp("indentation");
  return { kind: "sequence", start, end, flow: false, items };
}
function readItem(cursor, column, depth) {
  cursor.at += 1;
  const afterDash = cursor.at;
  cursor.skipSpaces();
  if (!cursor.isLineEnd()) return readBlockNode(cursor, column, depth);
  cursor.toNextLine();
  const { lineStart } = cursor;
  cursor.toContent();
  if (cursor.column > column) return readNodeBelow(cursor, lineStart, column, depth);
  return scalarNode(afterDash, afterDash, "plain", "");
}
function readNodeBelow(cursor, nextLine, parentIndent, depth) {
  const hasGap = cursor.lineStart !== nextLine;
  const node = readBlockNode(cursor, parentIndent, depth);
  const isBlockCollection = (node.kind === "mapping" || node.kind === "sequence") && !node.flow;
  if (hasGap && !isBlockCollection && !cursor.isLenient) giveUp("value below an empty line");
  return node;
}

// src/yaml/library-reader.ts
var import_yaml = __toESM(require_yaml(), 1);

// src/yaml/library-problems.ts
function problemsOf(text2, errors) {
  return errors.map((error, index2) => {
    const [start, end] = error.pos;
    const next = errors[index2 + 1];
    switch (error.code) {
      case "BLOCK_AS_IMPLICIT_KEY":
        if (next?.code === "MULTILINE_IMPLICIT_KEY") {
          const message = "This line is indented more deeply than the one before it, which has a value already";
          return { message, ...lastLine(text2, next.pos) };
        }
        return { message: "A colon within a value begins a mapping here: put the value in quotes", start, end };
      case "MULTILINE_IMPLICIT_KEY":
        return {
          message: "This line has no colon, so that it is neither a key nor part of a value",
          start,
          end: lineEnd(text2, start, end)
        };
      case "TAB_AS_INDENT":
        return { message: "A tab cannot indent: use spaces", start, end };
      case "MISSING_CHAR":
        return {
          message: error.message.startsWith("Missing closing") ? "A quote is opened and never closed" : error.message,
          start,
          end
        };
      case "BAD_SCALAR_START":
        return {
          message: `A value cannot begin with "${text2.slice(start, start + 1)}" unless it is in quotes`,
          start,
          end
        };
      default:
        if (error.message.includes("call stack")) return { message: "It is nested too deeply", start, end: start + 1 };
        return { message: error.message, start, end };
    }
  });
}
function lastLine(text2, [start, end]) {
  const feed = text2.lastIndexOf("\n", end - 1);
  if (feed < start) return { start, end };
  const from = feed + 1 + text2.slice(feed + 1, end).search(/\S|$/);
  return { start: from, end };
}
function lineEnd(text2, start, end) {
  const feed = text2.indexOf("\n", start);
  return feed === -1 || feed > end ? end : feed;
}

// src/yaml/library-reader.ts
var styles = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single-quoted",
  QUOTE_DOUBLE: "double-quoted",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded"
};
function readWithLibrary(text2) {
  try {
    const parsed = (0, import_yaml.parseAllDocuments)(text2, {
      schema: "failsafe",
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "silent"
    });
    const documents = Array.isArray(parsed) ? parsed : [];
    const [first] = documents;
    if (first === void 0) return { root: void 0, problems: [] };
    const problems = [...problemsOf(text2, first.errors)];
    const { version } = first.directives.yaml;
    if (first.directives.yaml.explicit === true && version !== "1.1") problems.push(otherVersion(text2, version));
    const converter = new Converter(text2);
    const root = first.contents === null ? void 0 : converter.convert(first.contents);
    return { root: isNothing(root) ? void 0 : root, problems: [...problems, ...converter.problems] };
  } catch (error) {
    const message = error instanceof RangeError ? "The text is nested too deeply" : String(error);
    return { root: void 0, problems: [{ message, start: 0, end: Math.min(1, text2.length) }] };
  }
}
function otherVersion(text2, version) {
  const start = Math.max(0, text2.indexOf("%YAML"));
  const message = `Kubernetes and Prometheus read YAML 1.1, and refuse a document that declares YAML ${version}`;
  return { message, start, end: Math.min(text2.length, start + 5) };
}
var Converter = class {
  problems = [];
  /** The last node with each anchor, in the order of the text: looking them up in the library is slow. */
  #anchors = /* @__PURE__ */ new Map();
  #done = /* @__PURE__ */ new Map();
  /** Nodes whose conversion has begun: an alias to one of them would make a tree without end. */
  #open = /* @__PURE__ */ new Set();
  #text;
  constructor(text2) {
    this.#text = text2;
  }
  convert(node) {
    const [start, end] = node.range ?? [0, 0];
    if ((0, import_yaml.isAlias)(node)) return this.#alias(node, start, end);
    const known = this.#done.get(node);
    if (known !== void 0) return known;
    if (node.anchor !== void 0) this.#anchors.set(node.anchor, node);
    this.#open.add(node);
    const converted = this.#content(node, start, end);
    this.#open.delete(node);
    this.#done.set(node, converted);
    return converted;
  }
  #alias(node, start, end) {
    const target = (0, import_yaml.isAlias)(node) ? this.#anchors.get(node.source) : void 0;
    if (target === void 0 || this.#open.has(target)) {
      const message = target === void 0 ? "This alias has no anchor before it" : "This alias contains itself";
      this.problems.push({ message, start, end });
      return empty(start, end);
    }
    const converted = this.convert(target);
    const alias = {
      kind: "alias",
      start,
      end,
      target: converted.kind === "alias" ? converted.target : converted
    };
    return alias;
  }
  #content(node, start, end) {
    const tag = node.tag === void 0 ? {} : { tag: node.tag };
    if ((0, import_yaml.isMap)(node)) {
      const entries = node.items.map((pair) => {
        const key = this.#orEmpty(pair.key, end);
        return { key, value: this.#orEmpty(pair.value, key.end) };
      });
      const flow = node.flow === true;
      return { kind: "mapping", start, end: flow ? end : entries.at(-1)?.value.end ?? end, flow, entries, ...tag };
    }
    if ((0, import_yaml.isSeq)(node)) {
      const items = node.items.map((item) => this.#orEmpty(item, end));
      const flow = node.flow === true;
      return { kind: "sequence", start, end: flow ? end : items.at(-1)?.end ?? end, flow, items, ...tag };
    }
    if (!(0, import_yaml.isScalar)(node)) return empty(start, end);
    if (start === end) return { ...empty(this.#afterText(start), this.#afterText(start)), ...tag };
    return scalar(node, start, end, tag, this.#text);
  }
  /** The library puts what is absent behind the spaces that follow a colon or a dash. */
  #afterText(offset) {
    let at2 = offset;
    while (this.#text[at2 - 1] === " " || this.#text[at2 - 1] === "	") at2 -= 1;
    return at2;
  }
  #orEmpty(node, at2) {
    return (0, import_yaml.isAlias)(node) || (0, import_yaml.isMap)(node) || (0, import_yaml.isSeq)(node) || (0, import_yaml.isScalar)(node) ? this.convert(node) : empty(at2, at2);
  }
};
function scalar(node, start, end, tag, source) {
  const text2 = typeof node.value === "string" ? node.value : node.source ?? "";
  const style = styles[node.type ?? "PLAIN"] ?? "plain";
  const isCutOff = (style === "literal" || style === "folded") && end >= source.length && !source.endsWith("\n");
  return { kind: "scalar", start, end, style, text: isCutOff ? text2.replace(/\n$/, "") : text2, ...tag };
}
function isNothing(node) {
  return node?.kind === "scalar" && node.start === node.end && node.tag === void 0;
}
function empty(start, end) {
  return { kind: "scalar", start, end, style: "plain", text: "" };
}

// src/yaml/reader.ts
function readYaml(text2) {
  return readFast(text2) ?? readCompletely(text2);
}
function readCompletely(text2) {
  const document = readWithLibrary(text2);
  if (document.problems.length === 0) return document;
  return readFast(text2, { isLenient: true }) ?? document;
}

// src/yaml/split.ts
function splitDocuments(text2) {
  return splitAtMarkers(text2).flatMap((range) => splitJson(text2, withoutEndMarker(text2, range)));
}
function withoutEndMarker(text2, { start, end }) {
  const tail = text2.slice(Math.max(start, end - 200), end);
  const marker = /(?:^|\n)(\.\.\.[ \t]*(?:\r?\n\s*)?)$/.exec(tail)?.[1];
  return marker === void 0 || marker.length >= end - start ? { start, end } : { start, end: end - marker.length };
}
function splitAtMarkers(text2) {
  const ranges = [];
  let start = 0;
  for (let at2 = markerFrom(text2, 0); at2 !== -1; at2 = markerFrom(text2, at2 + 3)) {
    const end = directivesBefore(text2, start, at2);
    if (end > start) ranges.push({ start, end });
    start = end;
  }
  ranges.push({ start, end: text2.length });
  return ranges;
}
function markerFrom(text2, from) {
  for (let at2 = text2.indexOf("---", from); at2 !== -1; at2 = text2.indexOf("---", at2 + 1)) {
    const after = text2[at2 + 3];
    const beginsLine = at2 === 0 || text2[at2 - 1] === "\n";
    if (beginsLine && (after === void 0 || after === " " || after === "	" || after === "\n" || after === "\r")) {
      return at2;
    }
  }
  return -1;
}
function directivesBefore(text2, start, marker) {
  const part = text2.slice(start, marker);
  if (!part.includes("%")) return marker;
  const end = part.lastIndexOf("\n...");
  const from = part.startsWith("...") && end === -1 ? 0 : end === -1 ? -1 : end + 1;
  if (from === -1 && start > 0) return marker;
  const tail = from === -1 ? part : part.slice(from).replace(/^\.\.\..*/, (line) => " ".repeat(line.length));
  const lines = tail.split("\n").map((line) => line.trimEnd());
  const isDirectives = lines.some((line) => line.startsWith("%")) && lines.every((line) => /^(?:%.*|\s*(?:#.*)?)$/.test(line));
  if (!isDirectives) return marker;
  const first = /^%/m.exec(tail);
  return first === null ? marker : start + Math.max(0, from) + first.index;
}
function splitJson(text2, range) {
  let at2 = range.start;
  if (text2.startsWith("---", at2)) at2 += 3;
  while (at2 < range.end && isSpace(text2.charCodeAt(at2))) at2 += 1;
  if (text2[at2] !== "{") return [range];
  const ranges = [];
  let { start } = range;
  let depth = 0;
  let end = -1;
  for (; at2 < range.end; at2 += 1) {
    const character = text2.charCodeAt(at2);
    if (isSpace(character)) continue;
    if (depth === 0 && end !== -1) {
      ranges.push({ start, end });
      start = end;
      end = -1;
    }
    if (character === 34) {
      const close = stringEnd(text2, at2);
      if (close === -1) return [range];
      at2 = close;
    } else if (character === 123 || character === 91) {
      depth += 1;
    } else if (character === 125 || character === 93) {
      depth -= 1;
    } else if (!isJsonCharacter(character)) {
      return [range];
    }
    if (depth <= 0) {
      if (depth < 0 || character !== 125 && character !== 93) return [range];
      end = at2 + 1;
    }
  }
  ranges.push({ start, end: range.end });
  return ranges;
}
function stringEnd(text2, start) {
  for (let at2 = start + 1; at2 < text2.length; at2 += 1) {
    const character = text2.charCodeAt(at2);
    if (character === 34) return at2;
    if (character === 92) at2 += 1;
    else if (character === 10) return -1;
  }
  return -1;
}
function isSpace(character) {
  return character === 32 || character === 10 || character === 13 || character === 9;
}
function isJsonCharacter(character) {
  return jsonCharacters.has(character);
}
var jsonCharacters = new Set(
  Array.from(",:0123456789+-.eEtrufalsn", (character) => character.charCodeAt(0))
);

// src/yaml/repeated-keys.ts
var fewKeys = 12;
function repeatedKeys(root) {
  const found = [];
  const stack = [root];
  for (let node = stack.pop(); node !== void 0; node = stack.pop()) {
    if (node.kind === "sequence") {
      for (const item of node.items) if (item.kind !== "scalar") stack.push(item);
    } else if (node.kind === "mapping") {
      if (node.entries.length > 1) compare(node, found);
      for (const { value } of node.entries) if (value.kind !== "scalar") stack.push(value);
    }
  }
  return found;
}
function compare({ entries }, found) {
  const names = [];
  const keys = [];
  const index2 = entries.length > fewKeys ? /* @__PURE__ */ new Map() : void 0;
  for (const { key } of entries) {
    if (key.kind !== "scalar" || key.style === "plain" && key.text === "<<") continue;
    const name = nameOf(key);
    const first = index2 === void 0 ? keys[names.indexOf(name)] : index2.get(name);
    if (first !== void 0) {
      found.push({ key, first });
      continue;
    }
    index2?.set(name, key);
    names.push(name);
    keys.push(key);
  }
}
function nameOf(key) {
  if (key.style !== "plain" || key.text.length > 5) return key.text;
  return String(resolveScalar(key) ?? key.text);
}

// src/yaml/scalar-map.ts
function mapScalar(source, node) {
  const map = new OffsetMap();
  switch (node.style) {
    case "literal":
    case "folded":
      return mapBlock(source, node, map) ? map : void 0;
    case "plain":
      return mapPlain(source, node, map) ? map : void 0;
    case "single-quoted":
    case "double-quoted":
      return mapQuoted(source, node, map) ? map : void 0;
    default:
      return node.style;
  }
}
function linesBetween(source, start, end) {
  const lines = [];
  let at2 = start;
  while (at2 < end) {
    const feed = source.indexOf("\n", at2);
    if (feed === -1 || feed >= end) {
      lines.push({ start: at2, end, next: end });
      break;
    }
    lines.push({ start: at2, end: source[feed - 1] === "\r" && feed > at2 ? feed - 1 : feed, next: feed + 1 });
    at2 = feed + 1;
  }
  return lines;
}
function mapBlock(source, node, map) {
  const header = source.indexOf("\n", node.start);
  if (header === -1) return node.text === "";
  const lines = linesBetween(source, header + 1, node.end);
  const indentation = blockIndentation(source, lines, node.text);
  if (indentation === void 0) return node.text.trim() === "";
  return node.style === "literal" ? mapLiteralLines(node.text, lines, indentation, source, map) : mapFoldedLines(node.text, contentLines(source, lines, indentation), source, map);
}
function blockIndentation(source, lines, text2) {
  const contentStart = text2.search(/[^\n]/);
  const line = contentStart === -1 ? void 0 : lines[contentStart];
  if (line === void 0) return void 0;
  return Math.max(0, countSpaces(source, line.start, line.end) - countSpaces(text2, contentStart, text2.length));
}
function countSpaces(text2, start, end) {
  let at2 = start;
  while (at2 < end && text2[at2] === " ") at2 += 1;
  return at2 - start;
}
function mapLiteralLines(text2, lines, indentation, source, map) {
  let at2 = 0;
  for (const line of lines) {
    if (at2 >= text2.length) return true;
    const feed = text2.indexOf("\n", at2);
    const end = feed === -1 ? text2.length : feed;
    const from = Math.min(line.start + indentation, line.end);
    const length = end - at2;
    if (source.slice(from, from + length) !== text2.slice(at2, end)) return false;
    map.add(at2, from, length);
    if (feed !== -1) map.add(feed, from + length, 1, Math.max(1, line.next - (from + length)));
    at2 = end + 1;
  }
  return at2 >= text2.length;
}
function contentLines(source, lines, indentation) {
  return lines.map((line) => ({
    ...line,
    start: Math.min(line.start + Math.min(indentation, countSpaces(source, line.start, line.end)), line.end)
  }));
}
function mapFoldedLines(text2, lines, source, map) {
  let at2 = 0;
  for (const line of lines) {
    const content = source.slice(line.start, line.end);
    if (content === "") continue;
    let from = at2;
    while (!text2.startsWith(content, from) && (text2[from] === " " || text2[from] === "\n")) from += 1;
    if (!text2.startsWith(content, from)) return restIsBlank(text2, at2);
    map.add(from, line.start, content.length);
    at2 = from + content.length;
    if (restIsBlank(text2, at2)) return true;
  }
  return restIsBlank(text2, at2);
}
function restIsBlank(text2, from) {
  for (let at2 = from; at2 < text2.length; at2 += 1) {
    if (text2[at2] !== " " && text2[at2] !== "\n") return false;
  }
  return true;
}
function trimLine(source, line, first, last) {
  let { start, end } = line;
  if (!first) while (start < end && (source[start] === " " || source[start] === "	")) start += 1;
  if (!last) while (end > start && (source[end - 1] === " " || source[end - 1] === "	")) end -= 1;
  return { ...line, start, end };
}
function mapPlain(source, node, map) {
  if (source.slice(node.start, node.end) === node.text) {
    map.add(0, node.start, node.text.length);
    return true;
  }
  const lines = linesBetween(source, node.start, node.end);
  const trimmed = lines.map((line, index2) => trimLine(source, line, index2 === 0, false));
  return mapFoldedLines(node.text, trimmed, source, map);
}
function mapQuoted(source, node, map) {
  const inner = source.slice(node.start + 1, node.end - 1);
  if (inner === node.text) {
    map.add(0, node.start + 1, inner.length);
    return true;
  }
  const lines = linesBetween(source, node.start + 1, node.end - 1);
  const unit = node.style === "single-quoted" ? singleQuotedUnit : doubleQuotedUnit;
  let at2 = 0;
  let breaks = 0;
  for (const [index2, line] of lines.entries()) {
    const { start, end } = trimLine(source, line, index2 === 0, index2 === lines.length - 1);
    let from = start;
    let isJoined = false;
    while (from < end) {
      const { outer, text: text2 } = unit(source, from, end);
      isJoined = text2 === "";
      if (text2 !== "") {
        if (breaks > 0) at2 = afterFolding(node.text, at2, breaks, text2);
        breaks = 0;
        if (!node.text.startsWith(text2, at2)) return false;
        map.add(at2, from, text2.length, outer);
        at2 += text2.length;
      }
      from += outer;
    }
    if (!isJoined) breaks += 1;
  }
  return restIsBlank(node.text, at2);
}
function afterFolding(text2, from, breaks, next) {
  const exact = from + Math.max(1, breaks - 1);
  if (text2.startsWith(next, exact)) return exact;
  let at2 = from;
  while (!text2.startsWith(next, at2) && (text2[at2] === " " || text2[at2] === "\n")) at2 += 1;
  return at2;
}
function singleQuotedUnit(source, at2, end) {
  if (source[at2] === "'") return { outer: 2, text: "'" };
  const quote = source.indexOf("'", at2);
  const stop = quote === -1 || quote > end ? end : quote;
  return { outer: stop - at2, text: source.slice(at2, stop) };
}
var escapes2 = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "	",
  "	": "	",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1B",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  N: "\x85",
  _: "\xA0",
  L: "\u2028",
  P: "\u2029"
};
var hexadecimalLengths = { x: 2, u: 4, U: 8 };
function doubleQuotedUnit(source, at2, end) {
  if (source[at2] !== "\\") {
    const slash = source.indexOf("\\", at2);
    const stop = slash === -1 || slash > end ? end : slash;
    return { outer: stop - at2, text: source.slice(at2, stop) };
  }
  const letter = source[at2 + 1] ?? "";
  if (at2 + 1 >= end) return { outer: 1, text: "" };
  const digits = hexadecimalLengths[letter];
  if (digits === void 0) return { outer: 2, text: escapes2[letter] ?? letter };
  const code2 = Number.parseInt(source.slice(at2 + 2, at2 + 2 + digits), 16);
  const text2 = Number.isNaN(code2) || code2 > 1114111 ? "" : String.fromCodePoint(code2);
  return { outer: 2 + digits, text: text2 };
}

// src/yaml/view.ts
var indexedFrom = 16;
var View = class _View {
  #source;
  #node;
  #key;
  #entries;
  #items;
  #index;
  #embedded;
  constructor(source, node, key) {
    this.#source = source;
    this.#node = node;
    this.#key = key;
  }
  get #target() {
    return this.#node.kind === "alias" ? this.#node.target : this.#node;
  }
  /** `null` is a scalar that Kubernetes reads as null: nothing, `~`, `null`. */
  get kind() {
    const target = this.#target;
    if (target.kind !== "scalar") return target.kind;
    return target.style === "plain" && resolveScalar(target) === null ? "null" : "scalar";
  }
  /** Where the node is written: the alias, where it is one. */
  get span() {
    return this.#source.toSpan(this.#node.start, this.#node.end);
  }
  /** Where the anchor's node is written, for an alias. */
  get origin() {
    if (this.#node.kind !== "alias") return void 0;
    return this.#source.toSpan(this.#target.start, this.#target.end);
  }
  /** Where the key stands that this is the value of. */
  get keySpan() {
    return this.#key === void 0 ? void 0 : this.#source.toSpan(this.#key.start, this.#key.end);
  }
  /**
   * One place on one line to point at: the scalar itself where it has text on its line, else its key, else where the
   * collection begins.
   */
  get anchor() {
    const target = this.#target;
    const inPlace = this.#node.kind === "alias" || target.kind === "scalar" && target.end > target.start && target.style !== "literal" && target.style !== "folded";
    if (inPlace || this.#key === void 0) return inPlace ? this.span : this.#firstLine();
    return this.#source.toSpan(this.#key.start, this.#key.end);
  }
  #firstLine() {
    const { start, end } = this.#node;
    const { text: text2 } = this.#source;
    const feed = text2.indexOf("\n", start);
    const stop = feed === -1 || feed >= end ? end : text2[feed - 1] === "\r" ? feed - 1 : feed;
    return this.#source.toSpan(start, stop);
  }
  /** The text that this node was parsed from, with its way back to the file. */
  get source() {
    return this.#source;
  }
  /** Offsets of the node in its source's text. */
  get range() {
    return { start: this.#node.start, end: this.#node.end };
  }
  /** Offsets of the key in its source's text. */
  get keyRange() {
    return this.#key === void 0 ? void 0 : { start: this.#key.start, end: this.#key.end };
  }
  /** A scalar's text as it is written, without quotes; the empty string for anything else. */
  get text() {
    const target = this.#target;
    return target.kind === "scalar" ? target.text : "";
  }
  get style() {
    const target = this.#target;
    return target.kind === "scalar" ? target.style : void 0;
  }
  get tag() {
    return this.#target.tag;
  }
  get isFlow() {
    const target = this.#target;
    return target.kind !== "scalar" && target.flow;
  }
  /** A scalar's value as the API server reads it; `undefined` for collections and for what JSON cannot hold. */
  get value() {
    const target = this.#target;
    return target.kind === "scalar" ? resolveScalar(target) : void 0;
  }
  /** The scalar's text with its place. */
  get located() {
    const { origin } = this;
    return { value: this.text, span: this.anchor, ...origin === void 0 ? {} : { origin } };
  }
  /** The entries of a mapping, merge keys applied: own keys win, and of repeated keys all are listed. */
  entries() {
    this.#entries ??= this.#target.kind === "mapping" ? this.#collect(this.#target, /* @__PURE__ */ new Set()) : [];
    return this.#entries;
  }
  /** Entries as they are written: `<<` is a key like any other. */
  ownEntries() {
    const target = this.#target;
    return target.kind === "mapping" ? target.entries.map((entry) => this.#entry(entry.key, entry.value)) : [];
  }
  #entry(key, value) {
    return { key: new _View(this.#source, key), value: new _View(this.#source, value, key) };
  }
  #collect(node, open) {
    const merges = node.entries.filter(({ key }) => isMergeKey(key));
    const own = node.entries.filter(({ key }) => !isMergeKey(key)).map(({ key, value }) => this.#entry(key, value));
    if (merges.length === 0 || open.has(node)) return own;
    open.add(node);
    const names = new Set(own.map(({ key }) => key.text));
    const merged = [];
    for (const { value } of merges) {
      for (const source of mergeSources(value)) {
        for (const entry of this.#collect(source, open)) {
          if (names.has(entry.key.text)) continue;
          names.add(entry.key.text);
          merged.push(entry);
        }
      }
    }
    open.delete(node);
    return [...own, ...merged];
  }
  /** The value of a key; of a repeated key the last one, as go-yaml reads it where it is not strict. */
  get(name) {
    const entries = this.entries();
    if (entries.length > indexedFrom) {
      this.#index ??= new Map(entries.map(({ key, value }) => [key.text, value]));
      return this.#index.get(name);
    }
    return entries.findLast(({ key }) => key.text === name)?.value;
  }
  /** The value at the end of a chain of keys. */
  at(...names) {
    return names.reduce((view, name) => view?.get(name), this);
  }
  /** Keys below this node that stand twice in one mapping, each with its first place. */
  repeatedKeys() {
    const place = (node) => new _View(this.#source, node).located;
    return repeatedKeys(this.#node).map(({ key, first }) => ({ key: place(key), first: place(first) }));
  }
  /** The items of a sequence. */
  items() {
    const target = this.#target;
    this.#items ??= target.kind === "sequence" ? target.items.map((item) => new _View(this.#source, item)) : [];
    return this.#items;
  }
  /** A mapping that is written nowhere and has this node as its only value, for what is a part of something larger. */
  under(key) {
    const { start, end } = this.#node;
    const name = { kind: "scalar", start, end: start, style: "plain", text: key };
    const entries = [{ key: name, value: this.#node }];
    return new _View(this.#source, { kind: "mapping", start, end, flow: false, entries });
  }
  /** A sequence that is written nowhere and has this node as its only item. */
  alone() {
    const { start, end } = this.#node;
    return new _View(this.#source, { kind: "sequence", start, end, flow: false, items: [this.#node] });
  }
  /** The scalar's decoded text as a source of its own, for YAML or an expression that is written inside it. */
  embedded() {
    this.#embedded ??= this.#embed();
    return this.#embedded;
  }
  #embed() {
    const target = this.#target;
    if (target.kind !== "scalar") return opaqueSource(this.anchor, "");
    const map = mapScalar(this.#source.text, target);
    return map === void 0 ? opaqueSource(this.anchor, target.text) : embeddedSource(this.#source, target.text, map);
  }
  /** The place of a part of the scalar's decoded text. */
  part(start, end) {
    return this.embedded().toSpan(start, end);
  }
};
function isMergeKey(key) {
  return key.kind === "scalar" && key.style === "plain" && key.text === "<<";
}
function mergeSources(node) {
  const target = node.kind === "alias" ? node.target : node;
  if (target.kind === "mapping") return [target];
  return target.kind === "sequence" ? target.items.flatMap(mergeSources) : [];
}

// src/yaml/document.ts
function parseText(source, options = {}) {
  const { text: text2 } = source;
  const { isOfInterest, reader = readYaml } = options;
  const documents = [];
  let passedOver = 0;
  for (const range of splitDocuments(text2)) {
    const { start, end } = range;
    if (isBlank2(text2, range)) continue;
    if (isOfInterest !== void 0 && isOfNoInterest(text2, start, end, isOfInterest)) passedOver += 1;
    else documents.push(parseRange(source, range, reader));
  }
  return { documents, passedOver };
}
function isBlank2(text2, { start, end }) {
  let at2 = start;
  while (at2 < end) {
    if (at2 === start && isMarker(text2, at2, "---") || isMarker(text2, at2, "...")) at2 += 3;
    while (at2 < end && (text2[at2] === " " || text2[at2] === "	" || text2[at2] === "\r")) at2 += 1;
    if (text2[at2] === "#") {
      const feed = text2.indexOf("\n", at2);
      at2 = feed === -1 ? end : feed;
    }
    if (at2 < end && text2[at2] !== "\n") return false;
    at2 += 1;
  }
  return true;
}
function isMarker(text2, at2, marker) {
  return text2.startsWith(marker, at2) && (at2 + 3 >= text2.length || " 	\r\n".includes(text2.charAt(at2 + 3)));
}
function parseRange(source, range, reader) {
  const { start, end } = range;
  const part = partOf(source, range);
  const { root, problems } = reader(part.text);
  const isBomb = root !== void 0 && part.text.includes("*") && expandsBeyondLimits(root);
  const all = [
    ...controlCharacters(source.text.slice(start, end)),
    ...problems,
    ...root === void 0 ? [] : isBomb ? [bomb(root)] : refusedByKubernetes(root)
  ];
  return {
    source: part,
    start,
    end,
    root: root === void 0 || isBomb ? void 0 : new View(part, root),
    problems: all.map(({ message, start: from, end: to }) => ({
      message,
      span: part.toSpan(from, Math.max(from, to))
    }))
  };
}
function bomb({ start }) {
  return { message: "Its aliases stand for far more than it holds", start, end: start + 1 };
}
function partOf(source, { start, end }) {
  const { file, text: text2 } = source;
  const part = text2.slice(start, end);
  const readable = withLineFeeds(part);
  if (start === 0 && end === text2.length && readable === text2) return source;
  return { file, text: readable, toSpan: (from, to) => source.toSpan(start + from, start + to) };
}
function withLineFeeds(text2) {
  return oddBreak2.test(text2) ? text2.replace(oddBreaks, "\n") : text2;
}
var oddBreak2 = /\r(?!\n)|[\u0085\u2028\u2029]/;
var oddBreaks = /\r(?!\n)|[\u0085\u2028\u2029]/g;
var forbiddenCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]/;
function controlCharacters(text2) {
  const match = forbiddenCharacter.exec(text2);
  if (match === null) return [];
  const code2 = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const message = `The control character U+${code2} is not allowed`;
  return [{ message, start: match.index, end: match.index + 1 }];
}

// src/config/build-config.ts
function buildConfig(root) {
  return {
    ...optional("preset", textAt(root, "preset")),
    rules: Object.fromEntries(
      (root.get("rules")?.entries() ?? []).map(({ key, value }) => [key.text, value.text])
    ),
    exclude: textsAt(root, "exclude"),
    scopes: itemsAt(root, "scopes").map(namedScope),
    assume: itemsAt(root, "assume").map(assumedObject),
    ignores: itemsAt(root, "ignores").map(ignoreEntry),
    boundedLabels: itemsAt(root, "bounded-labels").map(boundedLabel),
    ...optional("failOn", textAt(root, "fail-on")),
    ...optional("minSeverity", textAt(root, "min-severity")),
    ...optional("minConfidence", textAt(root, "min-confidence")),
    ...optional("prometheusVersion", versionAt(root, "prometheus")),
    ...optional("kubernetesVersion", versionAt(root, "kubernetes")),
    requireReason: textAt(root, "require-reason")?.toLowerCase() === "true"
  };
}
function namedScope(view) {
  return { name: textAt(view, "name") ?? "", include: textsAt(view, "include") };
}
function assumedObject(view) {
  return {
    kind: textAt(view, "kind") ?? "",
    name: textAt(view, "name") ?? "",
    ...optional("namespace", textAt(view, "namespace"))
  };
}
function ignoreEntry(view) {
  return {
    rules: textsAt(view, "rules"),
    ...optional("path", textAt(view, "path")),
    ...optional("kind", textAt(view, "kind")),
    ...optional("name", textAt(view, "name")),
    ...optional("namespace", textAt(view, "namespace")),
    reason: textAt(view, "reason") ?? "",
    ...optional("until", textAt(view, "until")),
    span: view.entries()[0]?.key.span ?? view.anchor
  };
}
function boundedLabel(view) {
  return {
    label: textAt(view, "label") ?? "",
    metrics: textsAt(view, "metrics"),
    reason: textAt(view, "reason") ?? ""
  };
}
function optional(key, value) {
  return value === void 0 ? {} : { [key]: value };
}
function textAt(view, key) {
  const value = view.get(key);
  return value?.kind === "scalar" ? value.text : void 0;
}
function itemsAt(view, key) {
  return view.get(key)?.items() ?? [];
}
function textsAt(view, key) {
  return itemsAt(view, key).map((item) => item.text);
}
function versionAt(root, key) {
  const section = root.get(key);
  return section === void 0 ? void 0 : textAt(section, "version")?.replace(/^v/, "");
}

// src/source/glob.ts
function matchesName(pattern, name) {
  let at2 = 0;
  let star = -1;
  let retry = 0;
  let position = 0;
  while (position < name.length) {
    if (at2 < pattern.length && (pattern[at2] === "?" || pattern[at2] !== "*" && pattern[at2] === name[position])) {
      at2 += 1;
      position += 1;
    } else if (pattern[at2] === "*") {
      star = at2;
      retry = position;
      at2 += 1;
    } else if (star !== -1) {
      at2 = star + 1;
      retry += 1;
      position = retry;
    } else {
      return false;
    }
  }
  while (pattern[at2] === "*") at2 += 1;
  return at2 === pattern.length;
}

// src/config/meaning-problems.ts
function meaningProblems(root, ruleIds) {
  return [...repeatedKeys2(root), ...ruleProblems(root, ruleIds), ...dateProblems(root), ...thresholdProblems(root)];
}
function repeatedKeys2(view) {
  const seen = /* @__PURE__ */ new Set();
  const problems = [];
  for (const { key, value } of view.ownEntries()) {
    if (seen.has(key.text)) problems.push({ message: `The key "${key.text}" is here twice.`, span: key.anchor });
    seen.add(key.text);
    problems.push(...repeatedKeys2(value));
  }
  return [...problems, ...view.items().flatMap(repeatedKeys2)];
}
function unknownRule(pattern, ruleIds) {
  if (pattern.includes("*")) {
    return ruleIds.some((id) => matchesName(pattern, id)) ? void 0 : `No rule matches "${pattern}".`;
  }
  if (ruleIds.some((id) => id === pattern || id.startsWith(`${pattern}/`))) return void 0;
  const sameName = ruleIds.find((id) => id.endsWith(`/${pattern}`));
  const hint = sameName === void 0 ? didYouMean(pattern, ruleIds) : ` Did you mean "${sameName}"?`;
  return `There is no rule "${pattern}".${hint}`;
}
function ruleProblems(root, ruleIds) {
  const levels = root.get("rules")?.kind === "mapping" ? root.get("rules")?.entries() ?? [] : [];
  const ignored = itemsOf(root, "ignores").flatMap((entry) => itemsOf(entry, "rules"));
  return [...levels.map(({ key }) => key), ...ignored.filter((item) => item.kind === "scalar")].flatMap((view) => {
    const message = unknownRule(view.text, ruleIds);
    return message === void 0 ? [] : [{ message, span: view.anchor, help: 'The command "scrapelint rules" lists all rules.' }];
  });
}
function dateProblems(root) {
  return itemsOf(root, "ignores").flatMap((entry) => {
    const until = entry.get("until");
    if (until === void 0 || !/^\d{4}-\d{2}-\d{2}$/.test(until.text) || isDay(until.text)) return [];
    return [{ message: `No calendar has the day "${until.text}".`, span: until.anchor }];
  });
}
function isDay(text2) {
  const time = Date.parse(`${text2}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text2);
}
function thresholdProblems(root) {
  const least = root.get("min-severity");
  const failOn = root.get("fail-on");
  if (least === void 0 || failOn === void 0 || !isSeverity(least.text) || !isSeverity(failOn.text)) return [];
  if (!hidesFailures(least.text, failOn.text)) return [];
  return [{ message: thresholdMessage(least.text, failOn.text), span: least.anchor }];
}
function hidesFailures(minSeverity, failOn) {
  return failOn !== "never" && severities.indexOf(minSeverity) < severities.indexOf(failOn);
}
function thresholdMessage(minSeverity, failOn) {
  return `The least severity shown, "${minSeverity}", is above the one that fails, "${failOn}": a run would fail for what it hides.`;
}
function isSeverity(text2) {
  return severities.includes(text2);
}
function itemsOf(view, key) {
  return view.get(key)?.items() ?? [];
}

// src/config/plain-value.ts
function plainValue(view) {
  switch (view.kind) {
    case "null":
      return null;
    case "sequence":
      return view.items().map(plainValue);
    case "mapping":
      return Object.fromEntries(view.entries().map(({ key, value }) => [key.text, plainValue(value)]));
    case "scalar":
      return scalarValue(view);
  }
}
function scalarValue(view) {
  if (view.style === "plain" && /^(?:true|True|TRUE)$/.test(view.text)) return true;
  if (view.style === "plain" && /^(?:false|False|FALSE)$/.test(view.text)) return false;
  return view.text;
}
function viewAt(root, pointer) {
  let view = root;
  for (const part of pointer.split("/").slice(1)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    view = view?.kind === "sequence" ? view.items()[Number(name)] : view?.get(name);
  }
  return view;
}

// src/config/schema-problems.ts
function schemaProblems(root, errors) {
  return errors.map((error) => problemOf(root, error));
}
function problemOf(root, error) {
  const view = viewAt(root, error.instancePath) ?? root;
  const name = nameOf2(error.instancePath);
  const span = view.anchor;
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(error.params["additionalProperty"]);
      const known = Object.keys(schemaOf(error)?.properties ?? {}).sort();
      const entry = view.ownEntries().find((candidate) => candidate.key.text === key);
      const where = error.instancePath === "" ? "scrapelint has no setting" : `${name} has no key`;
      const message = `${where} "${key}".${didYouMean(key, known)}`;
      return { message, span: entry?.key.span ?? span, help: `The keys are ${listOf(known)}.` };
    }
    case "required": {
      const key = String(error.params["missingProperty"]);
      const first = view.entries()[0]?.key.span ?? span;
      const message = `${error.instancePath === "" ? "The file" : name} lacks the key "${key}".`;
      return { message, span: first, ...key === "reason" ? { help: "Say why the findings are accepted." } : {} };
    }
    case "enum": {
      const allowed = Array.isArray(error.params["allowedValues"]) ? error.params["allowedValues"].map(String) : [];
      const message = `${name} cannot be ${shown(view)}.${didYouMean(view.text, allowed)}`;
      return { message, span, help: `Use ${listOf(allowed, "or")}.` };
    }
    case "type":
      return { message: `${name} must be ${typeName(error.params["type"])}, and ${shown(view)} is not.`, span };
    case "minItems":
      return { message: `${name} is an empty list.`, span };
    case "pattern":
      return { message: `${name} must be ${patternName(error.params["pattern"])}, and ${shown(view)} is not.`, span };
    default:
      return { message: `${name} is not as it should be.`, span };
  }
}
function schemaOf(error) {
  const schema = error.parentSchema;
  return typeof schema === "object" && schema !== null ? schema : void 0;
}
function nameOf2(pointer) {
  const parts = pointer.split("/").slice(1);
  const text2 = parts.map((part, at2) => /^\d+$/.test(part) ? `[${part}]` : at2 === 0 ? part : `.${part}`).join("");
  return text2 === "" ? "The configuration" : `"${text2.replaceAll("~1", "/").replaceAll("~0", "~")}"`;
}
function shown(view) {
  switch (view.kind) {
    case "null":
      return "nothing";
    case "mapping":
      return "a mapping";
    case "sequence":
      return "a list";
    case "scalar":
      return `"${view.text.length > 60 ? `${view.text.slice(0, 60)}\u2026` : view.text}"`;
  }
}
var typeNames = {
  object: "a mapping",
  array: "a list",
  boolean: "true or false",
  string: "text"
};
function typeName(type) {
  const first = Array.isArray(type) ? type[0] : type;
  return typeNames[String(first)] ?? "of another type";
}
function patternName(pattern) {
  const text2 = String(pattern);
  if (text2 === "\\S") return "text that is not blank";
  return text2.includes("{4}") ? "a date such as 2030-12-31" : "a version such as 3.5.0";
}
function listOf(words2, conjunction = "and") {
  const quoted = words2.map((word) => `"${word}"`);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${conjunction} ${last}`;
}

// src/config/read-config.ts
async function readConfig(file, ruleIds) {
  const { documents } = parseText(fileSource(file));
  const syntax = documents.flatMap(({ problems: problems2 }) => problems2).map(syntaxProblem);
  if (syntax.length > 0) return { problems: syntax };
  const [root, second] = documents.flatMap((document) => document.root ?? []);
  if (second !== void 0) {
    return {
      problems: [{ message: "A configuration is one document, and here begins another.", span: second.anchor }]
    };
  }
  if (root === void 0 || root.kind === "null") return { config: defaultConfig };
  const shape = await shapeProblems(root);
  const problems = [...shape, ...meaningProblems(root, ruleIds)];
  if (problems.length > 0) return { problems: problems.sort((a, b) => a.span.start - b.span.start) };
  return { config: buildConfig(root) };
}
function syntaxProblem({ message, span }) {
  return { message: `The file is not YAML: ${message.replace(/[.\s]+$/, "")}.`, span };
}
async function shapeProblems(root) {
  const { validate } = await Promise.resolve().then(() => __toESM(require("./config-generated-validate-config.js"), 1));
  return validate(plainValue(root)) ? [] : schemaProblems(root, validate.errors ?? []);
}

// src/inputs/decode.ts
var import_node_buffer = require("node:buffer");
var binaryProbe = 8e3;
function decode(bytes) {
  const [first, second] = bytes;
  if (first === 239 && second === 187 && bytes[2] === 191) return decodeUtf8(bytes.subarray(3), "utf-8-bom");
  if (first === 255 && second === 254) {
    if (bytes.length >= 4 && bytes[2] === 0 && bytes[3] === 0) return { reason: "is UTF-32, which nothing here reads" };
    return decodeUtf16(bytes.subarray(2), "utf-16le");
  }
  if (first === 254 && second === 255) return decodeUtf16(bytes.subarray(2), "utf-16be");
  const probe = bytes.subarray(0, binaryProbe);
  if (!probe.includes(0)) return decodeUtf8(bytes, "utf-8");
  if (first !== 0 && second === 0 && hasNulPattern(probe, 1)) return decodeUtf16(bytes, "utf-16le");
  if (first === 0 && second !== 0 && hasNulPattern(probe, 0)) return decodeUtf16(bytes, "utf-16be");
  return { reason: "is binary" };
}
function hasNulPattern(bytes, parity) {
  return bytes.every((byte, at2) => byte !== 0 || at2 % 2 === parity);
}
function decodeUtf8(bytes, encoding) {
  if (bytes.subarray(0, binaryProbe).includes(0)) return { reason: "is binary" };
  if ((0, import_node_buffer.isAscii)(bytes)) return { text: bytes.toString("latin1"), encoding };
  const text2 = bytes.toString("utf8");
  if ((0, import_node_buffer.isUtf8)(bytes)) return { text: text2, encoding };
  return { text: text2, encoding, problem: `is not UTF-8 in line ${firstBadLine(bytes)}, so the API server refuses it` };
}
function firstBadLine(bytes) {
  let line = 1;
  let start = 0;
  for (let feed = bytes.indexOf(10); feed !== -1; feed = bytes.indexOf(10, start)) {
    if (!(0, import_node_buffer.isUtf8)(bytes.subarray(start, feed))) return line;
    line += 1;
    start = feed + 1;
  }
  return line;
}
function decodeUtf16(bytes, encoding) {
  if (bytes.length % 2 === 1) return { reason: "is UTF-16 with half a character at its end" };
  const littleEndian = encoding === "utf-16le" ? bytes : import_node_buffer.Buffer.from(bytes).swap16();
  return { text: littleEndian.toString("utf16le"), encoding };
}

// src/inputs/file-reader.ts
var import_node_buffer2 = require("node:buffer");
var import_node_fs = require("node:fs");
var maximumSize = 64 * 1024 * 1024;
var tooLarge = "is larger than 64 MiB; exclude it, or split it";
var TooLargeError = class extends Error {
};
var FileReader = class {
  #buffer = import_node_buffer2.Buffer.allocUnsafe(256 * 1024);
  /** The bytes of a file; they are valid until the next call. */
  read(path) {
    const descriptor = (0, import_node_fs.openSync)(path, "r");
    try {
      let length = 0;
      for (; ; ) {
        const count = (0, import_node_fs.readSync)(descriptor, this.#buffer, length, this.#buffer.length - length, null);
        if (count === 0) return this.#buffer.subarray(0, length);
        length += count;
        if (length > maximumSize) throw new TooLargeError();
        if (length === this.#buffer.length) this.#grow();
      }
    } finally {
      (0, import_node_fs.closeSync)(descriptor);
    }
  }
  #grow() {
    const larger = import_node_buffer2.Buffer.allocUnsafe(Math.min(this.#buffer.length * 4, maximumSize + 1));
    this.#buffer.copy(larger);
    this.#buffer = larger;
  }
};

// src/inputs/find-config.ts
var import_node_fs3 = require("node:fs");
var import_node_path3 = require("node:path");

// src/inputs/file-kind.ts
var kinds = /* @__PURE__ */ new Map([
  ["yaml", "manifest"],
  ["yml", "manifest"],
  ["json", "manifest"],
  ["ts", "source"],
  ["tsx", "source"],
  ["mts", "source"],
  ["cts", "source"],
  ["js", "source"],
  ["jsx", "source"],
  ["mjs", "source"],
  ["cjs", "source"],
  ["py", "source"],
  ["go", "source"],
  ["java", "source"],
  ["md", "markdown"],
  ["markdown", "markdown"]
]);
function fileKindOf(name, withMarkdown = false) {
  const dot = name.lastIndexOf(".");
  if (dot === -1) return void 0;
  const suffix = name.slice(dot + 1);
  const kind = kinds.get(suffix) ?? kinds.get(suffix.toLowerCase());
  return kind === "markdown" && !withMarkdown ? void 0 : kind;
}
var prunedFolders = /* @__PURE__ */ new Set([".git", "node_modules"]);
var lockFiles = /* @__PURE__ */ new Set([
  "package-lock.json",
  "npm-shrinkwrap.json",
  ".package-lock.json",
  "pnpm-lock.yaml"
]);
var configNames = [
  ".scrapelint.yaml",
  ".scrapelint.yml",
  "scrapelint.yaml",
  "scrapelint.yml"
];

// src/inputs/git-root.ts
var import_node_fs2 = require("node:fs");
var import_node_path = require("node:path");
function gitRootOf(folder) {
  for (let at2 = folder; ; at2 = (0, import_node_path.dirname)(at2)) {
    if ((0, import_node_fs2.existsSync)((0, import_node_path.join)(at2, ".git"))) return at2;
    if ((0, import_node_path.dirname)(at2) === at2) return void 0;
  }
}

// src/inputs/paths.ts
var import_node_path2 = require("node:path");
function withSlashes(path) {
  return import_node_path2.sep === "/" ? path : path.replaceAll(import_node_path2.sep, "/");
}
function shownPath(cwd, absolute) {
  const path = (0, import_node_path2.relative)(cwd, absolute);
  return path === "" ? "." : withSlashes(path);
}
function pathBelow(folder, absolute) {
  const path = (0, import_node_path2.relative)(folder, absolute);
  const isOutside = path === "" || path === ".." || path.startsWith(`..${import_node_path2.sep}`) || (0, import_node_path2.isAbsolute)(path);
  return isOutside ? void 0 : withSlashes(path);
}
function isWithin(folder, absolute) {
  return (0, import_node_path2.resolve)(folder) === (0, import_node_path2.resolve)(absolute) || pathBelow(folder, absolute) !== void 0;
}

// src/inputs/find-config.ts
function findConfig(cwd, paths) {
  const start = commonFolder(paths.map((path) => folderOf(path === "-" ? cwd : (0, import_node_path3.resolve)(cwd, path)))) ?? cwd;
  const gitRoot = gitRootOf(start);
  const top = gitRoot ?? (isWithin(cwd, start) ? cwd : start);
  for (let folder = start; ; folder = (0, import_node_path3.dirname)(folder)) {
    const found = firstFile(folder, configNames);
    if (found !== void 0) return found;
    if (folder === top || (0, import_node_path3.dirname)(folder) === folder) break;
  }
  return gitRoot === void 0 ? void 0 : firstFile((0, import_node_path3.join)(gitRoot, ".github"), ["scrapelint.yaml", "scrapelint.yml"]);
}
function firstFile(folder, names) {
  return names.map((name) => (0, import_node_path3.join)(folder, name)).find((path) => isFile(path) === true);
}
function folderOf(path) {
  return isFile(path) === false ? path : (0, import_node_path3.dirname)(path);
}
function isFile(path) {
  const stats = (0, import_node_fs3.statSync)(path, { throwIfNoEntry: false });
  return stats === void 0 ? void 0 : !stats.isDirectory();
}
function commonFolder(folders) {
  return folders.reduce((common, folder) => {
    if (common === void 0) return folder;
    let at2 = common;
    while (!isWithin(at2, folder) && (0, import_node_path3.dirname)(at2) !== at2) at2 = (0, import_node_path3.dirname)(at2);
    return at2;
  }, void 0);
}

// src/inputs/unreadable-file.ts
var reasons = {
  EACCES: "may not be read by this user",
  EPERM: "may not be read by this user",
  ENOENT: "does not exist",
  ENOTDIR: "does not exist: a part of its path is a file",
  EISDIR: "is a folder",
  ELOOP: "is a symbolic link that leads back to itself",
  ENAMETOOLONG: "has a name that is too long",
  EMFILE: "could not be opened: too many files are open",
  EIO: "could not be read: the disk reports an error"
};
function errorCode(error) {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
function reasonOf(error) {
  const code2 = errorCode(error);
  const known = Object.hasOwn(reasons, code2) ? reasons[code2] : void 0;
  if (known !== void 0) return known;
  return code2 === "" ? "could not be read" : `could not be read (${code2})`;
}

// src/source/source-file.ts
function sourceFile(path, text2, encoding = "utf-8") {
  return { path, text: text2.startsWith("\uFEFF") ? text2.slice(1) : text2, encoding };
}

// src/cli/run-config.ts
async function runConfig({ paths, config }, cwd, ruleIds) {
  const path = config === void 0 ? findConfig(cwd, paths) : config === false ? void 0 : (0, import_node_path4.resolve)(cwd, config);
  if (path === void 0) return { config: defaultConfig, folder: cwd };
  const shown2 = shownPath(cwd, path);
  const read = await readConfig(sourceFile(shown2, readText(path, shown2)), ruleIds);
  if ("problems" in read) return read;
  return { config: read.config, path: shown2, folder: folderOf2(path) };
}
async function matcherOf({ config, folder }, cwd) {
  const hasGlobs = config.scopes.length > 0 || config.ignores.some(({ path }) => path !== void 0);
  return hasGlobs ? (await Promise.resolve().then(() => __toESM(require("./inputs-globs.js"), 1))).globMatcher(cwd, folder) : void 0;
}
function folderOf2(path) {
  const folder = (0, import_node_path4.dirname)(path);
  return /[\\/]\.github$/.test(folder) ? (0, import_node_path4.dirname)(folder) : folder;
}
function readText(path, shown2) {
  let reason;
  try {
    const decoded = decode(new FileReader().read(path));
    if ("text" in decoded && decoded.problem === void 0) return decoded.text;
    reason = "text" in decoded ? "is not UTF-8" : decoded.reason;
  } catch (error) {
    reason = reasonOf(error);
  }
  throw new UsageError(`The configuration file "${shown2}" ${reason}.`);
}

// src/inputs/collect.ts
var import_node_buffer3 = require("node:buffer");

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
    const name = nameOf3(normal);
    pushTo(this.#byName, name, normal);
  }
  /**
   * What an import names; undefined for packages and for files that are not part of the run. An alias of a folder
   * (`@/metrics`, `~/metrics`, `src/metrics`) is resolved where only one file can be meant.
   */
  resolve(specifier2, fromPath) {
    if (specifier2.startsWith(".")) {
      const folder = normalisePath(fromPath).split("/").slice(0, -1).join("/");
      return this.#find(normalisePath(`${folder}/${specifier2}`));
    }
    const alias = /^(?:@|~|#|src)\/(.+)$|^[~#]([^/].*)$/u.exec(specifier2);
    const tail = alias?.[1] ?? alias?.[2];
    if (tail === void 0) return void 0;
    const matches = /* @__PURE__ */ new Set();
    for (const candidate of candidates(tail)) {
      for (const path of this.#byName.get(nameOf3(candidate)) ?? []) {
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
function nameOf3(path) {
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

// src/instrumentation/typescript/lenders.ts
var maximumSize2 = 32e3;
var maximumLenders = 300;
var handsOn = /\bexport\s*(?:\*|\{)|\bexport\s+(?:default|(?:const|let|var)\s+\w{1,80}[^=;\n]{0,80}=)\s*new\b|\bmodule\.exports\s*=\s*(?:new\b|require\b|\{)/u;
var constants = /\bexport\s+(?:declare\s+)?(?:const\s+)?enum\b|\bexport\s+const\s+\w{1,80}[^=;\n]{0,80}=\s*(?:['"`[{]|Object\.freeze|[A-Z_]{2})|\bexports(?:\.\w{1,80})?\s*=\s*['"`[{]/u;
var specifier = /\b(?:from\s*|require\s*\(\s*|import\s*\(\s*)['"]([.@~#s][^'"\n]{0,200})['"]/gu;
function mayLend(text2) {
  return text2.length <= maximumSize2 && (handsOn.test(text2) || constants.test(text2));
}
function lendersOf(declaring, using, others) {
  const found = /* @__PURE__ */ new Set();
  if (others.length === 0) return found;
  const paths = new ModulePaths();
  for (const file of others) paths.add(file.path, file);
  const declares = new Set(declaring);
  const open = [...declaring, ...using];
  for (let file = open.pop(); file !== void 0 && found.size < maximumLenders; file = open.pop()) {
    for (const [, written] of file.text.matchAll(specifier)) {
      const lender = written === void 0 ? void 0 : paths.resolve(written, file.path);
      if (lender === void 0 || found.has(lender) || lender.text.length > maximumSize2) continue;
      const needed = handsOn.test(lender.text) || declares.has(file) && constants.test(lender.text);
      if (!needed) continue;
      found.add(lender);
      open.push(lender);
      if (declares.has(file)) declares.add(lender);
    }
  }
  return found;
}

// src/instrumentation/text-filter.ts
var languageBySuffix = {
  ts: "typescript",
  tsx: "typescript",
  mts: "typescript",
  cts: "typescript",
  js: "typescript",
  jsx: "typescript",
  mjs: "typescript",
  cjs: "typescript",
  py: "python",
  go: "go",
  java: "java"
};
var excludedFolder = /(?:^|\/)(?:testdata|__tests__|examples|src\/test)\//u;
var excludedFile = {
  typescript: /(?:\.d\.[cm]?ts|\.min\.[cm]?js|\.(?:spec|test)\.[cm]?[jt]sx?)$/u,
  python: /(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.py$/u,
  go: /_test\.go$/u,
  java: /(?:Test|Tests|IT)\.java$/u
};
function languageOf(path) {
  const dot = path.lastIndexOf(".");
  const suffix = path.slice(dot + 1).toLowerCase();
  if (dot === -1 || !Object.hasOwn(languageBySuffix, suffix)) return void 0;
  const language = languageBySuffix[suffix];
  if (language === void 0) return void 0;
  return excludedFolder.test(path) || excludedFile[language].test(path) ? void 0 : language;
}
var importHit = {
  typescript: /prom-client|express-prom-bundle|express-prometheus-middleware|nestjs-prometheus|fastify-metrics|@opentelemetry\/(?:api|sdk-metrics)/u,
  python: /prometheus_|starlette_exporter|django_prometheus|opentelemetry/u,
  go: /client_golang\/prometheus|otel\/metric|controller-runtime\/pkg\/metrics|component-base\/metrics|kube-state-metrics\/(?:v\d\/)?pkg\/metric|VictoriaMetrics\/metrics|go-gin-prometheus|go-http-metrics/u,
  java: /io\.micrometer|io\.prometheus|opentelemetry/u
};
var callHit = {
  typescript: /\.(?:inc|dec|observe|labels|startTimer|zero|setToCurrentTime)\s*\(|\.set\s*\(\s*\{|\.(?:add|record)\s*\((?:[^(){}]|\(\)){1,60},\s*\{/u,
  python: /\.(?:labels|add_metric)\s*\(|\blabels\s*=\s*\{|\.(?:add|record|set)\s*\([^(){}]{1,60},\s*(?:attributes\s*=\s*)?\{/u,
  // `metrics.CountRequest(r.URL.Path)`: what handlers give to the functions of a package of metrics.
  go: /\.(?:(?:GetMetric)?With(?:LabelValues)?(?:Checked)?|(?:Must)?CurryWith|ObserveSince)\s*\(|(?:[mM]etrics?|[mM]onitoring|[tT]elemetry)\.[A-Z]\w{0,60}\(/u,
  // A helper called after metrics, and a class of the names that several files write at them, need no import.
  java: /\.(?:tags?|labels|labelValues)\s*\(|[mM]etrics?(?:\(\))?\.\w{1,60}\(|(?:class|interface|enum)\s{1,9}\w{0,40}(?:Metric|Meter|Tag|Label|Attribute)/u
};
var goNeighbour = /^(?:const |var |\t)\w+(?: \w+)? *= *(?:"[a-zA-Z_]|\[\]string\{)|\b(?:[iI]nc|[oO]bserve|[rR]ecord|[cC]ount|[tT]rack|[mM]easure|[rR]eport)[A-Z]\w{0,60}\(/mu;
function passesTextFilter(language, text2) {
  return importHit[language].test(text2) || callHit[language].test(text2);
}
function mayMatter(language, text2) {
  if (passesTextFilter(language, text2)) return true;
  return language === "typescript" ? mayLend(text2) : language === "go" && goNeighbour.test(text2);
}
function folderOf3({ path }) {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
function selectMetricFiles(files) {
  const declaring = /* @__PURE__ */ new Map();
  const using = /* @__PURE__ */ new Map();
  const others = /* @__PURE__ */ new Map();
  for (const file of files) {
    const language = languageOf(file.path);
    if (language === void 0) continue;
    const pile = importHit[language].test(file.text) ? declaring : callHit[language].test(file.text) ? using : others;
    pushTo(pile, language, file);
  }
  const selected = /* @__PURE__ */ new Set();
  for (const [language, declarers] of declaring) {
    const users = using.get(language) ?? [];
    const left = others.get(language) ?? [];
    for (const file of [...declarers, ...users]) selected.add(file);
    if (language === "typescript") for (const file of lendersOf(declarers, users, left)) selected.add(file);
    if (language === "go") for (const file of neighboursOf(declarers, left)) selected.add(file);
  }
  return files.filter((file) => selected.has(file));
}
function neighboursOf(declaring, others) {
  const folders = new Set(declaring.map(folderOf3));
  return others.filter((file) => goNeighbour.test(file.text) && folders.has(folderOf3(file)));
}

// src/source/fenced-blocks.ts
function isMarkdown(path) {
  return /\.(?:md|markdown)$/iu.test(path);
}

// src/inputs/discover.ts
var import_node_fs6 = require("node:fs");
var import_node_path5 = require("node:path");

// src/inputs/follow-links.ts
var import_node_fs4 = require("node:fs");
function followLinks(root, links, found, withMarkdown = false) {
  if (links.length === 0) return { files: [], outside: [] };
  const realRoot = realPath(root) ?? root;
  const known = new Set(found.map(({ path }) => withSlashes(realRoot) + path.slice(root.length)));
  const files = [];
  const outside = [];
  for (const path of [...links].sort()) {
    const target = realPath(path);
    const kind = fileKindOf(path, withMarkdown);
    if (target === void 0 || !isWithin(realRoot, target)) outside.push(path);
    else if (kind !== void 0 && isFile2(target) && !known.has(withSlashes(target))) {
      known.add(withSlashes(target));
      files.push({ path, kind });
    }
  }
  return { files, outside };
}
function realPath(path) {
  try {
    return (0, import_node_fs4.realpathSync)(path);
  } catch {
    return void 0;
  }
}
function isFile2(path) {
  try {
    return (0, import_node_fs4.statSync)(path).isFile();
  } catch {
    return false;
  }
}

// src/inputs/tracked-files.ts
var import_node_child_process = require("node:child_process");
var hookVariables = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"];
function trackedFiles(folder, env) {
  const ownEnv = Object.fromEntries(Object.entries(env).filter(([name]) => !hookVariables.includes(name)));
  const args = ["-c", "core.fsmonitor=false", "ls-files", "-z", "--stage"];
  const { status, stdout } = (0, import_node_child_process.spawnSync)("git", args, {
    cwd: folder,
    env: ownEnv,
    encoding: "utf8",
    maxBuffer: 1024 * 1024 * 1024,
    stdio: ["ignore", "pipe", "ignore"],
    windowsHide: true
  });
  if (status !== 0) return void 0;
  const paths = /* @__PURE__ */ new Map();
  for (const record of stdout.split("\0")) {
    const tab = record.indexOf("	");
    const mode = record.slice(0, 6);
    if (tab === -1 || mode === "160000") continue;
    const path = record.slice(tab + 1);
    paths.set(path, { path, isLink: mode === "120000" });
  }
  return [...paths.values()];
}

// src/inputs/walk.ts
var import_node_fs5 = require("node:fs");
var Walk = class {
  files = [];
  /** Absolute paths of symbolic links, which are judged once all files are known. */
  links = [];
  problems = [];
  /** Files passed over for their name. */
  lockFiles = 0;
  #options;
  #stack;
  constructor(options) {
    this.#options = options;
    this.#stack = [{ path: options.root, rules: options.rules }];
  }
  /** Walks to the end, or to an ignore file that needs `makeRules`; false where it is not at its end. */
  run(makeRules) {
    for (let folder = this.#stack.pop(); folder !== void 0; folder = this.#stack.pop()) {
      const entries = this.#list(folder.path);
      const hasRules = this.#options.respectIgnoreFiles && entries.some(isIgnoreFile);
      if (hasRules && makeRules === void 0) {
        this.#stack.push(folder);
        return false;
      }
      const rules = hasRules && makeRules !== void 0 ? this.#rulesIn(folder, makeRules) : folder.rules;
      for (const entry of entries) this.#visit(entry, folder.path, rules);
    }
    return true;
  }
  #list(folder) {
    try {
      return (0, import_node_fs5.readdirSync)(folder === "" ? "/" : folder, { withFileTypes: true });
    } catch (error) {
      this.problems.push({ path: folder, reason: reasonOf(error) });
      return [];
    }
  }
  #rulesIn(folder, makeRules) {
    try {
      return makeRules(`${folder.path}/`, (0, import_node_fs5.readFileSync)(`${folder.path}/.gitignore`, "utf8"), folder.rules);
    } catch (error) {
      this.problems.push({ path: `${folder.path}/.gitignore`, reason: reasonOf(error) });
      return folder.rules;
    }
  }
  #visit(entry, folder, rules) {
    const { name } = entry;
    if (entry.isDirectory()) {
      if (prunedFolders.has(name)) return;
      const path2 = `${folder}/${name}`;
      if (rules?.ignores(`${path2}/`) === true || this.#options.exclude?.matches(path2) === true) return;
      this.#stack.push({ path: path2, rules });
      return;
    }
    const kind = fileKindOf(name, this.#options.markdown);
    if (entry.isSymbolicLink()) {
      if (kind !== void 0) this.#visitLink(`${folder}/${name}`, rules);
      return;
    }
    if (kind === void 0 || !entry.isFile() || configNames.includes(name)) return;
    const path = `${folder}/${name}`;
    if (rules?.ignores(path) === true || this.#options.exclude?.matches(path) === true) return;
    if (lockFiles.has(name)) this.lockFiles += 1;
    else this.files.push({ path, kind });
  }
  #visitLink(path, rules) {
    if (rules?.ignores(path) === true || this.#options.exclude?.matches(path) === true) return;
    this.links.push(path);
  }
};
function isIgnoreFile(entry) {
  return entry.name === ".gitignore" && entry.isFile();
}

// src/inputs/discover.ts
async function discover(options) {
  const search = new Search(options);
  for (const written of options.paths) await search.add(written);
  return search.result();
}
var Search = class {
  #options;
  #candidates = /* @__PURE__ */ new Map();
  #unreadable = [];
  #notes = [];
  #lockFiles = 0;
  #exclude;
  #makeRules;
  constructor(options) {
    this.#options = options;
  }
  async add(written) {
    const absolute = (0, import_node_path5.resolve)(this.#options.cwd, written);
    let stats;
    try {
      stats = (0, import_node_fs6.statSync)(absolute);
    } catch (error) {
      this.#unreadable.push({ path: withSlashes(written), reason: reasonOf(error) });
      return;
    }
    const path = withSlashes(absolute);
    if (stats.isDirectory()) {
      await this.#addFolder(path.replace(/\/$/, ""));
    } else if (stats.isFile()) {
      const shown2 = shownPath(this.#options.cwd, absolute);
      this.#candidates.set(path, {
        path,
        kind: fileKindOf(path, this.#options.markdown) ?? "manifest",
        shown: shown2,
        isNamed: true
      });
    } else {
      const reason = 'is neither a file nor a folder; give its content on standard input, as "-"';
      this.#unreadable.push({ path: withSlashes(written), reason });
    }
  }
  result() {
    const candidates2 = [...this.#candidates.values()].sort((a, b) => a.shown < b.shown ? -1 : 1);
    return { candidates: candidates2, unreadable: this.#unreadable, lockFiles: this.#lockFiles, notes: this.#notes };
  }
  async #addFolder(root) {
    const exclude = await this.#excludeBelow(root);
    if (this.#options.trackedOnly && this.#addTracked(root, exclude)) return;
    const respectIgnoreFiles = this.#options.respectIgnoreFiles;
    const rules = respectIgnoreFiles ? await this.#rulesAbove(root) : void 0;
    const walk = new Walk({ root, exclude, respectIgnoreFiles, rules, markdown: this.#options.markdown === true });
    while (!walk.run(this.#makeRules)) await this.#loadIgnore();
    for (const { path, reason } of walk.problems) {
      this.#unreadable.push({ path: shownPath(this.#options.cwd, path === "" ? "/" : path), reason });
    }
    this.#lockFiles += walk.lockFiles;
    this.#addAll(root, walk.files, walk.links);
  }
  #addTracked(root, exclude) {
    const tracked = trackedFiles(root === "" ? "/" : root, this.#options.env);
    if (tracked === void 0) {
      this.#notes.push(
        `git knows nothing of "${shownPath(this.#options.cwd, root)}", so all files below it are taken, tracked or not.`
      );
      return false;
    }
    const files = [];
    const links = [];
    for (const { path: below, isLink } of tracked) {
      const kind = fileKindOf(below, this.#options.markdown);
      const name = below.slice(below.lastIndexOf("/") + 1);
      if (kind === void 0 || configNames.includes(name) || isPruned(below)) continue;
      const path = `${root}/${below}`;
      if (exclude !== void 0 && isExcluded(exclude, root, below)) continue;
      if (isLink) links.push(path);
      else if (lockFiles.has(name)) this.#lockFiles += 1;
      else if ((0, import_node_fs6.existsSync)(path)) files.push({ path, kind });
    }
    this.#addAll(root, files, links);
    return true;
  }
  #addAll(root, files, links) {
    const shownRoot = shownPath(this.#options.cwd, root === "" ? "/" : root);
    const prefix = shownRoot === "." ? "" : `${shownRoot.replace(/\/$/, "")}/`;
    const followed = followLinks(root, links, files, this.#options.markdown);
    for (const path of followed.outside) {
      this.#notes.push(`"${prefix}${path.slice(root.length + 1)}" is a link that leads out of the folder, or nowhere.`);
    }
    for (const file of [...files, ...followed.files]) {
      if (this.#candidates.has(file.path)) continue;
      const shown2 = prefix + file.path.slice(root.length + 1);
      this.#candidates.set(file.path, { ...file, shown: shown2, isNamed: false });
    }
  }
  /** What is excluded below a folder that somebody named: naming it wins over globs that would leave it out. */
  async #excludeBelow(root) {
    if (this.#options.exclude.every(({ patterns }) => patterns.length === 0)) return void 0;
    if (this.#exclude === void 0) {
      const { ExcludePatterns: Patterns } = await Promise.resolve().then(() => __toESM(require("./inputs-globs.js"), 1));
      this.#exclude = Patterns.compile(this.#options.exclude);
    }
    return this.#exclude.without(root);
  }
  async #loadIgnore() {
    if (this.#makeRules === void 0) {
      const { IgnoreRules: Rules } = await Promise.resolve().then(() => __toESM(require("./inputs-ignore-rules.js"), 1));
      this.#makeRules = (folder, text2, above) => new Rules(folder, text2, above);
    }
    return this.#makeRules;
  }
  /** The rules of the repository above a root, unless they leave out the root itself, which somebody named. */
  async #rulesAbove(root) {
    const gitRoot = gitRootOf(root === "" ? "/" : root);
    if (gitRoot === void 0) return void 0;
    let rules = await this.#readRules(gitRoot, (0, import_node_path5.join)(gitRoot, ".git", "info", "exclude"), void 0);
    for (const folder of foldersBetween(gitRoot, root)) {
      const below = pathBelow(gitRoot, folder);
      if (below !== void 0 && rules?.ignores(`${withSlashes(folder)}/`) === true) return void 0;
      if (withSlashes(folder) !== root) rules = await this.#readRules(folder, (0, import_node_path5.join)(folder, ".gitignore"), rules);
    }
    return rules;
  }
  async #readRules(folder, path, above) {
    const text2 = readIfThere(path);
    if (text2 === void 0 || !/^[^#\s]/m.test(text2)) return above;
    const makeRules = await this.#loadIgnore();
    return makeRules(`${withSlashes(folder).replace(/\/$/, "")}/`, text2, above);
  }
};
function foldersBetween(top, bottom) {
  const folders = [];
  for (let at2 = (0, import_node_path5.resolve)(bottom === "" ? "/" : bottom); ; at2 = (0, import_node_path5.dirname)(at2)) {
    folders.unshift(at2);
    if (at2 === (0, import_node_path5.resolve)(top) || (0, import_node_path5.dirname)(at2) === at2) return folders;
  }
}
function readIfThere(path) {
  try {
    return (0, import_node_fs6.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}
function isPruned(path) {
  return path.split("/").some((part) => prunedFolders.has(part));
}
function isExcluded(exclude, root, below) {
  for (let slash = below.indexOf("/"); slash !== -1; slash = below.indexOf("/", slash + 1)) {
    if (exclude.matches(`${root}/${below.slice(0, slash)}`)) return true;
  }
  return exclude.matches(`${root}/${below}`);
}

// src/inputs/collect.ts
async function collect(options) {
  const found = await discover({ ...options, paths: options.paths.filter((path) => path !== "-") });
  const pile = new Pile();
  if (options.paths.includes("-")) pile.add(await readStdin(options));
  const reader = new FileReader();
  for (const candidate of found.candidates) {
    if (candidate.kind === "source" && languageOf(candidate.shown) === void 0) {
      pile.withoutMetrics += 1;
      continue;
    }
    if (candidate.kind === "manifest" && isMarkdown(candidate.shown)) {
      pile.unrelated += 1;
      continue;
    }
    const read = readOne(reader, candidate);
    if (read !== void 0) pile.add(read, candidate.kind);
  }
  const { manifests, sources, unreadable } = pile;
  const withMetrics = selectMetricFiles(sources);
  const files = [...manifests, ...withMetrics].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  return {
    files,
    hasSourceCode: withMetrics.length > 0 || manifests.some(({ path }) => isMarkdown(path)),
    skipped: {
      unrelated: found.lockFiles + pile.unrelated,
      "no-metrics": pile.withoutMetrics + sources.length - withMetrics.length
    },
    unreadable: [...found.unreadable, ...unreadable],
    notes: found.notes
  };
}
var Pile = class {
  manifests = [];
  sources = [];
  unreadable = [];
  withoutMetrics = 0;
  /** Files of which nothing is read. */
  unrelated = 0;
  add(read, kind = "manifest") {
    const { path } = read;
    if ("reason" in read) {
      this.unreadable.push({ path, reason: read.reason });
      return;
    }
    const file = sourceFile(path, read.text, read.encoding);
    if (kind === "source") {
      const language = languageOf(path);
      if (language !== void 0 && mayMatter(language, file.text)) this.sources.push(file);
      else this.withoutMetrics += 1;
      return;
    }
    this.manifests.push(file);
    if (read.problem !== void 0) this.unreadable.push({ path, reason: read.problem });
  }
};
function readOne(reader, { path, shown: shown2, isNamed }) {
  try {
    return { path: shown2, ...decode(reader.read(path)) };
  } catch (error) {
    if (error instanceof TooLargeError) return { path: shown2, reason: tooLarge };
    if (errorCode(error) === "ENOENT") {
      if (shown2.includes("\uFFFD")) return { path: shown2, reason: "has a name that is not UTF-8" };
      if (!isNamed) return void 0;
    }
    return { path: shown2, reason: reasonOf(error) };
  }
}
async function readStdin({ stdin, stdinFilename }) {
  const path = stdinFilename;
  const chunks = [];
  let length = 0;
  try {
    for await (const chunk of stdin) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maximumSize) return { path, reason: tooLarge };
    }
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
  return { path, ...decode(import_node_buffer3.Buffer.concat(chunks)) };
}

// src/cli/run.ts
async function prepare(options, io, engine) {
  const ruleIds = engine.rules.map(({ meta }) => meta.id);
  for (const pattern of [...options.select ?? [], ...options.ignore ?? []]) {
    const message = unknownRule(pattern, ruleIds);
    if (message !== void 0) throw new UsageError(message);
  }
  const configured = await runConfig(options, io.cwd, ruleIds);
  if ("problems" in configured) return configured;
  checkThresholds(options, configured);
  const collected = await collect({
    cwd: io.cwd,
    paths: options.paths,
    exclude: [
      { folder: configured.folder, patterns: configured.config.exclude },
      { folder: io.cwd, patterns: options.exclude }
    ],
    respectIgnoreFiles: options.respectIgnoreFiles,
    trackedOnly: options.trackedOnly,
    markdown: options.markdown === true,
    env: io.env,
    stdin: io.stdin,
    stdinFilename: options.stdinFilename
  });
  return { configured, collected };
}
function checkThresholds(options, { config }) {
  const minSeverity = options.minSeverity ?? config.minSeverity;
  const failOn = options.failOn ?? config.failOn ?? "warning";
  if (minSeverity !== void 0 && !options.exitZero && hidesFailures(minSeverity, failOn)) {
    throw new UsageError(`${thresholdMessage(minSeverity, failOn)} Add "--fail-on ${minSeverity}".`);
  }
}

// src/cli/color.ts
function widthOf2(sink) {
  return sink.columns ?? 100;
}

// src/cli/access-workspace.ts
async function accessFiles(parsed, io, engine) {
  const { values, lists, flags } = parsed;
  const config = flags.has("no-config") ? false : values.get("config");
  const prepared = await prepare(
    {
      paths: lists.get("filename") ?? ["."],
      stdinFilename: "<stdin>.yaml",
      exclude: [],
      respectIgnoreFiles: true,
      trackedOnly: false,
      ...config === void 0 ? {} : { config },
      exitZero: true,
      suppressions: true,
      parseAll: false
    },
    io,
    engine
  );
  if ("problems" in prepared) {
    throw new UsageError(problemsText(prepared.problems, { color: false, width: widthOf2(io.stderr) }));
  }
  const { configured, collected } = prepared;
  const matches = await matcherOf(configured, io.cwd);
  const { workspace } = engine.lint(collected.files, {
    rules: [],
    config: configured.config,
    today: "",
    ...matches === void 0 ? {} : { matches }
  });
  const scopes = workspace.rbacScopes.filter(({ roles, bindings }) => roles.length + bindings.length > 0);
  if (scopes.length === 0) throw new UsageError("There are no roles and no bindings in these files.");
  const { problems, templates } = workspace.documents;
  const gaps = [
    ...collected.unreadable.map(({ path, reason }) => `"${path}" ${reason}.`),
    ...problems.map(({ span }) => `"${span.file.path}" could not be read as YAML.`)
  ];
  for (const gap of gaps) io.stderr.write(`error: ${visible(gap)}
`);
  if (templates.length > 0) {
    io.stderr.write(`note: Left out ${counted(templates.length, "template")}; ask about what they render to.
`);
  }
  const kept = new Set(scopes.map(({ scope }) => scope));
  return { workspace, policies: workspace.policies.filter(({ scope }) => kept.has(scope)), gaps };
}

// src/cli/commands/who-can.ts
var whoCan2 = {
  usage: "scrapelint who-can VERB RESOURCE[/NAME] [OPTIONS]",
  description: "Name everybody who may do something, by the roles and bindings in files and those that Kubernetes brings, with the bindings, roles and rules that make it so. Exit code 0 if there is somebody, 1 if nobody.",
  options: accessOptions,
  examples: [
    ["scrapelint who-can list secrets -A", "Who reads every Secret?"],
    ["scrapelint who-can create pods --subresource exec -n monitoring", "Who enters pods of a namespace?"]
  ],
  async run(parsed, io, engine) {
    const format = textOrJson(parsed);
    if (parsed.positionals.length !== 2) throw new UsageError('The command "who-can" takes a verb and a resource.');
    const files = await accessFiles(parsed, io, engine);
    const { request, notes } = askedRequest(parsed, files.workspace);
    for (const note of notes) io.stderr.write(`note: ${visible(note)}
`);
    const found = everybody(files, request);
    const open = openEnds(files, request);
    io.stdout.write(format === "json" ? json(found, open, request) : text(found, open));
    return found.length > 0 ? 0 : 1;
  }
};
function everybody({ policies }, request) {
  const seen = /* @__PURE__ */ new Set();
  return policies.flatMap(({ policy, scope }) => whoCan(policy, request).map((holder) => ({ holder, scope: scope.name }))).filter(({ holder }) => {
    const key = pathLines(holder).join("\n");
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  }).sort((a, b) => Number(a.holder.binding.source === void 0) - Number(b.holder.binding.source === void 0));
}
function openEnds({ policies, gaps }, request) {
  const doubts = policies.flatMap(({ policy, scope }) => [
    ...scope.isOpen ? [`The kustomization in "${scope.name}" takes in what is not among the files.`] : [],
    ...policy.bindings.flatMap((binding) => {
      if (binding.source === void 0 || isAskedAbout(binding, request) === "no") return [];
      const { candidates: candidates2, certain } = policy.resolve(binding);
      if (candidates2.length === 0) return certain === "unknown" ? [doubtText({ kind: "role-missing", binding })] : [];
      const open = candidates2.find((candidate) => candidate.open);
      return open === void 0 ? [] : [doubtText({ kind: "role-open", binding, role: open.role })];
    })
  ]);
  return [.../* @__PURE__ */ new Set([...doubts, ...gaps])];
}
function text(found, open) {
  const others = open.length === 0 ? "" : `
There may be others:
${open.map((each) => `  ${visible(each)}
`).join("")}`;
  if (found.length === 0) return `nobody
${others}`;
  const bySubject = /* @__PURE__ */ new Map();
  for (const { holder } of found) {
    const name = subjectName(holder.subject, holder.binding);
    bySubject.set(name, [...bySubject.get(name) ?? [], holder]);
  }
  const blocks = [...bySubject].map(([name, holders]) => {
    const isSure = holders.some(({ certain }) => certain);
    const paths = holders.map(
      (holder) => pathLines(holder).map((line) => `  ${line}`).join("\n")
    );
    return `${name}${isSure ? "" : " (perhaps)"}
${paths.join("\n\n")}`;
  });
  return `${blocks.join("\n\n").split("\n").map(visible).join("\n")}
${others}`;
}
function json(found, open, request) {
  const holders = found.map(({ holder, scope }) => ({ ...pathJson(holder, scope), certain: holder.certain }));
  return `${visibleJson({ version: 1, request, holders, doubts: open.map((each) => ({ text: each })) }, 2)}
`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  whoCan
});
