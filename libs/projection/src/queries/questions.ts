import type { Position } from '@throughline/event-store';
import { answerBoard, answerBoardMembers } from './answer-board.js';
import { answerCensus } from './answer-census.js';
import { answerClientWorklist, beginClientWorklist, clientWorklistStep } from './answer-client-worklist.js';
import { answerClients, beginClients, clientsStep } from './answer-clients.js';
import { answerComparison } from './answer-comparison.js';
import { answerFlow } from './answer-flow.js';
import { answerMoveCounts } from './answer-move-counts.js';
import { answerMoves, beginMoves, movesStep } from './answer-moves.js';
import { answerParked } from './answer-parked.js';
import { answerCountedRows, answerRows, beginRows, rowsStep } from './answer-rows.js';
import { answerReached } from './answer-reached.js';
import { answerWorklistCounts } from './answer-worklist-counts.js';
import { answerWorklist } from './answer-worklist.js';
import type { RowEngine, RowReader } from './engine/row-engine.js';
import { answerFlows, answerFlowStays } from './flows/answer-flows.js';
import { answerStayList, answerStays } from './stays/answer-stays.js';

/** Every question by its name, and how it is answered from rows in one state. Questions and answers are plain data. */
const ANSWERS = {
  census: answerCensus,
  flow: answerFlow,
  board: answerBoard,
  boardMembers: answerBoardMembers,
  comparison: answerComparison,
  moves: answerMoves,
  moveCounts: answerMoveCounts,
  beginMoves,
  movesStep,
  rows: answerRows,
  countedRows: answerCountedRows,
  beginRows,
  rowsStep,
  worklist: answerWorklist,
  worklistCounts: answerWorklistCounts,
  clientWorklist: answerClientWorklist,
  beginClientWorklist,
  clientWorklistStep,
  stays: answerStays,
  stayList: answerStayList,
  flows: answerFlows,
  flowStays: answerFlowStays,
  clients: answerClients,
  beginClients,
  clientsStep,
  parked: answerParked,
  reached: answerReached,
} as const satisfies Readonly<Record<string, (reader: RowReader, ...asked: never[]) => Promise<unknown>>>;

export type QuestionName = keyof typeof ANSWERS;
/** What a question is asked with. */
export type Asked<Name extends QuestionName> =
  Parameters<(typeof ANSWERS)[Name]> extends [RowReader, ...infer Rest] ? Rest : never;
export type AnswerTo<Name extends QuestionName> = Awaited<ReturnType<(typeof ANSWERS)[Name]>>;

/** Who answers questions: here, or in other threads. */
export interface Questions {
  ask<Name extends QuestionName>(name: Name, ...asked: Asked<Name>): Promise<AnswerTo<Name>>;
  /** The same for one asker (a pseudonymous ID): where questions wait, each asker has their turn. */
  by(asker: string): Pick<Questions, 'ask'>;
  /** How far the rows have followed the log. Whoever waits for them asks every few milliseconds. */
  progress(): Promise<Position>;
  close(): Promise<void>;
}

/** Answers from the rows of an engine, in the thread of the caller. */
export class QuestionsHere implements Questions {
  constructor(private readonly engine: RowEngine) {}

  ask<Name extends QuestionName>(name: Name, ...asked: Asked<Name>): Promise<AnswerTo<Name>> {
    const answer = ANSWERS[name] as unknown as (reader: RowReader, ...rest: Asked<Name>) => Promise<AnswerTo<Name>>;
    return this.engine.inOneState((reader) => answer(reader, ...asked));
  }

  by(): this {
    return this;
  }

  progress(): Promise<Position> {
    return this.engine.inOneState(async (reader) => (await reader.progress()).position);
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}
