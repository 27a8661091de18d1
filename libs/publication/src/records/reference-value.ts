import { z } from 'zod';
import { Code, Day } from './shapes.js';

const pack = z.strictObject({ id: z.string(), version: z.string(), sha256: z.string() });

/** A level of care, in the words of the pack that was published last with it. */
const LevelReference = z.strictObject({
  kind: z.literal('level'),
  system: Code,
  code: Code,
  name: z.string(),
  /** Intensity, times ten. */
  rank: z.int(),
  track: Code,
  setting: z.string(),
  pack,
});

/** A code of one coded list of one pack. */
const ReasonReference = z.strictObject({
  kind: z.literal('reason'),
  list: z.string(),
  code: Code,
  name: z.string(),
  pack,
});

const PackReference = z.strictObject({ kind: z.literal('pack'), title: z.string(), pack });

const FacilityReference = z.strictObject({
  kind: z.literal('facility'),
  code: Code,
  name: z.string(),
  /** IANA time zone. */
  zone: z.string(),
  openFrom: Day,
  closedOn: Day.nullable(),
  /** Adopted packs, in the order of adoption. */
  adoptions: z.array(
    z.strictObject({
      /** Null: what was adopted for just these is no longer in force from that day on. */
      pack: pack.nullable(),
      from: Day,
      /** Null: whatever the program. */
      programId: Code.nullable(),
      /** Null: whatever the population. */
      population: z.string().nullable(),
      /** It gives a second verdict, which decides nothing. */
      advisory: z.boolean(),
    }),
  ),
});

const ProgramReference = z.strictObject({
  kind: z.literal('program'),
  code: Code,
  facilityId: Code,
  name: z.string(),
  levels: z.array(Code),
  template: Code.nullable(),
  openFrom: Day,
  closedOn: Day.nullable(),
  capacity: z.int().nullable(),
  groupCap: z.int().nullable(),
  window: z.string().nullable(),
  modality: z.string().nullable(),
});

export const ReferenceValue = z.discriminatedUnion('kind', [
  LevelReference,
  ReasonReference,
  PackReference,
  FacilityReference,
  ProgramReference,
]);
export type ReferenceValue = z.infer<typeof ReferenceValue>;
