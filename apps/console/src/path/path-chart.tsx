import { scaleTime } from '@visx/scale';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Path } from '../api/types';
import { Icon } from '../design/icons';
import { levelName } from '../design/level-chip';
import { useWidth } from '../design/measured';
import { atZone, day, momentAlone, msOf, wallOf } from '../design/times';
import { useViewpoint } from '../frame/viewpoint';
import { AuthorizedBand, rankOf } from './authorized-band';
import { Block } from './block';
import { KnownAt } from './known-at';
import { LanesTable } from './lanes-table';
import { VarianceDays, VarianceHatch } from './variance';
import { kindWords } from './words';
import styles from './path.module.css';

const LABEL = 104;
/** Right of the axis: room for half of the handle below it. */
const END = 12;
const BAND = { recommended: 24, authorized: 52, delivered: 90, events: 146 };
const HEIGHT = 170;
const MIN_WIDTH = 560;
/** Room for `Nov 28, 2025` beside the line of its day. */
const TICK_WIDTH = 76;
const MARKS: Record<string, string> = {
  AssessmentRecorded: 'M-4-4h8v8h-8z',
  ContinuedStayReviewed: 'M0-4a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
  ReturnToUseReported: 'M-5-4h10l-5 8z',
  AftercarePlanned: 'M0-5l5 5-5 5-5-5z',
  DeathRecorded: 'M-4-4l8 8m0-8l-8 8',
  LivingEnvironmentRecorded: 'M-4 4v-5l4-4 4 4v5z',
};

/** Recommended and authorized above delivered, on one time axis, with the marks between. Height by rank, fill, and code say the level. */
export function PathChart({
  path,
  zone,
  until,
  chosen,
  onChoose,
}: {
  path: Path;
  zone: string;
  /** UTC ms. Where the chart ends. */
  until: number;
  chosen: string | null;
  onChoose: (entryId: string | null) => void;
}) {
  const { box, width, sized } = useWidth<HTMLDivElement>();
  const [asTable, setAsTable] = useState(false);
  const active = path.timeline.filter(({ voided }) => !voided);
  const { knownAt } = useViewpoint();
  const from = useEarliest(beginOf(path));
  const lanes = path.lanes && path.lanes.delivered.length > 0 ? path.lanes : null;
  // Where nothing was known yet, the handle stays: it leads forward again.
  if (from === null || (!lanes && knownAt === null)) return null;
  const inner = Math.max(width, MIN_WIDTH);
  const x = scaleTime({ domain: [from, until], range: [LABEL, inner - END] });
  const at = (instant: number | string | null) => x(instant === null ? until : msOf(instant)) ?? LABEL;
  const ticks = x
    .ticks(Math.max(2, Math.floor(inner / 130)))
    .map((tick) => dayBegins(tick.getTime(), zone))
    .filter((tick) => tick >= from);
  return (
    <section className={`card ${styles['chart']}`} aria-labelledby="path-chart">
      <div className={styles['chartHead']}>
        <h3 id="path-chart">Path</h3>
        {lanes && (
          <Button className="button" onPress={() => setAsTable(!asTable)}>
            <Icon name="worklist" /> {asTable ? 'As chart' : 'As table'}
          </Button>
        )}
      </div>
      {lanes ? <VarianceDays lanes={lanes} zone={zone} /> : <p className="second">No treatment was known then.</p>}
      {asTable && lanes && (
        <div className={styles['chartScroll']}>
          <LanesTable lanes={lanes} zone={zone} />
        </div>
      )}
      <div ref={box} className={styles['chartScroll']} hidden={asTable && lanes !== null}>
        {lanes && (
          <svg
            {...sized(inner, HEIGHT)}
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
            <text x={0} y={BAND.recommended + 14}>
              Recommended
            </text>
            {lanes.recommended.map(({ entryId, level: { code }, from: start, to }) => (
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
            <text x={0} y={BAND.delivered + 16}>
              Delivered
            </text>
            {lanes.delivered.map((row) => {
              const height = row.status === 'aftercare' ? 10 : 12 + Math.round((row.rank / 400) * 30);
              const away = row.status === 'on-leave' || row.status === 'out-on-referral';
              return (
                <Block
                  key={`${row.openedBy} ${row.placementId} ${String(row.from)}`}
                  x={at(row.from)}
                  width={at(row.to) - at(row.from)}
                  y={BAND.delivered + 42 - height}
                  height={height}
                  code={row.level.code}
                  rank={row.rank}
                  away={away}
                  name={`Delivered ${levelName(row.level.code)}${away ? `, ${row.status.replaceAll('-', ' ')}` : ''}, ${momentAlone(row.from, zone)} to ${row.to === null ? 'now' : momentAlone(row.to, zone)}`}
                  chosen={row.openedBy === chosen}
                  onPress={() => onChoose(row.openedBy)}
                />
              );
            })}
            <VarianceHatch lanes={lanes} y={BAND.delivered - 8} at={at} />
            <line
              x1={LABEL}
              x2={inner - END}
              y1={BAND.delivered + 42}
              y2={BAND.delivered + 42}
              stroke="var(--control)"
            />
            <text x={0} y={BAND.events + 8}>
              Events
            </text>
            {active
              .filter(({ kind }) => kind in MARKS)
              .map((entry) => (
                <path
                  key={entry.entryId}
                  d={MARKS[entry.kind]}
                  transform={`translate(${at(entry.effective.at)} ${BAND.events + 4})`}
                  fill={entry.kind === 'ReturnToUseReported' ? 'var(--bad)' : 'var(--card)'}
                  stroke="var(--ink-2)"
                  strokeWidth="1.3"
                >
                  <title>{`${kindWords(entry.kind)}, ${momentAlone(entry.effective.at, zone)}`}</title>
                </path>
              ))}
          </svg>
        )}
        <KnownAt from={from} until={until} zone={zone} left={LABEL} width={inner - LABEL - END} />
      </div>
    </section>
  );
}

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

/** Where the chart begins: with what it can show. Older entries are on pages that were not read. */
function beginOf({ timeline, lanes, next }: Path): number | null {
  const spans = lanes ? [...lanes.recommended, ...lanes.delivered].map(({ from }) => msOf(from)) : [];
  const entries =
    next === null ? timeline.filter(({ voided }) => !voided).map(({ effective }) => msOf(effective.at)) : [];
  const instants = [...spans, ...entries];
  return instants.length === 0 ? null : Math.min(...instants);
}
