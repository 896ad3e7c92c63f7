// Figures, dates and states as a person reads them.

const numbers = new Intl.NumberFormat('en');
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const shortDays = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const times = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'UTC' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

export const number = value => numbers.format(value);
export const day = moment => days.format(new Date(moment));
export const shortDay = moment => shortDays.format(new Date(moment));
export const time = moment => `${times.format(new Date(moment))} UTC`;
export const count = (value, one, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`;

/** "3 minutes ago", "yesterday", "in 40 days". */
export function ago(moment, now = Date.now()) {
  const seconds = (new Date(moment) - now) / 1000;
  for (const [unit, size] of [['year', 31_557_600], ['month', 2_629_800], ['day', 86_400], ['hour', 3_600], ['minute', 60]]) {
    if (Math.abs(seconds) >= size) return relative.format(Math.round(seconds / size), unit);
  }
  return 'just now';
}

export function quantity(value) {
  if (!value) return '';
  const words = value.low === value.high ? number(value.low) : `${number(value.low)}–${number(value.high)}`;
  return value.about ? `about ${words}` : words;
}

/** As closely as the report says: a day, a month, a year. */
export function deadline(by) {
  if (!by) return '';
  if (by.precision === 'day') return day(by.latest);
  return by.precision === 'year' ? by.latest.slice(0, 4) : months.format(new Date(by.latest));
}

export const STATUS = {
  proposed: 'proposed', announced: 'announced', underway: 'under way', done: 'done', denied: 'denied', delayed: 'delayed', reversed: 'reversed',
};

export const troops = force => (force === 'coalition' ? 'Coalition' : force);

/** "2,500 → 1,400", "about 400 leave", "half leave"; empty without numbers. */
export function change(figure) {
  const [before, after, leaving] = [quantity(figure.before), quantity(figure.after), quantity(figure.change)];
  if (before && after) return `${before} → ${after}`;
  if (after) return figure.after.high === 0 ? (before ? `${before} → 0` : 'all leave') : `down to ${after}`;
  if (leaving) return before ? `${leaving} of ${before} leave` : `${leaving} leave`;
  if (figure.share) return `${{ 1: 'all', 0.5: 'half' }[figure.share] ?? `${number(Math.round(figure.share * 100))} %`} leave`;
  return before ? `of ${before}` : '';
}

/** The fact in one line: "US: 2,500 → 1,400 in Iraq by 31 Dec 2026". */
export function fact(figure) {
  const place = figure.place && figure.place !== 'Iraq' ? figure.place : 'Iraq';
  const what = change(figure) || { baseHandedOver: 'base handed over', endOfMission: 'mission ends', redeployment: 'moved elsewhere' }[figure.kind] || 'troops leave';
  const by = figure.by ? ` ${figure.status === 'done' ? 'on' : 'by'} ${deadline(figure.by)}` : '';
  const how = { denied: ' (denied)', reversed: ' (called off)', delayed: ' (delayed)' }[figure.status] ?? '';
  return `${troops(figure.force)}: ${what} ${/leaves?$/.test(what) ? place : `in ${place}`}${by}${how}`;
}

/** The figure of an event that says most: with numbers before without, late before early. */
export function leading(event) {
  const leads = event.articles.filter(report => report.figures.length > 0).map(report => report.figures[0]);
  return leads.findLast(figure => figure.after) ?? leads.findLast(change) ?? leads.at(-1) ?? null;
}

export function speaker(one) {
  if (!one) return '';
  const name = [one.name, one.role].filter(Boolean).join(', ');
  return one.unnamed ? `${name} (unnamed)` : name;
}
