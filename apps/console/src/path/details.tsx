import { useStaffNames } from '../audit/dossier';
import { LevelChip } from '../design/level-chip';
import type { Reference } from '../frame/reference';
import styles from './path.module.css';
import { fieldWords, valueWords } from './words';

/** What an entry asserts, field by field, as rows of a list of definitions. */
export function Details({ details, reference }: { details: object; reference: Reference }) {
  const staff = useStaffNames(staffNamed(details));
  return saidIn(details).map(([name, value]) => (
    <Detail key={name} name={name}>
      {isPlace(value) ? <Placed place={value} reference={reference} /> : wordsOf(name, value, staff)}
    </Detail>
  ));
}

/** The same in one line. */
export function DetailsLine({ details, reference }: { details: object; reference: Reference }) {
  const staff = useStaffNames(staffNamed(details));
  return saidIn(details)
    .map(([name, value]) => {
      const words = isPlace(value)
        ? `${value.level.code}, ${placeName(value, reference)}`
        : wordsOf(name, value, staff);
      return `${fieldWords(name)}: ${words}`;
    })
    .join('; ');
}

const saidIn = (details: object): readonly (readonly [string, unknown])[] =>
  Object.entries(details).filter(([name]) => !IDS.has(name));

/** What a member of staff is called. */
type StaffNames = (id: string | null | undefined) => string;

/** Fields that hold ids of other entries or placements. They are not shown, because they mean nothing to a reader. */
const IDS: ReadonlySet<string> = new Set(['placementId', 'reviews', 'fulfills', 'assessmentId']);

interface Member {
  readonly staffId: string;
  readonly role: string;
}

/** The staff that an entry names. */
function staffNamed(details: object): readonly string[] {
  const { members = [], physician = null } = details as { members?: readonly Member[]; physician?: string | null };
  return [...members.map(({ staffId }) => staffId), ...(physician === null ? [] : [physician])];
}

function wordsOf(name: string, value: unknown, staff: StaffNames): string {
  if (name === 'physician' && typeof value === 'string') return staff(value);
  if (name !== 'members' || !Array.isArray(value)) return valueWords(value);
  const members = value as readonly Member[];
  return valueWords(members.map(({ staffId, role }) => `${staff(staffId)}, ${valueWords(role)}`));
}

interface Place {
  readonly facilityId: string;
  readonly programId: string | null;
  readonly level: { readonly code: string };
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'facilityId' in value && 'level' in value && value.level !== null;

const Placed = ({ place, reference }: { place: Place; reference: Reference }) => (
  <>
    <LevelChip code={place.level.code} /> {placeName(place, reference)}
  </>
);

const placeName = ({ programId, facilityId }: Place, reference: Reference): string =>
  programId ? reference.program(programId) : reference.site(facilityId);

export const Detail = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <dt>{fieldWords(name)}</dt>
    <dd>{children}</dd>
  </>
);

/** A note as it was written, line by line, in the direction of its script. */
export const Note = ({ text }: { text: string }) => (
  <>
    <dt>Note</dt>
    <dd className={styles['note']} dir="auto">
      {text}
    </dd>
  </>
);
