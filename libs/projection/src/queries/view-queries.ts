import type { RowsOfView } from '@throughline/views';
import type { Position } from '@throughline/event-store';
import { answerBoard, answerBoardMembers } from './answer-board.js';
import { answerCensus } from './answer-census.js';
import { answerClients } from './answer-clients.js';
import { answerComparison } from './answer-comparison.js';
import { answerFlow } from './answer-flow.js';
import { answerMoveCounts } from './answer-move-counts.js';
import { answerMoves, sitesOfMoves, movePage } from './answer-moves.js';
import { answerClientWorklist, obligationsInTurn, turnsOf } from './answer-client-worklist.js';
import { answerWorklistCounts } from './answer-worklist-counts.js';
import { answerWorklist } from './answer-worklist.js';
import { sitesOfWorklist } from './open-obligations.js';
import { answerRows, type ListedView, type RowsQuery, rowsPage, sitesOfRows } from './answer-rows.js';
import type { Answered, Kept, Listed, ViewQuery } from './view-query.js';
import type { Board, BoardMembers, BoardMembersQuery, BoardQuery } from './board.js';
import type { Census, CensusQuery, Comparison, ComparisonQuery, Flow, FlowQuery } from './census.js';
import type { RowEngine, RowReader } from './engine/row-engine.js';
import { freshnessOf, type KnownSite } from './viewpoint.js';
import { answerFlows, answerFlowStays } from './flows/answer-flows.js';
import type { Flows, FlowsQuery, FlowStays, FlowStaysQuery } from './flows/flows.js';
import { answerStayList, answerStays } from './stays/answer-stays.js';
import type { StayList, StayListQuery, Stays, StaysQuery } from './stays/stays.js';
import type { Move, MoveCounts, MoveCountsQuery, MovesQuery } from './moves.js';
import type {
  ClientItem,
  ClientObligations,
  ClientsQuery,
  WorklistCounts,
  WorklistCountsQuery,
  WorklistItem,
  WorklistQuery,
} from './worklist.js';

const LOOK_AGAIN_MS = 3;

/** Rows that are read a step at a time, all of them as they were when they were asked for. */
interface Held<Row> extends Answered {
  readonly rows: AsyncIterable<Row>;
}

/** Questions over the views, on any engine. Each answer is read at one watermark. Throws `CursorUnreadable`. */
export class ViewQueries {
  readonly #engine: RowEngine;

  constructor(engine: RowEngine) {
    this.#engine = engine;
  }

  census(query: CensusQuery): Promise<Census> {
    return this.#engine.inOneState((reader) => answerCensus(reader, query));
  }

  flow(query: FlowQuery): Promise<Flow> {
    return this.#engine.inOneState((reader) => answerFlow(reader, query));
  }

  /** The census meeting on one page. */
  board(query: BoardQuery): Promise<Board> {
    return this.#engine.inOneState((reader) => answerBoard(reader, query));
  }

  /** Whom one figure of the board counts. */
  boardMembers(query: BoardMembersQuery): Promise<BoardMembers> {
    return this.#engine.inOneState((reader) => answerBoardMembers(reader, query));
  }

  /** What differs between two viewpoints of the census, and why. */
  compare(query: ComparisonQuery): Promise<Comparison> {
    return this.#engine.inOneState((reader) => answerComparison(reader, query));
  }

  moves(query: MovesQuery): Promise<Listed<Move>> {
    return this.#engine.inOneState((reader) => answerMoves(reader, query));
  }

  /** How many transitions match, and how many there are of each value of the counted filters. */
  countMoves(query: MoveCountsQuery): Promise<MoveCounts> {
    return this.#engine.inOneState((reader) => answerMoveCounts(reader, query));
  }

  /** Every transition that matches, page by page, at one watermark; `limit` of the page is the size of a step. */
  async *everyMove(query: MovesQuery): AsyncIterable<Move> {
    yield* (await this.movesHeld(query)).rows;
  }

  /** The same, and where in the log the watermark is. */
  async movesHeld(query: MovesQuery): Promise<Held<Move>> {
    const { sites, freshness } = await this.#held(query, (reader) => sitesOfMoves(reader, query));
    return { freshness, rows: this.#movesAt(query, sites) };
  }

  async *#movesAt(query: MovesQuery, held: readonly KnownSite[]): AsyncIterable<Move> {
    for (let cursor = query.page.cursor; ;) {
      const page = { ...query.page, cursor };
      const { rows, next } = await this.#engine.inOneState((reader) => movePage(reader, { ...query, page }, held));
      yield* rows;
      if (next === null) return;
      cursor = next;
    }
  }

  /** Placements or obligations as they are kept, ended ones too. */
  rows<Name extends ListedView>(view: Name, query: RowsQuery): Promise<Listed<Kept<RowsOfView[Name]>>> {
    return this.#engine.inOneState((reader) => answerRows(reader, view, query));
  }

  /** Every such row that matches, page by page, at one watermark. */
  async *everyRow<Name extends ListedView>(view: Name, query: RowsQuery): AsyncIterable<Kept<RowsOfView[Name]>> {
    yield* (await this.rowsHeld(view, query)).rows;
  }

  /** The same, and where in the log the watermark is. */
  async rowsHeld<Name extends ListedView>(view: Name, query: RowsQuery): Promise<Held<Kept<RowsOfView[Name]>>> {
    const { sites, freshness } = await this.#held(query, (reader) => sitesOfRows(reader, query));
    return { freshness, rows: this.#rowsAt(view, query, sites) };
  }

  async *#rowsAt<Name extends ListedView>(
    view: Name,
    query: RowsQuery,
    held: readonly KnownSite[],
  ): AsyncIterable<Kept<RowsOfView[Name]>> {
    for (let cursor = query.page.cursor; ;) {
      const page = { ...query.page, cursor };
      const { rows, next } = await this.#engine.inOneState((reader) =>
        rowsPage(reader, view, { ...query, page }, held),
      );
      yield* rows;
      if (next === null) return;
      cursor = next;
    }
  }

  worklist(query: WorklistQuery): Promise<Listed<WorklistItem>> {
    return this.#engine.inOneState((reader) => answerWorklist(reader, query));
  }

  /** How many obligations are open, by each of their filters. */
  countWorklist(query: WorklistCountsQuery): Promise<WorklistCounts> {
    return this.#engine.inOneState((reader) => answerWorklistCounts(reader, query));
  }

  /** The same obligations, one line a client. */
  clientWorklist(query: WorklistQuery): Promise<Listed<ClientObligations>> {
    return this.#engine.inOneState((reader) => answerClientWorklist(reader, query));
  }

  /** Every such line at one watermark; `limit` of the page is the size of a step. */
  async *everyClientWorklist(query: WorklistQuery): AsyncIterable<ClientObligations> {
    const held = heldFast(await this.#engine.inOneState((reader) => sitesOfWorklist(reader, query)));
    const turns = await this.#engine.inOneState((reader) => turnsOf(reader, query, held));
    for (let index = 0; index < turns.length; index += query.page.limit) {
      const step = turns.slice(index, index + query.page.limit);
      yield* await this.#engine.inOneState((reader) => obligationsInTurn(reader, query, held, step));
    }
  }

  /** How long stays last, and how they end. */
  stays(query: StaysQuery): Promise<Stays> {
    return this.#engine.inOneState((reader) => answerStays(reader, query));
  }

  listStays(query: StayListQuery): Promise<StayList> {
    return this.#engine.inOneState((reader) => answerStayList(reader, query));
  }

  /** How stays move from level to level, and how they end. */
  flows(query: FlowsQuery): Promise<Flows> {
    return this.#engine.inOneState((reader) => answerFlows(reader, query));
  }

  flowStays(query: FlowStaysQuery): Promise<FlowStays> {
    return this.#engine.inOneState((reader) => answerFlowStays(reader, query));
  }

  clients(query: ClientsQuery): Promise<Listed<ClientItem>> {
    return this.#engine.inOneState((reader) => answerClients(reader, query));
  }

  /** Whether the views have followed the log up to here, waiting at most so long. */
  async waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    const end = performance.now() + timeoutMs;
    while ((await this.#progress()) < position) {
      if (performance.now() >= end) return false;
      await new Promise((resume) => setTimeout(resume, LOOK_AGAIN_MS));
    }
    return true;
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  #held(query: ViewQuery, sitesOf: (reader: RowReader) => Promise<readonly KnownSite[]>) {
    return this.#engine.inOneState(async (reader) => {
      const sites = heldFast(await sitesOf(reader));
      return { sites, freshness: await freshnessOf(reader, query, sites) };
    });
  }

  async #progress(): Promise<Position> {
    return this.#engine.inOneState(async (reader) => (await reader.progress()).position);
  }
}

/** What is known by now is held fast by its position, so that later pages show the same state as the first. */
const heldFast = (sites: readonly KnownSite[]): readonly KnownSite[] =>
  sites.map((site) => ({
    ...site,
    known: { position: site.known.position, at: site.known.at ?? Number.MAX_SAFE_INTEGER },
  }));
