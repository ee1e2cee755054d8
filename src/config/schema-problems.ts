import type { View } from '../yaml/view.ts';
import type { ConfigProblem } from './config-problem.ts';
import { didYouMean } from './did-you-mean.ts';
import type { ValidationError } from './generated/validate-config.js';
import { viewAt } from './plain-value.ts';

/** What the schema has against a document, each said at its place. */
export function schemaProblems(root: View, errors: readonly ValidationError[]): readonly ConfigProblem[] {
  return errors.map((error) => problemOf(root, error));
}

function problemOf(root: View, error: ValidationError): ConfigProblem {
  const view = viewAt(root, error.instancePath) ?? root;
  const name = nameOf(error.instancePath);
  const span = view.anchor;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      const known = Object.keys(schemaOf(error)?.properties ?? {}).sort();
      const entry = view.ownEntries().find((candidate) => candidate.key.text === key);
      const where = error.instancePath === '' ? 'scrapelint has no setting' : `${name} has no key`;
      const message = `${where} "${key}".${didYouMean(key, known)}`;
      return { message, span: entry?.key.span ?? span, help: `The keys are ${listOf(known)}.` };
    }
    case 'required': {
      const key = String(error.params['missingProperty']);
      const first = view.entries()[0]?.key.span ?? span;
      const message = `${error.instancePath === '' ? 'The file' : name} lacks the key "${key}".`;
      return { message, span: first, ...(key === 'reason' ? { help: 'Say why the findings are accepted.' } : {}) };
    }
    case 'enum': {
      const allowed = Array.isArray(error.params['allowedValues']) ? error.params['allowedValues'].map(String) : [];
      const message = `${name} cannot be ${shown(view)}.${didYouMean(view.text, allowed)}`;
      return { message, span, help: `Use ${listOf(allowed, 'or')}.` };
    }
    case 'type':
      return { message: `${name} must be ${typeName(error.params['type'])}, and ${shown(view)} is not.`, span };
    case 'minItems':
      return { message: `${name} is an empty list.`, span };
    case 'pattern':
      return { message: `${name} must be ${patternName(error.params['pattern'])}, and ${shown(view)} is not.`, span };
    default:
      return { message: `${name} is not as it should be.`, span };
  }
}

function schemaOf(error: ValidationError): { readonly properties?: object } | undefined {
  const schema = error.parentSchema;
  return typeof schema === 'object' && schema !== null ? schema : undefined;
}

/** `"ignores[0].reason"` for the pointer `/ignores/0/reason`. */
function nameOf(pointer: string): string {
  const parts = pointer.split('/').slice(1);
  const text = parts.map((part, at) => (/^\d+$/.test(part) ? `[${part}]` : at === 0 ? part : `.${part}`)).join('');
  return text === '' ? 'The configuration' : `"${text.replaceAll('~1', '/').replaceAll('~0', '~')}"`;
}

function shown(view: View): string {
  switch (view.kind) {
    case 'null':
      return 'nothing';
    case 'mapping':
      return 'a mapping';
    case 'sequence':
      return 'a list';
    case 'scalar':
      return `"${view.text.length > 60 ? `${view.text.slice(0, 60)}…` : view.text}"`;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'a mapping',
  array: 'a list',
  boolean: 'true or false',
  string: 'text',
};

function typeName(type: unknown): string {
  const first: unknown = Array.isArray(type) ? type[0] : type;
  return typeNames[String(first)] ?? 'of another type';
}

function patternName(pattern: unknown): string {
  const text = String(pattern);
  if (text === '\\S') return 'text that is not blank';
  return text.includes('{4}') ? 'a date such as 2030-12-31' : 'a version such as 3.5.0';
}

function listOf(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const quoted = words.map((word) => `"${word}"`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${conjunction} ${last}`;
}
