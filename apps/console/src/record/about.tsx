import type { Path } from '../api/types';
import { dayOrMoment } from '../design/times';
import { Listed } from '../fields/listed';
import { OneOf } from '../fields/options';
import type { Reference } from '../frame/reference';
import type { Form } from './forms/form';
import styles from './record.module.css';

type Placement = Path['situation']['placements'][number];
type Plan = Path['plans'][number];
type Values = Readonly<Record<string, unknown>>;

/** Answers of a draft that name what an entry is about: its site, its placement, and the plan that it carries out. */
const ABOUT: ReadonlySet<string> = new Set(['site', 'placement', 'plan']);
const NO_PLAN = 'none';

/** The values of a draft that the form of an entry asks for. */
export const assertedIn = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !ABOUT.has(name)));

/** Where the entry is recorded: the site that was chosen, else where the client is. */
export function siteOf(values: Values, path: Path, filtered: string | null): string {
  const chosen = values['site'];
  if (typeof chosen === 'string') return chosen;
  return path.situation.placements[0]?.place.facilityId ?? filtered ?? path.registered?.facilityId ?? '';
}

/** The placement that was chosen, else the first. */
export const heldBy = (values: Values, placements: readonly Placement[]): Placement | undefined =>
  placements.find(({ placementId }) => placementId === values['placement']) ?? placements[0];

/** Plans that an entry of this form can carry out. */
const plansFor = ({ move }: Form, { plans }: Path): readonly Plan[] =>
  move === undefined ? [] : plans.filter((plan) => plan.state === 'planned' && plan.move === move);

/** What the body says of it. The only plan is carried out unless somebody says otherwise. */
export function aboutIn(form: Form, path: Path, values: Values): Record<string, unknown> {
  const plans = plansFor(form, path);
  const plan = values['plan'] ?? (plans.length === 1 ? plans[0]?.planId : null);
  return {
    ...(form.placed && typeof values['placement'] === 'string' && { placementId: values['placement'] }),
    ...(plans.some(({ planId }) => planId === plan) && { fulfills: plan }),
  };
}

/** Asked only where there is a choice. */
export function About({
  form,
  path,
  values,
  facilityId,
  placements,
  ahead,
  reference,
  onChange,
}: {
  form: Form;
  path: Path;
  values: Values;
  facilityId: string;
  /** Those at the moment that the form names. */
  placements: readonly Placement[];
  /** The form plans what is still to come. */
  ahead: boolean;
  reference: Reference;
  onChange: (values: Values) => void;
}) {
  const plans = ahead ? [] : plansFor(form, path);
  const placed = form.placed === true && placements.length > 1;
  const sites = reference.sites.filter(({ closedOn }) => closedOn === null);
  if (plans.length === 0 && !placed && sites.length < 2) return null;
  const set = (name: string) => (value: string | null) => onChange({ ...values, [name]: value });
  const [only] = plans;
  return (
    <div className={styles['part']}>
      {sites.length > 1 && (
        <Listed
          caption="Site"
          choices={sites.map(({ code, name }) => ({ value: code, words: name }))}
          value={facilityId}
          onChange={set('site')}
        />
      )}
      {placed && (
        <OneOf
          caption="Which placement?"
          choices={placements.map(({ placementId, place }) => ({
            value: placementId,
            words: `${place.level.code}, ${reference.program(place.programId)}`,
          }))}
          value={(values['placement'] as string | undefined) ?? null}
          onChange={set('placement')}
        />
      )}
      {only && (
        <OneOf
          caption="Was this planned?"
          choices={[
            ...plans.map((plan) => ({ value: plan.planId, words: planWords(plan, reference) })),
            { value: NO_PLAN, words: 'No, not under a plan' },
          ]}
          value={(values['plan'] as string | undefined) ?? (plans.length === 1 ? only.planId : null)}
          onChange={set('plan')}
        />
      )}
    </div>
  );
}

function planWords({ level, programId, expected }: Plan, reference: Reference): string {
  const to = [level?.code, programId === null ? null : reference.program(programId)].filter(Boolean).join(', ');
  return `Yes, planned for ${dayOrMoment(expected)}${to === '' ? '' : `: ${to}`}`;
}
