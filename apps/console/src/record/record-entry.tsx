import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { identity, type Me, path, pathEntry } from '../api/queries';
import type { Path } from '../api/types';
import { Empty, Failure, Loading, hides } from '../design/states';
import { nameOf } from '../frame/names';
import { useInitials } from '../frame/preferences';
import { useTitle } from '../frame/title';
import { NOW, useAddress } from '../frame/viewpoint';
import { CorrectForm } from './correct-form';
import { VoidForm } from './void-form';
import { WrongClientForm } from './wrong-client-form';
import { EntryForm } from './entry-form';
import { ReinstateForm } from './reinstate-form';
import { OnceVoided, UnlessVoided } from './unless-voided';
import { formById } from './forms';

/** Forms over an entry that was recorded before. */
const EDITS: ReadonlySet<string> = new Set(['void', 'correct', 'wrong-client', 'reinstate']);

/** One form over one client's path. */
export function RecordEntry({ me }: { me: Me }) {
  const { clientId = '', form: id } = useParams();
  const { of } = useAddress();
  const known = useInfiniteQuery(path(clientId, NOW));
  const person = useQuery(identity(clientId)).data?.identity;
  const name = nameOf(person, clientId, useInitials());
  const form = formById(id);
  const edits = EDITS.has(id ?? '');
  const edited = useQuery({ ...pathEntry(clientId, NOW, of('entry') ?? ''), enabled: edits && of('entry') !== null });
  useTitle('Record');
  if (hides(known))
    return <Failure error={known.error} what="The form" screen="Record" again={() => void known.refetch()} />;
  if (!known.data) return <Loading words="Opening the form" screen="Record" />;
  if (known.data.erased) return <Empty>This record was erased. Nothing more can be recorded.</Empty>;
  if (edits) {
    if (hides(edited))
      return <Failure error={edited.error} what="The form" screen="Record" again={() => void edited.refetch()} />;
    if (edited.isLoading) return <Loading words="Opening the form" screen="Record" />;
    const entry = edited.data?.timeline[0];
    if (!entry) return <Empty>This entry is no longer on the path. Open the client and choose another.</Empty>;
    const terms = { entry, path: withTextsOf(known.data, edited.data), name };
    if (id === 'reinstate')
      return (
        <OnceVoided key={entry.entryId} entry={entry} path={known.data}>
          <ReinstateForm {...terms} me={me} />
        </OnceVoided>
      );
    return (
      <UnlessVoided key={`${id} ${entry.entryId}`} entry={entry} path={known.data}>
        {id === 'wrong-client' && <WrongClientForm {...terms} />}
        {id === 'void' && <VoidForm {...terms} />}
        {id === 'correct' && <CorrectForm {...terms} me={me} />}
      </UnlessVoided>
    );
  }
  if (!form) return <Empty>There is no such form. Open the client and choose what to record.</Empty>;
  return (
    <EntryForm
      key={`${clientId} ${form.id} ${of('reviews') ?? ''}`}
      form={form}
      path={known.data}
      name={name}
      me={me}
    />
  );
}

/** The path, with the texts of an entry that its newest page does not hold. */
const withTextsOf = (path: Path, one: Path | undefined): Path => ({
  ...path,
  narratives: path.narratives && { ...path.narratives, ...one?.narratives },
  references: path.references && { ...path.references, ...one?.references },
});
