/** A function that works an answer out once for each thing that it is asked about, and keeps it. */
export function onceEach<K extends object, T>(work: (of: K) => T): (of: K) => T {
  const known = new Map<K, T>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined || known.has(of)) return found as T;
    const made = work(of);
    known.set(of, made);
    return made;
  };
}
