import { words } from '../locales/engine-words';
import type { Bounce, RecipientReport } from '../model/bounce';
import type { Cause } from '../model/cause';
import { domainOf } from '../text/domain';
import { domainBehind } from '../text/internal-address';
import {
  isExchangeOnlineMxOf,
  isMicrosoftServer,
  isOfOrganization,
  isPrivateHost,
  withoutDot,
} from '../text/organization';

const t = words.refusedBy;

/** Who rejected the message, in one sentence; '' where the bounce does not tell. Hosts in it are hostile text. */
export function refusedByInWords(
  { refusedBy, address }: RecipientReport,
  { generator, original }: Pick<Bounce, 'generator' | 'original'>,
  cause: Pick<Cause, 'fixableBy' | 'isAtOwnRelay'>,
): string {
  const { speaker } = refusedBy;
  const host = refusedBy.host === null ? null : withoutDot(refusedBy.host);
  const domain = domainBehind(address, original.from) ?? '';
  switch (speaker) {
    case 'own-service':
      if (generator === 'exchange-online')
        return isOnlyTheirs(cause, domain, domainOf(original.from) ?? '')
          ? t.microsoftFor({ domain })
          : t.ownMicrosoft365;
      return host === null ? t.ownServer : t.ownServerNamed({ host });
    case 'microsoft':
      if (cause.isAtOwnRelay === true) return t.relayMicrosoft365;
      return microsoftInWords(domain, host, domainOf(original.from) ?? '');
    case 'gateway':
      return host === null || isPrivateHost(host) ? t.ownFilter : t.ownFilterNamed({ host });
    case 'remote':
      // Some of Microsoft's servers work for the recipient, and others are only claimed to.
      if (domain !== '' && (host === null || isMicrosoftServer(host) || isOfOrganization([domain], host)))
        return t.recipientsServer({ domain });
      return host === null ? t.server : t.serverNamed({ host });
    default:
      return '';
  }
}

/** Exchange Online reports for both organizations where it has both; a setting of the recipient's is applied by theirs. */
const isOnlyTheirs = ({ fixableBy }: Pick<Cause, 'fixableBy'>, domain: string, senderDomain: string): boolean =>
  domain !== '' &&
  (senderDomain === '' || !isOfOrganization([senderDomain], domain)) &&
  !fixableBy.includes('sender-admin') &&
  fixableBy.some((fixer) => fixer === 'recipient-admin' || fixer === 'group-owner');

function microsoftInWords(domain: string, host: string | null, senderDomain: string): string {
  // Mail that a server of the sender's hands to its own tenant fails there, before it goes anywhere.
  const isSenders = host !== null && isExchangeOnlineMxOf(senderDomain, host) && !isExchangeOnlineMxOf(domain, host);
  if (isSenders) return t.ownMicrosoft365;
  return domain === '' ? t.microsoft : t.microsoftFor({ domain });
}
