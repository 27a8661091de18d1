import { parse, v5 } from 'uuid';

/** Throughline's own UUID namespace: ids made from names under it never meet ids made elsewhere. */
const NAMESPACE = parse('b7a5e0a4-6c1f-5d0e-9f43-5a6a3b1f7c21');
const utf8 = new TextEncoder();

/**
 * The same parts always give the same id. Parts are joined with a separator that no part may contain. Given as bytes:
 * a command makes several ids, and the library reads namespace and name slowly.
 */
export function deterministicId(...parts: readonly string[]): string {
  return v5(utf8.encode(parts.join('\u001f')), NAMESPACE);
}

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
