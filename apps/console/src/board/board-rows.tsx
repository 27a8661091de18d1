import type { Board, BoardFigures } from '../api/types';
import { LevelChip } from '../design/level-chip';
import { now } from '../design/now';
import { clock, zoneName } from '../design/times';
import type { Reference } from '../frame/reference';
import styles from './board.module.css';
import { Delta, Figure, Places, type Place } from './figures';

export function ProgramRow({ row, reference }: { row: Board['programs'][number]; reference: Reference }) {
  const { facilityId, programId, level } = row;
  const words = reference.program(programId);
  return (
    <tr className={styles['row']}>
      <th scope="row" className={styles['program']}>
        {words}
      </th>
      <td>
        <LevelChip code={level} />
      </td>
      <Figures row={row} place={{ cell: { facilityId, programId, level }, words }} />
    </tr>
  );
}

export function SiteRow({ row, reference }: { row: Board['sites'][number]; reference: Reference }) {
  const { facilityId } = row;
  const zone = reference.zone(facilityId);
  const words = reference.site(facilityId);
  return (
    <tr className={styles['site']}>
      <th scope="rowgroup" colSpan={2}>
        {words}{' '}
        <span className="second">
          {clock(now(), zone)} {zoneName(now(), zone)}
        </span>
      </th>
      <Figures row={row} place={{ cell: { facilityId }, words }} />
    </tr>
  );
}

export function TotalRow({ row, reference }: { row: BoardFigures; reference: Reference }) {
  return (
    <tr className={styles['total']}>
      <th scope="row" colSpan={2}>
        {reference.site(null)}
      </th>
      <Figures row={row} place={{ cell: {}, words: 'all sites' }} />
    </tr>
  );
}

function Figures({ row, place }: { row: BoardFigures; place: Place }) {
  return (
    <>
      <Figure row={row} figure="opening" word="before" place={place}>
        {row.openingAsKnownThen !== row.opening && (
          <span className={styles['learned']}>was {row.openingAsKnownThen}</span>
        )}
      </Figure>
      <Figure row={row} figure="in" word="in" place={place} since />
      <Figure row={row} figure="out" word="out" place={place} since />
      <Figure row={row} figure="inTreatment" word="in treatment" place={place} main>
        <Delta change={row.change} />
      </Figure>
      <td className={styles['placesCell']}>
        {row.capacity === null ? (
          <span className="quiet">–</span>
        ) : (
          <Places
            taken={row.inTreatment}
            capacity={row.capacity}
            over={row.overCapacity ?? 0}
            occupancy={row.occupancy}
          />
        )}
      </td>
      <Figure row={row} figure="onLeave" word="on leave" place={place} />
      <Figure row={row} figure="outOnReferral" word="referred out" place={place} />
      <Figure row={row} figure="plannedIn" word="planned in" place={place} />
      <Figure row={row} figure="plannedOut" word="planned out" place={place} />
      <Figure row={row} figure="withoutAuthorization" word="without authorization" place={place} warns />
    </>
  );
}
