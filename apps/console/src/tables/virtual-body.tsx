import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Lists up to this long are drawn whole. */
const WHOLE_MAX = 200;
/** Rows drawn above and below what is in sight: the keys find the next one there. */
const BEYOND = 12;

/** What a row of a list takes on, so that it is measured and its place is said. */
export interface RowPlace {
  readonly ref?: (row: HTMLTableRowElement | null) => void;
  readonly 'data-index': number;
  /** Counted from the head, which is the first. */
  readonly 'aria-rowindex': number;
}

/**
 * The body of a table. Of a long list only the rows in sight are drawn, and the one that has the focus; a print-out has them
 * all. Above and below stand empty rows as high as what is left out.
 */
export function VirtualBody<Row>({
  rows,
  columns,
  height,
  draw,
}: {
  rows: readonly Row[];
  /** How many the table has. */
  columns: number;
  /** Of a row before it is measured, in pixels. */
  height: number;
  draw: (row: Row, place: RowPlace) => ReactNode;
}) {
  const printing = usePrinting();
  const isLong = rows.length > WHOLE_MAX && !printing;
  return isLong ? (
    <InSight rows={rows} columns={columns} height={height} draw={draw} />
  ) : (
    <tbody>{rows.map((row, index) => draw(row, placeOf(index)))}</tbody>
  );
}

const placeOf = (index: number): RowPlace => ({ 'data-index': index, 'aria-rowindex': index + 2 });

function InSight<Row>({ rows, columns, height, draw }: Parameters<typeof VirtualBody<Row>>[0]) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);
  useLayoutEffect(() => {
    const box = body.current?.getBoundingClientRect();
    const next = box ? Math.round(box.top + scrollY) : 0;
    if (next !== top) setTop(next);
  });
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => height,
    overscan: BEYOND,
    scrollMargin: top,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      const kept = focused === null || focused >= rows.length || inSight.includes(focused) ? [] : [focused];
      return [...inSight, ...kept].toSorted((one, other) => one - other);
    },
  });
  const drawn = virtual.getVirtualItems();
  let end = top;
  const parts: ReactNode[] = [];
  for (const { index, start, end: next } of drawn) {
    if (start > end) parts.push(<Left key={`before ${index}`} columns={columns} height={start - end} />);
    const row = rows[index];
    if (row !== undefined) parts.push(draw(row, { ...placeOf(index), ref: virtual.measureElement }));
    end = next;
  }
  const rest = top + virtual.getTotalSize() - end;
  if (rest > 0) parts.push(<Left key="after" columns={columns} height={rest} />);
  return (
    <tbody
      ref={body}
      onFocus={({ target }) => setFocused(indexOf(target))}
      onBlur={({ relatedTarget }) => setFocused(relatedTarget instanceof Element ? indexOf(relatedTarget) : null)}
    >
      {parts}
    </tbody>
  );
}

const indexOf = (inside: Element): number | null => {
  const index = inside.closest('tr[data-index]')?.getAttribute('data-index');
  return index === null || index === undefined ? null : Number(index);
};

/** Rows that are not drawn. */
const Left = ({ columns, height }: { columns: number; height: number }) => (
  <tr aria-hidden="true">
    <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
  </tr>
);

/** Whether the page is being printed: then every row is drawn. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
