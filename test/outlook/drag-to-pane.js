const TYPES = { eml: 'message/rfc822', msg: 'application/vnd.ms-outlook' };

/** A message as the file that Outlook makes of a dragged row. */
export const asFile = ({ file, base64 }) => ({ name: file, type: TYPES[file.split('.').pop()], base64 });

/**
 * Rows dragged onto the pane. A frame gets no drag events of its parent's, so Outlook on the web covers it meanwhile and
 * tells the pane through DragAndDropEvent; so do we. Files from the desktop go to the pane directly, as HTML drops.
 */
export function letRowsDropOnPane(list, cover, messages, host) {
  let dragged = [];
  list.addEventListener('dragstart', (event) => {
    const row = event.target.closest('[data-id]');
    // One of several selected rows takes the others along.
    const rows =
      row?.getAttribute('aria-selected') === 'true' ? list.querySelectorAll('[aria-selected="true"]') : [row];
    const ids = [...rows].map((each) => each?.dataset.id);
    dragged = messages.filter(({ id }) => ids.includes(id));
    event.dataTransfer.effectAllowed = 'copy';
    event.dataTransfer.setData('text/plain', dragged.map(({ file }) => file).join('\n'));
    cover.hidden = false;
  });
  list.addEventListener('dragend', () => {
    dragged = [];
    cover.hidden = true;
  });
  cover.addEventListener('dragover', (event) => {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    host.dragOver(event.offsetX, event.offsetY);
  });
  cover.addEventListener('drop', (event) => {
    event.preventDefault();
    cover.hidden = true;
    if (dragged.length > 0) host.drop(dragged.map(asFile));
  });
}
