/** A colour for each module, the same in every view. The code is always written too: colour never stands alone. */

const COLOURS = 8;

/** @returns {(module: string) => string} the class of a module; from the ninth on, colours come again with a striped edge */
export function moduleColours(entries) {
  const codes = [...new Set(entries.map((entry) => entry.module))].sort();
  return (module) => {
    const number = codes.indexOf(module);
    return `hue-${number % COLOURS}${number >= COLOURS ? ' striped' : ''}`;
  };
}
