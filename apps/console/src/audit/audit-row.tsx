import { Button } from 'react-aria-components';
import type { Move } from '../api/types';
import { Tick } from '../design/facet';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { Tag, VerdictMark } from '../design/marks';
import { localDay, withDates } from '../design/times';
import { moveWords } from '../path/words';
import type { RowPlace } from '../tables/virtual-body';
import styles from './audit.module.css';
import type { Column, Naming } from './columns';

export function AuditRow({
  row,
  place,
  name,
  columns,
  chosen,
  ticked,
  onTick,
  onOpen,
  ...naming
}: Naming & {
  row: Move;
  place: RowPlace;
  name: string;
  columns: readonly Column[];
  chosen: boolean;
  /** Null where nothing can be done with ticked rows. */
  ticked: boolean | null;
  onTick: () => void;
  onOpen: () => void;
}) {
  const { reference, staff } = naming;
  const where = `${reference.program(row.toProgramId ?? row.fromProgramId)} · ${reference.site(row.facilityId)}`;
  return (
    <tr {...place} className={styles['line']} data-chosen={chosen ? '' : undefined}>
      {ticked !== null && (
        <td>
          <Tick
            aria-label={`Tick ${moveWords(row.move)} of ${name}, ${localDay(row.localDate)}`}
            isSelected={ticked}
            onChange={onTick}
          />
        </td>
      )}
      <td className={styles['main']}>
        <Button className={styles['row'] ?? ''} aria-pressed={chosen} onPress={onOpen}>
          <VerdictMark verdict={row.conformance} words="" />
          <span className={styles['words']}>
            <span className={styles['move']}>
              <strong>{moveWords(row.move)}</strong>
              {row.fromLevel && <LevelChip code={row.fromLevel} />}
              {row.fromLevel && row.toLevel && row.fromLevel !== row.toLevel && <Icon name="right" size={14} />}
              {row.toLevel && row.fromLevel !== row.toLevel && <LevelChip code={row.toLevel} />}
              <span className={`second ${styles['where']}`} title={where}>
                {where}
              </span>
              {row.voided && (
                <Tag tone="bad" icon="void" plain>
                  Voided
                </Tag>
              )}
              {row.corrected > 0 && (
                <Tag tone="info" icon="pencil" plain>
                  Corrected
                </Tag>
              )}
            </span>
            <Sentence row={row} name={name} staff={staff} />
          </span>
        </Button>
      </td>
      {columns.map((column) => (
        <td key={column.name} data-words={column.words}>
          {column.cell(row, naming)}
        </td>
      ))}
    </tr>
  );
}

/** Who moved whom, in spite of what, and who approved it. */
function Sentence({ row, name, staff }: { row: Move; name: string; staff: (id: string | null | undefined) => string }) {
  const seen = row.findings.filter(({ severity }) => severity !== 'advice').map(({ observed }) => withDates(observed));
  const inSpite = row.conformance === 'non-conforming' ? 'recorded in spite of: ' : '';
  return (
    <span className={styles['sentence']} title={seen.join(' ')}>
      <bdi>{name}</bdi> by {staff(row.proposedBy ?? row.actorId)}
      {seen.length > 0 && (
        <>
          ; {inSpite}
          <strong>{seen.join(' ').replace(/\.$/, '')}</strong>
        </>
      )}
      {row.approvedBy && `; approved by ${staff(row.approvedBy)}`}
      {row.reason && `; reason: ${row.reason.replaceAll('-', ' ')}`}
    </span>
  );
}
