import type { IButtonProps } from '@fluentui/react/lib/Button';
import type { IContextualMenuItem } from '@fluentui/react/lib/ContextualMenu';
import { Icon, type IconName } from './Icon';

export interface MenuItem {
  readonly key: string;
  readonly text: string;
  /** One of several: the one that holds has a check mark. */
  readonly isChecked?: boolean;
  readonly onClick: () => void;
}

export interface MenuProps {
  /** The button's name. */
  readonly label: string;
  readonly icon: IconName;
  readonly items: readonly MenuItem[];
}

/** What a Fluent button with a menu needs. */
export const withMenu = ({ icon, items }: MenuProps): IButtonProps => ({
  className: 'rd-menu-button',
  menuProps: { items: items.map(toFluent) },
  onRenderIcon: () => <Icon name={icon} />,
});

const toFluent = ({ key, text, isChecked, onClick }: MenuItem): IContextualMenuItem => ({
  key,
  text,
  ...(isChecked === undefined ? {} : { canCheck: true, isChecked }),
  onClick: () => {
    onClick();
  },
});
