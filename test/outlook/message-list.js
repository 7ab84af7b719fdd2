import { dateWords, element } from './dom.js';

const GROUPS = ['Bounces', 'Not failures', 'Ordinary mail', 'Careful', 'Saved .msg files'];

/**
 * The list of messages: one tab stop, arrow keys move the selection as in a mail client, rows can be dragged.
 * @param onSelect called with the message's id whenever the person selects one.
 * @returns `mark(id)`, which shows what is selected; `null` for nothing.
 */
export function showMessageList(list, messages, onSelect) {
  const rows = new Map();
  for (const name of GROUPS) {
    const members = messages.filter(({ group }) => group === name);
    if (members.length === 0) continue;
    const id = `group-${GROUPS.indexOf(name)}`;
    const group = element('div', { class: 'group', role: 'group', 'aria-labelledby': id });
    group.append(element('h3', { id, role: 'presentation' }, `${name} (${members.length})`));
    for (const message of members) {
      const row = rowOf(message);
      rows.set(message.id, row);
      row.addEventListener('click', () => onSelect(message.id));
      group.append(row);
    }
    list.append(group);
  }

  const ordered = [...rows.values()];
  list.addEventListener('keydown', (event) => {
    const next = ordered[rowAfter(event.key, ordered.indexOf(event.target), ordered.length)];
    if (!next) return;
    event.preventDefault();
    next.focus();
    onSelect(next.dataset.id);
  });

  const mark = (id) => {
    for (const [each, row] of rows) {
      row.setAttribute('aria-selected', String(each === id));
      row.tabIndex = each === id ? 0 : -1;
    }
    if (!rows.has(id)) ordered[0].tabIndex = 0;
    rows.get(id)?.scrollIntoView({ block: 'nearest' });
  };
  mark(null);
  return mark;
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
