export { type KafkaPublicationOptions, KafkaPublication } from './kafka-publication.js';
export type { KafkaSettings, KafkaTrace, SaslSettings } from './kafka-settings.js';
