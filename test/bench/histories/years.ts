import { carePathStream } from '@throughline/care-path';
import type { RulePack } from '@throughline/continuum';
import { countedPosition, type RecordedEvent } from '@throughline/event-store';
import { leafOf, publicParts } from '@throughline/kernel';
import { DAY_MS } from '../provider/moments.ts';
import { seeded } from '../measuring/statistics.ts';
import { CopiedHistory } from './copied-history.ts';
import { Stay } from './stay.ts';
import { Teller } from './teller.ts';

const HISTORIES = 300;
/** So that about 500 clients are in treatment at any time once the first months are over. */
const ADMISSIONS_A_DAY = 3.2;
export const FIRST_CALL = Date.parse('2004-01-05T16:00:00Z');
export interface Years {
  readonly count: number;
  readonly clients: number;
  /** When the first and the last event were recorded; UTC ms. */
  readonly from: number;
  readonly to: number;
  recorded(): Iterable<RecordedEvent>;
}

/** Distinct histories, told through the domain's own decisions. */
function generateHistories(pack: RulePack): readonly CopiedHistory[] {
  return Array.from({ length: HISTORIES }, (_, number) => {
    const teller = new Teller(pack, `history ${number}`, FIRST_CALL);
    new Stay(teller, seeded(number + 1)).record();
    return new CopiedHistory(teller.clientId, teller.events);
  });
}

/** The years of a provider of five hundred clients, event by event in the order in which they were typed in, from a position on. */
export function generateYears(
  pack: RulePack,
  { events: count, after }: { readonly events: number; readonly after: number },
): Years {
  const histories = generateHistories(pack);
  const { order, clientOf, indexOf, timeOf, clients } = inOrderOfTyping(histories, count);
  return { count, clients, from: timeOf[order[0]!]!, to: timeOf[order.at(-1)!]!, recorded };

  function* recorded(): Iterable<RecordedEvent> {
    for (const [number, event] of order.entries()) {
      const client = clientOf[event]!;
      const history = histories[client % HISTORIES]!;
      const copy = { number: client, days: daysOf(client) };
      const revision = indexOf[event]!;
      const stored = {
        ...history.event(revision, copy),
        stream: carePathStream(history.clientId(copy)),
        revision,
        recordedAt: timeOf[event]!,
      };
      const leaf = leafOf({ ...stored, ...publicParts(stored) });
      yield { ...stored, position: countedPosition(after + number + 1), leaf };
    }
  }
}

const daysOf = (client: number): number => Math.floor(client / ADMISSIONS_A_DAY);

/** Every event of every client by the time of its recording, until there are enough of them and nobody who called by then is missing. */
function inOrderOfTyping(histories: readonly CopiedHistory[], count: number) {
  const clientOf: number[] = [];
  const indexOf: number[] = [];
  const timeOf: number[] = [];
  let clients = 0;
  let order = new Uint32Array();
  for (let enough = count; ; enough *= 1.2) {
    while (clientOf.length < enough) {
      for (const [index, after] of histories[clients % HISTORIES]!.recordedAfterMs.entries()) {
        clientOf.push(clients);
        indexOf.push(index);
        timeOf.push(FIRST_CALL + daysOf(clients) * DAY_MS + after);
      }
      clients += 1;
    }
    order = Uint32Array.from(clientOf.keys())
      .sort((a, b) => timeOf[a]! - timeOf[b]! || a - b)
      .slice(0, count);
    if (timeOf[order.at(-1)!]! < FIRST_CALL + daysOf(clients) * DAY_MS) break;
  }
  return { order, clientOf, indexOf, timeOf, clients: new Set(Array.from(order, (event) => clientOf[event])).size };
}
