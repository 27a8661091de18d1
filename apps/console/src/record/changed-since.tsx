import { Button } from 'react-aria-components';
import type { Path, PathEntry } from '../api/types';
import { useStaffNames } from '../audit/dossier';
import { Icon } from '../design/icons';
import { momentAlone } from '../design/times';
import { happened } from '../path/entries';
import { kindWords } from '../path/words';
import { changedSince, type PathSeen } from './path-seen';
import styles from './record.module.css';

/** What became of the path while somebody typed. It stands until it was read; what was typed stays as it is. */
export function ChangedSince({
  seen,
  path,
  zone,
  onRead,
}: {
  seen: PathSeen;
  path: Path;
  zone: string;
  onRead: () => void;
}) {
  const changes = changedSince(seen, path);
  const staff = useStaffNames(changes.flatMap(({ by, voided }) => [by.id, voided?.by.id ?? by.id]));
  return (
    <section className={`card ${styles['changed']}`} aria-labelledby="changed" role="alert">
      <h3 id="changed">
        <Icon name="warn" /> This record changed while you typed
      </h3>
      {changes.map((entry) => (
        <p key={entry.entryId}>{changeWords(entry, staff, zone)}</p>
      ))}
      {changes.length === 0 && <p>A plan, a proposal, or a hold on the record changed. No entry did.</p>}
      <p className="second">What you typed is unchanged. Read this, look at the rule check again, then record.</p>
      <div>
        <Button className="button" onPress={onRead}>
          I have read this
        </Button>
      </div>
    </section>
  );
}

function changeWords(entry: PathEntry, staff: (id: string) => string, zone: string): string {
  const what = `${kindWords(entry.kind)}, ${happened(entry)}`;
  if (entry.voided)
    return `${staff(entry.voided.by.id)} voided an entry ${momentAlone(entry.voided.at, zone)}: ${what}.`;
  const did = entry.superseded.length > 0 ? 'corrected' : 'recorded';
  return `${staff(entry.by.id)} ${did} an entry ${momentAlone(entry.recordedAt, zone)}: ${what}.`;
}
