import { statedFacts } from '../checks/readers.js';
import type { FlatPack } from '../document/pack.js';
import type { PackFault } from './pack-fault.js';
import type { ParsedPack } from './parse-pack.js';

/** One line a fault, `file:line:column code message`, as editors and compilers do. */
export const formatFaults = (faults: readonly PackFault[]): string =>
  faults.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`).join('\n');

/** What `pack check` prints: the faults or the notes, what reads each stated fact, and one line that sums up. */
export function formatCheck(file: string, answer: ParsedPack): string {
  if (!answer.ok) return `${formatFaults(answer.faults)}\n${file}: refused, ${counted(answer.faults.length, 'fault')}.`;
  const { pack, sha256, notes } = answer;
  const contents = [
    counted(pack.levels.length, 'level'),
    counted(pack.moves.length + pack.gates.length, 'rule'),
    counted(pack.clocks.length, 'clock'),
    counted(pack.programs.length, 'program'),
  ];
  const summary = `${file}: ${pack.id} ${pack.version} is sound (${contents.join(', ')}; ${counted(notes.length, 'note')}).`;
  return [...(notes.length > 0 ? [formatFaults(notes)] : []), ...factLines(pack), summary, `sha256 ${sha256}`].join(
    '\n',
  );
}

/** The stated facts under what reads them, those that nothing reads last. */
function factLines(pack: FlatPack): readonly string[] {
  const byReader = Map.groupBy(statedFacts(pack), ({ readBy }) => readBy.join(', '));
  const lines = [...byReader].map(([readers, facts]) => [readers, facts.map(({ fact }) => fact).join('; ')] as const);
  const nothing = lines.filter(([readers]) => readers === '').map(([, facts]) => `read by nothing: ${facts}`);
  return [
    ...lines.filter(([readers]) => readers !== '').map(([readers, facts]) => `read by ${readers}: ${facts}`),
    ...nothing,
  ];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
