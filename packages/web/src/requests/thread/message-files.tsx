import type { RequestFile } from '@freigabe/contract'
import { hrefOf } from '@freigabe/sdk'
import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import type { RequestSide } from '../staff/request-side.ts'
import classes from './thread.module.css'

/** Whose side a file is fetched from; support fetches it as the account does. */
export type FileDoor = 'account' | RequestSide

const operations = {
  account: 'downloadRequestFile',
  support: 'downloadRequestFile',
  desk: 'downloadDeskRequestFile',
  billing: 'downloadGoodwillRequestFile',
} as const

interface MessageFilesProps {
  account: string
  request: string
  files: RequestFile[]
  door: FileDoor
}

/** The files of a message, to be downloaded; of what was deleted the name is left. */
export function MessageFiles({ account, request, files, door }: MessageFilesProps) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  if (files.length === 0) return null
  return (
    <ul className={classes.files}>
      {files.map(({ id, name, bytes, gone }) => (
        <li key={id} className={classes.file}>
          {gone ? (
            name
          ) : (
            <Anchor
              href={hrefOf('', operations[door], { params: { account, request, file: id } })}
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
