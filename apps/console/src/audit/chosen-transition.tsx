import { Button } from 'react-aria-components';
import { Icon } from '../design/icons';
import { Failure, Loading } from '../design/states';
import { useEscape } from '../frame/keys';
import type { Reference } from '../frame/reference';
import { isPast, useViewpoint } from '../frame/viewpoint';
import styles from './audit.module.css';
import { Dossier } from './dossier';
import type { Chosen } from './use-chosen';

/** The dossier of the transition that the address names, or a sentence where it names none. */
export function ChosenTransition({
  chosen,
  name,
  reference,
  onClose,
}: {
  chosen: Chosen;
  name: (clientId: string) => string;
  reference: Reference;
  onClose: () => void;
}) {
  const { row, state } = chosen;
  if (state === 'none') return null;
  if (!row) return <NotThere chosen={chosen} onClose={onClose} />;
  return <Dossier row={row} name={name(row.clientId)} reference={reference} onClose={onClose} />;
}

function NotThere({ chosen: { state, error, again }, onClose }: { chosen: Chosen; onClose: () => void }) {
  const past = isPast(useViewpoint());
  useEscape(onClose);
  return (
    <aside className={`card ${styles['dossier']}`} aria-labelledby="dossier">
      <div className={styles['part']}>
        <div className={styles['move']}>
          <h2 id="dossier">Transition</h2>
          <span style={{ flex: 1 }} />
          <Button className="button plain" aria-label="Close" onPress={onClose}>
            <Icon name="close" />
          </Button>
        </div>
        {state === 'sought' && <Loading words="Looking for the transition" />}
        {state === 'failed' && <Failure error={error} what="The transition" again={again} />}
        {state === 'unknown' && (
          <p role="status">
            {past
              ? 'The transition of this link was not known at your sites at this moment. Go back to now, or ask whoever sent the link.'
              : 'No transition at your sites has the ID in this link. Ask whoever sent the link, or choose another from the list.'}
          </p>
        )}
      </div>
    </aside>
  );
}
