import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { Link } from 'react-router';
import { type BoardCell, boardClients } from '../api/board-queries';
import type { BoardFigure, BoardMember, BoardMembers } from '../api/types';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { Tag } from '../design/marks';
import { counted } from '../design/counted';
import { Answered } from '../design/states';
import { day, localDay, moment } from '../design/times';
import { useEscape } from '../frame/keys';
import { useNames } from '../frame/names';
import type { Reference } from '../frame/reference';
import { shared, useAddress, type Viewpoint } from '../frame/viewpoint';
import { moveWords } from '../path/words';
import styles from './board.module.css';

const FIGURES: Readonly<Record<BoardFigure, string>> = {
  opening: 'Opening',
  in: 'In',
  out: 'Out',
  inTreatment: 'In treatment',
  onLeave: 'On leave',
  outOnReferral: 'Referred out',
  aftercare: 'In aftercare',
  plannedIn: 'Planned in',
  plannedOut: 'Planned out',
  withoutAuthorization: 'Without authorization',
};

/** The clients behind one figure of the board; its heading says the same number. */
export function CellPane({
  cell,
  since,
  viewpoint,
  reference,
}: {
  cell: BoardCell;
  since: string;
  viewpoint: Viewpoint;
  reference: Reference;
}) {
  const { set, query } = useAddress();
  const asked = useQuery(boardClients(viewpoint, since, cell));
  const { data } = asked;
  const rows = data?.items ?? [];
  const name = useNames(rows.map(({ clientId }) => clientId));
  useEscape(() => set({ cell: null }));
  return (
    <aside className={`card ${styles['pane']}`} aria-labelledby="cell-heading">
      <div className={styles['paneHead']}>
        <div>
          <h2 id="cell-heading">
            {cell.programId ? reference.program(cell.programId) : reference.site(cell.facilityId)}
          </h2>
          <p className="second">
            {FIGURES[cell.figure]}: {data ? figureWords(cell.figure, data) : '…'}
            {cell.programId && ` · ${reference.site(cell.facilityId)}`}
          </p>
        </div>
        <Button className="button plain" aria-label="Close" onPress={() => set({ cell: null })}>
          <Icon name="close" />
        </Button>
      </div>
      <Answered
        asked={asked}
        what="The list of clients"
        awaited="Listing the clients"
        empty="Nobody is counted here at this moment."
        isEmpty={({ items }) => items.length === 0}
      >
        {() => (
          <ul className={styles['people']}>
            {rows.map((row) => (
              <Person
                key={`${row.clientId} ${row.placementId} ${row.at} ${row.level}`}
                row={row}
                name={name(row.clientId)}
                reference={reference}
                kept={shared(query)}
              />
            ))}
          </ul>
        )}
      </Answered>
    </aside>
  );
}

/** A day alone where no time was recorded or planned. */
const momentOf = ({ at, precision }: BoardMember, zone: string): string =>
  precision === 'day' ? day(at ?? '', zone) : moment(at ?? '', zone);

/** The figure as the API counts it; and how many clients where a client stands in the list twice. */
function figureWords(figure: BoardFigure, { total, clients }: BoardMembers): string {
  const people = counted(clients, 'client');
  if (clients === total) return people;
  const things = figure.startsWith('planned') ? 'plans' : figure === 'in' || figure === 'out' ? 'moves' : 'placements';
  return `${total} ${things} of ${people}`;
}

function Person({
  row,
  name,
  reference,
  kept,
}: {
  row: BoardMember;
  name: string;
  reference: Reference;
  /** What the link keeps of the address. */
  kept: string;
}) {
  return (
    <li>
      <div className={styles['line']}>
        <Link to={`/clients/${row.clientId}${kept}`}>{name}</Link>
        <LevelChip code={row.level} />
      </div>
      <div className={`${styles['line']} second`}>
        <span>
          {row.move
            ? `${moveWords(row.move)}${row.at ? ` · ${momentOf(row, reference.zone(row.facilityId))}` : ''}`
            : row.admittedOn && row.levelSince
              ? `Admitted ${localDay(row.admittedOn)} · this level since ${localDay(row.levelSince)}`
              : 'Not admitted yet'}
        </span>
        {row.status === 'on-leave' && (
          <Tag tone="warn" icon="leave" plain>
            On leave
          </Tag>
        )}
        {row.status === 'out-on-referral' && (
          <Tag tone="info" icon="bridge" plain>
            Referred out
          </Tag>
        )}
      </div>
      {row.authorized === false && (
        <Tag tone="warn" icon="warn" plain>
          No authorization covers this day
        </Tag>
      )}
      {row.authorized && (
        <span className="second">
          {row.authorizedTo ? `Authorized to ${localDay(row.authorizedTo)}` : 'Authorized'}
        </span>
      )}
    </li>
  );
}

const isFigure = (figure: unknown): figure is BoardFigure => typeof figure === 'string' && figure in FIGURES;

export function cellOf(text: string | null): BoardCell | null {
  if (text === null) return null;
  try {
    const cell = JSON.parse(text) as BoardCell;
    const codes = [cell.facilityId ?? '', cell.programId ?? '', cell.level ?? ''];
    return isFigure(cell.figure) && codes.every((code) => typeof code === 'string') ? cell : null;
  } catch {
    return null;
  }
}
