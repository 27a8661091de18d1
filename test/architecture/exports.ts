import { EVERYTHING, linksOf } from './links.ts';
import { fileOf, type Sources } from './tidy.ts';

/**
 * Exports that no other file takes, as `file: name`. Passing a name on is no use of it: somebody must take it at the end. A type
 * is used too where the signature of a used export of its own file names it: callers meet it there. A package is known by the
 * file that is its entry.
 */
export function exportsUnused(sources: Sources, entries: Readonly<Record<string, string>>): readonly string[] {
  const files = new Map(Object.entries(sources).map(([file, source]) => [file, linksOf(source, file)]));
  const used = new Set<string>();
  const use = (file: string | undefined, name: string): void => {
    const links = file === undefined ? undefined : files.get(file);
    if (file === undefined || !links || used.has(`${file}: ${name}`)) return;
    used.add(`${file}: ${name}`);
    const { declared, passedOn, passedOnWhole } = links;
    const all = name === EVERYTHING ? [...declared.keys(), ...passedOn.keys()] : [];
    const signed = [...(declared.get(name) ?? [])].filter((type) => declared.has(type));
    for (const one of [...all, ...signed]) use(file, one);
    const passed = passedOn.get(name);
    if (passed) use(fileOf(file, passed.specifier, sources, entries), passed.name);
    if (!declared.has(name) && !passed)
      for (const specifier of passedOnWhole) use(fileOf(file, specifier, sources, entries), name);
  };
  for (const [file, { taken }] of files)
    for (const { specifier, name } of taken) use(fileOf(file, specifier, sources, entries), name);
  return [...files]
    .flatMap(([file, { declared, passedOn }]) =>
      [...declared.keys(), ...passedOn.keys()].map((name) => `${file}: ${name}`),
    )
    .filter((name) => !used.has(name));
}
