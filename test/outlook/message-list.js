import { dateWords, element } from './dom.js';

const GROUPS = ['Sent', 'Bounces', 'Not failures', 'Ordinary mail', 'Careful', 'Saved .msg files'];

/**
 * The list of messages: one tab stop, arrow keys move the selection as in a mail client, rows can be dragged. Ctrl or Cmd with a
 * click adds or takes away a message, Shift with a click or an arrow key selects all up to there.
 * @param onSelect called with the messages' ids, in the order of selecting, whenever the person selects some.
 * @returns `mark(ids)`, which shows what is selected.
 */
export function showMessageList(list, messages, onSelect) {
  const rows = new Map();
  let selected = [];
  /** Where a selection up to another row begins. */
  let anchor = null;

  for (const name of GROUPS) {
    const members = messages.filter(({ group }) => group === name);
    if (members.length === 0) continue;
    const id = `group-${GROUPS.indexOf(name)}`;
    const group = element('div', { class: 'group', role: 'group', 'aria-labelledby': id });
    group.append(element('h3', { id, role: 'presentation' }, `${name} (${members.length})`));
    for (const message of members) {
      const row = rowOf(message);
      rows.set(message.id, row);
      row.addEventListener('click', (event) => choose(message.id, event));
      group.append(row);
    }
    list.append(group);
  }

  const ordered = [...rows.values()];
  const ids = [...rows.keys()];

  const choose = (id, { shiftKey, ctrlKey, metaKey }) => {
    if (shiftKey && anchor !== null) return onSelect(between(ids, anchor, id));
    anchor = id;
    if (!ctrlKey && !metaKey) return onSelect([id]);
    return onSelect(selected.includes(id) ? selected.filter((each) => each !== id) : [...selected, id]);
  };

  list.addEventListener('keydown', (event) => {
    const next = ordered[rowAfter(event.key, ordered.indexOf(event.target), ordered.length)];
    if (!next) return;
    event.preventDefault();
    next.focus();
    choose(next.dataset.id, event);
  });

  const mark = (wanted) => {
    selected = wanted.filter((id) => rows.has(id));
    const last = selected.at(-1);
    for (const [id, row] of rows) {
      row.setAttribute('aria-selected', String(selected.includes(id)));
      row.tabIndex = id === last ? 0 : -1;
    }
    if (last === undefined) ordered[0].tabIndex = 0;
    if (selected.length < 2) anchor = last ?? null;
    rows.get(last)?.scrollIntoView({ block: 'nearest' });
  };
  mark([]);
  return mark;
}

/** All from one to the other, in the order of going there. */
function between(ids, from, to) {
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)];
  return start <= end ? ids.slice(start, end + 1) : ids.slice(end, start + 1).reverse();
}

function rowOf({ id, file, isFile, subject, from, date }) {
  const sample = file.replace(/\.\w+$/, '').replace(/-/g, ' ');
  const row = element('div', { class: 'row', role: 'option', draggable: 'true', 'data-id': id, 'data-file': file });
  if (isFile)
    row.append(element('p', { class: 'from' }, file), element('p', { class: 'sample' }, 'Drag it onto the pane'));
  else {
    const top = element(
      'div',
      {},
      element('span', { class: 'from' }, from.name),
      element('span', { class: 'date' }, dateWords(date)),
    );
    row.append(top, element('p', {}, subject), element('p', { class: 'sample' }, sample));
  }
  return row;
}

function rowAfter(key, current, count) {
  switch (key) {
    case 'ArrowDown':
      return Math.min(current + 1, count - 1);
    case 'ArrowUp':
      return Math.max(current - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Enter':
    case ' ':
      return current;
    default:
      return -1;
  }
}
