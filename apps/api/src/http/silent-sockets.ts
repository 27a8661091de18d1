import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Connections beyond the limit that the operating system may hand over before the silent ones have made room. */
const SPARE_SOCKETS = 256;

/**
 * Bounds the connections of a server. One more than `socketsMax` closes the one that has been silent for longest: whoever
 * opens many and says nothing, or half a request, does not keep others out. Requests under way are never cut.
 */
export function limitSockets(server: Server, socketsMax: number): void {
  const silent = new Set<Socket>();
  let open = 0;
  server.maxConnections = socketsMax + SPARE_SOCKETS;
  server.on('connection', (socket: Socket) => {
    open += 1;
    silent.add(socket);
    socket.once('close', () => {
      open -= 1;
      silent.delete(socket);
    });
    if (open > socketsMax) oldestOf(silent)?.destroy();
  });
  server.on('request', ({ socket }: { readonly socket: Socket }, response: ServerResponse) => {
    silent.delete(socket);
    response.once('close', () => {
      if (!socket.destroyed) silent.add(socket);
    });
  });
}

/** A set keeps the order in which its members came. */
const oldestOf = (sockets: ReadonlySet<Socket>): Socket | undefined => sockets.values().next().value;

/** After an error's answer the peer has this long to read it; then the connection ends, whatever the peer does. */
export const MOMENT_MS = 1_000;

export function endAfterMoment(socket: Socket, momentMs = MOMENT_MS): void {
  const timer = setTimeout(() => socket.destroy(), momentMs);
  timer.unref();
  socket.once('close', () => clearTimeout(timer));
}
