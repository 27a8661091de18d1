import {
  ERASURE_DECLINES,
  ERASURE_GROUNDS,
  type ErasureDecline,
  type ErasureGround,
  HOLD_ENDINGS,
  HOLD_REASONS,
  type HoldEnding,
  type HoldReason,
} from '@throughline/care-path';
import { Choice } from '@throughline/http-kit';

export class LegalHoldBody {
  @Choice(HOLD_REASONS, {
    description: 'Why the record must stay. The matter itself is kept elsewhere.',
    example: 'litigation',
  })
  reason!: HoldReason;
}

export class HoldLiftedBody {
  @Choice(HOLD_ENDINGS, { description: 'Why it is no longer needed.', example: 'matter-closed' })
  reason!: HoldEnding;
}

export class ErasureBody {
  @Choice(ERASURE_GROUNDS, { description: 'On what ground.', example: 'client-request' })
  ground!: ErasureGround;
}

export class ErasureConfirmedBody {
  @Choice(ERASURE_GROUNDS, {
    description: 'The reason of the request, repeated. A confirmation cannot be undone.',
    example: 'client-request',
  })
  ground!: ErasureGround;
}

export class ErasureDeclinedBody {
  @Choice(ERASURE_DECLINES, { description: 'Why the record stays.', example: 'legal-duty-to-keep' })
  reason!: ErasureDecline;
}
