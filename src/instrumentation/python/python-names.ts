import type { CodeModule } from '../code/code.ts';
import type { LanguageNames } from '../code/entity.ts';

/** How names of Python are imported: dotted, relative to the package or to a root that only the interpreter knows. */
export function pythonNames(modules: readonly CodeModule[]): LanguageNames {
  const byName = new Map(modules.map((module) => [module.name, module]));
  const find = (dotted: string, from: CodeModule): CodeModule | undefined => {
    const dots = /^\.+/u.exec(dotted)?.[0].length ?? 0;
    if (dots > 0) {
      const isPackage = /(?:^|\/)__init__\.py$/u.test(from.file.path);
      const parts = from.name.split('.');
      const base = parts.slice(0, parts.length - dots + (isPackage ? 1 : 0));
      return byName.get([...base, ...dotted.slice(dots).split('.')].filter((part) => part !== '').join('.'));
    }
    // The root is a folder somewhere above: the nearest file of this name is meant.
    const parts = from.name.split('.').slice(0, -1);
    for (let length = parts.length; length >= 0; length--) {
      const found = byName.get([...parts.slice(0, length), dotted].join('.'));
      if (found !== undefined) return found;
    }
    for (const root of ['src', 'app', 'lib']) {
      const found = byName.get(`${root}.${dotted}`);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    importOf(name, from) {
      const dots = /^\.+/u.exec(name)?.[0] ?? '';
      const parts = name
        .slice(dots.length)
        .split('.')
        .filter((part) => part !== '');
      for (let length = parts.length; length > 0; length--) {
        const module = find(dots + parts.slice(0, length).join('.'), from);
        if (module !== undefined && module !== from) return { modules: [module], rest: parts.slice(length) };
      }
      const own = dots === '' ? undefined : find(dots, from);
      return own === undefined || own === from ? { modules: [], rest: [] } : { modules: [own], rest: parts };
    },
    isSelf(name) {
      return name === 'self' || name === 'cls';
    },
  };
}
