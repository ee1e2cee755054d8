// Generated from the folders of this one by `npm run generate`. Do not edit.
import type { Rule } from '../src/rule.ts';
import rbacAdmissionPolicyWrite from './rbac/admission-policy-write.ts';
import rbacAggregatesToDefaultRole from './rbac/aggregates-to-default-role.ts';
import rbacAggregationEmptySelector from './rbac/aggregation-empty-selector.ts';
import rbacAggregationOverwritesRules from './rbac/aggregation-overwrites-rules.ts';
import rbacAllServiceAccountsBinding from './rbac/all-service-accounts-binding.ts';
import rbacAnonymousBinding from './rbac/anonymous-binding.ts';
import rbacApiServiceWrite from './rbac/api-service-write.ts';
import rbacAuthenticatedBinding from './rbac/authenticated-binding.ts';
import rbacBind from './rbac/bind.ts';
import rbacBindWrongResource from './rbac/bind-wrong-resource.ts';
import rbacClusterAdminBinding from './rbac/cluster-admin-binding.ts';
import rbacClusterAdminEquivalent from './rbac/cluster-admin-equivalent.ts';
import rbacClusterScopedInRole from './rbac/cluster-scoped-in-role.ts';
import rbacCrdWrite from './rbac/crd-write.ts';
import rbacCsrApproval from './rbac/csr-approval.ts';
import rbacCsrSign from './rbac/csr-sign.ts';
import rbacDanglingRoleRef from './rbac/dangling-role-ref.ts';
import rbacDanglingSubject from './rbac/dangling-subject.ts';
import rbacDefaultRoleBinding from './rbac/default-role-binding.ts';
import rbacDefaultServiceAccountBound from './rbac/default-service-account-bound.ts';
import rbacDeprecatedApiVersion from './rbac/deprecated-api-version.ts';
import rbacDuplicateBinding from './rbac/duplicate-binding.ts';
import rbacDuplicateRule from './rbac/duplicate-rule.ts';
import rbacDuplicateSubject from './rbac/duplicate-subject.ts';
import rbacEmptySubjects from './rbac/empty-subjects.ts';
import rbacEmptyVerbs from './rbac/empty-verbs.ts';
import rbacEndpointsWrite from './rbac/endpoints-write.ts';
import rbacEphemeralContainers from './rbac/ephemeral-containers.ts';
import rbacEscalate from './rbac/escalate.ts';
import rbacEventDelete from './rbac/event-delete.ts';
import rbacImpersonate from './rbac/impersonate.ts';
import rbacIneffectiveResourceNames from './rbac/ineffective-resource-names.ts';
import rbacIneffectiveSubresourceWildcard from './rbac/ineffective-subresource-wildcard.ts';
import rbacMissingApiGroups from './rbac/missing-api-groups.ts';
import rbacMissingResources from './rbac/missing-resources.ts';
import rbacMixedRule from './rbac/mixed-rule.ts';
import rbacNamespaceOnClusterScoped from './rbac/namespace-on-cluster-scoped.ts';
import rbacNamespacePatch from './rbac/namespace-patch.ts';
import rbacNodeProxy from './rbac/node-proxy.ts';
import rbacNodeWrite from './rbac/node-write.ts';
import rbacNonResourceGlob from './rbac/non-resource-glob.ts';
import rbacNonResourceUrlInRole from './rbac/non-resource-url-in-role.ts';
import rbacNonResourceUrlRoleBinding from './rbac/non-resource-url-role-binding.ts';
import rbacPersistentVolumeCreate from './rbac/persistent-volume-create.ts';
import rbacPodAttach from './rbac/pod-attach.ts';
import rbacPodExec from './rbac/pod-exec.ts';
import rbacPodOrServiceProxy from './rbac/pod-or-service-proxy.ts';
import rbacPodPortforward from './rbac/pod-portforward.ts';
import rbacRbacWrite from './rbac/rbac-write.ts';
import rbacRedundantWildcard from './rbac/redundant-wildcard.ts';
import rbacRemovedApiGroup from './rbac/removed-api-group.ts';
import rbacResourceNamesGlob from './rbac/resource-names-glob.ts';
import rbacResourceNamesListWatch from './rbac/resource-names-list-watch.ts';
import rbacRoleRefApiGroup from './rbac/role-ref-api-group.ts';
import rbacRoleRefCrossNamespace from './rbac/role-ref-cross-namespace.ts';
import rbacRoleRefKind from './rbac/role-ref-kind.ts';
import rbacRoleRefWrongKind from './rbac/role-ref-wrong-kind.ts';
import rbacSecretRead from './rbac/secret-read.ts';
import rbacSecretWrite from './rbac/secret-write.ts';
import rbacServiceAccountAsUser from './rbac/service-account-as-user.ts';
import rbacServiceStatusWrite from './rbac/service-status-write.ts';
import rbacSubjectApiGroup from './rbac/subject-api-group.ts';
import rbacSubjectKind from './rbac/subject-kind.ts';
import rbacSubjectNamespaceMismatch from './rbac/subject-namespace-mismatch.ts';
import rbacSubjectNamespaceMissing from './rbac/subject-namespace-missing.ts';
import rbacSystemMastersBinding from './rbac/system-masters-binding.ts';
import rbacTokenRequest from './rbac/token-request.ts';
import rbacUnboundRole from './rbac/unbound-role.ts';
import rbacUnknownApiGroup from './rbac/unknown-api-group.ts';
import rbacUnknownResource from './rbac/unknown-resource.ts';
import rbacUnknownVerb from './rbac/unknown-verb.ts';
import rbacUnservedVerb from './rbac/unserved-verb.ts';
import rbacVerbCase from './rbac/verb-case.ts';
import rbacWebhookWrite from './rbac/webhook-write.ts';
import rbacWildcardApiGroup from './rbac/wildcard-api-group.ts';
import rbacWildcardNonResourceUrl from './rbac/wildcard-non-resource-url.ts';
import rbacWildcardResource from './rbac/wildcard-resource.ts';
import rbacWildcardSubject from './rbac/wildcard-subject.ts';
import rbacWildcardVerb from './rbac/wildcard-verb.ts';
import rbacWorkloadCreate from './rbac/workload-create.ts';
import scrapeInlineSecret from './scrape/inline-secret.ts';
import scrapeTimeoutNotBelowInterval from './scrape/timeout-not-below-interval.ts';
import monitorEmptySelector from './monitor/empty-selector.ts';
import monitorNamespaceSelectorShape from './monitor/namespace-selector-shape.ts';
import monitorNotSelected from './monitor/not-selected.ts';
import monitorSelectorNil from './monitor/selector-nil.ts';
import monitorSelectorUnmanaged from './monitor/selector-unmanaged.ts';
import monitorTimeoutNotBelowInterval from './monitor/timeout-not-below-interval.ts';
import cardinalityLabelmapAll from './cardinality/labelmap-all.ts';
import cardinalityMetricLabel from './cardinality/metric-label.ts';
import cardinalityTargetLabel from './cardinality/target-label.ts';
import inputDuplicateKey from './input/duplicate-key.ts';
import inputExpiredSuppression from './input/expired-suppression.ts';
import inputInternalError from './input/internal-error.ts';
import inputMalformedSuppression from './input/malformed-suppression.ts';
import inputPlaceholder from './input/placeholder.ts';
import inputResourceShape from './input/resource-shape.ts';
import inputSourceSyntax from './input/source-syntax.ts';
import inputUnknownSuppression from './input/unknown-suppression.ts';
import inputUnrenderedTemplate from './input/unrendered-template.ts';
import inputUnusedSuppression from './input/unused-suppression.ts';
import inputYamlSyntax from './input/yaml-syntax.ts';

/** Every rule, by family and id. */
export const rules: readonly Rule[] = [
  rbacAdmissionPolicyWrite,
  rbacAggregatesToDefaultRole,
  rbacAggregationEmptySelector,
  rbacAggregationOverwritesRules,
  rbacAllServiceAccountsBinding,
  rbacAnonymousBinding,
  rbacApiServiceWrite,
  rbacAuthenticatedBinding,
  rbacBind,
  rbacBindWrongResource,
  rbacClusterAdminBinding,
  rbacClusterAdminEquivalent,
  rbacClusterScopedInRole,
  rbacCrdWrite,
  rbacCsrApproval,
  rbacCsrSign,
  rbacDanglingRoleRef,
  rbacDanglingSubject,
  rbacDefaultRoleBinding,
  rbacDefaultServiceAccountBound,
  rbacDeprecatedApiVersion,
  rbacDuplicateBinding,
  rbacDuplicateRule,
  rbacDuplicateSubject,
  rbacEmptySubjects,
  rbacEmptyVerbs,
  rbacEndpointsWrite,
  rbacEphemeralContainers,
  rbacEscalate,
  rbacEventDelete,
  rbacImpersonate,
  rbacIneffectiveResourceNames,
  rbacIneffectiveSubresourceWildcard,
  rbacMissingApiGroups,
  rbacMissingResources,
  rbacMixedRule,
  rbacNamespaceOnClusterScoped,
  rbacNamespacePatch,
  rbacNodeProxy,
  rbacNodeWrite,
  rbacNonResourceGlob,
  rbacNonResourceUrlInRole,
  rbacNonResourceUrlRoleBinding,
  rbacPersistentVolumeCreate,
  rbacPodAttach,
  rbacPodExec,
  rbacPodOrServiceProxy,
  rbacPodPortforward,
  rbacRbacWrite,
  rbacRedundantWildcard,
  rbacRemovedApiGroup,
  rbacResourceNamesGlob,
  rbacResourceNamesListWatch,
  rbacRoleRefApiGroup,
  rbacRoleRefCrossNamespace,
  rbacRoleRefKind,
  rbacRoleRefWrongKind,
  rbacSecretRead,
  rbacSecretWrite,
  rbacServiceAccountAsUser,
  rbacServiceStatusWrite,
  rbacSubjectApiGroup,
  rbacSubjectKind,
  rbacSubjectNamespaceMismatch,
  rbacSubjectNamespaceMissing,
  rbacSystemMastersBinding,
  rbacTokenRequest,
  rbacUnboundRole,
  rbacUnknownApiGroup,
  rbacUnknownResource,
  rbacUnknownVerb,
  rbacUnservedVerb,
  rbacVerbCase,
  rbacWebhookWrite,
  rbacWildcardApiGroup,
  rbacWildcardNonResourceUrl,
  rbacWildcardResource,
  rbacWildcardSubject,
  rbacWildcardVerb,
  rbacWorkloadCreate,
  scrapeInlineSecret,
  scrapeTimeoutNotBelowInterval,
  monitorEmptySelector,
  monitorNamespaceSelectorShape,
  monitorNotSelected,
  monitorSelectorNil,
  monitorSelectorUnmanaged,
  monitorTimeoutNotBelowInterval,
  cardinalityLabelmapAll,
  cardinalityMetricLabel,
  cardinalityTargetLabel,
  inputDuplicateKey,
  inputExpiredSuppression,
  inputInternalError,
  inputMalformedSuppression,
  inputPlaceholder,
  inputResourceShape,
  inputSourceSyntax,
  inputUnknownSuppression,
  inputUnrenderedTemplate,
  inputUnusedSuppression,
  inputYamlSyntax,
];
