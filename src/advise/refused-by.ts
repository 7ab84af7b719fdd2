import { enRefusedBy as t } from '../locales/en-refused-by';
import type { Bounce, RecipientReport } from '../model/bounce';
import { domainOf } from '../text/domain';
import { isMicrosoftServer, isOfOrganization, isPrivateHost } from '../text/organization';

/** Who rejected the message, in one sentence; '' where the bounce does not tell. Hosts in it are hostile text. */
export function refusedByInWords({ refusedBy, address }: RecipientReport, { generator }: Bounce): string {
  const { speaker, host } = refusedBy;
  const domain = domainOf(address) ?? '';
  switch (speaker) {
    case 'own-service':
      return generator === 'exchange-online' ? t.ownMicrosoft365 : t.ownServer(host);
    case 'microsoft':
      return t.microsoft(domain);
    case 'gateway':
      return host !== null && isPrivateHost(host) ? t.ownFilter(null) : t.ownFilter(host);
    case 'remote':
      // Some of Microsoft's servers work for the recipient, and others are only claimed to.
      return domain !== '' && (host === null || isMicrosoftServer(host) || isOfOrganization([domain], host))
        ? t.recipientsServer(domain)
        : t.server(host);
    default:
      return '';
  }
}
