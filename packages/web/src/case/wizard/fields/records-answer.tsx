import type { Draft, Requirement } from '@freigabe/contract'
import { Checkbox, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
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
  /** The columns that the files have; null where that is not known. */
  found: readonly string[] | null
  /** Stands beside the box that says that they are in the file. */
  besideInFile: ReactNode
  onChange: (answer: Answer | undefined) => void
}

/** Records for each recipient: columns of the recipients file itself, or an export of their own. */
export function RecordsAnswer(props: RecordsAnswerProps) {
  const { account, id, requirement, answer, besideInFile, onChange } = props
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const inFile = answer === inRecipientsFile
  return (
    <Stack gap="xs">
      <Checkbox
        id={inFile ? id : undefined}
        label={t('records.inFile')}
        description={<ColumnsMeant {...props} />}
        checked={inFile}
        onChange={({ currentTarget: { checked } }) =>
          onChange(checked ? inRecipientsFile : undefined)
        }
      />
      {besideInFile}
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

/** Which columns are meant; once a file was read, which of them it has and which it has not. */
function ColumnsMeant({ requirement, found }: RecordsAnswerProps) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const format = useFormat()
  const { columns = [] } = requirement
  const named = (those: typeof columns) => ({
    columns: format.list(those.map(({ label }) => words(label))),
  })
  if (columns.length === 0) return null
  if (found === null) return t('records.columns', named(columns))
  const there = columns.filter(({ id }) => found.includes(id))
  const missing = columns.filter(({ id }) => !found.includes(id))
  return (
    <>
      {there.length > 0 && <>{t('records.there', named(there))} </>}
      {missing.length > 0 && t('records.missing', named(missing))}
    </>
  )
}
