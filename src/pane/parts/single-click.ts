/** Leaves out the second half of a double click: it would meet whatever the first one has put in the button’s place. */
export const onSingleClick =
  (run: () => void) =>
  ({ detail }: { readonly detail: number }): void => {
    if (detail < 2) run();
  };
