import type { Concern, Obligation, Settling } from '@throughline/continuum';

/** Stands for the entry, or its placement, that opens an obligation, until the entry is described. */
export const SELF = 'itself';

/** The entry itself, as what an obligation is about. */
export const ITSELF = { kind: 'entry', id: SELF } as const;

export type Described = Omit<Obligation, 'metBy' | 'endedBy'> & {
  readonly metBy: readonly (string | Settling)[];
  readonly endedBy: readonly (string | Settling)[];
};

/** These follow up the client, in whatever stay, or end them all. */
const OF_ANY_STAY = ['DeathRecorded', 'Admitted', 'AftercareStarted', 'AftercareContactRecorded', 'AftercareEnded'];

export function aboutItself(draft: Described): Obligation {
  const settling = (one: string | Settling): Settling =>
    typeof one === 'string' ? { kind: one, where: where(one) } : one;
  return { ...draft, metBy: draft.metBy.map(settling), endedBy: draft.endedBy.map(settling) };
}

function where(kind: string): Concern[] {
  if (kind === 'EntryReviewed') return [{ what: 'reviews', oneOf: [SELF] }];
  if (kind === 'AftercareContactRecorded') return [{ what: 'outcome', oneOf: ['reached'] }];
  return OF_ANY_STAY.includes(kind) ? [] : [{ what: 'placement', oneOf: [SELF] }];
}

interface Opener {
  readonly id: string;
  readonly placementId: string | null;
}

/** The obligation as the entry opens it. What is opened by no placement's entry is about the entry, and whatever placement settles it. */
export function described(obligation: Obligation, { id, placementId }: Opener): Obligation {
  const { subject, metBy, endedBy } = obligation;
  const concern = ({ what, oneOf }: Concern): Concern[] => {
    if (!oneOf.includes(SELF)) return [{ what, oneOf }];
    if (what === 'reviews') return [{ what, oneOf: [id] }];
    return placementId === null ? [] : [{ what, oneOf: [placementId] }];
  };
  const settling = (one: Settling): Settling => ({ ...one, where: one.where.flatMap(concern) });
  const own = subject.kind === 'placement' && placementId === null ? 'entry' : subject.kind;
  return {
    ...obligation,
    subject: subject.id === SELF ? { kind: own, id: (own === 'placement' ? placementId : id) ?? id } : subject,
    metBy: metBy.map(settling),
    endedBy: endedBy.map(settling),
  };
}
