import type { BusinessCalendar, CalendarView, CalendarPreview as Preview } from '@freigabe/contract'
import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Section } from '../../parts/page/section.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { countryNames } from '../../people/accounts/countries.ts'
import { useSetCalendar } from '../mutations.ts'
import { ClosedDays } from './closed-days.tsx'
import { HoursFields } from './hours-fields.tsx'
import { writeOpenings } from './openings.ts'

/** Where and when people work, with what that makes of the next twenty working days. */
export function CalendarPage() {
  const { t } = useTranslation('platform')
  const { data: view } = useSuspenseQuery(read('readCalendar'))
  return (
    <Page width="narrow">
      <PageHeader title={t('calendar.title')} lead={t('calendar.lead')} />
      <CalendarForm view={view} />
    </Page>
  )
}

/** How long a pause in choosing has to be until the preview follows, in milliseconds. */
const pause = 250

function CalendarForm({ view }: { view: CalendarView }) {
  const { t } = useTranslation('platform')
  const [calendar, setCalendar] = useState(view.calendar)
  const [hoursAreWrong, setHoursAreWrong] = useState(false)
  const [shown] = useDebouncedValue(calendar, pause)
  const preview = useQuery({
    ...read('previewCalendar', { body: shown }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const save = useSetCalendar()
  const toast = useToast()
  const change = (part: Partial<BusinessCalendar>) => setCalendar({ ...calendar, ...part })
  return (
    <>
      <Section title={t('calendar.place')}>
        <PlaceFields
          calendar={calendar}
          countries={view.countries}
          states={preview.data?.states ?? []}
          onChange={change}
        />
      </Section>
      <Section title={t('calendar.hours')} lead={t('calendar.hoursLead')}>
        <HoursFields
          hours={calendar.hours}
          policy={view.policy.hours}
          onChange={(hours, areWrong) => {
            change({ hours })
            setHoursAreWrong(areWrong)
          }}
        />
      </Section>
      <Section title={t('calendar.closed')} lead={t('calendar.closedLead')}>
        <ClosedDays
          days={calendar.closedDays}
          policy={view.policy.closedDays}
          onChange={(closedDays) => change({ closedDays })}
        />
      </Section>
      <Section title={t('calendar.preview')} lead={t('calendar.previewLead')}>
        {preview.data && <CalendarPreview days={preview.data.days} />}
        <ProblemNotice error={save.error ?? preview.error} />
        <Group mt="md">
          <Button
            loading={save.isPending}
            disabled={hoursAreWrong}
            onClick={() => save.mutate(calendar, { onSuccess: () => toast(t('calendar.saved')) })}
          >
            {t('calendar.save')}
          </Button>
        </Group>
      </Section>
    </>
  )
}

interface PlaceFieldsProps {
  calendar: BusinessCalendar
  countries: readonly string[]
  states: readonly { code: string; name: string }[]
  onChange: (part: Partial<BusinessCalendar>) => void
}

function PlaceFields({ calendar, countries, states, onChange }: PlaceFieldsProps) {
  const { t } = useTranslation('platform')
  const { locale } = useFormat()
  const names = [...countryNames(locale)].filter(([code]) => countries.includes(code))
  return (
    <Stack>
      <Select
        label={t('calendar.timeZone')}
        data={Intl.supportedValuesOf('timeZone')}
        value={calendar.timeZone}
        searchable
        limit={50}
        allowDeselect={false}
        onChange={(timeZone) => timeZone && onChange({ timeZone })}
      />
      <Select
        label={t('calendar.country')}
        description={t('calendar.countryHint')}
        data={names.map(([value, label]) => ({ value, label }))}
        value={calendar.country}
        searchable
        limit={50}
        allowDeselect={false}
        onChange={(country) =>
          country && country !== calendar.country && onChange({ country, state: '' })
        }
      />
      {states.length > 0 && (
        <Select
          label={t('calendar.state')}
          data={[
            { value: '', label: t('calendar.noState') },
            ...states.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          value={calendar.state}
          searchable
          allowDeselect={false}
          onChange={(state) => state !== null && onChange({ state })}
        />
      )}
    </Stack>
  )
}

type Day = Preview['days'][number]

/** The working days to come with their hours, and by name the days off between them. */
function CalendarPreview({ days }: { days: readonly Day[] }) {
  const { t } = useTranslation('platform')
  const format = useFormat()
  const words = useLocalText()
  const columns: Column<Day>[] = [
    { key: 'day', header: t('calendar.day'), cell: ({ day }) => format.date(dayOf(day)) },
    {
      key: 'hours',
      header: t('calendar.hours'),
      cell: ({ hours, holiday }) =>
        hours.length > 0 ? (
          writeOpenings(hours)
        ) : (
          <Text span inherit c="dimmed">
            {holiday ? words(holiday) : t('calendar.ownDay')}
          </Text>
        ),
    },
  ]
  return (
    <DataTable
      label={t('calendar.preview')}
      columns={columns}
      rows={[...days]}
      rowKey={({ day }) => day}
    />
  )
}

/** Noon of a day, which is that day in the zones of almost all readers. */
function dayOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}
