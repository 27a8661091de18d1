import { Button } from 'react-aria-components';
import { useAddress } from '../frame/viewpoint';
import { Icon } from './icons';

/** The head of a column that the API can sort by. A press sorts, the next one turns the order around; the address keeps it. */
export function SortHeading({ name, words, first }: { name: string; words: string; first: string }) {
  const { of, set } = useAddress();
  const sort = of('sort') ?? first;
  const order = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : 'none';
  const next = order === 'descending' ? name : `-${name}`;
  return (
    <th scope="col" aria-sort={order}>
      <Button className="sort" onPress={() => set({ sort: next === first ? null : next })}>
        {words}
        {order !== 'none' && <Icon name={order === 'ascending' ? 'up' : 'down'} size={12} />}
      </Button>
    </th>
  );
}
