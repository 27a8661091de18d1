import { useQuery } from '@tanstack/react-query';
import { pathEntry } from '../api/queries';
import type { Path } from '../api/types';
import audit from '../audit/audit.module.css';
import { useStaffNames } from '../audit/dossier';
import { VerdictMark } from '../design/marks';
import { useReference } from '../frame/reference';
import { NOW } from '../frame/viewpoint';
import { Details } from '../path/details';
import { happened } from '../path/entries';
import { kindWords, rolesWords } from '../path/words';
import styles from './record.module.css';

/** The entry that a review is about: nobody signs off what they do not see. */
export function Reviewed({ path, entryId }: { path: Path; entryId: string }) {
  const reference = useReference();
  const found = useQuery(pathEntry(path.clientId, NOW, entryId));
  const entry = found.data?.timeline[0];
  const staff = useStaffNames(entry ? [entry.firstBy.id] : []);
  if (found.isLoading) return null;
  return (
    <section className={styles['part']} aria-labelledby="reviewed">
      <h3 id="reviewed">{entry ? `Reviewed: ${kindWords(entry.kind)}` : 'The entry to review is not on this path.'}</h3>
      {entry && (
        <dl className={audit['facts']}>
          <dt>Happened</dt>
          <dd>
            {happened(entry)}
            {entry.voided && <div className="error-text">This entry was voided: there is nothing to review.</div>}
          </dd>
          <dt>By</dt>
          <dd>
            {staff(entry.firstBy.id)}, {rolesWords(entry.firstBy.roles)}
          </dd>
          <Details details={entry.details} reference={reference} />
          {entry.ruleCheck && (
            <>
              <dt>Rule check</dt>
              <dd>
                <VerdictMark verdict={entry.ruleCheck.conformance} tag />
              </dd>
            </>
          )}
        </dl>
      )}
    </section>
  );
}
