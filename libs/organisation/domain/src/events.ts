import { PackRef } from '@throughline/continuum';
import { LocalDate } from '@throughline/kernel';
import { z } from 'zod';

/** A code of a facility or a programme: short, ASCII, no spaces, so that it is safe in keys and file names. */
const OrganisationCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const name = z.string().min(1).max(200);

/** What programmes look like to a reader; a rule pack's catalogue has the details behind `template`. */
const programmeShape = {
  name,
  /** Level codes that the programme delivers. */
  levels: z.array(OrganisationCode).min(1).max(40),
  /** The programme of the facility's pack that this one follows; null when it follows none. */
  template: OrganisationCode.nullable(),
  capacity: z.int().min(0).max(100_000).nullable(),
  groupCap: z.int().min(1).max(1000).nullable(),
  window: z.enum(['morning', 'day', 'evening']).nullable(),
  modality: z.enum(['in-person', 'virtual', 'hybrid']).nullable(),
};

/** Events of the streams `facility-<code>`, `programme-<code>` and `rulePack-<id>@<version>`. Stored for good. */
export const ORGANISATION_SCHEMAS = {
  FacilityOpened: z.strictObject({
    code: OrganisationCode,
    name,
    /** IANA time zone: every local date of the facility is read in it. */
    zone: z.string().min(1).max(64),
    openFrom: LocalDate,
  }),
  FacilityClosed: z.strictObject({ code: OrganisationCode, closedOn: LocalDate }),
  RulePackAdopted: z.strictObject({ code: OrganisationCode, pack: PackRef, from: LocalDate }),
  ProgrammeOpened: z.strictObject({
    code: OrganisationCode,
    facilityId: OrganisationCode,
    openFrom: LocalDate,
    ...programmeShape,
  }),
  ProgrammeChanged: z.strictObject({ code: OrganisationCode, ...programmeShape }),
  ProgrammeClosed: z.strictObject({ code: OrganisationCode, closedOn: LocalDate }),
  /** `document` is the flattened pack as canonical JSON; its SHA-256 is `pack.sha256`. */
  RulePackPublished: z.strictObject({ pack: PackRef, document: z.string().max(900_000) }),
} as const;

export type OrganisationEventType = keyof typeof ORGANISATION_SCHEMAS;
export type OrganisationEvent = {
  [Type in OrganisationEventType]: { readonly type: Type; readonly data: z.infer<(typeof ORGANISATION_SCHEMAS)[Type]> };
}[OrganisationEventType];
export type DataOf<Type extends OrganisationEventType> = z.infer<(typeof ORGANISATION_SCHEMAS)[Type]>;

export const ORGANISATION_SCHEMA_VERSION = 1;
export const facilityStream = (code: string): string => `facility-${code}`;
export const programmeStream = (code: string): string => `programme-${code}`;
export const rulePackStream = (id: string, version: string): string => `rulePack-${id}@${version}`;
export const ORGANISATION_STREAM_PREFIXES = ['facility-', 'programme-', 'rulePack-'] as const;
