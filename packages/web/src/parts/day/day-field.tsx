import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './day-field.module.css'
import { type DayBounds, isMonth, readDay } from './read-day.ts'

const Calendar = lazy(() => import('./calendar.tsx'))

interface DayFieldProps
  extends DayBounds,
    Pick<
      TextInputProps,
      | 'id'
      | 'name'
      | 'label'
      | 'description'
      | 'error'
      | 'required'
      | 'size'
      | 'autoFocus'
      | 'onKeyDown'
    > {
  /** A calendar day, `2026-11-26`, or nothing; a month, `2026-11`, where that is enough. */
  value: string
  /** Called with the day as soon as what is typed is one, and with nothing while it is none. */
  onChange: (event: { currentTarget: { value: string } }) => void
  onBlur?: (() => void) | undefined
  /** Called with a day that was chosen from the calendar, after which there is nothing to leave. */
  onChosen?: (day: string) => void
  /** Whether a month alone is taken, for whoever knows no day. */
  monthIsEnough?: boolean
  /** What is done with the day: a button in the line of the field. */
  beside?: ReactNode
}

/**
 * A field for a day. It reads what people type, whatever language their browser has, and says in words which
 * day it understood. A calendar opens beside it.
 */
export function DayField(props: DayFieldProps) {
  const { value, onChange, onBlur, onChosen, min, max, monthIsEnough, error, beside, ...field } =
    props
  const { t } = useTranslation('parts')
  const format = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(true)
  const how = { today: format.today(), min, max, monthIsEnough }
  const say = (day: string) => onChange({ currentTarget: { value: day } })
  const choose = (day: string) => {
    say(day)
    onChosen?.(day)
  }
  // A value from elsewhere replaces what was typed.
  const isOwn = typed !== null && (readDay(typed, how) ?? '') === value
  const text = isOwn ? typed : value && format.typedDay(value)
  const isUnread = isLeft && value === '' && text !== ''
  return (
    <div className={classes.field}>
      <TextInput
        {...field}
        autoComplete="off"
        placeholder={t('day.example', { day: format.typedDay(how.today) })}
        value={text}
        error={error || (isUnread && t('day.unread', { example: format.typedDay(how.today) }))}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setLeft(false)
          say(readDay(currentTarget.value, how) ?? '')
        }}
        onBlur={() => {
          setLeft(true)
          onBlur?.()
        }}
        inputContainer={(input) => (
          <div className={classes.line}>
            {input}
            {beside}
          </div>
        )}
        rightSection={
          <OpenCalendar
            value={isMonth(value) ? `${value}-01` : value}
            bounds={{ min, max }}
            onChoose={choose}
          />
        }
      />
      <p className={classes.echo} aria-live="polite">
        {value !== '' &&
          (isMonth(value)
            ? t('day.monthAs', { month: format.dayInWords(value) })
            : format.dayInWords(value))}
      </p>
    </div>
  )
}

interface OpenCalendarProps {
  value: string
  bounds: DayBounds
  onChoose: (day: string) => void
}

/** The button that opens the calendar. Its code is loaded only then. */
function OpenCalendar({ value, bounds, onChoose }: OpenCalendarProps) {
  const { t } = useTranslation('parts')
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('day.calendar')}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <IconCalendar size={17} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense fallback={t('loading')}>
          <Calendar
            value={value}
            {...bounds}
            onChoose={(day) => {
              onChoose(day)
              setOpened(false)
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
