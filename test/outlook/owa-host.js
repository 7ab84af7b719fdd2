// The parent side of office.js' postMessage protocol, as the Outlook on the web page speaks it. Own code, written from
// watching which messages Microsoft's script sends and what it does with the answers; their files are used unchanged.
import { executeMethod, OfficeError } from './item-calls.js';
import { initialData, PERMISSION } from './item-data.js';

const MESSAGE = { request: 0, response: 1 };
const ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 };
const RESPONSE = { call: 0, event: 1 };
const ERROR = { none: 0, failed: -2 };
/** What the pane tells through notifyHost: focus left it at its end or its start, or Esc was pressed in it. */
const NOTIFIED = { tabOut: 13, shiftTabOut: 14, escape: 15 };

const DEFAULTS = {
  locale: 'en-US',
  addinId: '11111111-2222-3333-4444-555555555555',
  hostVersion: '20261120001.00',
  requirementSets: { Mailbox: '1.15', react: '1.0', DialogApi: '1.2', NestedAppAuth: '1.1' },
  permission: PERMISSION.readItem,
  user: { name: 'Alex Sender', email: 'alex@contoso.com', type: 'office365', timeZone: 'UTC' },
  /** Milliseconds before each answer. */
  latency: 0,
  /** What answers wait for: see hold. */
  gate: undefined,
  /** Colours as in Office.OfficeTheme, `#rrggbb`. */
  theme: { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#242424' },
  /** A host that takes every message and never says a word. */
  isSilent: false,
  /** The address of the shared mailbox that everything shown is in; undefined: the person's own. */
  sharedMailbox: undefined,
  /** A host that does not open add-ins on reports: selected alone they are no item, though they are among those selected. */
  hidesReports: false,
};

/**
 * One pane under one simulated Outlook.
 * - `open(place)` puts the pane's frame into `place`; `select`, `compose`, `discard`, `setTheme`, `drop` act like the person in Outlook;
 * - `failCalls.set(number, code)` makes one call fail; `log`, `opened`, `exits`, `escapes`, `loads`, `unloads` say what the pane did.
 */
export class OwaHost {
  constructor(options) {
    Object.assign(this, DEFAULTS, { messages: {}, selected: [] }, options);
    this.item ??= this.#selectedItem();
    this.log = [];
    this.opened = [];
    this.exits = 0;
    this.escapes = 0;
    this.failCalls = new Map();
    this.handlers = new Map();
    this.roaming = {};
    this.loaded = null;
    this.loads = 0;
    this.unloads = 0;
    this.conversationId = `conv${Math.random().toString(36).slice(2)}`;
    this.paneOrigin = new URL(this.paneUrl, location.href).origin;
    addEventListener('message', (event) => void this.#receive(event));
  }

  open(place) {
    const url = new URL(this.paneUrl, location.href);
    const hostInfo = ['Outlook', 'Web', '16.01', this.locale, `corr-${this.conversationId}`, '', '', '0'].join('$');
    // How the manifest with that permission opens the pane.
    if (this.permission === PERMISSION.readWriteMailbox) url.searchParams.set('selection', 'many');
    url.searchParams.set('_host_Info', hostInfo);
    const frame = document.createElement('iframe');
    frame.title = 'Redeliver';
    // office.js finds its parent through the frame's name; without it, it leaves for about:blank.
    frame.name = JSON.stringify({
      baseFrameName: 'pane',
      hostInfo,
      xdmInfo: [this.conversationId, this.addinId, location.origin].join('|'),
      serializerVersion: '1',
      flights: '[]',
      officeTheme: this.theme, // ours, for modern-apis.js
    });
    frame.src = String(url);
    this.frame = frame;
    this.isComposePane = this.item?.isDraft === true;
    place.append(frame);
    return frame;
  }

  /** The pane anew, as Outlook opens it after another permission was agreed to. */
  reopen() {
    const place = this.frame.parentNode;
    this.frame.remove();
    this.handlers.clear();
    this.loaded = null;
    return this.open(place);
  }

  /** Like a click in the message list. `null` for no message, several ids for a multiple selection. */
  select(...ids) {
    this.selected = ids.filter((id) => id !== null);
    this.#present(this.#selectedItem());
    this.raise('olkSelectedItemsChanged', {});
  }

  /** A draft takes the place of what is selected: see draft.js. */
  compose(draft) {
    this.#present(draft);
  }

  /** The draft is gone; what is selected is the item again. */
  discard() {
    this.#present(this.#selectedItem());
  }

  #present(item) {
    this.item = item;
    // office.js gives a pane that opened on a draft less than others for good; in Outlook it would close with the draft.
    if (this.isComposePane && !item?.isDraft) this.reopen();
    else this.raise('olkItemSelectedChanged', item ? initialData(this, item) : '');
  }

  #selectedItem() {
    const only = this.selected.length === 1 ? this.messages[this.selected[0]] : undefined;
    return only === undefined || (this.hidesReports && /^REPORT\./i.test(only.itemClass)) ? null : only;
  }

  /** @param colors names of Office.OfficeTheme with `#rrggbb`; they travel as integers. */
  setTheme(colors) {
    this.theme = colors;
    const numbers = Object.entries(colors).map(([name, color]) => [name, parseInt(color.slice(1), 16)]);
    this.raise('officeThemeChanged', [JSON.stringify(Object.fromEntries(numbers))]);
  }

  /** Files let go over the pane: `[{ name, type, base64 }]`. False where the pane does not listen. */
  drop(files) {
    return this.raise('olkDragAndDropEvent', { type: 'drop', files });
  }

  dragOver(pageX, pageY) {
    return this.raise('olkDragAndDropEvent', { type: 'dragover', pageX, pageY });
  }

  /** Moves the focus into the pane: to its first control, or to its last. */
  focusPane(where = 'first') {
    this.#post({
      _messageType: MESSAGE.request,
      _actionType: ACTION.invoke,
      _actionName: 'Office_notifyAgave',
      _conversationId: `${this.conversationId}_ntf`,
      _correlationId: 0,
      _data: [where === 'first' ? 11 : 12],
    });
  }

  /** No answer from now on, until letGo; to one kind of call only where it is named. */
  hold(call) {
    this.heldCall = call;
    this.gate = new Promise((go) => {
      this.letGo = () => {
        this.gate = undefined;
        go();
      };
    });
  }

  raise(eventName, data) {
    if (!this.handlers.has(eventName)) return false;
    const _correlationId = this.handlers.get(eventName);
    this.#post({
      _messageType: MESSAGE.response,
      _responseType: RESPONSE.event,
      _actionName: eventName,
      _correlationId,
      _errorCode: ERROR.none,
      _data: data,
    });
    return true;
  }

  #post(message) {
    const envelope = { _conversationId: this.conversationId, _origin: location.origin, _serializerVersion: 1 };
    this.frame.contentWindow.postMessage(JSON.stringify({ ...envelope, ...message }), this.paneOrigin);
  }

  #answer(request, data, errorCode = ERROR.none) {
    this.#post({
      _messageType: MESSAGE.response,
      _responseType: RESPONSE.call,
      _actionName: request._actionName,
      _correlationId: request._correlationId,
      _errorCode: errorCode,
      _data: data,
    });
  }

  async #receive(event) {
    const request = this.#requestIn(event);
    if (!request) return;
    const call = request._data?.MethodData?.DispatchId ?? request._data?.DdaMethod?.DispatchId;
    this.log.push({ action: request._actionName, type: request._actionType, call, params: request._data?.ApiParams });
    if (this.isSilent) return;
    if (this.heldCall === undefined || this.heldCall === call) await this.gate;
    if (this.latency) await new Promise((done) => setTimeout(done, this.latency));
    if (request._actionType === ACTION.registerEvent) {
      this.handlers.set(request._actionName, request._correlationId);
      return this.#answer(request, { Error: 0 });
    }
    if (request._actionType === ACTION.unregisterEvent) {
      this.handlers.delete(request._actionName);
      return this.#answer(request, { Error: 0 });
    }
    return this.#invoke(request, call);
  }

  #requestIn({ source, origin, data }) {
    if (source !== this.frame?.contentWindow || origin !== this.paneOrigin || typeof data !== 'string')
      return undefined;
    try {
      const message = JSON.parse(data);
      const isOurs = message._messageType === MESSAGE.request && message._conversationId === this.conversationId;
      return isOurs ? message : undefined;
    } catch {
      return undefined;
    }
  }

  #invoke(request, call) {
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.#answer(request, this.#appContext());
      case 'ContextActivationManager_notifyHost':
        return this.#notified(request._data);
      case 'ContextActivationManager_openWindowInHost':
        return void this.opened.push({ window: request._data });
      case 'GetInitialData':
        return this.#answer(request, initialData(this, this.item));
      case 'ExecuteMethod':
        return this.#execute(request, call);
      default:
        return this.#answer(request, null, ERROR.failed);
    }
  }

  #execute(request, call) {
    try {
      if (this.failCalls.has(call)) throw new OfficeError(this.failCalls.get(call));
      const data = executeMethod(this, call, request._data.ApiParams);
      return this.#answer(request, { wasSuccessful: true, error: false, data });
    } catch (error) {
      if (!(error instanceof OfficeError)) return this.#answer(request, null, ERROR.failed);
      return this.#answer(request, { wasSuccessful: false, error: true, errorCode: error.code });
    }
  }

  #notified([, what]) {
    if (what === NOTIFIED.tabOut || what === NOTIFIED.shiftTabOut) {
      this.exits += 1;
      this.onLeave?.(what === NOTIFIED.tabOut ? 'forwards' : 'backwards');
    }
    if (what === NOTIFIED.escape) this.escapes += 1;
  }

  /** office.js throws where a field of these up to `_reason` is missing. */
  #appContext() {
    return {
      _id: this.addinId,
      _appName: 64, // Outlook on the web
      _appVersion: 16,
      _appMinorVersion: 1,
      _appUILocale: this.locale,
      _dataLocale: this.locale,
      _docUrl: location.href,
      _clientMode: 0,
      _settings: this.roaming,
      _reason: 'documentOpened',
      _osfControlType: 2,
      _eToken: '',
      _correlationId: 'corr',
      _appInstanceId: this.conversationId,
      _requirementMatrix: JSON.stringify(this.requirementSets),
      _hostFullVersion: this.hostVersion,
      _clientWindowHeight: innerHeight,
      _clientWindowWidth: innerWidth,
      _addinName: 'Redeliver',
      _appDomains: [],
      _dialogRequirementMatrix: JSON.stringify({ DialogAPI: '1.2' }),
      _featureGates: {},
      _initialDisplayMode: 0,
      _wacHostEnvironment: '0',
      _isFromWacAutomation: false,
    };
  }
}
