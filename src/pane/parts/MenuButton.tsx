import { CommandBarButton, IconButton } from '@fluentui/react/lib/Button';
import { ContextualMenuItemType, type IContextualMenuItem } from '@fluentui/react/lib/ContextualMenu';
import { Icon, type IconName } from './Icon';

interface MenuItem {
  readonly key: string;
  readonly text: string;
  /** One of several: the one that holds has a check mark. */
  readonly isChecked?: boolean;
  readonly onClick: () => void;
}

export interface MenuButtonProps {
  /** The button's name. */
  readonly label: string;
  /** What it shows, if that's less than its name. */
  readonly text?: string;
  readonly icon: IconName;
  readonly isIconOnly?: boolean;
  /** With a line between one group and the next. */
  readonly groups: readonly (readonly MenuItem[])[];
}

/** Fluent's button with its menu. */
export function MenuButton({ label, text = label, icon, isIconOnly = false, groups }: MenuButtonProps) {
  const shared = {
    className: 'rd-menu-button',
    menuProps: { items: groups.flatMap(withLine) },
    onRenderIcon: () => <Icon name={icon} />,
  };
  if (!isIconOnly) return <CommandBarButton {...shared} text={text} ariaLabel={label} />;
  return <IconButton {...shared} ariaLabel={label} title={label} onRenderMenuIcon={() => null} />;
}

const withLine = (group: readonly MenuItem[], index: number): IContextualMenuItem[] => [
  ...(index === 0 ? [] : [{ key: `line ${index}`, itemType: ContextualMenuItemType.Divider }]),
  ...group.map(toFluent),
];

const toFluent = ({ key, text, isChecked, onClick }: MenuItem): IContextualMenuItem => ({
  key,
  text,
  ...(isChecked === undefined ? {} : { canCheck: true, isChecked }),
  onClick: () => {
    onClick();
  },
});
