// Generated from the folders of this one by `npm run generate`. Do not edit.
import type { Rule } from '../src/rule.ts';
import rbacClusterAdminEquivalent from './rbac/cluster-admin-equivalent.ts';
import rbacDanglingRoleRef from './rbac/dangling-role-ref.ts';
import rbacDanglingSubject from './rbac/dangling-subject.ts';
import rbacEmptyVerbs from './rbac/empty-verbs.ts';
import rbacMissingApiGroups from './rbac/missing-api-groups.ts';
import rbacMissingResources from './rbac/missing-resources.ts';
import rbacMixedRule from './rbac/mixed-rule.ts';
import rbacNonResourceUrlInRole from './rbac/non-resource-url-in-role.ts';
import rbacRoleRefCrossNamespace from './rbac/role-ref-cross-namespace.ts';
import rbacRoleRefWrongKind from './rbac/role-ref-wrong-kind.ts';
import rbacSecretRead from './rbac/secret-read.ts';
import rbacSecretWrite from './rbac/secret-write.ts';
import rbacSubjectNamespaceMismatch from './rbac/subject-namespace-mismatch.ts';
import rbacSubjectNamespaceMissing from './rbac/subject-namespace-missing.ts';
import rbacWildcardApiGroup from './rbac/wildcard-api-group.ts';
import rbacWildcardNonResourceUrl from './rbac/wildcard-non-resource-url.ts';
import rbacWildcardResource from './rbac/wildcard-resource.ts';
import rbacWildcardVerb from './rbac/wildcard-verb.ts';
import scrapeInlineSecret from './scrape/inline-secret.ts';
import scrapeTimeoutNotBelowInterval from './scrape/timeout-not-below-interval.ts';
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
  rbacClusterAdminEquivalent,
  rbacDanglingRoleRef,
  rbacDanglingSubject,
  rbacEmptyVerbs,
  rbacMissingApiGroups,
  rbacMissingResources,
  rbacMixedRule,
  rbacNonResourceUrlInRole,
  rbacRoleRefCrossNamespace,
  rbacRoleRefWrongKind,
  rbacSecretRead,
  rbacSecretWrite,
  rbacSubjectNamespaceMismatch,
  rbacSubjectNamespaceMissing,
  rbacWildcardApiGroup,
  rbacWildcardNonResourceUrl,
  rbacWildcardResource,
  rbacWildcardVerb,
  scrapeInlineSecret,
  scrapeTimeoutNotBelowInterval,
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
