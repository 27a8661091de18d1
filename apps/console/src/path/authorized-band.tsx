import type { Path } from '../api/types';
import { levelName } from '../design/level-chip';
import { atZone, localDay, msOf } from '../design/times';
import { Block } from './block';
import type { At } from './chart-layout';

const DAY_MS = 86_400_000;
const HEIGHT = 20;

type Word = NonNullable<Path['lanes']>['authorized'][number];

/** What the payer said of which days. A later word on the same days is drawn over the earlier one. */
export function AuthorizedBand({ words, zone, y, at }: { words: readonly Word[]; zone: string; y: number; at: At }) {
  const dated = words.flatMap(datedOf);
  return (
    <>
      {dated.length === 0 && (
        <text x={at(null)} y={y + 14} textAnchor="end">
          none recorded
        </text>
      )}
      {dated.map(({ entryId, state, level: code, firstDay, lastDay }) => {
        const from = at(atZone(firstDay, '00:00', zone));
        const until = Math.min(at(null), at(msOf(atZone(lastDay, '00:00', zone)) + DAY_MS));
        const days = `${localDay(firstDay)} to ${localDay(lastDay)}`;
        if (until <= from) return null;
        return state === 'approved' && code !== null ? (
          <Block
            key={entryId}
            x={from}
            width={until - from}
            y={y}
            height={HEIGHT}
            code={code}
            rank={rankOf(code)}
            name={`Authorized ${levelName(code)}, ${days}`}
          />
        ) : (
          <g key={entryId}>
            <rect
              x={from}
              y={y + 3}
              width={until - from}
              height={HEIGHT - 6}
              rx={3}
              fill="var(--card)"
              stroke={state === 'denied' ? 'var(--bad)' : 'var(--control)'}
              strokeDasharray="3 2"
            >
              <title>{`${stateWords(state)}, ${days}`}</title>
            </rect>
            {until - from > state.length * 7 && (
              <text x={from + 5} y={y + 14} pointerEvents="none">
                {stateWords(state)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

/** An authorization that names its days; one that names none covers nothing that could be drawn. */
const datedOf = (word: Word) => {
  const { firstDay, lastDay } = word;
  return firstDay !== null && lastDay !== null ? [{ ...word, firstDay, lastDay }] : [];
};

/** The intensity that a code says, where nothing else does. */
export const rankOf = (code: string): number => Math.round((Number.parseFloat(code) || 1) * 100);
const stateWords = (state: string): string => `${state.charAt(0).toUpperCase()}${state.slice(1).replaceAll('-', ' ')}`;
