import { Button } from 'react-aria-components';
import { Link, useNavigate } from 'react-router';
import type { Me } from '../api/queries';
import type { CommandAnswer, Path } from '../api/types';
import { now } from '../design/now';
import { lateness, msOf } from '../design/times';
import { useReference } from '../frame/reference';
import { shared, useAddress } from '../frame/viewpoint';
import { About, aboutIn, assertedIn, heldBy, siteOf } from './about';
import { useCheck } from './check';
import { useMoment, useReasonsUsed } from './at-that-moment';
import { askedIn, assessmentsIn, inOrderOfUse, withAnswer } from './choices';
import {
  asksWhy,
  blockedBy,
  bodyOf,
  buttonWords,
  isPlan,
  needsApproval,
  planOf,
  reasonsFor,
  whenOf,
} from './entry-body';
import { proposalOf } from './edit-request';
import { EntryHeading } from './entry-heading';
import { FormSide } from './form-side';
import { keepInSight } from './in-sight';
import { NoteField } from './note-field';
import { NotRecorded } from './not-recorded';
import { Remedies } from './remedies';
import { Reviewed } from './reviewed';
import { usePackAt } from './pack-at';
import { useStaffChoices } from './staff-choices';
import { useDraft } from './use-draft';
import { recordByKeys } from './record-by-keys';
import { useRecording } from './use-recording';
import { type Checked, consequencesOf, faultIn, isForAnother } from './judged';
import { WhenPart } from './when-part';
import { carryOn, dropDraft } from './draft';
import type { Choice } from '../fields/choice';
import { Listed } from '../fields/listed';
import { FieldControl } from './field-control';
import { formById } from './forms';
import type { Form } from './forms/form';
import styles from './record.module.css';

/** When, what, why, note; what the rules say and what later entries become, before anything is recorded. */
export function EntryForm({ form, path, name, me }: { form: Form; path: Path; name: string; me: Me }) {
  const { query, of } = useAddress();
  const navigate = useNavigate();
  const reference = useReference();
  const reviews = of('reviews');
  // What was typed over one entry does not stand in the review of another.
  const draftName = [path.clientId, form.id, ...(reviews ? [reviews] : [])].join(' ');
  const drafted = useDraft(draftName, path);
  const { draft, change, seen } = drafted;
  const placement = heldBy(draft.values, path.situation.placements);
  const facilityId = siteOf(draft.values, path, of('site'));
  const zone = reference.zone(facilityId);

  const facility = reference.sites.find(({ code }) => code === facilityId);
  const document = usePackAt(facilityId);
  const asserted = bodyOf({ ...draft, values: assertedIn(draft.values) }, form, { facilityId, zone, reviews });
  const body = asserted && { ...asserted, ...aboutIn(form, path, draft.values) };
  const when = whenOf(draft, zone);
  const then = useMoment(path.clientId, facilityId, when, form.move !== undefined);
  const used = useReasonsUsed(form, facilityId);
  const held = heldBy(draft.values, then.placements ?? path.situation.placements)?.place.level.code ?? null;
  const offered = {
    document,
    programs: reference.programs,
    facility,
    places: then.places,
    held: form.id === 'level-change' ? held : null,
    staff: useStaffChoices(form, facilityId, draft.values),
    assessments: assessmentsIn(path, draft.values['assessmentId']),
  };
  const ahead = isPlan(form, draft, zone, now());
  const url = `/v1/clients/${path.clientId}/${ahead ? 'planned-moves' : form.route}`;
  const sent = ahead && body ? planOf(form, body) : body;
  const checked = useCheck(url, sent, draft.key);
  const late = when && draft.time ? lateness((now() - msOf(when)) / 3_600_000) : null;
  const over = formById(of('back') ?? undefined);
  const client = `/clients/${path.clientId}`;
  const back = `${client}${over ? `/record/${over.id}` : ''}${shared(query)}`;
  const onDone = (answer: Partial<CommandAnswer>) => {
    dropDraft(draftName);
    if (over) carryOn(`${path.clientId} ${over.id}`, seen, answer);
    void navigate(over ? back : `${client}${shared(query, { entry: answer.entryId ?? null })}`);
  };
  const { sending, failed, isStale, record, ...recording } = useRecording({ clientId: path.clientId, drafted, onDone });

  const others = isForAnother(consequencesOf(checked), me.roles);
  const needs = neededBy(checked, isStale, others);
  const proposal = body && proposalOf(form, body);
  const asks = proposal !== null && !ahead && (others || (form.move !== undefined && needsApproval(checked)));

  return (
    <>
      <EntryHeading form={form} over={over} back={back} name={name} placement={placement} />
      <form
        className={styles['layout']}
        onKeyDownCapture={recordByKeys}
        onSubmit={(event) => {
          event.preventDefault();
          if (!needs && sent) void record({ url, body: sent });
        }}
      >
        <div className={`card ${styles['fields']}`} onFocus={keepInSight}>
          {reviews && <Reviewed path={path} entryId={reviews} />}
          <WhenPart
            draft={draft}
            zone={zone}
            late={late}
            placements={then.placements}
            reference={reference}
            onChange={change}
          />
          <About
            form={form}
            path={path}
            values={draft.values}
            facilityId={facilityId}
            placements={then.placements ?? path.situation.placements}
            ahead={ahead}
            reference={reference}
            onChange={(values) => change({ values })}
          />
          {form.fields.length > 0 && (
            <div className={styles['part']}>
              {askedIn(form, path).map((field) => (
                <FieldControl
                  key={field.name}
                  field={field}
                  error={faultIn(checked, field.name)}
                  value={draft.values[field.name]}
                  onChange={(value) => change({ values: withAnswer(draft.values, field.name, value, offered) })}
                  offered={offered}
                  chosenLevel={draft.values['level'] as string | undefined}
                />
              ))}
            </div>
          )}
          {asksWhy(form, draft, checked) && (
            <div className={styles['part']}>
              <Why
                choices={inOrderOfUse(reasonsFor(document, form), used)}
                isKnown={document !== undefined}
                value={draft.reason}
                onChange={(reason) => change({ reason })}
              />
            </div>
          )}
          <div className={styles['part']}>
            <NoteField value={draft.note} onChange={(note) => change({ note })} />
          </div>
        </div>
        <div className={styles['foot']}>
          <div className={styles['chips']}>
            <Button type="submit" className="button primary" isDisabled={needs !== null || sending}>
              {sending ? 'Recording…' : ahead ? 'Plan it' : buttonWords(checked)}
            </Button>
            {asks && (
              <Button
                className="button"
                isDisabled={sending || isStale}
                onPress={() =>
                  void record({ url: `/v1/clients/${path.clientId}/${proposal.route}`, body: proposal.body })
                }
              >
                Ask the director to approve
              </Button>
            )}
            <Link className="button plain" to={back} onClick={() => dropDraft(draftName)}>
              Cancel
            </Link>
          </div>
          {needs && <p className="second">{needs}</p>}
          {!needs && ahead && (
            <p className="second">
              This time is still to come: the transition is planned, and recorded when it happens.
            </p>
          )}
          <NotRecorded failed={failed} back={back} />
        </div>
        <FormSide
          drafted={recording.drafted}
          checked={checked}
          path={path}
          zone={zone}
          document={document}
          roles={me.roles}
          remedy={(remedy) => <Remedies remedy={remedy} path={path} from={form} roles={me.roles} />}
        />
      </form>
    </>
  );
}

/** Why the button waits, in a sentence; null when nothing is in the way. */
function neededBy(checked: Checked, isStale: boolean, others: boolean): string | null {
  if (isStale) return 'Read first what changed while you typed.';
  return others ? 'You cannot accept what this changes. Ask the director, who can.' : blockedBy(checked);
}

/** The coded reason. Not every pack lists one: then the form says so, and whom to ask. */
function Why({
  choices,
  isKnown,
  value,
  onChange,
}: {
  choices: readonly Choice[];
  isKnown: boolean;
  value: string | null;
  onChange: (reason: string | null) => void;
}) {
  if (isKnown && choices.length === 0)
    return (
      <p className="second">
        The rules of this site list no reason. What needs one cannot be recorded here: ask those who keep the rules.
      </p>
    );
  return <Listed caption="Why?" choices={choices} value={value} onChange={(reason) => onChange(reason)} optional />;
}
