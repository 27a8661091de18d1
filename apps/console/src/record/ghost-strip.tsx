import { scaleTime } from '@visx/scale';
import type { Path, PathEntry } from '../api/types';
import { levelName } from '../design/level-chip';
import { useWidth } from '../design/measured';
import { day, msOf } from '../design/times';
import { rankOf } from '../path/authorized-band';
import { Block } from '../path/block';
import { BAND, FLOOR, heightOf } from '../path/chart-layout';
import { Ghost, levelIn } from '../path/ghost';
import styles from '../path/path.module.css';

const DAY_MS = 86_400_000;
/** What is shown before the earlier and after the later of the two times. */
const AROUND_MS = 14 * DAY_MS;
const TOP = BAND.delivered - 18;

/** The levels delivered around an entry, with the entry as it was and as it will be. Null where no level was delivered. */
export function GhostStrip({
  entry,
  path: { lanes },
  becomes,
  until,
}: {
  entry: PathEntry;
  path: Path;
  /** The time and the level that are typed: UTC ms, and null where the entry changes no level. */
  becomes: { readonly at: number; readonly level: string | null };
  /** UTC ms. Where the path ends. */
  until: number;
}) {
  const { box, width, sized } = useWidth<HTMLDivElement>();
  const { zone } = entry.effective;
  const was = msOf(entry.effective.at);
  const [from, to] = [Math.min(was, becomes.at) - AROUND_MS, Math.min(until, Math.max(was, becomes.at) + AROUND_MS)];
  const shown = (lanes?.delivered ?? []).filter(
    (span) => msOf(span.from) < to && (span.to === null || msOf(span.to) > from),
  );
  if (shown.length === 0) return null;
  const x = scaleTime({ domain: [from, to], range: [0, Math.max(1, width)], clamp: true });
  const at = (instant: number | string | null) => x(instant === null ? to : msOf(instant)) ?? 0;
  const own = shown.find(({ openedBy }) => openedBy === entry.entryId);
  const wasWords = `Was ${day(was, zone)}`;
  const becomesWords = `Will be ${day(becomes.at, zone)}`;
  return (
    <div ref={box} className={styles['ghostStrip']}>
      <svg {...sized(Math.max(1, width), FLOOR - TOP + 20)} role="group" aria-label={`${wasWords}. ${becomesWords}.`}>
        <g transform={`translate(0 ${20 - TOP})`}>
          {shown
            .filter((span) => span !== own)
            .map((span) => (
              <Block
                key={`${span.openedBy} ${span.placementId} ${span.from}`}
                x={at(span.from)}
                width={at(span.to) - at(span.from)}
                y={FLOOR - heightOf(span)}
                height={heightOf(span)}
                code={span.level.code}
                rank={span.rank}
                name={`Delivered ${levelName(span.level.code)}`}
              />
            ))}
          {own && becomes.level !== null && at(own.to) > at(becomes.at) && (
            <Block
              x={at(becomes.at)}
              width={at(own.to) - at(becomes.at)}
              y={FLOOR - heightOf({ status: 'present', rank: rankOf(becomes.level) })}
              height={heightOf({ status: 'present', rank: rankOf(becomes.level) })}
              code={becomes.level}
              rank={rankOf(becomes.level)}
              name={`${becomesWords}: ${levelName(becomes.level)}`}
              chosen
            />
          )}
          <Ghost x={at(was)} until={own ? at(own.to) : null} code={levelIn(entry.details)} words={wasWords} />
          <g className={styles['becomes']}>
            <line x1={at(becomes.at)} x2={at(becomes.at)} y1={TOP - 6} y2={FLOOR} />
            <text x={at(becomes.at) + 3} y={TOP - 6}>
              {becomesWords}
            </text>
          </g>
          <line x1={0} x2={width} y1={FLOOR} y2={FLOOR} stroke="var(--control)" />
        </g>
      </svg>
    </div>
  );
}
