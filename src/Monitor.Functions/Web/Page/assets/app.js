import { get } from './api.js';
import { h, show } from './dom.js';
import * as state from './state.js';
import { ago, count, time } from './words.js';

const VIEWS = {
  events: ['Events', () => import('./events.js')],
  ledger: ['Ledger', () => import('./ledger.js')],
  review: ['Near misses', () => import('./review.js')],
  reports: ['Reports', () => import('./reports.js')],
  feeds: ['Feeds and coverage', () => import('./feeds.js')],
};

const main = document.getElementById('view');
let leave = () => {};
let turn = 0;

/** Shows what the address says. Each view is a module with open(container), which returns what to do on leaving. */
async function open() {
  const mine = ++turn;
  const asked = state.read().get('view');
  const name = asked in VIEWS ? asked : 'events';
  const [title, module] = VIEWS[name];
  document.title = `${title} · Drawdown Monitor`;
  for (const link of document.querySelectorAll('nav a')) {
    const isHere = new URL(link.href).searchParams.get('view') === name;
    if (isHere) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
    if (isHere) link.parentElement.scrollLeft = link.offsetLeft - link.parentElement.offsetLeft - link.parentElement.clientWidth / 3;
  }
  leave();
  leave = () => {};
  try {
    const view = await module();
    if (mine !== turn) return;
    main.className = name;
    leave = (await view.open(main)) ?? (() => {});
  } catch (failure) {
    if (mine === turn) show(main, h('h1', null, title), h('p', { class: 'wrong', role: 'alert' }, failure.message));
  }
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href^="/?"], a[href="/"]');
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || link.target) return;
  event.preventDefault();
  history.pushState(null, '', link.getAttribute('href'));
  open();
  window.scrollTo(0, 0);
  main.focus({ preventScroll: true });
});
addEventListener('popstate', open);

/** One line that is always there: silence must be told from deafness. */
async function cover() {
  const line = document.getElementById('coverage');
  let mood = 'bad', words, more = '';
  try {
    const health = await get('health');
    const feeds = health.feeds;
    if (!feeds) words = health.output ?? 'Storage cannot be reached';
    else if (feeds.listed === 0) [mood, words] = ['warn', 'No feeds are watched yet'];
    else {
      const read = feeds.listed - feeds.paused - feeds.unread - feeds.waiting;
      mood = health.status === 'fail' ? 'bad' : feeds.isWhole && health.status === 'pass' ? 'good' : 'warn';
      words = `${read} of ${count(feeds.listed, 'feed')} read in 24 h`;
      if (feeds.withGaps) words += ` · ${count(feeds.withGaps, 'gap')}`;
      if (feeds.lastSuccess) words += ` · last ${ago(feeds.lastSuccess)}`;
      more = feeds.lastSuccess ? `Last successful poll: ${time(feeds.lastSuccess)}` : '';
    }
  } catch (failure) {
    words = failure.message;
  }
  line.className = `coverage ${mood}`;
  line.title = more;
  line.lastElementChild.textContent = words;
}

// What was asked for comes first; how well the news is covered may come a moment later.
open().finally(cover);
setInterval(cover, 60_000);
