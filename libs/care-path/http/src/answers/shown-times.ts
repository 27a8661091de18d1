import { isoIn, isoInUtc } from '@throughline/time';

/** Fields of stored shapes that hold an instant, in UTC ms. An answer tells each as an ISO time with its offset. */
const INSTANTS = [
  'at',
  'recordedAt',
  'firstRecordedAt',
  'proposedAt',
  'plannedAt',
  'admittedAt',
  'listedFrom',
  'opensFrom',
  'warnAt',
  'dueAt',
  'overdueFrom',
  'lapsesAt',
  'sourceRecordedAt',
  'undoUntil',
  'from',
  'to',
  'completeFrom',
] as const;
type Instant = (typeof INSTANTS)[number];
const isInstant = new Set<string>(INSTANTS);

/** A shape as it is answered. */
export type ShownTimes<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly ShownTimes<Item>[]
    : { readonly [Name in keyof T]: Name extends Instant ? InWords<T[Name]> : ShownTimes<T[Name]> };
type InWords<T> = T extends number ? string : T;

/** The zone of the site that a part of an answer speaks of; nothing where it names none. */
export type ZoneIn = (part: Readonly<Record<string, unknown>>) => string | undefined;

/** What a part says of its own zone: an effective time has the zone in which it was stated. */
const ownZone: ZoneIn = ({ zone }) => (typeof zone === 'string' ? zone : undefined);

/** Tells every instant of an answer in the zone of its site, and in UTC where no site is named. */
export function shownTimes<T>(answer: T, zoneIn: ZoneIn = () => undefined): ShownTimes<T> {
  return shown(answer, undefined, (part) => ownZone(part) ?? zoneIn(part)) as ShownTimes<T>;
}

/** What holds no instant stays as it is, uncopied: that is most of an answer. */
function shown(value: unknown, outer: string | undefined, zoneIn: ZoneIn): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => shown(item, outer, zoneIn));
  const part = value as Readonly<Record<string, unknown>>;
  const zone = zoneIn(part) ?? outer;
  let told: Record<string, unknown> | undefined;
  for (const name of Object.keys(part)) {
    const field = part[name];
    const said = typeof field === 'number' && isInstant.has(name) ? isoAt(field, zone) : shown(field, zone, zoneIn);
    if (said !== field) (told ??= { ...part })[name] = said;
  }
  return told ?? part;
}

const isoAt = (instant: number, zone: string | undefined): string =>
  zone === undefined ? isoInUtc(instant) : isoIn(instant, zone);
