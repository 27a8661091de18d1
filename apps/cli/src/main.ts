#!/usr/bin/env node
import { terminalOf } from './console/terminal.js';
import { runThroughline } from './run-throughline.js';

// Whatever this process makes is for its own account only: the log, the views and the journal as well as the vault.
process.umask(0o077);

const INTERRUPTED = 130;
const SHOW_CURSOR = '\u001b[?25h';

/** npm passes on the signal that the terminal has sent to everyone already: that is one wish, not two. */
const SAME_WISH_MS = 1_000;

const stopping = new AbortController();
let firstRequested = 0;
const stop = (): void => {
  // The first signal asks; whoever sends a second one does not want to wait.
  if (stopping.signal.aborted) {
    if (Date.now() - firstRequested < SAME_WISH_MS) return;
    if (process.stderr.isTTY) process.stderr.write(SHOW_CURSOR);
    process.exit(INTERRUPTED);
  }
  firstRequested = Date.now();
  stopping.abort();
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
// `throughline pack list | head` closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { stdout, stderr, env } = process;
process.exitCode = await runThroughline(process.argv.slice(2), {
  terminal: terminalOf({ stdout, stderr, env }),
  env,
  stopped: stopping.signal,
});
