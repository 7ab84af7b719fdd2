import { joinBrokenAddresses } from '../../../src/parse/tokens/broken-address';

test.each([
  ['jane.d\noe@fabrikam.com\nNo jane.d\noe@fabrikam.com here', 'jane.doe@fabrikam.com\nNo jane.doe@fabrikam.com here'],
  ['kim_o\nkafor@contoso.com\n<kim_okafor@contoso.com>', 'kim_okafor@contoso.com\n<kim_okafor@contoso.com>'],
  ['j.t\nan@fabrikam.com and j.tan@fabrikam.com', 'j.tan@fabrikam.com and j.tan@fabrikam.com'],
])('an address that stands twice is joined: %j', (text, joined) => {
  expect(joinBrokenAddresses(text)).toBe(joined);
});

test.each(['mx.fabrikam.com\nbob@fabrikam.com', 'Bob\nbob@fabrikam.com\nBob\nbob@fabrikam.com', 'no address'])(
  'what stands above an address stays there: %j',
  (text) => {
    expect(joinBrokenAddresses(text)).toBe(text);
  },
);
