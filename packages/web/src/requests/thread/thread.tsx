import type { Request, RequestFile, RequestMessage } from '@freigabe/contract'
import { hrefOf } from '@freigabe/sdk'
import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { useFormat } from '../../i18n/format-context.tsx'
import { MaskedText } from '../../parts/masked-text.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { AdvisedRemedies } from '../remedies/advised-remedies.tsx'
import type { RequestSide } from '../staff/request-side.ts'
import classes from './thread.module.css'

interface ThreadProps {
  account: string
  request: Request
  /** The route by which files are fetched. */
  door: FileDoor
}

/** The messages of a request, oldest first: who wrote, when, and the files with it. */
export function Thread({ account, request, door }: ThreadProps) {
  return (
    <ol className={classes.thread}>
      {request.messages.map((message) => (
        <li key={message.id} className={classes.message} data-side={message.by.side}>
          <p className={classes.who}>
            <Writer by={message.by} /> · <Moment at={message.at} />
          </p>
          <Passage request={request} about={message.about} />
          <Paragraphs text={message.text} />
          <AdvisedRemedies remedies={message.remedies} />
          <MessageFiles account={account} request={request.id} files={message.files} door={door} />
        </li>
      ))}
    </ol>
  )
}

/** The paragraph of the decision that a message is about. */
function Passage({ request, about }: { request: Request; about: RequestMessage['about'] }) {
  if (about === null || request.appealed === null) return null
  const { statement } = request.appealed
  const words = statement[about.part].split(/\n\s*\n/)[about.paragraph] ?? ''
  return (
    <blockquote lang={statement.locale} className={classes.passage}>
      <MaskedText>{words}</MaskedText>
    </blockquote>
  )
}

function Writer({ by: { side, role, name } }: { by: RequestMessage['by'] }) {
  const { t } = useTranslation('requests')
  if (side === 'customer' || role === null) return name
  const us = t(`thread.us.${role}`)
  return name === null ? us : t('thread.named', { name, role: us })
}

/** Whose side a file is fetched from; support fetches it as the account does. */
type FileDoor = 'account' | RequestSide

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

/** The files of a message, to be downloaded; a deleted file leaves only its name. */
function MessageFiles({ account, request, files, door }: MessageFilesProps) {
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
