import type { OpenHours, Weekday } from '@freigabe/core'
import { z } from 'zod'

const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
const time = '(?:[01]\\d|2[0-3]):[0-5]\\d'

/** One opening, `09:00-17:00`; it may end at `24:00`. */
const Opening = z
  .string()
  .regex(new RegExp(`^${time}-(?:${time}|24:00)$`), 'Hours are written 09:00-17:00.')
  .refine((text) => text.slice(0, 5) < text.slice(6), 'Hours end after they begin.')

const Openings = z.array(Opening).superRefine((openings, { addIssue }) => {
  const inOrder = openings.toSorted()
  const early = inOrder.find((opening, at) => at > 0 && opening < inOrder[at - 1]!.slice(6))
  if (early !== undefined) {
    const message = `${early} begins before the opening ahead of it ends.`
    addIssue({ code: 'custom', path: [openings.indexOf(early)], message })
  }
})

/** The week as a pack states it, by name of the day; a day that is not named is closed. */
const Week = z
  .strictObject(
    Object.fromEntries(weekdays.map((day) => [day, Openings.optional()])) as Record<
      (typeof weekdays)[number],
      z.ZodOptional<typeof Openings>
    >,
  )
  .refine(
    (week) => Object.values(week).some((openings) => openings !== undefined && openings.length > 0),
    'A calendar is open on some day.',
  )

/** When the operator works. */
export const WorkingHours = z.strictObject({
  hours: Week.transform(
    (week) =>
      Object.fromEntries(
        weekdays.map((day, at) => [at + 1, (week[day] ?? []).map(openHours)]),
      ) as Record<Weekday, OpenHours[]>,
  ),
  closedDays: z.array(z.iso.date('A date is written YYYY-MM-DD.')),
})

const RoutePromise = z
  .strictObject({
    businessHours: z.number().positive().optional(),
    businessDays: z.number().int().positive().optional(),
  })
  .refine(
    ({ businessHours, businessDays }) =>
      (businessHours === undefined) !== (businessDays === undefined),
    'A promise is in businessHours or in businessDays.',
  )

/** Promises of their own, by the way that a case goes. */
export const RoutePromises = z.strictObject({
  fast: RoutePromise.optional(),
  specialist: RoutePromise.optional(),
  second_eyes: RoutePromise.optional(),
})

function openHours(text: string): OpenHours {
  return { from: text.slice(0, 5), to: text.slice(6) }
}
