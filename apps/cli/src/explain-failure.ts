import { SettingsRefused } from '@throughline/api';
import { FilesDisagree, LogFileRefused } from '@throughline/embedded';
import { LogAccessDenied, LogFull, LogUnavailable } from '@throughline/event-store';
import { JobFailure, Refusal, type RefusalKind } from '@throughline/kernel';
import { CommandFailure } from './command-failure.js';
import { EXIT } from './exit-codes.js';

/** What an operating system says by code, in a sentence that helps. */
const SYSTEM_SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'This file or directory does not exist. Check the path.',
  EISDIR: 'This is a directory. Name a file.',
  ENOTDIR: 'A part of this path is a file, not a directory. Check the path.',
  EACCES: 'This user is not allowed to read or write here. Check owner and permissions.',
  EPERM: 'The operating system does not permit this here. Check owner and permissions, or choose another place.',
  EROFS: 'This file system is read-only. Choose another place.',
  ENOSPC: 'The disk is full. Free some space and try again.',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n) and try again.',
};

/** Reads any error as a failure with a code, a sentence and an exit code. What is not foreseen is a fault of ours. */
export function explainFailure(error: unknown): CommandFailure {
  if (error instanceof CommandFailure) return error;
  if (error instanceof Refusal) return fromRefusal(error);
  if (error instanceof JobFailure)
    return new CommandFailure(error.code, error.message, {
      exit: error.about === 'input' ? EXIT.refused : EXIT.environment,
      lines: error.lines,
      cause: error,
    });
  if (error instanceof SettingsRefused)
    return new CommandFailure('settings-refused', 'The settings cannot be used. Correct each setting that is listed.', {
      exit: EXIT.environment,
      lines: error.lines,
      cause: error,
    });
  if (error instanceof LogFull || error instanceof LogUnavailable || error instanceof LogAccessDenied)
    return new CommandFailure(error.code, error.message, { exit: EXIT.environment, cause: error });
  if (error instanceof LogFileRefused || error instanceof FilesDisagree)
    return new CommandFailure(error.code, error.message, { exit: EXIT.environment, cause: error });
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  const sentence = code === undefined ? undefined : SYSTEM_SENTENCES[code];
  if (code !== undefined && sentence !== undefined) {
    return new CommandFailure(code.toLowerCase(), about(path, sentence), { exit: EXIT.environment, cause: error });
  }
  return new CommandFailure(
    'unexpected',
    'Something failed unexpectedly. Run the command again with THROUGHLINE_DEBUG=1, and report what it prints.',
    {
      exit: EXIT.environment,
      cause: error,
    },
  );
}

const about = (path: unknown, sentence: string): string =>
  typeof path === 'string' ? `${path}: ${sentence}` : sentence;

/** Some refusals are about the files beside the command (the vault, its keys), not about its input. */
const OF_THE_ENVIRONMENT: readonly RefusalKind[] = ['fault', 'unavailable', 'unanswerable', 'full'];
export const isOfTheEnvironment = ({ kind }: Refusal): boolean => OF_THE_ENVIRONMENT.includes(kind);

function fromRefusal(refusal: Refusal): CommandFailure {
  const lines = refusal.faults
    .filter(({ detail }) => detail !== refusal.message)
    .map(({ pointer, detail }) => `${pointer} ${detail}`);
  const exit = isOfTheEnvironment(refusal) ? EXIT.environment : EXIT.refused;
  return new CommandFailure(refusal.code, about(refusal.details['path'], refusal.message), {
    exit,
    lines,
    cause: refusal,
  });
}
