/** Files of one data directory that do not belong together, or of which one is older than the others. */
export type Disagreement = keyof typeof SENTENCES;

const RESTORE = 'Restore a complete backup into an empty directory, with the newest copy of the keys.';

const SENTENCES = {
  'log-lost': `The log is missing or empty, but the vault has clients or an earlier log. ${RESTORE}`,
  'vault-lost': `The identity vault is missing or empty, but the log has clients. ${RESTORE}`,
  'log-of-another-vault': `The log and the identity vault belong to different data directories. ${RESTORE}`,
  'log-older': `The log is older than the files next to it: events that the vault or the proofs have seen are missing or replaced. ${RESTORE}`,
  'vault-older': `The identity vault is older than the log: what was recorded in it since is missing. ${RESTORE}`,
  'journal-lost': `The journal of operations is missing. ${RESTORE}`,
  'journal-older': `The journal of operations is older than the identity vault. ${RESTORE}`,
  'journal-of-another-log': `The journal of operations belongs to another data directory. ${RESTORE}`,
} as const;

/** What an operator may accept when no backup has what is missing: the rest goes on without it. */
export const ACCEPTABLE: readonly Disagreement[] = [
  'log-older',
  'vault-older',
  'journal-lost',
  'journal-older',
  'journal-of-another-log',
];

/** What a service can be started with, to say so. With anything else, nothing of it would be true. */
export const OLDER: readonly Disagreement[] = ['log-older', 'vault-older'];

const mend = (code: Disagreement): string =>
  ACCEPTABLE.includes(code)
    ? ` Only if no backup has what is missing: stop the service, and run throughline mend --accept ${code} (it cannot be undone)`
    : '';

export const sentenceOf = (code: Disagreement): string => `${SENTENCES[code]}${mend(code)}`;

/** Refuses to go on with files that do not agree. The message names the case and what to do, and holds no client data. */
export class FilesDisagree extends Error {
  constructor(readonly code: Disagreement) {
    super(sentenceOf(code));
    this.name = 'FilesDisagree';
  }
}
