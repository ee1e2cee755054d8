/** Which names a label may have: Prometheus 3 takes any UTF-8 unless `metric_name_validation_scheme: legacy`. */
export type NameValidationScheme = 'utf8' | 'legacy';

/** True where Prometheus accepts a label name under a scheme. */
export function isValidLabelName(name: string, scheme: NameValidationScheme): boolean {
  if (scheme === 'legacy') return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name);
  return name !== '' && isWellFormed(name);
}

/** True where a text can be written in UTF-8: no half of a surrogate pair stands alone. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/**
 * The label name that Prometheus and its operator make of a Kubernetes key: every other character becomes `_`.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/util/strutil/strconv.go (SanitizeLabelName)
 */
export function sanitiseLabelName(key: string): string {
  return key.replace(/[^a-zA-Z0-9_]/gu, '_');
}
