import { scaleLinear } from '@visx/scale';
import type { Stays } from '../api/types';
import { useWidth } from '../design/measured';
import styles from './stays.module.css';
import { STROKES } from './strokes';

const HEIGHT = 300;
const LEFT = 48;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 66;
/** So many curves can be told apart; the rest are listed. */
export const DRAWN_MAX = 5;
/** A label for the number at risk needs so many pixels. */
const LABEL_PX = 44;

type Outcome = Stays['outcomes'][number];

/** One step curve for each way in which stays end, with its 95% band, and how many were at risk. */
export function IncidenceChart({ counted, words }: { counted: Stays; words: (outcome: string) => string }) {
  const { box, width, sized } = useWidth<HTMLDivElement>();
  const last = Math.max(30, counted.atRisk.at(-1)?.day ?? 0, counted.remaining.at(-1)?.day ?? 0);
  const x = scaleLinear({ domain: [0, last], range: [LEFT, Math.max(LEFT + 1, width - RIGHT)] });
  const drawn = counted.outcomes.slice(0, DRAWN_MAX);
  const highest = Math.max(0, ...drawn.flatMap(({ points }) => points.map(({ high }) => high)));
  const quarters = Math.max(1, Math.ceil(highest * 4));
  const ticks = Array.from({ length: quarters + 1 }, (_, index) => index / 4);
  const y = scaleLinear({ domain: [0, quarters / 4], range: [HEIGHT - BOTTOM, TOP] });
  const every = Math.max(1, Math.ceil((counted.atRisk.length * LABEL_PX) / Math.max(1, width - LEFT - RIGHT)));
  return (
    <div ref={box} className={styles['chart']}>
      <svg
        {...sized(width, HEIGHT)}
        role="img"
        aria-label={`Share of ${counted.stays} stays that had ended, by days: ${drawn.map((one) => summary(one, words)).join('; ')}`}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${LEFT} ${y(tick)}H${width - RIGHT}`} stroke="var(--line)" />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" className={styles['axis']}>
              {tick * 100}%
            </text>
          </g>
        ))}
        {drawn.map(({ outcome, points }, index) => {
          const stroke = STROKES[index % STROKES.length];
          return (
            <g key={outcome}>
              <path d={bandPath(points, last, x, y)} fill={stroke?.stroke} opacity="0.13" />
              <path d={stepPath(points, last, x, y)} fill="none" strokeWidth="2" {...stroke} />
            </g>
          );
        })}
        {counted.atRisk
          .filter((_, index) => index % every === 0)
          .map(({ day, stays }) => (
            <g key={day}>
              <text x={x(day)} y={HEIGHT - BOTTOM + 16} textAnchor="middle" className={styles['axis']}>
                {day}
              </text>
              <text x={x(day)} y={HEIGHT - 8} textAnchor="middle" className={styles['axis']}>
                {stays}
              </text>
            </g>
          ))}
        <text x={LEFT} y={HEIGHT - BOTTOM + 34} className={styles['axis']}>
          Days since the admission; below, stays at risk
        </text>
      </svg>
    </div>
  );
}

type Scale = (value: number) => number;

function stepPath(points: Outcome['points'], last: number, x: Scale, y: Scale): string {
  const steps = points.map(({ day, incidence }) => `H${x(day)}V${y(incidence)}`);
  return `M${x(0)} ${y(0)}${steps.join('')}H${x(last)}`;
}

/** Along the upper edge and back along the lower one. */
function bandPath(points: Outcome['points'], last: number, x: Scale, y: Scale): string {
  const [first] = points;
  if (!first) return '';
  const upper = points.map(
    ({ day, high }, index) => `${index === 0 ? `M${x(day)} ${y(high)}` : `H${x(day)}V${y(high)}`}`,
  );
  const back = points.toReversed().map(({ day, low }) => `V${y(low)}H${x(day)}`);
  return `${upper.join('')}H${x(last)}${back.join('')}Z`;
}

const summary = ({ outcome, points }: Outcome, words: (outcome: string) => string): string =>
  `${words(outcome)} ${((points.at(-1)?.incidence ?? 0) * 100).toFixed(1)}% by day ${points.at(-1)?.day ?? 0}`;
