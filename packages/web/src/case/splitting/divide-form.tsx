import type { Api, Batch, BodyInput, Columns } from '@freigabe/contract'
import { Button, Group, Radio, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useColumnName } from '../../lists/use-column-name.ts'
import { DayField } from '../../parts/day/day-field.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import classes from './divide-form.module.css'
import { useDivisionWords } from './use-division-words.ts'

type DivisibleBatch = Batch & { columns: Columns }

/** Which rows of an import stay in a case. */
export type DivideWish = BodyInput<Api['divideBatch']>

interface DivideFormProps {
  batches: DivisibleBatch[]
  side: 'account' | 'desk'
  mutation: { isPending: boolean; error: unknown }
  onDivide: (wish: DivideWish) => void
  onClose: () => void
}

const kinds = ['is', 'from', 'before'] as const

/** Which rows of an import stay in the case, chosen by a column. */
export function DivideForm({ batches, side, mutation, onDivide, onClose }: DivideFormProps) {
  const { t } = useTranslation(['case', 'parts'])
  const [newCaseId] = useState(() => crypto.randomUUID())
  const [batch, setBatch] = useState(batches[0]!)
  const [column, setColumn] = useState<number | null>(null)
  const [kind, setKind] = useState<DivideWish['kind']>('is')
  const [text, setText] = useState('')
  const [day, setDay] = useState('')
  const value = kind === 'is' ? text.trim() : day
  const wish =
    column !== null && value !== '' ? { newCaseId, batchId: batch.id, column, kind, value } : null
  const choose = (place: number | null) => {
    setColumn(place)
    if (place !== null) setKind(holdsDays(batch.columns, place) ? 'from' : 'is')
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (wish) onDivide(wish)
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
              setColumn(null)
            }}
          />
        )}
        <ChooseColumn key={batch.id} batch={batch} value={column} onChange={choose} />
        <Radio.Group
          label={t('divide.kind.label')}
          value={kind}
          onChange={(next) => setKind(next as DivideWish['kind'])}
        >
          <Stack gap="xs" mt="xs">
            {kinds.map((each) => (
              <Radio key={each} value={each} label={t(`divide.kind.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {kind === 'is' ? (
          <TextInput
            label={t('divide.text')}
            description={t('divide.textHint')}
            maxLength={200}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        ) : (
          <DayField
            label={t('divide.day')}
            value={day}
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
        )}
        <DivisionPreview batch={batch} wish={wish} />
        <ProblemNotice error={mutation.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('parts:cancel')}
          </Button>
          <Button type="submit" disabled={wish === null} loading={mutation.isPending}>
            {t('divide.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
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
          name: fileName,
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
  value: number | null
  onChange: (place: number | null) => void
}

/** Any column except the addresses, which cannot divide recipients into groups. */
function ChooseColumn({ batch: { columns }, value, onChange }: ChooseColumnProps) {
  const { t } = useTranslation('case')
  const name = useColumnName(columns)
  const places = Array.from({ length: columns.width }, (_, place) => place)
  return (
    <Select
      label={t('divide.column')}
      placeholder={t('divide.columnPlaceholder')}
      value={value === null ? null : String(value)}
      searchable
      data={places
        .filter((place) => place !== columns.email)
        .map((place) => ({ value: String(place), label: name(place) }))}
      onChange={(place) => onChange(place === null ? null : Number(place))}
    />
  )
}

interface DivisionPreviewProps {
  batch: DivisibleBatch
  /** Null until it is chosen which rows stay. */
  wish: DivideWish | null
}

/** What goes where, in words, before anything is divided; and a note that the file will be asked for. */
function DivisionPreview({ batch, wish }: DivisionPreviewProps) {
  const { t } = useTranslation('case')
  const words = useDivisionWords()
  const heading = wish && (batch.columns.header?.[wish.column]?.trim() || null)
  const said = wish && words({ ...wish, heading })
  return (
    <div role="status" className={classes.preview}>
      {said && (
        <>
          <p className={classes.title}>{t('divide.preview')}</p>
          <p className={classes.text}>{said.stays}</p>
          <p className={classes.text}>{said.leaves}</p>
        </>
      )}
      {batch.fileDeletedAt !== null && <p className={classes.text}>{t('divide.fileGone')}</p>}
    </div>
  )
}

/**
 * The imports that a column can divide; arrivals of a source and lists screened elsewhere are not among them.
 */
export function divisible(batches: Batch[]): DivisibleBatch[] {
  return batches.filter(
    (batch): batch is DivisibleBatch =>
      batch.state === 'screened' &&
      batch.arrived === null &&
      batch.origin === 'server' &&
      batch.columns !== null &&
      batch.columns.width > 1,
  )
}
