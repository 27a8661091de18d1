import { describe, expect, it } from '@jest/globals';
import { type ExpectedRevision, RevisionConflict } from '@throughline/event-store';
import type { CurrentLog } from './contract.js';
import { newStream, sampleEvents, streamOf } from './sample-events.js';

export function specifyUnchanged(current: CurrentLog): void {
  describe('an append that names streams it rests on', () => {
    it.each<{ stored: number; at: ExpectedRevision; accepted: boolean }>([
      { stored: 0, at: 'none', accepted: true },
      { stored: 1, at: 0, accepted: true },
      { stored: 1, at: 'none', accepted: false },
      { stored: 2, at: 0, accepted: false },
      { stored: 0, at: 0, accepted: false },
    ])('with $stored events in one that was read at $at: accepted is $accepted', async ({ stored, at, accepted }) => {
      const { log } = current();
      const [pack, stream] = [newStream('rulePack'), newStream()];
      if (stored > 0) await log.append(pack, 'none', sampleEvents(stored));

      const appended = log.append(stream, 'none', sampleEvents(1), { unchanged: [{ stream: pack, at }] });

      if (accepted) {
        await expect(appended).resolves.toMatchObject({ revision: 0 });
      } else {
        const actual = stored === 0 ? 'none' : stored - 1;
        await expect(appended).rejects.toBeInstanceOf(RevisionConflict);
        await expect(appended).rejects.toMatchObject({ stream: pack, expected: at, actual });
      }
      expect(await streamOf(log, stream)).toHaveLength(accepted ? 1 : 0);
    });
  });
}
