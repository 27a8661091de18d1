import { Button } from 'react-aria-components';
import { Tag } from '../design/marks';
import { wallOf, zoneWords } from '../design/times';
import { When } from '../frame/time-control';
import type { Draft } from './draft';
import styles from './record.module.css';

interface WhenPartTerms {
  readonly draft: Draft;
  readonly zone: string;
  readonly late: string | null;
  readonly onChange: (changes: Partial<Draft>) => void;
}

/** When it happened, with the lateness that it will carry. */
export function WhenPart({ draft, zone, late, onChange }: WhenPartTerms) {
  return (
    <div className={styles['part']}>
      <When label="When did it happen?" value={{ date: draft.date, time: draft.time }} onChange={onChange} />
      <div className={styles['chips']}>
        <Button className="button" onPress={() => onChange(wallOf(Date.now(), zone))}>
          Now
        </Button>
        <Button className="button" onPress={() => onChange({ date: wallOf(Date.now(), zone).date, time: '' })}>
          Today, time not known
        </Button>
        <Button className="button" onPress={() => onChange({ date: wallOf(Date.now() - 86_400_000, zone).date })}>
          Yesterday
        </Button>
      </div>
      <p className="second">
        {late && (
          <Tag tone="late" icon="late">
            {late}
          </Tag>
        )}{' '}
        Times are in {zoneWords(zone)}.
      </p>
    </div>
  );
}
