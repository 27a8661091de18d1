import { Link } from 'react-router';
import type { Path } from '../api/types';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { useReference } from '../frame/reference';
import type { Form } from './forms/form';

/** What is recorded, for whom, and where that client is now; the way back. */
export function EntryHeading({
  form,
  over,
  back,
  name,
  placement,
}: {
  form: Form;
  /** The form that this one was opened over. */
  over: Form | undefined;
  back: string;
  name: string;
  placement: Path['situation']['placements'][number] | undefined;
}) {
  const reference = useReference();
  return (
    <div className="frameHeading">
      <Link className="button plain" to={back} aria-label={over ? `Back to: ${over.title}` : 'Back to the client'}>
        <Icon name="back" />
      </Link>
      <h1>{form.title}</h1>
      <span>
        <bdi>{name}</bdi>
        {placement && (
          <>
            {' '}
            · now <LevelChip code={placement.place.level.code} /> {reference.program(placement.place.programId)}
          </>
        )}
      </span>
    </div>
  );
}
