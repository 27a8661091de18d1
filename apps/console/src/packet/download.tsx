import { useMutation } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { Rejected } from '../api/client';
import { packetFile, type PacketAsked } from '../api/packet-query';
import type { AuditPacket } from '../api/types';
import { Icon } from '../design/icons';
import styles from './packet.module.css';
import { saveAs } from './save-as';

/** The packet as a file, at the moment of the one that is shown. Why there is none stands beside the button. */
export function Download({ packet, terms }: { packet: AuditPacket | undefined; terms: PacketAsked }) {
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => packetFile(packet ? { ...terms, asOf: packet.asOf, knownAt: packet.knownAt } : terms),
    onSuccess: (text) => {
      const [cover = '{}'] = text.split('\n', 1);
      const { packetId } = JSON.parse(cover) as { packetId: string };
      saveAs(`audit-packet-${packetId.slice(0, 12)}.ndjson`, text);
    },
  });
  return (
    <>
      <Button className="button" isDisabled={isPending} onPress={() => mutate()}>
        <Icon name="download" /> NDJSON
      </Button>
      {error && (
        <p className={styles['failed']} role="alert">
          The file was not made. {error instanceof Rejected ? error.problem.detail : 'Try again.'}
          {error instanceof Rejected && error.reference && ` Reference: ${error.reference}`}
        </p>
      )}
    </>
  );
}
