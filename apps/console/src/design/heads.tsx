interface Head {
  readonly words: string;
  /** For a column whose cells say themselves what they are. */
  readonly hidden?: true;
  readonly number?: true;
}

/** The heads of a table that is in one order alone. */
export function Heads({ of, first = false }: { of: readonly (string | Head)[]; first?: boolean }) {
  return (
    <thead>
      <tr aria-rowindex={first ? 1 : undefined}>
        {of
          .map((head): Head => (typeof head === 'string' ? { words: head } : head))
          .map(({ words, hidden, number }) => (
            <th key={words} scope="col" className={number && 'number'}>
              {hidden ? <span className="hidden">{words}</span> : words}
            </th>
          ))}
      </tr>
    </thead>
  );
}
