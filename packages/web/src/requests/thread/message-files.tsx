import type { RequestFile } from '@freigabe/contract'
import { hrefOf } from '@freigabe/sdk'
import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './thread.module.css'

interface MessageFilesProps {
  account: string
  request: string
  files: RequestFile[]
  door: 'account' | 'desk'
}

/** The files of a message, to be downloaded; of what was deleted the name is left. */
export function MessageFiles({ account, request, files, door }: MessageFilesProps) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  const operation = door === 'desk' ? 'downloadDeskRequestFile' : 'downloadRequestFile'
  if (files.length === 0) return null
  return (
    <ul className={classes.files}>
      {files.map(({ id, name, bytes, gone }) => (
        <li key={id} className={classes.file}>
          {gone ? (
            name
          ) : (
            <Anchor
              href={hrefOf('', operation, { params: { account, request, file: id } })}
              download={name}
              aria-label={t('thread.download', { name })}
            >
              {name}
            </Anchor>
          )}
          <span className={classes.quiet}>{gone ? t('thread.deleted') : format.bytes(bytes)}</span>
        </li>
      ))}
    </ul>
  )
}
