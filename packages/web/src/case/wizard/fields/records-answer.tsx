import type { Draft, Requirement } from '@freigabe/contract'
import { Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { inRecipientsFile } from '../../answer-key.ts'
import { FileAnswer } from './file-answer.tsx'

type Answer = Draft['content']['answers'][string]

interface RecordsAnswerProps {
  account: string
  id: string
  requirement: Requirement
  answer: Answer | undefined
  onChange: (answer: Answer | undefined) => void
}

/** Records for each recipient: columns of the recipients file itself, or an export of their own. */
export function RecordsAnswer({ account, id, requirement, answer, onChange }: RecordsAnswerProps) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const format = useFormat()
  const inFile = answer === inRecipientsFile
  const columns = format.list((requirement.columns ?? []).map(({ label }) => words(label)))
  return (
    <Stack gap="xs">
      <Checkbox
        id={inFile ? id : undefined}
        label={t('records.inFile')}
        description={columns && t('records.columns', { columns })}
        checked={inFile}
        onChange={({ currentTarget: { checked } }) =>
          onChange(checked ? inRecipientsFile : undefined)
        }
      />
      {!inFile && (
        <FileAnswer
          account={account}
          id={id}
          label={words(requirement.label)}
          files={Array.isArray(answer) ? answer : []}
          onChange={(files) => onChange(files.length > 0 ? files : undefined)}
        />
      )}
    </Stack>
  )
}
