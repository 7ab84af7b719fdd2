// office.js' file for the web asks ajax.aspnetcdn.com for MicrosoftAjax.js, a helper library of 2008 that is not in the
// npm package. It skips the request where it finds these names; it uses no more of them than stands here.
(() => {
  const nothing = () => {};
  window.Sys = {
    StringBuilder: function StringBuilder() {},
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: (text) => JSON.parse(text) } },
    Debug: { trace: nothing },
    Browser: { agent: 'other', InternetExplorer: 'ie' },
  };
  window.Type = Function;
  Function.registerNamespace = (name) => {
    window[name] = window[name] || {};
  };
  Function.registerClass = nothing;
  Function.prototype.registerClass = nothing;
  Function._validateParams = () => null;
  Function._validateParameter = () => null;
  const kinds =
    'argument argumentNull argumentOutOfRange argumentType argumentUndefined create invalidOperation notImplemented parameterCount';
  for (const kind of kinds.split(' ')) {
    Error[kind] = (name, message) => new Error(`${kind}: ${name ?? ''} ${message ?? ''}`);
  }
  String.format = (format, ...values) => format.replace(/\{(\d+)\}/g, (slot, index) => values[index] ?? slot);
})();
