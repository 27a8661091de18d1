import type { Sources } from './tidy.ts';

const TAGGED = /@ApiTags\('([^']+)'\)/g;
const PATCHED = /\bdefineProperty\b|\bdefineMetadata\b|design:paramtypes/;
const CONTROLLER = /@(?:Controller|CommandHandler|QueryHandler)\([^)]*\)\n(?:@.*\n)*/g;

/** What hides a route from someone who searches for it: each fault with its file. */
export function hiddenRoutesIn(sources: Sources): readonly string[] {
  const files = Object.entries(sources);
  const tags = files.flatMap(([file, source]) => [...source.matchAll(TAGGED)].map(([, tag]) => ({ file, tag })));
  const twice = tags.filter(({ tag }, index) => tags.findIndex((other) => other.tag === tag) !== index);
  return [
    ...twice.map(({ file, tag }) => `${file}: the tag ${tag} has another controller already`),
    ...files.filter(([, source]) => PATCHED.test(source)).map(([file]) => `${file}: patches what a decorator declares`),
    ...files
      .filter(([, source]) => hasUndeclared(source))
      .map(([file]) => `${file}: a controller is no declared class`),
  ].sort();
}

/** A class that a function makes is indented, or has no name that one could search for. */
function hasUndeclared(source: string): boolean {
  return [...source.matchAll(CONTROLLER)].some(
    ({ index, 0: decorators }) =>
      !/^export class \w+/.test(source.slice(index + decorators.length)) || !/(^|\n)$/.test(source.slice(0, index)),
  );
}
