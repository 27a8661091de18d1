import { Button } from 'react-aria-components';
import type { Path } from '../api/types';
import { LevelChip } from '../design/level-chip';
import { Tag } from '../design/marks';
import { now } from '../design/now';
import { wallOf, zoneWords } from '../design/times';
import { When } from '../fields/when';
import type { Reference } from '../frame/reference';
import type { Draft } from './draft';
import styles from './record.module.css';

const DAY_MS = 86_400_000;

interface WhenPartTerms {
  readonly draft: Draft;
  readonly zone: string;
  readonly late: string | null;
  /** Where the client was at that moment; null while that is not known. */
  readonly placements: readonly Path['situation']['placements'][number][] | null;
  readonly reference: Reference;
  readonly onChange: (changes: Partial<Draft>) => void;
}

/** When it happened, with what was true at that moment and the lateness that it will carry. */
export function WhenPart({ draft, zone, late, placements, reference, onChange }: WhenPartTerms) {
  const chips: readonly (readonly [string, () => Partial<Draft>])[] = [
    ['Now', () => wallOf(now(), zone)],
    ['Today, time not known', () => ({ date: wallOf(now(), zone).date, time: '' })],
    ['Yesterday', () => ({ date: wallOf(now() - DAY_MS, zone).date })],
  ];
  return (
    <div className={styles['part']}>
      <When label="When did it happen?" value={{ date: draft.date, time: draft.time }} onChange={onChange} />
      <div className={styles['chips']}>
        {chips.map(([words, values]) => (
          <Button key={words} className="button" onPress={() => onChange(values())}>
            {words}
          </Button>
        ))}
      </div>
      <p className={`second ${styles['then']}`} aria-live="polite">
        {late && (
          <Tag tone="late" icon="late">
            {late}
          </Tag>
        )}
        {placements?.length === 0 && <span>At that moment not in treatment.</span>}
        {placements?.map(({ placementId, place, status }) => (
          <span key={placementId}>
            At that moment at <LevelChip code={place.level.code} />{' '}
            {place.programId ? reference.program(place.programId) : reference.site(place.facilityId)}
            {status !== 'present' && `, ${status.replaceAll('-', ' ')}`}
          </span>
        ))}
        <span>Times are in {zoneWords(zone)}.</span>
      </p>
    </div>
  );
}
