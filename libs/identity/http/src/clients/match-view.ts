import { ApiProperty } from '@nestjs/swagger';
import { type ClientIdentity, MATCH_RULE_IDS, type OwnMatch } from '@throughline/identity';
import { IdentityBody } from './identity-body.js';

/** A client of your own facilities. */
export class OwnMatchView implements OwnMatch {
  @ApiProperty({ format: 'uuid', example: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02' })
  clientId!: string;

  @ApiProperty({
    type: [String],
    description: 'At most one for each of your facilities: those that know the client.',
    example: ['HAWTHORN'],
  })
  facilityIds!: readonly string[];

  @ApiProperty({ type: () => IdentityBody })
  identity!: ClientIdentity;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 100,
    description: 'Ranks candidates; it is no probability.',
    example: 97,
  })
  score!: number;

  @ApiProperty({
    type: [String],
    maxItems: MATCH_RULE_IDS.length,
    description: 'The rules that hold.',
    example: ['birth-date-and-full-name'],
  })
  rules!: OwnMatch['rules'];
}
