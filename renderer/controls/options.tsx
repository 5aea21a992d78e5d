/** What can be chosen in a list of the system's own. */
export type Choices = readonly { readonly value: string; readonly name: string }[];

/** The items of a `select`. */
export function Options({ choices }: { readonly choices: Choices }) {
  return choices.map(({ value, name }) => (
    <option key={value} value={value}>
      {name}
    </option>
  ));
}
