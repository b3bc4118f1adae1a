import { Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../../api/read.ts'
import { useFormat } from '../../../i18n/format-context.tsx'
import { UploadProblem } from '../../../lists/upload-problem.tsx'
import { FileDrop } from '../../../parts/file/file-drop.tsx'
import { EvidenceList } from '../../evidence-list.tsx'
import { useUploadEvidence } from '../../mutations.ts'

const maximumBytes = 25 * 1024 ** 2

interface FileAnswerProps {
  account: string
  id: string
  label: string
  /** Ids of evidence. */
  files: string[]
  onChange: (files: string[]) => void
}

/** Files as an answer: uploaded now, or chosen from those that the account has given before. */
export function FileAnswer({ account, id, label, files, onChange }: FileAnswerProps) {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  const { data } = useQuery(read('listReusable', { params: { account } }))
  // Several files arrive one after another; each is added to those already there.
  const latest = useRef(files)
  latest.current = files
  const upload = useUploadEvidence(account, ({ id: added }) => {
    latest.current = [...latest.current, added]
    onChange(latest.current)
  })
  const known = data?.evidence ?? []
  const chosen = files.flatMap((file) => known.find((each) => each.id === file) ?? [])
  const others = known.filter((each) => !files.includes(each.id))
  return (
    <Stack gap="xs">
      {chosen.length > 0 && (
        <EvidenceList
          account={account}
          evidence={chosen}
          onRemove={(gone) => onChange(files.filter((file) => file !== gone))}
        />
      )}
      <FileDrop
        id={id}
        label={label}
        hint={t('file.hint')}
        maximumBytes={maximumBytes}
        multiple
        compact
        onFiles={upload.upload}
        transfer={upload.transfer}
      />
      <UploadProblem upload={upload} />
      {others.length > 0 && (
        <Select
          label={t('file.earlier')}
          aria-label={t('file.earlierOf', { label })}
          placeholder={t('field.choose')}
          size="sm"
          value={null}
          data={others.map((file) => ({
            value: file.id,
            label: `${file.name} (${format.date(file.uploadedAt)})`,
          }))}
          searchable
          onChange={(added) => added && onChange([...files, added])}
        />
      )}
    </Stack>
  )
}
