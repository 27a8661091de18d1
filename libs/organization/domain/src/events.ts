import { PackRef, DAY_WINDOWS, MODALITIES, POPULATIONS } from '@throughline/continuum';
import { LocalDate, versionsOf, CODE } from '@throughline/kernel';
import { z } from 'zod';

/** A code of a facility or a program: short, ASCII, no spaces, so that it is safe in keys and file names. */
const OrganizationCode = z.string().regex(CODE);
const name = z.string().min(1).max(200);

/** What programs look like to a reader; a rule pack's catalog has the details behind `template`. */
const programShape = {
  name,
  /** Level codes that the program delivers. */
  levels: z.array(OrganizationCode).min(1).max(40),
  /** The program of the facility's pack that this one follows; null when it follows none. */
  template: OrganizationCode.nullable(),
  capacity: z.int().min(0).max(100_000).nullable(),
  groupCap: z.int().min(1).max(1000).nullable(),
  window: z.enum(DAY_WINDOWS).nullable(),
  modality: z.enum(MODALITIES).nullable(),
};

/** Events of the streams `facility-<code>`, `program-<code>` and `rulePack-<id>@<version>`. Stored for good. */
export const ORGANIZATION_SCHEMAS = {
  FacilityOpened: z.strictObject({
    code: OrganizationCode,
    name,
    /** IANA time zone: every local date of the facility is read in it. */
    zone: z.string().min(1).max(64),
    openFrom: LocalDate,
  }),
  FacilityClosed: z.strictObject({ code: OrganizationCode, closedOn: LocalDate }),
  RulePackAdopted: z.strictObject({
    code: OrganizationCode,
    /** Null: from this day on, what was adopted for just this program, population and purpose is no longer in force. */
    pack: PackRef.nullable(),
    from: LocalDate,
    /** Null: whatever the program. */
    programId: OrganizationCode.nullable(),
    /** Null: whatever the population. */
    population: z.enum(POPULATIONS).nullable(),
    /** It gives a second verdict, which decides nothing. */
    advisory: z.boolean(),
  }),
  ProgramOpened: z.strictObject({
    code: OrganizationCode,
    facilityId: OrganizationCode,
    openFrom: LocalDate,
    ...programShape,
  }),
  ProgramChanged: z.strictObject({ code: OrganizationCode, ...programShape }),
  ProgramClosed: z.strictObject({ code: OrganizationCode, closedOn: LocalDate }),
  /** `document` is the flattened pack as canonical JSON; its SHA-256 is `pack.sha256`. */
  RulePackPublished: z.strictObject({ pack: PackRef, document: z.string().max(900_000) }),
} as const;

type OrganizationEventType = keyof typeof ORGANIZATION_SCHEMAS;
export type OrganizationEvent = {
  [Type in OrganizationEventType]: { readonly type: Type; readonly data: z.infer<(typeof ORGANIZATION_SCHEMAS)[Type]> };
}[OrganizationEventType];
export type DataOf<Type extends OrganizationEventType> = z.infer<(typeof ORGANIZATION_SCHEMAS)[Type]>;

/** Per event type: the version stamped on what is written now, and how older ones are read. */
export const ORGANIZATION_VERSIONS = versionsOf(Object.keys(ORGANIZATION_SCHEMAS) as readonly OrganizationEventType[]);
export const facilityStream = (code: string): string => `facility-${code}`;
export const programStream = (code: string): string => `program-${code}`;
export const rulePackStream = (id: string, version: string): string => `rulePack-${id}@${version}`;
export const ORGANIZATION_STREAM_PREFIXES = ['facility-', 'program-', 'rulePack-'] as const;
