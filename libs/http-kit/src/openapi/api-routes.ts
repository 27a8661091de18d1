import type { Role } from '@throughline/kernel';
import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { PAGE_CURSOR_PROBLEMS } from '@throughline/event-store';
import { Allow, ReadOnly } from '../guard/allow.js';
import { type CursorPlace, InPages } from '../pages/signed-pages.js';
import { ALWAYS, ApiProblems, ON_COMMANDS } from './api-problems.js';
import type { DeclaredProblem } from '../problems/problem.js';

interface RouteDescription {
  readonly summary: string;
  readonly description?: string;
  readonly roles: readonly [Role, ...Role[]];
  /** What this route refuses beside what every route refuses. */
  readonly problems?: readonly DeclaredProblem[];
}

interface QueryDescription extends RouteDescription {
  /** Where the route takes the cursor of a page; its answer has `next`. Nobody but the service can make one. */
  readonly pages?: CursorPlace;
}

/**
 * Who may send this command, and its whole description: headers, dry run, errors. The operation has the name of the method.
 * Add the HTTP verb, the body and the answer.
 */
export function CommandRoute(route: RouteDescription): MethodDecorator {
  return applyDecorators(
    Allow(...route.roles),
    described(route),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: '1 to 255 visible ASCII characters. The same key with the same body gives the first answer again.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
      example: '0b6c0f5e-2d1c-4d0a-8a57-6b6f2a3f7c11',
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The ETag that you saw: refused with 412 when the record has changed since.',
      schema: { type: 'string' },
      example: '"12"',
    }),
    ApiQuery({
      name: 'dryRun',
      required: false,
      description: 'Judge and answer, but write nothing. It is refused exactly where the command itself would be.',
      schema: { type: 'string', enum: ['true', 'false'], example: 'false' },
    }),
    ApiProblems(...ALWAYS, ...ON_COMMANDS, ...(route.problems ?? [])),
  );
}

/** Who may ask, and the description of the question. The operation has the name of the method. */
export function QueryRoute({ pages, ...route }: QueryDescription): MethodDecorator {
  return applyDecorators(
    Allow(...route.roles),
    ReadOnly(),
    described(route),
    ...(pages ? [InPages(pages)] : []),
    ApiProblems(...ALWAYS, ...(pages ? PAGE_CURSOR_PROBLEMS : []), ...(route.problems ?? [])),
  );
}

const described =
  ({ summary, description, roles }: RouteDescription): MethodDecorator =>
  (controller, method, descriptor) => {
    const allowed = `Roles: ${roles.join(', ')}.`;
    applyDecorators(
      ApiBearerAuth(),
      ApiOperation({
        operationId: String(method),
        summary,
        description: description === undefined ? allowed : `${description}\n\n${allowed}`,
      }),
    )(controller, method, descriptor);
  };
