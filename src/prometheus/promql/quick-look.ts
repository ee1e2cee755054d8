// A brace that stands behind nothing that could be a name: `{job="api"}`, `and{job="api"}`.
const braceAlone = /(?:^|[^\w:])\{|\b(?:and|bool|by|ignoring|offset|on|or|unless|without)\{/iu;

const labelsOfResult = /\b(?:by|count_values|group_left|group_right|label_join|label_replace)\b/iu;

/** False for an expression in which every selector surely names a metric; it need not be parsed to know that. */
export function mayLackName(expression: string): boolean {
  return braceAlone.test(expression);
}

/** False for an expression that surely neither groups by a label nor adds one; it need not be parsed to know that. */
export function maySetLabels(expression: string): boolean {
  return labelsOfResult.test(expression);
}
