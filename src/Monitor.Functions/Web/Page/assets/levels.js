// From what reports state to points in a plot.

const DAY = 86_400_000;
const FACTS = new Set(['done', 'underway']);
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
        points.push({ ...base, kind: 'target', part: 'after', at, from: told, value: figure.after });
      }
    }
  }
  for (const point of points) point.y = middle(point.value);
  points.sort((one, other) => one.at - other.at || one.y - other.y);
  for (const point of points) if (point.kind === 'target') point.fate = fate(point, points);
  return points;
}

/** Whether a target was reached, missed, called off, or lies ahead. */
function fate(target, points, now = Date.now()) {
  if (['denied', 'reversed'].includes(target.status)) return 'called off';
  const reached = points.find(point => point.kind === 'level' && point.force === target.force && point.line !== target.line && point.at > target.from && point.y <= target.y * 1.03);
  if (reached && reached.at <= target.at + 7 * DAY) return 'reached';
  if (reached) return 'reached late';
  if (!target.line.figure.by) return 'without a date';
  return target.at < now ? 'missed' : 'ahead';
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
