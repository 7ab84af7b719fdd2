/* global document, location, matchMedia, window */
// The mail page: list, reading view, and the add-in's pane under the simulated host.
//
// The address may say what to start with, for tests and for showing things to others:
//   ?select=001  ?theme=dark  ?width=450  ?sets=Mailbox:1.8  ?host=silent  ?fail=37:9020,168:9020  ?latency=500
import { asFile, letRowsDropOnPane } from './drag-to-pane.js';
import { showMessageList } from './message-list.js';
import { OwaHost } from './owa-host.js';
import { showReading } from './reading-view.js';

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
const first = wanted.get('select');
const theme = wanted.get('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

const host = new OwaHost({
  paneUrl: PANES[wanted.get('pane') === 'addin.example' ? 1 : 0],
  messages: items,
  item: items[first] ?? null,
  selected: items[first] ? [first] : [],
  latency: Number(wanted.get('latency') ?? 0),
  isSilent: wanted.get('host') === 'silent',
  theme: THEMES[theme] ?? THEMES.light,
});
Object.assign(host.requirementSets, Object.fromEntries(pairs(wanted.get('sets'))));
for (const [call, code] of pairs(wanted.get('fail'))) host.failCalls.set(Number(call) || call, Number(code));
host.onLeave = (way) => (way === 'forwards' ? document.querySelector('.tools button') : byId('reading')).focus();

const markSelected = showMessageList(byId('messages'), messages, select);
letRowsDropOnPane(byId('messages'), byId('drop-here'), messages, host);

function show(id) {
  markSelected(id);
  showReading(
    byId('reading'),
    messages.find((message) => message.id === id),
  );
}

function select(id) {
  show(id);
  host.select(items[id] ? id : null);
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

function setWidth(pixels) {
  document.documentElement.style.setProperty('--pane-width', `${pixels}px`);
  choose('data-width-choice', pixels);
}

document.querySelector('.tools').addEventListener('click', ({ target }) => {
  const { themeChoice, widthChoice } = target.dataset;
  if (themeChoice) setTheme(themeChoice);
  if (widthChoice) setWidth(widthChoice);
});
byId('no-selection').addEventListener('click', () => select(null));

show(first);
setWidth(wanted.get('width') ?? '320');
setTheme(theme);
host.open(byId('pane'));

// For the browser tests and for curious people at the console.
window.outlook = {
  host,
  messages,
  select,
  setTheme,
  drop: (...ids) => host.drop(ids.map((id) => asFile(messages.find((message) => message.id === id)))),
};
