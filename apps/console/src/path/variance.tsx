import type { Path } from '../api/types';
import { levelName } from '../design/level-chip';
import { day } from '../design/times';
import { type At, extentOf } from './chart-layout';

type Lanes = NonNullable<Path['lanes']>;

/** How many days the client was treated at another level than recommended, and without an authorization. */
export function VarianceDays({ lanes, zone }: { lanes: Lanes; zone: string }) {
  const { varianceDays: variance, uncoveredDays: uncovered } = lanes;
  if (variance === 0 && uncovered === 0) return null;
  return (
    <p className="second">
      {variance > 0 && `At another level than recommended: ${daysWords(variance)}. `}
      {uncovered > 0 && `Without an authorization: ${daysWords(uncovered)}. `}
      {lanes.completeFrom && `Counted from ${day(lanes.completeFrom, zone)} on.`}
    </p>
  );
}

/** Hatches the times at another level than the recommended one. */
export function VarianceHatch({ spans, y, at }: { spans: Lanes['variance']; y: number; at: At }) {
  return (
    <>
      <defs>
        <pattern id="variance" width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1={0} y1={0} x2={0} y2={6} stroke="var(--warn)" strokeWidth={2} />
        </pattern>
      </defs>
      {spans.map(({ placementId, delivered, recommended, from, to, days }) => (
        <rect
          key={`${placementId} ${from}`}
          {...extentOf({ from, to }, at)}
          y={y}
          height={6}
          fill="url(#variance)"
          stroke="var(--warn)"
          strokeWidth={0.5}
        >
          <title>
            {`Delivered ${levelName(delivered.code)}, recommended ${levelName(recommended.code)}: ${daysWords(days)}`}
          </title>
        </rect>
      ))}
    </>
  );
}

const daysWords = (days: number): string => (days === 1 ? '1 day' : `${days} days`);
