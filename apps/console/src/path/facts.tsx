import type { Path } from '../api/types';
import { LevelChip } from '../design/level-chip';
import { Tag } from '../design/marks';
import { localDay, weekday } from '../design/times';
import type { Reference } from '../frame/reference';
import { NextReview } from './next-review';
import styles from './path.module.css';

/** What is on record now: delivered, recommended, authorized, home, coverage. Absence is written, never blank. */
export function Facts({ path, zone, reference }: { path: Path; zone: string; reference: Reference }) {
  const { situation } = path;
  const treated = situation.placements[0];
  const authorized = situation.authorizations.at(-1)?.value as Record<string, unknown> | undefined;
  const until = (authorized?.['lastDay'] ?? authorized?.['to'] ?? null) as string | null;
  const level = authorized?.['level'] as { code: string } | null | undefined;
  const home = situation.livingEnvironment;
  return (
    <div className={`card ${styles['facts']}`}>
      <Fact label="Delivered">
        {treated ? (
          <>
            <LevelChip code={treated.place.level.code} /> <strong>{reference.program(treated.place.programId)}</strong>
            <div className="second">
              {statusWords(treated.status)}
              {treated.phase && ` · phase ${treated.phase.replaceAll('-', ' ')}`}
            </div>
          </>
        ) : (
          'No placement is open'
        )}
      </Fact>
      <Fact label="Recommended">
        {situation.recommendation ? (
          <>
            <LevelChip code={situation.recommendation.value.level.code} />
            <div className="second">recommended {weekday(situation.recommendation.at, zone)}</div>
          </>
        ) : (
          'No level recommended'
        )}
      </Fact>
      <Fact label="Authorized">
        {authorized ? (
          <>
            {level && <LevelChip code={level.code} />}{' '}
            <strong>{String(authorized['state']).replaceAll('-', ' ')}</strong>
            <div className="second">{until ? `to ${localDay(until)}` : 'no last day recorded'}</div>
          </>
        ) : (
          'No authorization recorded'
        )}
      </Fact>
      {treated && (
        <Fact label="Next review">
          <NextReview path={path} zone={zone} />
        </Fact>
      )}
      <Fact label="Assessment">
        {situation.assessment ? weekday(situation.assessment.at, zone) : 'None recorded'}
        {situation.assessment && (
          <div className="second">
            {situation.assessment.value.review ? `sign-off: ${situation.assessment.value.review}` : 'not signed off'}
          </div>
        )}
      </Fact>
      <Fact label="Living environment">
        {home ? (
          <>
            {home.value.safe === true && home.value.substanceFree === true ? (
              'Safe, substance-free'
            ) : (
              <Tag tone="warn" icon="house" plain>
                {home.value.safe === false
                  ? 'Not safe'
                  : home.value.substanceFree === false
                    ? 'Not substance-free'
                    : 'Not known'}
              </Tag>
            )}
            <div className="second">recorded {localDay(home.on)}</div>
          </>
        ) : (
          'None recorded'
        )}
      </Fact>
    </div>
  );
}

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className={styles['fact']}>
    <div className="second">{label}</div>
    {children}
  </div>
);

const statusWords = (status: string): string =>
  ({ present: 'In treatment', 'on-leave': 'On leave', 'out-on-referral': 'Referred out', aftercare: 'Aftercare' })[
    status
  ] ?? status;
