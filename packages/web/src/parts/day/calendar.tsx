import { DatePicker } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/de'
import 'dayjs/locale/en-gb'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import type { DayBounds } from './read-day.ts'

interface CalendarProps extends DayBounds {
  value: string
  onChoose: (day: string) => void
}

/** A month to choose a day from, beginning on Monday. */
export default function Calendar({ value, min, max, onChoose }: CalendarProps) {
  const { t } = useTranslation('parts')
  const { locale } = useFormat()
  return (
    <DatePicker
      locale={locale === 'de' ? 'de' : 'en-gb'}
      value={value || null}
      {...(value && { defaultDate: value })}
      {...(min && { minDate: min })}
      {...(max && { maxDate: max })}
      ariaLabels={{
        previousMonth: t('day.previousMonth'),
        nextMonth: t('day.nextMonth'),
        previousYear: t('day.previousYear'),
        nextYear: t('day.nextYear'),
        previousDecade: t('day.previousDecade'),
        nextDecade: t('day.nextDecade'),
        monthLevelControl: t('day.months'),
        yearLevelControl: t('day.years'),
      }}
      onChange={(day) => day !== null && onChoose(day)}
    />
  )
}
