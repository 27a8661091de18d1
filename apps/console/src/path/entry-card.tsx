import { Button } from 'react-aria-components';
import { Link } from 'react-router';
import type { Path, PathEntry } from '../api/types';
import audit from '../audit/audit.module.css';
import { AdvisoryCheck, reasonName, ReliedOn, useStaffNames } from '../audit/dossier';
import { ruleTitles } from '../audit/rule-titles';
import { Icon } from '../design/icons';
import { SeverityMark, VerdictMark } from '../design/marks';
import { dueBy, lateness, momentAlone, stated, withDates } from '../design/times';
import { useEscape } from '../frame/keys';
import type { Reference } from '../frame/reference';
import { useRight } from '../frame/rights';
import { shared, useAddress } from '../frame/viewpoint';
import { usePack } from '../record/pack-at';
import { Detail, Details, DetailsLine, Note } from './details';
import { happened, Marks } from './entries';
import { Undo } from './undo';
import { kindWords, rolesWords } from './words';

/** One entry whole: both times, who, what was asserted, what the rules said, and what it was before. */
export function EntryCard({
  entry,
  path,
  zone,
  reference,
  canEdit,
  onClose,
}: {
  entry: PathEntry;
  path: Path;
  zone: string;
  reference: Reference;
  canEdit: boolean;
  onClose: () => void;
}) {
  const { query } = useAddress();
  useEscape(onClose);
  const mayReinstate = useRight('voidEntries');
  const check = entry.ruleCheck;
  const rules = usePack(check?.pack);
  const staff = useStaffNames(
    [entry.by.id, entry.firstBy.id, check?.approvedBy].filter((id): id is string => typeof id === 'string'),
  );
  const note = (path.narratives as Record<string, { text?: string } | undefined> | null)?.[entry.versionId]?.text;
  const number = (path.references as Record<string, { text?: string } | undefined> | null)?.[entry.versionId]?.text;
  const late = entry.origin.kind === 'import' ? 'imported' : lateness(entry.hoursLate);
  return (
    <aside className={`card ${audit['dossier']}`} aria-labelledby="entry-card">
      <div className={audit['part']}>
        <div className={audit['move']}>
          <h2 id="entry-card">{kindWords(entry.kind)}</h2>
          <span style={{ flex: 1 }} />
          <Button className="button plain" aria-label="Close" onPress={onClose}>
            <Icon name="close" />
          </Button>
        </div>
        <div className={audit['move']}>
          <Marks entry={entry} />
        </div>
        <dl className={audit['facts']}>
          <dt>Happened</dt>
          <dd>
            {happened(entry)}
            {entry.effective.precision === 'day' && <div className="second">time not recorded</div>}
          </dd>
          <dt>Recorded</dt>
          <dd>
            {momentAlone(entry.firstRecordedAt, zone)}
            {late && <div className="second">{late}</div>}
          </dd>
          <dt>By</dt>
          <dd>
            {staff(entry.firstBy.id)}, {rolesWords(entry.firstBy.roles)}
          </dd>
          <dt>Site</dt>
          <dd>{reference.site(entry.facilityId)}</dd>
          {number !== undefined && <Detail name="reference">{number}</Detail>}
          <Details details={entry.details} reference={reference} />
          {note && <Note text={note} />}
        </dl>
      </div>
      {check && (
        <div className={audit['part']}>
          <VerdictMark verdict={check.conformance} tag />
          {check.reason && <p>Reason: {reasonName(rules, check.reason)}</p>}
          {check.acknowledgedByAnother.length > 0 && (
            <p>Acknowledged by another role: {ruleTitles(check.acknowledgedByAnother, check.findings)}</p>
          )}
          {check.approvedBy && <p>Approved by {staff(check.approvedBy)}</p>}
          {check.findings.map((finding) => (
            <div key={finding.ruleId}>
              <strong>
                <SeverityMark severity={finding.severity} /> {withDates(finding.observed)}
              </strong>
              <div className="second">Required: {finding.required}</div>
            </div>
          ))}
          <ReliedOn facts={check.reliedOn} />
          {check.advisory && (
            <AdvisoryCheck
              pack={`${check.advisory.pack.id} ${check.advisory.pack.version}`}
              decision={check.advisory.decision}
              findings={check.advisory.findings}
            />
          )}
          <p className="second">
            Checked by {check.pack.id} {check.pack.version}
          </p>
        </div>
      )}
      <Before entry={entry} zone={zone} reference={reference} />
      {entry.obligations.length > 0 && (
        <div className={audit['part']}>
          <h3>Tasks it opened</h3>
          {entry.obligations.map((task) => (
            <p key={`${task.clockId} ${task.placementId}`} className="second">
              {task.title}: {task.state}, due {dueBy(task, zone)}
            </p>
          ))}
        </div>
      )}
      {canEdit && entry.voided && mayReinstate && (
        <div className={audit['part']}>
          <div className={audit['move']}>
            <Link
              className="button"
              to={`/clients/${path.clientId}/record/reinstate${shared(query, { entry: entry.entryId })}`}
            >
              <Icon name="back" /> Reinstate
            </Link>
          </div>
        </div>
      )}
      {canEdit && !entry.voided && (
        <div className={audit['part']}>
          <Undo path={path} entry={entry} />
          <div className={audit['move']}>
            <Link
              className="button"
              to={`/clients/${path.clientId}/record/void${shared(query, { entry: entry.entryId })}`}
            >
              <Icon name="void" /> Void
            </Link>
            <Link
              className="button"
              to={`/clients/${path.clientId}/record/correct${shared(query, { entry: entry.entryId })}`}
            >
              <Icon name="pencil" /> Correct
            </Link>
            <Link
              className="button"
              to={`/clients/${path.clientId}/record/wrong-client${shared(query, { entry: entry.entryId })}`}
            >
              <Icon name="clients" /> Wrong client
            </Link>
          </div>
        </div>
      )}
    </aside>
  );
}

/** What the entry said before each correction. */
function Before({ entry, zone, reference }: { entry: PathEntry; zone: string; reference: Reference }) {
  if (entry.superseded.length === 0) return null;
  return (
    <div className={audit['part']}>
      <h3>Before the correction</h3>
      {entry.superseded.map((version) => (
        <p key={version.versionId} className="second">
          <s>
            <DetailsLine details={version.details} reference={reference} />
          </s>{' '}
          happened {stated(version.effective)}, recorded {momentAlone(version.recordedAt, zone)}
          {version.replaced && `, replaced ${momentAlone(version.replaced.at, zone)}`}
        </p>
      ))}
    </div>
  );
}
