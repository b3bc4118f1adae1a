import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { WantedDraft } from '../../case/judging/case-draft.ts'
import classes from './wanted-fields.module.css'

/** More than this no question asks for; the API holds to the same. */
const mostWanted = 10

const kinds = ['file', 'text', 'long_text', 'link', 'date', 'number', 'confirmation'] as const

interface WantedFieldsProps {
  value: WantedDraft[]
  /** Marks what has no name yet. */
  marks: boolean
  onChange: (wanted: WantedDraft[]) => void
}

/** What is asked for besides words: a file, a date, a link, made on the spot. */
export function WantedFields({ value, marks, onChange }: WantedFieldsProps) {
  const { t } = useTranslation(['desk', 'parts'])
  const set = (id: string, part: Partial<WantedDraft>) =>
    onChange(value.map((each) => (each.id === id ? { ...each, ...part } : each)))
  const add = () =>
    onChange([...value, { id: crypto.randomUUID(), kind: 'file', label: '', required: true }])
  return (
    <fieldset className={classes.wanted}>
      <legend className={classes.legend}>{t('ask.wanted')}</legend>
      {value.map(({ id, kind, label, required }) => (
        <div key={id} className={classes.one}>
          <Select
            aria-label={t('ask.kind')}
            data={kinds.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
            value={kind}
            onChange={(next) => next && set(id, { kind: next as WantedDraft['kind'] })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('ask.removeWanted', { label })}
            onClick={() => onChange(value.filter((each) => each.id !== id))}
          >
            <IconTrash size={17} aria-hidden="true" />
          </ActionIcon>
          <TextInput
            className={classes.label}
            aria-label={t('ask.label')}
            placeholder={t('ask.labelExample')}
            maxLength={200}
            error={marks && label.trim() === '' && t('parts:form.required')}
            value={label}
            onChange={({ currentTarget }) => set(id, { label: currentTarget.value })}
          />
          <Checkbox
            label={t('ask.required')}
            checked={required}
            onChange={({ currentTarget }) => set(id, { required: currentTarget.checked })}
          />
        </div>
      ))}
      {value.length < mostWanted && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          onClick={add}
        >
          {t('ask.addWanted')}
        </Button>
      )}
    </fieldset>
  )
}
