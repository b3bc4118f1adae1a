import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { LocalText } from '../values.ts'

const Time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
const Openings = z.array(z.object({ from: Time, to: Time })).max(10)

/** The openings of each weekday, 1 for Monday to 7 for Sunday; several leave breaks between them. */
export const WeekHours = z.object({
  1: Openings,
  2: Openings,
  3: Openings,
  4: Openings,
  5: Openings,
  6: Openings,
  7: Openings,
})
export type WeekHours = z.infer<typeof WeekHours>

/** Where and when people work: promises are counted by it. */
export const BusinessCalendar = z.object({
  /** IANA name. */
  timeZone: z.string().max(100),
  /** Whose public holidays are days off, ISO 3166-1. The law that holds is another matter. */
  country: z.string().length(2),
  /** Code of the state, as the calendar names it; empty for none. */
  state: z.string().max(20),
  /** Instead of the hours of the policy; null for these. */
  hours: WeekHours.nullable(),
  /** Days off besides public holidays and the closed days of the policy. */
  closedDays: z.array(z.iso.date()).max(400),
})
export type BusinessCalendar = z.infer<typeof BusinessCalendar>

/** What a calendar makes of the days to come. */
export const CalendarPreview = z.object({
  /** The next twenty working days from today on, and the days off between them that are no usual ones. */
  days: z.array(
    z.object({
      day: z.iso.date(),
      /** Empty for a day off. */
      hours: Openings,
      /** The public holiday that it is; null where it is none. */
      holiday: LocalText.nullable(),
    }),
  ),
  /** The states of the country that have holidays of their own. */
  states: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type CalendarPreview = z.infer<typeof CalendarPreview>

export const CalendarView = z.object({
  calendar: BusinessCalendar,
  /** False while it is what the environment says. */
  isSet: z.boolean(),
  /** What the policy in force says, and holds where the calendar says nothing else. */
  policy: z.object({ hours: WeekHours, closedDays: z.array(z.iso.date()) }),
  /** The countries whose public holidays are known. */
  countries: z.array(z.string()),
})
export type CalendarView = z.infer<typeof CalendarView>

/** Where and when people work, for administrators. */
export const calendarEndpoints = {
  readCalendar: endpoint({
    method: 'GET',
    path: '/platform/calendar',
    summary: 'The business calendar by which promises are counted.',
    access: ['admin'],
    response: CalendarView,
    status: 200,
    errors: [],
  }),
  setCalendar: endpoint({
    method: 'PUT',
    path: '/platform/calendar',
    summary: 'Set the business calendar; it applies to what is promised from then on.',
    access: ['admin'],
    body: BusinessCalendar,
    response: CalendarView,
    status: 200,
    errors: [],
  }),
  previewCalendar: endpoint({
    method: 'POST',
    path: '/platform/calendar/preview',
    summary: 'The next twenty working days by a calendar that is not set yet. Changes nothing.',
    access: ['admin'],
    body: BusinessCalendar,
    response: CalendarPreview,
    status: 200,
    errors: [],
  }),
}
