// The mail page: list, reading view, and the add-in's pane under the simulated host.
//
// The address may say what to start with, for tests and for showing things to others:
//   ?select=001  ?select=001,002  ?theme=dark  ?width=450  ?sets=Mailbox:1.8  ?host=silent  ?fail=37:9020,168:9020  ?latency=500
//   ?forward=001  ?forwardAttached=001   a draft instead of a message
//   ?permission=readWriteMailbox         the manifest for several messages; readItem where it is left out
//   ?hide=reports                        a host that does not open add-ins on reports
//   ?sent=001                            the message that this bounce returns, as it lies in Sent Items
//   ?shared=sales@contoso.com            everything is in this shared mailbox
//   ?account=outlookCom                  a personal mailbox
//   ?locale=de-DE                        the language of Outlook; en-XA and ar-XB are for tests
import { forwardDraft } from './draft.js';
import { asFile, letRowsDropOnPane } from './drag-to-pane.js';
import { PERMISSION } from './item-data.js';
import { showMessageList } from './message-list.js';
import { OwaHost } from './owa-host.js';
import { showReading } from './reading-view.js';
import { sentMessage } from './sent.js';

/** What Outlook on the web tells its add-ins in each theme. */
const THEMES = {
  light: {
    bodyBackgroundColor: '#ffffff',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#f0f0f0',
    controlForegroundColor: '#242424',
  },
  dark: {
    bodyBackgroundColor: '#1f1f1f',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#2e2e2e',
    controlForegroundColor: '#ffffff',
  },
};
/** Panes that may be opened: our own, and the name the browser tests give it. */
const PANES = ['../pane/taskpane.html', 'https://addin.example/taskpane.html'];

const wanted = new URL(location.href).searchParams;
const pairs = (text) =>
  (text ?? '')
    .split(',')
    .filter(Boolean)
    .map((pair) => pair.split(':'));
const byId = (id) => document.getElementById(id);

const messages = await (await fetch('messages.json')).json();
const items = Object.fromEntries(messages.filter(({ isFile }) => !isFile).map((message) => [message.id, message]));
const sent = items[wanted.get('sent')] && sentMessage(items[wanted.get('sent')]);
if (sent) {
  messages.push(sent);
  items[sent.id] = sent;
}
const attached = wanted.get('forwardAttached');
const forwarded = items[attached ?? wanted.get('forward')];
/** Ids of messages and files, in the order of selecting. */
let selected = (forwarded ?? sent) ? [(forwarded ?? sent).id] : (wanted.get('select') ?? '').split(',').filter(Boolean);
let draft = forwarded ? forwardDraft(forwarded, { asAttachment: attached !== null }) : null;
const theme = wanted.get('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

const host = new OwaHost({
  paneUrl: PANES[wanted.get('pane') === 'addin.example' ? 1 : 0],
  messages: items,
  item: draft,
  selected: selected.filter((id) => items[id]),
  permission: PERMISSION[wanted.get('permission')] ?? PERMISSION.readItem,
  hidesReports: wanted.get('hide') === 'reports',
  sharedMailbox: wanted.get('shared') ?? undefined,
  latency: Number(wanted.get('latency') ?? 0),
  isSilent: wanted.get('host') === 'silent',
  theme: THEMES[theme] ?? THEMES.light,
  locale: wanted.get('locale') ?? 'en-US',
});
host.user = { ...host.user, type: wanted.get('account') ?? host.user.type };
Object.assign(host.requirementSets, Object.fromEntries(pairs(wanted.get('sets'))));
for (const [call, code] of pairs(wanted.get('fail'))) host.failCalls.set(Number(call) || call, Number(code));
host.onLeave = (way) => (way === 'forwards' ? document.querySelector('.tools button') : byId('reading')).focus();

const markSelected = showMessageList(byId('messages'), messages, (ids) => select(...ids));
letRowsDropOnPane(byId('messages'), byId('drop-here'), messages, host);

function show() {
  markSelected(selected);
  const shown = selected.map((id) => messages.find((message) => message.id === id)).filter(Boolean);
  showReading(byId('reading'), { messages: shown, draft }, buttons);
}

/** Whatever is selected next, a draft is discarded: there is one pane. */
function select(...ids) {
  draft = null;
  selected = ids.filter((id) => id !== null);
  show();
  host.select(...selected.filter((id) => items[id]));
}

function forward(id, options) {
  if (!items[id]) return;
  if (String(selected) !== id) select(id);
  draft = forwardDraft(items[id], options);
  show();
  host.compose(draft);
}

function discard() {
  if (!draft) return;
  draft = null;
  show();
  host.discard();
}

/** The button that was pressed is gone afterwards; the focus goes to the one that leads back. */
const thenFocus =
  (act, action) =>
  (...args) => {
    act(...args);
    document.querySelector(`[data-action="${action}"]`)?.focus();
  };
const buttons = { forward: thenFocus(forward, 'discard'), discard: thenFocus(discard, 'forward') };

function press(button, isPressed) {
  button.setAttribute('aria-pressed', String(isPressed));
}

function hideReports(isHiding) {
  host.hidesReports = isHiding;
  press(byId('hide-reports'), isHiding);
  if (!draft) host.select(...host.selected);
}

/** Another permission comes with another manifest, and Outlook opens the pane anew. */
function setPermission(name) {
  host.permission = PERMISSION[name];
  press(byId('several'), name === 'readWriteMailbox');
  host.reopen();
}

function choose(attribute, value) {
  for (const button of document.querySelectorAll(`[${attribute}]`)) {
    button.setAttribute('aria-pressed', String(button.getAttribute(attribute) === value));
  }
}

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  choose('data-theme-choice', name);
  host.setTheme(THEMES[name]);
}

/** Outlook opens the pane again. */
function setLocale(name) {
  host.locale = name;
  choose('data-locale-choice', name);
  host.reopen();
}

function setWidth(pixels) {
  document.documentElement.style.setProperty('--pane-width', `${pixels}px`);
  choose('data-width-choice', pixels);
}

document.querySelector('.tools').addEventListener('click', ({ target }) => {
  const { themeChoice, widthChoice, localeChoice } = target.dataset;
  if (themeChoice) setTheme(themeChoice);
  if (widthChoice) setWidth(widthChoice);
  if (localeChoice) setLocale(localeChoice);
});
byId('no-selection').addEventListener('click', () => select(null));
byId('hide-reports').addEventListener('click', () => hideReports(!host.hidesReports));
byId('several').addEventListener('click', () =>
  setPermission(host.permission === PERMISSION.readWriteMailbox ? 'readItem' : 'readWriteMailbox'),
);

show();
press(byId('hide-reports'), host.hidesReports);
press(byId('several'), host.permission === PERMISSION.readWriteMailbox);
setWidth(wanted.get('width') ?? '320');
setTheme(theme);
choose('data-locale-choice', host.locale);
host.open(byId('pane'));

// For the browser tests and for curious people at the console.
window.outlook = {
  host,
  /** Whether the pane hears of another selection: Outlook tells a pane that does not of none before. */
  isHeard: () => host.handlers.has('olkItemSelectedChanged'),
  messages,
  select,
  forward,
  discard,
  hideReports,
  setPermission,
  setTheme,
  drop: (...ids) => host.drop(ids.map((id) => asFile(messages.find((message) => message.id === id)))),
};
