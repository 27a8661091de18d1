import { CursorUnreadable, QuestionsHere } from '@throughline/projection';
import { Refusal, viewsRebuilding } from '@throughline/kernel';
import { workerData } from 'piscina';
import { GuardedRowEngine } from './guarded-row-engine.js';
import type { QuestionOutcome, QuestionPut, ReaderData } from './question-messages.js';

/** A reader's thread: it answers one question at a time from the rows, on a read-only connection of its own. */

const { viewsFile, pageBytes } = workerData as ReaderData;
const rows = new GuardedRowEngine({ file: viewsFile, pageBytes, trusted: () => true, onDamage: () => undefined });
const questions = new QuestionsHere(rows);

export async function answer({ name, asked }: QuestionPut): Promise<QuestionOutcome> {
  try {
    return { kind: 'answered', answer: await questions.ask(name, ...asked) };
  } catch (error) {
    // Errors lose their class on the way between threads.
    if (error instanceof CursorUnreadable) return { kind: 'wrong-cursor' };
    if (error instanceof Refusal && error.is(viewsRebuilding)) return { kind: 'damaged' };
    throw error;
  }
}
