import { luminance, readBrightness } from '../../../src/host/office/theme';
import { installOffice, removeOffice } from '../kit';

const brightnessOf = (bodyBackgroundColor: string, bodyForegroundColor?: string): string => {
  installOffice({}, { mailbox: {}, officeTheme: { bodyBackgroundColor, bodyForegroundColor } });
  return readBrightness();
};

afterEach(() => {
  removeOffice();
  delete (globalThis as Record<string, unknown>)['matchMedia'];
});

describe('a theme', () => {
  // Black and white stand out alike against a luminance of 0.18 (WCAG 2.2: contrast is the same at 0.179).
  it.each([
    ['#000000', 'dark'],
    ['#292929', 'dark'],
    ['#757575', 'dark'],
    ['#777777', 'light'],
    ['#ffffff', 'light'],
  ])('that tells of the background %s alone is %s', (background, brightness) => {
    expect(brightnessOf(background)).toBe(brightness);
    // Text of the same color says nothing more.
    expect(brightnessOf(background, background)).toBe(brightness);
  });

  it.each([
    ['#999999', '#ffffff', 'dark'],
    ['#444444', '#000000', 'light'],
    ['#000000', '#010101', 'dark'],
  ])('with the background %s and text in %s is %s, whatever the threshold', (background, foreground, brightness) => {
    expect(brightnessOf(background, foreground)).toBe(brightness);
  });

  it.each([
    [true, 'dark'],
    [false, 'light'],
  ])('without colors follows the system: prefers dark is %s', (matches, brightness) => {
    Object.assign(globalThis, { matchMedia: () => ({ matches }) });
    expect(brightnessOf('window')).toBe(brightness);
    // Colors of the host come first.
    expect(brightnessOf(matches ? '#ffffff' : '#000000')).toBe(matches ? 'light' : 'dark');
  });
});

test.each([
  ['#ff0000', 0.2126],
  ['#00ff00', 0.7152],
  ['#0000ff', 0.0722],
  // Very dark colors are linear.
  ['#0a0a0a', 0.003035],
  ['#0b0b0b', 0.003347],
  [' FFFFFF ', 1],
  // With an alpha, which some hosts add.
  ['#ffffff80', 1],
])('the luminance of %s is %d', (color, expected) => {
  expect(luminance(color)).toBeCloseTo(expected, 6);
});

test.each(['#fff', '#gggggg', '#1234567', 'rgb(0,0,0)', 7, null])('%s is no color that is read', (color) => {
  expect(luminance(color)).toBeNull();
});
