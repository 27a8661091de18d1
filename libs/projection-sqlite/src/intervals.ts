import { EVERY_VIEW, type Lasting, type ViewName, type ViewRow } from '@throughline/views';

/** The columns from and to which a row holds, for the views whose rows last. */
export const intervalOf = (view: ViewName): Lasting | null => EVERY_VIEW[view].lasts;

/** From when to when a row holds; null where rows do not last. */
export function lastingOf(view: ViewName, row: ViewRow): { readonly from: number; readonly to: number | null } | null {
  const interval = intervalOf(view);
  const fields = row as unknown as Readonly<Record<string, number | null>>;
  return interval && { from: fields[interval.from] as number, to: fields[interval.to] as number | null };
}
