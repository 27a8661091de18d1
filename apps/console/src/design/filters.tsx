import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import styles from './filters.module.css';
import { Icon } from './icons';

export interface Filters {
  /** Stands among what can be done with the list, where there is no room beside it. */
  readonly button: ReactNode;
  readonly panel: ReactNode;
}

/** The filters of a list: beside it, and on narrow screens above it once the button in the heading was pressed. */
export function useFilters(filters: ReactNode, chosen = 0): Filters {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return {
    button: (
      <Button
        className={`button no-print ${styles['button']}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onPress={() => setOpen(!isOpen)}
      >
        <Icon name="worklist" /> Filter{chosen > 0 && ` · ${chosen} chosen`}
      </Button>
    ),
    panel: (
      <div id={id} className={`card ${styles['panel']}`} data-open={isOpen ? '' : undefined}>
        {filters}
      </div>
    ),
  };
}
