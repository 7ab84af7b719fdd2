import { dateWords, element } from './dom.js';

const people = (list) =>
  list.map(({ name, address }) => (name === address ? address : `${name} <${address}>`)).join('; ');

/**
 * Shows what is selected, or the draft that is being written, as text. Real Outlook renders HTML; here hostile samples are not
 * to be trusted with that.
 * @param shown `{ messages, draft }`
 * @param actions `forward(id, { asAttachment })` and `discard()`, for the buttons
 */
export function showReading(place, { messages, draft }, actions) {
  place.replaceChildren(...contentOf(messages, draft, actions));
  place.scrollTop = 0;
}

function contentOf(messages, draft, actions) {
  if (draft) return draftContent(draft, actions);
  const [message, ...more] = messages;
  if (!message) return [element('p', { class: 'empty' }, 'Nothing is selected')];
  return more.length === 0 ? messageContent(message, actions) : severalContent(messages);
}

const severalContent = (messages) => [
  element('h2', {}, `${messages.length} messages are selected`),
  element('ul', {}, ...messages.map(({ subject, file }) => element('li', {}, subject ?? file))),
];

function draftContent({ subject, attachments, text }, { discard }) {
  const quoted = text.trim();
  return [
    element('p', { class: 'state' }, 'Draft'),
    element('h2', {}, subject),
    factsOf([
      ['To', 'nobody yet'],
      ['Attached', attachments.map(({ name }) => name).join('; ')],
    ]),
    element('div', { class: 'actions' }, button('Discard', 'discard', discard)),
    element('pre', {}, quoted === '' ? 'Nothing is written yet.' : quoted),
  ];
}

function factsOf(facts) {
  const list = element('dl');
  for (const [name, value] of facts) {
    if (value !== '') list.append(element('dt', {}, name), element('dd', {}, value));
  }
  return list;
}

function button(words, name, act) {
  const made = element('button', { type: 'button', 'data-action': name }, words);
  made.addEventListener('click', act);
  return made;
}

function messageContent(message, { forward }) {
  if (message.isFile) {
    const hint =
      'A message saved from classic Outlook. Drag its row onto the pane, or download it and drop or choose it there.';
    return [element('h2', {}, message.file), element('p', {}, hint), element('p', {}, downloadLink(message))];
  }
  const facts = factsOf([
    ['From', people([message.from])],
    ['To', people(message.to)],
    ['Cc', people(message.cc)],
    ['Date', dateWords(message.date)],
    ['Attached', message.attachments.map(({ name }) => name).join('; ')],
  ]);
  const actions = element(
    'div',
    { class: 'actions' },
    button('Forward', 'forward', () => forward(message.id, {})),
    button('Forward as attachment', 'forward-attached', () => forward(message.id, { asAttachment: true })),
    downloadLink(message),
  );
  return [element('h2', {}, message.subject), facts, actions, element('pre', {}, message.text.trim())];
}

function downloadLink({ file, base64 }) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  return element('a', { class: 'download', href, download: file }, `Download ${file.slice(file.lastIndexOf('.'))}`);
}
