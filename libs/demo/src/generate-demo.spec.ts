import { ENDINGS } from './outcomes.js';
import { itineraryFrom } from './itinerary.js';
import { inventedProvider } from './provider.js';
import { Random } from './random.js';
import type { Step } from './step.js';
import { type GeneratedDemo, generateDemo } from './generate-demo.js';

const UNTIL = Date.UTC(2026, 5, 1);
const terms = { seed: 1, clients: 120, months: 18, until: UNTIL };
const demo = generateDemo(terms);
const DAY_MS = 86_400_000;
const whole = new Map<number, GeneratedDemo>();
/** A demo of the usual size that ends so many days later: made once, and looked at by many. */
function wholeDemo(laterDays = 0): GeneratedDemo {
  const made = whole.get(laterDays) ?? generateDemo({ ...terms, clients: 500, until: UNTIL + laterDays * DAY_MS });
  whole.set(laterDays, made);
  return made;
}
const steps = demo.clients.flatMap((client) => client.steps);
const recordedKinds = new Set(steps.map(({ act }) => (act.do === 'record' ? act.kind : act.do)));

describe('the histories of a demo', () => {
  it('are the same for the same terms', () => {
    expect(JSON.stringify(generateDemo(terms).clients)).toBe(JSON.stringify(demo.clients));
  });

  it('are others for another seed', () => {
    expect(JSON.stringify(generateDemo({ ...terms, seed: 2 }).clients)).not.toBe(JSON.stringify(demo.clients));
  });

  it('tell of nothing that is typed in before it happened, or after the end', () => {
    for (const { typedAt, effective } of steps) {
      expect(typedAt).toBeLessThanOrEqual(UNTIL);
      if (effective) expect(effective.at).toBeLessThanOrEqual(typedAt);
    }
  });

  it('are each in the order of typing, and begin with the registration', () => {
    for (const { steps: own } of demo.clients) {
      expect(own[0]?.act.do).toBe('register');
      expect(own.every((step, index) => index === 0 || step.typedAt >= (own[index - 1] as Step).typedAt)).toBe(true);
    }
  });

  it('reach over eighteen months, three sites and three zones', () => {
    expect(demo.begin).toBe('2024-12-01');
    expect(new Set(demo.clients.map(({ siteCode }) => siteCode))).toEqual(new Set(['DAL', 'OC', 'BTC']));
    expect(new Set(steps.flatMap(({ effective }) => (effective ? [effective.zone] : []))).size).toBe(3);
    expect(Math.min(...steps.map(({ typedAt }) => typedAt))).toBeLessThan(Date.UTC(2025, 1, 1));
  });

  it('hold everything that a path can hold', () => {
    const kinds = [
      ...['register', 'admit', 'change-level', 'plan', 'cancel-plan', 'correct', 'void', 'propose'],
      ...[
        'InquiryReceived',
        'AssessmentRecorded',
        'EntryReviewed',
        'LevelRecommended',
        'CoverageVerified',
        'AuthorizationRecorded',
        'PhaseChanged',
        'ScheduleSet',
      ],
      ...[
        'LeaveStarted',
        'LeaveEnded',
        'ReferredOut',
        'ReturnedFromReferral',
        'ContinuedStayReviewed',
        'LivingEnvironmentRecorded',
        'CareTeamAssigned',
      ],
      ...[
        'ReturnToUseReported',
        'AftercarePlanned',
        'Discharged',
        'AftercareStarted',
        'AftercareContactRecorded',
        'AftercareEnded',
        'ClientAttributesRecorded',
      ],
    ];
    for (const kind of kinds) expect(recordedKinds).toContain(kind);
  });

  it('have late entries: typed in a day or more after they happened, some on a Monday', () => {
    const late = steps.filter(({ typedAt, effective }) => effective && typedAt - effective.at > DAY_MS);
    expect(late.length / steps.length).toBeGreaterThan(0.03);
    expect(late.length / steps.length).toBeLessThan(0.3);
  });

  it('admit within two days of the first call in most cases', () => {
    const hours = demo.clients.flatMap(({ steps: own }) => {
      const inquiry = own.find(({ act }) => act.do === 'record' && act.kind === 'InquiryReceived')?.effective;
      const admission = own.find(({ act }) => act.do === 'admit')?.effective;
      return inquiry && admission ? [(admission.at - inquiry.at) / 3_600_000] : [];
    });
    expect(hours.filter((one) => one <= 60).length / hours.length).toBeGreaterThan(0.5);
  });
});

/** Where clients are at the end of what is told, and how those who went away before came back. */
function whereaboutsIn({ clients }: GeneratedDemo) {
  const counts = { onLeave: 0, outOnReferral: 0, aftercare: 0, returned: 0, neverBack: 0, closedWhileAway: 0 };
  for (const { steps: own } of clients) {
    const facts = own.flatMap(({ act }) => (act.do === 'record' ? [act] : []));
    const last = (kinds: readonly string[]) => facts.findLast(({ kind }) => kinds.includes(kind))?.kind;
    if (last(['LeaveStarted', 'LeaveEnded', 'Discharged']) === 'LeaveStarted') counts.onLeave += 1;
    if (last(['ReferredOut', 'ReturnedFromReferral', 'Discharged']) === 'ReferredOut') counts.outOnReferral += 1;
    if (last(['AftercareStarted', 'AftercareEnded']) === 'AftercareStarted') counts.aftercare += 1;
    facts.forEach((fact, index) => {
      if (fact.kind !== 'ReturnedFromReferral' && fact.kind !== 'LeaveEnded') return;
      if (fact.facts.outcome !== 'did-not-return') return void (counts.returned += 1);
      counts.neverBack += 1;
      const next = facts.slice(index + 1).find(({ stay }) => stay === 'treatment');
      if (next?.kind === 'Discharged') counts.closedWhileAway += 1;
    });
  }
  return counts;
}

/** What treatment records while the client is away, but for the return and the discharge; without what was voided. */
function recordedWhileAway({ clients }: GeneratedDemo): readonly string[] {
  return clients.flatMap(({ steps: own }) => {
    const voided = new Set(own.flatMap(({ act }) => (act.do === 'void' ? [act.of] : [])));
    const inOrder = own
      .filter(({ effective, label }) => effective && !voided.has(label ?? ''))
      .toSorted((a, b) => a.effective!.at - b.effective!.at);
    let away = false;
    return inOrder.flatMap(({ act }) => {
      const treatment = act.do === 'change-level' || (act.do === 'record' && act.stay === 'treatment');
      const kind = act.do === 'record' ? act.kind : act.do;
      if (!treatment) return [];
      const out = away && !['LeaveEnded', 'ReturnedFromReferral', 'Discharged'].includes(kind) ? [kind] : [];
      if (kind === 'LeaveStarted' || kind === 'ReferredOut') away = true;
      if (kind === 'LeaveEnded' || kind === 'ReturnedFromReferral' || kind === 'Discharged') away = false;
      return out;
    });
  });
}

describe('whoever goes away', () => {
  it('is seen by nobody here meanwhile', () => {
    expect(recordedWhileAway(wholeDemo())).toEqual([]);
  });

  const days = [0, 2, 4, 6];

  it.each(days)('is away at the end of the demo, on whatever day of the week it ends (%i)', (day) => {
    const { onLeave, outOnReferral, aftercare } = whereaboutsIn(wholeDemo(day));
    expect(Math.min(onLeave, outOnReferral, aftercare)).toBeGreaterThan(0);
    expect(onLeave + outOnReferral).toBeLessThan(25);
  });

  it('mostly comes back; whoever does not is discharged while away', () => {
    const { returned, neverBack, closedWhileAway } = whereaboutsIn(wholeDemo());
    expect(neverBack / (returned + neverBack)).toBeGreaterThan(0.05);
    expect(neverBack / (returned + neverBack)).toBeLessThan(0.25);
    // The discharge of the last few is not typed in yet.
    expect(closedWhileAway).toBeGreaterThanOrEqual(neverBack - 2);
  });
});

describe('how episodes end', () => {
  const sites = inventedProvider(new Random('sites'), '2025-01-01');
  const baltimore = sites[2]!;
  const drawn = Array.from({ length: 6_000 }, (_, index) =>
    itineraryFrom(baltimore, sites, new Random(`episode ${index}`)),
  );

  it.each(['residential', 'outpatient'] as const)(
    'follows the proportions of TEDS-D 2004 for stays that begin in %s care',
    (setting) => {
      const own = drawn.filter(({ legs }) => legs[0]!.program.level.startsWith('3') === (setting === 'residential'));
      for (const [ending, percent] of ENDINGS[setting]) {
        const share = (100 * own.filter((one) => one.ending === ending).length) / own.length;
        expect(Math.abs(share - percent)).toBeLessThan(3);
      }
    },
  );

  it('has step-downs, step-ups, transfers within and between sites', () => {
    const moves = drawn.flatMap(({ legs }) =>
      legs.slice(1).map((leg, index) => ({ direction: leg.move?.direction, crossing: leg.site !== legs[index]!.site })),
    );
    expect(new Set(moves.map(({ direction }) => direction))).toEqual(new Set(['step-up', 'step-down', 'transfer']));
    expect(moves.some(({ crossing }) => crossing)).toBe(true);
  });

  it('comes early for those who leave early', () => {
    const days = (legs: (typeof drawn)[number]['legs']) => legs.reduce((sum, leg) => sum + leg.days, 0);
    const median = (numbers: readonly number[]) =>
      numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
    const left = median(drawn.filter(({ ending }) => ending === 'dropped-out').map(({ legs }) => days(legs)));
    const finished = median(drawn.filter(({ ending }) => ending === 'completed').map(({ legs }) => days(legs)));
    expect(left).toBeLessThan(finished / 2);
  });
});

describe('what stands on the last day', () => {
  it.each([0, 2, 4, 5, 6])('waits, on whatever day of the week the demo ends (%i)', (day) => {
    const until = UNTIL + day * DAY_MS;
    const own = wholeDemo(day).clients.flatMap((client) => client.steps);
    const plans = own.flatMap(({ act, label }) => (act.do === 'plan' && label?.startsWith('plan of day') ? [act] : []));
    const passed = plans.filter(({ expected }) => expected.at < until - DAY_MS);
    expect([plans.length, passed.length]).toEqual([12, 4]);
    const waiting = own.filter(({ label }) => label === 'waiting proposal');
    expect(waiting.map(({ act }) => act.do)).toEqual(['propose', 'propose', 'propose']);
    expect(new Set(waiting.map(({ typedAt }) => Math.floor(typedAt / DAY_MS))).size).toBeGreaterThan(1);
    expect(own.filter(({ act }) => act.do === 'void' && act.withHanging)).toHaveLength(1);
  });

  it('has one client of some six hundred entries', () => {
    const lengths = wholeDemo().clients.map((client) => client.steps.length);
    expect(lengths.filter((length) => length > 600)).toHaveLength(1);
  });

  it('is left out of a small demo', () => {
    const few = generateDemo({ ...terms, clients: 20 }).clients.flatMap((client) => client.steps);
    expect(few.filter(({ label }) => label === 'waiting proposal')).toEqual([]);
  });
});

/** Who may record what, as the role table of the API says it. */
const AT_THE_DESK = ['InquiryReceived', 'InquiryClosed', 'ArrivalAccepted', 'ScheduleSet', 'LivingEnvironmentRecorded'];
const MAY: Readonly<Record<string, readonly string[]>> = {
  'front-desk': ['register', 'CoverageVerified', ...AT_THE_DESK],
  'utilization-review': [
    'AuthorizationRecorded',
    'CertificationRecorded',
    'CoverageVerified',
    'ContinuedStayReviewed',
    'approve',
    'decline',
  ],
};
const DIRECTORS_ONLY = ['void', 'reinstate', 'EntryReviewed'];
const NOT_FOR_CLINICIANS = [...DIRECTORS_ONLY, 'AuthorizationRecorded', 'approve', 'decline'];

describe('everyone in the demo', () => {
  it('does what their role may do, and nothing else', () => {
    const all = wholeDemo().clients.flatMap((client) => client.steps);
    const beyond = all.flatMap(({ act, by }) => {
      const what = act.do === 'record' ? act.kind : act.do;
      if (by.role === 'director' || act.do === 'correct') return [];
      const may = by.role === 'clinician' ? !NOT_FOR_CLINICIANS.includes(what) : MAY[by.role]?.includes(what);
      return may ? [] : [`${by.role}: ${what}`];
    });
    expect([...new Set(beyond)]).toEqual([]);
  });
});
