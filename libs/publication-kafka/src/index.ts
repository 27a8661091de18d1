export { KafkaPublication } from './kafka-publication.js';
export { type KafkaSettings, SASL_MECHANISMS, type SaslSettings } from './kafka-settings.js';
