// Providers of mail for anybody: people there share a domain, but no organization and no email admin.
const BY_NAME =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|aol|icloud|gmx|proton|protonmail|tutanota|zoho|zohomail|yandex)\.(?:[a-z]{2,4}|com?\.[a-z]{2})$/;
/** The largest of those whose name isn't theirs in every country; the last are groups of anybody. */
const DOMAINS =
  'me.com mac.com mail.com fastmail.com web.de mail.ru qq.com 163.com 126.com naver.com t-online.de freenet.de orange.fr wanadoo.fr free.fr sfr.fr laposte.net libero.it uol.com.br btinternet.com virginmedia.com sky.com comcast.net verizon.net att.net cox.net bigpond.com seznam.cz wp.pl googlegroups.com groups.io';
const BY_DOMAIN: ReadonlySet<string> = new Set(DOMAINS.split(' '));

/** Can anybody have an address at this domain? */
export const isConsumerProvider = (domain: string): boolean => BY_NAME.test(domain) || BY_DOMAIN.has(domain);
