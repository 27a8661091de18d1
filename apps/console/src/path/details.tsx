import { LevelChip } from '../design/level-chip';
import type { Reference } from '../frame/reference';
import { fieldWords, valueWords } from './words';

/** What an entry asserts, field by field, as rows of a list of definitions. */
export const Details = ({ details, reference }: { details: object; reference: Reference }) =>
  Object.entries(details)
    .filter(([name]) => !IDS.has(name))
    .map(([name, value]: [string, unknown]) => (
      <Detail key={name} name={name}>
        {isPlace(value) ? <Placed place={value} reference={reference} /> : valueWords(value)}
      </Detail>
    ));

/** Fields that hold ids of other entries or placements. They are not shown, because they mean nothing to a reader. */
const IDS: ReadonlySet<string> = new Set(['placementId', 'reviews', 'fulfills']);

interface Place {
  readonly facilityId: string;
  readonly programId: string | null;
  readonly level: { readonly code: string };
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'facilityId' in value && 'level' in value && value.level !== null;

const Placed = ({ place, reference }: { place: Place; reference: Reference }) => (
  <>
    <LevelChip code={place.level.code} />{' '}
    {place.programId ? reference.program(place.programId) : reference.site(place.facilityId)}
  </>
);

export const Detail = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <dt>{fieldWords(name)}</dt>
    <dd>{children}</dd>
  </>
);
