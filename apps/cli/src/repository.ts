import { fileURLToPath } from 'node:url';

/** The rule packs and mappings that ship with the software; the same place seen from `src` and from `dist`. */
export const PACKS_DIRECTORY = fileURLToPath(new URL('../../../packs/', import.meta.url));
