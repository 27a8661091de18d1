import { ChoiceMenu } from '../design/choice-menu';
import { momentAlone } from '../design/times';
import { useAddress } from '../frame/viewpoint';
import { type Choice, CHOICES, sinceOf } from './asked';

/** With what moment the board compares. Kept in the address as an instant. */
export function Since({ since, zone, until }: { since: string; zone: string; until: number }) {
  const { set } = useAddress();
  return (
    <ChoiceMenu
      label="Compare with"
      icon="compare"
      shown={`Since ${momentAlone(since, zone)}`}
      chosen={CHOICES.find(([choice]) => sinceOf(choice, zone, until) === since)?.[0] ?? null}
      choices={CHOICES}
      onChoose={(id) => set({ compare: id === 'last' ? null : sinceOf(id as Choice, zone, until) })}
    />
  );
}
