export interface TogglesProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few. Toggle buttons: a radio group's arrow keys do not survive office.js' own Tab order on the web. */
export function Toggles<Value extends string>({ label, values, words, value, onChoose }: TogglesProps<Value>) {
  return (
    <div className="rd-roles" role="group" aria-label={label}>
      {values.map((each) => (
        <button
          key={each}
          type="button"
          className="rd-role"
          aria-pressed={each === value}
          onClick={() => {
            onChoose(each);
          }}
        >
          {words[each]}
        </button>
      ))}
    </div>
  );
}
