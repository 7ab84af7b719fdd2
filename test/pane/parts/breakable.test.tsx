import '@testing-library/jest-dom';
import { render } from '@testing-library/react';
import { Breakable } from '../../../src/pane/parts/Breakable';

/** What may stand on lines of its own, with hyphens that may not end a line written as `=`. */
function linesOf(text: string): readonly string[] {
  const { container } = render(<Breakable text={text} />);
  for (const whole of container.querySelectorAll('.rd-whole'))
    whole.textContent = whole.textContent.replaceAll('-', '=');
  for (const place of container.querySelectorAll('wbr')) place.replaceWith('\n');
  return container.textContent.split('\n');
}

test.each([
  ['fleet.planning@fabrikam.com', ['fleet.', 'planning@', 'fabrikam.com']],
  ['fleet@mail.fabrikam-north.com', ['fleet@', 'mail.', 'fabrikam=north.com']],
  ['mx1.fabrikam.com.', ['mx1.', 'fabrikam.com.']],
  ['(fabrikam.com),', ['(fabrikam.com),']],
  ['fleet@a-domain-of-very-many-characters.com', ['fleet@', 'a-domain-of-very-many-characters.com']],
])('%s breaks where it is read', (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});

test.each([['one.two'], ['a long sentence without an address'], ['twenty-five-and-more']])(
  '%s stays as it is',
  (text) => {
    const { container } = render(<Breakable text={text} />);
    expect(container.children).toHaveLength(0);
    expect(container).toHaveTextContent(text);
  },
);

test.each([
  ['Ask dana@contoso.com to resend.', []],
  ['Ask dana@contoso-north.com to resend.', ['dana@contoso-north.com']],
  ['Ask fleet.planning.department@fabrikam.com.', ['fleet.planning.department@fabrikam.com.']],
])('in a sentence, only what would break badly is kept together: %s', (text, tokens) => {
  const { container } = render(<Breakable isProse text={text} />);
  expect([...container.querySelectorAll('.rd-inline-token')].map(({ textContent }) => textContent)).toEqual(tokens);
});

describe('on a page from right to left', () => {
  beforeEach(() => {
    document.documentElement.dir = 'rtl';
  });
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
  });

  test('a text that isn’t translated keeps its own direction, and with it its full stop at its end', () => {
    const { container } = render(<Breakable isProse text="Tell dana@contoso-north.com." />);
    expect(container.querySelector('bdi')).toHaveAttribute('dir', 'ltr');
    expect(container.querySelector('bdi')).toHaveTextContent('Tell dana@contoso-north.com.');
  });

  test('a translated text has that of the page, also if it begins with an address', () => {
    const { container } = render(<Breakable isProse text="dana@contoso.com غير موجود." />);
    expect(container.querySelector('bdi')).toBeNull();
  });
});

test('a parameter keeps its hyphen', () => {
  expect(linesOf('Run Get-Mailbox -Identity dana')).toEqual(['Run Get-Mailbox =Identity dana']);
});

test('in a sentence, an address breaks behind its @ only', () => {
  const { container } = render(<Breakable isProse text="Tell fleet.planning@fabrikam-north-west.com." />);
  const token = container.querySelector('.rd-inline-token');
  for (const place of token?.querySelectorAll('wbr') ?? []) place.replaceWith('|');
  expect(token).toHaveTextContent('fleet.planning@|fabrikam-north-west.com.');
});
