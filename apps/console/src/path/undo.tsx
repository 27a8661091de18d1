import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { send } from '../api/client';
import { problemOf } from '../api/request-key';
import type { Path, PathEntry } from '../api/types';
import { Icon } from '../design/icons';
import { now as clockNow } from '../design/now';
import { msOf } from '../design/times';
import { useKeys } from '../frame/keys';

const SECOND_MS = 1_000;

/** Takes back what one recorded oneself, within ten minutes. It is a void, and says so. `U` presses it. */
export function Undo({ path, entry }: { path: Path; entry: PathEntry }) {
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const left = useTimeLeft(entry.undoUntil);
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () =>
      send(
        `/v1/clients/${path.clientId}/entries/${entry.entryId}/voids`,
        { replaces: entry.versionId, reason: 'undo' },
        { key },
      ),
    onSuccess: () => client.invalidateQueries(),
  });
  const idle = left !== null && !isPending && !isSuccess;
  useKeys({ u: () => idle && mutate() });
  if (left === null) return null;
  return (
    <div>
      <Button className="button" isDisabled={!idle} onPress={() => mutate()}>
        <Icon name="back" /> Undo ({left})
      </Button>
      <p className="second">Undo voids the entry. It stays readable, struck through.</p>
      {error && (
        <p role="alert" className="error-text">
          {problemOf(error).detail}
        </p>
      )}
    </div>
  );
}

/** `9:58` until an instant; null when it has passed or there is none. */
function useTimeLeft(until: string | null): string | null {
  const [now, setNow] = useState(clockNow);
  useEffect(() => {
    if (until === null) return undefined;
    const timer = setInterval(() => setNow(clockNow()), SECOND_MS);
    return () => clearInterval(timer);
  }, [until]);
  if (until === null || msOf(until) <= now) return null;
  const seconds = Math.floor((msOf(until) - now) / SECOND_MS);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
