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
import rbacAutomountToken from './rbac/automount-token.ts';
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
import rbacDefaultServiceAccountUsed from './rbac/default-service-account-used.ts';
import rbacDeprecatedApiVersion from './rbac/deprecated-api-version.ts';
import rbacDeprecatedServiceAccountField from './rbac/deprecated-service-account-field.ts';
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
import rbacLongLivedTokenSecret from './rbac/long-lived-token-secret.ts';
import rbacMissingApiGroups from './rbac/missing-api-groups.ts';
import rbacMissingResources from './rbac/missing-resources.ts';
import rbacMissingServiceAccount from './rbac/missing-service-account.ts';
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
import accessAccountMissing from './access/account-missing.ts';
import accessDedicatedAccount from './access/dedicated-account.ts';
import accessDefaultAccount from './access/default-account.ts';
import accessExecPermission from './access/exec-permission.ts';
import accessMissingPermission from './access/missing-permission.ts';
import accessMissingScope from './access/missing-scope.ts';
import accessMonitorNamespaceUnreadable from './access/monitor-namespace-unreadable.ts';
import accessReplaceableNodeProxy from './access/replaceable-node-proxy.ts';
import accessSecretPermission from './access/secret-permission.ts';
import accessTokenNotMounted from './access/token-not-mounted.ts';
import accessTokenSentToTargets from './access/token-sent-to-targets.ts';
import accessUnneededPermission from './access/unneeded-permission.ts';
import accessUnneededScope from './access/unneeded-scope.ts';
import accessWritePermission from './access/write-permission.ts';
import scrapeAlertmanagerApi from './scrape/alertmanager-api.ts';
import scrapeAlertmanagerNone from './scrape/alertmanager-none.ts';
import scrapeAuthConflict from './scrape/auth-conflict.ts';
import scrapeBodySize from './scrape/body-size.ts';
import scrapeCredentialsOverHttp from './scrape/credentials-over-http.ts';
import scrapeDeprecatedField from './scrape/deprecated-field.ts';
import scrapeDiscoveryAttachIgnored from './scrape/discovery-attach-ignored.ts';
import scrapeDiscoveryConflict from './scrape/discovery-conflict.ts';
import scrapeDiscoveryEndpointsDeprecated from './scrape/discovery-endpoints-deprecated.ts';
import scrapeDiscoveryRole from './scrape/discovery-role.ts';
import scrapeDiscoverySelectors from './scrape/discovery-selectors.ts';
import scrapeDiscoveryUnfiltered from './scrape/discovery-unfiltered.ts';
import scrapeDuplicateKey from './scrape/duplicate-key.ts';
import scrapeEvaluationIntervalTooLong from './scrape/evaluation-interval-too-long.ts';
import scrapeFieldNeedsVersion from './scrape/field-needs-version.ts';
import scrapeFieldValue from './scrape/field-value.ts';
import scrapeFilePattern from './scrape/file-pattern.ts';
import scrapeFileSdMissing from './scrape/file-sd-missing.ts';
import scrapeHonorLabels from './scrape/honor-labels.ts';
import scrapeHonorLabelsMissing from './scrape/honor-labels-missing.ts';
import scrapeInlineSecret from './scrape/inline-secret.ts';
import scrapeInsecureSkipVerify from './scrape/insecure-skip-verify.ts';
import scrapeIntervalTooLong from './scrape/interval-too-long.ts';
import scrapeIntervalTooShort from './scrape/interval-too-short.ts';
import scrapeInvalidDuration from './scrape/invalid-duration.ts';
import scrapeJobNameDuplicate from './scrape/job-name-duplicate.ts';
import scrapeJobNameEmpty from './scrape/job-name-empty.ts';
import scrapeMetricsPath from './scrape/metrics-path.ts';
import scrapeMissingCredentials from './scrape/missing-credentials.ts';
import scrapeMissingExternalLabels from './scrape/missing-external-labels.ts';
import scrapeMissingField from './scrape/missing-field.ts';
import scrapeMultipleDocuments from './scrape/multiple-documents.ts';
import scrapeNodeRolePlainHttp from './scrape/node-role-plain-http.ts';
import scrapeNullEntry from './scrape/null-entry.ts';
import scrapeProtocols from './scrape/protocols.ts';
import scrapeRemoteWriteIdentity from './scrape/remote-write-identity.ts';
import scrapeRemoteWriteUrl from './scrape/remote-write-url.ts';
import scrapeRemovedField from './scrape/removed-field.ts';
import scrapeRuleFileMissing from './scrape/rule-file-missing.ts';
import scrapeScheme from './scrape/scheme.ts';
import scrapeStaticInClusterTarget from './scrape/static-in-cluster-target.ts';
import scrapeStaticTargetUrl from './scrape/static-target-url.ts';
import scrapeTargetWithoutPort from './scrape/target-without-port.ts';
import scrapeTimeoutNotBelowInterval from './scrape/timeout-not-below-interval.ts';
import scrapeTlsConflict from './scrape/tls-conflict.ts';
import scrapeUnknownField from './scrape/unknown-field.ts';
import scrapeWrongType from './scrape/wrong-type.ts';
import relabelAddressIpv6 from './relabel/address-ipv6.ts';
import relabelAddressPortTwice from './relabel/address-port-twice.ts';
import relabelClearsReservedLabel from './relabel/clears-reserved-label.ts';
import relabelDropWithoutSource from './relabel/drop-without-source.ts';
import relabelDropsAddress from './relabel/drops-address.ts';
import relabelDropsIdentity from './relabel/drops-identity.ts';
import relabelForbiddenField from './relabel/forbidden-field.ts';
import relabelGroupNameUnderscore from './relabel/group-name-underscore.ts';
import relabelInstanceCollision from './relabel/instance-collision.ts';
import relabelLabelName from './relabel/label-name.ts';
import relabelMetaLabelAfterDiscovery from './relabel/meta-label-after-discovery.ts';
import relabelMetaLabelNotInRole from './relabel/meta-label-not-in-role.ts';
import relabelMetaLabelUnknown from './relabel/meta-label-unknown.ts';
import relabelMetaLabelUnsanitised from './relabel/meta-label-unsanitised.ts';
import relabelMetricLabelBeforeScrape from './relabel/metric-label-before-scrape.ts';
import relabelMissingField from './relabel/missing-field.ts';
import relabelNoOp from './relabel/no-op.ts';
import relabelNullRegex from './relabel/null-regex.ts';
import relabelRedundantAnchor from './relabel/redundant-anchor.ts';
import relabelRegexSyntax from './relabel/regex-syntax.ts';
import relabelRegexUnbalanced from './relabel/regex-unbalanced.ts';
import relabelShadowedRule from './relabel/shadowed-rule.ts';
import relabelUnknownAction from './relabel/unknown-action.ts';
import relabelUnknownGroup from './relabel/unknown-group.ts';
import targetAllPortsScraped from './target/all-ports-scraped.ts';
import targetAnnotationNotConsumed from './target/annotation-not-consumed.ts';
import targetAnnotationNotString from './target/annotation-not-string.ts';
import targetAnnotationPath from './target/annotation-path.ts';
import targetAnnotationPort from './target/annotation-port.ts';
import targetAnnotationScheme from './target/annotation-scheme.ts';
import targetAnnotationTypo from './target/annotation-typo.ts';
import targetAnnotationWrongObject from './target/annotation-wrong-object.ts';
import targetCompletedPods from './target/completed-pods.ts';
import targetDuplicateAfterRelabel from './target/duplicate-after-relabel.ts';
import targetInitContainerPort from './target/init-container-port.ts';
import targetJobMatchesNothing from './target/job-matches-nothing.ts';
import targetLabelCollision from './target/label-collision.ts';
import targetNamedTargetPortMissing from './target/named-target-port-missing.ts';
import targetNetworkPolicyBlocks from './target/network-policy-blocks.ts';
import targetNonTcpPort from './target/non-tcp-port.ts';
import targetPortless from './target/portless.ts';
import targetScrapedTwice from './target/scraped-twice.ts';
import targetServiceSelectsNothing from './target/service-selects-nothing.ts';
import targetServiceWithoutSelector from './target/service-without-selector.ts';
import monitorAdditionalScrapeConfigs from './monitor/additional-scrape-configs.ts';
import monitorAuthConflict from './monitor/auth-conflict.ts';
import monitorCredentialsOverHttp from './monitor/credentials-over-http.ts';
import monitorDeprecatedField from './monitor/deprecated-field.ts';
import monitorDuplicateEndpoint from './monitor/duplicate-endpoint.ts';
import monitorEmptySelector from './monitor/empty-selector.ts';
import monitorEndpointWithoutPort from './monitor/endpoint-without-port.ts';
import monitorFileAccessDenied from './monitor/file-access-denied.ts';
import monitorInlineSecret from './monitor/inline-secret.ts';
import monitorInsecureSkipVerify from './monitor/insecure-skip-verify.ts';
import monitorInvalidRelabelling from './monitor/invalid-relabelling.ts';
import monitorJobLabelMissing from './monitor/job-label-missing.ts';
import monitorNamespaceSelectorShape from './monitor/namespace-selector-shape.ts';
import monitorNoEndpoints from './monitor/no-endpoints.ts';
import monitorNoMatchingPod from './monitor/no-matching-pod.ts';
import monitorNoMatchingService from './monitor/no-matching-service.ts';
import monitorNotSelected from './monitor/not-selected.ts';
import monitorPortAndTargetPort from './monitor/port-and-target-port.ts';
import monitorPortNotFound from './monitor/port-not-found.ts';
import monitorProbeTargets from './monitor/probe-targets.ts';
import monitorProbeUrl from './monitor/probe-url.ts';
import monitorScrapeConfigAllNamespaces from './monitor/scrape-config-all-namespaces.ts';
import monitorSecretMissing from './monitor/secret-missing.ts';
import monitorSelectorNil from './monitor/selector-nil.ts';
import monitorSelectorUnmanaged from './monitor/selector-unmanaged.ts';
import monitorSelectsOwnNamespaceOnly from './monitor/selects-own-namespace-only.ts';
import monitorTargetLabelMissing from './monitor/target-label-missing.ts';
import monitorTargetPortNotDeclared from './monitor/target-port-not-declared.ts';
import monitorTimeoutNotBelowInterval from './monitor/timeout-not-below-interval.ts';
import monitorTlsConflict from './monitor/tls-conflict.ts';
import monitorTypedScalar from './monitor/typed-scalar.ts';
import cardinalityHarmfulLabeldrop from './cardinality/harmful-labeldrop.ts';
import cardinalityLabelmapAll from './cardinality/labelmap-all.ts';
import cardinalityLibraryDefault from './cardinality/library-default.ts';
import cardinalityMetricLabel from './cardinality/metric-label.ts';
import cardinalityMetricRelabelCapture from './cardinality/metric-relabel-capture.ts';
import cardinalityNoLimits from './cardinality/no-limits.ts';
import cardinalityRuleKeepsLabel from './cardinality/rule-keeps-label.ts';
import cardinalityTargetLabel from './cardinality/target-label.ts';
import metricBaseUnit from './metric/base-unit.ts';
import metricDuplicateDefinition from './metric/duplicate-definition.ts';
import metricGeneratedName from './metric/generated-name.ts';
import metricHelpMissing from './metric/help-missing.ts';
import metricNameCase from './metric/name-case.ts';
import metricNameSuffix from './metric/name-suffix.ts';
import metricReservedLabel from './metric/reserved-label.ts';
import metricTypeInName from './metric/type-in-name.ts';
import metricUnitAbbreviation from './metric/unit-abbreviation.ts';
import metricUnknownLabel from './metric/unknown-label.ts';
import serverAdminApiEnabled from './server/admin-api-enabled.ts';
import serverConfigKeyMissing from './server/config-key-missing.ts';
import serverConfigNotMounted from './server/config-not-mounted.ts';
import serverHostNetwork from './server/host-network.ts';
import serverImageUnpinned from './server/image-unpinned.ts';
import serverLifecycleApiExposed from './server/lifecycle-api-exposed.ts';
import serverResourcesUnset from './server/resources-unset.ts';
import serverRetentionExceedsVolume from './server/retention-exceeds-volume.ts';
import serverRetentionUnset from './server/retention-unset.ts';
import serverRunAsRoot from './server/run-as-root.ts';
import serverStorageEphemeral from './server/storage-ephemeral.ts';
import serverUiOpen from './server/ui-open.ts';
import inputDuplicateKey from './input/duplicate-key.ts';
import inputExpiredSuppression from './input/expired-suppression.ts';
import inputInternalError from './input/internal-error.ts';
import inputMalformedSuppression from './input/malformed-suppression.ts';
import inputPlaceholder from './input/placeholder.ts';
import inputPlaceholderSecret from './input/placeholder-secret.ts';
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
  rbacAutomountToken,
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
  rbacDefaultServiceAccountUsed,
  rbacDeprecatedApiVersion,
  rbacDeprecatedServiceAccountField,
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
  rbacLongLivedTokenSecret,
  rbacMissingApiGroups,
  rbacMissingResources,
  rbacMissingServiceAccount,
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
  accessAccountMissing,
  accessDedicatedAccount,
  accessDefaultAccount,
  accessExecPermission,
  accessMissingPermission,
  accessMissingScope,
  accessMonitorNamespaceUnreadable,
  accessReplaceableNodeProxy,
  accessSecretPermission,
  accessTokenNotMounted,
  accessTokenSentToTargets,
  accessUnneededPermission,
  accessUnneededScope,
  accessWritePermission,
  scrapeAlertmanagerApi,
  scrapeAlertmanagerNone,
  scrapeAuthConflict,
  scrapeBodySize,
  scrapeCredentialsOverHttp,
  scrapeDeprecatedField,
  scrapeDiscoveryAttachIgnored,
  scrapeDiscoveryConflict,
  scrapeDiscoveryEndpointsDeprecated,
  scrapeDiscoveryRole,
  scrapeDiscoverySelectors,
  scrapeDiscoveryUnfiltered,
  scrapeDuplicateKey,
  scrapeEvaluationIntervalTooLong,
  scrapeFieldNeedsVersion,
  scrapeFieldValue,
  scrapeFilePattern,
  scrapeFileSdMissing,
  scrapeHonorLabels,
  scrapeHonorLabelsMissing,
  scrapeInlineSecret,
  scrapeInsecureSkipVerify,
  scrapeIntervalTooLong,
  scrapeIntervalTooShort,
  scrapeInvalidDuration,
  scrapeJobNameDuplicate,
  scrapeJobNameEmpty,
  scrapeMetricsPath,
  scrapeMissingCredentials,
  scrapeMissingExternalLabels,
  scrapeMissingField,
  scrapeMultipleDocuments,
  scrapeNodeRolePlainHttp,
  scrapeNullEntry,
  scrapeProtocols,
  scrapeRemoteWriteIdentity,
  scrapeRemoteWriteUrl,
  scrapeRemovedField,
  scrapeRuleFileMissing,
  scrapeScheme,
  scrapeStaticInClusterTarget,
  scrapeStaticTargetUrl,
  scrapeTargetWithoutPort,
  scrapeTimeoutNotBelowInterval,
  scrapeTlsConflict,
  scrapeUnknownField,
  scrapeWrongType,
  relabelAddressIpv6,
  relabelAddressPortTwice,
  relabelClearsReservedLabel,
  relabelDropWithoutSource,
  relabelDropsAddress,
  relabelDropsIdentity,
  relabelForbiddenField,
  relabelGroupNameUnderscore,
  relabelInstanceCollision,
  relabelLabelName,
  relabelMetaLabelAfterDiscovery,
  relabelMetaLabelNotInRole,
  relabelMetaLabelUnknown,
  relabelMetaLabelUnsanitised,
  relabelMetricLabelBeforeScrape,
  relabelMissingField,
  relabelNoOp,
  relabelNullRegex,
  relabelRedundantAnchor,
  relabelRegexSyntax,
  relabelRegexUnbalanced,
  relabelShadowedRule,
  relabelUnknownAction,
  relabelUnknownGroup,
  targetAllPortsScraped,
  targetAnnotationNotConsumed,
  targetAnnotationNotString,
  targetAnnotationPath,
  targetAnnotationPort,
  targetAnnotationScheme,
  targetAnnotationTypo,
  targetAnnotationWrongObject,
  targetCompletedPods,
  targetDuplicateAfterRelabel,
  targetInitContainerPort,
  targetJobMatchesNothing,
  targetLabelCollision,
  targetNamedTargetPortMissing,
  targetNetworkPolicyBlocks,
  targetNonTcpPort,
  targetPortless,
  targetScrapedTwice,
  targetServiceSelectsNothing,
  targetServiceWithoutSelector,
  monitorAdditionalScrapeConfigs,
  monitorAuthConflict,
  monitorCredentialsOverHttp,
  monitorDeprecatedField,
  monitorDuplicateEndpoint,
  monitorEmptySelector,
  monitorEndpointWithoutPort,
  monitorFileAccessDenied,
  monitorInlineSecret,
  monitorInsecureSkipVerify,
  monitorInvalidRelabelling,
  monitorJobLabelMissing,
  monitorNamespaceSelectorShape,
  monitorNoEndpoints,
  monitorNoMatchingPod,
  monitorNoMatchingService,
  monitorNotSelected,
  monitorPortAndTargetPort,
  monitorPortNotFound,
  monitorProbeTargets,
  monitorProbeUrl,
  monitorScrapeConfigAllNamespaces,
  monitorSecretMissing,
  monitorSelectorNil,
  monitorSelectorUnmanaged,
  monitorSelectsOwnNamespaceOnly,
  monitorTargetLabelMissing,
  monitorTargetPortNotDeclared,
  monitorTimeoutNotBelowInterval,
  monitorTlsConflict,
  monitorTypedScalar,
  cardinalityHarmfulLabeldrop,
  cardinalityLabelmapAll,
  cardinalityLibraryDefault,
  cardinalityMetricLabel,
  cardinalityMetricRelabelCapture,
  cardinalityNoLimits,
  cardinalityRuleKeepsLabel,
  cardinalityTargetLabel,
  metricBaseUnit,
  metricDuplicateDefinition,
  metricGeneratedName,
  metricHelpMissing,
  metricNameCase,
  metricNameSuffix,
  metricReservedLabel,
  metricTypeInName,
  metricUnitAbbreviation,
  metricUnknownLabel,
  serverAdminApiEnabled,
  serverConfigKeyMissing,
  serverConfigNotMounted,
  serverHostNetwork,
  serverImageUnpinned,
  serverLifecycleApiExposed,
  serverResourcesUnset,
  serverRetentionExceedsVolume,
  serverRetentionUnset,
  serverRunAsRoot,
  serverStorageEphemeral,
  serverUiOpen,
  inputDuplicateKey,
  inputExpiredSuppression,
  inputInternalError,
  inputMalformedSuppression,
  inputPlaceholder,
  inputPlaceholderSecret,
  inputResourceShape,
  inputSourceSyntax,
  inputUnknownSuppression,
  inputUnrenderedTemplate,
  inputUnusedSuppression,
  inputYamlSyntax,
];
