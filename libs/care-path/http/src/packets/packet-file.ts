import { StreamableFile } from '@nestjs/common';
import type { AuditPacket } from '../answers/audit-packet.js';

/** A packet as lines of JSON: the cover, then one client a line. */
export class PacketFile extends StreamableFile {
  readonly clientIds: readonly string[];

  constructor({ clients, ...cover }: AuditPacket) {
    const lines = [cover, ...clients].map((line) => `${JSON.stringify(line)}\n`);
    super(Buffer.from(lines.join('')), {
      type: 'application/x-ndjson',
      disposition: `attachment; filename="audit-packet-${cover.packetId.slice(0, 12)}.ndjson"`,
    });
    this.clientIds = clients.map(({ clientId }) => clientId);
  }
}
