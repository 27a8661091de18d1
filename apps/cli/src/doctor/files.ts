import { statfsSync, statSync } from 'node:fs';
import { type DataFiles, privatePathsOf } from '@throughline/embedded';
import { type Check, fail, ok, warn } from './check.js';

const OTHERS = 0o077;
const MEBIBYTE = 1_048_576;
const ROOM_LOW_MEBIBYTES = 1_024;
const ROOM_NONE_MEBIBYTES = 64;

/** Whoever can read the keys can read what they lock. */
export function checkModes(files: DataFiles): readonly Check[] {
  if (process.platform === 'win32') return [];
  return privatePathsOf(files).map((path) => {
    const mode = statSync(path).mode & 0o777;
    const facts = { path, mode: mode.toString(8).padStart(4, '0') };
    return (mode & OTHERS) === 0
      ? ok('permissions', `${path} is for its owner only.`, facts)
      : fail('permissions', `${path} can be used by other users (${facts.mode}). Run chmod go= ${path}`, facts);
  });
}

export function checkRoom(directory: string): Check {
  const { bavail, bsize } = statfsSync(directory);
  const mebibytes = Math.floor((bavail * bsize) / MEBIBYTE);
  const facts = { freeMebibytes: mebibytes };
  if (mebibytes < ROOM_NONE_MEBIBYTES)
    return fail('disk', `Only ${mebibytes} MiB are free, and commands will soon be rejected. Free space.`, facts);
  return mebibytes < ROOM_LOW_MEBIBYTES
    ? warn('disk', `${mebibytes} MiB are free. Free space before the disk is full.`, facts)
    : ok('disk', `${mebibytes} MiB are free.`, facts);
}
