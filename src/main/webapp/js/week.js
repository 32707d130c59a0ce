/** The week of lectures. One set of headings and lists serves as grid and as day list: only the style differs. */
import { el, place } from './dom.js';
import { inLanes, minutes, until } from './lanes.js';
import { bySemester } from './terms.js';
import { capitalised, DAYS, times, venuesOf } from './words.js';

const isPlaced = ({ day, start, end }) => DAYS.includes(day) && start && end;
const clock = (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function session(lecture, colourOf) {
  const venues = venuesOf(lecture).join(', ');
  return el(
    'li',
    { class: `session ${colourOf(lecture.module)}${lecture.tentative ? ' tentative' : ''}` },
    el('strong', { class: 'module' }, lecture.module),
    ' ',
    el('span', { class: 'group' }, [lecture.group, lecture.activity].filter(Boolean).join(' · ')),
    ' ',
    el('span', { class: 'when' }, isPlaced(lecture) ? times(lecture) : openTime(lecture)),
    ' ',
    lecture.tentative ? el('span', { class: 'badge' }, 'Tentative') : null,
    el('span', { class: 'where' }, venues),
  );
}

function openTime(lecture) {
  const day = lecture.day ? capitalised(lecture.day) : 'day open';
  return `${day}, ${times(lecture)}`;
}

function dayColumn(day, lanes, from, colourOf) {
  const id = `day-${day.toLowerCase()}`;
  const items = lanes.map(({ session: lecture, lane, lanes: count }) => {
    const length = until(lecture) - minutes(lecture.start);
    const item = session(lecture, colourOf);
    if (length >= 80) item.classList.add('long');
    return place(item, { from: minutes(lecture.start) - from, length, lane, lanes: count });
  });
  const heading = el('h3', { id }, capitalised(day));
  const content = items.length ? el('ol', { role: 'list' }, items) : el('p', { class: 'free' }, 'No sessions');
  return el('section', { class: 'day', 'aria-labelledby': id }, heading, content);
}

function grid(lectures, colourOf) {
  // Periods at this university begin at half past: lines there fall on the sessions' edges.
  const earliest = Math.min(...lectures.map(({ start }) => minutes(start)));
  const from = Math.floor((earliest - 30) / 60) * 60 + 30;
  const to = Math.max(...lectures.map(until));
  const hours = Math.ceil((to - from) / 60);
  const ticks = Array.from({ length: hours }, (_, hour) =>
    place(el('span', {}, clock(from + hour * 60)), { from: hour * 60 }),
  );
  const days = DAYS.filter((day) => day !== 'SUNDAY' || lectures.some((lecture) => lecture.day === day));
  const columns = days.map((day) => inLanes(lectures.filter((lecture) => lecture.day === day)));
  const widths = columns.map((lanes) => Math.max(0.8, ...lanes.map((lane) => 0.25 + 0.9 * lane.lanes)));
  const week = el(
    'div',
    { class: 'week', role: 'region', 'aria-label': 'Week', tabindex: '0' },
    el('div', { class: 'axis', 'aria-hidden': 'true' }, ticks),
    days.map((day, index) => dayColumn(day, columns[index], from, colourOf)),
  );
  const template = widths.map((width) => `minmax(${width * 6}rem, ${width}fr)`).join(' ');
  return place(week, { columns: template, hours });
}

function choice(name, labels, chosen, onChoose) {
  const options = labels.map((label, index) =>
    el('label', {}, el('input', { type: 'radio', name, checked: index === chosen, onchange: () => onChoose(index) }), label),
  );
  return el('div', { class: 'choice', role: 'radiogroup', 'aria-label': name === 'semester' ? 'Semester' : 'View' }, options);
}

// What the student chose outlives the next file that comes in. Until then: the half of the year that it is.
const chosen = { semester: new Date().getMonth() < 6 ? 0 : 1, view: 0 };

export function renderWeek(section, lectures, colourOf) {
  section.hidden = !lectures.length;
  if (section.hidden) return section.replaceChildren();
  const semesters = bySemester(lectures);
  const semester = () => Math.min(chosen.semester, semesters.length - 1);
  const body = el('div');
  const draw = () => {
    const shown = semesters[semester()].lectures;
    const placed = shown.filter(isPlaced);
    const open = shown.filter((lecture) => !isPlaced(lecture));
    section.dataset.view = chosen.view ? 'list' : 'grid';
    body.replaceChildren(
      ...(placed.length ? [grid(placed, colourOf)] : []),
      ...(open.length
        ? [el('h3', { class: 'open-heading' }, 'Day or time still open'), el('ul', { class: 'open', role: 'list' }, open.map((one) => session(one, colourOf)))]
        : []),
    );
  };
  const select = (what) => (index) => {
    chosen[what] = index;
    draw();
  };
  const labels = semesters.map(({ label }) => label);
  section.replaceChildren(
    el(
      'div',
      { class: 'section-head' },
      el('h2', { id: 'lectures-heading' }, 'Lectures'),
      labels.length > 1 ? choice('semester', labels, semester(), select('semester')) : el('p', { class: 'hint' }, labels[0]),
      choice('view', ['Week', 'List'], chosen.view, select('view')),
    ),
    el('p', { class: 'hint' }, 'The PDF lists every group on offer. Look for your own: G is a lecture group, P a practical, T a tutorial.'),
    body,
  );
  draw();
}
