import { setFlagsFromString } from 'node:v8';

/** In hundredths of what lives in a heap when it was collected last. */
const GROWING_PERCENT = 60;

/**
 * On a machine with much memory, V8 collects the old part of a heap only when it is several times as large as what lives in it.
 * A service that folds paths, keeps some, and drops the others held a gigabyte in this way, and most of it was garbage. This is
 * for the heaps of all threads of the process.
 */
export const growHeapsSlowly = (): void => setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
