// The npm copy of office.js stops at mid-2022 (Mailbox 1.12). What came later is laid over it here, in the pane, before its
// own scripts, and carried by the same real message channel. Result shapes follow @types/office-js. Real hosts load no such file.
(() => {
  const succeeded = (value, asyncContext) => ({ status: 'succeeded', value, asyncContext, error: undefined });
  const failed = (code, asyncContext) => ({
    status: 'failed',
    value: undefined,
    asyncContext,
    error: { code, name: 'Error', message: `Simulated failure ${code}` },
  });
  /** Office calls end in `[options], [callback]`. */
  const tail = (args) => ({
    callback: args.find((arg) => typeof arg === 'function') ?? (() => {}),
    context: args.find((arg) => arg !== null && typeof arg === 'object')?.asyncContext,
  });
  const endpoint = () => OSF._OfficeAppFactory.getClientEndPoint();

  const call = (name, params, args, read = (data) => data) => {
    const { callback, context } = tail(args);
    const request = { ApiParams: params, MethodData: { ControlId: OSF._OfficeAppFactory.getId(), DispatchId: name } };
    const done = (code, answer) => {
      if (code !== 0) callback(failed(9002, context));
      else if (answer.error) callback(failed(answer.errorCode, context));
      else callback(succeeded(read(answer.data), context));
    };
    endpoint().invoke('ExecuteMethod', done, request);
  };

  const bytesOf = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const blobOf = ({ name, type, base64 }) => ({ name, type, fileContent: new Blob([bytesOf(base64)], { type }) });
  const dragAndDrop = (data) => ({
    type: 'olkDragAndDropEvent',
    dragAndDropEventData: data.files ? { type: data.type, dataTransfer: { files: data.files.map(blobOf) } } : data,
  });
  const EVENTS = {
    olkSelectedItemsChanged: (handler) => () => handler({ type: 'olkSelectedItemsChanged' }),
    olkDragAndDropEvent: (handler) => (data) => handler(dragAndDrop(data)),
  };

  /** Office.context.officeTheme came to the web with Mailbox 1.14; our host gives the first one in the frame's name. */
  let theme = /^\{/.test(window.name) ? JSON.parse(window.name).officeTheme : undefined;
  const keepingTheme = (type, handler) => {
    if (type !== 'officeThemeChanged') return handler;
    return (event) => {
      theme = event.officeTheme;
      handler(event);
    };
  };

  const addHandler =
    (mailbox) =>
    (type, handler, ...args) => {
      if (!EVENTS[type]) return mailbox.addHandlerAsync(type, keepingTheme(type, handler), ...args);
      const { callback, context } = tail(args);
      const done = (code, data) =>
        callback(code === 0 && !data?.Error ? succeeded(undefined, context) : failed(5001, context));
      return endpoint().registerForEvent(type, EVENTS[type](handler), done, { eventDispId: type });
    };
  const removeHandler =
    (mailbox) =>
    (type, ...args) => {
      if (!EVENTS[type]) return mailbox.removeHandlerAsync(type, ...args);
      const { callback, context } = tail(args);
      const done = (code) => callback(code === 0 ? succeeded(undefined, context) : failed(5001, context));
      return endpoint().unregisterForEvent(type, done, { eventDispId: type });
    };

  const ATTACHMENT_TYPES = ['file', 'item', 'cloud'];
  const person = ({ name, address }) => ({ displayName: name, emailAddress: address });
  const loadedItem = (data) => {
    const loadedId = data.id;
    return {
      itemId: data.id,
      itemType: 'message',
      itemClass: data.itemClass,
      subject: data.subject,
      normalizedSubject: data.normalizedSubject,
      conversationId: data.conversationId,
      internetMessageId: data.internetMessageId,
      dateTimeCreated: new Date(data.dateTimeCreated),
      from: person(data.from),
      sender: person(data.sender),
      to: data.to.map(person),
      cc: data.cc.map(person),
      attachments: data.attachments.map((one) => ({ ...one, attachmentType: ATTACHMENT_TYPES[one.attachmentType] })),
      body: { getAsync: (type, ...args) => call(37, { coercionType: type === 'html' ? 3 : 0, loadedId }, args) },
      getAllInternetHeadersAsync: (...args) => call(168, { loadedId }, args),
      getAttachmentContentAsync: (id, ...args) => call(150, { id, loadedId }, args),
      getAsFileAsync: (...args) => call('getAsFile', { loadedId }, args),
      unloadAsync: (...args) => call('unload', { loadedId }, args),
    };
  };

  /** Only beside something to read. office.js decides that once, when the pane opens; ours may go on to a draft. */
  const READ_ONLY = [
    'displayNewMessageForm',
    'displayNewMessageFormAsync',
    'displayNewAppointmentForm',
    'displayNewAppointmentFormAsync',
  ];
  const isDraft = (item) => typeof item?.subject === 'object' && item.subject !== null;

  /** Members of office.js' objects are read-only, so an object derived from them is put in front. */
  const overlay = (mailbox, supports) => {
    const modernItem = (item) => {
      if (!item || !supports('1.14')) return item;
      return Object.create(
        item,
        isDraft(item)
          ? { inReplyTo: { value: mailbox.initialData?.inReplyTo ?? null, enumerable: true } }
          : { getAsFileAsync: { value: (...args) => call('getAsFile', undefined, args) } },
      );
    };
    let seen;
    let front;
    const members = {
      addHandlerAsync: { value: addHandler(mailbox) },
      removeHandlerAsync: { value: removeHandler(mailbox) },
      item: {
        get() {
          if (mailbox.item !== seen) [seen, front] = [mailbox.item, modernItem(mailbox.item)];
          return front;
        },
      },
    };
    for (const name of READ_ONLY) members[name] = { get: () => (isDraft(mailbox.item) ? undefined : mailbox[name]) };
    if (supports('1.13'))
      members.getSelectedItemsAsync = { value: (...args) => call('getSelectedItems', undefined, args) };
    if (supports('1.15'))
      members.loadItemByIdAsync = { value: (itemId, ...args) => call('loadItemById', { itemId }, args, loadedItem) };
    return Object.create(mailbox, members);
  };

  const install = () => {
    const { Office } = window;
    if (!Office || window.hasModernOffice || !window.OSF) return;
    window.hasModernOffice = true;
    // Queued first, so that it runs before the add-in's own onReady.
    Office.onReadyInternal(() => {
      const context = OSF._OfficeAppFactory.getContext();
      if (!context?.mailbox) return;
      Object.assign(Office.EventType, {
        SelectedItemsChanged: 'olkSelectedItemsChanged',
        DragAndDropEvent: 'olkDragAndDropEvent',
      });
      const mailbox = overlay(context.mailbox, (version) => context.requirements.isSetSupported('Mailbox', version));
      const front = Object.create(context, {
        mailbox: { value: mailbox, enumerable: true },
        officeTheme: { get: () => theme, enumerable: true },
      });
      OSF._OfficeAppFactory.getContext = () => front;
    });
  };

  // The load event of office.js comes before the parser goes on to the next script: in time.
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target.tagName === 'SCRIPT' && /\/office(\.debug)?\.js$/.test(target.src)) install();
    },
    true,
  );
})();
