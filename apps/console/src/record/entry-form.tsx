import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Link, useNavigate } from 'react-router';
import { type Problem, Rejected, send } from '../api/client';
import { pack } from '../api/queries';
import type { CommandAnswer, Path } from '../api/types';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { Tag } from '../design/marks';
import { atZone, lateness, msOf, wallOf } from '../design/times';
import { useReference } from '../frame/reference';
import { When } from '../frame/time-control';
import { shared, useAddress } from '../frame/viewpoint';
import { useCheck } from './check';
import { type Draft, dropDraft, keepDraft, keptDraft } from './draft';
import { FieldControl, Listed, type PackDocument } from './field-control';
import type { Form } from './forms';
import styles from './record.module.css';
import { type Checked, ImpactCard, VerdictCard } from './verdict-card';

/** When, what, why, note; what the rules say and what later entries become, before anything is recorded. */
export function EntryForm({ form, path, name }: { form: Form; path: Path; name: string }) {
  const { query, of } = useAddress();
  const navigate = useNavigate();
  const client = useQueryClient();
  const reference = useReference();
  const placement = path.situation.placements[0];
  const facilityId = placement?.place.facilityId ?? of('site') ?? path.registered?.facilityId ?? '';
  const zone = reference.zone(facilityId);
  const draftName = `${path.clientId} ${form.id}`;
  const [draft, setDraft] = useState<Draft>(() => keptDraft(draftName));
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<Problem | null>(null);
  const change = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes };
    keepDraft(draftName, next);
    setDraft(next);
    setFailed(null);
  };

  const facility = reference.sites.find(({ code }) => code === facilityId);
  const adopted = facility?.adoptions.at(-1)?.pack;
  const document = useQuery({ ...pack(adopted?.id ?? '', adopted?.version ?? ''), enabled: adopted !== undefined }).data?.document as unknown as PackDocument | undefined;
  const body = bodyOf(draft, form, { facilityId, zone, reviews: of('reviews') });
  const url = `/v1/clients/${path.clientId}/${form.route}`;
  const checked = useCheck(url, body, draft.key);
  const late = body && draft.time ? lateness((Date.now() - msOf(atZone(draft.date, draft.time, zone))) / 3_600_000) : null;
  const back = `/clients/${path.clientId}${shared(query)}`;
  const needs = blockedBy(checked, draft);

  const record = async (propose = false) => {
    if (!body || sending) return;
    setSending(true);
    try {
      if (propose) await send(`/v1/clients/${path.clientId}/proposals`, { move: form.move, entry: body }, { key: draft.key });
      else await send<CommandAnswer>(url, body, { key: draft.key });
      dropDraft(draftName);
      await client.invalidateQueries();
      void navigate(back);
    } catch (error) {
      setFailed(error instanceof Rejected ? error.problem : null);
    } finally {
      setSending(false);
    }
  };

  return (
    <>
      <div className="frameHeading">
        <Link className="button plain" to={back} aria-label="Back to the client">
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
          if (!needs) void record();
        }}
      >
        <div className="card">
          <div className={styles['part']}>
            <When label="When did it happen?" value={{ date: draft.date, time: draft.time }} onChange={change} />
            <div className={styles['chips']}>
              <Button className="button" onPress={() => change(wallOf(Date.now(), zone))}>
                Now
              </Button>
              <Button className="button" onPress={() => change({ date: wallOf(Date.now(), zone).date, time: '' })}>
                Today, time not known
              </Button>
              <Button className="button" onPress={() => change({ date: wallOf(Date.now() - 86_400_000, zone).date })}>
                Yesterday
              </Button>
            </div>
            <p className="second">
              {late && (
                <Tag tone="late" icon="late">
                  {late}
                </Tag>
              )}{' '}
              Times are those of {zone.replaceAll('_', ' ')}.
            </p>
          </div>
          <div className={styles['part']}>
            {form.fields.map((field) => (
              <FieldControl
                key={field.name}
                field={field}
                value={draft.values[field.name]}
                onChange={(value) => change({ values: { ...draft.values, [field.name]: value } })}
                offered={{ document, programs: reference.programs, facility, held: form.id === 'level-change' ? (placement?.place.level.code ?? null) : null }}
                chosenLevel={draft.values['level'] as string | undefined}
              />
            ))}
          </div>
          {form.move && (
            <div className={styles['part']}>
              <Listed name="reason" label="Why?" choices={reasonsFor(document, form)} value={draft.reason} onChange={(reason) => change({ reason: reason as string | null })} optional />
            </div>
          )}
          <div className={styles['part']}>
            <div className="field">
              <label htmlFor="note">Note for colleagues, encrypted (optional)</label>
              <textarea id="note" className="input" rows={3} maxLength={4000} value={draft.note} onChange={({ target }) => change({ note: target.value })} />
            </div>
          </div>
          <div className={styles['foot']}>
            <div className={styles['chips']}>
              <Button type="submit" className="button primary" isDisabled={needs !== null || sending}>
                {sending ? 'Recording…' : buttonWords(checked)}
              </Button>
              {form.move && needsApproval(checked) && (
                <Button className="button" isDisabled={sending} onPress={() => void record(true)}>
                  Ask the director to approve
                </Button>
              )}
              <Link className="button plain" to={back} onClick={() => dropDraft(draftName)}>
                Cancel
              </Link>
            </div>
            {needs && <p className="second">{needs}</p>}
            {failed && (
              <p role="alert" className="error-text">
                {failed.detail} Your entry is unchanged.
              </p>
            )}
          </div>
        </div>
        <div className={styles['side']}>
          <VerdictCard
            checked={checked}
            acknowledged={draft.acknowledged}
            onAcknowledge={(ruleId, seen) => change({ acknowledged: seen ? [...draft.acknowledged, ruleId] : draft.acknowledged.filter((each) => each !== ruleId) })}
          />
          {checked.state === 'passes' && (
            <>
              <ImpactCard answer={checked.answer} zone={zone}>
                <Listed name="acceptImpact" label="Why is that right?" choices={listOf(document, 'impact')} value={draft.acceptImpact} onChange={(acceptImpact) => change({ acceptImpact: acceptImpact as string | null })} />
              </ImpactCard>
              <Opens answer={checked.answer} />
            </>
          )}
        </div>
      </form>
    </>
  );
}

function Opens({ answer }: { answer: CommandAnswer }) {
  if (answer.obligations.length === 0) return null;
  return (
    <p className="card" style={{ padding: '10px 16px' }}>
      It would also open: {answer.obligations.map(({ title }) => title).join(', ')}.
    </p>
  );
}

/** The body of the request; null while something required is missing. */
function bodyOf(draft: Draft, form: Form, { facilityId, zone, reviews }: { facilityId: string; zone: string; reviews: string | null }): Record<string, unknown> | null {
  if (draft.date === '') return null;
  if (form.fields.some(({ name, optional }) => !optional && isMissing(draft.values[name]))) return null;
  const values = Object.fromEntries(Object.entries(draft.values).filter(([, value]) => !isMissing(value)));
  return {
    when: draft.time === '' ? draft.date : atZone(draft.date, draft.time, zone),
    facilityId,
    ...values,
    ...(reviews && form.route === 'entry-reviews' && { reviews }),
    ...(draft.note.trim() !== '' && { narrative: draft.note.trim() }),
    ...(form.move && draft.reason && { reason: draft.reason }),
    ...(form.move && draft.acknowledged.length > 0 && { acknowledge: draft.acknowledged }),
    ...(draft.acceptImpact && { acceptImpact: draft.acceptImpact }),
  };
}

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Why the button waits, in a sentence; null when nothing is in the way. */
function blockedBy(checked: Checked, draft: Draft): string | null {
  if (checked.state === 'idle') return 'Fill in when it happened and what.';
  if (checked.state === 'checking') return null;
  if (checked.state === 'rejected') return checked.problem.status === 0 ? null : 'The rule check beside this form says what is missing.';
  if (checked.answer.impact.length > 0 && !draft.acceptImpact) return 'First say why the later entries may read differently.';
  return null;
}

const needsApproval = (checked: Checked): boolean => checked.state === 'rejected' && checked.problem.code === 'approval-needed';

function buttonWords(checked: Checked): string {
  const conformance = checked.state === 'passes' ? checked.answer.conformance : null;
  return conformance === 'justified' ? 'Record as justified' : conformance === 'non-conforming' ? 'Record as non-conforming' : 'Record';
}

const listOf = (document: PackDocument | undefined, list: string) => (document?.reasons[list] ?? []).map(({ code, name }) => ({ value: code, words: name }));
const reasonsFor = (document: PackDocument | undefined, form: Form) => [...(form.id === 'level-change' || form.id === 'admission' ? listOf(document, 'move') : []), ...listOf(document, 'override')];
