import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Link, useNavigate } from 'react-router';
import { Icon } from '../design/icons';
import { useKeys } from '../frame/keys';
import { shared } from '../frame/viewpoint';
import { isDrafted } from '../record/draft';
import { FORMS } from '../record/forms';
import styles from './path.module.css';

/** What may be recorded for the client. `R` opens it, `L` leads to a change of level. */
export function RecordMenu({
  clientId,
  roles,
  query,
}: {
  clientId: string;
  roles: readonly string[];
  query: URLSearchParams;
}) {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const forms = FORMS.filter((form) => form.roles.some((role) => roles.includes(role)) && !form.hidden);
  const changesLevel = forms.some(({ id }) => id === 'level-change');
  useKeys({
    r: () => setOpen(forms.length > 0),
    l: () => changesLevel && void navigate(`/clients/${clientId}/record/level-change${shared(query)}`),
  });
  if (forms.length === 0) return null;
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="button primary">
        <Icon name="plus" /> Record
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog aria-label="Record an entry" className={styles['menu'] ?? ''}>
          {forms.map((form) => (
            <Link key={form.id} to={`/clients/${clientId}/record/${form.id}${shared(query)}`}>
              {form.title}
              {isDrafted(`${clientId} ${form.id}`) && <span className="second"> · not recorded yet</span>}
            </Link>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
