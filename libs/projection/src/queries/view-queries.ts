import type { Position } from '@throughline/event-store';
import type { RowsOfView } from '@throughline/views';
import type { Parked } from './answer-parked.js';
import type { Reached } from './answer-reached.js';
import type { ListedView, RowCounts, RowsQuery } from './answer-rows.js';
import type { Board, BoardMembers, BoardMembersQuery, BoardQuery } from './board.js';
import type { Census, CensusQuery, Comparison, ComparisonQuery, Flow, FlowQuery } from './census.js';
import type { ParkedSelection } from './engine/row-engine.js';
import type { Flows, FlowsQuery, FlowStays, FlowStaysQuery } from './flows/flows.js';
import type { Move, MoveCounts, MoveCountsQuery, MovesQuery } from './moves.js';
import type { Questions } from './questions.js';
import type { StayList, StayListQuery, Stays, StaysQuery } from './stays/stays.js';
import type { Beginning, Kept, Known, Listed, Page } from './view-query.js';
import type {
  ClientItem,
  ListedClients,
  ClientObligations,
  ClientsQuery,
  WorklistCounts,
  WorklistCountsQuery,
  WorklistItem,
  WorklistQuery,
} from './worklist.js';

const LOOK_AGAIN_MS = 3;

/** Rows that are read a step at a time, all of them as they were when they were asked for. */
export interface Held<Row> extends Beginning {
  readonly rows: AsyncIterable<Row>;
  /** The same rows, step by step: with `held` and `next`, another reading goes on behind a step. */
  readonly steps: AsyncIterable<Step<Row>>;
}

interface Step<Row> {
  readonly rows: readonly Row[];
  /** The cursor behind it; null for the last. */
  readonly next: string | null;
}

function inSteps<Row>(
  { freshness, held }: Beginning,
  page: Page,
  stepAt: (page: Page) => Promise<Step<Row>>,
): Held<Row> {
  async function* steps() {
    for (let { cursor } = page; ;) {
      const step = await stepAt({ ...page, cursor });
      yield step;
      if (step.next === null) return;
      cursor = step.next;
    }
  }
  async function* rows() {
    for await (const step of steps()) yield* step.rows;
  }
  return { freshness, held, rows: rows(), steps: steps() };
}

/** Questions over the views, whoever answers them. Each answer is read at one watermark. Throws `CursorUnreadable`. */
export class ViewQueries {
  readonly #questions: Questions;
  readonly #asking: Pick<Questions, 'ask'>;
  readonly #hurry: () => void;

  /** `hurry` is called when somebody waits for what the projector holds back. */
  constructor(questions: Questions, hurry: () => void = () => undefined, asking: Pick<Questions, 'ask'> = questions) {
    this.#questions = questions;
    this.#asking = asking;
    this.#hurry = hurry;
  }

  /** The same questions, put by one asker (a pseudonymous ID): where they wait, each asker has their turn. */
  by(asker: string): ViewQueries {
    return new ViewQueries(this.#questions, this.#hurry, this.#questions.by(asker));
  }

  census(query: CensusQuery): Promise<Census> {
    return this.#asking.ask('census', query);
  }

  flow(query: FlowQuery): Promise<Flow> {
    return this.#asking.ask('flow', query);
  }

  /** The census meeting on one page. */
  board(query: BoardQuery): Promise<Board> {
    return this.#asking.ask('board', query);
  }

  /** Whom one figure of the board counts. */
  boardMembers(query: BoardMembersQuery): Promise<BoardMembers> {
    return this.#asking.ask('boardMembers', query);
  }

  /** What differs between two viewpoints of the census, and why. */
  compare(query: ComparisonQuery): Promise<Comparison> {
    return this.#asking.ask('comparison', query);
  }

  moves(query: MovesQuery): Promise<Listed<Move>> {
    return this.#asking.ask('moves', query);
  }

  /** How many transitions match, and how many there are of each value of the counted filters. */
  countMoves(query: MoveCountsQuery): Promise<MoveCounts> {
    return this.#asking.ask('moveCounts', query);
  }

  /** Every transition that matches, page by page, at one watermark; `limit` of the page is the size of a step. */
  async *everyMove(query: MovesQuery): AsyncIterable<Move> {
    yield* (await this.movesHeld(query)).rows;
  }

  /** The same, and where in the log the watermark is. With `known` it goes on with an earlier reading, which held that. */
  async movesHeld(query: MovesQuery, known?: readonly Known[]): Promise<Held<Move>> {
    const begun = await this.#asking.ask('beginMoves', query);
    const held = known ?? begun.held;
    return inSteps({ ...begun, held }, query.page, (page) => this.#asking.ask('movesStep', { ...query, page }, held));
  }

  /** Placements or obligations as they are kept, ended ones too. */
  rows<Name extends ListedView>(view: Name, query: RowsQuery): Promise<Listed<Kept<RowsOfView[Name]>>> {
    return this.#asking.ask('rows', view, query) as Promise<Listed<never>>;
  }

  /** The same, with how many match on all pages together. */
  countedRows<Name extends ListedView>(
    view: Name,
    query: RowsQuery,
  ): Promise<Listed<Kept<RowsOfView[Name]>> & RowCounts> {
    return this.#asking.ask('countedRows', view, query) as Promise<never>;
  }

  /** Every such row that matches, page by page, at one watermark. */
  async *everyRow<Name extends ListedView>(view: Name, query: RowsQuery): AsyncIterable<Kept<RowsOfView[Name]>> {
    yield* (await this.rowsHeld(view, query)).rows;
  }

  /** The same, and where in the log the watermark is. With `known` it goes on with an earlier reading, which held that. */
  async rowsHeld<Name extends ListedView>(
    view: Name,
    query: RowsQuery,
    known?: readonly Known[],
  ): Promise<Held<Kept<RowsOfView[Name]>>> {
    const begun = await this.#asking.ask('beginRows', query);
    const held = known ?? begun.held;
    return inSteps(
      { ...begun, held },
      query.page,
      (page) => this.#asking.ask('rowsStep', view, { ...query, page }, held) as Promise<never>,
    );
  }

  worklist(query: WorklistQuery): Promise<Listed<WorklistItem>> {
    return this.#asking.ask('worklist', query);
  }

  /** How many obligations are open, by each of their filters. */
  countWorklist(query: WorklistCountsQuery): Promise<WorklistCounts> {
    return this.#asking.ask('worklistCounts', query);
  }

  /** The same obligations, one line a client. */
  clientWorklist(query: WorklistQuery): Promise<Listed<ClientObligations>> {
    return this.#asking.ask('clientWorklist', query);
  }

  /** Every such line at one watermark; `limit` of the page is the size of a step. */
  async *everyClientWorklist(query: WorklistQuery): AsyncIterable<ClientObligations> {
    const { held, turns } = await this.#asking.ask('beginClientWorklist', query);
    for (let index = 0; index < turns.length; index += query.page.limit) {
      const step = turns.slice(index, index + query.page.limit);
      yield* await this.#asking.ask('clientWorklistStep', query, { held, turns: step });
    }
  }

  /** How long stays last, and how they end. */
  stays(query: StaysQuery): Promise<Stays> {
    return this.#asking.ask('stays', query);
  }

  listStays(query: StayListQuery): Promise<StayList> {
    return this.#asking.ask('stayList', query);
  }

  /** How stays move from level to level, and how they end. */
  flows(query: FlowsQuery): Promise<Flows> {
    return this.#asking.ask('flows', query);
  }

  flowStays(query: FlowStaysQuery): Promise<FlowStays> {
    return this.#asking.ask('flowStays', query);
  }

  clients(query: ClientsQuery): Promise<ListedClients> {
    return this.#asking.ask('clients', query);
  }

  /** Every client at one watermark, by id; `limit` of the page is the size of a step. */
  async *everyClient(query: ClientsQuery): AsyncIterable<ClientItem> {
    const held = await this.#asking.ask('beginClients', query);
    for (let cursor = query.page.cursor; ;) {
      const { items, next } = await this.#asking.ask(
        'clientsStep',
        { ...query, page: { ...query.page, cursor } },
        held,
      );
      yield* items;
      if (next === null) return;
      cursor = next;
    }
  }

  /** How far the log had come by an instant, as every answer with `knownAt` has it. */
  reachedBy(instant: number): Promise<Reached> {
    return this.#asking.ask('reached', instant);
  }

  /** Clients whose rows stand still. */
  parked(selection: ParkedSelection): Promise<Parked> {
    return this.#asking.ask('parked', selection);
  }

  /** Whether the views have followed the log up to here, waiting at most so long. */
  async waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    const end = performance.now() + timeoutMs;
    for (let looks = 0; (await this.#questions.progress()) < position; looks += 1) {
      if (performance.now() >= end) return false;
      if (looks === 0) this.#hurry();
      await new Promise((resume) => setTimeout(resume, LOOK_AGAIN_MS));
    }
    return true;
  }

  /** How far the views have followed the log. */
  progress(): Promise<Position> {
    return this.#questions.progress();
  }

  close(): Promise<void> {
    return this.#questions.close();
  }
}
