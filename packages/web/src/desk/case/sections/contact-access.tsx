import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { Dialog } from '../../../parts/dialog/dialog.tsx'
import { ReasonForm } from '../../../parts/dialog/reason-form.tsx'
import { Facts } from '../../../parts/table/facts.tsx'
import { useOpenContact } from '../../mutations.ts'
import { useCase } from '../case-context.tsx'
import classes from './contact-access.module.css'

/** The contact data of step 3: closed until a special case is stated; every look is on record. */
export function ContactAccess() {
  const { t } = useTranslation('desk')
  const { shown } = useCase()
  const [asking, dialog] = useDisclosure()
  return (
    <div className={classes.contact}>
      <span className={classes.closed}>
        <IconLock size={15} aria-hidden="true" /> {t('contact.closed')}
      </span>
      <Button variant="default" size="compact-sm" onClick={dialog.open}>
        {t('contact.open')}
      </Button>
      <Looks looks={shown.contactLooks} />
      <ContactDialog opened={asking} onClose={dialog.close} />
    </div>
  )
}

function Looks({ looks }: { looks: { by: string; reason: string; at: string }[] }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  if (looks.length === 0) return <span className={classes.looks}>{t('contact.nobody')}</span>
  return (
    <ul className={classes.looks}>
      {looks.map(({ by, reason, at }) => (
        <li key={at}>{t('contact.look', { by, at: format.moment(at), reason })}</li>
      ))}
    </ul>
  )
}

function ContactDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('desk')
  const { account, caseId } = useCase()
  const open = useOpenContact(account, caseId)
  // What was seen is gone from the screen once the dialog is closed.
  const close = () => {
    open.reset()
    onClose()
  }
  const { data } = open
  const facts = data && [
    { name: t('contact.name'), value: data.name },
    { name: t('contact.phone'), value: data.phone },
    { name: t('contact.email'), value: data.email },
    { name: t('contact.bestTime'), value: data.bestTime },
  ]
  return (
    <Dialog opened={opened} onClose={close} title={t('contact.title')}>
      {facts ? (
        <Facts facts={facts.filter(({ value }) => value)} />
      ) : (
        <ReasonForm
          label={t('contact.reason')}
          hint={t('contact.reasonHint')}
          send={t('contact.openAndLog')}
          mutation={open}
          onClose={close}
        />
      )}
    </Dialog>
  )
}
