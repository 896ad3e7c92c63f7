import { get, text } from './api.js';
import { download, h, note, out, said, show } from './dom.js';
import { count } from './words.js';

const VERDICTS = { match: 'match', review: 'for review', silent: 'no match' };

/** What a model would judge otherwise that the verdicts given so far have moved, before it judges anything. */
export function effect() {
  const shown = h('div', { class: 'learned', 'aria-live': 'polite' });
  const ask = h('button', { type: 'button', class: 'plain', onclick: weigh }, 'What would the model learn from this?');
  show(shown, h('p', null, ask));
  return shown;

  async function weigh() {
    ask.disabled = true;
    show(shown, h('p', { class: 'hint' }, 'Training a model and judging past reports with it …'));
    try {
      show(shown, card(await get('opinions/effect')));
    } catch (failure) {
      show(shown, h('p', { class: 'wrong' }, failure.message));
    }
  }
}

const card = found => h('section', { class: 'card', 'aria-labelledby': 'learned-title' },
  h('h2', { id: 'learned-title' }, 'What a model with these verdicts would judge'),
  h('p', null, `It was moved by ${count(found.judged, 'verdict')}, ${found.relevant} of them relevant. It agrees with ${found.agrees}; what was judged agrees with ${found.agreed}. With each verdict held out in turn it agrees with ${found.heldOut}.`),
  found.stateNothing > 0 && h('p', null, `${count(found.stateNothing, 'text')} among them state nothing that the model reads, and no verdict changes that.`),
  found.changes.length === 0
    ? h('p', null, `No verdict changes among ${count(found.looked, 'past report')}.`)
    : h('div', { class: 'sheet', role: 'region', tabindex: '0', 'aria-label': 'Past verdicts that change' }, h('table', null,
      h('caption', { class: 'quiet' }, `${count(found.changes.length, 'verdict')} of ${count(found.looked, 'past report')} would change`),
      h('thead', null, h('tr', null, ['Report', 'Readers say', 'Was', 'Becomes'].map(name => h('th', { scope: 'col' }, name)))),
      h('tbody', null, found.changes.map(row)))),
  moving(found).length > 0 && h('details', null, h('summary', null, 'Weights that move'),
    h('ul', { class: 'shifts' }, moving(found).map(one => h('li', null, `${one.term.replace('=', ': ')} `, h('span', { class: 'number' }, signed(one.weight)))))),
  h('p', null, h('button', { type: 'button', class: 'plain', onclick: () => save(found.model) }, 'Save the model file')),
  h('p', { class: 'quiet' }, 'It judges nothing until the app runs with it: ', h('code', null, 'monitor run --model FILE'), ', or the setting ', h('code', null, 'Relevance__ModelFile'), '.'));

const row = one => h('tr', null,
  h('td', null, h('span', { dir: 'auto' }, out(one.url, one.title)), ' ', said('span', one.source, { class: 'quiet' })),
  h('td', null, { relevant: 'relevant', not: 'not relevant' }[one.opinion] ?? '—'),
  h('td', null, `${VERDICTS[one.was]} ${one.scoreWas.toFixed(2)}`),
  h('td', { class: one.was === 'match' || one.becomes === 'silent' ? 'less' : 'more' }, `${VERDICTS[one.becomes]} ${one.score.toFixed(2)}`));

/** What rounds to nothing is not worth a line. */
const moving = found => found.shifts.filter(one => Math.abs(one.weight) >= 0.005);

const signed = weight => `${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)}`;

async function save(version) {
  try {
    download(`drawdown.${version}.model.json`, new Blob([await text('opinions/model')], { type: 'application/json' }));
  } catch (failure) { note(failure.message); }
}
