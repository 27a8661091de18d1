import { scaleTime } from '@visx/scale';
import { useState } from 'react';
import type { Path } from '../api/types';
import { useAsTable } from '../design/as-table';
import { useMarks } from '../design/chart-marks';
import { useWidth } from '../design/measured';
import { atZone, day, msOf, wallOf } from '../design/times';
import { useViewpoint } from '../frame/viewpoint';
import { Bands } from './bands';
import { BAND, beginOf, FLOOR, reaches } from './chart-layout';
import { earliestOf, Ghosts } from './ghost';
import { KnownAt } from './known-at';
import { LanesTable } from './lanes-table';
import { useRange } from './range';
import { VarianceDays, VarianceHatch } from './variance';
import styles from './path.module.css';

const LABEL = 104;
/** Right of the axis: room for half of the handle below it. */
const END = 12;
const HEIGHT = 170;
const MIN_WIDTH = 560;
/** Room for `Nov 28, 2025` beside the line of its day. */
const TICK_WIDTH = 76;
/** Recommended and authorized above delivered, on one time axis, with the marks between. Height by rank, fill, and code say the level. */
export function PathChart({
  path,
  later,
  zone,
  until,
  chosen,
  onChoose,
}: {
  path: Path;
  /** The path with all that was recorded since; null where it is the path that is shown. */
  later: Path | null;
  zone: string;
  /** UTC ms. Where the chart ends. */
  until: number;
  chosen: string | null;
  onChoose: (entryId: string | null) => void;
}) {
  const { box, width, sized } = useWidth<HTMLDivElement>();
  const { shown, buttons: turns } = useAsTable(null);
  const { knownAt } = useViewpoint();
  const marks = useMarks();
  const { days, buttons } = useRange();
  const earliest = useEarliest(beginOf(path));
  const lanes = path.lanes && path.lanes.delivered.length > 0 ? path.lanes : null;
  // Where nothing was known yet, the handle stays: it leads forward again.
  if (earliest === null || (!lanes && knownAt === null)) return null;
  const selected = path.timeline.find(({ entryId }) => entryId === chosen);
  const first = Math.min(earliest, earliestOf(selected));
  const from = days === null ? first : Math.max(first, until - days * DAY_MS);
  const inner = Math.max(width, MIN_WIDTH);
  const x = scaleTime({ domain: [from, until], range: [LABEL, inner - END], clamp: true });
  const at = (instant: number | string | null) => x(instant === null ? until : msOf(instant)) ?? LABEL;
  const span = { zone, from, until, at };
  const ticks = x
    .ticks(Math.max(2, Math.floor(inner / 130)))
    .map((tick) => dayBegins(tick.getTime(), zone))
    .filter((tick) => tick >= from);
  return (
    <section className={`card ${styles['chart']}`} aria-labelledby="path-chart">
      <div className={styles['chartHead']}>
        <h3 id="path-chart">Path</h3>
        {(shown === 'chart' || !lanes) && buttons}
        {lanes && <div className={styles['turns']}>{turns}</div>}
      </div>
      {lanes ? <VarianceDays lanes={lanes} zone={zone} /> : <p className="second">No treatment was known then.</p>}
      {later && (
        <p className="second">What is faint, with a dashed edge, was learned after the moment that is shown.</p>
      )}
      {shown === 'table' && lanes && (
        <div className={styles['chartScroll']}>
          <LanesTable lanes={lanes} zone={zone} />
        </div>
      )}
      <div ref={box} className={styles['chartScroll']} hidden={shown !== 'chart' && lanes !== null}>
        {(lanes ?? later) && (
          <svg
            {...sized(inner, HEIGHT)}
            {...marks}
            role="group"
            aria-label="Levels recommended, authorized, and delivered over time; the entries below say the same as a table"
          >
            {ticks.map((tick) => (
              <g key={tick}>
                <line x1={at(tick)} x2={at(tick)} y1={16} y2={HEIGHT - 8} stroke="var(--line)" />
                {at(tick) < inner - TICK_WIDTH && (
                  <text x={at(tick) + 3} y={11}>
                    {day(tick, zone)}
                  </text>
                )}
              </g>
            ))}
            {[
              ['Recommended', BAND.recommended + 14],
              ['Authorized', BAND.authorized + 14],
              ['Delivered', BAND.delivered + 16],
              ['Events', BAND.events + 8],
            ].map(([words, y]) => (
              <text key={words} x={0} y={y}>
                {words}
              </text>
            ))}
            {later?.lanes && (
              <g className={styles['later']} aria-hidden="true">
                <Bands {...span} lanes={later.lanes} timeline={later.timeline} chosen={null} onChoose={null} />
              </g>
            )}
            {lanes && <Bands {...span} lanes={lanes} timeline={path.timeline} chosen={chosen} onChoose={onChoose} />}
            <Ghosts entry={selected} lanes={lanes} zone={zone} from={from} at={at} />
            {lanes && <VarianceHatch spans={lanes.variance.filter(reaches(from))} y={BAND.delivered - 8} at={at} />}
            <line x1={LABEL} x2={inner - END} y1={FLOOR} y2={FLOOR} stroke="var(--control)" />
          </svg>
        )}
        <KnownAt from={from} until={until} zone={zone} left={LABEL} width={inner - LABEL - END} />
      </div>
    </section>
  );
}

const DAY_MS = 86_400_000;
const HALF_DAY_MS = 43_200_000;

/** When the day of a tick begins at the site: the axis divides by the reader's days. */
const dayBegins = (tick: number, zone: string): number =>
  msOf(atZone(wallOf(tick + HALF_DAY_MS, zone).date, '00:00', zone));

/** The earliest beginning that was seen: the axis stays while less is known. */
function useEarliest(begin: number | null): number | null {
  const [earliest, setEarliest] = useState(begin);
  const next = begin !== null && (earliest === null || begin < earliest) ? begin : earliest;
  if (next !== earliest) setEarliest(next);
  return next;
}
