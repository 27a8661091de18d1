import { Button } from 'react-aria-components';
import { useAddress } from '../frame/viewpoint';
import { Icon } from './icons';
import { useNarrow } from './measured';

const SHOWN = ['chart', 'table'] as const;
type Shown = (typeof SHOWN)[number];
const WORDS = { chart: ['stays', 'As chart'], table: ['worklist', 'As table'] } as const;

/**
 * Whether a chart or its table is shown, and the buttons for what is not. A phone has no room for a chart: there `onPhone` is
 * what comes first. The address keeps what the reader chose.
 */
export function useAsTable(onPhone: Shown | null) {
  const { of, set } = useAddress();
  const narrow = useNarrow();
  const chosen = SHOWN.find((one) => one === of('as'));
  const shown = chosen ?? (narrow ? onPhone : 'chart');
  const buttons = SHOWN.filter((one) => one !== shown).map((one) => (
    <Button key={one} className="button" onPress={() => set({ as: one })}>
      <Icon name={WORDS[one][0]} /> {WORDS[one][1]}
    </Button>
  ));
  return { shown, buttons };
}
