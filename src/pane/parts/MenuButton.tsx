import { IconButton } from '@fluentui/react/lib/Button';
import { withMenu, type MenuProps } from './menu-items';

/** Fluent's button with a menu, as no more than a picture. */
export const MenuButton = (props: MenuProps) => (
  <IconButton {...withMenu(props)} ariaLabel={props.label} title={props.label} onRenderMenuIcon={() => null} />
);
