import type { WrittenMail } from '@freigabe/contract'
import { Button, Group, SegmentedControl } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { ProblemNotice } from '../page/problem-notice.tsx'
import { useOnce } from '../use-once.ts'
import { Dialog } from './dialog.tsx'
import classes from './mail-dialog.module.css'

interface MailDialogProps {
  opened: boolean
  title: string
  /** The result of asking for the mail. */
  mail: { data: WrittenMail | undefined; error: unknown }
  /** The button says what it does. */
  confirm: string
  color?: string | undefined
  isPending: boolean
  /** What goes with the mail without being in it, and what went wrong. */
  children?: ReactNode
  onConfirm: () => void
  onClose: () => void
}

/** At the foot of an unfinished letter its background fades in; at the end of the letter it disappears. */
const thereIsMore = `<style>
  body::after {
    content: '';
    display: block;
    position: sticky;
    bottom: 0;
    height: 3rem;
    background: inherit;
    mask-image: linear-gradient(transparent, #000);
    pointer-events: none;
  }
</style>`

/** The last step before anything is sent: the mail as it goes out, and one button. */
export function MailDialog(props: MailDialogProps) {
  const { opened, title, mail, confirm, color, isPending, children, onConfirm, onClose } = props
  const { t } = useTranslation('parts')
  const once = useOnce(isPending || !opened)
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={title}
      size="46rem"
      yOffset="2rem"
      classNames={{ content: classes.content, body: classes.body }}
    >
      <ProblemNotice error={mail.error} />
      <MailLook mail={mail.data} />
      {children}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('mail.goOnWriting')}
        </Button>
        <Button
          data-autofocus
          data-confirm
          color={color}
          loading={isPending}
          // A mail cannot be sent unseen; the button keeps the focus meanwhile.
          aria-disabled={!mail.data}
          // The key that opened this step may still be held down.
          onKeyDown={(event) => event.repeat && event.preventDefault()}
          onClick={() => mail.data && once(onConfirm)}
        >
          {confirm}
        </Button>
      </Group>
    </Dialog>
  )
}

function MailLook({ mail }: { mail: WrittenMail | undefined }) {
  const { t } = useTranslation('parts')
  const format = useFormat()
  const [look, setLook] = useState('letter')
  return (
    <div className={classes.mail}>
      <div className={classes.head}>
        <div className={classes.lines}>
          <p className={classes.subject}>{mail?.subject ?? '…'}</p>
          <p className={classes.to}>{mail ? t('mail.to', { names: format.list(mail.to) }) : '…'}</p>
        </div>
        <SegmentedControl
          size="xs"
          value={look}
          onChange={setLook}
          data={[
            { value: 'letter', label: t('mail.asLetter') },
            { value: 'text', label: t('mail.asText') },
          ]}
        />
      </div>
      {look === 'letter' ? (
        <iframe
          title={t('mail.content')}
          srcDoc={mail ? mail.html + thereIsMore : ''}
          sandbox=""
          className={classes.letter}
        />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text is reached by keyboard.
        <pre className={classes.text} tabIndex={0}>
          {mail?.text}
        </pre>
      )}
    </div>
  )
}
