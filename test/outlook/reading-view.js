/* global atob, Blob */
import { dateWords, element } from './dom.js';

const people = (list) =>
  list.map(({ name, address }) => (name === address ? address : `${name} <${address}>`)).join('; ');

/** Shows a message as text. Real Outlook renders HTML; here hostile samples are not to be trusted with that. */
export function showReading(place, message) {
  place.replaceChildren(...(message ? contentOf(message) : [element('p', { class: 'empty' }, 'Nothing is selected')]));
  place.scrollTop = 0;
}

function contentOf(message) {
  if (message.isFile) {
    const hint =
      'A message saved from classic Outlook. Drag its row onto the pane, or download it and drop or choose it there.';
    return [element('h2', {}, message.file), element('p', {}, hint), element('p', {}, downloadLink(message))];
  }
  const facts = element('dl');
  const add = (name, value) => value !== '' && facts.append(element('dt', {}, name), element('dd', {}, value));
  add('From', people([message.from]));
  add('To', people(message.to));
  add('Cc', people(message.cc));
  add('Date', dateWords(message.date));
  add('Attached', message.attachments.map(({ name }) => name).join('; '));
  return [element('h2', {}, message.subject), facts, downloadLink(message), element('pre', {}, message.text.trim())];
}

function downloadLink({ file, base64 }) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  return element('a', { class: 'download', href, download: file }, `Download ${file.slice(file.lastIndexOf('.'))}`);
}
