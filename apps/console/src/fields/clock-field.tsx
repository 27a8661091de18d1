import { parseTime } from '@internationalized/date';
import { useMemo } from 'react';
import { TimeField } from 'react-aria-components';
import { Caption, Fault, faulty } from './caption';
import type { PartTerms } from './day-field';
import styles from './fields.module.css';
import { Segments } from './segments';
import { useHeld } from './use-held';

const SHOWN = 'HH:mm'.length;

/** A time of day, `HH:mm`, of twenty-four hours, by the clocks of the site. */
export function ClockField({ value, onChange, bare, ...terms }: PartTerms) {
  const { whole, round, change, onWhole } = useHeld(value, onChange, '');
  const time = useMemo(() => (whole === '' ? null : parseTime(whole)), [whole]);
  return (
    <TimeField
      key={round}
      {...faulty(terms)}
      {...(bare && { 'aria-label': terms.caption })}
      value={time}
      onChange={(next) => change(next?.toString().slice(0, SHOWN) ?? '')}
      hourCycle={24}
      shouldForceLeadingZeros
    >
      {!bare && <Caption {...terms} />}
      <div className={`input ${styles['parts']}`}>
        <Segments onWhole={onWhole} />
      </div>
      <Fault {...terms} />
    </TimeField>
  );
}
