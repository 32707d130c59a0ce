/**
 * Descriptions of elements, and the one place that makes elements of them. A component is a function from the state to such a
 * description; what differs from the last one is changed in the document, so that focus, scrolling and typed text stay.
 * Strings become text nodes: what a server or a PDF says can never become markup.
 */

const SVG = new Set(['svg', 'g', 'path', 'rect', 'circle', 'line']);
const PROPERTIES = new Set(['value', 'checked', 'selected', 'indeterminate']);
const OWN = new Set(['key', 'style', 'created', 'removed']);
const described = new WeakMap();

/**
 * @param {string} tag
 * @param {?Object} props attributes; `on…` are listeners; `style` holds custom properties without their dashes; `key` tells siblings
 *   apart; `created` and `removed` are called with the element
 * @param {...*} children elements, strings and numbers, or lists of them; `null`, `false` and `''` are left out
 */
export function h(tag, props, ...children) {
  return { tag, props: props ?? {}, children: listed(children) };
}

/** Makes the children of an element what they should be. Nodes that stay are not moved where others go, so they keep the focus. */
export function render(parent, children) {
  const wanted = listed(children);
  const nodes = matched([...parent.childNodes], wanted);
  const staying = new Set(nodes);
  for (const node of [...parent.childNodes]) if (!staying.has(node)) remove(node);
  let place = parent.firstChild;
  wanted.forEach((child, index) => {
    const node = nodes[index] ?? create(child);
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
    update(node, child);
  });
}

/** Takes elements of the document, with their keys in `data-key`, for what was drawn last: they stay, and the files chosen in them. */
export function adopt(parent) {
  for (const element of parent.querySelectorAll('*')) described.set(element, { tag: element.localName, props: { key: element.dataset.key }, fresh: true });
}

const listed = (children) => children.flat(Infinity).filter((child) => child || child === 0);
const keyOf = (node) => described.get(node)?.props.key;

/** For each wanted child the node that it is already: by its key, else by its tag in the same order. */
function matched(nodes, wanted) {
  const keyed = new Map(nodes.filter((node) => keyOf(node) != null).map((node) => [keyOf(node), node]));
  const others = nodes.filter((node) => keyOf(node) == null);
  return wanted.map((child) => {
    const key = child.props?.key;
    if (key != null) {
      const node = keyed.get(key);
      keyed.delete(key);
      return node && described.get(node).tag === child.tag ? node : null;
    }
    const index = others.findIndex((node) => described.get(node)?.tag === child.tag);
    return index < 0 ? null : others.splice(0, index + 1).at(-1);
  });
}

function create(child) {
  if (typeof child !== 'object') return document.createTextNode('');
  const element = SVG.has(child.tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', child.tag)
    : document.createElement(child.tag);
  described.set(element, { tag: child.tag, props: { key: child.props.key }, fresh: true });
  return element;
}

function update(node, child) {
  if (typeof child !== 'object') {
    if (node.data !== String(child)) node.data = String(child);
    return;
  }
  const { props: before, fresh } = described.get(node);
  described.set(node, child);
  // The options of a choice stand before its value can be set
  render(node, child.children);
  for (const name of Object.keys(before)) if (!(name in child.props)) set(node, name, null);
  for (const [name, value] of Object.entries(child.props)) if (before[name] !== value || PROPERTIES.has(name)) set(node, name, value);
  for (const [name, value] of Object.entries(child.props.style ?? {})) node.style.setProperty(`--${name}`, value);
  if (fresh && child.props.created) queueMicrotask(() => child.props.created(node));
}

function set(element, name, value) {
  if (OWN.has(name)) return;
  // What a listener returns says nothing: false would keep the browser from doing what it does
  if (name.startsWith('on')) element[name] = value ? (event) => void value(event) : null;
  else if (PROPERTIES.has(name)) {
    if (element[name] !== (value ?? '')) element[name] = value ?? '';
  } else if (value == null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : value);
}

function remove(node) {
  described.get(node)?.props.removed?.(node);
  node.remove();
}
