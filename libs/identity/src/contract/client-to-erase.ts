import type { IdentityVault } from '../vault.js';
import { person, registration } from './vault-under-test.js';

/** Whoever is to be erased: no other client of a spec shares a word of it. */
export const GONE = person({
  familyName: 'Qzvanishing',
  givenNames: 'Qzgiven',
  birthDate: '1919-03-17',
  recordNumbers: [{ system: 'county-hospital', value: 'qz-record-77' }],
  phones: ['+19005557777'],
  emails: ['qzmail77@example.org'],
});

/** That client with a former name, and an amendment that the vault remembers. Answers the client's id. */
export async function knownClient(vault: IdentityVault): Promise<string> {
  const { clientId } = await vault.register(
    registration({ identity: { ...GONE, familyName: 'Qzformer' }, idempotencyKey: 'once' }),
  );
  const request = { principal: 'desk-1', idempotencyKey: 'amended', subject: clientId, request: GONE };
  await vault.identify(clientId, GONE, { recordedBy: 'desk-1', once: request });
  return clientId;
}
