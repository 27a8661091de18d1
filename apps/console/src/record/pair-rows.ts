/** What one row of a list of pairs holds so far, each answer under the name that the API gives it. */
export type PairRow = Readonly<Record<string, string | null>>;

export const rowsOf = (value: unknown): readonly PairRow[] => (Array.isArray(value) ? (value as PairRow[]) : []);
