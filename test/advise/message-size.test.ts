import { limitingServer, messageSizes, sizeLimitIn } from '../../src/advise/message-size';

const MB = 1024 ** 2;

test.each([
  // Postfix, at MAIL and while the message comes in.
  ['552 5.3.4 Message size exceeds fixed limit (31457280); your message is 48234496 octets', 30 * MB, 46 * MB],
  ['message size 52428800 exceeds size limit 20971520 of server mx.fabrikam.org[192.0.2.1]', 20 * MB, 50 * MB],
  ['The maximum message size that is allowed is 25 MB. This message is 31 MB.', 25 * MB, 31 * MB],
  ['Die maximal zulässige Nachrichtengröße beträgt 20 MB. Die Größe dieser Nachricht beträgt 34 MB.', 20 * MB, 34 * MB],
  ['Message is 15.5 MB, the limit is 10 MB', 10 * MB, 15.5 * MB],
  ['552 message size 12,582,912 exceeds maximum of 10,485,760 bytes', 10 * MB, 12 * MB],
  ['552 5.3.4 limit is 150 MB; message size: 151 MB', 150 * MB, 151 * MB],
  ['250-SIZE 20971520\nMAIL FROM:<dana@fabrikam.com> SIZE=31457280\n552 Message too big', 20 * MB, 30 * MB],
  ['552 accepts up to 10240 kB; your message is 20480 kB', 10 * MB, 20 * MB],
])('both sizes: %s', (words, limit, size) => {
  expect(messageSizes(words)).toEqual({ limit, size });
});

test.each([
  ['no size of the message', '552 5.2.3 Message size exceeds fixed maximum message size (10485760)'],
  ['a message below the limit', 'limit is 25 MB; message size: 20 MB'],
  ['numbers that count something else', '452 4.5.3 limit is 100 recipients; message is 3 hours old'],
  ['no number', '552 5.3.4 Message too big for system'],
])('nothing is said about %s', (_, words) => {
  expect(messageSizes(words)).toBeNull();
});

test.each([
  ['552 5.2.3 Message size exceeds fixed maximum message size (10485760)', 10 * MB],
  ['550 5.3.4 SMTPSEND.OverAdvertisedSize; message size exceeds fixed maximum size 20971520', 20 * MB],
  ['message size 52428800 exceeds size limit 20971520 of server mx.fabrikam.org[192.0.2.1]', 20 * MB],
  ['550 5.3.4 SMTPSEND.OverAdvertisedSize; message size exceeds maximum', null],
  ['250-mx.contoso.com\n250-SIZE 20971520\n250 HELP', 20 * MB],
  ['250-SIZE 0\n250 HELP', null],
  ['552 exceeds the maximum size, as your message is 35 MB', null],
  ['552 exceeds the limit: this message was 35 MB', null],
])('a limit alone: %s', (words, limit) => {
  expect(sizeLimitIn(words)).toBe(limit);
});

test('Postfix names the server that has the limit', () => {
  expect(limitingServer('message size 52428800 exceeds size limit 20971520 of server MX.fabrikam.org[192.0.2.1]')).toBe(
    'mx.fabrikam.org',
  );
  expect(limitingServer('message size 52428800 exceeds size limit 20971520')).toBeUndefined();
});
