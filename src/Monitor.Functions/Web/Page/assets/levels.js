// From what reports state to points in a plot.

const DAY = 86_400_000;
const FACTS = new Set(['done', 'underway']);
// As the app decides them (/api/levels).
export const FATES = { ahead: 'ahead', reached: 'reached', reachedLate: 'reached late', missed: 'missed', calledOff: 'called off', undated: 'without a date' };
const middle = quantity => (quantity.low + quantity.high) / 2;
const noon = date => Date.parse(`${date.slice(0, 10)}T12:00:00Z`);

/**
 * The points of all lines. A level is what a report says there is (the number after a reduction that is done, or the
 * number before one that is to come); a target is what is to remain, at its deadline.
 */
export function pointsOf(events) {
  const points = [];
  for (const event of events) {
    for (const line of event.lines) {
      const { figure } = line;
      const base = { event, line, force: figure.force, status: figure.status };
      const told = noon(line.date);
      if (figure.before) points.push({ ...base, kind: 'level', part: 'before', at: FACTS.has(figure.status) && figure.after ? told - DAY : told, value: figure.before });
      if (figure.after && FACTS.has(figure.status)) points.push({ ...base, kind: 'level', part: 'after', at: told, value: figure.after });
      else if (figure.after) {
        const at = figure.by && figure.by.precision !== 'loose' ? noon(figure.by.latest) : told;
        points.push({ ...base, kind: 'target', part: 'after', at, from: told, value: figure.after, fate: FATES[line.fate] ?? 'without a date' });
      }
    }
  }
  for (const point of points) point.y = middle(point.value);
  points.sort((one, other) => one.at - other.at || one.y - other.y);
  return points;
}

/** The steps of one force: on a day with several levels, the middle one. */
export function stepsOf(points, force) {
  const days = new Map();
  for (const point of points) {
    if (point.force !== force || point.kind !== 'level') continue;
    const day = Math.floor(point.at / DAY);
    days.set(day, [...(days.get(day) ?? []), point]);
  }
  return [...days.entries()].sort(([one], [other]) => one - other).map(([, list]) => {
    const sorted = list.toSorted((one, other) => one.y - other.y);
    return sorted[Math.floor((sorted.length - 1) / 2)];
  });
}

/** Other values that reports of the same event give for the same thing. */
export const rivalsOf = (point, points) => points.filter(other => other !== point && other.event === point.event
  && other.force === point.force && other.kind === point.kind && other.part === point.part && other.y !== point.y);

/** As many points as can be told apart, and not too many to draw: of those that would lie on each other, the first. Targets come before levels. */
export function apart(points, across, up, { size, most }) {
  const ranked = points.map(point => ({ point, x: across(point.at), y: up(point.y), kind: `${point.force} ${point.kind}` }))
    .sort((one, other) => (one.point.kind === 'level') - (other.point.kind === 'level'));
  for (let cell = size; ; cell *= 1.4) {
    const taken = new Set();
    const kept = ranked.filter(({ x, y, kind }) => {
      const name = `${kind} ${Math.round(x / cell)} ${Math.round(y / cell)}`;
      return !taken.has(name) && taken.add(name);
    });
    if (kept.length <= most || cell > 200) return kept.map(({ point }) => point).sort((one, other) => one.at - other.at || one.y - other.y);
  }
}

/** Targets that are one: of one event and force, with one value and one day. The report that came first stands for all. */
export function targetsOf(points) {
  const seen = new Map();
  for (const point of points.filter(one => one.kind === 'target').toSorted((one, other) => one.from - other.from)) {
    const name = `${point.event.event} ${point.force} ${point.y} ${point.at}`;
    if (!seen.has(name)) seen.set(name, { ...point, by: [] });
    seen.get(name).by.push(point);
  }
  return [...seen.values()].sort((one, other) => other.at - one.at);
}
