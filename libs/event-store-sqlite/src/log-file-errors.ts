/** Why a log file cannot be opened. `message` says what to do about it and holds no client data. */
export class LogFileRefused extends Error {
  constructor(
    readonly code: LogFileRefusal,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'LogFileRefused';
  }
}

type LogFileRefusal =
  | 'data-directory-in-use' // another process, or another log object of this one, writes to this file
  | 'data-directory-not-writable'
  | 'data-directory-of-another-user'
  | 'log-not-empty' // a whole history goes into an empty log only
  | 'log-missing' // opened for reading only, and not there
  | 'log-not-readable'
  | 'log-not-a-database'
  | 'log-corrupted'
  | 'log-of-another-program'
  | 'log-newer-than-software'
  | 'log-older-than-software' // written before the events had three parts
  | 'log-not-durable' // SQLite would acknowledge what a power cut can lose
  | 'sqlite-too-old';
