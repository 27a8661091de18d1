import { InquiryOutcome } from '@throughline/care-path';
import { Choice, Code, Codes, Flag } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class InquiryBody extends RecordingBody {
  @Code({ description: 'How the client came to ask, in a code of the rule pack.', example: 'self', optional: true })
  source?: string | null;

  @Choice(InquiryOutcome.options, {
    description: 'Leave it out while the inquiry is open.',
    example: 'waitlisted',
    optional: true,
  })
  outcome?: (typeof InquiryOutcome.options)[number] | null;

  @Codes({ description: 'Why care cannot be given here, in codes of the rule pack.', example: [], optional: true })
  exclusions?: string[] | null;

  @Code({ description: 'Where the client was referred to; needed with `referred-out`.', example: null, optional: true })
  referralTarget?: string | null;

  @Flag({
    description: 'True: the crisis noted earlier is over. Nothing else ends a crisis. If omitted, the crisis remains.',
    example: false,
    optional: true,
  })
  crisisOver?: boolean | null;
}
