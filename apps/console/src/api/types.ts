import type { FetchResponse } from 'openapi-fetch';
import type { operations } from './schema';

/** The body of a good answer, as the client hands it out. */
type Good<Operation extends keyof operations> =
  FetchResponse<operations[Operation] & Record<string | number, unknown>, object, 'application/json'> extends {
    data?: infer Body;
  }
    ? NonNullable<Body>
    : never;

export type Board = Good<'getBoard'>;
export type BoardFigures = Board['totals'];
export type BoardFigure = operations['listBoardClients']['parameters']['query']['figure'];
export type BoardMembers = Good<'listBoardClients'>;
export type BoardMember = BoardMembers['items'][number];
export type ClientName = Good<'namesOfClients'>['names'][number];
export type Right = Good<'getMe'>['may'][number];
export type AuditPacket = Good<'makeAuditPacket'>;
export type MoveCounts = Good<'countTransitions'>;
export type Facility = Good<'listFacilities'>['items'][number];
export type Program = Good<'listPrograms'>['items'][number];
export type Move = Good<'listTransitions'>['items'][number];
type MoveSort = NonNullable<NonNullable<operations['listTransitions']['parameters']['query']>['sort']>;
/** A column by which the API lists transitions in order. */
export type MoveSortColumn = Exclude<MoveSort, `-${string}`>;
export type Obligation = Good<'getWorklist'>['items'][number];
export type LevelFlows = Good<'getLevelFlows'>;
export type StayList = Good<'listStays'>;
export type Stays = Good<'getStays'>;
export type WorklistCounts = Good<'countWorklist'>;
export type Proposal = Good<'listProposals'>['items'][number];
export type Plan = Good<'listPlannedMoves'>['items'][number];
export type Path = Good<'getPath'>;
export type PathEntry = Path['timeline'][number];
export type RecordStanding = Good<'getErasures'>;
export type Definition = Good<'getDefinitions'>['items'][number];
export type DefinedFigure = Definition['figure'];
export type ParkedClient = Good<'listParkedClients'>['items'][number];
export type Identity = Good<'getIdentity'>['identity'];
export type CommandAnswer = Good<'changeLevel'>;
export type PackChange = Good<'compareRulePacks'>['changes'][number];
export type RemedyShown = CommandAnswer['remedies'][number];
