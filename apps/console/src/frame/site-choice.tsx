import { ChoiceMenu } from '../design/choice-menu';
import { useReference } from './reference';
import { useAddress } from './viewpoint';

const ALL = 'all';

export function SiteChoice() {
  const { of, set } = useAddress();
  const { sites } = useReference();
  if (sites.length < 2) return <span>{sites[0]?.name}</span>;
  const choices = [[ALL, 'All my sites'], ...sites.map(({ code, name }) => [code, name] as const)] as const;
  const chosen = of('site') ?? ALL;
  return (
    <ChoiceMenu
      label="Site"
      icon="site"
      shown={choices.find(([code]) => code === chosen)?.[1] ?? chosen}
      chosen={chosen}
      choices={choices}
      onChoose={(code) => set({ site: code === ALL ? null : code })}
    />
  );
}
