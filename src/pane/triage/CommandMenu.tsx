import { getCommandBarButtonStyles } from '@fluentui/fluent2-theme/lib/componentStyles/CommandBarButton.styles';
import { CommandBarButton } from '@fluentui/react/lib/Button';
import { withMenu, type MenuProps } from '../parts/menu-items';
import { addControlStyles } from '../parts/control-styles';

addControlStyles({ CommandBarButton: { styles: getCommandBarButtonStyles } });

export interface CommandMenuProps extends MenuProps {
  /** What it shows, if that's less than its name. */
  readonly text?: string;
}

/** Fluent's button with a menu, for a row of commands. */
export const CommandMenu = ({ text, ...props }: CommandMenuProps) => (
  <CommandBarButton {...withMenu(props)} text={text ?? props.label} ariaLabel={props.label} />
);
