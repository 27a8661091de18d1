export { ATTEMPT_RULES_MAX } from './guard/refused-attempt.js';
export { AccessGuard, roleNotAllowed } from './guard/access-guard.js';
export { Allow, HarmlessToRepeat, Public } from './guard/allow.js';
export {
  answerSchemas,
  ApiAnswer,
  component,
  exactly,
  referenceOrNull,
  referenceTo,
} from './openapi/answer-schemas.js';
export { answerWith, type CommandAnswer, sendCommand, setEntityTag } from './answers.js';
export {
  ALWAYS,
  ApiProblems,
  describedProblems,
  ON_BODIES,
  ON_COMMANDS,
  problemResponse,
} from './openapi/api-problems.js';
export { CommandRoute, QueryRoute } from './openapi/api-routes.js';
export { Choice, Choices, Code, Codes, Day, Flag, Id, StaffId, WholeNumber } from './fields/coded.js';
export { field, type FieldShown } from './fields/field.js';
export { Instant } from './fields/instant.js';
export { ListOf, ObjectOf, Text, Texts } from './fields/written.js';
export { Caller } from './guard/caller.js';
export { idempotencyKeyMalformed, idempotencyKeyOf } from './guard/request-terms.js';
export { IsCode, IsLine, IsLocalDate, Optional, orNull } from './validation/fields.js';
export { assertTaken, positionMalformed, viewsBehind } from './known/at-least.js';
export { type FreshnessShown, Position, StatusShown } from './known/freshness.js';
export { AtLeast, KnownAsOf, KnownAt } from './known/known-as-of.js';
export type { KitReply, KitRequest } from './http-shapes.js';
export { commaSeparated, Page, PAGE_LIMIT, PAGE_LIMIT_MAX, trueOrFalse, wholeNumber } from './validation/page.js';
export {
  type DeclaredProblem,
  factsOf,
  PROBLEM_MEDIA_TYPE,
  type ProblemFacts,
  problemOf,
  statusOf,
  titleOf,
} from './problems/problem.js';
export { problemFactsOf } from './problems/problem-facts.js';
export { type Whole, wholeListOf } from './pages/whole-list.js';
export { cursorKeysFrom } from './pages/cursor-keys.js';
export { problemSchemas } from './openapi/problem-schemas.js';
export { REQUEST_LOG } from './problems/log-sentences.js';
export { internalFault, ProblemFilter } from './problems/problem.filter.js';
export {
  addressTooLong,
  bodyTooLarge,
  headersTooLarge,
  mediaTypeUnsupported,
  requestMalformed,
  requestTooSlow,
  shuttingDown,
  TRANSPORT_PROBLEMS,
} from './problems/transport-problems.js';
export * from './tokens.js';
export { RequestValidation } from './validation/validation.pipe.js';
export { parseJsonBody, textOf } from './validation/parse-json.js';
export { orElse } from './validation/validation-faults.js';
export { Several } from './validation/several.js';
export { recordReads, ShowsClients, ShowsTheClient } from './guard/shown-clients.js';
