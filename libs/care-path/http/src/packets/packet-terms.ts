import { ENTRY_ID, idMalformed } from '@throughline/kernel';
import { Choice, field, Flag, Instant, orElse } from '@throughline/http-kit';
import { ArrayMaxSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import { AsOf } from '../queries/as-of.js';

export const IDS_MAX = 1_000;
/** An answer stays below a megabyte or so; a file holds as many as one question of the views may ask for. */
export const TRANSITIONS_MAX = { json: 200, ndjson: 1_000 } as const;
/** Who recorded, proposed, approved, corrected, and voided it. */
export const STAFF_OF_A_TRANSITION = 5;

/** Why the records leave the care team. */
export const PACKET_PURPOSES = [
  'payer-audit',
  'utilization-review',
  'licensing-survey',
  'accreditation-survey',
  'internal-review',
] as const;
export type PacketPurpose = (typeof PACKET_PURPOSES)[number];

const Ids = (description: string): PropertyDecorator =>
  field(
    { description, example: ['3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02'], optional: true },
    { type: [String], maxItems: IDS_MAX },
    IsArray(),
    ArrayMaxSize(IDS_MAX),
    ArrayUnique(),
    Matches(ENTRY_ID, { each: true, ...orElse(idMalformed) }),
  );

/** The viewpoint of a packet. Both times are fixed in it: now where they are omitted. */
export class PacketTerms extends AsOf {
  @Instant('Transitions that happened from this instant or day on.', '2026-03-01')
  effectiveFrom?: string | null;

  @Instant('Transitions that happened before this instant or day.', '2026-04-01')
  effectiveTo?: string | null;
}

export class PacketBody {
  @Ids('Transitions, by their entry IDs. Send these or `clientIds`.')
  entryIds?: string[] | null;

  @Ids('Clients, all of whose transitions in the window are wanted.')
  clientIds?: string[] | null;

  @Choice(PACKET_PURPOSES, { description: 'Why it is made; the packet says so.', example: 'payer-audit' })
  purpose!: PacketPurpose;

  @Flag({
    description: 'With names and dates of birth; record numbers alone when omitted.',
    example: false,
    optional: true,
  })
  withNames?: boolean | null;
}
