import { luminance, readBrightness } from '../../../src/host/office/theme';
import { installOffice, removeOffice } from '../kit';

afterEach(removeOffice);

const withTheme = (officeTheme: unknown): void => {
  installOffice({}, { mailbox: {}, officeTheme });
};

describe('light or dark', () => {
  it('follows the host’s body colours, whatever isDarkTheme says', () => {
    withTheme({ bodyBackgroundColor: '#292929', bodyForegroundColor: '#ffffff', isDarkTheme: false });
    expect(readBrightness()).toBe('dark');
    withTheme({ bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#212121', isDarkTheme: true });
    expect(readBrightness()).toBe('light');
  });

  it('is light where nobody says anything', () => {
    expect(readBrightness()).toBe('light');
    withTheme(undefined);
    expect(readBrightness()).toBe('light');
    withTheme({ bodyBackgroundColor: 'window' });
    expect(readBrightness()).toBe('light');
  });

  it('measures luminance as WCAG does', () => {
    expect(luminance('#ffffff')).toBeCloseTo(1);
    expect(luminance('#000000')).toBe(0);
    expect(luminance('#777777')).toBeCloseTo(0.184, 3);
    expect(luminance('red')).toBeNull();
    expect(luminance(undefined)).toBeNull();
  });
});
