import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Tick } from '../design/facet';
import { Icon } from '../design/icons';
import styles from './audit.module.css';
import { COLUMNS, type useColumns } from './columns';

/** Which columns are shown, and in which order. */
export function ColumnsMenu({ shown, toggle, move }: ReturnType<typeof useColumns>) {
  const hidden = COLUMNS.filter((column) => !shown.includes(column));
  return (
    <DialogTrigger>
      <Button className="button plain no-print">
        Columns <Icon name="down" size={14} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog aria-label="Columns" className={styles['columns'] ?? ''}>
          {[...shown, ...hidden].map((column, at) => (
            <div key={column.name} className={styles['column']}>
              <Tick isSelected={at < shown.length} onChange={() => toggle(column)}>
                {column.words}
              </Tick>
              {at < shown.length && (
                <span>
                  <Button
                    className="button plain"
                    aria-label={`Move ${column.words} to the left`}
                    isDisabled={at === 0}
                    onPress={() => move(column, -1)}
                  >
                    <Icon name="back" size={14} />
                  </Button>
                  <Button
                    className="button plain"
                    aria-label={`Move ${column.words} to the right`}
                    isDisabled={at === shown.length - 1}
                    onPress={() => move(column, 1)}
                  >
                    <Icon name="right" size={14} />
                  </Button>
                </span>
              )}
            </div>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
