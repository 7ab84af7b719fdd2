// Which list it is: reason and steps follow what the bounce says, and speak of a disabled account only where nothing else is known.
import { adviceAsText } from '../../src/advise/report';
import { setLanguage } from '../../src/locales/language';
import { diagnose } from '../../src/diagnose';

async function told(said: string, role: 'sender' | 'admin' = 'sender'): Promise<string> {
  const text = `Delivery has failed to these recipients or groups:\n\nmia@contoso.com\n${said}\n\nmia@contoso.com\nRemote Server returned '${said}'\n`;
  const bytes = new TextEncoder().encode(text);
  const all = await diagnose({ kind: 'text', bytes, origin: { door: 'command-line' } });
  return all.map((advice) => adviceAsText(advice, role)).join('\n');
}

const LISTED = [
  "550 5.7.129 RESOLVER.RST.RestrictedToRecipientsPermission; not authorized to send to recipient because the sender isn't on the recipient's list of allowed senders",
  "550 5.7.1 the sender is not on the recipient's allowed senders list",
  '550 5.7.1 Mailbox only accepts mail from approved senders',
];

test.each(LISTED)('only listed senders: %s', async (said) => {
  const text = await told(said);
  expect(text).toContain('Only people on its allowed senders list can send to it');
  expect(text).not.toMatch(/still works there|disabled the account/);
  expect(await told(said, 'admin')).not.toContain('New-TransportRule');
});

test('a code alone tells no list, so the person may have left', async () => {
  expect(await told('550 5.7.129 rejected')).toContain('still works there');
  expect(await told('550 5.7.129 rejected', 'admin')).toContain('New-TransportRule');
});

test('in German', async () => {
  await setLanguage('de');
  expect(await told(LISTED[0] ?? '')).toContain('Nur Personen auf der Liste der zugelassenen Absender');
  await setLanguage('en');
});
