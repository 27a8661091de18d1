import { Code, Id } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class RecommendationBody extends RecordingBody {
  @Code({ description: 'Level code of the rule pack in effect.', example: '2.1' })
  level!: string;

  @Id({
    description: 'The assessment that it rests on.',
    example: '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21',
    optional: true,
  })
  assessmentId?: string | null;
}
