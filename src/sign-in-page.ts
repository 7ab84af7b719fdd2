import { parseConfig } from './host/graph/config';
import { readSettings } from './host/browser/config-settings';
import type { DialogMessage } from './host/graph/sign-in-dialog';
import { officeContext, waitForOffice } from './host/office/office-ready';
import { runSignInPage } from './host/graph/sign-in-window';
import { words } from './locales/words';

const show = (state: keyof typeof words.lookups.signInPage): void => {
  const place = document.getElementById('root');
  if (place !== null) place.textContent = words.lookups.signInPage[state];
};

const tell = (message: DialogMessage): void => {
  // Only a page on our own host may receive the token.
  Office.context.ui.messageParent(JSON.stringify(message), { targetOrigin: location.origin });
};

void waitForOffice().then(async () => {
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
