import type { Row } from '../row.ts';
import { board } from './board.ts';
import { catchUp } from './catch-up.ts';
import { census } from './census.ts';
import { emmett } from './emmett.ts';
import { esdb } from './esdb.ts';
import { http } from './http.ts';
import { httpEmmett } from './http-emmett.ts';
import { longPath } from './long-path.ts';
import { memory } from './memory.ts';
import { publish } from './publish.ts';
import { quotas } from './quotas.ts';
import { rebuild } from './rebuild.ts';
import { replay } from './replay.ts';
import { stall } from './stall.ts';
import { start } from './start.ts';

export const rows: readonly Row[] = [
  http,
  httpEmmett,
  emmett,
  esdb,
  longPath,
  rebuild,
  census,
  board,
  stall,
  memory,
  start,
  publish,
  catchUp,
  replay,
  quotas,
];
