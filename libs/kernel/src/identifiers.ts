import { namedUuid } from './hashing/named-uuid.js';

/** Throughline's own UUID namespace (b7a5e0a4-6c1f-5d0e-9f43-5a6a3b1f7c21): ids made under it never meet ids made elsewhere. */
const NAMESPACE = Buffer.from('b7a5e0a46c1f5d0e9f435a6a3b1f7c21', 'hex');

/** The same parts always give the same id. Parts are joined with a separator that no part may contain. */
export const deterministicId = (...parts: readonly string[]): string => namedUuid(NAMESPACE, parts.join('\u001f'));

/** What makes a command the same command when it is asked twice: who asked, of which stream, under which key. */
export function commandIdOf(request: { tenant: string; principal: string; stream: string; key: string }): string {
  return deterministicId('command', request.tenant, request.principal, request.stream, request.key);
}

/** The id of the nth event of a command, so that a retry appends the same events. */
export function eventIdOf(commandId: string, index: number): string {
  return deterministicId('event', commandId, String(index));
}

/** An id that a command mints for something of its own (an entry, a placement), with the index of the event that brings it. */
export function mintedId(commandId: string, index: number, what: string): string {
  return deterministicId('minted', commandId, String(index), what);
}
