export { AttemptJournalFile } from './attempt-journal-file.js';
export { DeliveryBookFile } from './delivery-book-file.js';
export { DisclosureLedgerFile } from './disclosure-ledger-file.js';
export { ReadJournalFile } from './read-journal-file.js';
