import { Button } from 'react-aria-components';
import type { FlowLinkAsked } from '../api/flow-queries';
import type { LevelFlows } from '../api/types';
import { HowCounted } from '../definitions/how-counted';
import { LevelChip } from '../design/level-chip';
import board from '../board/board.module.css';
import stays from '../stays/stays.module.css';
import { isLevel } from './places';

/** Every link as a row: the same figures as the map, thin ones too. */
export function FlowTable({
  flows,
  words,
  chosen,
  onChoose,
}: {
  flows: LevelFlows;
  words: (place: string) => string;
  chosen: FlowLinkAsked | null;
  onChoose: (link: FlowLinkAsked | null) => void;
}) {
  return (
    <div className={stays['scroll']}>
      <table className={stays['table']}>
        <thead>
          <tr>
            <th scope="col">{flows.by === 'step' ? 'Move' : 'From day'}</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col" className="number">
              Stays
            </th>
            <th scope="col" className="number">
              <HowCounted figure="flow-median">Days before, median</HowCounted>
            </th>
            <th scope="col" className="number">
              Justified
            </th>
            <th scope="col" className="number">
              Non-conforming
            </th>
          </tr>
        </thead>
        <tbody>
          {flows.links.map(({ step, from, to, stays: count, medianDays, justified, nonConforming }) => {
            const isChosen = chosen?.step === step && chosen.from === from && chosen.to === to;
            return (
              <tr key={`${step} ${from} ${to}`}>
                <td>{flows.by === 'step' ? step + 1 : step * 30}</td>
                <td>{isLevel(from) ? <LevelChip code={from} /> : words(from)}</td>
                <td>{isLevel(to) ? <LevelChip code={to} /> : words(to)}</td>
                <td className="number">
                  <Button
                    className={board['cell'] ?? ''}
                    aria-pressed={isChosen}
                    aria-label={`${count} from ${words(from)} to ${words(to)}: show the clients`}
                    onPress={() => onChoose(isChosen ? null : { step, from, to })}
                  >
                    {count}
                  </Button>
                </td>
                <td className="number">{medianDays ?? '–'}</td>
                <td className="number">{justified || '·'}</td>
                <td className="number">{nonConforming || '·'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
