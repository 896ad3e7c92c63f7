import { get, post, text } from './api.js';
import { download, h, note, out, said, show } from './dom.js';
import { ago, count, time } from './words.js';

export async function open(container) {
  const [health, feeds, letters] = await Promise.all([get('health'), get('feeds'), get('dead-letters')]);
  const again = () => open(container);
  const act = async (run, words) => {
    try { note(words(await run())); await again(); } catch (failure) { note(failure.message); }
  };
  const broken = Object.values(health.checks).flat().map(check => check.output).filter(Boolean);
  show(container,
    h('div', { class: 'title' }, h('h1', null, 'Feeds and coverage'), h('p', null, count(feeds.length, 'feed'))),
    h('section', { class: `card state ${feeds.length ? health.status : 'warn'}`, 'aria-label': 'Coverage' }, h('h2', null, 'The last 24 hours'),
      h('p', { class: 'big' }, sentence(health.feeds)),
      feeds.length === 0 ? null : broken.length > 0 ? h('ul', null, broken.map(words => h('li', null, words))) : h('p', null, 'No gap, no failing feed, nothing overdue: what the feeds published was read.'),
      health.feeds?.gaps.length > 0 && h('details', null, h('summary', null, count(health.feeds.gaps.length, 'possible gap')), h('ul', null, health.feeds.gaps.map(gap => said('li', gap.words))))),
    h('div', { class: 'pair' },
      h('section', { class: 'card', 'aria-label': 'Add feeds' }, h('h2', null, 'Add a feed'), adding(act), lists(act)),
      h('section', { class: 'card', 'aria-label': 'Dead letters' }, h('h2', null, 'Dead letters'),
        letters.length === 0 ? h('p', null, 'Everything that was to be told or polled was, or is on its way.') : [
          h('ul', { class: 'letters' }, letters.map(letter => h('li', null,
            h('div', null, h('strong', null, letter.kind), letter.feeds ? ` of ${count(letter.feeds, 'feed')}` : '', letter.to ? ` to ${letter.to}` : '', letter.channel ? ` (${letter.channel})` : '', letter.changed ? `, given up ${ago(letter.changed)}` : ''),
            letter.answer && said('div', letter.answer, { class: 'quiet' }),
            letter.kind !== 'unreadable' && h('button', { type: 'button', class: 'plain small', onclick: () => act(() => post('dead-letters', { id: letter.id }), replayed) }, letter.kind === 'poll' ? 'Poll again' : 'Send again')))),
          h('button', { type: 'button', onclick: () => act(() => post('dead-letters', {}), replayed) }, 'Send all again')])),
    feeds.length === 0
      ? h('p', { class: 'hint' }, 'No feed is watched. Add an address above: that of a feed, or of a page that has one.')
      : h('ul', { class: 'feeds-list', 'aria-label': 'Feeds' }, feeds.toSorted((one, other) => trouble(other) - trouble(one)).map(feed => row(feed, act))));
}

/** What became of a list: nothing of it is passed over in silence. */
const imported = answer => [`${count(answer.read, 'feed')} read, ${answer.added} added.`, ...answer.warnings.slice(0, 3),
  answer.warnings.length > 3 && `${answer.warnings.length - 3} more entries were left out.`].filter(Boolean).join(' ');
const replayed = outcome => `${count(outcome.putBack, 'dead letter')} put back${outcome.settled ? `, ${outcome.settled} settled meanwhile` : ''}${outcome.unreadable ? `, ${outcome.unreadable} cannot be read and stay` : ''}.`;
const trouble = feed => (feed.paused ? 1 : feed.consecutiveFailures > 0 ? 3 : feed.lastGap ? 2 : 0);

function sentence(feeds) {
  if (!feeds) return 'Storage cannot be reached, so nobody knows.';
  if (feeds.listed === 0) return 'No feed is watched yet.';
  const read = feeds.listed - feeds.paused - feeds.unread - feeds.waiting;
  const rest = [[feeds.waiting, 'not polled yet'], [feeds.failing, 'failing'], [feeds.paused, 'paused'], [feeds.unread, 'not read'], [feeds.withGaps, 'with possible gaps']].filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return `${read} of ${count(feeds.listed, 'feed')} read${rest.length ? `; ${rest.join(', ')}` : ''}${feeds.lastSuccess ? `. Last successful poll ${ago(feeds.lastSuccess)}` : ''}.`;
}

function adding(act) {
  const field = h('input', { type: 'url', id: 'feed-address', required: true, placeholder: 'https://example.org/news.rss' });
  return h('form', { class: 'adding', onsubmit: event => {
    event.preventDefault();
    act(() => post('feeds', { url: field.value }), answer => (answer.isNew ? `Added ${answer.feed.title || answer.feed.url}.` : 'That feed is there already.'));
  } }, h('label', { for: 'feed-address' }, 'Address of a feed, or of a page that has one'), h('div', { class: 'line' }, field, h('button', null, 'Add')));
}

function lists(act) {
  const file = h('input', { type: 'file', id: 'opml-file', accept: '.opml,.xml,text/x-opml', onchange: async () => {
    const [list] = file.files;
    if (list) act(async () => post('feeds.opml', await list.text()), imported);
  } });
  return h('p', { class: 'line lists' }, h('label', { class: 'tool', for: 'opml-file' }, 'Import OPML'), file,
    h('button', { type: 'button', class: 'tool', onclick: async () => {
      try { download('feeds.opml', new Blob([await text('feeds.opml')], { type: 'text/x-opml' })); } catch (failure) { note(failure.message); }
    } }, 'Export OPML'));
}

function row(feed, act) {
  const mood = feed.paused ? 'paused' : feed.consecutiveFailures > 0 ? 'bad' : feed.lastSuccess ? 'good' : 'waiting';
  const words = { paused: 'paused', bad: 'failing', good: 'good', waiting: 'waiting' }[mood];
  return h('li', { class: `feed ${mood}` },
    h('div', { class: 'mood' }, h('span', { class: 'dot', 'aria-hidden': 'true' }), words),
    h('div', { class: 'feed-words' },
      h('h3', null, out(feed.movedTo ?? feed.url, said('bdi', feed.title || feed.url))),
      feed.category && said('span', feed.category, { class: 'tag' }),
      said('p', feed.state),
      feed.lastGap && h('p', { class: 'quiet' }, `${count(feed.gaps, 'possible gap')}, the last ${time(feed.lastGap.from)} to ${time(feed.lastGap.until)}`)),
    h('button', { type: 'button', class: 'plain small', 'aria-label': `${feed.paused ? 'Resume' : 'Pause'} ${feed.title || feed.url}`, onclick: () => act(() => post(`feeds/${feed.id}`, { paused: !feed.paused }, 'PATCH'), () => (feed.paused ? 'Polled from now on.' : 'Paused.')) }, feed.paused ? 'Resume' : 'Pause'));
}
