import { START } from '@throughline/event-store';
import type { NumberedLine, Reading } from '@throughline/replay-application';
import type { Position } from '@throughline/event-store';

interface DisclosedStretch {
  readonly reading: Reading;
  readonly from: Position;
  readonly to: Position;
}

/**
 * The stretches of the log that lines of a subscription come from, for the ledger. What a change of scope brought lies
 * anywhere in the log, and is said by client.
 */
export function stretchesOf(lines: readonly NumberedLine[]): readonly DisclosedStretch[] {
  const stretches: DisclosedStretch[] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (last && last.reading === line.reading && goesOn(last, line))
      stretches[stretches.length - 1] = joined(last, line);
    else stretches.push(joined({ reading: line.reading, from: line.behind, to: line.cause }, line));
  }
  return stretches.map(({ reading, from, to }) => {
    if (from !== START) return { reading, from, to };
    const those = lines.filter((line) => line.reading === reading && line.behind === START);
    const clientIds = [...new Set(those.map(({ event }) => event.stream.slice('carePath-'.length)))];
    return { reading: { ...reading, filter: { ...reading.filter, clientIds } }, from, to };
  });
}

const goesOn = (last: DisclosedStretch, { behind }: NumberedLine): boolean =>
  (last.from === START) === (behind === START);

const joined = (last: DisclosedStretch, { cause }: NumberedLine): DisclosedStretch => ({ ...last, to: cause });
