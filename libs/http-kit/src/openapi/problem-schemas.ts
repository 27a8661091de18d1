import { ApiProperty } from '@nestjs/swagger';
import { dateDoesNotExist } from '@throughline/kernel';
import { FAULTS_MAX } from '../problems/problem.js';

/** One wrong field, as the API's description shows it. */
export class FaultSchema {
  @ApiProperty({
    description: 'RFC 6901 pointer into the body; `query:…`, `path:…` or `header:…` elsewhere.',
    example: '/when',
  })
  pointer!: string;

  @ApiProperty({ description: 'Stable; for programs.', example: dateDoesNotExist.code })
  code!: string;

  @ApiProperty({
    description: 'For people. Never repeats what was sent.',
    example: 'A time of day needs its offset from UTC, e.g. 2026-03-01T09:00-06:00.',
  })
  detail!: string;
}

/** Any error, as the API's description shows it: RFC 9457 with a stable code. */
export class ProblemSchema {
  @ApiProperty({ example: `/docs/problems#${dateDoesNotExist.code}` })
  type!: string;

  @ApiProperty({ example: 'The request cannot be understood' })
  title!: string;

  @ApiProperty({ type: 'integer', example: 400 })
  status!: number;

  @ApiProperty({ example: 'A time of day needs its offset from UTC, e.g. 2026-03-01T09:00-06:00.' })
  detail!: string;

  @ApiProperty({
    description: 'The correlation id of the request; quote it when asking for help.',
    example: 'urn:uuid:6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11',
  })
  instance!: string;

  @ApiProperty({ description: 'Stable; for programs.', example: dateDoesNotExist.code })
  code!: string;

  @ApiProperty({
    type: () => [FaultSchema],
    required: false,
    maxItems: FAULTS_MAX,
    description: 'Which fields are wrong: the first 50 at most.',
  })
  errors?: FaultSchema[];
}

/** Classes to register as extra models of the OpenAPI document. */
export const problemSchemas = [ProblemSchema, FaultSchema] as const;
