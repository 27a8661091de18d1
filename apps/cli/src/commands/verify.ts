import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { openLogToRead, recordsAt } from '@throughline/embedded';
import { START } from '@throughline/event-store';
import {
  checkLog,
  type Checkpoint,
  hexOf,
  LOG_FAULTS,
  type LogFinding,
  type NoteRefusal,
  openNote,
} from '@throughline/proof';
import type { CommandContext } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';
import { countText } from '../console/durations.js';
import { startProgress } from '../console/progress.js';
import { RESTORE_BACKUP } from '../doctor/check.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { settingsFor } from '../settings.js';

const FINDINGS_MAX = 20;

interface VerifyOptions {
  readonly checkpoint?: string;
  readonly key?: string;
  readonly data?: string;
  readonly json?: true;
}

/** Reads a whole log as if it came from a stranger, and compares it with a checkpoint that was kept outside. */
export async function verify(options: VerifyOptions, context: CommandContext): Promise<ExitCode> {
  const settings = settingsFor(options, context);
  const checkpoint = await checkpointOf(options);
  const log = await openLogToRead(recordsAt(settings).log);
  try {
    const total = log.distance(START, await log.head()) ?? 0;
    const { terminal } = context;
    const json = options.json === true;
    const progress = startProgress({ terminal, counted: 'events', total, json, clock: { now: () => Date.now() } });
    const onProgress = (events: number): void => progress.at(events);
    const checked = await checkLog(log, { checkpoint, findingsMax: FINDINGS_MAX, onProgress });
    progress.end();
    const report = { size: checked.size, root: hexOf(checked.root), checkpoint: checkpoint && shown(checkpoint) };
    if (json) terminal.out(JSON.stringify({ ...report, findings: checked.findings }));
    else for (const line of linesOf(report, checked.findings)) terminal.out(line);
    return checked.findings.length > 0 ? EXIT.refused : EXIT.done;
  } finally {
    await log.close();
  }
}

const shown = ({ origin, size, root }: Checkpoint) => ({ origin, size, root: hexOf(root) });

interface Report {
  readonly size: number;
  readonly root: string;
  readonly checkpoint: { readonly origin: string; readonly size: number } | null;
}

function linesOf({ size, root, checkpoint }: Report, findings: readonly LogFinding[]): readonly string[] {
  const lines = findings.map(
    ({ code, position }) => `fail  ${position === null ? '' : `At ${position}: `}${LOG_FAULTS[code]} (${code})`,
  );
  if (findings.length === FINDINGS_MAX) lines.push('There may be more: these are the first.');
  if (findings.length > 0) lines.push(`Keep this directory as it is for whoever looks into it. ${RESTORE_BACKUP}`);
  if (lines.length === 0 && checkpoint)
    lines.push(
      `ok    The first ${countText(checkpoint.size)} events are those that ${checkpoint.origin} was signed for.`,
    );
  if (lines.length === 0)
    lines.push(
      'ok    Every event is as it was recorded. A checkpoint from outside also shows a log that was cut or replaced.',
    );
  return [...lines, `The log holds ${countText(size)} events. Root: ${root}`];
}

const REFUSED: Readonly<Record<NoteRefusal, string>> = {
  'note-malformed': 'This is no checkpoint: it lacks origin, size, root and signatures. Name the note as it was given.',
  'key-malformed': 'This is not a checkpoint key. Name it as GET /v1/checkpoint gives it: name+hash+key.',
  'note-not-signed': 'This key signed nothing in the note. Name the key that belongs to it.',
  'signature-wrong': 'The note was changed after it was signed. Name one that was not.',
};

/** The checkpoint in the file, which the key must have signed. A key from the same directory would prove nothing. */
async function checkpointOf({ checkpoint, key }: VerifyOptions): Promise<Checkpoint | null> {
  if (checkpoint === undefined && key === undefined) return null;
  if (checkpoint === undefined || key === undefined)
    throw new CommandFailure(
      'checkpoint-without-key',
      'Name both: --checkpoint FILE and --key KEY, a key that you got another way than with this directory.',
      { exit: EXIT.usage },
    );
  const note = await readFile(checkpoint, 'utf8').catch((cause: unknown) => {
    throw new CommandFailure('checkpoint-not-found', `There is no readable file ${checkpoint}. Check the path.`, {
      exit: EXIT.environment,
      cause,
    });
  });
  const opened = openNote(note, existsSync(key) ? await readFile(key, 'utf8') : key);
  if (typeof opened === 'string') throw new CommandFailure(opened, REFUSED[opened]);
  return opened;
}
