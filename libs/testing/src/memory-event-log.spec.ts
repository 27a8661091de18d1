import { MemoryEventLog } from '@throughline/event-store';
import { eventLogContract } from './event-log/event-log-contract.js';
import { MovableClock } from './movable-clock.js';

const clock = new MovableClock();

eventLogContract('MemoryEventLog', {
  durable: false,
  startsEmpty: true,
  repeatsKnown: 'in-the-log',
  clock,
  open: async () => {
    const log = new MemoryEventLog({ clock });
    return { log, close: () => log.close() };
  },
});

eventLogContract('MemoryEventLog, with the time of a cluster', {
  durable: false,
  startsEmpty: true,
  repeatsKnown: 'in-the-log',
  clock,
  open: async () => {
    const log = new MemoryEventLog({ clock, clusterTime: true });
    return { log, close: () => log.close() };
  },
});
