import { Code, Codes, Flag, ListOf } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';
import { Symbols } from '../fields/written.js';

class RatingBody {
  @Code({ example: 'D1' })
  dimension!: string;

  @Symbols(12, { description: "The instrument's own symbol, kept as it is: ASAM 4e has `3A` and `ANY`.", example: '2' })
  rating!: string;
}

export class AssessmentBody extends RecordingBody {
  @Codes({
    description: 'Parts that were done, in codes of the rule pack.',
    example: ['clinical-interview'],
    optional: true,
  })
  parts?: string[] | null;

  @ListOf(() => RatingBody, 40, {
    description: 'One rating per dimension.',
    example: [{ dimension: 'D1', rating: '2' }],
    optional: true,
  })
  ratings?: RatingBody[] | null;

  @Codes({
    description: 'Coded findings, e.g. a withdrawal risk that must be referred out.',
    example: [],
    optional: true,
  })
  findings?: string[] | null;

  @Code({ description: 'Level code of the rule pack in effect.', example: '2.1', optional: true })
  recommendedLevel?: string | null;

  @Flag({
    description: 'True: the crisis noted earlier is over. Nothing else ends a crisis. If omitted, the crisis remains.',
    example: false,
    optional: true,
  })
  crisisOver?: boolean | null;
}
