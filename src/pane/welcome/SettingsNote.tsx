import { words } from '../../locales/words';
import { useContacts } from '../parts/use-contacts';

/** Tells a deployer, who opens the pane to see whether it works, of an address that no mail can go to. */
export function SettingsNote() {
  const { malformed } = useContacts();
  return malformed.map((name) => (
    <p key={name} className="rd-small">
      {words.shell.settings.malformed({ name })}
    </p>
  ));
}
