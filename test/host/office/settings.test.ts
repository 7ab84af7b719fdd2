/** @jest-environment jsdom */
import { displayLanguage } from '../../../src/host/office/display-language';
import { hostDiagnosis } from '../../../src/host/office/host-diagnosis';
import { officeCall } from '../../../src/host/office/office-call';
import { readSetting, writeSetting } from '../../../src/host/office/settings';
import { readBrightness } from '../../../src/host/office/theme';
import { fails, gives, installOffice, removeOffice } from '../kit';

function roaming(saveAsync: unknown = gives(undefined)) {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: (name: string) => kept.get(name),
    set: (name: string, value: unknown) => void kept.set(name, value),
    remove: (name: string) => void kept.delete(name),
    saveAsync,
  };
}
const refusing = (): never => {
  throw new Error('blocked');
};

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  removeOffice();
  jest.restoreAllMocks();
});

describe('a setting', () => {
  it('is kept with the mailbox, and read from there first', () => {
    const roamingSettings = roaming();
    installOffice({}, { roamingSettings });
    writeSetting('role', 'admin');
    expect([...roamingSettings.kept]).toEqual([['redeliver.role', 'admin']]);
    localStorage.setItem('redeliver.role', 'owner');
    expect(readSetting('role')).toBe('admin');
    writeSetting('role', null);
    expect(readSetting('role')).toBeNull();
  });

  it.each([
    ['there are no roaming settings', {}],
    ['they are null', { roamingSettings: null }],
    ['they throw', { roamingSettings: { get: refusing, set: refusing, remove: refusing } }],
    ['they hold something that is no text', { roamingSettings: { ...roaming(), get: () => 7 } }],
    ['they are full', { roamingSettings: roaming(fails(9057)) }],
  ])('is kept in the browser where %s', (_why, context) => {
    installOffice({}, context);
    writeSetting('theme', 'dark');
    expect(readSetting('theme')).toBe('dark');
    expect(localStorage.getItem('redeliver.theme')).toBe('dark');
  });

  it('holds until the pane is closed, without a word of complaint, where nothing can be kept', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refusing);
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refusing);
    writeSetting('language', 'de');
    expect(readSetting('language')).toBe('de');
    writeSetting('language', null);
    expect(readSetting('language')).toBeNull();
  });

  it('of the colours and of the language outdoes the host’s', () => {
    installOffice(
      {},
      {
        displayLanguage: 'fr-FR',
        mailbox: {},
        officeTheme: { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#000000' },
      },
    );
    expect([readBrightness(), displayLanguage()]).toEqual(['light', 'fr-FR']);
    writeSetting('theme', 'dark');
    writeSetting('language', 'de');
    expect([readBrightness(), displayLanguage()]).toEqual(['dark', 'de']);
  });
});

describe('facts about the host', () => {
  it('name versions, sets, the kind of item and the last failures, and nothing of a message or a person', async () => {
    installOffice(
      {},
      {
        requirements: {
          isSetSupported: (name: string, version: string) => name === 'Mailbox' && Number(version.slice(2)) <= 8,
        },
        diagnostics: { platform: 'OfficeOnline', version: '16.0' },
        mailbox: {
          diagnostics: { hostName: 'OutlookWebApp', hostVersion: '20261120001.00', OWAView: 'ThreeColumns' },
          userProfile: { emailAddress: 'alex@contoso.com' },
          item: { itemId: 'secret', subject: 'Undeliverable: Plan', itemClass: 'REPORT.IPM.Note.NDR' },
        },
      },
    );
    await officeCall('getAsFileAsync', fails(9020));
    const told = hostDiagnosis();
    for (const fact of [
      'web',
      '20261120001.00',
      'ThreeColumns',
      'OfficeOnline 16.0',
      'mailbox set: 1.8',
      'read, class REPORT.IPM.Note.NDR',
      'getAsFileAsync: 9020',
    ])
      expect(told).toContain(fact);
    expect(told).not.toMatch(/alex|secret|Plan/);
  });

  it('can be had without a host, and tell null from undefined', () => {
    expect(hostDiagnosis()).toContain('no mailbox');
    installOffice({}, { mailbox: { item: null } });
    expect(hostDiagnosis()).toContain('item: null');
    installOffice({}, { mailbox: {} });
    expect(hostDiagnosis()).toContain('item: undefined');
  });
});
