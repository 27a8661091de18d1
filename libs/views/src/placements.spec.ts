import { placements } from './placements.js';
import {
  admission,
  aftercareEnd,
  aftercareStart,
  assessment,
  Chronicle,
  death,
  discharge,
  leaveEnd,
  leaveStart,
  levelChange,
  on,
  phaseChange,
  place,
  referralOut,
  referralReturn,
} from './scenario/index.js';
import { allRows } from './view.js';

let chronicle: Chronicle;
let stay: string;
beforeEach(() => {
  chronicle = new Chronicle();
  stay = chronicle.id('stay');
});

/** Each stretch as `level phase status from..to`, in path order; what is not there is left out. */
const stretches = (): string[] =>
  allRows(placements, chronicle.path)
    .toSorted((a, b) => a.from - b.from || (a.to ?? Infinity) - (b.to ?? Infinity))
    .map(({ facilityId, level, phase, status, from, to }) =>
      [facilityId, level, phase, status, `${moment(from)}..${to === null ? '' : moment(to)}`].filter(Boolean).join(' '),
    );
const moment = (at: number): string => new Date(at).toISOString().slice(5, 16);

const admit = (when = '2026-03-01T09:00', level = '2.1') => chronicle.enter(admission(when, stay, place(level)));
const stepTo = (kind: 'SteppedUp' | 'SteppedDown' | 'Transferred', when: string, level: string) =>
  chronicle.enter(levelChange(kind, when, stay, place(level)));

describe('placements', () => {
  it('of someone who is only assessed: none', () => {
    chronicle.enter(assessment('2026-03-01T09:00'));
    expect(stretches()).toEqual([]);
  });

  it('hold from the admission until they are closed', () => {
    admit();
    expect(stretches()).toEqual(['north 2.1 present 03-01T09:00..']);
    chronicle.enter(discharge('2026-03-20T15:00', stay));
    expect(stretches()).toEqual(['north 2.1 present 03-01T09:00..03-20T15:00']);
  });

  it('say who closed them, how, and with which disposition', () => {
    admit();
    const entryId = chronicle.enter(discharge('2026-03-20T15:00', stay, 'early-exit'));
    expect(allRows(placements, chronicle.path)[0]).toMatchObject({
      closedBy: entryId,
      closedKind: 'Discharged',
      closedMove: 'discharge',
      disposition: 'early-exit',
      toLocalDate: '2026-03-20',
    });
  });

  it('end with a death, on every track and in aftercare, and open again when it is voided', () => {
    admit();
    chronicle.enter(admission('2026-03-02T09:00', chronicle.id('otp'), place('OTP')));
    chronicle.enter(aftercareStart('2026-03-03T09:00', chronicle.id('aftercare')));
    const open = stretches();
    const died = chronicle.enter(death('2026-03-20T03:00'));
    expect(
      allRows(placements, chronicle.path).map(
        ({ closedBy, closedKind, closedMove, disposition, lengthOfStayDays, levelStayDays }) => [
          [closedBy, closedKind, closedMove, disposition],
          [lengthOfStayDays, levelStayDays],
        ],
      ),
    ).toEqual([
      [
        [died, 'DeathRecorded', 'death', 'died'],
        [19, 19],
      ],
      [
        [died, 'DeathRecorded', 'death', 'died'],
        [18, 18],
      ],
      [
        [died, 'DeathRecorded', 'death', 'died'],
        [null, null],
      ],
    ]);
    chronicle.voidEntry(died);
    expect(stretches()).toEqual(open);
  });

  it('that a log opens after a death are counted apart', () => {
    chronicle.enter(death('2026-02-20T03:00'));
    admit();
    expect(stretches()).toEqual(['north 2.1 incoherent 03-01T09:00..']);
  });

  it('are one row for each level, phase and status', () => {
    admit();
    chronicle.enter(phaseChange('2026-03-03T09:00', stay, 'early'));
    stepTo('SteppedUp', '2026-03-05T09:00', '2.5');
    chronicle.enter(leaveStart('2026-03-07T09:00', stay));
    chronicle.enter(leaveEnd('2026-03-08T18:00', stay));
    chronicle.enter(referralOut('2026-03-10T09:00', stay));
    chronicle.enter(referralReturn('2026-03-15T09:00', stay));
    expect(stretches()).toEqual([
      'north 2.1 present 03-01T09:00..03-03T09:00',
      'north 2.1 early present 03-03T09:00..03-05T09:00',
      'north 2.5 present 03-05T09:00..03-07T09:00',
      'north 2.5 on-leave 03-07T09:00..03-08T18:00',
      'north 2.5 present 03-08T18:00..03-10T09:00',
      'north 2.5 out-on-referral 03-10T09:00..03-15T09:00',
      'north 2.5 present 03-15T09:00..',
    ]);
  });

  it('keep when the client was admitted and since when they are at this level', () => {
    admit();
    stepTo('SteppedUp', '2026-03-05T09:00', '2.5');
    chronicle.enter(leaveStart('2026-03-07T09:00', stay));
    const last = allRows(placements, chronicle.path).at(-1);
    expect(last).toMatchObject({
      admittedAt: on('2026-03-01T09:00').at,
      admittedOn: '2026-03-01',
      levelSince: '2026-03-05',
      openedMove: 'leave-start',
    });
  });

  it('recorded late fall into their place', () => {
    admit();
    chronicle.enter(discharge('2026-03-20T15:00', stay));
    stepTo('SteppedUp', '2026-03-05T09:00', '2.5');
    expect(stretches()).toEqual([
      'north 2.1 present 03-01T09:00..03-05T09:00',
      'north 2.5 present 03-05T09:00..03-20T15:00',
    ]);
  });

  it('follow a correction of the time and of the level', () => {
    const admitted = admit();
    const stepped = stepTo('SteppedUp', '2026-03-05T09:00', '2.5');
    chronicle.correct(admitted, { effective: on('2026-03-02T08:00') });
    chronicle.correct(stepped, { to: place('3.5') }, { reason: 'wrong-level' });
    expect(stretches()).toEqual(['north 2.1 present 03-02T08:00..03-05T09:00', 'north 3.5 present 03-05T09:00..']);
  });

  it('lose a voided move and get it back when it is reinstated', () => {
    admit();
    const stepped = stepTo('SteppedUp', '2026-03-05T09:00', '2.5');
    chronicle.voidEntry(stepped);
    expect(stretches()).toEqual(['north 2.1 present 03-01T09:00..']);
    chronicle.reinstate(stepped);
    expect(stretches()).toEqual(['north 2.1 present 03-01T09:00..03-05T09:00', 'north 2.5 present 03-05T09:00..']);
  });

  it('are gone when their admission is voided, whatever came later', () => {
    const admitted = admit();
    stepTo('SteppedUp', '2026-03-05T09:00', '2.5');
    chronicle.enter(discharge('2026-03-20T15:00', stay));
    chronicle.voidEntry(admitted);
    expect(stretches()).toEqual([]);
  });

  it('of several moves at one instant hold only after the last of them', () => {
    admit('2026-03-01');
    chronicle.enter({ ...levelChange('SteppedUp', '2026-03-01', stay, place('2.5')), seq: 1 });
    chronicle.enter({ ...levelChange('SteppedUp', '2026-03-01', stay, place('3.5')), seq: 2 });
    expect(stretches()).toEqual([
      'north 2.1 present 03-01T00:00..03-01T00:00',
      'north 2.5 present 03-01T00:00..03-01T00:00',
      'north 3.5 present 03-01T00:00..',
    ]);
  });

  it('run side by side on their own tracks', () => {
    admit();
    chronicle.enter(admission('2026-03-04T10:00', chronicle.id('otp'), place('OTP')));
    chronicle.enter(discharge('2026-03-20T15:00', stay));
    const rows = allRows(placements, chronicle.path);
    expect(
      rows.map(({ track, to, episode }) => `${track} ${to === null ? 'open' : 'closed'} ${episode}`).toSorted(),
    ).toEqual(['opioid-treatment open 1', 'treatment closed 1']);
  });

  it('cross from one facility to another in one placement', () => {
    admit();
    chronicle.enter(levelChange('Transferred', '2026-03-05T09:00', stay, place('2.1', { facilityId: 'south' })));
    expect(stretches()).toEqual(['north 2.1 present 03-01T09:00..03-05T09:00', 'south 2.1 present 03-05T09:00..']);
  });

  it('go on in aftercare, which is a placement of its own', () => {
    admit();
    chronicle.enter(discharge('2026-03-20T15:00', stay));
    chronicle.enter(aftercareStart('2026-03-20T16:00', chronicle.id('aftercare')));
    chronicle.enter(aftercareEnd('2026-05-20T16:00', chronicle.id('aftercare')));
    expect(stretches()).toEqual([
      'north 2.1 present 03-01T09:00..03-20T15:00',
      'north aftercare aftercare 03-20T16:00..05-20T16:00',
    ]);
  });
});

describe('a path that contradicts itself, as an older log may hold one', () => {
  it('counts both stays of one track apart from when the second begins', () => {
    admit();
    const second = chronicle.id('second');
    chronicle.enter(admission('2026-03-05T09:00', second, place('2.5')));
    expect(stretches()).toEqual([
      'north 2.1 present 03-01T09:00..03-05T09:00',
      'north 2.1 incoherent 03-05T09:00..',
      'north 2.5 incoherent 03-05T09:00..',
    ]);
  });

  it('counts what is open apart from when an entry speaks of a stay that is not', () => {
    admit();
    chronicle.enter(discharge('2026-03-05T09:00', chronicle.id('gone')));
    expect(stretches()).toEqual(['north 2.1 present 03-01T09:00..03-05T09:00', 'north 2.1 incoherent 03-05T09:00..']);
  });

  it('is coherent again in the next stay', () => {
    admit();
    chronicle.enter(discharge('2026-03-05T09:00', chronicle.id('gone')));
    chronicle.enter(discharge('2026-03-06T09:00', stay));
    chronicle.enter(admission('2026-03-08T09:00', chronicle.id('next'), place('2.1')));
    expect(stretches().at(-1)).toBe('north 2.1 present 03-08T09:00..');
  });
});
