import { CorrectionReason } from '@throughline/care-path';
import { Choice, Id } from '@throughline/http-kit';
import { ENTRY_BODIES } from '../entries/entry-bodies.js';
import { ApiHeldEntries, HeldEntry } from '../slices/held-entry.js';

const bodies = Object.values(ENTRY_BODIES).map(({ body }) => body);

@ApiHeldEntries(bodies)
export class CorrectionBody {
  @Id({
    description: 'The version that you saw; refused when the entry has changed since.',
    example: '8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90',
  })
  replaces!: string;

  @Choice(CorrectionReason.options, { description: 'Why it is corrected.', example: 'wrong-level' })
  correction!: CorrectionReason;

  @HeldEntry(bodies, 'The whole entry as it should have been: the body that records an entry of this kind.', {
    facilityId: 'HAWTHORN',
    when: '2026-03-02T09:00-06:00',
    level: '2.1',
    programId: 'HAWTHORN-IOP',
  })
  entry!: object;
}
