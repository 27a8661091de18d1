import { PLANNABLE_MOVES } from '@throughline/care-path';
import { Choice, Code, Id } from '@throughline/http-kit';
import { NarrativeText, When, Zone } from '../fields/written.js';

export class PlannedMoveBody {
  @Choice(PLANNABLE_MOVES, { example: 'admission' })
  move!: (typeof PLANNABLE_MOVES)[number];

  @Code({ description: 'Where it is to happen.', example: 'HAWTHORN' })
  facilityId!: string;

  @When({
    description:
      "When it is expected: a time with its offset from UTC, or a day, in the facility's zone. May lie ahead.",
    example: '2026-03-09',
  })
  expected!: string;

  @Zone()
  zone?: string | null;

  @Code({ description: 'Level code of the rule pack in effect. Not for a discharge.', example: '2.1', optional: true })
  level?: string | null;

  @Code({ example: 'HAWTHORN-IOP', optional: true })
  programId?: string | null;

  @Id({ description: 'The placement that is to move or end.', example: null, optional: true })
  placementId?: string | null;

  @Code({ description: 'Coded reason.', example: null, optional: true })
  reason?: string | null;

  @NarrativeText()
  narrative?: string | null;
}
