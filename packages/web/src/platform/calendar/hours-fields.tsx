import type { WeekHours } from '@freigabe/contract'
import { Stack, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Facts } from '../../parts/table/facts.tsx'
import { readOpenings, writeOpenings } from './openings.ts'

interface HoursFieldsProps {
  /** Null where those of the policy hold. */
  hours: WeekHours | null
  policy: WeekHours
  /** With whether something typed cannot be read; the hours are then those before. */
  onChange: (hours: WeekHours | null, areWrong: boolean) => void
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
type Typed = Record<(typeof weekdays)[number], string>

/** The working hours of a week: those of the policy, or own ones. */
export function HoursFields({ hours, policy, onChange }: HoursFieldsProps) {
  const { t } = useTranslation('platform')
  const nameOf = useWeekdayName()
  const [typed, setTyped] = useState(() => inWords(hours ?? policy))
  const type = (day: (typeof weekdays)[number], text: string) => {
    const then = { ...typed, [day]: text }
    setTyped(then)
    const read = inHours(then)
    onChange(read ?? hours, read === null)
  }
  return (
    <Stack>
      <Switch
        label={t('calendar.ownHours')}
        checked={hours !== null}
        onChange={({ currentTarget: { checked } }) => {
          setTyped(inWords(policy))
          onChange(checked ? policy : null, false)
        }}
      />
      {hours === null ? (
        <Facts
          facts={weekdays.map((day) => ({
            name: nameOf(day),
            value: writeOpenings(policy[day]) || t('calendar.nobody'),
          }))}
        />
      ) : (
        weekdays.map((day) => (
          <TextInput
            key={day}
            label={nameOf(day)}
            placeholder={t('calendar.nobody')}
            value={typed[day]}
            error={readOpenings(typed[day]) === null && t('calendar.hoursForm')}
            onChange={({ currentTarget: { value } }) => type(day, value)}
          />
        ))
      )}
    </Stack>
  )
}

function inWords(hours: WeekHours): Typed {
  return Object.fromEntries(weekdays.map((day) => [day, writeOpenings(hours[day])])) as Typed
}

/** Null where a day cannot be read. */
function inHours(typed: Typed): WeekHours | null {
  const read = weekdays.map((day) => [day, readOpenings(typed[day])] as const)
  if (read.some(([, openings]) => openings === null)) return null
  return Object.fromEntries(read) as unknown as WeekHours
}

function useWeekdayName() {
  const { locale } = useFormat()
  const names = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  // The first of June 2026 is a Monday.
  return (day: number) => names.format(Date.UTC(2026, 5, day))
}
