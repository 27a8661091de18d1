import type { FocusEvent } from 'react';

/** What has the focus is never under the button that stays in sight at the foot of a form. */
export const keepInSight = ({ target }: FocusEvent<HTMLElement>): void => target.scrollIntoView({ block: 'nearest' });
