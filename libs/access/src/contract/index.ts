export { specifyAttemptJournal } from './attempt-journal-contract.js';
export { specifyReadJournal } from './read-journal-contract.js';
