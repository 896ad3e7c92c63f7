// What is looked at lies in the address: back, reload and links that are passed on show the same.

export const read = () => new URLSearchParams(location.search);

/** Changes parts of the address; null takes a part away. `step` makes it a step that 'back' undoes. */
export function change(parts, step = false) {
  const now = read();
  for (const [name, value] of Object.entries(parts)) {
    if (value === null || value === '') now.delete(name); else now.set(name, value);
  }
  const address = now.size ? `/?${now}` : '/';
  if (address !== location.pathname + location.search) history[step ? 'pushState' : 'replaceState'](null, '', address);
}
