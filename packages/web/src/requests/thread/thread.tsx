import type { Request, RequestMessage } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { Moment } from '../../parts/moment.tsx'
import { AdvisedRemedies } from '../remedies/advised-remedies.tsx'
import { type FileDoor, MessageFiles } from './message-files.tsx'
import classes from './thread.module.css'

interface ThreadProps {
  account: string
  request: Request
  /** Through which door files are fetched. */
  door: FileDoor
}

/** What was written to a request, oldest first: who wrote, when, and the files that go with it. */
export function Thread({ account, request, door }: ThreadProps) {
  return (
    <ol className={classes.thread}>
      {request.messages.map((message) => (
        <li key={message.id} className={classes.message} data-side={message.by.side}>
          <p className={classes.who}>
            <Writer by={message.by} /> · <Moment at={message.at} />
          </p>
          <Paragraphs text={message.text} />
          <AdvisedRemedies remedies={message.remedies} />
          <MessageFiles account={account} request={request.id} files={message.files} door={door} />
        </li>
      ))}
    </ol>
  )
}

function Writer({ by: { side, role, name } }: { by: RequestMessage['by'] }) {
  const { t } = useTranslation('requests')
  if (side === 'customer' || role === null) return name
  const us = t(`thread.us.${role}`)
  return name === null ? us : t('thread.named', { name, role: us })
}
