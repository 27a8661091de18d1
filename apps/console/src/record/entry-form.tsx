import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { Link, useNavigate } from 'react-router';
import { type Me, pack } from '../api/queries';
import type { CommandAnswer, Path } from '../api/types';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { now } from '../design/now';
import { lateness, msOf } from '../design/times';
import { useReference } from '../frame/reference';
import { shared, useAddress } from '../frame/viewpoint';
import { useCheck } from './check';
import { useMoment, useReasonsUsed } from './at-that-moment';
import { inOrderOfUse, type PackDocument } from './choices';
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
import { FormSide } from './form-side';
import { keepInSight } from './in-sight';
import { NotRecorded } from './not-recorded';
import { Remedies } from './remedies';
import { Reviewed } from './reviewed';
import { useDraft } from './use-draft';
import { recordByKeys } from './record-by-keys';
import { useRecording } from './use-recording';
import { faultIn } from './verdict-card';
import { WhenPart } from './when-part';
import { carryOn, dropDraft } from './draft';
import type { Choice } from '../fields/choice';
import { Listed } from '../fields/listed';
import { LongText } from '../fields/written';
import { FieldControl } from './field-control';
import { formById } from './forms';
import type { Form } from './forms/form';
import styles from './record.module.css';

/** In characters, as the API takes it. */
const NOTE_MAX = 4_000;

/** When, what, why, note; what the rules say and what later entries become, before anything is recorded. */
export function EntryForm({ form, path, name, me }: { form: Form; path: Path; name: string; me: Me }) {
  const { query, of } = useAddress();
  const navigate = useNavigate();
  const reference = useReference();
  const placement = path.situation.placements[0];
  const facilityId = placement?.place.facilityId ?? of('site') ?? path.registered?.facilityId ?? '';
  const zone = reference.zone(facilityId);
  const reviews = of('reviews');
  // What was typed over one entry does not stand in the review of another.
  const draftName = [path.clientId, form.id, ...(reviews ? [reviews] : [])].join(' ');
  const drafted = useDraft(draftName, path);
  const { draft, change, seen, changed } = drafted;

  const facility = reference.sites.find(({ code }) => code === facilityId);
  const adopted = facility?.adoptions.at(-1)?.pack;
  const document = useQuery({ ...pack(adopted?.id ?? '', adopted?.version ?? ''), enabled: adopted !== undefined }).data
    ?.document as unknown as PackDocument | undefined;
  const body = bodyOf(draft, form, { facilityId, zone, reviews });
  const when = whenOf(draft, zone);
  const then = useMoment(path.clientId, facilityId, when, form.move !== undefined);
  const used = useReasonsUsed(form, facilityId);
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
  const { sending, failed, isUnknown, record } = useRecording({
    clientId: path.clientId,
    key: draft.key,
    seen: seen.revision,
    onDone,
  });
  // What is being recorded here comes on the path before the form closes: it is no change of another person.
  const isStale = changed && !isUnknown && !sending;
  const needs = isStale ? 'Read first what changed while you typed.' : blockedBy(checked);
  const propose = () =>
    record({ url: `/v1/clients/${path.clientId}/proposals`, body: { move: form.move, entry: body } });

  return (
    <>
      <div className="frameHeading">
        <Link className="button plain" to={back} aria-label={over ? `Back to: ${over.title}` : 'Back to the client'}>
          <Icon name="back" />
        </Link>
        <h1>{form.title}</h1>
        <span>
          {name}
          {placement && (
            <>
              {' '}
              · now <LevelChip code={placement.place.level.code} /> {reference.program(placement.place.programId)}
            </>
          )}
        </span>
      </div>
      <form
        className={styles['layout']}
        onKeyDown={recordByKeys}
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
          {form.fields.length > 0 && (
            <div className={styles['part']}>
              {form.fields.map((field) => (
                <FieldControl
                  key={field.name}
                  field={field}
                  error={faultIn(checked, field.name)}
                  value={draft.values[field.name]}
                  onChange={(value) => change({ values: { ...draft.values, [field.name]: value } })}
                  offered={{
                    document,
                    programs: reference.programs,
                    facility,
                    places: then.places,
                    held:
                      form.id === 'level-change'
                        ? ((then.placements?.[0] ?? placement)?.place.level.code ?? null)
                        : null,
                  }}
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
            <LongText
              caption="Note for colleagues, encrypted"
              optional
              max={NOTE_MAX}
              value={draft.note}
              onChange={(note) => change({ note })}
            />
          </div>
        </div>
        <div className={styles['foot']}>
          <div className={styles['chips']}>
            <Button type="submit" className="button primary" isDisabled={needs !== null || sending}>
              {sending ? 'Recording…' : ahead ? 'Plan it' : buttonWords(checked)}
            </Button>
            {form.move && needsApproval(checked) && (
              <Button className="button" isDisabled={sending || isStale || !body} onPress={() => void propose()}>
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
          drafted={{ ...drafted, changed: changed && !sending }}
          checked={checked}
          path={path}
          zone={zone}
          document={document}
          remedy={(remedy) => <Remedies remedy={remedy} path={path} from={form} roles={me.roles} />}
        />
      </form>
    </>
  );
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
