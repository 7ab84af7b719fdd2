import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';

export interface TogglesProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  readonly value: Value;
  /** Below each other: for addresses, of which two hardly fit on a line. */
  readonly isStacked?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, as tabs. */
export function Toggles<Value extends string>(props: TogglesProps<Value>) {
  const { label, values, words, value, isStacked = false, onChoose } = props;
  return (
    <Pivot
      className={isStacked ? 'rd-tabs rd-tabs-stacked' : 'rd-tabs'}
      aria-label={label}
      headersOnly
      selectedKey={value}
      onLinkClick={(item) => {
        const chosen = values.find((each) => each === item?.props.itemKey);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {values.map((each) => (
        <PivotItem key={each} itemKey={each} headerText={words[each]} />
      ))}
    </Pivot>
  );
}
