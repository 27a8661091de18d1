import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { ReactNode } from 'react';
import { useKeys } from '../frame/keys';
import { useAddress } from '../frame/viewpoint';

/** How many days the axis shows, the shortest first, and the words of each. */
const RANGES = [
  ['30', '30 days'],
  ['90', '90 days'],
  ['365', '1 year'],
  ['all', 'All'],
] as const;

/** How much of the path the chart shows, kept in the address. `+` shows fewer days, `-` more. */
export function useRange(): { readonly days: number | null; readonly buttons: ReactNode } {
  const { of, set } = useAddress();
  const found = RANGES.findIndex(([range]) => range === of('range'));
  const at = found === -1 ? RANGES.length - 1 : found;
  const [range] = RANGES[at] as (typeof RANGES)[number];
  const choose = (next: string | undefined) => next !== undefined && set({ range: next === 'all' ? null : next });
  const closer = () => choose(RANGES[at - 1]?.[0]);
  useKeys({ '+': closer, '=': closer, '-': () => choose(RANGES[at + 1]?.[0]) });
  return {
    days: range === 'all' ? null : Number(range),
    buttons: (
      <ToggleButtonGroup
        aria-label="Days shown"
        className="segments no-print"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[range]}
        onSelectionChange={(keys) => choose([...keys].map(String)[0])}
      >
        {RANGES.map(([id, words]) => (
          <ToggleButton key={id} id={id} className="segment">
            {words}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    ),
  };
}
