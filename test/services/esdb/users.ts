import { type Metadata, status } from '@grpc/grpc-js';

export interface EsdbUser {
  readonly password: string;
  readonly mayWrite: boolean;
  /** By default only administrators may. */
  readonly mayReadAll?: boolean;
}

export type EsdbUsers = Map<string, EsdbUser>;

/** Why a call is turned away; nothing when it is not. */
export function denialOf(users: EsdbUsers | null, metadata: Metadata, what: 'write' | 'read' | 'read-all') {
  if (!users) return undefined;
  const [name, password] = nameAndPassword(metadata);
  const user = users.get(name);
  if (user?.password !== password) return { code: status.UNAUTHENTICATED, details: 'not authenticated' };
  const mayNot = (what === 'write' && !user?.mayWrite) || (what === 'read-all' && user?.mayReadAll === false);
  return mayNot ? { code: status.PERMISSION_DENIED, details: 'access denied' } : undefined;
}

function nameAndPassword(metadata: Metadata): readonly [string, string | undefined] {
  const [given = ''] = metadata.get('authorization').map(String);
  const [name = '', password] = Buffer.from(given.replace('Basic ', ''), 'base64').toString().split(':');
  return [name, password];
}
