import { get } from './api.js';
import { changes } from './changes.js';
import { h, said, show } from './dom.js';
import * as state from './state.js';
import { STATUS, ago, change, count, day, deadline, fact, shortDay, speaker, troops } from './words.js';
import { why } from './why.js';

const FIRST = 30;
const PAGE = 30;
const SIFTED = 20;
const DAY = 86_400_000;
const FIELDS = ['force', 'status', 'place', 'source', 'q'];

/**
 * The events, newest first, as summaries: their reports are asked for when one is unfolded. The app filters, so what is
 * found does not depend on what was read so far.
 */
export async function open(container) {
  const asked = state.read().get('event');
  let turn = 0, next = null, isWhole = false, shown = 0, busy = false;
  const list = h('div', { class: 'rows', role: 'feed', 'aria-label': 'Events' });
  const pinned = h('div', { class: 'rows pinned' });
  const more = h('button', { type: 'button', class: 'plain more', hidden: true, onclick: () => fill(PAGE) }, 'Older events');
  const foot = h('p', { class: 'hint', role: 'status' });
  const known = new Map();
  const form = filters(known, apply);

  const [first, changed, one] = await Promise.all([page(FIRST), changes().catch(() => null), asked && get(`events/${encodeURIComponent(asked)}`, { summary: true }).catch(() => null)]);
  if (first.events.length === 0 && !first.next && !one && !isSifted()) return show(container, ...empty());
  show(container, h('div', { class: 'title' }, h('h1', null, 'Events')), one && pinned, asked && !one && h('p', { class: 'wrong' }, 'There is no event with that address any more.'),
    changed, isSifted() ? null : standing(first.events), form.element, list, foot, more);
  if (one) pinned.append(row(one, true));
  take(first);
  await fill(isSifted() ? SIFTED : 0);
  const watch = new IntersectionObserver(seen => seen.some(entry => entry.isIntersecting) && !busy && fill(PAGE), { rootMargin: '1200px' });
  watch.observe(more);
  return () => { turn++; watch.disconnect(); };

  function page(limit) {
    const now = state.read();
    const from = new Date(Date.now() - 3 * 365 * DAY).toISOString();
    return get('event-summaries', { limit, from, after: next, ...Object.fromEntries(FIELDS.map(name => [name, now.get(name)])) });
  }

  function take(found) {
    next = found.next ?? null;
    isWhole = next === null;
    const events = found.events.filter(event => event.id !== asked);
    // Of one day's events the latest published comes first: a first poll finds a year of news at once.
    events.sort((a, b) => b.opened.slice(0, 10).localeCompare(a.opened.slice(0, 10)) || b.latest.localeCompare(a.latest));
    for (const event of events) known.set(event.id, event);
    list.append(...events.map(event => row(event)));
    shown += events.length;
    form.offer();
    tell();
  }

  /** Goes on until so many more events are shown, or there are none. */
  async function fill(wanted) {
    const mine = turn, enough = shown + wanted;
    busy = true;
    try {
      while (!isWhole && shown < enough && mine === turn) {
        tell();
        const found = await page(Math.max(1, Math.min(PAGE, enough - shown)));
        if (mine === turn) take(found);
      }
    } catch (failure) {
      if (mine === turn) show(foot, failure.message);
      return;
    } finally { if (mine === turn) busy = false; }
    if (mine === turn) tell();
  }

  /** Nothing is said to be missing while there is something left to look at. */
  function tell() {
    more.hidden = isWhole || busy;
    const so = isWhole ? '' : busy && isSifted() ? ' so far; looking further back …' : ' so far';
    foot.textContent = shown > 0 ? `${count(shown, 'event')}${so}` : isWhole ? 'No event passes these filters.' : 'Looking …';
  }

  async function apply(values, isStep) {
    state.change({ ...values, event: null }, isStep);
    turn++;
    [next, isWhole, shown] = [null, false, 0];
    list.replaceChildren();
    container.querySelector('.standing')?.remove();
    pinned.remove();
    await fill(SIFTED);
  }
}

const isSifted = () => FIELDS.some(name => state.read().get(name));

/** What to do when there is nothing: the one thing that a first visit needs. */
function empty() {
  return [
    h('h1', null, 'No events yet'),
    h('div', { class: 'card empty' },
      h('p', null, 'An event appears here when a report says that United States or coalition troops in Iraq are being reduced.'),
      h('ol', null,
        h('li', null, h('a', { href: '/?view=feeds' }, 'Look at the feeds'), ': add one, or import a list. Each is polled within minutes.'),
        h('li', null, 'To see how it looks, run ', h('code', null, 'monitor run --once --feeds src/Monitor.Cli/samples --since all'), ' and load this page again.'),
        h('li', null, h('a', { href: '/?view=review' }, 'Near misses'), ' shows what almost matched.'))),
  ];
}

const isNew = event => event.changes.some(one => Date.now() - new Date(one.at) < DAY && one.kind !== 'newSource');
const statusOf = event => event.statuses.at(-1)?.status;

function standing(events) {
  const last = new Map();
  for (const event of events.toSorted((a, b) => b.latest.localeCompare(a.latest))) {
    const { lead } = event;
    if (lead && change(lead) && !['denied', 'reversed'].includes(statusOf(event)) && !last.has(lead.force)) last.set(lead.force, event);
  }
  return last.size > 0 && h('ul', { class: 'standing', 'aria-label': 'What is said last of each force' }, [...last].slice(0, 6).map(([force, event]) => h('li', null,
    h('a', { href: `/?view=events&event=${event.id}` },
      h('span', { class: 'force' }, troops(force)),
      h('strong', null, change(event.lead)),
      h('span', { class: 'quiet' }, [STATUS[event.lead.status], event.lead.by && `${event.lead.status === 'done' ? 'on' : 'by'} ${deadline(event.lead.by)}`].filter(Boolean).join(', '))))));
}

/** Suggestions are what was read so far; whatever else is typed is looked for all the same. */
function filters(known, apply) {
  const asked = state.read();
  const suggestions = { force: event => event.forces, place: event => event.places, source: event => event.sources };
  const typed = (name, words, hint) => h('label', null, h('span', null, words),
    h('input', { name, list: `${name}-known`, value: asked.get(name) ?? '', placeholder: hint, autocomplete: 'off', maxlength: 200 }), h('datalist', { id: `${name}-known` }));
  const element = h('form', { class: 'filters', role: 'search', 'aria-label': 'Filter events', onsubmit: event => event.preventDefault() },
    typed('force', 'Force', 'any'),
    h('label', null, h('span', null, 'Status'), h('select', { name: 'status' }, h('option', { value: '' }, 'any'),
      Object.entries(STATUS).map(([value, words]) => h('option', { value, selected: asked.get('status') === value }, words)))),
    typed('place', 'Place', 'any'),
    typed('source', 'Source', 'any'),
    h('label', { class: 'text' }, h('span', null, 'Text'), h('input', { type: 'search', name: 'q', value: asked.get('q') ?? '', placeholder: 'words of a title or source', maxlength: 200 })),
    h('button', { type: 'reset', class: 'plain' }, 'Clear'));
  let timer, isTyping = false;
  const values = () => Object.fromEntries(FIELDS.map(name => [name, element.elements[name].value.trim()]));
  const isOther = () => FIELDS.some(name => values()[name] !== (state.read().get(name) ?? ''));
  // What is typed at one go is one step back.
  const settle = isDone => {
    clearTimeout(timer);
    if (isOther()) {
      apply(values(), !isTyping);
      isTyping = true;
    }
    isTyping &&= !isDone;
  };
  element.addEventListener('change', () => settle(true));
  element.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(settle, 300, false); });
  element.addEventListener('submit', () => settle(true));
  element.addEventListener('reset', event => {
    event.preventDefault();
    for (const name of FIELDS) element.elements[name].value = '';
    clearTimeout(timer);
    apply(values(), true);
  });
  const offer = () => {
    for (const [name, of] of Object.entries(suggestions)) {
      const words = [...new Set([...known.values()].flatMap(of))].sort((one, other) => one.localeCompare(other)).slice(0, 200);
      const into = element.querySelector(`#${name}-known`);
      if (into.childElementCount !== words.length) show(into, ...words.map(value => h('option', { value })));
    }
  };
  return { element, offer };
}

function row(event, isOpen = false) {
  const link = `/?view=events&event=${event.id}`;
  const others = event.independent - event.sources.length;
  const details = h('details', { 'data-event': event.id, open: isOpen },
    h('summary', null, `${count(event.reports, 'report')}, ${event.independent} independent`));
  const unfold = async () => {
    if (details.childElementCount > 1) return;
    const inner = h('div', { class: 'inside' }, h('p', { class: 'quiet' }, 'Loading …'));
    details.append(inner);
    try { show(inner, ...inside(await get(`events/${event.id}`))); } catch (failure) { show(inner, h('p', { class: 'wrong' }, failure.message)); }
  };
  details.addEventListener('toggle', () => details.open && unfold());
  if (isOpen) unfold();
  return h('article', { class: isNew(event) ? 'event fresh' : 'event', id: `event-${event.id}`, 'aria-labelledby': `fact-${event.id}` },
    h('div', { class: 'when' }, h('time', { datetime: event.latest }, day(event.latest)), day(event.earliest) !== day(event.latest) && h('span', { class: 'since' }, `since ${shortDay(event.earliest)}`), isNew(event) && h('span', { class: 'badge' }, 'new')),
    h('div', { class: 'what' },
      h('h2', { id: `fact-${event.id}` }, event.lead ? h('a', { href: link }, fact(event.lead)) : h('a', { href: link, dir: 'auto' }, event.title)),
      event.lead && said('p', event.title, { class: 'headline' }),
      event.statuses.length > 0 && h('ol', { class: 'steps', 'aria-label': 'Status over time' }, event.statuses.map(step =>
        h('li', { class: `status ${step.status}` }, h('span', null, STATUS[step.status]), h('time', { datetime: step.at, title: step.source }, shortDay(step.at))))),
      h('p', { class: 'sources' }, event.sources.slice(0, 4).map((source, index) => [index > 0 && ' · ', said('bdi', source)]), others + Math.max(0, event.sources.length - 4) > 0 && ` and ${others + Math.max(0, event.sources.length - 4)} more`),
      details));
}

function inside(event) {
  const rival = event.values.filter(value => event.values.some(other => other !== value && other.force === value.force && other.what === value.what));
  return [
    event.news.length > 1 && [h('h3', null, 'What changed'), h('ol', { class: 'news' }, event.news.toReversed().map(one =>
      h('li', null, h('time', { datetime: one.at }, shortDay(one.at)), ' ', said('span', one.words))))],
    rival.length > 0 && [h('h3', null, 'Competing figures'), h('ul', { class: 'rivals' }, rival.map(value =>
      h('li', null, h('strong', null, value.value), ` (${troops(value.force)}, ${value.what}) `, said('span', value.givenBy.slice(0, 8).map(one => [one.source, one.speaker].filter(Boolean).join(': ')).join(' · '), { class: 'quiet' }))))],
    h('h3', null, 'Reports'),
    h('ul', { class: 'reports' }, event.articles.toReversed().map(report => h('li', null,
      h('div', null, said('span', report.title), ' ', report.copyOf && h('span', { class: 'tag' }, 'copy')),
      h('div', { class: 'quiet' }, said('bdi', report.source), ` · ${day(report.published)}`, report.figures[0]?.speaker ? ` · ${speaker(report.figures[0].speaker)}` : ''),
      report.figures[0] && said('q', report.figures[0].sentence, { class: 'quote' }),
      h('button', { type: 'button', class: 'plain small', onclick: () => why({ id: report.article, firstSeen: report.seen, band: 'match' }) }, 'Why it matched')))),
    event.follows && h('p', null, h('a', { href: `/?view=events&event=${event.follows}` }, 'The event before this one')),
    h('p', { class: 'quiet' }, `First seen ${ago(event.opened)}. `, h('a', { href: `/?view=events&event=${event.id}` }, 'Link to this event'))];
}
