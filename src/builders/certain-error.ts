/** The head of rules about what is wrong beyond doubt: something is refused, or grants what nobody needs. */
export const certainError = {
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  since: '0.1.0',
} as const;
