import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { send } from '../api/client';
import { problemOf } from '../api/request-key';
import { Listed } from '../fields/listed';
import styles from './standing.module.css';

/** One decision with its coded reason. A press is one request, however often it is repeated. */
export function Act({
  url,
  field,
  label,
  choices,
  verb,
  warning,
}: {
  url: string;
  /** How the body calls the code. */
  field: 'reason' | 'ground';
  label: string;
  choices: Readonly<Record<string, string>>;
  verb: string;
  /** What cannot be taken back. */
  warning?: string;
}) {
  const client = useQueryClient();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [code, setCode] = useState<string | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => send(url, { [field]: code }, { key }),
    onSuccess: async () => {
      setKey(crypto.randomUUID());
      setCode(null);
      await client.invalidateQueries();
    },
  });
  return (
    <div className={styles['act']}>
      <Listed
        caption={label}
        choices={Object.entries(choices).map(([value, words]) => ({ value, words }))}
        value={code}
        onChange={(value) => setCode(value)}
      />
      {warning && code !== null && <p className={styles['warning']}>{warning}</p>}
      <div>
        <Button className="button" isDisabled={code === null || isPending} onPress={() => mutate()}>
          {verb}
        </Button>
      </div>
      {error && (
        <p role="alert" className="error-text">
          {problemOf(error).detail}
        </p>
      )}
    </div>
  );
}
