import { useQuery } from '@tanstack/react-query';
import { type FlowLinkAsked, flowStays, levelFlows } from '../api/flow-queries';
import type { LevelFlows } from '../api/types';
import { HowCounted } from '../definitions/how-counted';
import { Choose } from '../design/choose';
import { ListHeading } from '../design/list-heading';
import { useNarrow } from '../design/measured';
import { Empty, Failure, Loading, hides } from '../design/states';
import { now } from '../design/now';
import { localDay, msOf } from '../design/times';
import { useReference } from '../frame/reference';
import { useTitle } from '../frame/title';
import { useAddress, useViewpoint } from '../frame/viewpoint';
import { CohortChoice, cohortOf } from '../stays/cohort';
import { StayPane } from '../stays/stay-pane';
import { useOutcomeWords } from '../stays/stays';
import stays from '../stays/stays.module.css';
import { FlowMap } from './flow-map';
import { FlowTable } from './flow-table';
import { placeWords } from './places';

const TABS = [
  ['map', 'Map'],
  ['figures', 'Figures'],
] as const;
const BY = [
  ['step', 'By change of level'],
  ['month', 'By 30 days'],
] as const;
const ENDINGS = [
  ['together', 'Endings together'],
  ['apart', 'Endings apart'],
] as const;
const ALIGN = [
  ['admission', 'From the admission'],
  ['step-down', 'From the first step-down'],
  ['discharge', 'Up to the discharge'],
] as const;

/** How stays move from level to level, as a map and as figures; each band opens its clients. */
export function Flow() {
  const { of, set } = useAddress();
  const viewpoint = useViewpoint();
  const reference = useReference();
  const until = viewpoint.asOf ? msOf(viewpoint.asOf) : now();
  const by: LevelFlows['by'] = of('by') === 'month' ? 'month' : 'step';
  const align = (of('align') ?? 'admission') as LevelFlows['align'];
  const endings: LevelFlows['endings'] = of('endings') === 'apart' ? 'apart' : 'together';
  const asked = { ...cohortOf(of, until, reference.zone(of('site'))), by, align, endings };
  const { data, error, refetch } = useQuery({ ...levelFlows(viewpoint, asked), enabled: reference.sites.length > 0 });
  const narrow = useNarrow();
  const tab = of('tab') ?? (narrow ? 'figures' : 'map');
  const link = linkOf(of('link'));
  const found = useQuery({
    ...flowStays(viewpoint, asked, link ?? { step: 0, from: '', to: '' }),
    enabled: link !== null,
  });
  const outcomeWords = useOutcomeWords();
  const words = (place: string) => placeWords(place, outcomeWords);
  const choose = (next: FlowLinkAsked | null) => set({ link: next && JSON.stringify(next) }, { push: true });
  useTitle('Flow');
  if (hides({ data, error }))
    return <Failure error={error} what="The flow" screen="Flow" again={() => void refetch()} />;
  return (
    <>
      <ListHeading
        title="Flow"
        about={
          data && (
            <>
              {data.stays} <HowCounted figure="flow-stays">stays</HowCounted> of clients admitted from{' '}
              {localDay(asked.from)}
            </>
          )
        }
      >
        <Choose label="Show" value={tab} choices={TABS} onChange={(next) => set({ tab: next })} />
        <Choose label="Unroll" value={by} choices={BY} onChange={(next) => set({ by: next, link: null })} />
        {by === 'step' && (
          <Choose label="Align" value={align} choices={ALIGN} onChange={(next) => set({ align: next, link: null })} />
        )}
        <Choose
          label="Endings"
          value={endings}
          choices={ENDINGS}
          onChange={(next) => set({ endings: next, link: null })}
        />
        <CohortChoice />
      </ListHeading>
      {!data && <Loading words="Following the stays" />}
      {data && data.stays === 0 && <Empty>No stay matches. Choose more months, or another level.</Empty>}
      {data && data.stays > 0 && (
        <div className={stays['layout']} data-open={link ? '' : undefined}>
          <div className="card">
            {tab === 'figures' ? (
              <FlowTable flows={data} words={words} chosen={link} onChoose={choose} />
            ) : (
              <FlowMap flows={data} words={words} chosen={link} onChoose={choose} />
            )}
          </div>
          {link && (
            <StayPane
              title={`${words(link.from)} → ${words(link.to)}`}
              found={found}
              reference={reference}
              onClose={() => choose(null)}
            />
          )}
        </div>
      )}
    </>
  );
}

function linkOf(text: string | null): FlowLinkAsked | null {
  if (text === null) return null;
  try {
    const { step, from, to } = JSON.parse(text) as Partial<FlowLinkAsked>;
    return typeof step === 'number' && typeof from === 'string' && typeof to === 'string' ? { step, from, to } : null;
  } catch {
    return null;
  }
}
