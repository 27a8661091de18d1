import {
  admit,
  type AssertedEntry,
  changeLevel,
  type Decided,
  type EntryKind,
  NO_TERMS,
  type Path,
  placementMeant,
  recordEntry,
  situationAt,
  type DecisionContext,
} from '@throughline/care-path';
import type { PlannedEntry } from './plan.js';

type Facts = Said<'Discharged'> | Said<'AssessmentRecorded'> | Said<'InquiryReceived'>;
type Said<Kind extends EntryKind> = Omit<AssertedEntry<Kind>, 'effective' | 'facilityId' | 'narrative'>;

/** Decides one planned entry with the domain's own functions. The stay that it concerns is read off the path. */
export function decideEntry(
  { effective, act }: PlannedEntry,
  facilityId: string,
  path: Path,
  context: DecisionContext,
): Decided {
  const common = { ...NO_TERMS, effective, narrative: null };
  switch (act.record) {
    case 'admission':
      return admit(
        { ...common, facilityId, programId: null, level: act.level, track: null, source: null },
        path,
        context,
      );
    case 'level-change':
      return changeLevel(
        {
          ...common,
          placementId: null,
          facilityId: null,
          programId: null,
          level: act.level,
          track: null,
          direction: null,
        },
        path,
        context,
      );
    case 'discharge': {
      const placementId = placementMeant(situationAt(path, effective, null), null, 'treatment');
      const { disposition, planned } = act;
      return record({ kind: 'Discharged', placementId, disposition, planned, destination: null });
    }
    case 'assessment':
      return record({
        kind: 'AssessmentRecorded',
        parts: [...act.parts],
        ratings: [],
        findings: [],
        recommendedLevel: null,
      });
    case 'inquiry':
      return record({
        kind: 'InquiryReceived',
        source: act.source,
        outcome: null,
        exclusions: [],
        referralTarget: null,
      });
  }

  function record(facts: Facts): Decided {
    return recordEntry({ ...NO_TERMS, entry: { effective, facilityId, narrative: null, ...facts } }, path, context);
  }
}
