import { SegmentedControl } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../parts/page/links.tsx'
import { Quiet } from '../parts/page/quiet.tsx'
import { Moment } from '../parts/time/moment.tsx'
import classes from './mail-view.module.css'
import { mailQuery } from './queries.ts'

const route = getRouteApi('/anybody/mailbox/$mail')

/** One mail as it would arrive, or its plain text. Its page runs no script and may open links only. */
export function MailView() {
  const { t } = useTranslation('notify')
  const { mail: id } = route.useParams()
  const { data: mail } = useSuspenseQuery(mailQuery(id))
  const [look, setLook] = useState('letter')
  return (
    <article className={classes.mail}>
      <TextLink to="/mailbox" className={classes.back}>
        <IconArrowLeft size={16} aria-hidden="true" /> {t('mailbox.back')}
      </TextLink>
      <header className={classes.head}>
        <div>
          <h2 className={classes.subject}>{mail.subject}</h2>
          <Quiet fz="sm">
            {t('mailbox.to', { to: mail.to })} · <Moment at={mail.at} />
          </Quiet>
          {mail.state === 'unsent' && <Quiet fz="sm">{t('mailbox.unsent')}</Quiet>}
        </div>
        <SegmentedControl
          size="xs"
          value={look}
          onChange={setLook}
          data={[
            { value: 'letter', label: t('mailbox.asLetter') },
            { value: 'text', label: t('mailbox.asText') },
          ]}
        />
      </header>
      {look === 'letter' ? (
        <iframe
          title={t('mailbox.content')}
          srcDoc={`<base target="_blank">${mail.html}`}
          // Of the same origin, so that its height can be measured; scripts stay forbidden.
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          className={classes.letter}
          onLoad={({ currentTarget }) => fitToLetter(currentTarget)}
        />
      ) : (
        <pre className={classes.text}>{mail.text}</pre>
      )}
    </article>
  )
}

/** Keeps the frame as high as its letter, which on a narrow screen is read as one page. */
function fitToLetter(frame: HTMLIFrameElement) {
  const letter = frame.contentDocument?.documentElement
  if (!letter) return
  const fit = () => frame.style.setProperty('--letter-height', `${letter.offsetHeight}px`)
  new ResizeObserver(fit).observe(letter)
}
