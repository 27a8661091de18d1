const SQLITE_BUSY = 5;

/** Another connection holds what was asked for. */
export const isBusy = (error: unknown): boolean =>
  (((error as { errcode?: number }).errcode ?? 0) & 0xff) === SQLITE_BUSY;
