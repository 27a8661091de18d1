/** A record as it was read: headers as text, the value as it stands. */
export interface Received {
  readonly partition: number;
  readonly offset: bigint;
  readonly key: string;
  /** JSON; null for a tombstone, whose headers say what it is about. */
  readonly value: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** The records of one command, in order: a care path never stands between two of them. */
export type ReceivedCommand = readonly Received[];

export const idOf = ({ headers, key, offset }: Received): string => headers['ce_id'] ?? `${key}@${offset}`;
