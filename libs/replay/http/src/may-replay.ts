import type { Role } from '@throughline/kernel';

/** Who may read the history, prove it, and count it. Their facilities narrow what they see of it. */
export const MAY_REPLAY: readonly [Role, ...Role[]] = ['partner', 'analyst', 'director', 'operator'];
