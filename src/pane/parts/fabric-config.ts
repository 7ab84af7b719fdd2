// Fluent registers its fonts from Microsoft's server when it is imported, unless this says otherwise before. So this
// module is the very first import of the page; an empty address registers none.
declare global {
  interface Window {
    FabricConfig?: { readonly fontBaseUrl: string };
  }
}

window.FabricConfig = { fontBaseUrl: '' };

export {};
