import type { OpenHours, Weekday } from '@freigabe/core'
import { z } from 'zod'
import { flaw, flawAt } from '../faults/policy-faults.ts'

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
  .regex(new RegExp(`^${time}-(?:${time}|24:00)$`), flaw('hours_form'))
  .refine((text) => text.slice(0, 5) < text.slice(6), flaw('hours_order'))

const Openings = z.array(Opening).superRefine((openings, { addIssue }) => {
  const inOrder = openings.toSorted()
  const early = inOrder.find((opening, at) => at > 0 && opening < inOrder[at - 1]!.slice(6))
  if (early !== undefined) {
    addIssue(flawAt([openings.indexOf(early)], 'hours_overlap', { opening: early }))
  }
})

/** The week as a pack states it, by name of the day; a missing day is closed. */
const Week = z
  .strictObject(
    Object.fromEntries(weekdays.map((day) => [day, Openings.optional()])) as Record<
      (typeof weekdays)[number],
      z.ZodOptional<typeof Openings>
    >,
  )
  .refine(
    (week) => Object.values(week).some((openings) => openings !== undefined && openings.length > 0),
    flaw('calendar_closed'),
  )

/** When the operator works. */
export const WorkingHours = z.strictObject({
  hours: Week.transform(
    (week) =>
      Object.fromEntries(
        weekdays.map((day, at) => [at + 1, (week[day] ?? []).map(openHours)]),
      ) as Record<Weekday, OpenHours[]>,
  ),
  closedDays: z.array(z.iso.date(flaw('date_form'))),
})

/** In business hours or in business days, one of the two. */
export const RoutePromise = z
  .strictObject({
    businessHours: z.number().positive().optional(),
    businessDays: z.number().int().positive().optional(),
  })
  .refine(
    ({ businessHours, businessDays }) =>
      (businessHours === undefined) !== (businessDays === undefined),
    flaw('promise_unit'),
  )

/** Separate promises for each way that a case can go. */
export const RoutePromises = z.strictObject({
  fast: RoutePromise.optional(),
  specialist: RoutePromise.optional(),
  second_eyes: RoutePromise.optional(),
})

/** Within what time requests are answered, by kind. */
export const RequestPromises = z.strictObject({
  appeal: RoutePromise.optional(),
  addition: RoutePromise.optional(),
  advice: RoutePromise.optional(),
  goodwill: RoutePromise.optional(),
  other: RoutePromise.optional(),
})

function openHours(text: string): OpenHours {
  return { from: text.slice(0, 5), to: text.slice(6) }
}
