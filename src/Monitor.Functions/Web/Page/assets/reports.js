import { get } from './api.js';
import { h, said, show } from './dom.js';
import * as state from './state.js';
import { count, day } from './words.js';
import { why } from './why.js';

const FIRST = 100;
const PAGE = 500;
const AHEAD = 12;

/**
 * Every match, newest first. Only the rows in sight are elements, each of the same height, so a hundred thousand scroll
 * as easily as ten; further pages are asked for as their end comes near.
 */
export async function open(container) {
  const from = new Date(Date.now() - 3 * 365 * 86_400_000).toISOString();
  const all = [];
  let shown = [], until = null, isWhole = false, asking = false;
  const rows = h('div', { class: 'long', role: 'list', 'aria-label': 'Reports' });
  const tally = h('p', { role: 'status' });
  const search = h('input', { type: 'search', 'aria-label': 'Filter reports by title or source', placeholder: 'Filter by title or source', value: state.read().get('q') ?? '' });
  let height = 72;

  async function load() {
    if (asking || isWhole) return;
    asking = true;
    try {
      const limit = all.length === 0 ? FIRST : PAGE;
      const page = await get('matches', { limit, until, from });
      isWhole = page.length < limit;
      until = page.at(-1)?.firstSeen ?? until;
      // What a row shows, and no more: a hundred thousand of them must fit.
      all.push(...page.map(({ id, firstSeen, band, title, source, published, score }) => ({ id, firstSeen, band, title, source, published, score })));
    } finally { asking = false; }
    sift();
  }

  function sift() {
    const text = search.value.toLocaleLowerCase();
    shown = text ? all.filter(match => `${match.title} ${match.source}`.toLocaleLowerCase().includes(text)) : all;
    rows.style.setProperty('height', `${shown.length * height}px`);
    tally.textContent = shown.length === 0 ? 'No report' : `${count(shown.length, 'report')}${isWhole ? '' : ' so far'}`;
    draw();
  }

  function draw() {
    const top = -rows.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(top / height) - AHEAD);
    const last = Math.min(shown.length, Math.ceil((top + innerHeight) / height) + AHEAD);
    const focused = rows.contains(document.activeElement) ? document.activeElement.dataset.id : null;
    const kept = new Map([...rows.children].map(row => [row.dataset.id, row]));
    rows.replaceChildren(...shown.slice(first, last).map((match, index) => place(kept.get(match.id) ?? row(match), first + index)));
    if (focused) rows.querySelector(`[data-id="${focused}"] button`)?.focus({ preventScroll: true });
    if (!isWhole && last > shown.length - 100) load();
  }

  function place(element, index) {
    element.style.setProperty('transform', `translateY(${index * height}px)`);
    element.setAttribute('aria-posinset', index + 1);
    element.setAttribute('aria-setsize', isWhole ? shown.length : -1);
    return element;
  }

  const row = match => h('div', { role: 'listitem', class: 'long-row', 'data-id': match.id },
    h('button', { type: 'button', class: 'row-button', 'data-id': match.id, onclick: () => why(match) },
      h('span', { class: 'number' }, match.score.toFixed(2)),
      h('span', { class: 'row-text' }, said('span', match.title, { class: 'row-title' }), h('span', { class: 'quiet' }, said('bdi', match.source), ` · ${day(match.published ?? match.firstSeen)}`))));

  let frame = 0;
  const scrolled = () => { if (!frame) frame = requestAnimationFrame(() => { frame = 0; draw(); }); };
  search.addEventListener('input', () => { state.change({ q: search.value }); sift(); });
  show(container, h('div', { class: 'title' }, h('h1', null, 'Reports'), tally), h('div', { class: 'filters one' }, search), rows);
  height = Math.round(4.5 * parseFloat(getComputedStyle(document.documentElement).fontSize));
  await load();
  if (all.length === 0) rows.replaceWith(h('p', { class: 'hint' }, 'No report has matched yet. ', h('a', { href: '/?view=feeds' }, 'Look at the feeds')));
  addEventListener('scroll', scrolled, { passive: true });
  addEventListener('resize', scrolled);
  return () => { removeEventListener('scroll', scrolled); removeEventListener('resize', scrolled); };
}
