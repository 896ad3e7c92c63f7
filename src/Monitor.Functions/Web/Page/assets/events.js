import { get } from './api.js';
import { h, said, show } from './dom.js';
import * as state from './state.js';
import { STATUS, ago, change, count, day, deadline, fact, leading, shortDay, speaker, troops } from './words.js';
import { why } from './why.js';

const PAGE = 60;
const DAY = 86_400_000;
const FIELDS = ['force', 'status', 'place', 'source', 'q'];

let known, isWhole, until, container, list, more, foot, asking;

export async function open(where) {
  container = where;
  [known, isWhole, until, asking] = [[], false, null, false];
  list = h('div', { class: 'rows', role: 'feed', 'aria-label': 'Events' });
  more = h('button', { type: 'button', class: 'plain more', onclick: () => fill() }, 'Older events');
  foot = h('p', { class: 'hint', role: 'status' });
  await load();
  if (known.length === 0) return show(container, ...empty());
  show(container, head(), filters(), list, foot, more);
  draw();
  await fill(false);
  const watch = new IntersectionObserver(seen => seen.some(one => one.isIntersecting) && fill(), { rootMargin: '800px' });
  watch.observe(more);
  const target = state.read().get('event');
  if (target) document.getElementById(`event-${target}`)?.scrollIntoView({ block: 'start' });
  return () => watch.disconnect();
}

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

async function load() {
  const from = new Date(Date.now() - 3 * 365 * DAY).toISOString();
  const page = await get('events', { limit: PAGE, until, from });
  isWhole = page.length < PAGE;
  until = page.at(-1)?.opened ?? until;
  known.push(...page.map(event => ({ ...event, latest: latest(event), lead: leading(event) })));
  known.sort((one, other) => other.latest.localeCompare(one.latest));
}

/** Goes back in time until a page of events passes the filters, or there are no more. */
async function fill(step = true) {
  if (asking) return;
  asking = true;
  const enough = (step ? list.childElementCount : 0) + 20;
  try {
    while (!isWhole && (step || passing().length < enough)) {
      await load();
      step = false;
      draw();
    }
  } finally { asking = false; }
  more.hidden = isWhole;
}

const latest = event => event.articles.map(report => report.published).sort().at(-1) ?? event.opened;
const isNew = event => event.news.some(one => Date.now() - new Date(one.at) < DAY && one.told);
const places = event => [...new Set(event.articles.flatMap(report => report.figures.map(figure => figure.place)).filter(Boolean))];
const statusOf = event => event.statuses.at(-1)?.status;

function passing() {
  const asked = state.read();
  const text = (asked.get('q') ?? '').toLocaleLowerCase();
  const one = asked.get('event');
  return known.filter(event => event.id === one
    || ((!asked.get('force') || event.forces.includes(asked.get('force')))
      && (!asked.get('status') || statusOf(event) === asked.get('status'))
      && (!asked.get('place') || places(event).includes(asked.get('place')))
      && (!asked.get('source') || event.articles.some(report => report.source === asked.get('source')))
      && (!text || `${event.title} ${event.lead ? fact(event.lead) : ''} ${event.articles.map(report => `${report.title} ${report.source}`).join(' ')}`.toLocaleLowerCase().includes(text))));
}

function head() {
  const fresh = known.filter(isNew);
  const standing = new Map();
  for (const event of known) {
    if (['denied', 'reversed'].includes(statusOf(event))) continue;
    for (const force of event.forces) if (event.lead && change(event.lead) && event.lead.force === force && !standing.has(force)) standing.set(force, event);
  }
  return [
    h('div', { class: 'title' }, h('h1', null, 'Events'),
      h('p', null, fresh.length ? `${count(fresh.length, 'event')} with news since ${shortDay(Date.now() - DAY)}` : 'Nothing new since yesterday')),
    standing.size > 0 && h('ul', { class: 'standing', 'aria-label': 'What is said last of each force' }, [...standing].slice(0, 6).map(([force, event]) => h('li', null,
      h('a', { href: `/?view=events&event=${event.id}` },
        h('span', { class: 'force' }, troops(force)),
        h('strong', null, change(event.lead)),
        h('span', { class: 'quiet' }, [STATUS[event.lead.status], event.lead.by && `${event.lead.status === 'done' ? 'on' : 'by'} ${deadline(event.lead.by)}`].filter(Boolean).join(', ')))))),
  ];
}

function filters() {
  const asked = state.read();
  const offered = values => [...new Set(values)].sort((one, other) => one.localeCompare(other));
  const choice = (name, words, values, label = value => value) => h('label', null, h('span', null, words),
    h('select', { name, 'aria-label': words }, h('option', { value: '' }, 'any'), values.map(value => h('option', { value, selected: asked.get(name) === value }, label(value)))));
  const form = h('form', { class: 'filters', role: 'search', 'aria-label': 'Filter events', onsubmit: event => event.preventDefault() },
    choice('force', 'Force', offered(known.flatMap(event => event.forces)), troops),
    choice('status', 'Status', Object.keys(STATUS), value => STATUS[value]),
    choice('place', 'Place', offered(known.flatMap(places))),
    choice('source', 'Source', offered(known.flatMap(event => event.articles.map(report => report.source)))),
    h('label', { class: 'text' }, h('span', null, 'Text'), h('input', { type: 'search', name: 'q', value: asked.get('q') ?? '', placeholder: 'title, source, figure' })),
    h('button', { type: 'reset', class: 'plain' }, 'Clear'));
  const apply = isStep => {
    state.change({ ...Object.fromEntries(FIELDS.map(name => [name, form.elements[name].value])), event: null }, isStep);
    draw();
    fill(false);
  };
  form.addEventListener('change', () => apply(true));
  form.elements.q.addEventListener('input', () => apply(false));
  form.addEventListener('reset', event => {
    event.preventDefault();
    for (const name of FIELDS) form.elements[name].value = '';
    apply(true);
  });
  return form;
}

function draw() {
  const events = passing();
  const opened = new Set([...list.querySelectorAll('details[open]')].map(one => one.dataset.event));
  const asked = state.read().get('event');
  if (asked) opened.add(asked);
  show(list, ...events.map(event => row(event, opened.has(event.id))));
  foot.textContent = events.length === 0
    ? 'No event passes these filters. Clear them, or ask for older events.'
    : `${count(events.length, 'event')}${isWhole ? '' : ' so far'}`;
  more.hidden = isWhole;
}

function row(event, isOpen) {
  const sources = [...new Set(event.articles.filter(report => !report.copyOf).map(report => report.source))];
  const link = `/?view=events&event=${event.id}`;
  const details = h('details', { 'data-event': event.id, open: isOpen },
    h('summary', null, `${count(event.reports, 'report')}, ${event.independent} independent`));
  const unfold = () => details.childElementCount === 1 && details.append(inside(event));
  details.addEventListener('toggle', unfold);
  if (isOpen) unfold();
  return h('article', { class: isNew(event) ? 'event fresh' : 'event', id: `event-${event.id}`, 'aria-labelledby': `fact-${event.id}` },
    h('div', { class: 'when' }, h('time', { datetime: event.latest }, day(event.latest)), isNew(event) && h('span', { class: 'badge' }, 'new')),
    h('div', { class: 'what' },
      h('h2', { id: `fact-${event.id}` }, event.lead ? h('a', { href: link }, fact(event.lead)) : h('a', { href: link, dir: 'auto' }, event.title)),
      event.lead && said('p', event.title, { class: 'headline' }),
      event.statuses.length > 0 && h('ol', { class: 'steps', 'aria-label': 'Status over time' }, event.statuses.map(step =>
        h('li', { class: `status ${step.status}` }, h('span', null, STATUS[step.status]), h('time', { datetime: step.at, title: step.source }, shortDay(step.at))))),
      h('p', { class: 'sources' }, sources.slice(0, 4).map((source, index) => [index > 0 && ' · ', said('bdi', source)]), sources.length > 4 && ` and ${sources.length - 4} more`),
      details));
}

function inside(event) {
  const rival = event.values.filter(value => event.values.some(other => other !== value && other.force === value.force && other.what === value.what));
  return h('div', { class: 'inside' },
    event.news.length > 1 && [h('h3', null, 'What changed'), h('ol', { class: 'news' }, event.news.toReversed().map(one =>
      h('li', null, h('time', { datetime: one.at }, shortDay(one.at)), ' ', said('span', one.words))))],
    rival.length > 0 && [h('h3', null, 'Competing figures'), h('ul', { class: 'rivals' }, rival.map(value =>
      h('li', null, h('strong', null, value.value), ` (${troops(value.force)}, ${value.what}) `, said('span', value.givenBy.map(one => [one.source, one.speaker].filter(Boolean).join(': ')).join(' · '), { class: 'quiet' }))))],
    h('h3', null, 'Reports'),
    h('ul', { class: 'reports' }, event.articles.toReversed().map(report => h('li', null,
      h('div', null, said('span', report.title), ' ', report.copyOf && h('span', { class: 'tag' }, 'copy')),
      h('div', { class: 'quiet' }, said('bdi', report.source), ` · ${day(report.published)}`, report.figures[0]?.speaker ? ` · ${speaker(report.figures[0].speaker)}` : ''),
      report.figures[0] && said('q', report.figures[0].sentence, { class: 'quote' }),
      h('button', { type: 'button', class: 'plain small', onclick: () => why({ id: report.article, firstSeen: report.seen, band: 'match' }) }, 'Why it matched')))),
    event.follows && h('p', null, h('a', { href: `/?view=events&event=${event.follows}` }, 'The event before this one')),
    h('p', { class: 'quiet' }, `First seen ${ago(event.opened)}. `, h('a', { href: `/?view=events&event=${event.id}` }, 'Link to this event')));
}
