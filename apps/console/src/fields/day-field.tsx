import { parseDate } from '@internationalized/date';
import { useMemo } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DatePicker,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { Icon } from '../design/icons';
import { Caption, Fault, faulty, type FieldTerms } from './caption';
import styles from './fields.module.css';
import { Segments } from './segments';
import { useHeld } from './use-held';

/** Nobody in care was born before. */
const FIRST_DAY = '1900-01-01';

export interface PartTerms extends FieldTerms {
  /** Empty while nothing, or only a part, is typed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The question is in sight elsewhere. */
  readonly bare?: boolean;
}

/** One day, `YYYY-MM-DD`, typed in its parts or chosen from a calendar. It has no zone. */
export function DayField({ value, onChange, bare, min, ...terms }: PartTerms & { min?: string }) {
  const { whole, round, change, onWhole } = useHeld(value, onChange, FIRST_DAY);
  const day = useMemo(() => (whole === '' ? null : parseDate(whole)), [whole]);
  const least = useMemo(() => parseDate(min ?? FIRST_DAY), [min]);
  return (
    <DatePicker
      key={round}
      {...faulty(terms)}
      {...(bare && { 'aria-label': terms.caption })}
      value={day}
      onChange={(next) => change(next?.toString() ?? '')}
      minValue={least}
      shouldForceLeadingZeros
    >
      {!bare && <Caption {...terms} />}
      <Group className={`input ${styles['parts']}`}>
        <Segments onWhole={onWhole} />
        <Button className={styles['open'] ?? ''}>
          <Icon name="calendar" />
        </Button>
      </Group>
      <Fault {...terms} />
      <Popover className="popover">
        <Dialog className={styles['calendar'] ?? ''}>
          <Calendar>
            <header>
              <Button slot="previous" className="button plain">
                <Icon name="back" />
              </Button>
              <Heading />
              <Button slot="next" className="button plain">
                <Icon name="right" />
              </Button>
            </header>
            <CalendarGrid>{(date) => <CalendarCell date={date} className={styles['cell'] ?? ''} />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
