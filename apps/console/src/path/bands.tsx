import type { Path } from '../api/types';
import { levelName } from '../design/level-chip';
import { day, msOf, stated } from '../design/times';
import { AuthorizedBand, rankOf } from './authorized-band';
import { Block } from './block';
import { kindWords } from './words';

export type Lanes = NonNullable<Path['lanes']>;

/** Where each band begins, in units of the drawing. */
export const BAND = { recommended: 24, authorized: 52, delivered: 90, events: 146 };
/** Below the blocks delivered. */
export const FLOOR = BAND.delivered + 42;
const MARKS: Record<string, string> = {
  AssessmentRecorded: 'M-4-4h8v8h-8z',
  ContinuedStayReviewed: 'M0-4a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
  ReturnToUseReported: 'M-5-4h10l-5 8z',
  AftercarePlanned: 'M0-5l5 5-5 5-5-5z',
  DeathRecorded: 'M-4-4l8 8m0-8l-8 8',
  LivingEnvironmentRecorded: 'M-4 4v-5l4-4 4 4v5z',
};

/** Whether a span lasts beyond an instant, UTC ms. */
export const reaches =
  (from: number) =>
  ({ to }: { readonly to: string | null }): boolean =>
    to === null || msOf(to) > from;

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
  at: (instant: number | string | null) => number;
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
          x={at(start)}
          width={at(to) - at(start)}
          y={BAND.recommended}
          height={20}
          code={code}
          rank={rankOf(code)}
          name={`Recommended ${levelName(code)}, ${day(start, zone)} to ${day(to ?? until, zone)}`}
        />
      ))}
      <AuthorizedBand words={lanes.authorized} zone={zone} y={BAND.authorized} at={at} />
      {lanes.delivered.filter(isShown).map((row) => {
        const height = row.status === 'aftercare' ? 10 : 12 + Math.round((row.rank / 400) * 30);
        const away = row.status === 'on-leave' || row.status === 'out-on-referral';
        return (
          <Block
            key={`${row.openedBy} ${row.placementId} ${String(row.from)}`}
            x={at(row.from)}
            width={at(row.to) - at(row.from)}
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
      {timeline
        .filter(({ kind, voided, effective }) => kind in MARKS && !voided && msOf(effective.at) >= from)
        .map((entry) => (
          <path
            key={entry.entryId}
            d={MARKS[entry.kind]}
            transform={`translate(${at(entry.effective.at)} ${BAND.events + 4})`}
            fill={entry.kind === 'ReturnToUseReported' ? 'var(--bad)' : 'var(--card)'}
            stroke="var(--ink-2)"
            strokeWidth="1.3"
          >
            <title>{`${kindWords(entry.kind)}, ${stated(entry.effective)}`}</title>
          </path>
        ))}
    </>
  );
}
