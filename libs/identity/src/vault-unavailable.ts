import { defineProblem } from '@throughline/kernel';

export const vaultUnavailable = defineProblem({
  code: 'vault-unavailable',
  kind: 'unavailable',
  sentence:
    'The identity vault cannot be written now; nothing was recorded. Try again in a minute. If it fails again, ask the operator to check the disk and /readyz.',
});
