import { applyDecorators } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam } from '@nestjs/swagger';
import { CommandRoute, type DeclaredProblem } from '@throughline/http-kit';
import { type Roles } from '@throughline/access';
import { CarePathAnswerBody } from '../slices/answer-body.js';
import { pathProblems } from '../slices/problems.js';

interface PathCommandTerms {
  readonly summary: string;
  readonly description?: string;
  readonly roles: Roles;
  readonly problems?: readonly DeclaredProblem[];
  /** Ids in the route beside that of the client. */
  readonly ids?: readonly string[];
}

/** All that a command over one client's path has in common over HTTP. */
export const PathCommand = ({ ids = [], problems = [], ...terms }: PathCommandTerms): MethodDecorator =>
  applyDecorators(
    CommandRoute({ ...terms, problems: [...pathProblems.client, ...problems] }),
    ...['clientId', ...ids].map((name) => ApiParam({ name, schema: ID })),
    ApiCreatedResponse({
      type: CarePathAnswerBody,
      description: 'Recorded. `ETag` is the new revision of the path.',
    }),
    ApiOkResponse({
      type: CarePathAnswerBody,
      description: 'No change: already recorded, a repeated request, or a dry run.',
    }),
  );

const ID = { type: 'string', format: 'uuid', example: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02' };

/** Records an entry that no rule pack judges. */
export const RecordsFact = (summary: string, roles: Roles, description?: string): MethodDecorator =>
  PathCommand({
    summary,
    roles,
    ...(description !== undefined && { description }),
    problems: pathProblems.recording,
  });

/** Records a move: the rule pack in force judges it. */
export const RecordsMove = (summary: string, roles: Roles, description?: string): MethodDecorator =>
  PathCommand({
    summary,
    roles,
    ...(description !== undefined && { description }),
    problems: [...pathProblems.recording, ...pathProblems.judging],
  });
