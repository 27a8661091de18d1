import { markTerms } from '../design/chart-marks';
import { levelFill, levelName } from '../design/level-chip';

/** Time at one level on a band of the chart: fill, code, and words say the level. */
export function Block({
  x,
  width,
  y,
  height,
  code,
  rank,
  name,
  away = false,
  chosen = false,
  onPress,
}: {
  x: number;
  width: number;
  y: number;
  height: number;
  code: string;
  rank: number;
  name: string;
  away?: boolean;
  chosen?: boolean;
  onPress?: () => void;
}) {
  const { fill, ink } = levelFill(code, rank);
  return (
    <g {...(onPress && { ...markTerms(name, chosen, onPress), style: { cursor: 'pointer' } })}>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={3}
        fill={away ? 'var(--card)' : fill}
        stroke={chosen ? 'var(--focus)' : 'var(--level-edge)'}
        strokeWidth={chosen ? 2 : 1}
        strokeDasharray={away ? '3 2' : undefined}
      >
        <title>{name}</title>
      </rect>
      {width > 26 && (
        <text
          x={x + 5}
          y={y + Math.min(14, height - 3)}
          style={{ fill: away ? 'var(--ink)' : ink, fontWeight: 650 }}
          pointerEvents="none"
        >
          {levelName(code)}
        </text>
      )}
    </g>
  );
}
