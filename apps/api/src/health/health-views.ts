import { CLOCK_STATES, PROJECTING_STATES, STORAGE_STATES } from '@throughline/embedded';
import { PUBLISHER_STATES } from '@throughline/publication';
import { ApiProperty } from '@nestjs/swagger';
import type { PublicationReport } from './publication-report.js';
import { LOG_STATES, type Looked } from './readiness.js';

export class LiveView {
  @ApiProperty({ example: 'alive' })
  status!: 'alive';
}

class PublicationView implements PublicationReport {
  @ApiProperty({ enum: PUBLISHER_STATES, example: 'publishing' })
  state!: PublicationReport['state'];

  @ApiProperty({
    format: 'date-time',
    description: 'Since when it is in this state.',
    example: '2026-11-28T12:00:00.000Z',
  })
  since!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What is wrong, as a stable code.', example: null })
  code!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What is wrong, and what to do.', example: null })
  problem!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Events not published, up to 10,000.', example: 0 })
  waiting!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Age of the oldest of them.', example: 0 })
  lagSeconds!: number | null;
}

export class ReadyView {
  @ApiProperty({ enum: ['ready', 'not-ready'], example: 'ready' })
  status!: 'ready' | 'not-ready';

  @ApiProperty({
    enum: LOG_STATES,
    description: 'After `damaged` the operator runs throughline doctor.',
    example: 'answers',
  })
  log!: Looked['log'];

  @ApiProperty({ enum: PROJECTING_STATES, example: 'following' })
  views!: string;

  @ApiProperty({
    description:
      'Whether log, identity vault, and journal belong together and are of one time: `agree`, or the case, as throughline doctor names it. Until it is mended or restored, nothing is answered.',
    example: 'agree',
  })
  files!: string;

  @ApiProperty({
    enum: CLOCK_STATES,
    description:
      '`jumped`: the clock has left the machine’s steady one by more than a minute. `behind`: it stands more than five minutes behind the newest event. Nothing is recorded until it agrees again, or an operator runs throughline clock --confirm.',
    example: 'agrees',
  })
  clock!: Looked['clock'];

  @ApiProperty({
    enum: STORAGE_STATES,
    description: '`full`: less than 64 MiB are free. `unwritable`: the identity vault takes no writes.',
    example: 'writable',
  })
  storage!: Looked['storage'];

  @ApiProperty({ description: 'The service is about to end and takes no new work.', example: false })
  draining!: boolean;

  @ApiProperty({
    type: PublicationView,
    nullable: true,
    description: 'How publication to Kafka stands; null when it is off. Readiness does not depend on it.',
  })
  publication!: PublicationReport | null;
}
