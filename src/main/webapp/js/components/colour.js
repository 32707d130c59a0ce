/** The colour of a module as the service has it; what is drawn of it keeps its contrast in light and dark by the style sheet. */
export const hue = ({ timetable, events }, module) =>
  ({ hue: timetable.colours[module] ?? timetable.modules.find((one) => one.module === module)?.colour ?? events.find((one) => one.module === module)?.colour ?? 'gray' });

export const nameOf = ({ timetable }, module) => timetable.names[module] ?? module;
