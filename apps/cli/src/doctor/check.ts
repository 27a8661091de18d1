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
