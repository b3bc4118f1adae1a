import type { DeskComplaint } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { Fact, FactGrid } from '../../desk/fact.tsx'
import { useFormat } from '../../i18n/format-context.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Day, Moment } from '../../parts/time/moment.tsx'

/** The subject of the complaint, by whom and until when, and where it belongs. */
export function ComplaintFacts({ complaint }: { complaint: DeskComplaint }) {
  const { t } = useTranslation('complaints')
  const { account, status, reference, words, answerBy } = complaint
  return (
    <>
      <div style={{ marginBottom: '1rem' }}>
        {words === '' ? <p>{t('page.wordsGone')}</p> : <Paragraphs text={words} />}
      </div>
      <FactGrid>
        <Fact name={t('column.from')}>{t(`from.${complaint.from}`)}</Fact>
        {reference !== null && <Fact name={t('page.reference')}>{reference}</Fact>}
        <Fact name={t('column.received')}>
          <Day at={complaint.receivedAt} />
        </Fact>
        <Fact name={t('column.due')}>
          <Deadline by={complaint.dueAt} passed={status === 'closed' ? 'expired' : 'overdue'} />
        </Fact>
        {answerBy !== null && (
          <Fact name={t('page.accountUntil')}>
            <Deadline by={answerBy} passed="expired" />
          </Fact>
        )}
        <Fact name={t('page.account')}>
          {account === null ? (
            t('unknownAccount')
          ) : (
            <TextLink to="/a/$account" params={{ account: account.id }}>
              {account.name}
            </TextLink>
          )}
        </Fact>
        <PlaceFacts complaint={complaint} />
        <Fact name={t('page.entered')}>
          <Moment at={complaint.enteredAt} /> ({complaint.enteredBy})
        </Fact>
      </FactGrid>
    </>
  )
}

function PlaceFacts({ complaint: { account, group, batch } }: { complaint: DeskComplaint }) {
  const { t } = useTranslation('complaints')
  const format = useFormat()
  if (account === null || group === null) return null
  return (
    <>
      <Fact name={t('page.group')}>
        <TextLink to="/a/$account/groups/$group" params={{ account: account.id, group: group.id }}>
          {group.name}
        </TextLink>
      </Fact>
      {batch && (
        <Fact name={t('page.import')}>
          {t('page.importOf', {
            count: batch.recipients,
            formatted: format.number(batch.recipients),
          })}{' '}
          <Moment at={batch.importedAt} />: {t(`sketch.${batch.sketch}`)}
        </Fact>
      )}
    </>
  )
}
