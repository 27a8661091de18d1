import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon, type IconName } from '../design/icons';

/** A button of the bar: its picture, and its words for whoever hovers, tabs, or listens. */
export function IconButton({ icon, words, onPress }: { icon: IconName; words: string; onPress: () => void }) {
  return (
    <TooltipTrigger delay={300}>
      <Button className="button plain" aria-label={words} onPress={onPress}>
        <Icon name={icon} size={18} />
      </Button>
      <Tooltip className="popover">{words}</Tooltip>
    </TooltipTrigger>
  );
}
