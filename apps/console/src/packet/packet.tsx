import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { Link, useLocation } from 'react-router';
import { Rejected } from '../api/client';
import { packet } from '../api/packet-query';
import type { AuditPacket } from '../api/types';
import { counted } from '../design/counted';
import { Tick } from '../design/facet';
import { Icon } from '../design/icons';
import { ListHeading } from '../design/list-heading';
import { Empty, Failure, Loading, hides } from '../design/states';
import { momentAlone } from '../design/times';
import { useKeys } from '../frame/keys';
import { type Reference, useReference } from '../frame/reference';
import { useTitle } from '../frame/title';
import { shared, useAddress } from '../frame/viewpoint';
import { valuesIn } from '../audit/audit-terms';
import { Download } from './download';
import styles from './packet.module.css';
import { PacketClient } from './packet-client';
import { Purpose, PURPOSES, purposeOf } from './purpose';

/** Transitions with their evidence, as they leave the care team: on screen, on paper, and as a file. */
export function Packet() {
  const { of, set } = useAddress();
  const reference = useReference();
  const terms = {
    asOf: of('asOf'),
    knownAt: of('knownAt'),
    entryIds: valuesIn(of('entries')),
    clientIds: valuesIn(of('client')),
    purpose: purposeOf(of('purpose')),
    withNames: of('names') === 'yes',
  };
  const { data, error, refetch } = useQuery(packet(terms));
  const failed = hides({ data, error });
  useKeys({ p: () => window.print() });
  useTitle('Audit packet');
  const back = `/audit${useAudit()}`;
  return (
    <>
      <div className="no-print">
        <ListHeading
          before={
            <Link className="button plain" to={back} aria-label="Back to the audit">
              <Icon name="back" />
            </Link>
          }
          title="Audit packet"
          about={data && countsWords(data.counts)}
        >
          <Purpose />
          <Tick isSelected={terms.withNames} onChange={(names) => set({ names: names ? 'yes' : null })}>
            With names
          </Tick>
          {(data || isTooLarge(error)) && <Download packet={data} terms={terms} />}
          <Button className="button primary" isDisabled={!data} onPress={() => window.print()}>
            <Icon name="print" /> Print
          </Button>
        </ListHeading>
      </div>
      {failed && <Failure error={error} what="The packet" again={() => void refetch()} />}
      {!data && !failed && <Loading words="Collecting the evidence" />}
      {data && !failed && (
        <article className={styles['packet']}>
          <Cover packet={data} reference={reference} />
          {data.clients.length === 0 && <Empty>No transition of the packet is known at your sites.</Empty>}
          {data.clients.map((client) => (
            <PacketClient key={client.clientId} client={client} packet={data} reference={reference} />
          ))}
        </article>
      )}
    </>
  );
}

/** The file holds more than the screen. */
const isTooLarge = (error: unknown): boolean => error instanceof Rejected && error.problem.code === 'packet-too-large';

/** The audit as it was left, or at least with the same ticks. */
function useAudit(): string {
  const { state } = useLocation() as { state: { readonly audit?: unknown } | null };
  const { of, query } = useAddress();
  if (typeof state?.audit === 'string') return state.audit;
  const entries = of('entries');
  const client = of('client');
  return shared(query, { ticked: entries, client, period: entries || client ? 'all' : null });
}

const countsWords = ({ transitions, clients }: AuditPacket['counts']): string =>
  `${counted(transitions, 'transition')} of ${counted(clients, 'client')}`;

function Cover({ packet: { counts, ...made }, reference }: { packet: AuditPacket; reference: Reference }) {
  const zone = reference.zone(null);
  return (
    <section className={`card ${styles['page']}`} aria-labelledby="cover">
      <h2 id="cover">Audit packet: {PURPOSES[made.purpose]}</h2>
      <dl className={styles['facts']}>
        <dt>Made</dt>
        <dd>
          {momentAlone(made.madeAt, zone)} by {made.madeByName ?? made.madeBy}
        </dd>
        <dt>As of</dt>
        <dd>{momentAlone(made.asOf, zone)}</dd>
        <dt>As known at</dt>
        <dd>{momentAlone(made.knownAt, zone)}</dd>
        <dt>Holds</dt>
        <dd>
          {countsWords(counts)}: {counts.nonConforming} non-conforming, {counts.justified} justified, {counts.voided}{' '}
          voided
        </dd>
        <dt>Names</dt>
        <dd>{made.withNames ? 'Names and dates of birth' : 'Record numbers only'}</dd>
        {counts.missing > 0 && (
          <>
            <dt>Not found</dt>
            <dd>
              {counts.missing} of {counts.asked} {counts.asked === 1 ? 'ID' : 'IDs'} in the request: nothing is known of{' '}
              {counts.missing === 1 ? 'it' : 'them'} at your sites in this window.
            </dd>
          </>
        )}
        <dt>Packet</dt>
        <dd className={styles['hash']}>{made.packetId}</dd>
      </dl>
      <p>
        <strong>{made.notice}</strong>
      </p>
    </section>
  );
}
