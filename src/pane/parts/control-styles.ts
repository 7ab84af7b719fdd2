import { getDefaultButtonStyles, getIconButtonStyles } from '@fluentui/fluent2-theme/lib/componentStyles/Button.styles';
import { getCalloutContentStyles } from '@fluentui/fluent2-theme/lib/componentStyles/Callout.styles';
import { getCommandBarButtonStyles } from '@fluentui/fluent2-theme/lib/componentStyles/CommandBarButton.styles';
import { getContextualMenuStyles } from '@fluentui/fluent2-theme/lib/componentStyles/ContextualMenu.styles';
import { getDropdownStyles } from '@fluentui/fluent2-theme/lib/componentStyles/Dropdown.styles';
import { getMessageBarStyles } from '@fluentui/fluent2-theme/lib/componentStyles/MessageBar.styles';
import { getPivotStyles } from '@fluentui/fluent2-theme/lib/componentStyles/Pivot.styles';
import { getSearchBoxStyles } from '@fluentui/fluent2-theme/lib/componentStyles/SearchBox.styles';
import { getTextFieldStyles } from '@fluentui/fluent2-theme/lib/componentStyles/TextField.styles';

/** Fluent 2's look of the controls that are used here. The package's own list brings that of every control there is. */
export const CONTROL_STYLES = {
  CalloutContent: { styles: getCalloutContentStyles },
  CommandBarButton: { styles: getCommandBarButtonStyles },
  ContextualMenu: { styles: getContextualMenuStyles },
  DefaultButton: { styles: getDefaultButtonStyles },
  Dropdown: { styles: getDropdownStyles },
  IconButton: { styles: getIconButtonStyles },
  MessageBar: { styles: getMessageBarStyles },
  Pivot: { styles: getPivotStyles },
  SearchBox: { styles: getSearchBoxStyles },
  TextField: { styles: getTextFieldStyles },
};
