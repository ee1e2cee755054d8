/** Writes a number as Go's `%v` does: an exponent from 1e+21 on, and below 1e-04. */
export function formatGoFloat(value: number): string {
  const text = String(value).replace('Infinity', 'Inf').replace(/^Inf/, '+Inf');
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && magnitude < 1e-4) {
    return value.toExponential().replace(/e([-+])(\d)$/, 'e$10$2');
  }
  return text;
}
