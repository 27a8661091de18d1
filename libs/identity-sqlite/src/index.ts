export { openVault } from './open-vault.js';
