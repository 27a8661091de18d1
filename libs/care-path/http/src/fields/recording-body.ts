import { Code, Id } from '@throughline/http-kit';
import { NarrativeText, RuleIds, When, Zone } from './written.js';

/** What every recorded entry takes beside what it says. */
export abstract class RecordingTermsBody {
  @When({
    description:
      "When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.",
    example: '2026-03-02T09:00-06:00',
  })
  when!: string;

  @Zone()
  zone?: string | null;

  @Id({
    description: 'Id of an entry of the same day that this one follows directly.',
    example: '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21',
    optional: true,
  })
  after?: string | null;

  @Id({
    description: 'ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.',
    example: null,
    optional: true,
  })
  before?: string | null;

  @Code({
    description: 'Coded reason of the rule pack: why, and the justification where the pack asks for one.',
    example: 'clinical-progress',
    optional: true,
  })
  reason?: string | null;

  @RuleIds({
    description:
      'Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.',
    example: [],
    optional: true,
  })
  acknowledge?: string[] | null;

  @Code({
    description:
      'Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.',
    example: 'late-information',
    optional: true,
  })
  acceptImpact?: string | null;

  @Id({ description: 'Id of the planned move that this carries out.', example: null, optional: true })
  fulfills?: string | null;

  @NarrativeText()
  narrative?: string | null;
}

/** An entry that says where it happened. */
export abstract class RecordingBody extends RecordingTermsBody {
  @Code({
    description: 'The facility where it happened; its zone reads `when`, its rule pack judges.',
    example: 'HAWTHORN',
  })
  facilityId!: string;
}
