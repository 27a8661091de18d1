import type { Path } from '../api/types';
import { levelName } from '../design/level-chip';
import { day, stated } from '../design/times';
import { AuthorizedBand, rankOf } from './authorized-band';
import { Block } from './block';
import { type At, BAND, eventMarks, extentOf, FLOOR, heightOf, inDrawingOrder, reaches } from './chart-layout';
import { kindWords } from './words';

export type Lanes = NonNullable<Path['lanes']>;

/** What was recommended, authorized, and delivered between two instants, and the marks of the events. */
export function Bands({
  lanes,
  timeline,
  zone,
  from,
  until,
  at,
  chosen,
  onChoose,
}: {
  lanes: Lanes;
  timeline: Path['timeline'];
  zone: string;
  /** UTC ms. */
  from: number;
  until: number;
  at: At;
  chosen: string | null;
  /** Null where nothing can be chosen. */
  onChoose: ((entryId: string) => void) | null;
}) {
  const isShown = reaches(from);
  return (
    <>
      {lanes.recommended.filter(isShown).map(({ entryId, level: { code }, from: start, to }) => (
        <Block
          key={entryId}
          {...extentOf({ from: start, to }, at)}
          y={BAND.recommended}
          height={20}
          code={code}
          rank={rankOf(code)}
          name={`Recommended ${levelName(code)}, ${day(start, zone)} to ${day(to ?? until, zone)}`}
        />
      ))}
      <AuthorizedBand words={lanes.authorized} zone={zone} y={BAND.authorized} at={at} />
      {inDrawingOrder(lanes.delivered.filter(isShown)).map((row) => {
        const height = heightOf(row);
        const away = row.status === 'on-leave' || row.status === 'out-on-referral';
        return (
          <Block
            key={`${row.openedBy} ${row.placementId} ${String(row.from)}`}
            {...extentOf(row, at)}
            y={FLOOR - height}
            height={height}
            code={row.level.code}
            rank={row.rank}
            away={away}
            name={`Delivered ${levelName(row.level.code)}${away ? `, ${row.status.replaceAll('-', ' ')}` : ''}, ${day(row.from, zone)} to ${row.to === null ? 'now' : day(row.to, zone)}`}
            chosen={row.openedBy === chosen}
            {...(onChoose && { onPress: () => onChoose(row.openedBy) })}
          />
        );
      })}
      {eventMarks(timeline, from, at).map(({ x, shape, kind, events }) => (
        <path
          key={x}
          d={shape}
          transform={`translate(${x} ${BAND.events + 4})`}
          fill={kind === 'ReturnToUseReported' ? 'var(--bad)' : 'var(--card)'}
          stroke="var(--ink-2)"
          strokeWidth="1.3"
        >
          <title>{events.map((entry) => `${kindWords(entry.kind)}, ${stated(entry.effective)}`).join('\n')}</title>
        </path>
      ))}
    </>
  );
}
