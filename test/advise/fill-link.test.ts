import { fillLink } from '../../src/advise/fill-link';

const LINK = {
  title: 'Check',
  url: 'https://example.com/check',
  filled: 'https://example.com/check/{senderDomain}?ip={ip}',
};
const PLAIN = { title: LINK.title, url: LINK.url };

describe('a link with a bounce’s values in it', () => {
  it('has each of them, encoded for its place', () => {
    expect(fillLink(LINK, { senderDomain: 'a b/../c?d#e.com', ip: '192.0.2.1&x=1' })).toEqual({
      title: 'Check',
      url: 'https://example.com/check/a%20b%2F..%2Fc%3Fd%23e.com?ip=192.0.2.1%26x%3D1',
    });
  });

  it.each<[string, Parameters<typeof fillLink>[1]]>([
    ['one is not known', { senderDomain: 'contoso.com' }],
    ['one is empty', { senderDomain: 'contoso.com', ip: '' }],
    ['one is blank', { senderDomain: ' ', ip: '192.0.2.1' }],
    ['one would walk up the path', { senderDomain: '..', ip: '192.0.2.1' }],
    ['one is longer than any domain', { senderDomain: 'x'.repeat(256), ip: '192.0.2.1' }],
    ['none is known', {}],
  ])('is the plain page where %s', (_what, values) => {
    expect(fillLink(LINK, values)).toEqual(PLAIN);
  });

  it('has a domain as long as domains may be', () => {
    const senderDomain = 'x'.repeat(255);
    expect(fillLink(LINK, { senderDomain, ip: '1' }).url).toContain(`/${senderDomain}?`);
  });

  it('is the plain page where it has no place for values', () => {
    expect(fillLink(PLAIN, { ip: '192.0.2.1' })).toEqual(PLAIN);
  });
});
