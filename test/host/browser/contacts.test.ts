import { contactsIn } from '../../../src/host/browser/config-settings';

describe('the addresses in redeliver.json', () => {
  test('are taken as they are', () => {
    expect(contactsIn({ helpDeskAddress: 'help@contoso.com', reportAddress: 'mail-team@contoso.com' })).toEqual({
      helpDeskAddress: 'help@contoso.com',
      reportAddress: 'mail-team@contoso.com',
      malformed: [],
    });
  });

  test.each([[{}], [null], [undefined], ['text'], [[]], [{ helpDeskAddress: null, reportAddress: '' }]])(
    'may be left out: %j',
    (settings) => {
      expect(contactsIn(settings)).toEqual({ helpDeskAddress: null, reportAddress: null, malformed: [] });
    },
  );

  test.each([
    ['help'],
    ['help@'],
    ['help@contoso.com, boss@contoso.com'],
    ['Help <help@contoso.com>'],
    ['help@contoso.com\r\nBcc: all@contoso.com'],
    ['mailto:help@contoso.com?body=x'],
    [17],
    [['help@contoso.com']],
  ])('are named where no mail can go to them: %j', (reportAddress) => {
    expect(contactsIn({ reportAddress })).toEqual({
      helpDeskAddress: null,
      reportAddress: null,
      malformed: ['reportAddress'],
    });
  });
});
