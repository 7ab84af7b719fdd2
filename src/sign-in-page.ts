import { parseConfig } from './host/graph/config';
import { readSettings } from './host/browser/config-settings';
import type { DialogMessage } from './host/graph/sign-in-dialog';
import { displayLanguage } from './host/office/display-language';
import { officeContext, waitForOffice } from './host/office/office-ready';
import { runSignInPage } from './host/graph/sign-in-window';
import { currentLanguage, setLanguage } from './locales/language';
import { words } from './locales/words';

const show = (state: Exclude<keyof typeof words.lookups.signInPage, 'title'>): void => {
  const place = document.getElementById('root');
  if (place !== null) place.textContent = words.lookups.signInPage[state];
};

const tell = (message: DialogMessage): void => {
  // Only a page on our own host may receive the token.
  Office.context.ui.messageParent(JSON.stringify(message), { targetOrigin: location.origin });
};

void waitForOffice().then(async () => {
  await setLanguage(displayLanguage());
  document.documentElement.lang = currentLanguage();
  document.title = words.lookups.signInPage.title;
  await runSignInPage({
    address: new URL(location.href),
    isInOffice: typeof (officeContext().ui as Partial<Office.UI> | undefined)?.messageParent === 'function',
    config: parseConfig(await readSettings(), document.baseURI),
    open: async (config, redirectUri) =>
      (await import(/* webpackChunkName: "msal" */ './host/graph/sign-in-msal')).openStandard(config, redirectUri),
    tell,
    show,
  });
});
