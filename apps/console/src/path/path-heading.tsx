import { Link } from 'react-router';
import type { Me } from '../api/queries';
import type { Identity, Path } from '../api/types';
import { LevelChip } from '../design/level-chip';
import { Tag } from '../design/marks';
import { localDay } from '../design/times';
import { useInitials } from '../frame/preferences';
import { useReference } from '../frame/reference';
import { useRight } from '../frame/rights';
import { isPast, shared, useAddress, useViewpoint } from '../frame/viewpoint';
import { RecordMenu } from './record-menu';
import styles from './path.module.css';

/** Who it is, where they are treated, and what may be recorded. */
export function PathHeading({
  path,
  name,
  person,
  me,
}: {
  path: Path;
  name: string;
  person: Identity | null | undefined;
  me: Me;
}) {
  const { query } = useAddress();
  const viewpoint = useViewpoint();
  const reference = useReference();
  const initials = useInitials();
  const mayHold = useRight('seeErasures');
  return (
    <div className="frameHeading">
      <h1>{name}</h1>
      {path.erased && <Tag tone="bad">Erased</Tag>}
      {path.situation.placements.map((placement) => (
        <LevelChip key={placement.placementId} code={placement.place.level.code} />
      ))}
      <span className={`second ${styles['about']}`}>
        {path.situation.placements.length === 0
          ? 'Not in treatment'
          : path.situation.placements
              .map(({ place }) => `${reference.program(place.programId)} · ${reference.site(place.facilityId)}`)
              .join('; ')}
        {path.situation.episode > 0 && ` · episode ${path.situation.episode}`}
        {!initials && person?.birthDate && ` · born ${localDay(person.birthDate)}`}
        {!initials && person?.recordNumbers?.[0] && ` · ${person.recordNumbers[0].value}`}
      </span>
      <div className="tools">
        {mayHold && (
          <Link className="button" to={`/clients/${path.clientId}/standing${shared(query)}`}>
            Holds and erasure
          </Link>
        )}
        {!isPast(viewpoint) && !path.erased && <RecordMenu clientId={path.clientId} roles={me.roles} query={query} />}
      </div>
    </div>
  );
}
