import { Link } from 'react-router';
import type { Path, RemedyShown } from '../api/types';
import { shared, useAddress } from '../frame/viewpoint';
import { formFor } from './forms';
import type { Form } from './forms/form';
import styles from './record.module.css';

/** Opens the forms that meet a finding, over the one that is being filled in, and comes back to it. */
export function Remedies({
  remedy,
  path,
  from,
  roles,
}: {
  remedy: RemedyShown | undefined;
  path: Path;
  from: Form;
  roles: readonly string[];
}) {
  const { query } = useAddress();
  const { assessment } = path.situation;
  const forms = (remedy?.entries ?? [])
    .flatMap((kind) => formFor(kind) ?? [])
    .filter((form) => form.roles.some((role) => roles.includes(role)));
  if (forms.length === 0) return null;
  return (
    <span className={styles['chips']}>
      {forms.map((form) => (
        <Link
          key={form.id}
          className="button"
          to={`/clients/${path.clientId}/record/${form.id}${shared(query, {
            back: from.id,
            reviews: form.id === 'sign-off' ? (assessment?.entryId ?? null) : null,
          })}`}
        >
          {form.id === 'sign-off' ? 'Review the assessment' : form.verb}
        </Link>
      ))}
    </span>
  );
}
