import { Button } from 'react-aria-components';
import type { Path, PathEntry } from '../api/types';
import { Heads } from '../design/heads';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { Tag, VerdictMark } from '../design/marks';
import { clock, lateness, localDay, weekday, zoneWords } from '../design/times';
import { NextRows, type ReadByPage } from '../tables/next-rows';
import { VirtualBody } from '../tables/virtual-body';
import { kindWords } from './words';
import styles from './path.module.css';

const HEADS = ['Happened', 'Recorded', 'Entry', 'Rule check'] as const;
/** Of a row, in pixels, before it is measured. */
const ROW_HEIGHT = 32;

/** The entries read so far, newest first, with both times. */
export function Entries({
  path,
  zone,
  chosen,
  onChoose,
  read,
}: {
  path: Path;
  zone: string;
  chosen: string | null;
  onChoose: (entryId: string | null) => void;
  /** The path, read page by page, the newest page first. */
  read: ReadByPage;
}) {
  const newest = path.timeline.toReversed();
  return (
    <section className="card" aria-labelledby="entries">
      <div style={{ display: 'flex', justifyContent: 'space-between', padding: '8px 14px' }}>
        <h3 id="entries">Entries: {path.total}</h3>
        <span className="second">Times are in {zoneWords(zone)}</span>
      </div>
      <div style={{ overflowX: 'auto', position: 'relative' }}>
        <table className={styles['entries']} aria-rowcount={path.total + 1}>
          <Heads of={HEADS} first />
          <VirtualBody
            rows={newest}
            columns={HEADS.length}
            height={ROW_HEIGHT}
            draw={(entry, place) => (
              <tr key={entry.entryId} {...place} className={entry.entryId === chosen ? styles['chosen'] : undefined}>
                <td>{happened(entry)}</td>
                <td>
                  <Recorded entry={entry} zone={zone} />
                </td>
                <td>
                  <Button
                    className={`${styles['entry']} ${entry.voided ? styles['voided'] : ''}`}
                    onPress={() => onChoose(entry.entryId === chosen ? null : entry.entryId)}
                    aria-pressed={entry.entryId === chosen}
                  >
                    {kindWords(entry.kind)}
                  </Button>{' '}
                  <Levels entry={entry} /> <Marks entry={entry} />
                </td>
                <td>
                  {entry.ruleCheck ? (
                    <VerdictMark verdict={entry.ruleCheck.conformance} words={findings(entry)} />
                  ) : (
                    <span className="quiet">–</span>
                  )}
                </td>
              </tr>
            )}
          />
        </table>
      </div>
      {read.hasNextPage && (
        <div style={{ padding: '8px 14px' }}>
          <NextRows list={read} what="Earlier entries">
            Show earlier entries
          </NextRows>{' '}
          <span className="second">
            {newest.length} of {path.total} shown
          </span>
        </div>
      )}
    </section>
  );
}

/** A day alone where no time was recorded. */
export const happened = ({ effective }: Pick<PathEntry, 'effective'>): string =>
  effective.precision === 'day'
    ? localDay(effective.localDate)
    : `${weekday(effective.at, effective.zone)} ${clock(effective.at, effective.zone)}`;

function Recorded({ entry, zone }: { entry: PathEntry; zone: string }) {
  if (entry.origin.kind === 'import') return <span className="quiet">imported</span>;
  const late = lateness(entry.hoursLate);
  if (!late) return <span className="quiet">{clock(entry.firstRecordedAt, zone)}</span>;
  return (
    <span>
      {weekday(entry.firstRecordedAt, zone)}{' '}
      <Tag tone="late" icon="late" plain>
        {late}
      </Tag>
    </span>
  );
}

function Levels({ entry: { from, to } }: { entry: PathEntry }) {
  if (!from && !to) return null;
  const before = from?.level?.code;
  const after = to?.level?.code;
  return (
    <>
      {before && before !== after && <LevelChip code={before} />}{' '}
      {before && after && before !== after && <Icon name="right" size={13} />} {after && <LevelChip code={after} />}
    </>
  );
}

export function Marks({ entry }: { entry: PathEntry }) {
  return (
    <>
      {entry.voided && (
        <Tag tone="bad" icon="void" plain>
          Voided
        </Tag>
      )}{' '}
      {entry.superseded.length > 0 && (
        <Tag tone="info" icon="pencil" plain>
          Corrected
        </Tag>
      )}{' '}
      {entry.unanchored && !entry.voided && (
        <Tag tone="warn" icon="broken" plain>
          Orphaned entry
        </Tag>
      )}{' '}
      {entry.afterDeath && !entry.voided && (
        <Tag tone="warn" icon="info" plain>
          Dated after the death
        </Tag>
      )}{' '}
      {entry.overlapping && (
        <Tag tone="warn" icon="info" plain>
          Overlaps another stay
        </Tag>
      )}
    </>
  );
}

function findings({ ruleCheck }: PathEntry): string {
  const count = ruleCheck?.findings?.length ?? 0;
  return count === 0 ? '' : `${count} ${count === 1 ? 'finding' : 'findings'}`;
}
