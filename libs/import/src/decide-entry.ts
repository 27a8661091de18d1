import {
  admitClient,
  changeLevel,
  type Decide,
  dischargeClient,
  receiveInquiry,
  recordAssessment,
  recording,
} from '@throughline/care-path-application';
import type { PlannedEntry } from './plan.js';

/** Decides one planned entry as if someone had sent it. The stay that it concerns is read off the path. */
export function decideEntry({ effective: when, act }: PlannedEntry, facilityId: string): Decide {
  switch (act.record) {
    case 'admission':
      return recording(admitClient, { when, facilityId, level: act.level });
    case 'level-change':
      return recording(changeLevel, { when, level: act.level });
    case 'discharge':
      return recording(dischargeClient, { when, facilityId, disposition: act.disposition, planned: act.planned });
    case 'assessment':
      return recording(recordAssessment, { when, facilityId, parts: [...act.parts] });
    case 'inquiry':
      return recording(receiveInquiry, { when, facilityId, source: act.source });
  }
}
