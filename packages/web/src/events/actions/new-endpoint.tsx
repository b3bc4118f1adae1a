import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { endpointLink } from '../endpoint-link.ts'
import { useNewEndpoint } from '../mutations.ts'
import { EndpointForm } from './endpoint-form.tsx'
import { ShownSecret } from './shown-secret.tsx'

interface NewEndpointProps {
  account: string | null
  opened: boolean
  onClose: () => void
}

/** The dialog that adds a webhook, shows its secret this once, and leads on to its page. */
export function NewEndpoint({ account, opened, onClose }: NewEndpointProps) {
  const { t } = useTranslation('events')
  const navigate = useNavigate()
  const create = useNewEndpoint(account)
  const added = create.data
  const close = () => {
    create.reset()
    onClose()
  }
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={t(added ? 'secret.title' : 'add')}
      size="lg"
      closeOnClickOutside={!added}
      closeOnEscape={!added}
      withCloseButton={!added}
    >
      {added ? (
        <ShownSecret
          secret={added.secret}
          onDone={() => {
            close()
            void navigate(endpointLink(account, added.id))
          }}
        />
      ) : (
        <EndpointForm mutation={create} submit={t('add')} onCancel={close} />
      )}
    </Dialog>
  )
}
