import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from '../editor/editor.module.css'
import type { Written } from './written.ts'

interface DraftWordsProps {
  typed: Written
  write: (change: Partial<Written>) => void
}

/** What a draft is about, and why it is wanted. */
export function DraftWords({ typed, write }: DraftWordsProps) {
  const { t } = useTranslation(['policy', 'parts'])
  return (
    <div className={classes.words}>
      <TextInput
        label={t('drafts.name')}
        value={typed.title}
        maxLength={200}
        error={typed.title.trim() === '' && t('parts:form.required')}
        onChange={({ currentTarget: { value } }) => write({ title: value })}
      />
      <Textarea
        label={t('drafts.note')}
        value={typed.note}
        maxLength={4000}
        autosize
        maxRows={6}
        onChange={({ currentTarget: { value } }) => write({ note: value })}
      />
    </div>
  )
}
