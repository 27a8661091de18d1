import { Refusal } from '@throughline/kernel';

export function clientUnknown(): Refusal {
  return new Refusal('client-unknown', 'There is no such client.', { kind: 'not-found' });
}
