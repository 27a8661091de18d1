import { useNavigate } from 'react-router';
import type { Path, PathEntry } from '../api/types';
import { shared, useAddress } from '../frame/viewpoint';
import { type Draft, dropDraft } from './draft';
import { useDraft } from './use-draft';
import { useRecording } from './use-recording';

interface Editing<Answer> {
  /** Names the draft beside the entry. */
  readonly kind: 'correct' | 'reinstate' | 'void' | 'wrong-client';
  readonly entry: PathEntry;
  readonly path: Path;
  /** What the draft begins with. */
  readonly start?: Partial<Draft>;
  /** Where one goes once it is recorded, within the console; the entry on its path when omitted. */
  readonly after?: (answer: Answer, draft: Draft) => string;
}

/** What every form over one entry holds: its draft, how it is recorded, and where it leads back to. */
export function useEdit<Answer>({ kind, entry, path, start, after }: Editing<Answer>) {
  const { query } = useAddress();
  const navigate = useNavigate();
  const draftName = `${path.clientId} ${kind} ${entry.entryId}`;
  const drafted = useDraft(draftName, path, start ?? null);
  const back = `/clients/${path.clientId}${shared(query, { entry: entry.entryId })}`;
  const recording = useRecording<Answer>({
    clientId: path.clientId,
    drafted,
    onDone: (answer) => {
      dropDraft(draftName);
      void navigate(after?.(answer, drafted.draft) ?? back);
    },
  });
  return { ...recording, draft: drafted.draft, change: drafted.change, back, onCancel: () => dropDraft(draftName) };
}
