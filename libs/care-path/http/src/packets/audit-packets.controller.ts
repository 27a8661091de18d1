import { Body, Controller, HttpCode, Inject, Post, Query as FromQuery, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CallerContext, MAY } from '@throughline/access';
import { disclosureNotRecorded } from '@throughline/kernel';
import { ApiAnswer, Caller, QueryRoute, ShowsClients } from '@throughline/http-kit';
import { AUDIT_PACKET, type AuditPacket, AuditPacketShown } from '../answers/audit-packet.js';
import { viewProblems } from '../queries/view-problems.js';
import { pathProblems } from '../slices/problems.js';
import { AuditPacketQuery, packetTooLarge, packetWithoutSelection } from './make-packet.js';
import { PacketFile } from './packet-file.js';
import { PacketBody, PacketTerms } from './packet-terms.js';

const PROBLEMS = [...viewProblems, ...pathProblems.client, packetWithoutSelection, packetTooLarge];

/** What leaves the care team for an audit: whoever makes a packet is recorded as a reader of every client in it. */
@ApiTags('Audit packets')
@Controller('v1')
export class AuditPacketsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Post('audit-packets')
  @HttpCode(200)
  @ShowsClients((_request, answer) => (answer as AuditPacket).clients.map(({ clientId }) => clientId))
  @QueryRoute({
    summary: 'Make an audit packet of transitions or clients',
    description:
      'Nothing is stored: its as-of time is part of it. The same terms give the same packet and `packetId`. Making it is recorded as a read of every client in it.',
    roles: MAY.makeAuditPackets,
    problems: PROBLEMS,
  })
  @ApiAnswer('The packet.', AuditPacketShown, AUDIT_PACKET)
  makeAuditPacket(
    @FromQuery() terms: PacketTerms,
    @Body() body: PacketBody,
    @Caller() caller: CallerContext,
  ): Promise<AuditPacket> {
    return this.queries.execute(new AuditPacketQuery(terms, body, caller, 'json'));
  }

  @Post('audit-packets.ndjson')
  @HttpCode(200)
  @ShowsClients((_request, answer) => (answer as PacketFile).clientIds)
  @QueryRoute({
    summary: 'Make the same packet as a file, one client a line',
    description: 'The first line is the cover: everything but the clients.',
    roles: MAY.makeAuditPackets,
    problems: [...PROBLEMS, disclosureNotRecorded],
  })
  @ApiOkResponse({
    description: 'The cover, then one client a line.',
    content: {
      'application/x-ndjson': { schema: { type: 'string' }, example: `${JSON.stringify({ packetId: '9f86d081' })}\n` },
    },
  })
  async exportAuditPacket(
    @FromQuery() terms: PacketTerms,
    @Body() body: PacketBody,
    @Caller() caller: CallerContext,
  ): Promise<StreamableFile> {
    return new PacketFile(await this.queries.execute(new AuditPacketQuery(terms, body, caller, 'ndjson')));
  }
}
