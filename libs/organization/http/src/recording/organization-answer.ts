import { ApiProperty } from '@nestjs/swagger';

/** What every command of the organization answers. */
export class OrganizationAnswer {
  @ApiProperty({ description: 'False when it was already so and nothing had to be recorded.', example: true })
  changed!: boolean;

  @ApiProperty({ description: 'True when nothing was written because a dry run was asked for.', example: false })
  dryRun!: boolean;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The revision, as in the ETag; null when there is none yet.',
    example: 0,
  })
  revision!: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Position in the log, for `atLeast`; null when nothing was recorded.',
    example: '00000000000000000042',
  })
  position!: string | null;
}
