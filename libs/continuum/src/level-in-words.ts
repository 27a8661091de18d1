import type { Level } from './document/levels.js';

type Named = Pick<Level, 'code' | 'name'>;

/** A code such as `intensive-care` is for programs; people say 2.1, OTS or 4-PSY, and otherwise the name. */
const isStated = ({ code }: Named): boolean => !/^[a-z][a-z-]*$/.test(code);

/** A level within a sentence: "2.1 Intensive outpatient", "intensive care". */
export const levelInWords = (level: Named): string =>
  isStated(level) ? `${level.code} ${level.name}` : lowered(level.name);

/** A level that begins a sentence. */
export const levelAtStart = (level: Named): string => (isStated(level) ? `${level.code} ${level.name}` : level.name);

/** A level for short, where it has been named: "2.1", "intensive care". */
export const levelInShort = (level: Named): string => (isStated(level) ? level.code : lowered(level.name));

/** "ICU" stays as it is. */
const lowered = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
