import { axisBottom, axisLeft, curveStepAfter, line, scaleLinear, scaleUtc, select, zoom, zoomIdentity } from './d3.js';
import { apart, stepsOf } from './levels.js';
import { STATUS, day, number, quantity, troops } from './words.js';

const NS = 'http://www.w3.org/2000/svg';
const MARGIN = { top: 16, right: 20, bottom: 30, left: 58 };
// Pixels, and how many marks a screen draws at frame rate; zooming in shows the rest.
const MARKS = { size: 5, most: 500 };
const PALETTE = ['--f1', '--f2', '--f3', '--f4', '--f5', '--f6', '--f7', '--f8'];

/** The colour of a force is the same wherever it is shown. */
export function colours(forces) {
  const style = getComputedStyle(document.documentElement);
  return new Map(forces.map((force, index) => [force, style.getPropertyValue(PALETTE[index % PALETTE.length]).trim()]));
}

/** The words of a point for those who do not see it. */
export const label = point => `${troops(point.force)} ${quantity(point.value)}, ${point.kind === 'target' ? `target, ${point.fate}, ${day(point.at)}` : `${STATUS[point.status]}, ${day(point.at)}`}, ${point.line.source}`;

/**
 * The step plot. All its looks are attributes, so that what is exported looks the same.
 * @param onPick hears the point that is looked at; @param onZoom hears the range that is shown, null for all.
 */
export function plot(container, { points, forces, range, height, onPick, onZoom }) {
  const width = Math.max(300, container.clientWidth);
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue('--ink').trim(), quiet = style.getPropertyValue('--quiet').trim(), grid = style.getPropertyValue('--line').trim(), paper = style.getPropertyValue('--raised').trim();
  const font = parseFloat(style.fontSize) * .78;
  const margin = { ...MARGIN, left: Math.round(font * 4.4), bottom: Math.round(font * 2.4) };
  const colour = colours(forces);
  const now = Date.now();
  // What was called off may have lain years ahead; it stands in the table and need not stretch the plot.
  const firm = points.filter(point => point.fate !== 'called off');
  const whole = [Math.min(...firm.map(point => point.at), now - 30 * 86_400_000), Math.max(...firm.map(point => point.at), now)];
  const pad = (whole[1] - whole[0]) * .04;
  const x0 = scaleUtc([whole[0] - pad, whole[1] + pad], [margin.left, width - margin.right]);
  const y = scaleLinear([0, Math.max(...points.map(point => point.value.high), 10) * 1.08], [height - margin.bottom, margin.top]).nice(5);
  const svg = select(container).append('svg').attr('xmlns', NS).attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height)
    .attr('role', 'group').attr('aria-label', 'Reported troop levels over time; arrow keys go from report to report').attr('font-family', 'system-ui, sans-serif').attr('font-size', font);
  svg.append('rect').attr('width', width).attr('height', height).attr('fill', paper);
  const clip = `clip-${Math.random().toString(36).slice(2)}`;
  svg.append('clipPath').attr('id', clip).append('rect').attr('x', margin.left - 8).attr('y', 0).attr('width', width - margin.left - margin.right + 16).attr('height', height);
  const across = svg.append('g').attr('transform', `translate(0,${height - margin.bottom})`);
  const up = svg.append('g').attr('transform', `translate(${margin.left},0)`).call(axisLeft(y).ticks(5).tickFormat(number).tickSize(-(width - margin.left - margin.right)).tickPadding(8));
  const tidy = axis => {
    axis.select('.domain').remove();
    axis.selectAll('line').attr('stroke', grid);
    axis.selectAll('text').attr('fill', quiet);
    axis.attr('font-size', font).attr('font-family', 'system-ui, sans-serif');
  };
  tidy(up);
  const drawn = svg.append('g').attr('clip-path', `url(#${clip})`);
  const isDrawn = point => forces.includes(point.force) && point.at <= x0.domain()[1];
  const steps = new Map(forces.map(force => [force, stepsOf(points, force)]));
  const befores = new Map(points.filter(point => point.part === 'before').map(point => [point.line, point]));
  let x = x0, current = null, shown = [], frame = 0;

  function draw() {
    across.call(axisBottom(x).ticks(Math.max(3, Math.floor(width / (font * 9)))).tickSizeOuter(0).tickPadding(6));
    tidy(across);
    const at = document.activeElement?.closest?.('svg') === svg.node() ? current : null;
    drawn.selectAll('*').remove();
    const isLeft = x(now) < margin.left + font * 4;
    drawn.append('line').attr('x1', x(now)).attr('x2', x(now)).attr('y1', margin.top).attr('y2', height - margin.bottom).attr('stroke', quiet).attr('stroke-dasharray', '2 4');
    drawn.append('text').attr('x', x(now) + (isLeft ? 5 : -5)).attr('y', margin.top + font).attr('text-anchor', isLeft ? 'start' : 'end').attr('fill', quiet).text('today');
    const [from, until] = x.domain().map(Number);
    const seen = points.filter(point => isDrawn(point) && point.at >= from && point.at <= until);
    shown = apart(seen, x, y, MARKS);
    // What is looked at stays.
    if (current && seen.includes(current) && !shown.includes(current)) shown.push(current);
    for (const force of forces) {
      const levels = steps.get(force);
      if (levels.length === 0) continue;
      const path = line().x(point => x(point.at)).y(point => y(point.y)).curve(curveStepAfter);
      drawn.append('path').attr('d', path([...levels, { ...levels.at(-1), at: Math.max(now, levels.at(-1).at) }])).attr('fill', 'none').attr('stroke', colour.get(force)).attr('stroke-width', 2.25).attr('stroke-linejoin', 'round');
    }
    for (const target of shown.filter(point => point.kind === 'target' && point.at !== point.from)) {
      const before = befores.get(target.line) ?? steps.get(target.force).findLast(step => step.at <= target.from);
      if (before) drawn.append('path').attr('d', `M${x(target.from)},${y(before.y)}L${x(target.at)},${y(target.y)}`).attr('stroke', colour.get(target.force)).attr('stroke-width', 1.25).attr('stroke-dasharray', '4 4').attr('opacity', target.fate === 'ahead' ? .9 : .35);
    }
    shown.forEach((point, index) => mark(point, index === 0));
    if (at) node(at)?.focus({ preventScroll: true });
  }

  function mark(point, isFirst) {
    const tone = colour.get(point.force);
    const group = drawn.append('g').datum(point).attr('class', 'point').attr('transform', `translate(${x(point.at)},${y(point.y)})`).attr('role', 'button').attr('tabindex', (current ? current === point : isFirst) ? 0 : -1).attr('aria-label', label(point));
    if (point.value.high > point.value.low) group.append('line').attr('y1', y(point.value.low) - y(point.y)).attr('y2', y(point.value.high) - y(point.y)).attr('stroke', tone).attr('stroke-width', 5).attr('opacity', .35);
    group.append('circle').attr('r', 13).attr('fill', 'transparent');
    if (point.kind === 'level') group.append('circle').attr('r', 4.5).attr('fill', tone).attr('stroke', paper).attr('stroke-width', 1.5);
    else group.append('path').attr('d', 'M0,-7L7,0L0,7L-7,0Z').attr('fill', point.fate.startsWith('reached') ? tone : paper).attr('stroke', tone).attr('stroke-width', 2);
    if (['missed', 'called off'].includes(point.fate)) group.append('path').attr('d', 'M-3,-3L3,3M3,-3L-3,3').attr('stroke', tone).attr('stroke-width', 1.5);
    group.on('pointerenter focus click', () => pick(point)).on('keydown', event => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const next = shown[(shown.indexOf(point) + step + shown.length) % shown.length];
      node(next)?.focus({ preventScroll: true });
    });
  }

  const node = point => drawn.selectAll('.point').filter(one => one === point).node();

  function pick(point) {
    if (point === current) return;
    current = point;
    drawn.selectAll('.point').attr('tabindex', one => (one === point ? 0 : -1)).selectAll('.ring').remove();
    select(node(point)).append('circle').attr('class', 'ring').attr('r', 11).attr('fill', 'none').attr('stroke', ink).attr('stroke-width', 1.5);
    onPick(point);
  }

  const zooming = zoom().scaleExtent([1, 60]).extent([[margin.left, 0], [width - margin.right, height]]).translateExtent([[margin.left, 0], [width - margin.right, height]])
    // The wheel alone scrolls the page; with Ctrl, and by pinching, it zooms.
    .filter(event => (event.type === 'wheel' ? event.ctrlKey || event.metaKey : !event.button))
    .on('zoom', event => { x = event.transform.rescaleX(x0); frame ||= requestAnimationFrame(() => { frame = 0; draw(); }); })
    .on('end', event => event.sourceEvent !== undefined && onZoom(event.transform.k === 1 ? null : x.domain().map(Number)));
  svg.call(zooming).on('dblclick.zoom', null);
  svg.style('touch-action', 'pan-y');
  draw();
  const shows = asked => svg.call(zooming.transform, asked ? zoomIdentity.translate(margin.left, 0).scale((x0.range()[1] - x0.range()[0]) / (x0(asked[1]) - x0(asked[0]))).translate(-x0(asked[0]), 0) : zoomIdentity);
  if (range) shows(range);
  return {
    svg: svg.node(),
    zoomBy(factor) { svg.call(zooming.scaleBy, factor); onZoom(x.domain().map(Number)); },
    reset() { shows(null); onZoom(null); },
    pick(point) {
      if (!node(point)) { current = point; draw(); current = null; }
      if (!node(point)) return false;
      pick(point);
      return true;
    },
  };
}
