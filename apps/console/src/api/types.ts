import type { FetchResponse } from 'openapi-fetch';
import type { operations } from './schema';

/** The body of a good answer, as the client hands it out. */
type Good<Operation extends keyof operations> =
  FetchResponse<operations[Operation] & Record<string | number, unknown>, object, 'application/json'> extends {
    data?: infer Body;
  }
    ? NonNullable<Body>
    : never;

type Census = Good<'getCensus'>;
export type CensusGroup = Census['groups'][number];
type Flow = Good<'getFlow'>;
export type FlowGroup = Flow['groups'][number];
export type Facility = Good<'listFacilities'>['items'][number];
export type Program = Good<'listPrograms'>['items'][number];
export type Move = Good<'listTransitions'>['items'][number];
export type Obligation = Good<'getWorklist'>['items'][number];
export type Path = Good<'getPath'>;
export type PathEntry = Path['timeline'][number];
export type Placement = Good<'listPlacements'>['items'][number];
export type Identity = Good<'getIdentity'>['identity'];
export type CommandAnswer = Good<'changeLevel'>;
