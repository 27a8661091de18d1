export { KafkaPublication } from './kafka-publication.js';
export type { KafkaSettings, SaslSettings } from './kafka-settings.js';
