import { component, StatusShown } from '@throughline/http-kit';
import { z } from 'zod';
import { RECORD_NUMBERS_MAX } from '@throughline/identity';
import { SUPERSEDED_MAX } from '@throughline/views';
import { IDS_MAX, PACKET_PURPOSES, STAFF_OF_A_TRANSITION, TRANSITIONS_MAX } from '../packets/packet-terms.js';
import { CLIENT_ID, FRESHNESS } from './examples.js';
import { code, count, flag, id, instant, orNull } from './fields.js';
import { MOVE, MoveShown } from './move-row.js';
import { ReplacedVersion } from './path.js';

const PacketMove = component(
  'PacketTransition',
  'A transition with everything that its record says, and the versions that corrections replaced.',
  z.strictObject({
    transition: MoveShown,
    replaced: z.array(ReplacedVersion).max(SUPERSEDED_MAX).describe('Oldest first; to be shown struck through.'),
  }),
);
const PacketClient = component(
  'PacketClient',
  'One client of an audit packet.',
  z.strictObject({
    clientId: id('The client.'),
    recordNumbers: z.array(z.string()).max(RECORD_NUMBERS_MAX).describe('Medical record numbers.'),
    name: orNull(z.string(), 'Family name, given names; null in a packet without names.'),
    birthDate: orNull(z.iso.date(), 'Date of birth; null in a packet without names.'),
    transitions: z
      .array(PacketMove)
      .max(TRANSITIONS_MAX.json)
      .describe('In the order in which they happened, voided ones too.'),
  }),
);

export const AuditPacketShown = component(
  'AuditPacket',
  'Transitions with their evidence, as they leave the care team.',
  z.strictObject({
    packetId: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the content: the same terms at the same as-of time give the same packet.'),
    madeAt: instant('When it was made.'),
    madeBy: code('Who made it; pseudonymous.'),
    madeByName: orNull(z.string(), 'That person’s name; null where none is on record.'),
    purpose: z.enum(PACKET_PURPOSES).describe('Why it was made.'),
    asOf: code('Transitions that happened later are excluded.'),
    knownAt: code('Entries recorded later are excluded.'),
    from: orNull(z.string(), 'Start of the window, as asked for; null for all.'),
    to: orNull(z.string(), 'End of the window, as asked for; null for all.'),
    withNames: flag('Whether it holds names and dates of birth.'),
    notice: z.string().describe('Notice that must go with every disclosure. Source: 42 CFR 2.32(a)(2).'),
    counts: z
      .strictObject({
        clients: count('Clients.'),
        transitions: count('Transitions.'),
        nonConforming: count('Of these, non-conforming ones.'),
        justified: count('Of these, justified ones.'),
        voided: count('Of these, voided ones.'),
        asked: count('IDs in the request: transitions and clients.'),
        missing: count('Of these IDs, those in `missing`.'),
      })
      .describe('What it holds.'),
    missing: z
      .array(z.uuid())
      .max(2 * IDS_MAX)
      .describe('IDs of the request of which nothing is known at your facilities.'),
    staff: z
      .array(z.strictObject({ staffId: code('Pseudonymous.'), name: code('Name.') }))
      .max(STAFF_OF_A_TRANSITION * TRANSITIONS_MAX.json)
      .describe('Names behind the pseudonymous IDs of staff.'),
    clients: z.array(PacketClient).max(TRANSITIONS_MAX.json).describe('By record number.'),
    freshness: StatusShown,
  }),
);
export type AuditPacket = z.infer<typeof AuditPacketShown>;

export const AUDIT_PACKET = {
  packetId: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  madeAt: '2026-03-05T16:00:00Z',
  madeBy: 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f',
  madeByName: 'Ngozi Eze',
  purpose: 'payer-audit' as const,
  asOf: '2026-03-05T16:00:00Z',
  knownAt: '2026-03-05T16:00:00Z',
  from: null,
  to: null,
  withNames: false,
  notice: '42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
  counts: { clients: 1, transitions: 1, nonConforming: 0, justified: 1, voided: 0, asked: 1, missing: 0 },
  missing: [],
  staff: [],
  clients: [
    {
      clientId: CLIENT_ID,
      recordNumbers: ['H-204417'],
      name: null,
      birthDate: null,
      transitions: [{ transition: MOVE, replaced: [] }],
    },
  ],
  freshness: FRESHNESS,
};
