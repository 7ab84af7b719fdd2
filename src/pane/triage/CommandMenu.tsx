import { CommandBarButton } from '@fluentui/react/lib/Button';
import { withMenu, type MenuProps } from '../parts/menu-items';

export interface CommandMenuProps extends MenuProps {
  /** What it shows, if that's less than its name. */
  readonly text?: string;
}

/** Fluent's button with a menu, for a row of commands. */
export const CommandMenu = ({ text, ...props }: CommandMenuProps) => (
  <CommandBarButton {...withMenu(props)} text={text ?? props.label} ariaLabel={props.label} />
);
