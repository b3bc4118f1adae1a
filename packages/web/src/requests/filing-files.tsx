import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { UploadProblem } from '../lists/upload-problem.tsx'
import { FileDrop, type FileTransfer } from '../parts/file-drop.tsx'
import { ButtonLink } from '../parts/links.tsx'
import { maximumBytes } from './mutations.ts'

interface FilingFilesProps {
  files: File[]
  onFiles: (files: File[]) => void
  upload: {
    transfer: FileTransfer | null
    error: unknown
    unsent: File[]
    upload: (files: File[]) => void
  }
  /** Where the request is, once it has been filed. */
  filed: { account: string; request: string } | null
}

/** The files that go with a new request, chosen while it is written; they are sent once it has been filed. */
export function FilingFiles({ files, onFiles, upload, filed }: FilingFilesProps) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  return (
    <Stack gap="xs">
      {filed === null &&
        files.map((file, place) => (
          <Group key={keyOf(file)} gap="xs" wrap="nowrap">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {file.name} · {format.bytes(file.size)}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('filing.withoutFile', { name: file.name })}
              onClick={() => onFiles(files.toSpliced(place, 1))}
            >
              <IconX size={16} aria-hidden="true" />
            </ActionIcon>
          </Group>
        ))}
      {(filed === null || upload.transfer !== null) && (
        <FileDrop
          label={t('filing.files')}
          hint={t('thread.filesHint')}
          maximumBytes={maximumBytes}
          multiple
          onFiles={(more) => onFiles(withMore(files, more))}
          transfer={upload.transfer}
        />
      )}
      {filed !== null && upload.error !== null && (
        <>
          <Text>{t('filing.sentWithout')}</Text>
          <UploadProblem upload={upload} />
          <Group>
            <ButtonLink variant="default" to="/a/$account/requests/$request" params={filed}>
              {t('filing.toRequest')}
            </ButtonLink>
          </Group>
        </>
      )}
    </Stack>
  )
}

/** A file that is chosen twice goes once. */
function withMore(files: File[], more: File[]): File[] {
  return [...new Map([...files, ...more].map((file) => [keyOf(file), file])).values()]
}

function keyOf({ name, size, lastModified }: File): string {
  return `${name} ${size} ${lastModified}`
}
