import { MemoryLeases } from '@throughline/event-store';
import { leasesContract } from './leases/leases-contract.js';

leasesContract('leases in memory', {
  open: async () => {
    const leases = new MemoryLeases();
    return { leases, elsewhere: leases };
  },
});
