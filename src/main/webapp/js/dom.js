/**
 * Builds an element. Strings become text nodes, so that what a server or a PDF says can never become markup.
 * @param {string} tag
 * @param {Object<string, *>} attributes functions become listeners (`onclick`); `false`, `null` and `undefined` are left out
 * @param {...(Node|string|null)} children
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== ''));
  return element;
}

/** Sets custom properties through the object model: a `style` attribute would be refused by the page's CSP. */
export function place(element, properties) {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(`--${name}`, value);
  return element;
}

/** Says something to screen readers; the rows of the file list are not live themselves, for they change too often. */
export function announce(sentence) {
  const status = document.getElementById('status');
  if (status.textContent !== sentence) status.textContent = sentence;
}
