import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { Link } from 'react-router';
import { api, bodyOf } from '../api/client';
import { pack } from '../api/queries';
import type { Move } from '../api/types';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { SeverityMark, Tag, VerdictMark } from '../design/marks';
import { lateness, momentAlone, stated, withDates } from '../design/times';
import { useEscape } from '../frame/keys';
import type { Reference } from '../frame/reference';
import { useRight } from '../frame/rights';
import { moveWords, rolesWords } from '../path/words';
import { sourceWords } from '../rules/sources';
import { shared, useAddress } from '../frame/viewpoint';
import { ruleTitles } from './rule-titles';
import styles from './audit.module.css';
import { Erased } from './erased';

export function Dossier({
  row,
  name,
  reference,
  onClose,
}: {
  row: Move;
  name: string;
  reference: Reference;
  onClose: () => void;
}) {
  const { query } = useAddress();
  useEscape(onClose);
  const zone = reference.zone(row.facilityId);
  const ids = [row.actorId, row.approvedBy, row.proposedBy].filter((id): id is string => typeof id === 'string');
  const staff = useStaffNames(ids);
  const rules = useQuery({ ...pack(row.packId ?? '', row.packVersion ?? ''), enabled: row.packId !== null });
  const reason = reasonName(rules.data?.document, row.reason);
  const behind = row.originKind === 'import' ? 'imported' : lateness(row.hoursLate);
  return (
    <aside className={`card ${styles['dossier']}`} aria-labelledby="dossier">
      <div className={styles['part']}>
        <div className={styles['move']}>
          <h2 id="dossier">{moveWords(row.move)}</h2>
          {row.fromLevel && <LevelChip code={row.fromLevel} />}
          {row.fromLevel && row.toLevel && <Icon name="right" size={14} />}
          {row.toLevel && <LevelChip code={row.toLevel} />}
          <span style={{ flex: 1 }} />
          <Button className="button plain" aria-label="Close" onPress={onClose}>
            <Icon name="close" />
          </Button>
        </div>
        <p>
          <Link to={`/clients/${row.clientId}${shared(query, { entry: row.entryId })}`}>{name}</Link> ·{' '}
          {reference.site(row.facilityId)}
        </p>
        <Erased row={row} />
        <div className={styles['move']}>
          <VerdictMark verdict={row.conformance} tag />
          {behind && (
            <Tag tone="late" icon="late">
              {behind}
            </Tag>
          )}
          {row.voided && (
            <Tag tone="bad" icon="void">
              Voided{row.voidReason ? `, ${row.voidReason.replaceAll('-', ' ')}` : ''}
            </Tag>
          )}
        </div>
        <dl className={styles['facts']}>
          <dt>Happened</dt>
          <dd>{stated({ ...row, at: row.effectiveAt, zone })}</dd>
          <dt>Recorded</dt>
          <dd>
            {momentAlone(row.firstRecordedAt, zone)} by {staff(row.actorId)}, {rolesWords(row.actorRoles)}
          </dd>
          <dt>Approved</dt>
          <dd>
            {row.approvedBy
              ? `${staff(row.approvedBy)}${row.approvedAt ? `, ${momentAlone(row.approvedAt, zone)}` : ''}`
              : 'No approval recorded'}
          </dd>
          {row.proposedBy && (
            <>
              <dt>Proposed</dt>
              <dd>
                {staff(row.proposedBy)}
                {row.proposedAt && `, ${momentAlone(row.proposedAt, zone)}`}
              </dd>
            </>
          )}
          {row.acknowledgedByAnother.length > 0 && (
            <>
              <dt>Acknowledged by another role</dt>
              <dd>{ruleTitles(row.acknowledgedByAnother, row.findings)}</dd>
            </>
          )}
          <dt>Reason</dt>
          <dd>{reason ?? 'None recorded'}</dd>
          <dt>Length of stay</dt>
          <dd>{row.lengthOfStayDays === null ? 'Not applicable' : `${row.lengthOfStayDays} days`}</dd>
        </dl>
      </div>
      {row.findings.map((finding) => (
        <div key={finding.ruleId} className={styles['part']}>
          <h3>
            <SeverityMark severity={finding.severity} /> {withDates(finding.observed)}
          </h3>
          <dl className={styles['facts']}>
            <dt>Rule</dt>
            <dd>{finding.title}</dd>
            <dt>Required</dt>
            <dd>{finding.required}</dd>
            {finding.inputs.map(({ name: input, value }) => (
              <Input key={input} name={input} value={value as unknown} />
            ))}
            <dt>Source</dt>
            <dd>{sourceWords(rules.data?.document, finding.source)}</dd>
          </dl>
        </div>
      ))}
      {row.findings.length === 0 && (
        <p className={styles['part']}>No rule had anything to say about this transition.</p>
      )}
      {row.reliedOn.length > 0 && (
        <div className={styles['part']}>
          <ReliedOn facts={row.reliedOn} />
        </div>
      )}
      {row.advisoryPackId && (
        <div className={styles['part']}>
          <AdvisoryCheck
            pack={`${row.advisoryPackId} ${row.advisoryPackVersion}`}
            decision={row.advisoryDecision}
            findings={row.advisoryFindings}
          />
        </div>
      )}
      <p className={`${styles['part']} second`}>
        Checked by {row.packId} {row.packVersion}
        <span title={row.packSha256 ?? ''}> · {row.packSha256?.slice(0, 12)}</span>
      </p>
    </aside>
  );
}

function Input({ name, value }: { name: string; value: unknown }) {
  const words = name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  const shown =
    value === null
      ? 'none recorded'
      : Array.isArray(value)
        ? value.join(', ')
        : typeof value === 'boolean'
          ? value
            ? 'yes'
            : 'no'
          : withDates(String(value as string | number));
  return (
    <>
      <dt>{words.charAt(0).toUpperCase() + words.slice(1)}</dt>
      <dd>{shown}</dd>
    </>
  );
}

/** What the rules that were met rest on: a fact that met several rules is listed once. */
export function ReliedOn({ facts }: { facts: Move['reliedOn'] }) {
  const given = [...new Set(facts.map(({ observed }) => observed))];
  if (given.length === 0) return null;
  return (
    <>
      <h3>Relied on</h3>
      <ul>
        {given.map((observed) => (
          <li key={observed}>{withDates(observed)}</li>
        ))}
      </ul>
    </>
  );
}

const ADVISORY_SAYS = { allow: 'allows this', justify: 'asks for a reason', refuse: 'rejects this' };

/** What an advisory pack says beside the one in force. It decides nothing. */
export function AdvisoryCheck({
  pack,
  decision,
  findings,
}: {
  pack: string;
  decision: Move['advisoryDecision'];
  findings: Move['advisoryFindings'];
}) {
  return (
    <>
      <h3>Advisory check</h3>
      <p>
        {pack} {decision === null ? 'was not asked' : ADVISORY_SAYS[decision]}. It decides nothing.
      </p>
      <ul>
        {findings.map(({ ruleId, observed }) => (
          <li key={ruleId}>{withDates(observed)}</li>
        ))}
      </ul>
    </>
  );
}

const STAFF_PAGE = 200;

/** The name behind each pseudonymous staff id, one request for a page of them. */
export function useStaffNames(ids: readonly string[]): (id: string | null | undefined) => string {
  const wanted = [...new Set(ids)].toSorted();
  const allowed = useRight('seeStaff');
  const { data } = useQuery({
    queryKey: ['staff-names', wanted],
    queryFn: async () => {
      const names = new Map<string, string>();
      for (let from = 0; from < wanted.length; from += STAFF_PAGE) {
        const staffIds = wanted.slice(from, from + STAFF_PAGE);
        const answer = await bodyOf(api.POST('/v1/staff/names', { body: { staffIds } }));
        for (const { staffId, name } of answer.names) names.set(staffId, name);
      }
      return names;
    },
    enabled: allowed && wanted.length > 0,
    staleTime: 300_000,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (id) => (id ? (data?.get(id) ?? `Staff ${id.replace(/^staff-/, '').slice(0, 8)}`) : 'nobody');
}

/** What a pack calls a reason, whichever of its lists it stands in. */
export function reasonName(document: unknown, code: string | null): string | null {
  if (code === null) return null;
  const lists =
    (document as { reasons?: Record<string, readonly { code: string; name: string }[]> } | undefined)?.reasons ?? {};
  for (const list of Object.values(lists)) {
    const found = list.find((reason) => reason.code === code);
    if (found) return found.name;
  }
  return code.replaceAll('-', ' ');
}
