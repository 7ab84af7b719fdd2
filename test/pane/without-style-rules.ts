// Fluent's rules stay out of the page. Import it before anything that draws: jsdom compares each element with every rule whenever a
// role is asked for, which takes half the time of a test that draws the pane hundreds of times. What rules hide is tested in Chromium.
Object.assign(globalThis, { FabricConfig: { mergeStyles: { injectionMode: 0 } } });
