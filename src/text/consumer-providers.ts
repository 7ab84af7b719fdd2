// Providers of mail for anybody: people there share a domain, but no organization and no email admin.
const BY_NAME =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|rocketmail|aol|icloud|gmx|proton|protonmail|tutanota|zohomail|yandex|rediffmail)\.(?:[a-z]{2,4}|com?\.[a-z]{2})$/;
const BY_DOMAIN: ReadonlySet<string> = new Set([
  ...[
    'me.com',
    'mac.com',
    'mail.com',
    'email.com',
    'hey.com',
    'fastmail.com',
    'pm.me',
    'tuta.io',
    'web.de',
    'email.it',
  ],
  ...['mail.ru', 'inbox.ru', 'list.ru', 'bk.ru', 'ya.ru', 'rambler.ru', 'inbox.lv', 'qq.com', 'foxmail.com', '163.com'],
  ...['126.com', 'sina.com', 'naver.com', 'daum.net', 'hanmail.net', 'nate.com'],
  // Of internet and phone companies.
  ...['t-online.de', 'freenet.de', 'arcor.de', 'vodafone.de', 'kabelmail.de', 'aon.at', 'chello.at', 'bluewin.ch'],
  ...['orange.fr', 'wanadoo.fr', 'free.fr', 'sfr.fr', 'neuf.fr', 'laposte.net', 'bbox.fr', 'telenet.be', 'skynet.be'],
  ...[
    'ziggo.nl',
    'kpnmail.nl',
    'planet.nl',
    'xs4all.nl',
    'libero.it',
    'virgilio.it',
    'alice.it',
    'tin.it',
    'tiscali.it',
  ],
  ...['telefonica.net', 'terra.es', 'sapo.pt', 'uol.com.br', 'bol.com.br', 'terra.com.br', 'ig.com.br', 'globo.com'],
  ...['btinternet.com', 'talktalk.net', 'virginmedia.com', 'sky.com', 'ntlworld.com', 'blueyonder.co.uk', 'eircom.net'],
  ...[
    'comcast.net',
    'xfinity.com',
    'verizon.net',
    'att.net',
    'sbcglobal.net',
    'bellsouth.net',
    'cox.net',
    'charter.net',
  ],
  ...[
    'earthlink.net',
    'juno.com',
    'optonline.net',
    'windstream.net',
    'shaw.ca',
    'rogers.com',
    'sympatico.ca',
    'telus.net',
  ],
  ...['bigpond.com', 'optusnet.com.au', 'xtra.co.nz', 'docomo.ne.jp', 'ezweb.ne.jp', 'au.com', 'softbank.ne.jp'],
  ...[
    'seznam.cz',
    'centrum.cz',
    'wp.pl',
    'o2.pl',
    'onet.pl',
    'interia.pl',
    'op.pl',
    'freemail.hu',
    'abv.bg',
    'ukr.net',
  ],
  // Groups of anybody.
  ...['googlegroups.com', 'groups.io', 'freelists.org'],
]);

/** Can anybody have an address at this domain? */
export const isConsumerProvider = (domain: string): boolean => BY_NAME.test(domain) || BY_DOMAIN.has(domain);
