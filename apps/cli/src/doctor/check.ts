/** One thing that the doctor looked at. */
export interface Check {
  readonly name: string;
  /** `warn`: works, and should be looked at. `fail`: does not work, or is not safe. */
  readonly state: 'ok' | 'warn' | 'fail';
  readonly text: string;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

export const ok = (name: string, text: string, facts?: Check['facts']): Check => ({
  name,
  state: 'ok',
  text,
  ...(facts && { facts }),
});
export const warn = (name: string, text: string, facts?: Check['facts']): Check => ({
  name,
  state: 'warn',
  text,
  ...(facts && { facts }),
});
export const fail = (name: string, text: string, facts?: Check['facts']): Check => ({
  name,
  state: 'fail',
  text,
  ...(facts && { facts }),
});

/** What helps against any damage of records: part of a backup, or a repaired file, would not agree with the rest. */
export const RESTORE_BACKUP = 'Restore a complete backup into an empty directory, with the newest copy of the keys.';
/** Views hold nothing of their own. */
export const REBUILD_VIEWS = 'Stop the service and delete views.db: the service rebuilds it from the log.';
