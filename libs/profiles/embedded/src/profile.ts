import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { LogFileRefused, openSqliteEventLog } from '@throughline/event-store-sqlite';
import type { IdentityVault } from '@throughline/identity';
import { openVault } from '@throughline/identity-sqlite';
import type { Clock } from '@throughline/kernel';
import type { ViewQueries } from '@throughline/projection';
import { areRowsOf, openSqliteViewQueries } from '@throughline/projection-sqlite';
import { type DataFiles, dataFilesIn } from './data-files.js';
import { hostOf, type LogPlace, openLogIfThere, type Records } from './log-place.js';

/** What a setting may name: which parts run where. */
export const PROFILES = ['embedded'] as const;
export type ProfileName = (typeof PROFILES)[number];

type OfFiles = Pick<Records, 'files'>;
const machine: Clock = { now: Date.now };

/** Where the parts are, as an operator is told it. */
export function placesOf({ files, log }: Records): Readonly<Record<'log' | 'views' | 'identities', string>> {
  const place = log.kind === 'file' ? log.file : `${hostOf(log)}, as ${log.namespace}`;
  return { log: place, views: files.views, identities: files.identity };
}

/** Whether a service was ever started here. Asks no server. */
export const isBegun = ({ files, log }: Records): boolean =>
  existsSync(log.kind === 'file' ? log.file : files.identity);

/** As `isBegun`, and a server that holds the log has it. */
export async function hasRecords(records: Records): Promise<boolean> {
  if (!isBegun(records) || records.log.kind === 'file') return isBegun(records);
  const log = await openLogIfThere(records.log);
  await log?.close();
  return log !== null;
}

export const hasVault = ({ files }: OfFiles): boolean => existsSync(files.identity);
export const hasViews = ({ files }: OfFiles): boolean => existsSync(files.views);
export const hasJournal = ({ files }: OfFiles): boolean => existsSync(files.journal);

/** Whether a token could sign in to a data directory, or could once its service starts, wherever its log is. */
export function canSignIn(dataDirectory: string): boolean {
  const { demoKey, log, identity } = dataFilesIn(dataDirectory);
  return [demoKey, log, identity].some((file) => existsSync(file));
}

/** Whether the service of a data directory was last started beside an external issuer. */
export const isBesideIssuer = (dataDirectory: string): boolean => existsSync(dataFilesIn(dataDirectory).externalIssuer);

/** The databases that are there, and whether they are records, or made again from them. */
export function databasesOf({ files }: OfFiles): readonly { readonly file: string; readonly isRecord: boolean }[] {
  const databases = [
    { file: files.log, isRecord: true },
    { file: files.identity, isRecord: true },
    { file: files.views, isRecord: false },
  ];
  return databases.filter(({ file }) => existsSync(file));
}

/** What nobody but its owner may use, and is there. */
export const privatePathsOf = ({ identity, identityKey, demoKey, log }: DataFiles): readonly string[] =>
  [identity, identityKey, dirname(identityKey), demoKey, dirname(log)].filter((path) => existsSync(path));

/** Opens the vault, and makes it where there is none. */
export const openVaultOf = (
  { files, tenant }: Pick<Records, 'files' | 'tenant'>,
  terms: { readonly clock?: Clock; readonly newClientId?: () => string } = {},
): IdentityVault => openVault({ file: files.identity, keyFile: files.identityKey, tenant, clock: machine, ...terms });

/** Null where there are no views, or, when a log is named, none of it by this version. */
export function openViewsOf(records: OfFiles, logId?: string): ViewQueries | null {
  const file = records.files.views;
  if (!hasViews(records) || (logId !== undefined && !areRowsOf({ file, logId }))) return null;
  return openSqliteViewQueries({ file });
}

/** Opens a log in a file for writing, which asserts its durable settings; where a service runs, it has asserted them itself. */
export async function assertDurable({ file }: LogPlace & { readonly kind: 'file' }): Promise<'asserted' | 'in-use'> {
  try {
    const log = await openSqliteEventLog({ file });
    await log.close();
    return 'asserted';
  } catch (error) {
    if (error instanceof LogFileRefused && error.code === 'data-directory-in-use') return 'in-use';
    throw error;
  }
}
