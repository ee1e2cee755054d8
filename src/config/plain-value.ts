import type { View } from '../yaml/view.ts';

/** A value as a JSON Schema sees it. */
export type PlainValue = boolean | null | string | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/**
 * The value of a node. Numbers stay text, so that version `3.10` does not become `3.1`; dates and words such as `off`
 * mean their text too.
 */
export function plainValue(view: View): PlainValue {
  switch (view.kind) {
    case 'null':
      return null;
    case 'sequence':
      return view.items().map(plainValue);
    case 'mapping':
      return Object.fromEntries(view.entries().map(({ key, value }) => [key.text, plainValue(value)]));
    case 'scalar':
      return scalarValue(view);
  }
}

function scalarValue(view: View): boolean | string {
  if (view.style === 'plain' && /^(?:true|True|TRUE)$/.test(view.text)) return true;
  if (view.style === 'plain' && /^(?:false|False|FALSE)$/.test(view.text)) return false;
  return view.text;
}

/** The node at a JSON pointer. */
export function viewAt(root: View, pointer: string): View | undefined {
  let view: View | undefined = root;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    view = view?.kind === 'sequence' ? view.items()[Number(name)] : view?.get(name);
  }
  return view;
}
