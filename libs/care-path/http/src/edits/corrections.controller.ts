import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { entriesHangingOn, entryNotAttachable, reinstateEntry, undoEntry, voidEntry } from '@throughline/care-path';
import {
  CarePaths,
  clientUnchanged,
  correctEntry,
  type Decide,
  type EntryCommand,
  entryNotMovable,
  moveTakenBack,
  moveToRightClient,
  narrativeOf,
  planNotCorrectable,
  repairPath,
} from '@throughline/care-path-application';
import type { Sealing } from '@throughline/identity';
import { clientUnknown, inBody, Refusal } from '@throughline/kernel';
import { hasRole, MAY } from '@throughline/access';
import { CommandRoute, roleNotAllowed, VAULT } from '@throughline/http-kit';
import { shownTimes } from '../answers/shown-times.js';
import { ENTRY_BODIES } from '../entries/entry-bodies.js';
import { PathCommand } from '../recording/path-command.js';
import { Sent, type Sending } from '../recording/sending.js';
import { heldEntry } from '../slices/held-entry.js';
import { pathProblems } from '../slices/problems.js';
import { CorrectionBody } from './correct-entry.js';
import { EntryIds } from './entry-ids.js';
import { ReinstatementBody } from './reinstate-entry.js';
import { RepairBody } from './repair-body.js';
import { stepIncomplete, stepOf } from './repair-step.js';
import { VoidBody, voidNeedsDirector } from './void-entry.js';
import { WrongClientAnswer } from './wrong-client.js';
import { WrongClientBody } from './wrong-client-body.js';

/** What was recorded is never changed: it is restated, taken off, put back, or moved, and stays readable as it was. */
@ApiTags('Corrections')
@Controller('v1/clients/:clientId')
export class CorrectionsController {
  constructor(
    @Inject(CarePaths) private readonly paths: CarePaths,
    @Inject(VAULT) private readonly sealing: Sealing,
  ) {}

  @Post('entries/:entryId/wrong-client')
  @CommandRoute({
    summary: 'Void an entry here and record it for the client it is about',
    description:
      'It is recorded there first, then voided here. After a crash in between, the same request with the same key continues. ' +
      'A refusal on one path leaves both as they were, a dry run demands the same. ' +
      'The entry keeps its time, place and text; placements are those of the right client. `If-Match` names the path of the wrong one. ' +
      'Without the role of a director it takes what an undo takes: the own entry, within ten minutes, and nothing relies on it.',
    roles: MAY.undoEntries,
    problems: [
      ...pathProblems.client,
      ...pathProblems.undoing,
      ...pathProblems.editing,
      ...pathProblems.recording,
      ...pathProblems.judging,
      inBody(clientUnknown),
      clientUnchanged,
      moveTakenBack,
      entryNotMovable,
    ],
  })
  @ApiCreatedResponse({ type: WrongClientAnswer })
  @ApiOkResponse({ type: WrongClientAnswer, description: 'A repeat, or a dry run.' })
  moveToRightClient(@Param() ids: EntryIds, @Body() body: WrongClientBody, @Sent() sent: Sending) {
    return this.#moved(ids, body, sent);
  }

  /** Takes the role that may record that kind of entry. */
  @Post('entries/:entryId/corrections')
  @PathCommand({
    summary: 'Correct an entry',
    description:
      'The body of `entry` is the one that records entries of this kind. An omitted placement does not change.',
    roles: MAY.correctEntries,
    ids: ['entryId'],
    problems: [
      ...pathProblems.editing,
      ...pathProblems.correcting,
      planNotCorrectable,
      ...pathProblems.recording,
      ...pathProblems.judging,
    ],
  })
  correctEntry(@Param() ids: RouteIds, @Body() body: CorrectionBody, @Sent() sent: Sending) {
    const { replaces, correction, entry } = body;
    const { entryId } = ids;
    const entryFor = (command: EntryCommand) => heldEntry(bodyFor(command, sent), entry);
    return this.#edit(sent, ids, 'CorrectEntry', body, correctEntry({ entryId, replaces, correction, entryFor }));
  }

  @Post('entries/:entryId/voids')
  @PathCommand({
    summary: 'Void an entry',
    description:
      'A director voids any entry. With the reason `undo`, the person who recorded an entry voids it within ten minutes, while no ' +
      'entry recorded since relies on it. `undoUntil` of the path says until when. Later, propose to void it.',
    roles: MAY.undoEntries,
    ids: ['entryId'],
    problems: [
      ...pathProblems.editing,
      ...pathProblems.undoing,
      voidNeedsDirector,
      entriesHangingOn,
      entryNotAttachable,
    ],
  })
  voidEntry(@Param() ids: RouteIds, @Body() body: VoidBody, @Sent() sent: Sending) {
    const { replaces, reason, acceptImpact = null } = body;
    const command = { entryId: ids.entryId, replaces, reason, narrative: narrativeOf(body), acceptImpact };
    const hanging = body.hanging ? { do: body.hanging, placementId: body.attachTo ?? null } : undefined;
    if (reason !== 'undo' && !hasRole(sent.caller, ...MAY.voidEntries)) throw new Refusal(voidNeedsDirector);
    return this.#edit(sent, ids, 'VoidEntry', body, (path, context) =>
      reason === 'undo' ? undoEntry(command, path, context) : voidEntry(command, path, context, hanging),
    );
  }

  @Post('entries/:entryId/reinstatements')
  @PathCommand({
    summary: 'Reinstate a voided entry',
    roles: MAY.voidEntries,
    ids: ['entryId'],
    problems: pathProblems.editing,
  })
  reinstateEntry(@Param() ids: RouteIds, @Body() body: ReinstatementBody, @Sent() sent: Sending) {
    const { replaces, acceptImpact = null } = body;
    const command = { entryId: ids.entryId, replaces, narrative: narrativeOf(body), acceptImpact };
    return this.#edit(sent, ids, 'ReinstateEntry', body, (path, context) => reinstateEntry(command, path, context));
  }

  /** Each step takes the role that it takes by itself. */
  @Post('repairs')
  @PathCommand({
    summary: 'Set a path right by several edits at once',
    description:
      'Recordings, corrections, voids, reinstatements, and attachments to another placement. The resulting path is checked ' +
      'as a whole. All edits are recorded together or not at all.',
    roles: MAY.correctEntries,
    problems: [
      ...pathProblems.editing,
      ...pathProblems.correcting,
      planNotCorrectable,
      entryNotAttachable,
      stepIncomplete,
      ...pathProblems.recording,
      ...pathProblems.judging,
    ],
  })
  repairPath(@Param() { clientId }: ClientId, @Body() body: RepairBody, @Sent() sent: Sending) {
    const steps = body.steps.map((step, index) => steppingAt(index, () => stepOf(step, sent)));
    const decide = repairPath(steps, body.acceptImpact ?? null);
    return sent.answer(this.paths.record(clientId, sent.command('RepairPath', body, {}), decide));
  }

  #edit(sent: Sending, { clientId, entryId }: RouteIds, name: string, body: object, decide: Decide) {
    return sent.answer(this.paths.record(clientId, sent.command(name, body, { entryId }), decide));
  }

  async #moved({ clientId, entryId }: EntryIds, body: WrongClientBody, sent: Sending): Promise<WrongClientAnswer> {
    const request = sent.command('MoveToRightClient', body, { entryId });
    const takeOff = hasRole(sent.caller, ...MAY.voidEntries) ? voidEntry : undoEntry;
    const { here, there } = await sent.withTimes(
      moveToRightClient(this.paths, this.sealing, { clientId, entryId, body, request, takeOff }),
    );
    await sent.answer(Promise.resolve({ ...here, replayed: here.replayed && there.replayed }));
    return { here: shownTimes(here), there: shownTimes(there) };
  }
}

interface ClientId {
  readonly clientId: string;
}

function steppingAt<Result>(index: number, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof Refusal ? error.below(`/steps/${index}`) : error;
  }
}

/** The ids of the route; unknown ones are refused by the decision. */
interface RouteIds {
  readonly clientId: string;
  readonly entryId: string;
}

function bodyFor(command: EntryCommand, { caller }: Sending) {
  const { body, roles } = ENTRY_BODIES[command];
  if (!hasRole(caller, ...roles)) throw new Refusal(roleNotAllowed);
  return body;
}
