import type { Batch, KnownRecipients as Known } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { Quiet } from '../parts/quiet.tsx'

interface KnownRecipientsProps {
  batch: Pick<Batch, 'known' | 'recipients'>
  side: 'account' | 'desk'
}

/** Who of an imported file is in approved lists already, so that only the others are reviewed; nothing where nobody is. */
export function KnownRecipients({ batch: { known, recipients }, side }: KnownRecipientsProps) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  if (known === null) return null
  const named = (lists: Known['lists']) =>
    format.list(
      lists.map(({ fileName: name, approval }) =>
        approval === null
          ? t('known.list', { name })
          : t('known.approvedList', { name, day: format.date(approval.since) }),
      ),
    )
  const ended = known.lists.filter((list) => !stands(list))
  return (
    <>
      <Quiet>
        {t(known.isAll ? 'known.all' : 'known.some', {
          count: known.isAll ? known.file.recipients : recipients,
          number: format.number(recipients),
          known: format.number(known.recipients),
          all: format.number(known.file.recipients),
          lists: named(known.lists),
        })}
      </Quiet>
      {ended.length > 0 && <Quiet>{t(`known.ended.${side}`, { lists: named(ended) })}</Quiet>}
    </>
  )
}

/** Whether the approval of a list lets its recipients pass, as far as the list itself shows. */
function stands({ approval }: Known['lists'][number]): boolean {
  return approval !== null && !approval.isRevoked && Date.parse(approval.endsAt) > Date.now()
}
