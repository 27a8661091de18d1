import { InquiryOutcome } from '@throughline/care-path';
import { Choice } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class InquiryClosingBody extends RecordingBody {
  @Choice(InquiryOutcome.options, { description: 'Why nothing more is waited for.', example: 'lost-contact' })
  reason!: (typeof InquiryOutcome.options)[number];
}
