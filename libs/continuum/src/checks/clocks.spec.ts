import { inventedDocument, type Sections } from '../scenario/invented-document.js';
import { checkFlat } from './check-flat.js';
import { notesOn } from './notes.js';

const watch = (more: Sections): Sections => ({
  id: 'watch',
  title: 'A watch',
  trigger: { kinds: ['Admitted', 'ScheduleSet'] },
  due: { unit: 'days', within: 90, warnBefore: 14 },
  ownerRole: 'clinician',
  metBy: ['ScheduleSet'],
  source: 'BOOK',
  status: 'sourced',
  ...more,
});
const said = (more: Sections): readonly string[] =>
  notesOn(inventedDocument({ clocks: [watch(more)] }))
    .filter(({ code }) => code === 'clock-met-without-restart')
    .map(({ path, message }) => `${path.join('/')}: ${message.split(' meets')[0]}`);

describe('pack check of a clock that starts again with what meets it', () => {
  it('finds an entry that meets it and does not start it again', () =>
    expect(said({ metBy: ['ScheduleSet', 'ReturnToUseReported'] })).toEqual(['clocks/0/metBy/1: ReturnToUseReported']));
  it('finds an outcome that meets it and opens nothing', () => {
    const trigger = { kinds: ['ContinuedStayReviewed'], exceptOutcomes: ['discharge'] };
    expect(said({ trigger, metBy: ['ContinuedStayReviewed'] })).toEqual([
      'clocks/0/metBy/0: ContinuedStayReviewed (discharge)',
    ]);
    const where = { outcomes: ['continue'] };
    expect(said({ trigger, metBy: [{ kind: 'ContinuedStayReviewed', where }] })).toEqual([]);
  });
  it('finds an entry without a level, where the clock is one of certain levels', () =>
    expect(
      said({
        trigger: { kinds: ['ScheduleSet', 'AssessmentRecorded'], levels: ['1'] },
        metBy: ['ScheduleSet', 'AssessmentRecorded'],
      }),
    ).toEqual(['clocks/0/metBy/1: AssessmentRecorded']));
  it('finds nothing where every entry that meets it starts it again, or ends the watch', () =>
    expect(said({ endedBy: ['LeaveStarted'] })).toEqual([]));
  it('says nothing of a clock that is met once, nor of one that is not in force', () => {
    expect(said({ trigger: { kinds: ['Admitted'] }, metBy: ['AftercarePlanned'] })).toEqual([]);
    expect(said({ metBy: ['ScheduleSet', 'ReturnToUseReported'], inForce: false })).toEqual([]);
  });
});

describe('a calendar', () => {
  const faults = (holiday: Sections, clocks: readonly Sections[] = []): readonly string[] =>
    checkFlat(
      inventedDocument({
        clocks,
        calendars: [
          {
            code: 'site',
            name: 'Site',
            source: 'BOOK',
            status: 'sourced',
            holidays: [{ name: 'A day', month: 2, ...holiday }],
          },
        ],
      }),
    ).map(({ path, code }) => `${path.join('/')} ${code}`);

  it.each([
    [{}, ['calendars/0/holidays/0 no-such-holiday']],
    [{ day: 3, weekday: 'mon', nth: 1 }, ['calendars/0/holidays/0 no-such-holiday']],
    [{ weekday: 'mon' }, ['calendars/0/holidays/0 no-such-holiday']],
    [{ day: 30 }, ['calendars/0/holidays/0/day no-such-holiday']],
    [{ day: 29 }, []],
    [{ weekday: 'mon', nth: 'last' }, []],
  ])('with the holiday %j has the faults %j', (holiday, found) => expect(faults(holiday)).toEqual(found));

  it('that a clock names is there', () =>
    expect(
      faults({ day: 1 }, [watch({ due: { unit: 'business-days', calendar: 'elsewhere', within: 90, warnBefore: 1 } })]),
    ).toEqual(['clocks/0/due/calendar unknown-calendar']));
});
