import type { Position } from '@throughline/event-store';
import { instantOf } from './shapes.js';

/** What every record says of itself, as CloudEvents 1.0 attributes in binary mode. */
interface CloudEvent {
  readonly id: string;
  /** Such as `care-path.SteppedDown`; the version is added. */
  readonly type: string;
  readonly schemaVersion: number;
  readonly tenant: string;
  readonly subject: string;
  /** When it happened, and when the log took it. UTC ms. */
  readonly at: number;
  readonly recordedAt: number;
  readonly sequence: number;
  readonly logId: string;
  readonly position: Position;
  readonly traceparent: string | null;
  readonly extensions?: Readonly<Record<string, string>>;
}

/** Nothing in a record names a person; its ids are random. They stay when a person is erased. */
const CLASSIFICATION = 'pseudonymous';

/** Header names and values, as the Kafka binding of CloudEvents spells them. */
export function cloudEventHeaders(event: CloudEvent): Readonly<Record<string, string>> {
  const type = `throughline.${event.type}.v${event.schemaVersion}`;
  return {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: event.id,
    ce_type: type,
    ce_source: `urn:throughline:${event.tenant}`,
    ce_subject: event.subject,
    ce_time: instantOf(event.at),
    ce_recordedtime: instantOf(event.recordedAt),
    ce_sequence: String(event.sequence),
    ce_dataschema: `urn:throughline:schema:${type}`,
    ce_dataclassification: CLASSIFICATION,
    ce_logid: event.logId,
    ce_logposition: event.position,
    ...(event.traceparent !== null && { traceparent: event.traceparent }),
    ...event.extensions,
  };
}
