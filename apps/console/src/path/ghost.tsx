import { levelName } from '../design/level-chip';
import { day, msOf } from '../design/times';
import type { PathEntry } from '../api/types';
import { rankOf } from './authorized-band';
import type { Lanes } from './bands';
import { BAND, FLOOR, heightOf } from './chart-layout';
import styles from './path.module.css';

/** How an entry stood before: a dashed line at its time, and its level as an outline that stands for nothing any more. */
export function Ghost({
  x,
  until,
  code,
  words,
}: {
  x: number;
  /** Where the outline ends; null where the entry changed no level. */
  until: number | null;
  code: string | null;
  words: string;
}) {
  const height = heightOf({ status: 'present', rank: rankOf(code ?? '') });
  return (
    <g className={styles['ghost']} role="img" aria-label={words}>
      <line x1={x} x2={x} y1={BAND.delivered - 12} y2={FLOOR} />
      {until !== null && code !== null && until > x && (
        <rect x={x} y={FLOOR - height} width={until - x} height={height} rx={3}>
          <title>{`${words}: ${levelName(code)}`}</title>
        </rect>
      )}
      <text x={x + 3} y={BAND.delivered - 4}>
        {words}
      </text>
    </g>
  );
}

/** What a corrected entry said before, on the chart of the path that it is chosen on. */
export function Ghosts({
  entry,
  lanes,
  zone,
  from,
  at,
}: {
  entry: PathEntry | undefined;
  lanes: Lanes | null;
  zone: string;
  /** UTC ms. Where the chart begins. */
  from: number;
  at: (instant: number | string | null) => number;
}) {
  const block = lanes?.delivered.find(({ openedBy }) => openedBy === entry?.entryId);
  return entry?.superseded
    .filter(
      ({ effective, details }) => msOf(effective.at) >= from && isElsewhere(entry, effective.at, levelIn(details)),
    )
    .map(({ versionId, effective, details }) => (
      <Ghost
        key={versionId}
        x={at(effective.at)}
        until={block ? at(block.to) : null}
        code={levelIn(details)}
        words={`Was ${day(effective.at, zone)}`}
      />
    ));
}

/** The earliest time that an entry was ever said to have happened at; none where no entry is given. */
export const earliestOf = (entry: PathEntry | undefined): number =>
  Math.min(...(entry?.superseded ?? []).map(({ effective }) => msOf(effective.at)));

const isElsewhere = (entry: PathEntry, was: string, level: string | null): boolean =>
  msOf(was) !== msOf(entry.effective.at) || level !== levelIn(entry.details);

/** The level that an entry leads to; null where it leads to none. */
export function levelIn(details: object): string | null {
  const { to } = details as { readonly to?: { readonly level?: { readonly code: string } } | null };
  return to?.level?.code ?? null;
}
