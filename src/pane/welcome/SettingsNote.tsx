import { startWords } from '../../locales/start-words';
import { useContacts } from '../parts/use-contacts';

/** Tells a deployer, who opens the pane to see whether it works, of an address that no mail can go to. */
export function SettingsNote() {
  const { malformed } = useContacts();
  return malformed.map((name) => (
    <p key={name} className="rd-small">
      {startWords.settings.malformed({ name })}
    </p>
  ));
}
