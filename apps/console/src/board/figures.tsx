import { createContext, type ReactNode, useContext } from 'react';
import { Button } from 'react-aria-components';
import type { BoardCell } from '../api/board-queries';
import type { BoardFigure, BoardFigures } from '../api/types';
import { Icon } from '../design/icons';
import { Tag } from '../design/marks';
import { useRight } from '../frame/rights';
import { useAddress } from '../frame/viewpoint';
import styles from './board.module.css';

/** For what a figure is counted, and what that is called. */
export interface Place {
  readonly cell: Omit<BoardCell, 'figure'>;
  readonly words: string;
}

/** A number opens exactly what it counts. Zero is a dot. */
export function Figure({
  row,
  figure,
  word,
  place,
  since = false,
  main = false,
  warns = false,
  children,
}: {
  row: BoardFigures;
  figure: BoardFigure;
  word: string;
  place: Place;
  since?: boolean;
  main?: boolean;
  warns?: boolean;
  children?: ReactNode;
}) {
  const value = row[figure];
  const classes = ['number', since && value > 0 ? styles['since'] : '', main ? styles['main'] : ''];
  return (
    <td className={classes.join(' ')} data-word={word} data-none={value === 0 && !main ? '' : undefined}>
      {figure === 'opening' && children}
      {value === 0 ? (
        <span className="quiet">·</span>
      ) : (
        <Opens cell={{ ...place.cell, figure }} words={`${value} ${word}, ${place.words}: show the clients`}>
          {warns && <Icon name="warn" size={14} />}
          {value}
        </Opens>
      )}
      {figure !== 'opening' && children}
    </td>
  );
}

/** Which cell is open, and how one is opened; null for whoever may not see clients. Read once for a whole board. */
export interface Opening {
  readonly cell: string | null;
  readonly open: (cell: string | null) => void;
}
export const OpeningContext = createContext<Opening | null>(null);

export function useOpening(): Opening | null {
  const { of, set } = useAddress();
  return useRight('seePaths') ? { cell: of('cell'), open: (cell) => set({ cell }, { push: true }) } : null;
}

function Opens({ cell, words, children }: { cell: BoardCell; words: string; children: ReactNode }) {
  const opening = useContext(OpeningContext);
  const value = JSON.stringify(cell);
  if (!opening) return <span className={styles['plain']}>{children}</span>;
  return (
    <Button
      className={`${styles['cell']} ${cell.figure === 'withoutAuthorization' ? styles['warning'] : ''}`}
      aria-pressed={opening.cell === value}
      aria-label={words}
      onPress={() => opening.open(opening.cell === value ? null : value)}
    >
      {children}
    </Button>
  );
}

export function Delta({ change }: { change: number }) {
  return (
    <span className={styles['delta']}>
      {change !== 0 && (
        <>
          <span aria-hidden="true">{change > 0 ? '▲' : '▼'}</span>
          <span className="hidden">{change > 0 ? 'up' : 'down'} by </span>
          {Math.abs(change)}
        </>
      )}
    </span>
  );
}

/** `occupancy` is drawn, and said in numbers: without any places it is full. More clients than places are told by shape and word. */
export function Places({
  taken,
  capacity,
  over,
  occupancy,
}: {
  taken: number;
  capacity: number;
  over: number;
  occupancy: number | null;
}) {
  return (
    <span className={`${styles['places']} ${over > 0 ? styles['over'] : ''}`}>
      <span className={styles['meter']} aria-hidden="true">
        <svg width="44" height="6" viewBox="0 0 44 6" preserveAspectRatio="none">
          <rect width={44 * Math.min(1, occupancy ?? 1)} height="6" fill={over > 0 ? 'var(--bad)' : 'var(--accent)'} />
        </svg>
      </span>
      {taken}/{capacity}
      {over > 0 && (
        <Tag tone="bad" icon="warn" plain>
          {over} over
        </Tag>
      )}
    </span>
  );
}
