import { fillCommand } from '../../src/advise/powershell';
import { x500Of } from '../../src/advise/x500';

describe('the internal address in an outdated entry', () => {
  test.each([
    ['IMCEAEX-_o=Contoso_ou=Sales_cn=Recipients_cn=dana@contoso.com', 'X500:/o=Contoso/ou=Sales/cn=Recipients/cn=dana'],
    ['imceaex-_O=A+20+26+20B_CN=+28x+29+2Ey+5Fz@contoso.com', 'X500:/O=A & B/CN=(x).y_z'],
    [
      'IMCEAEX-_o=ExchangeLabs_ou=Group_cn=0f1e-dana+2Ddoe@contoso.com',
      'X500:/o=ExchangeLabs/ou=Group/cn=0f1e-dana-doe',
    ],
  ])('is decoded: %s', (address, path) => {
    expect(x500Of(address)).toBe(path);
  });

  test.each([
    'dana@contoso.com',
    'IMCEAEX-dana@contoso.com',
    'IMCEAEX-_o=Contoso@contoso.com',
    'IMCEAEX-_o=Contoso_cn=a+0Ab@contoso.com',
    'IMCEAEX-_o=Contoso_cn=a+E2+80+99b@contoso.com',
    'IMCEASMTP-dana+40contoso+2Ecom@contoso.com',
    null,
  ])('isn’t %s', (address) => {
    expect(x500Of(address)).toBeUndefined();
  });

  test('can’t leave its quotation marks in a command', () => {
    const x500 = x500Of('IMCEAEX-_o=C_cn=a+27+3B+20Remove-Mailbox+20+24x+20+23@contoso.com');
    const run = 'Set-Mailbox -EmailAddresses @{Add={x500}}';
    expect(fillCommand({ run, on: 'both', changes: true, note: '' }, [{ x500 }]).run).toBe(
      "Set-Mailbox -EmailAddresses @{Add='X500:/o=C/cn=a''; Remove-Mailbox $x #'}",
    );
  });

  test('is no recipient of a command', () => {
    const run = 'Get-Mailbox -Identity {recipient}';
    const filled = fillCommand({ run, on: 'both', changes: false, note: '' }, [
      { recipient: 'IMCEAEX-_o=C_cn=a@contoso.com' },
    ]);
    expect(filled.run).toBe("Get-Mailbox -Identity '<recipient address>'");
  });
});
