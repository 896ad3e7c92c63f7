// What the page asks the app. All of it is on this origin.

const KEY = 'drawdown-monitor-key';

export class Refusal extends Error {
  constructor(status, words) { super(words); this.status = status; }
}

/** JSON from below /api/. @throws {Refusal} with one sentence for the reader. */
export async function get(path, query = {}) {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== ''));
  return (await send('GET', asked.size ? `${path}?${asked}` : path)).json();
}

export const text = async path => (await send('GET', path)).text();

export async function post(path, body, method = 'POST') {
  const isText = typeof body === 'string';
  const answer = await send(method, path, isText ? body : JSON.stringify(body), isText ? 'text/x-opml' : 'application/json');
  return answer.status === 204 ? null : answer.json();
}

async function send(method, path, body, type) {
  const headers = { 'X-Drawdown-Monitor': 'page' };
  if (type) headers['Content-Type'] = type;
  const key = sessionStorage.getItem(KEY);
  if (key) headers['x-functions-key'] = key;
  let answer;
  try {
    answer = await fetch(`/api/${path}`, { method, headers, body });
  } catch {
    throw new Refusal(0, 'The app cannot be reached: check that it runs, then load the page again.');
  }
  if (answer.status === 401 && await askForKey()) return send(method, path, body, type);
  // The health answers 503 with the report that says why.
  if (answer.ok || (path === 'health' && answer.status === 503)) return answer;
  let words = `The app answered ${answer.status}.`;
  try { words = (await answer.json()).detail ?? words; } catch { /* no problem+json */ }
  throw new Refusal(answer.status, words);
}

/** In the cloud, what changes something or may be confidential is behind a function key. It lives as long as the tab. */
function askForKey() {
  const dialog = document.createElement('dialog');
  const field = Object.assign(document.createElement('input'), { type: 'password', id: 'function-key', autocomplete: 'off' });
  const label = Object.assign(document.createElement('label'), { htmlFor: 'function-key', textContent: 'This needs the function key of the app' });
  const form = Object.assign(document.createElement('form'), { method: 'dialog' });
  form.append(label, field, Object.assign(document.createElement('button'), { value: 'use', textContent: 'Use it' }));
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(done => dialog.addEventListener('close', () => {
    if (field.value) sessionStorage.setItem(KEY, field.value); else sessionStorage.removeItem(KEY);
    dialog.remove();
    done(field.value !== '');
  }));
}
