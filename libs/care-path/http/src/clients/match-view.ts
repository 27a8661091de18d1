import { ApiProperty } from '@nestjs/swagger';
import type { ClientIdentity, MatchCandidate } from '@throughline/identity';
import { IdentityBody } from './identity-body.js';

type OwnMatch = Extract<MatchCandidate, { clientId: string }>;
type SisterSiteMatch = Extract<MatchCandidate, { matchRef: string }>;

/** A client of your own facilities. */
export class OwnMatchView implements OwnMatch {
  @ApiProperty({ format: 'uuid', example: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02' })
  clientId!: string;

  @ApiProperty({
    type: [String],
    description: 'Of your facilities, those that know the client.',
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

  @ApiProperty({ type: [String], description: 'The rules that hold.', example: ['birth-date-and-full-name'] })
  rules!: OwnMatch['rules'];
}

/** Someone at a site that you may not see. */
export class SisterSiteMatchView implements SisterSiteMatch {
  @ApiProperty({
    description: 'Opaque; quote it when you request access. Valid for an hour.',
    example: 'AT3kq1p5cYb0Vn2x',
  })
  matchRef!: string;

  @ApiProperty({ enum: ['another site'], example: 'another site' })
  facility!: 'another site';

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 100,
    description: 'Ranks candidates; it is no probability.',
    example: 90,
  })
  score!: number;

  @ApiProperty({ enum: ['request-access'], description: 'What you can do.', example: 'request-access' })
  action!: 'request-access';
}

const IDENTITY = {
  familyName: 'Okafor',
  givenNames: 'Adaeze',
  birthDate: '1988-04-17',
  recordNumbers: [],
  phones: [],
  emails: [],
};
export const OWN_MATCH = {
  clientId: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02',
  facilityIds: ['HAWTHORN'],
  identity: IDENTITY,
  score: 97,
  rules: ['birth-date-and-full-name'],
};
export const SISTER_SITE_MATCH = {
  matchRef: 'AT3kq1p5cYb0Vn2x',
  facility: 'another site',
  score: 90,
  action: 'request-access',
};
