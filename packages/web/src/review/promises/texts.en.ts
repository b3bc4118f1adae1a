import type { TextsOf } from '../../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts: TextsOf<typeof german> = {
  title: 'Promises',
  lead: 'How promised decisions are kept. Hours are working time; what customers take to answer does not count.',
  open: 'Open cases',
  standing: {
    running: 'On time',
    atRisk: 'At risk',
    breached: 'Promise missed',
    paused: 'Waiting for an answer',
  },
  kept: 'Kept',
  keptLead: 'All decisions of the last weeks, by the way that the cases went.',
  span: 'Time span',
  weeks_one: '{{count}} week',
  weeks_other: '{{count}} weeks',
  nothing: 'No decision yet',
  nothingText: 'Once something has been decided in these weeks, you see here how quickly.',
  save: 'Save as CSV',
  hours: '{{number}} h',
  column: {
    route: 'Way',
    decided: 'Decided',
    kept: 'In time',
    median: 'Usually after',
    most: 'Nine of ten within',
  },
  allRoutes: 'All',
  chart: 'Decisions by week',
  week: 'Week of {{day}}: {{decided}} decided, {{kept}} of them in time',
  inTime: 'in time',
  late: 'too late',
}
