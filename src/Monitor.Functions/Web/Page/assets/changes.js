import { get } from './api.js';
import { h, said } from './dom.js';
import { count, day, fact, shortDay } from './words.js';

const DAY = 86_400_000;
const VISIT = 'drawdown-monitor-visit';
const PAUSE = 4 * 3_600_000;
const LONGEST = 14 * DAY;
const SHOWN = 6;

/** What the reader has not seen: of the last day, or since their last visit where that was earlier. */
function since(now = Date.now()) {
  let visit = {};
  try { visit = JSON.parse(localStorage.getItem(VISIT)) ?? {}; } catch { /* storage is blocked, or holds something else */ }
  // Loading the page again within hours is the same visit.
  const before = now - visit.last > PAUSE ? visit.last : visit.before;
  try { localStorage.setItem(VISIT, JSON.stringify({ last: now, before })); } catch { /* storage is blocked */ }
  return before < now - DAY ? { from: Math.max(before, now - LONGEST), words: 'Since your last visit' } : { from: now - DAY, words: 'Since yesterday' };
}

/** Asks what changed. @returns the section that says it. */
export async function changes() {
  const { from, words } = since();
  const events = await get('changes', { from: new Date(from).toISOString(), limit: 200 });
  const title = h('h2', { id: 'changes' }, words, h('span', { class: 'quiet' }, `, ${shortDay(from)}`));
  if (events.length === 0) return h('section', { class: 'changes none', 'aria-labelledby': 'changes' }, title, h('p', { class: 'quiet' }, 'nothing changed.'));
  const rest = events.slice(SHOWN);
  return h('section', { class: 'card changes', 'aria-labelledby': 'changes' }, title,
    h('ul', null, events.slice(0, SHOWN).map(line)),
    rest.length > 0 && h('details', null, h('summary', null, `${count(rest.length, 'more event')}`), h('ul', null, rest.map(line))));
}

function line(event) {
  const sources = event.changes.filter(one => one.kind === 'newSource').map(one => one.source);
  const others = event.changes.filter(one => one.kind !== 'newSource');
  const parts = others.map(one => h('li', { class: one.kind }, h('span', { class: 'what-kind' }, KIND[one.kind]), h('span', null, said('bdi', inWords(one)))));
  if (sources.length > 0) parts.push(h('li', { class: 'newSource' }, h('span', { class: 'what-kind' }, sources.length > 1 ? `${sources.length} new sources` : 'new source'), h('span', null, sources.slice(0, 3).map((source, index) => [index > 0 && ' · ', said('bdi', source)]), sources.length > 3 && ` and ${sources.length - 3} more`)));
  const link = { href: `/?view=events&event=${event.id}` };
  return h('li', null, event.lead ? h('a', link, fact(event.lead)) : h('a', { ...link, dir: 'auto' }, event.title), h('ul', null, parts));
}

const KIND = {
  newEvent: 'new event', figureChanged: 'figure', dateChanged: 'date', placeChanged: 'place', statusChanged: 'status', denied: 'denied',
  deadlinePassed: 'day passed', edited: 'report changed',
};

/** The change in a few words, and what else was news at that moment. */
function inWords(one) {
  const [first, ...more] = one.words.split(/(?<=\.) (?=[A-Z])/u);
  const brief = one.kind === 'newEvent' ? one.source
    : one.kind === 'deadlinePassed' ? `${day(one.after)}, and no report says that it was done`
    : one.before && one.after ? (['figureChanged', 'edited'].includes(one.kind) ? `${one.after} (was ${one.before})` : `${one.before} → ${one.after}`)
    : one.after && one.kind === 'figureChanged' ? `the first: ${one.after}`
    : first;
  return [brief, ...more].filter(Boolean).join('. ');
}
