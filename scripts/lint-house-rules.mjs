// Lint rules of this house that no linter brings: see .oxlintrc.json, which says where they apply.

/** A rule that reports each node that a selector (as in ESLint) finds. */
const forbid = (...table) => ({
  create: (context) =>
    Object.fromEntries(table.map(([selector, message]) => [selector, (node) => context.report({ node, message })])),
});

const TEXT_NODES = 'A bounce is hostile: its text goes to text nodes only.';

export default {
  meta: { name: 'house' },
  rules: {
    'no-markup-from-text': forbid(
      ["MemberExpression[property.name='innerHTML']", TEXT_NODES],
      ["MemberExpression[property.name='outerHTML']", TEXT_NODES],
      ["JSXAttribute[name.name='dangerouslySetInnerHTML']", TEXT_NODES],
    ),
    'use-on-ready': forbid([
      "MemberExpression[object.name='Office'][property.name='initialize']",
      'Use Office.onReady.',
    ]),
    'named-exports': forbid(
      ['ExportAllDeclaration', 'Named exports, no barrels.'],
      ['ExportDefaultDeclaration', 'Named exports.'],
    ),
  },
};
