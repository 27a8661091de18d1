import { rmSync } from 'node:fs';

const SQLITE_ERROR = 1;
const SQLITE_IO_ERROR = 10;
const SQLITE_CORRUPT = 11;
const SQLITE_NOT_A_DATABASE = 26;

/** Whether SQLite found what it never wrote, or misses what it wrote: rows that are made again are right, these are not. */
export function isViewsDamage(error: unknown): boolean {
  const code = ((error as { errcode?: number } | null)?.errcode ?? 0) & 0xff;
  if ([SQLITE_IO_ERROR, SQLITE_CORRUPT, SQLITE_NOT_A_DATABASE].includes(code)) return true;
  return code === SQLITE_ERROR && error instanceof Error && /no such (table|column)|malformed/.test(error.message);
}

/** Everything in the file can be made again from the log. */
export function removeViews(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
}
