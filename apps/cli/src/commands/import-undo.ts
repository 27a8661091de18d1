import { openWriteSide } from '@throughline/embedded';
import { CarePaths } from '@throughline/care-path-application';
import { CommandFailure } from '../command-failure.js';
import { countText } from '../console/durations.js';
import { startProgress } from '../console/progress.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { batchesIn, findBatch, UNDO_REASONS, undoBatch, type UndoReason } from '@throughline/import';
import type { CommandContext } from '../command-context.js';
import { settingsFor } from '../settings.js';

export interface UndoOptions {
  readonly reason: string;
  readonly data?: string;
  readonly json?: true;
}

const isReason = (text: string): text is UndoReason => (UNDO_REASONS as readonly string[]).includes(text);

export async function importUndo(name: string, options: UndoOptions, context: CommandContext): Promise<ExitCode> {
  const { reason } = options;
  if (!isReason(reason))
    throw new CommandFailure(
      'undo-reason-unknown',
      `This is not a reason for a void. Use one of ${UNDO_REASONS.join(', ')}.`,
      {
        exit: EXIT.usage,
      },
    );
  const settings = settingsFor(options, context);
  const writeSide = await openWriteSide(settings);
  try {
    const batch = await findBatch(writeSide.log, name);
    if (!batch) throw batchUnknown(name, await batchesIn(writeSide.log));
    const total = [...batch.versions.values()].reduce((sum, { size }) => sum + size, 0);
    const { terminal, stopped } = context;
    const progress = startProgress({
      terminal,
      counted: 'changes',
      total,
      json: options.json === true,
      clock: { now: Date.now },
    });
    const writer = new CarePaths({ ...writeSide, tenant: settings.tenant });
    const undone = await undoBatch(batch, {
      writer,
      name,
      reason,
      stopped,
      onProgress: (done) => progress.at(done),
    }).finally(() => progress.end());
    if (options.json) terminal.out(JSON.stringify({ batch: name, ...undone, complete: !stopped.aborted }));
    else {
      terminal.out(`${countText(undone.voided)} entries voided, ${countText(undone.alreadyVoid)} were void already.`);
      if (undone.restored > 0)
        terminal.out(`${countText(undone.restored)} entries say again what they said before this batch.`);
      if (undone.others > 0)
        terminal.out(
          `${countText(undone.others)} entries that others recorded read differently now; look at their verdicts.`,
        );
      for (const { clientId, entries, inTheWay } of undone.kept)
        terminal.out(
          `Client ${clientId}: ${countText(entries)} entries stay, because others have edited them or recorded what hangs on them: ${inTheWay.join(', ')}. Void or correct those first.`,
        );
      if (stopped.aborted) terminal.out('Stopped before the end. Run the same command again to go on.');
    }
    return stopped.aborted ? EXIT.environment : EXIT.done;
  } finally {
    await writeSide.close();
  }
}

function batchUnknown(name: string, known: ReadonlyMap<string, number>): CommandFailure {
  const lines = [...known].map(
    ([batch, entries]) => `${batch}  ${countText(entries)} ${entries === 1 ? 'entry' : 'entries'}`,
  );
  return new CommandFailure(
    'batch-unknown',
    `No record in this data directory came with a batch ${name}. ${lines.length === 0 ? 'It has no batches.' : 'Its batches are listed above.'}`,
    { lines },
  );
}
