import { get } from './api.js';
import { h, out, said, show } from './dom.js';
import { ago, day, deadline, fact, speaker, STATUS } from './words.js';

const dialog = document.getElementById('why');
dialog.addEventListener('click', event => event.target === dialog && dialog.close());

/** Opens the panel that says why a match is one. @param match names it: id, firstSeen, band. */
export async function why(match) {
  show(dialog, h('p', { class: 'hint' }, 'Loading …'));
  dialog.showModal();
  try {
    const found = await get(`matches/${encodeURIComponent(match.id)}`, { seen: match.firstSeen, band: match.band });
    show(dialog, close(), h('p', { class: 'kicker' }, said('bdi', found.source), ' · ', day(found.published ?? found.firstSeen)),
      h('h2', { id: 'why-title', dir: 'auto' }, out(found.url, found.title)), reasons(found));
  } catch (failure) {
    show(dialog, close(), h('h2', { id: 'why-title' }, 'Why'), h('p', { class: 'wrong' }, failure.message));
  }
}

const close = () => h('button', { class: 'close plain', type: 'button', 'aria-label': 'Close', onclick: () => dialog.close() }, '✕');

/** All that speaks for and against a match, for the panel and for the near misses. */
export function reasons(match) {
  const strongest = Math.max(...match.terms.map(term => Math.abs(term.weight)), 1);
  const words = match.terms.filter(term => !term.term.includes('='));
  const sentences = match.sentences.filter(sentence => sentence.weight > 0 || match.sentences.length < 3);
  return h('div', { class: 'reasons' },
    score(match),
    match.missing?.length > 0 && [h('h3', null, 'What keeps it from being a match'), h('ul', null, match.missing.map(one => h('li', null, one)))],
    sentences.length > 0 && [h('h3', null, 'The sentences that carried it'), sentences.map(sentence => h('blockquote', { dir: 'auto' }, marked(sentence.text, words)))],
    match.figures?.length > 0 && [h('h3', null, 'Figures'), h('ul', { class: 'figures' }, match.figures.map(figure => h('li', null,
      h('strong', null, fact(figure)), ` ${STATUS[figure.status] ?? ''}`,
      h('span', { class: 'quiet' }, [speaker(figure.speaker) && ` · ${speaker(figure.speaker)}`, figure.by && ` · “${figure.by.words}” is ${deadline(figure.by)}`, ` · at character ${figure.offset}`].filter(Boolean).join(''))))) ],
    match.terms.length > 0 && [h('h3', null, 'Terms for and against'), h('ul', { class: 'terms' }, match.terms.slice(0, 14).map(term => {
      const bar = h('span', { class: term.weight > 0 ? 'weight for' : 'weight against', 'aria-hidden': 'true' });
      bar.style.setProperty('--share', Math.abs(term.weight) / strongest);
      return h('li', null, h('span', { dir: 'auto', class: term.term.includes('=') ? 'part' : null, title: term.term.includes('=') ? 'A part of its best statement' : null }, named(term.term)), bar, h('span', { class: 'number' }, `${term.weight > 0 ? '+' : '−'}${Math.abs(term.weight).toFixed(1)}`));
    }))],
    h('p', { class: 'quiet' }, match.nearest ? `Nearest training article: ${match.nearest.name} (${Math.round(match.nearest.similarity * 100)} % alike: ${match.nearest.sharedTerms.slice(0, 6).join(', ')}). ` : 'Like none of the training articles. ',
      `Judged by model ${match.model}, first seen ${ago(match.firstSeen)}. `, match.shortfall ?? ''));
}

function score(match) {
  if (match.band === 'notCovered') return h('p', { class: 'quiet' }, 'In a language that the model does not read, so it has no score');
  const bar = h('span', { class: 'score', role: 'img', 'aria-label': `Score ${match.score.toFixed(2)} of 1` });
  bar.style.setProperty('--share', match.score);
  return h('p', { class: 'scoring' }, h('strong', null, match.score.toFixed(2)), bar, h('span', { class: 'quiet' }, match.band === 'match' ? 'a match' : 'a near miss'));
}

/** "place=here" is part of the best statement; a word is itself. */
const named = term => (term.includes('=') ? `${term.replace('=', ': ')}` : term);

/** The text with the terms that count set off. */
function marked(text, terms) {
  const weights = new Map(terms.map(term => [term.term.toLocaleLowerCase(), term.weight]));
  return text.split(/([\p{L}\p{N}]+)/u).map(part => {
    const weight = weights.get(part.toLocaleLowerCase());
    return weight === undefined ? part : h('mark', { class: weight > 0 ? 'for' : 'against' }, part);
  });
}
