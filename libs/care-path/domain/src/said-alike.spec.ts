import fc from 'fast-check';
import type { Entry } from './path.js';
import { saidAlike } from './said-alike.js';

type Said = Parameters<typeof saidAlike>[1];

interface Drawn {
  readonly met: readonly { readonly rule: number; readonly says: number }[];
  readonly owed: readonly { readonly clock: number; readonly ends: number; readonly due: number }[];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  met: fc.uniqueArray(fc.record({ rule: fc.nat(3), says: fc.nat(1) }), { selector: ({ rule }) => rule }),
  owed: fc.array(fc.record({ clock: fc.nat(2), ends: fc.nat(1), due: fc.nat(1) }), { maxLength: 3 }),
});

/** As an event says it that was just read: nothing of it is shared with another. */
const saidIn = ({ met, owed }: Drawn): Said => {
  const relied = met.map(({ rule, says }) => ({
    ...{ ruleId: `rule ${rule}`, title: 'A rule', entryId: 'an entry', versionId: 'its version' },
    ...{ observed: `It says ${says}.`, inputs: [{ name: 'days', value: says }] },
  }));
  const verdict = { decision: 'allow', findings: [], relied, judgeVersion: 1, packSha256: 'a pack' };
  const obligations = owed.map(({ clock, ends, due }) => ({
    ...{ clockId: `clock ${clock}`, title: 'Call', ownerRole: 'clinician', dueAt: due, again: 'replaces' },
    subject: { kind: 'placement', id: 'a placement' },
    metBy: [{ kind: 'ScheduleSet', where: [{ what: 'placement', oneOf: ['a placement'] }] }],
    endedBy: [{ kind: 'Discharged', where: [{ what: 'placement', oneOf: [ends === 0 ? null : 'a placement'] }] }],
  }));
  return { judged: { pack: { id: 'a', version: '1', sha256: 'b' }, verdict }, obligations } as unknown as Said;
};
const pathOf = (...said: readonly Said[]): readonly Entry[] => said as unknown as readonly Entry[];
const UNJUDGED = { judged: null, obligations: [] };

describe('what an entry says like the one judged before it', () => {
  it('reads the same, whatever was said before', () => {
    fc.assert(
      fc.property(drawn, drawn, (before, now) => {
        expect(saidAlike(pathOf(saidIn(before)), saidIn(now))).toEqual(saidIn(now));
      }),
    );
  });

  it('is held once: a rule that was met alike, and what meets and ends an obligation', () => {
    const says = { met: [{ rule: 1, says: 0 }], owed: [{ clock: 1, ends: 0, due: 0 }] };
    const before = saidIn(says);
    const { judged, obligations } = saidAlike(
      pathOf(before, UNJUDGED),
      saidIn({ ...says, owed: [{ ...says.owed[0]!, due: 1 }] }),
    );
    expect(judged?.verdict.relied[0]).toBe(before.judged?.verdict.relied[0]);
    expect(obligations[0]?.metBy).toBe(before.obligations[0]?.metBy);
    expect(obligations[0]?.endedBy).toBe(before.obligations[0]?.endedBy);
    expect([before.obligations[0]?.dueAt, obligations[0]?.dueAt]).toEqual([0, 1]);
  });

  it('is its own where it differs, and where nothing was judged before', () => {
    const before = saidIn({ met: [{ rule: 1, says: 0 }], owed: [] });
    const now = saidIn({ met: [{ rule: 1, says: 1 }], owed: [] });
    expect(saidAlike(pathOf(before), now).judged?.verdict.relied[0]).toBe(now.judged?.verdict.relied[0]);
    expect(saidAlike(pathOf(UNJUDGED), now)).toBe(now);
  });
});
