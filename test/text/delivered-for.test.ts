import { isDeliveredFor } from '../../src/text/delivered-for';

const INSIDE = { by: 'mail.contoso.com', isInside: true };
const hosted = { by: 'mx.hosting.example', isInside: false };
const nothing = { relays: [], deliveredFor: [], receiversChecks: null, authAs: [], isMarkedAtBorder: false };

test.each([
  ['a field of the receiver names somebody there', { ...nothing, relays: [hosted], deliveredFor: ['contoso.com'] }],
  ['a server of that domain took it in', { ...nothing, relays: [{ by: 'mx1.contoso.com', isInside: false }] }],
  ['it never came from outside', { ...nothing, relays: [INSIDE] }],
  ['nothing is known of its way', nothing],
  ['its checks were done there', { ...nothing, relays: [hosted], receiversChecks: 'mx.contoso.com; dmarc=pass' }],
  [
    'Exchange knows the server that handed it in',
    { ...nothing, relays: [hosted], authAs: ['internal'], isMarkedAtBorder: true },
  ],
])('a message was for a domain where %s', (_, received) => {
  expect(isDeliveredFor(received, 'contoso.com')).toBe(true);
});

test.each([
  ['a field of the receiver names somebody else', { ...nothing, relays: [INSIDE], deliveredFor: ['fabrikam.com'] }],
  ['only a host of many took it in', { ...nothing, relays: [hosted] }],
  ['the domain’s name stands below the border', { ...nothing, relays: [hosted, INSIDE] }],
  ['the mark may be anybody’s', { ...nothing, relays: [hosted], authAs: ['internal'] }],
])('that isn’t known where %s', (_, received) => {
  expect(isDeliveredFor(received, 'contoso.com')).toBe(false);
});
