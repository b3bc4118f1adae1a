import type { DeskComplaint } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { ProposeMeasure } from '../../proceedings/propose-measure.tsx'

interface ProposeWarningProps {
  complaint: DeskComplaint
  account: { id: string; name: string }
}

/** Leads from a complaint to proposing a warning, with the known facts filled in. */
export function ProposeWarning({ complaint, account }: ProposeWarningProps) {
  const { t } = useTranslation('complaints')
  const format = useFormat()
  const [proposing, { open, close }] = useDisclosure()
  const { from, receivedAt, status, outcome } = complaint
  const found = t('warn.reasons', {
    from: t(`from.${from}`),
    day: format.date(receivedAt),
    state: outcome === null ? t(`state.${status}`) : t(`outcome.${outcome}`),
  })
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('warn.open')}
      </Button>
      <ProposeMeasure
        signals={[]}
        account={account}
        caseId={null}
        found={{ measure: 'warning', reasons: found }}
        opened={proposing}
        onClose={close}
      />
    </>
  )
}
