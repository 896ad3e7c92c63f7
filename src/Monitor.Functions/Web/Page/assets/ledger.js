import { get } from './api.js';
import { download, h, out, said, show } from './dom.js';
import { FATES, pointsOf, rivalsOf, targetsOf } from './levels.js';
import { colours, plot } from './plot.js';
import * as state from './state.js';
import { STATUS, change, count, day, deadline, number, quantity, speaker, troops } from './words.js';
import { why } from './why.js';

const YEARS = 10;
const ROWS = 200;

export async function open(container) {
  const from = new Date(Date.now() - YEARS * 365 * 86_400_000).toISOString();
  const events = await get('levels', { from });
  const all = pointsOf(events);
  if (events.length === 0) {
    return show(container, h('h1', null, 'Ledger'), h('div', { class: 'card empty' },
      h('p', null, 'No report has stated a number yet. As soon as one says how many troops there are, leave or remain, it stands here as a point: who said it, with the quote and the link.'),
      h('p', null, h('a', { href: '/?view=feeds' }, 'Look at the feeds'), ' to see what is watched.')));
  }
  const often = Map.groupBy(all, point => point.force);
  const forces = [...often.keys()].sort((one, other) => often.get(other).length - often.get(one).length);
  const off = new Set((state.read().get('without') ?? '').split(',').filter(Boolean));
  const frame = h('div', { class: 'frame' });
  const card = h('div', { class: 'card point-card', 'aria-live': 'polite' });
  const legend = h('div', { class: 'legend', role: 'group', 'aria-label': 'Forces' });
  const table = h('div', { class: 'sheet', tabindex: 0, role: 'region', 'aria-label': 'The same as a table' });
  let drawing, picked = null;

  const shown = () => forces.filter(force => !off.has(force));
  const pick = point => { picked = point; show(card, ...about(point, all)); };
  function draw() {
    show(frame);
    const points = all.filter(point => !off.has(point.force));
    const zoomed = (state.read().get('zoom') ?? '').split('~').map(Date.parse);
    if (points.length > 0) {
      drawing = plot(frame, { points, forces: shown(), height: Math.round(Math.min(560, Math.max(300, innerHeight * .5))), range: zoomed.length === 2 && !zoomed.some(Number.isNaN) ? zoomed : null, onPick: pick, onZoom: range =>
        state.change({ zoom: range ? range.map(moment => new Date(moment).toISOString().slice(0, 10)).join('~') : null }) });
    } else show(frame, h('p', { class: 'hint' }, 'All forces are hidden, or no report states a level; the table has what is said of changes.'));
    const tone = colours(shown());
    show(legend, ...forces.map(force => {
      const button = h('button', { type: 'button', class: 'chip', 'aria-pressed': String(!off.has(force)), onclick: () => {
        if (off.has(force)) off.delete(force); else off.add(force);
        state.change({ without: [...off].join(',') });
        draw();
      } }, h('span', { class: 'swatch', 'aria-hidden': 'true' }), troops(force));
      if (tone.has(force)) button.style.setProperty('--tone', tone.get(force));
      return button;
    }));
    show(table, ...sheet(events, shown()));
  }
  const targets = targetsOf(all);
  show(container,
    h('div', { class: 'title' }, h('h1', null, 'Ledger'), h('p', null, 'Troop levels in Iraq as they were reported')),
    h('div', { class: 'ledger-grid' },
      h('div', { class: 'left' }, h('section', { class: 'card plot', 'aria-label': 'Plot' },
        h('div', { class: 'tools' }, legend,
          h('div', { class: 'buttons', role: 'group', 'aria-label': 'Zoom and export' },
            tool('+', 'Zoom in', () => drawing?.zoomBy(1.6)), tool('−', 'Zoom out', () => drawing?.zoomBy(1 / 1.6)), tool('All', 'Show all', () => drawing?.reset()),
            tool('SVG', 'Export as SVG', () => drawing && download('troop-levels.svg', svgOf(drawing.svg))), tool('PNG', 'Export as PNG', () => drawing && png(drawing.svg)),
            h('a', { class: 'tool', href: `/api/ledger?format=csv&limit=1000&from=${from.slice(0, 10)}`, download: 'troop-levels.csv' }, 'CSV'))),
        frame,
        h('p', { class: 'key quiet' }, h('span', null, '● level as reported'), h('span', null, '◇ target at its deadline'), h('span', null, '◆ reached'), h('span', null, '◇ with a cross: missed or called off'), h('span', null, 'Ctrl + wheel or pinch zooms'))),
        h('section', { class: 'card table', 'aria-label': 'Table' }, h('h2', null, 'What reports state'), table)),
      h('aside', { class: 'side' }, card, targets.length > 0 && h('section', { class: 'card' }, h('h2', null, 'Announced targets'), h('ul', { class: 'targets' }, targets.slice(0, 12).map(target))))));
  draw();
  const first = targets.find(one => one.fate === 'ahead') ?? all.at(-1);
  const start = first && all.find(point => point.line === first.line && point.kind === first.kind);
  if (start && !drawing?.pick(start)) pick(start);
  let width = frame.clientWidth;
  const resized = new ResizeObserver(() => { if (Math.abs(frame.clientWidth - width) > 4) { width = frame.clientWidth; draw(); if (picked) drawing?.pick(picked); } });
  resized.observe(frame);
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', draw);
  return () => { resized.disconnect(); scheme.removeEventListener('change', draw); };
}

const tool = (words, title, run) => h('button', { type: 'button', class: 'tool', title, 'aria-label': title, onclick: run }, words);

function about(point, all) {
  const { line, event } = point, rivals = rivalsOf(point, all);
  const link = h('span', { class: 'links' },
    h('button', { type: 'button', class: 'plain small', onclick: () => why({ id: line.article, firstSeen: line.seen, band: 'match' }) }, 'Why it matched'),
    h('a', { href: `/?view=events&event=${event.event}` }, 'Event'));
  const sentence = said('blockquote', '…');
  get(`matches/${line.article}`, { seen: line.seen }).then(match => {
    if (match.url) link.prepend(out(match.url, 'Open the report'));
    sentence.textContent = (match.figures ?? []).find(figure => figure.offset === line.figure.offset)?.sentence ?? match.title;
  }).catch(() => sentence.remove());
  return [
    h('p', { class: 'kicker' }, `${troops(point.force)} · ${point.kind === 'target' ? `target ${point.fate}` : STATUS[point.status]} · ${day(point.at)}`),
    h('p', { class: 'big' }, quantity(point.value), h('span', { class: 'quiet' }, point.kind === 'target' ? ' to remain' : point.part === 'before' ? ' before' : ' remain')),
    sentence,
    h('p', null, said('bdi', line.source), `, ${day(line.date)}`, line.figure.speaker ? ` · ${speaker(line.figure.speaker)}` : '', line.reports > 1 ? ` · stated by ${count(line.reports, 'independent report')}` : ''),
    rivals.length > 0 && h('p', { class: 'rival' }, 'Others say: ', rivals.map((rival, index) => [index > 0 && '; ', h('strong', null, quantity(rival.value)), ' (', said('bdi', rival.line.source), ')'])),
    link,
  ];
}

function target(one) {
  const days = Math.abs(Math.round((one.at - Date.now()) / 86_400_000));
  const when = { ahead: `${number(days)} days ahead`, missed: `missed ${number(days)} days ago`, reached: 'reached', 'reached late': 'reached late' }[one.fate] ?? one.fate;
  return h('li', { class: `fate ${one.fate.replaceAll(' ', '-')}` }, h('div', null, h('strong', null, `${troops(one.force)} ${quantity(one.value)}`), one.line.figure.by ? ` by ${deadline(one.line.figure.by)}` : ''),
    h('div', { class: 'quiet' }, h('span', { class: 'fate-words' }, when), ' · ', said('bdi', [...new Set(one.by.map(point => point.line.source))].join(', '))));
}

function sheet(events, forces) {
  const lines = events.flatMap(event => event.lines.map(line => ({ line, event }))).filter(({ line }) => forces.includes(line.figure.force) || !line.figure.after && !line.figure.before).sort((one, other) => other.line.date.localeCompare(one.line.date));
  return [h('table', null,
    h('thead', null, h('tr', null, ['Reported', 'Force', 'What', 'By', 'Status', 'Target', 'Who says it', 'Source'].map(words => h('th', { scope: 'col' }, words)))),
    h('tbody', null, lines.slice(0, ROWS).map(({ line, event }) => h('tr', null,
      h('td', null, h('time', { datetime: line.date }, day(line.date))), h('td', null, troops(line.figure.force)), h('td', { class: 'number' }, h('a', { href: `/?view=events&event=${event.event}` }, change(line.figure))),
      h('td', { class: 'date' }, deadline(line.figure.by)), h('td', null, STATUS[line.figure.status]), h('td', null, FATES[line.fate] ?? ''), h('td', { dir: 'auto' }, speaker(line.figure.speaker)), h('td', { dir: 'auto' }, line.source))))),
  lines.length > ROWS && h('p', { class: 'hint' }, `The latest ${number(ROWS)} of ${number(lines.length)} statements.`)];
}

function svgOf(svg) {
  const copy = svg.cloneNode(true);
  for (const one of copy.querySelectorAll('.ring')) one.remove();
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
}

async function png(svg) {
  const address = URL.createObjectURL(svgOf(svg));
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = h('canvas', { width: svg.clientWidth * 2, height: svg.clientHeight * 2 });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  canvas.toBlob(blob => download('troop-levels.png', blob), 'image/png');
}
