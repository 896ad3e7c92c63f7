import { get } from './api.js';
import { h, said, show } from './dom.js';
import * as state from './state.js';
import { count, day } from './words.js';
import { why } from './why.js';

const FIRST = 50;
const PAGE = 500;
const AHEAD = 12;

/**
 * Every match, newest first. Only the rows in sight are elements, each of the same height, so a hundred thousand scroll
 * as easily as ten; further pages are asked for as their end comes near. The app filters, so what is found does not
 * depend on what was read so far.
 */
export async function open(container) {
  const from = new Date(Date.now() - 3 * 365 * 86_400_000).toISOString();
  let all = [], next = null, isWhole = false, turn = 0, asking = -1, span = [-1, -1];
  const rows = h('div', { class: 'long', role: 'list', 'aria-label': 'Reports' });
  const tally = h('p', { role: 'status' });
  const search = h('input', { type: 'search', maxlength: 200, 'aria-label': 'Filter reports by title or source', placeholder: 'Filter by title or source', value: state.read().get('q') ?? '' });
  const none = h('p', { class: 'hint', hidden: true });
  let height = 72;

  /** Goes on until there are more reports than the screen has room for, or no more. */
  async function load() {
    if (asking === turn || isWhole) return;
    const mine = turn, before = all.length;
    asking = mine;
    try {
      do {
        const page = await get('match-summaries', { limit: before === 0 ? FIRST : PAGE, from, after: next, q: search.value.trim() });
        if (mine !== turn) return;
        next = page.next ?? null;
        isWhole = next === null;
        all.push(...page.matches);
        measure();
      } while (!isWhole && all.length < before + FIRST);
    } catch (failure) {
      if (mine === turn) [none.hidden, none.textContent] = [false, failure.message];
    } finally { if (asking === mine) asking = -1; }
    if (mine === turn) measure();
  }

  /** Nothing is said to be missing while there is something left to look at. */
  function measure() {
    rows.style.setProperty('height', `${all.length * height}px`);
    tally.textContent = all.length > 0 ? `${count(all.length, 'report')}${isWhole ? '' : ' so far'}` : isWhole ? 'No report' : 'Looking …';
    none.hidden = !isWhole || all.length > 0;
    if (!none.hidden) show(none, search.value.trim() ? 'No report has these words in its title or source.' : ['No report has matched yet. ', h('a', { href: '/?view=feeds' }, 'Look at the feeds')]);
    span = [-1, -1];
    draw();
  }

  function draw() {
    const top = -rows.getBoundingClientRect().top;
    const first = Math.min(Math.max(0, Math.floor(top / height) - AHEAD), all.length);
    const last = Math.min(all.length, Math.max(first, Math.ceil((top + innerHeight) / height) + AHEAD));
    if (!isWhole && last > all.length - 150) load();
    if (span[0] === first && span[1] === last) return;
    span = [first, last];
    const focused = rows.contains(document.activeElement) ? document.activeElement.dataset.id : null;
    const kept = new Map([...rows.children].map(row => [row.dataset.id, row]));
    const wanted = all.slice(first, last).map((match, index) => place(kept.get(match.id) ?? row(match), first + index));
    // Rows that stay are left where they are: only those that come and go are touched.
    const staying = new Set(wanted);
    for (const old of [...rows.children]) if (!staying.has(old)) old.remove();
    wanted.forEach((element, index) => { if (rows.children[index] !== element) rows.insertBefore(element, rows.children[index] ?? null); });
    if (focused && document.activeElement?.dataset.id !== focused) rows.querySelector(`[data-id="${focused}"] button`)?.focus({ preventScroll: true });
  }

  function place(element, index) {
    if (element.dataset.index !== `${index}`) {
      element.dataset.index = index;
      element.style.setProperty('transform', `translateY(${index * height}px)`);
      element.setAttribute('aria-posinset', index + 1);
    }
    element.setAttribute('aria-setsize', isWhole ? all.length : -1);
    return element;
  }

  const row = match => h('div', { role: 'listitem', class: 'long-row', 'data-id': match.id },
    h('button', { type: 'button', class: 'row-button', 'data-id': match.id, onclick: () => why(match) },
      h('span', { class: 'number' }, match.score.toFixed(2)),
      h('span', { class: 'row-text' }, said('span', match.title, { class: 'row-title' }), h('span', { class: 'quiet' }, said('bdi', match.source), ` · ${day(match.published ?? match.firstSeen)}`))));

  let frame = 0, timer;
  const scrolled = () => { if (!frame) frame = requestAnimationFrame(() => { frame = 0; draw(); }); };
  search.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      state.change({ q: search.value.trim() });
      turn++;
      [all, next, isWhole] = [[], null, false];
      measure();
    }, 300);
  });
  show(container, h('div', { class: 'title' }, h('h1', null, 'Reports'), tally), h('div', { class: 'filters one' }, search), none, rows);
  height = Math.round(4.5 * parseFloat(getComputedStyle(document.documentElement).fontSize));
  await load();
  addEventListener('scroll', scrolled, { passive: true });
  addEventListener('resize', scrolled);
  return () => { turn++; removeEventListener('scroll', scrolled); removeEventListener('resize', scrolled); };
}
