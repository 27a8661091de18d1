import { Button } from 'react-aria-components';
import type { Order } from '../tables/use-columns-table';
import { Icon } from './icons';

/** The head of a column that the API can sort by. A press sorts, the next one turns the order around. */
export function SortHeading({ words, order, onSort }: { words: string; order: Order; onSort: () => void }) {
  return (
    <th scope="col" aria-sort={order}>
      <Button className="sort" onPress={onSort}>
        {words}
        {order !== 'none' && <Icon name={order === 'ascending' ? 'up' : 'down'} size={12} />}
      </Button>
    </th>
  );
}
