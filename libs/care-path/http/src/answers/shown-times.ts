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

function shown(value: unknown, outer: string | undefined, zoneIn: ZoneIn): unknown {
  if (Array.isArray(value)) return value.map((item) => shown(item, outer, zoneIn));
  if (typeof value !== 'object' || value === null) return value;
  const part = value as Readonly<Record<string, unknown>>;
  const zone = zoneIn(part) ?? outer;
  const fields = Object.entries(part).map(([name, field]): [string, unknown] => [
    name,
    isInstant.has(name) && typeof field === 'number' ? isoAt(field, zone) : shown(field, zone, zoneIn),
  ]);
  return Object.fromEntries(fields);
}

const isoAt = (instant: number, zone: string | undefined): string =>
  zone === undefined ? isoInUtc(instant) : isoIn(instant, zone);
