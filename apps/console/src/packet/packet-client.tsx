import { useQuery } from '@tanstack/react-query';
import { pack } from '../api/queries';
import type { AuditPacket } from '../api/types';
import { reasonName } from '../audit/dossier';
import { SeverityMark, Tag, VerdictMark } from '../design/marks';
import { LevelChip } from '../design/level-chip';
import { Icon } from '../design/icons';
import { lateness, localDay, momentAlone, stated, withDates } from '../design/times';
import type { Reference } from '../frame/reference';
import { fieldWords, moveWords, rolesWords, valueWords } from '../path/words';
import { sourceWords } from '../rules/sources';
import styles from './packet.module.css';

type Client = AuditPacket['clients'][number];
type PacketMove = Client['transitions'][number];

/** One client of a packet; on paper it starts a page. */
export function PacketClient({
  client,
  packet,
  reference,
}: {
  client: Client;
  packet: AuditPacket;
  reference: Reference;
}) {
  const heading = client.name ?? `Record number ${client.recordNumbers.join(', ') || 'not on record'}`;
  const staff = (id: string | null) => packet.staff.find(({ staffId }) => staffId === id)?.name ?? id ?? 'nobody';
  return (
    <section className={`card ${styles['page']}`}>
      <h2>{heading}</h2>
      {client.name && (
        <p className="second">
          {client.birthDate && `Born ${localDay(client.birthDate)} · `}
          {client.recordNumbers.join(', ') || 'No record number'}
        </p>
      )}
      {client.transitions.map((move) => (
        <Transition key={move.transition.entryId} move={move} staff={staff} reference={reference} />
      ))}
      <p className={styles['foot']}>
        {packet.notice} Packet {packet.packetId.slice(0, 12)}
      </p>
    </section>
  );
}

function Transition({
  move: { transition: row, replaced },
  staff,
  reference,
}: {
  move: PacketMove;
  staff: (id: string | null) => string;
  reference: Reference;
}) {
  const zone = reference.zone(row.facilityId);
  const document = useQuery({ ...pack(row.packId ?? '', row.packVersion ?? ''), enabled: row.packId !== null }).data
    ?.document;
  const behind = row.originKind === 'import' ? 'imported' : lateness(row.hoursLate);
  return (
    <div className={styles['transition']} data-voided={row.voided ? '' : undefined}>
      <h3 className={styles['line']}>
        {moveWords(row.move)}
        {row.fromLevel && <LevelChip code={row.fromLevel} />}
        {row.fromLevel && row.toLevel && <Icon name="right" size={14} />}
        {row.toLevel && <LevelChip code={row.toLevel} />}
        <span className="second">
          {reference.program(row.toProgramId ?? row.fromProgramId)} · {reference.site(row.facilityId)}
        </span>
        {row.conformance && <VerdictMark verdict={row.conformance} tag />}
        {row.voided && (
          <Tag tone="bad" icon="void">
            Voided{row.voidReason ? `, ${row.voidReason.replaceAll('-', ' ')}` : ''}
            {row.voidedAt && ` ${momentAlone(row.voidedAt, zone)} by ${staff(row.voidedBy)}`}
          </Tag>
        )}
      </h3>
      <dl className={styles['facts']}>
        <dt>Happened</dt>
        <dd>{stated({ ...row, at: row.effectiveAt, zone })}</dd>
        <dt>Recorded</dt>
        <dd>
          {momentAlone(row.firstRecordedAt, zone)} by {staff(row.actorId)}, {rolesWords(row.actorRoles)}
          {behind && ` · ${behind}`}
        </dd>
        {row.proposedBy && (
          <>
            <dt>Proposed</dt>
            <dd>
              {row.proposedAt && `${momentAlone(row.proposedAt, zone)} `}by {staff(row.proposedBy)}
            </dd>
          </>
        )}
        <dt>Approved</dt>
        <dd>
          {row.approvedBy
            ? `${row.approvedAt ? `${momentAlone(row.approvedAt, zone)} ` : ''}by ${staff(row.approvedBy)}`
            : 'No approval recorded'}
        </dd>
        <dt>Reason</dt>
        <dd>{reasonName(document, row.reason) ?? 'None recorded'}</dd>
        <dt>Authorization</dt>
        <dd>{row.authorization.replaceAll('-', ' ')}</dd>
        {row.reliedOnSummary && (
          <>
            <dt>Relied on</dt>
            <dd>{withDates(row.reliedOnSummary)}</dd>
          </>
        )}
      </dl>
      {row.findings.map((finding) => (
        <div key={finding.ruleId} className={styles['finding']}>
          <p>
            <SeverityMark severity={finding.severity} /> <strong>{withDates(finding.observed)}</strong>
          </p>
          <p className="second">
            {finding.title}. Required: {finding.required} Source: {sourceWords(document, finding.source)}
          </p>
          <p className="second">
            {finding.inputs.map(({ name, value }) => `${fieldWords(name)}: ${valueWords(value)}`).join(' · ')}
          </p>
        </div>
      ))}
      {replaced.map((version) => (
        <p key={version.versionId} className={styles['replaced']}>
          <s>
            Happened {stated(version.effective)}; recorded {momentAlone(version.recordedAt, zone)} by{' '}
            {staff(version.by.id)}
          </s>{' '}
          Corrected {momentAlone(version.replaced.at, zone)} by {staff(version.replaced.by.id)}:{' '}
          {version.replaced.reason.replaceAll('-', ' ')}
        </p>
      ))}
      <p className="second">
        Checked by {row.packId ?? 'no pack'} {row.packVersion}{' '}
        <span className={styles['hash']}>{row.packSha256?.slice(0, 16)}</span>
      </p>
    </div>
  );
}
