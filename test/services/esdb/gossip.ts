import { randomUUID } from 'node:crypto';
import type * as Gossip from '@eventstore/db-client/generated/gossip_pb.js';
import { load, shared } from './messages.ts';

const gossip = load<typeof Gossip>('gossip_pb');

/** A node as its cluster speaks of it. */
interface Member {
  readonly port: number;
  readonly leads: boolean;
  readonly isUp: boolean;
}

/** What every node answers who is asked for the members of its cluster. */
export function clusterInfo(members: readonly Member[]) {
  const info = new gossip.ClusterInfo();
  for (const { port, leads, isUp } of members) {
    const id = new shared.UUID();
    id.setString(randomUUID());
    const place = new gossip.EndPoint();
    place.setAddress('127.0.0.1');
    place.setPort(port);
    const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState;
    const member = new gossip.MemberInfo();
    member.setInstanceId(id);
    member.setTimeStamp('0');
    member.setState(leads ? LEADER : FOLLOWER);
    member.setIsAlive(isUp);
    member.setHttpEndPoint(place);
    info.addMembers(member);
  }
  return info;
}
