import { Code } from '@throughline/http-kit';

/** What closes a proposal. */
export class ProposalAnswerBody {
  @Code({ description: 'Coded reason.', example: 'clinical-progress', optional: true })
  reason?: string | null;
}

export class ApprovalBody extends ProposalAnswerBody {
  @Code({
    description: 'Coded reason for accepting that later entries read differently.',
    example: null,
    optional: true,
  })
  acceptImpact?: string | null;
}
