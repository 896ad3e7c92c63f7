import { get, post } from './api.js';
import { h, note, out, said, show } from './dom.js';
import { effect } from './effect.js';
import * as state from './state.js';
import { count, day } from './words.js';
import { reasons } from './why.js';

const PAGE = 50;
const BANDS = { review: 'Near misses', 'not-covered': 'Other languages' };

/** Works through what is kept for a person, one at a time. */
export async function open(container) {
  const band = state.read().get('band') === 'not-covered' ? 'not-covered' : 'review';
  const from = new Date(Date.now() - 365 * 86_400_000).toISOString();
  const judged = new Map((await get('opinions', { from })).filter(one => one.mine).map(one => [one.article, one.opinion]));
  let until = null, isWhole = false;
  const waiting = [], done = [];
  const stage = h('div', { class: 'stage' });
  const learned = h('div');
  const tally = h('p', { class: 'quiet', role: 'status' });

  async function load() {
    while (!isWhole && waiting.length < 10) {
      const page = await get('matches', { band, limit: PAGE, until, from });
      isWhole = page.length < PAGE;
      until = page.at(-1)?.firstSeen ?? until;
      waiting.push(...page.filter(match => !judged.has(match.id)));
    }
  }

  function draw() {
    const [match] = waiting;
    const opinions = [...judged.values()];
    tally.textContent = `${isWhole ? count(waiting.length, 'item') : `more than ${count(waiting.length, 'item')}`} to judge · ${opinions.filter(one => one === 'relevant').length} judged relevant, ${opinions.filter(one => one === 'not').length} not`;
    show(stage, ...(match ? item(match) : finished()));
    show(learned, judged.size > 0 && effect());
  }

  const item = match => [
    h('article', { class: 'card near', 'aria-labelledby': 'near-title' },
      h('p', { class: 'kicker' }, said('bdi', match.source), ' · ', day(match.published ?? match.firstSeen)),
      h('h2', { id: 'near-title', dir: 'auto' }, out(match.url, match.title)),
      h('div', { class: 'verdicts', role: 'group', 'aria-label': 'Your verdict' },
        verdict('Relevant', 'R', () => judge('relevant'), 'yes'), verdict('Not relevant', 'N', () => judge('not'), 'no'), verdict('Skip', 'S', skip, 'plain'), verdict('Undo', 'U', undo, 'plain', done.length === 0)),
      reasons(match)),
  ];
  const verdict = (words, key, run, look, disabled) => h('button', { type: 'button', class: look, disabled, 'aria-keyshortcuts': key, onclick: run }, words, ' ', h('kbd', null, key));

  const finished = () => [h('div', { class: 'card empty' },
    h('h2', null, done.length + judged.size > 0 ? 'All are judged' : 'Nothing to judge'),
    h('p', null, band === 'review' ? 'Reports that score just below a match wait here for a person. What you say is kept as feedback.' : 'Reports in languages that the model does not read wait here for a person.'),
    judged.size > 0 && h('p', null, h('code', null, 'monitor feedback export'), ' prints what was said, as ', h('code', null, 'monitor train --feedback'), ' and ', h('code', null, 'monitor evaluate'), ' read it.'),
    done.length > 0 && h('p', null, verdict('Undo', 'U', undo, 'plain')))];

  async function judge(opinion) {
    const match = waiting.shift();
    if (!match) return;
    done.push(match);
    judged.set(match.id, opinion);
    draw();
    try {
      await post('opinions', { article: match.id, seen: match.firstSeen, band: match.band, opinion });
      note(`Noted as ${opinion === 'relevant' ? 'relevant' : 'not relevant'}.`, { words: 'Undo', run: undo });
    } catch (failure) {
      judged.delete(match.id);
      done.pop();
      waiting.unshift(match);
      note(failure.message);
    }
    await load();
    draw();
  }

  function skip() {
    if (waiting.length > 1) waiting.push(waiting.shift());
    draw();
  }

  async function undo() {
    const match = done.pop();
    if (!match) return;
    judged.delete(match.id);
    waiting.unshift(match);
    draw();
    try {
      await post('opinions', { article: match.id, seen: match.firstSeen, band: match.band }, 'DELETE');
      note('Taken back.');
    } catch (failure) { note(failure.message); }
  }

  const keys = { r: () => judge('relevant'), n: () => judge('not'), s: skip, u: undo };
  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea, dialog')) return;
    const run = keys[event.key.toLowerCase()];
    if (run) { event.preventDefault(); run(); }
  }
  addEventListener('keydown', press);
  show(container,
    h('div', { class: 'title' }, h('h1', null, 'Near misses'), tally),
    h('div', { class: 'tabs' }, Object.entries(BANDS).map(([name, words]) => h('a', { href: `/?view=review&band=${name}`, 'aria-current': name === band ? 'true' : null }, words))), stage, learned);
  await load();
  draw();
  return () => removeEventListener('keydown', press);
}
