// Elements are made one by one and text is set as text: nothing that a feed says can become markup.

/** An element with properties and children; strings become text nodes, null and false are left out. */
export function h(name, properties, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'class') element.className = value;
    else if (key === 'style') for (const [name, one] of Object.entries(value)) element.style.setProperty(name, one);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Text whose direction its own first strong letter decides. */
export const said = (name, text, properties) => h(name, { dir: 'auto', ...properties }, text);

/** A link out of the page, for addresses of the web alone; plain text for any other. */
export function out(address, ...children) {
  const isWeb = /^https?:\/\//i.test(address ?? '');
  return isWeb ? h('a', { href: address, rel: 'noreferrer noopener external', target: '_blank' }, ...children) : h('span', null, ...children);
}

export function show(container, ...children) {
  container.replaceChildren(...children.flat(Infinity).filter(Boolean));
}

let noteTimer;
/** A sentence at the foot of the page, which screen readers say. */
export function note(words, act) {
  const notes = document.getElementById('notes');
  show(notes, h('div', { class: 'note' }, h('span', null, words), act && h('button', { class: 'plain small', type: 'button', onclick: act.run }, act.words)));
  clearTimeout(noteTimer);
  // Long enough to read it.
  noteTimer = setTimeout(() => notes.replaceChildren(), Math.max(8000, 120 * words.length));
}

export function download(name, blob) {
  const address = URL.createObjectURL(blob);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
