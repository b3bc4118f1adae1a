import type { Batch, KnownRecipients as Known } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { Quiet } from '../parts/page/quiet.tsx'

interface KnownRecipientsProps {
  batch: Pick<Batch, 'known' | 'recipients' | 'origin' | 'screening' | 'coveredBefore'>
  side: 'account' | 'desk'
}

/** Who of an imported file is in approved lists already, so that only the others are reviewed; nothing where nobody is. */
export function KnownRecipients({ batch, side }: KnownRecipientsProps) {
  const { known, recipients } = batch
  const { t } = useTranslation('lists')
  const format = useFormat()
  if (known === null) return isUncuttable(batch) && <Quiet>{t('known.uncuttable')}</Quiet>
  const named = (lists: Known['lists']) =>
    format.list(
      lists.map(({ fileName, approval }) => {
        const name = format.importName(fileName)
        return approval === null
          ? t('known.list', { name })
          : t('known.approvedList', { name, day: format.date(approval.since) })
      }),
    )
  const standing = known.lists.filter(stands)
  const ended = known.lists.filter((list) => !stands(list))
  const isAll = known.isAll && ended.length === 0
  return (
    <>
      {(isAll || (standing.length > 0 && !known.isAll)) && (
        <Quiet>
          {t(isAll ? 'known.all' : 'known.some', {
            count: isAll ? known.file.recipients : recipients,
            number: format.number(recipients),
            known: format.number(standing.reduce((sum, list) => sum + list.recipients, 0)),
            all: format.number(known.file.recipients),
            lists: named(standing),
          })}
        </Quiet>
      )}
      {ended.length > 0 && <Quiet>{t(`known.ended.${side}`, { lists: named(ended) })}</Quiet>}
    </>
  )
}

/** Whether approved recipients are in a list that never came here: only counts of the whole are known. */
function isUncuttable({ origin, screening, coveredBefore }: KnownRecipientsProps['batch']) {
  const found = screening?.comparison?.findings ?? []
  return origin === 'platform' && !coveredBefore && found.some(({ id }) => id === 'approved_before')
}

/** Whether the approval of a list lets its recipients pass, as far as the list itself shows. */
function stands({ approval }: Known['lists'][number]): boolean {
  return approval !== null && !approval.isRevoked && Date.parse(approval.endsAt) > Date.now()
}
