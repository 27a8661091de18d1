import {
  type Entry,
  entryNotOnPath,
  entryOn,
  type EntryTexts,
  recordEntry,
  type undoEntry,
  voidEntry,
} from '@throughline/care-path';
import type { Sealing } from '@throughline/identity';
import { clientUnknown, defineProblem, Refusal, type CommandRequest } from '@throughline/kernel';
import type { CarePathAnswer } from '../care-path-answer.js';
import type { CarePaths, Decide } from '../care-paths.js';
import { openedTexts } from '../opened-texts.js';
import { restatedFor } from './restated-for.js';

export const clientUnchanged = defineProblem({
  code: 'client-unchanged',
  at: '/toClientId',
  sentence: 'The entry is on the path of this client already. Name the client to whom it belongs.',
});

interface MovedEntry {
  /** The voiding, on the path where the entry was wrong. */
  readonly here: CarePathAnswer;
  /** The entry, on the path of the right client. */
  readonly there: CarePathAnswer;
}

interface MoveRequest {
  readonly clientId: string;
  readonly entryId: string;
  /** What was asked and by whom: each step is a command made from it. */
  readonly request: CommandRequest;
  /** How the caller may take the entry off here: as anyone's, or as their own that they undo. */
  readonly takeOff: typeof undoEntry;
  readonly body: {
    readonly replaces: string;
    readonly toClientId: string;
    readonly reason?: string | null;
    readonly acknowledge?: string[] | null;
    readonly acceptImpact?: string | null;
  };
}

/**
 * Two paths are two streams, and nothing is appended to both at once. So the voiding is tried first without writing,
 * then the entry is recorded there, then it is voided here. After a crash in between, the same request under the same
 * key goes on where it stopped. Where the voiding is refused after all (someone changed the entry meanwhile), what was
 * recorded there is taken back before the refusal is answered: the entry never stands on both paths, and never on none.
 */
export async function moveToRightClient(
  paths: CarePaths,
  sealing: Sealing,
  { clientId, entryId, body, request, takeOff }: MoveRequest,
): Promise<MovedEntry> {
  const { entry, texts } = await entryWith(paths, sealing, { clientId, entryId, request });
  await assertRightClient(paths, clientId, body.toClientId, request);
  const here = step(request, 'VoidForWrongClient', { clientId, entryId, ...body });
  const there = { ...step(request, 'RecordForRightClient', { clientId, entryId, ...body }), seen: null };
  const { replaces, acceptImpact = null } = body;
  const voiding = { entryId, replaces, reason: 'wrong-client', narrative: null, acceptImpact } as const;
  const takingOff: Decide = (path, context) => takeOff(voiding, path, context);
  try {
    const tried = await paths.record(clientId, { ...here, dryRun: true }, takingOff);
    const recorded = await paths.record(body.toClientId, there, recordingOf(entry, texts, body));
    if (request.dryRun) return { here: tried, there: recorded };
    if (!tried.replayed) await assertActive(paths, body.toClientId, there, recorded);
    return { here: await paths.record(clientId, here, takingOff), there: recorded };
  } catch (error) {
    if (error instanceof Refusal && !request.dryRun) await takeBack(paths, body, request, there);
    throw error;
  }
}

const recordingOf =
  (entry: Entry, texts: EntryTexts, { reason, acknowledge, acceptImpact = null }: MoveRequest['body']): Decide =>
  (path, context) =>
    recordEntry(
      {
        entry: restatedFor(path, entry, texts, context),
        after: null,
        before: null,
        reason: reason ?? entry.judged?.reason ?? null,
        acknowledge: acknowledge ?? [],
        acceptImpact,
        fulfills: null,
      },
      path,
      context,
    );

export const moveTakenBack = defineProblem({
  code: 'move-taken-back',
  kind: 'conflict',
  sentence:
    'This request was refused earlier, and what it had recorded was voided. Send it again under a new idempotency key.',
});

/** What an earlier attempt recorded there may have been taken back since: voiding it here as well would lose the entry. */
async function assertActive(
  paths: CarePaths,
  toClientId: string,
  { facilities }: CommandRequest,
  { replayed, entryId }: CarePathAnswer,
): Promise<void> {
  if (!replayed || entryId === null) return;
  if (!entryOn(await paths.read(toClientId, facilities), entryId)?.active) throw new Refusal(moveTakenBack);
}

/** Voids what this request recorded for the right client, if it did; asked twice, it does so once. */
async function takeBack(
  paths: CarePaths,
  { toClientId, acceptImpact = null }: MoveRequest['body'],
  request: CommandRequest,
  there: CommandRequest,
): Promise<void> {
  const path = await paths.read(toClientId, request.facilities);
  const trace = path.commands.get(paths.commandIdOf(toClientId, there));
  const entry = trace && path.entries.find(({ first }) => first.revision === trace.revision);
  if (!entry?.active || entry.versionId !== entry.first.versionId) return;
  const { entryId } = entry.body;
  const command = {
    entryId,
    replaces: entry.versionId,
    reason: 'wrong-client',
    narrative: null,
    acceptImpact,
  } as const;
  const own = { ...step(request, 'TakeBackFromRightClient', { entryId }), seen: null };
  await paths.record(toClientId, own, (current, context) => voidEntry(command, current, context));
}

/** Each step is a command of its own path, found again by a key made from the one that was sent. */
function step(request: CommandRequest, name: string, body: object): CommandRequest {
  return { ...request, name, body, idempotencyKey: `${request.idempotencyKey} ${name}` };
}

/** The entry, and its texts out of their seals: they are sealed anew under the key of the right client. */
async function entryWith(
  paths: CarePaths,
  sealing: Sealing,
  of: Pick<MoveRequest, 'clientId' | 'entryId' | 'request'>,
): Promise<{ entry: Entry; texts: EntryTexts }> {
  const entry = entryOn(await paths.read(of.clientId, of.request.facilities), of.entryId);
  if (!entry) throw new Refusal(entryNotOnPath, { at: 'path:entryId' });
  return { entry, texts: await openedTexts(sealing, of.clientId, entry) };
}

async function assertRightClient(
  paths: CarePaths,
  clientId: string,
  toClientId: string,
  { facilities }: CommandRequest,
): Promise<void> {
  if (toClientId === clientId) throw new Refusal(clientUnchanged);
  try {
    await paths.read(toClientId, facilities);
  } catch (error) {
    if (!(error instanceof Refusal) || !error.is(clientUnknown)) throw error;
    throw new Refusal(clientUnknown, { at: '/toClientId' });
  }
}
