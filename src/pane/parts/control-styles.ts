import { getDefaultButtonStyles, getIconButtonStyles } from '@fluentui/fluent2-theme/lib/componentStyles/Button.styles';
import { getCalloutContentStyles } from '@fluentui/fluent2-theme/lib/componentStyles/Callout.styles';
import { getContextualMenuStyles } from '@fluentui/fluent2-theme/lib/componentStyles/ContextualMenu.styles';
import { getMessageBarStyles } from '@fluentui/fluent2-theme/lib/componentStyles/MessageBar.styles';
import { getPivotStyles } from '@fluentui/fluent2-theme/lib/componentStyles/Pivot.styles';
import { getTextFieldStyles } from '@fluentui/fluent2-theme/lib/componentStyles/TextField.styles';
import { Customizations } from '@fluentui/react/lib/Utilities';

/** Fluent 2's look of some controls. Its own list (fluent2ComponentStyles) brings that of every control there is. */
export function addControlStyles(styles: Readonly<Record<string, { readonly styles: unknown }>>): void {
  for (const [name, settings] of Object.entries(styles)) Customizations.applyScopedSettings(name, settings);
}

// What the first load draws. A control that comes later brings its look along.
addControlStyles({
  CalloutContent: { styles: getCalloutContentStyles },
  ContextualMenu: { styles: getContextualMenuStyles },
  DefaultButton: { styles: getDefaultButtonStyles },
  IconButton: { styles: getIconButtonStyles },
  MessageBar: { styles: getMessageBarStyles },
  Pivot: { styles: getPivotStyles },
  TextField: { styles: getTextFieldStyles },
});
