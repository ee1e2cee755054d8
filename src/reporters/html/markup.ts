import { visible } from '../../source/visible.ts';

/** Text that is HTML already. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What can stand in a template: everything but markup is escaped. */
export type Value = Markup | number | string | readonly Value[] | undefined;

/**
 * HTML from a template. Every value that is not markup itself is escaped for text and for attributes in quotes, so that
 * nothing that comes from files can become an element, an attribute or a script.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let text = outdented(strings[0]);
  for (const [at, value] of values.entries()) text += rendered(value) + outdented(strings[at + 1]);
  return new Markup(text);
}

/** Templates are indented for those who read them here, and pages are sent over wires. */
function outdented(text = ''): string {
  return text.replaceAll(/\n +/g, '\n');
}

/** Nothing. */
export const nothing: Markup = new Markup('');

function rendered(value: Value): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? escaped(value) : value.map(rendered).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return visible(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}
