import type { DeskHold } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { Fact, FactGrid } from '../../desk/fact.tsx'
import { useFormat } from '../../i18n/format-context.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Moment } from '../../parts/time/moment.tsx'

/** Whose it is, who placed it and when, and what the account was promised. */
export function HoldFacts({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const { account, group, placedAt, placedBy, lookBy, lookedAt, overdue, incident } = hold
  return (
    <FactGrid>
      <Fact name={t('hold.account')}>
        <TextLink to="/a/$account" params={{ account: account.id }}>
          {account.name}
        </TextLink>
      </Fact>
      {group && (
        <Fact name={t('hold.group')}>
          <TextLink
            to="/a/$account/groups/$group"
            params={{ account: account.id, group: group.id }}
          >
            {group.name}
          </TextLink>
        </Fact>
      )}
      <ImportFact hold={hold} />
      <Fact name={t('hold.placed')}>
        <Moment at={placedAt} />,{' '}
        {placedBy === null ? t('desk.automatic') : t('desk.by', { name: placedBy })}
      </Fact>
      {lookBy !== null && (
        <Fact name={t('hold.lookBy')}>
          <Deadline by={lookBy} />
        </Fact>
      )}
      {lookBy === null && lookedAt !== null && hold.endedAt === null && (
        <Fact name={t('hold.looked')}>
          <Moment at={lookedAt} />
        </Fact>
      )}
      {overdue && lookBy === null && <Fact name={t('hold.lookBy')}>{t('hold.late')}</Fact>}
      {incident !== null && (
        <Fact name={t('hold.incident')}>
          <TextLink to="/holds/incidents/$incident" params={{ incident }}>
            {t('hold.toIncident')}
          </TextLink>
        </Fact>
      )}
    </FactGrid>
  )
}

function ImportFact({ hold: { batch } }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  if (batch === null) return null
  const words = t('hold.importOf', {
    count: batch.recipients,
    number: format.number(batch.recipients),
    day: format.day(batch.importedAt),
  })
  return (
    <Fact name={t('hold.import')}>
      {batch.isRemoved ? `${words}, ${t('hold.removed')}` : words}
    </Fact>
  )
}
