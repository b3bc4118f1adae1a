import type { Api, BodyInput, Columns, ColumnValues } from '@freigabe/contract'
import { Button, Group, Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { read } from '../../api/read.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { useColumnName } from '../../lists/use-column-name.ts'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { ChooseRows, type OfferedValues, type RowsWish } from './choose-rows.tsx'
import classes from './divide-form.module.css'
import type { DivisibleBatch } from './division-state.ts'
import { useDivisionWords } from './use-division-words.ts'

/** Which rows of an import stay in a case. */
export type DivideWish = BodyInput<Api['divideBatch']>

interface DivideFormProps {
  batches: DivisibleBatch[]
  side: 'account' | 'desk'
  valuesOf: ValuesOf
  mutation: { isPending: boolean; error: unknown }
  onDivide: (wish: DivideWish) => void
  onClose: () => void
}

/** How to read what the small columns of an import say. */
export type ValuesOf = (batchId: string) => ReturnType<typeof read<'readColumnValues'>>

const nothingWished: RowsWish = { kind: 'is', picked: [], text: '', day: '' }

/** Which rows of an import stay in the case, chosen by a column. */
export function DivideForm({ batches, side, valuesOf, mutation, ...on }: DivideFormProps) {
  const { t } = useTranslation(['case', 'parts'])
  const [newCaseId] = useState(() => crypto.randomUUID())
  const [batch, setBatch] = useState(batches[0]!)
  const [column, setColumn] = useState<number | null>(null)
  const [rows, setRows] = useState(nothingWished)
  // An import’s file does not change.
  const { data: counted } = useQuery({ ...valuesOf(batch.id), staleTime: Number.POSITIVE_INFINITY })
  const values = counted?.columns.find((each) => each.column === column)?.values ?? null
  const days = counted?.days.find((each) => each.column === column) ?? null
  // A file that is gone or large was not counted: then any column may hold days.
  const isCounted = counted !== undefined && counted.rows > 0
  const spoken = column === null ? null : wishOf(rows, values)
  const wish = spoken && { newCaseId, batchId: batch.id, column: column!, ...spoken }
  const parts = wish && isCounted ? partsOf(wish, { values, days }, counted.rows) : null
  const choose = (place: number | null) => {
    setColumn(place)
    const isDays = isCounted
      ? counted.days.some((each) => each.column === place)
      : place !== null && holdsDays(batch.columns, place)
    const kind = isDays ? 'from' : 'is'
    setRows((before) => ({ ...before, kind, picked: [] }))
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (wish) on.onDivide(wish)
      }}
    >
      <Stack>
        <p style={{ margin: 0 }}>{t(`divide.lead.${side}`)}</p>
        {batches.length > 1 && (
          <ChooseBatch
            batches={batches}
            value={batch}
            onChange={(next) => {
              setBatch(next)
              choose(null)
            }}
          />
        )}
        <ChooseColumn
          key={batch.id}
          batch={batch}
          small={counted?.columns ?? []}
          value={column}
          onChange={choose}
        />
        <ChooseRows
          wish={rows}
          values={values}
          mayBeDay={!isCounted || column === null || days !== null}
          dayShare={days && isCounted ? days.rows / counted.rows : null}
          onChange={(change) => setRows((before) => ({ ...before, ...change }))}
        />
        <DivisionPreview batch={batch} wish={wish} parts={parts} />
        <ProblemNotice error={mutation.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={on.onClose}>
            {t('parts:cancel')}
          </Button>
          <Button
            type="submit"
            disabled={wish === null || parts?.leaves === 0 || parts?.stays === 0}
            loading={mutation.isPending}
          >
            {t('divide.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What is wished of the rows; null until it is entered. */
function wishOf({ kind, picked, text, day }: RowsWish, values: OfferedValues | null) {
  if (kind !== 'is') return day === '' ? null : { kind, value: day }
  const [value, ...also] = values ? picked : [text.trim()]
  return value ? { kind, value, also } : null
}

interface Counted {
  values: OfferedValues | null
  days: ColumnValues['days'][number] | null
}

/** How many rows stay and leave; null where they were not counted. */
function partsOf({ kind, value, also = [] }: DivideWish, { values, days }: Counted, rows: number) {
  if (kind !== 'is') {
    if (days === null || days.days.length === 0) return null
    const chosen = days.days.filter(({ day, orDay = day }) =>
      kind === 'before' ? orDay < value : day >= value,
    )
    const stays = chosen.reduce((sum, each) => sum + each.rows, 0)
    return { stays, leaves: rows - stays }
  }
  if (values === null) return null
  const chosen = values.filter((each) => each.value === value || also.includes(each.value))
  const stays = chosen.reduce((sum, each) => sum + each.rows, 0)
  return { stays, leaves: rows - stays }
}

const momentRoles = ['signed_up_at', 'confirmed_at', 'last_contact_at', 'ordered_at'] as const

/** Whether the screening took a column for days. Others may hold days, too. */
function holdsDays({ roles }: Pick<Columns, 'roles'>, place: number): boolean {
  return momentRoles.some((role) => roles[role]?.index === place)
}

interface ChooseBatchProps {
  batches: DivisibleBatch[]
  value: DivisibleBatch
  onChange: (batch: DivisibleBatch) => void
}

function ChooseBatch({ batches, value, onChange }: ChooseBatchProps) {
  const { t } = useTranslation('case')
  const format = useFormat()
  return (
    <Select
      label={t('divide.batch')}
      value={value.id}
      allowDeselect={false}
      data={batches.map(({ id, fileName, recipients }) => ({
        value: id,
        label: t('split.import', {
          name: format.importName(fileName),
          count: recipients,
          number: format.number(recipients),
        }),
      }))}
      onChange={(id) => onChange(batches.find((batch) => batch.id === id) ?? value)}
    />
  )
}

interface ChooseColumnProps {
  batch: DivisibleBatch
  /** They are offered first. */
  small: ColumnValues['columns']
  value: number | null
  onChange: (place: number | null) => void
}

/** Any column except the addresses, which cannot divide recipients into groups. */
function ChooseColumn({ batch: { columns }, small, value, onChange }: ChooseColumnProps) {
  const { t } = useTranslation('case')
  const name = useColumnName(columns)
  const places = Array.from({ length: columns.width }, (_, place) => place)
  const offered = (isSmall: boolean) =>
    places
      .filter((place) => place !== columns.email)
      .filter((place) => small.some(({ column }) => column === place) === isSmall)
      .map((place) => ({ value: String(place), label: name(place) }))
  return (
    <Select
      label={t('divide.column')}
      placeholder={t('divide.columnPlaceholder')}
      value={value === null ? null : String(value)}
      searchable
      data={
        small.length === 0
          ? offered(false)
          : [
              { group: t('divide.columns.small'), items: offered(true) },
              { group: t('divide.columns.other'), items: offered(false) },
            ].filter(({ items }) => items.length > 0)
      }
      onChange={(place) => onChange(place === null ? null : Number(place))}
    />
  )
}

interface DivisionPreviewProps {
  batch: DivisibleBatch
  /** Null until it is chosen which rows stay. */
  wish: DivideWish | null
  /** Null where the rows are not counted. */
  parts: { stays: number; leaves: number } | null
}

/** What goes where, in words, before anything is divided; and a note that the file will be asked for. */
function DivisionPreview({ batch, wish, parts }: DivisionPreviewProps) {
  const { t } = useTranslation('case')
  const format = useFormat()
  const words = useDivisionWords()
  const heading = wish && (batch.columns.header?.[wish.column]?.trim() || null)
  const said = wish && words({ ...wish, heading, also: wish.also ?? [] })
  return (
    <div role="status" className={classes.preview}>
      {said && (
        <>
          <p className={classes.title}>{t('divide.preview')}</p>
          <p className={classes.text}>{said.stays}</p>
          <p className={classes.text}>{said.leaves}</p>
        </>
      )}
      {parts && (
        <p className={classes.parts}>
          {parts.leaves > 0 && parts.stays > 0
            ? t('divide.parts', {
                stays: format.number(parts.stays),
                leaves: format.number(parts.leaves),
              })
            : t(
                wish?.kind === 'is'
                  ? 'divide.nothingLeaves'
                  : `divide.${parts.stays > 0 ? 'allAreOn' : 'noneIsOn'}`,
              )}
        </p>
      )}
      {batch.fileDeletedAt !== null && <p className={classes.text}>{t('divide.fileGone')}</p>}
    </div>
  )
}
