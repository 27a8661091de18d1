import type { ClientIdentity } from '@throughline/identity';
import type { Mapping } from '../mapping/mapping-schema.js';

/** A keyed hash of the vault: the same parts give the same id in one data directory, and it says nothing outside it. */
export type KeyedHash = (parts: readonly (string | number)[]) => string;

const IMPORTER = 'import-';
const CASE = 'case:';

/** The pseudonymous actor under whom one system's records come in. */
export const importerOf = ({ system }: Mapping): string => `${IMPORTER}${system}`;

export const registrationKeyOf = (name: string): string => `${CASE}${name}`;

/** A case number may identify someone, so it is a record number: kept in the vault, where it can be searched. */
export const identityOfCase = ({ system }: Mapping, name: string): ClientIdentity => ({
  familyName: `Case ${name}`,
  givenNames: '',
  birthDate: null,
  recordNumbers: [{ system, value: name }],
  phones: [],
  emails: [],
});

export const caseRecordId = (hash: KeyedHash, { system }: Pick<Mapping, 'system'>, name: string): string =>
  hash(['import case', system, name]);

/** The case behind a registration, see `importerOf` and `registrationKeyOf`. */
export const caseRecordIdOf = (
  hash: KeyedHash,
  of: { readonly principal: string; readonly idempotencyKey: string },
): string => caseRecordId(hash, { system: of.principal.slice(IMPORTER.length) }, of.idempotencyKey.slice(CASE.length));
