import { type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'react-router';
import type { PathEntry } from '../api/types';
import { Icon } from '../design/icons';
import { happened } from '../path/entries';
import { kindWords } from '../path/words';
import { keepInSight } from './in-sight';
import { NotRecorded } from './not-recorded';
import { recordByKeys } from './record-by-keys';
import type { useEdit } from './use-edit';
import styles from './record.module.css';

interface EditTerms {
  readonly title: string;
  readonly name: string;
  readonly entry: PathEntry;
  readonly edit: Pick<ReturnType<typeof useEdit>, 'back' | 'failed' | 'onCancel'>;
  readonly children: ReactNode;
  /** What the rules say and what becomes of later entries. */
  readonly side: ReactNode;
  readonly verb: string;
  readonly isDisabled: boolean;
  /** Why the button waits; null when nothing is in the way. */
  readonly needs: string | null;
  readonly onRecord: () => void;
}

/** A form over one entry: what is asked on one side, what it would do on the other, the button below. */
export function EditLayout({ entry, edit: { back, failed, onCancel }, side, children, ...terms }: EditTerms) {
  return (
    <>
      <div className="frameHeading">
        <Link className="button plain" to={back} aria-label="Back to the client">
          <Icon name="back" />
        </Link>
        <h1>{terms.title}</h1>
        <span>
          <bdi>{terms.name}</bdi> · {kindWords(entry.kind)}, {happened(entry)}
        </span>
      </div>
      <form
        className={styles['layout']}
        onKeyDownCapture={recordByKeys}
        onSubmit={(event) => {
          event.preventDefault();
          if (!terms.isDisabled) terms.onRecord();
        }}
      >
        <div className={`card ${styles['fields']}`} onFocus={keepInSight}>
          <div className={styles['part']}>{children}</div>
        </div>
        <div className={styles['foot']}>
          <div className={styles['chips']}>
            <Button type="submit" className="button primary" isDisabled={terms.isDisabled}>
              {terms.verb}
            </Button>
            <Link className="button plain" to={back} onClick={onCancel}>
              Cancel
            </Link>
          </div>
          {terms.needs && <p className="second">{terms.needs}</p>}
          <NotRecorded failed={failed} back={back} />
        </div>
        {side}
      </form>
    </>
  );
}
