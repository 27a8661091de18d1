import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { Link, useNavigate } from 'react-router';
import { type Me, pack } from '../api/queries';
import type { CommandAnswer, Path } from '../api/types';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { atZone, lateness, msOf } from '../design/times';
import { useReference } from '../frame/reference';
import { shared, useAddress } from '../frame/viewpoint';
import { useCheck } from './check';
import { ChangedSince } from './changed-since';
import { blockedBy, bodyOf, buttonWords, listOf, needsApproval, reasonsFor } from './entry-body';
import { NotRecorded } from './not-recorded';
import { seenOf } from './path-seen';
import { Remedies } from './remedies';
import { useDraft } from './use-draft';
import { useRecording } from './use-recording';
import { WhenPart } from './when-part';
import { carryOn, dropDraft } from './draft';
import { FieldControl, Listed, type PackDocument } from './field-control';
import { type Form, formById } from './forms';
import styles from './record.module.css';
import { ImpactCard, type Consequences, consequencesOf, VerdictCard } from './verdict-card';

/** When, what, why, note; what the rules say and what later entries become, before anything is recorded. */
export function EntryForm({ form, path, name, me }: { form: Form; path: Path; name: string; me: Me }) {
  const { query, of } = useAddress();
  const navigate = useNavigate();
  const reference = useReference();
  const placement = path.situation.placements[0];
  const facilityId = placement?.place.facilityId ?? of('site') ?? path.registered?.facilityId ?? '';
  const zone = reference.zone(facilityId);
  const draftName = `${path.clientId} ${form.id}`;
  const { draft, change, seen, changed } = useDraft(draftName, path);

  const facility = reference.sites.find(({ code }) => code === facilityId);
  const adopted = facility?.adoptions.at(-1)?.pack;
  const document = useQuery({ ...pack(adopted?.id ?? '', adopted?.version ?? ''), enabled: adopted !== undefined }).data
    ?.document as unknown as PackDocument | undefined;
  const body = bodyOf(draft, form, { facilityId, zone, reviews: of('reviews') });
  const url = `/v1/clients/${path.clientId}/${form.route}`;
  const checked = useCheck(url, body, draft.key);
  const consequences = consequencesOf(checked);
  const late =
    body && draft.time ? lateness((Date.now() - msOf(atZone(draft.date, draft.time, zone))) / 3_600_000) : null;
  const over = formById(of('back') ?? undefined);
  const client = `/clients/${path.clientId}`;
  const back = `${client}${over ? `/record/${over.id}` : ''}${shared(query)}`;
  const needs = changed ? 'Read first what changed while you typed.' : blockedBy(checked);
  const onDone = (answer: Partial<CommandAnswer>) => {
    dropDraft(draftName);
    if (over) carryOn(`${path.clientId} ${over.id}`, seen, answer);
    void navigate(over ? back : `${client}${shared(query, { entry: answer.entryId ?? null })}`);
  };
  const { sending, failed, record } = useRecording({
    clientId: path.clientId,
    key: draft.key,
    seen: seen.revision,
    onDone,
  });
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
        onSubmit={(event) => {
          event.preventDefault();
          if (!needs && body) void record({ url, body });
        }}
      >
        <div className="card">
          <WhenPart draft={draft} zone={zone} late={late} onChange={change} />
          <div className={styles['part']}>
            {form.fields.map((field) => (
              <FieldControl
                key={field.name}
                field={field}
                value={draft.values[field.name]}
                onChange={(value) => change({ values: { ...draft.values, [field.name]: value } })}
                offered={{
                  document,
                  programs: reference.programs,
                  facility,
                  held: form.id === 'level-change' ? (placement?.place.level.code ?? null) : null,
                }}
                chosenLevel={draft.values['level'] as string | undefined}
              />
            ))}
          </div>
          {form.move && (
            <div className={styles['part']}>
              <Listed
                name="reason"
                label="Reason"
                choices={reasonsFor(document, form)}
                value={draft.reason}
                onChange={(reason) => change({ reason: reason as string | null })}
                optional
              />
            </div>
          )}
          <div className={styles['part']}>
            <div className="field">
              <label htmlFor="note">Note for colleagues, encrypted (optional)</label>
              <textarea
                id="note"
                className="input"
                rows={3}
                maxLength={4000}
                value={draft.note}
                onChange={({ target }) => change({ note: target.value })}
              />
            </div>
          </div>
          <div className={styles['foot']}>
            <div className={styles['chips']}>
              <Button type="submit" className="button primary" isDisabled={needs !== null || sending}>
                {sending ? 'Recording…' : buttonWords(checked)}
              </Button>
              {form.move && needsApproval(checked) && (
                <Button className="button" isDisabled={sending || changed || !body} onPress={() => void propose()}>
                  Ask the director to approve
                </Button>
              )}
              <Link className="button plain" to={back} onClick={() => dropDraft(draftName)}>
                Cancel
              </Link>
            </div>
            {needs && <p className="second">{needs}</p>}
            <NotRecorded failed={failed} back={back} />
          </div>
        </div>
        <div className={styles['side']}>
          {changed && (
            <ChangedSince seen={seen} path={path} zone={zone} onRead={() => change({ seen: seenOf(path) })} />
          )}
          <VerdictCard
            checked={checked}
            remedy={(remedy) => <Remedies remedy={remedy} path={path} from={form} roles={me.roles} />}
            acknowledged={draft.acknowledged}
            onAcknowledge={(ruleId, seen) =>
              change({
                acknowledged: seen
                  ? [...draft.acknowledged, ruleId]
                  : draft.acknowledged.filter((each) => each !== ruleId),
              })
            }
          />
          <ImpactCard consequences={consequences} zone={zone}>
            <Listed
              name="acceptImpact"
              label="Reason for accepting these changes"
              choices={listOf(document, 'impact')}
              value={draft.acceptImpact}
              onChange={(acceptImpact) => change({ acceptImpact: acceptImpact as string | null })}
            />
          </ImpactCard>
          <Opens consequences={consequences} />
        </div>
      </form>
    </>
  );
}

function Opens({ consequences }: { consequences: Consequences }) {
  if (consequences.obligations.length === 0) return null;
  return (
    <p className="card" style={{ padding: '10px 16px' }}>
      Recording this also opens these tasks: {consequences.obligations.map(({ title }) => title).join(', ')}.
    </p>
  );
}
