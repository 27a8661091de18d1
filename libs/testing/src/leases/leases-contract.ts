import { beforeEach, describe, expect, it } from '@jest/globals';
import { LeaseLost, type Lease, type Leases, underLease } from '@throughline/event-store';

/** The same leases as two processes see them. */
interface OpenedLeases {
  readonly leases: Leases;
  readonly elsewhere: Leases;
}

interface LeasesUnderTest {
  open(): Promise<OpenedLeases>;
}

const NEVER = new AbortController().signal;

/** What every engine must do for the port `Leases` to be true of it. */
export function leasesContract(name: string, underTest: LeasesUnderTest): void {
  describe(`${name}, as a port`, () => {
    let here: Leases;
    let elsewhere: Leases;
    beforeEach(async () => {
      ({ leases: here, elsewhere } = await underTest.open());
    });

    it('give work to one holder at a time', async () => {
      const first = await take(here, 'views/0-of-1');
      let second: Lease | null = null;
      const waits = Promise.withResolvers<void>();
      const taking = elsewhere.take('views/0-of-1', NEVER, waits.resolve).then((lease) => (second = lease));
      await waits.promise;
      expect(second).toBeNull();

      await first.release();
      await taking;
      expect(second).not.toBeNull();
      await second!.release();
    });

    it('give different work to different holders', async () => {
      const [one, other] = await Promise.all([take(here, 'views/0-of-2'), take(elsewhere, 'views/1-of-2')]);
      expect([one.lost.aborted, other.lost.aborted]).toEqual([false, false]);
      await Promise.all([one.release(), other.release()]);
    });

    it('give work to everyone who waits, one after the other', async () => {
      const holders: number[] = [];
      const turns = [here, elsewhere, here, elsewhere].map((leases, index) =>
        underLease({ leases, name: 'tree', signal: NEVER }, async () => {
          holders.push(index);
          await new Promise(setImmediate);
          expect(holders.at(-1)).toBe(index);
        }),
      );
      await Promise.all(turns);
      expect(holders.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
    });

    it('give nothing to whoever stopped waiting, and the work to who comes next', async () => {
      const first = await take(here, 'tree');
      const stop = new AbortController();
      const taking = elsewhere.take('tree', stop.signal, () => stop.abort());
      expect(await taking).toBeNull();
      await first.release();
      await (await take(elsewhere, 'tree')).release();
    });

    it('give nothing to whoever had stopped before', async () => {
      expect(await here.take('tree', AbortSignal.abort())).toBeNull();
      await (await take(elsewhere, 'tree')).release();
    });

    it('may be released twice, and the second time takes nothing from the next holder', async () => {
      const first = await take(here, 'tree');
      await first.release();
      const next = await take(elsewhere, 'tree');
      await first.release();
      const stop = new AbortController();
      expect(await here.take('tree', stop.signal, () => stop.abort())).toBeNull();
      await next.release();
    });

    it('are let go when the work fails', async () => {
      const broken = underLease({ leases: here, name: 'tree', signal: NEVER }, async () => {
        throw new Error('broke');
      });
      await expect(broken).rejects.toThrow('broke');
      await (await take(elsewhere, 'tree')).release();
    });

    it.each(['', 'Views', 'a b', '../log', 'x'.repeat(101)])('refuse the name %j', async (wrong) => {
      await expect(here.take(wrong, NEVER)).rejects.toThrow(RangeError);
    });
  });

  describe('work under a lease that is lost', () => {
    it('ends, and says so', async () => {
      const lost = new AbortController();
      let released = false;
      const lease: Lease = { lost: lost.signal, release: async () => void (released = true) };
      const leases: Leases = { take: async () => lease };
      const work = underLease({ leases, name: 'tree', signal: NEVER }, async (signal) => {
        lost.abort();
        expect(signal.aborted).toBe(true);
      });
      await expect(work).rejects.toThrow(LeaseLost);
      expect(released).toBe(true);
    });
  });
}

async function take(leases: Leases, name: string): Promise<Lease> {
  const lease = await leases.take(name, NEVER);
  if (!lease) throw new Error('Nothing was taken.');
  return lease;
}
