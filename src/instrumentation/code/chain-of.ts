import type { Expression } from './code.ts';

/** The names of a chain; a call is written as its name with `()`, and `?` stands for what has no name. */
export function chainOf(expression: Expression): readonly string[] {
  const names: string[] = [];
  let at = expression;
  for (let steps = 0; steps < 30; steps++) {
    if (at.kind === 'member') {
      names.push(at.property);
      at = at.object;
    } else if (at.kind === 'index') {
      const { index } = at;
      names.push(index?.kind === 'text' && typeof index.parts[0] === 'string' ? index.parts[0] : '[]');
      at = at.object;
    } else if (at.kind === 'call' && at.callee.kind === 'member') {
      names.push(`${at.callee.property}()`);
      at = at.callee.object;
    } else {
      if (at.kind === 'name') names.push(at.name);
      else names.push(at.kind === 'call' && at.callee.kind === 'name' ? `${at.callee.name}()` : '?');
      break;
    }
  }
  return names.reverse();
}
