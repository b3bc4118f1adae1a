import type { Hold } from '@freigabe/contract'
import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useAccountWords } from '../../lists/use-list-words.ts'
import { ButtonLink, TextLink } from '../../parts/page/links.tsx'
import { Section } from '../../parts/page/section.tsx'
import { useMayWrite, useReadsAsStaff } from '../../people/session.ts'
import { AnswerDialog } from '../../requests/dossier/answer-dialog.tsx'
import classes from '../../requests/dossier/dossier-card.module.css'
import { DossiersPage } from '../../requests/dossier/dossiers-page.tsx'
import { HoldEntries, isWritten } from '../hold-entries.tsx'
import { useAnswerHold } from '../mutations.ts'
import { holdsQuery, returnsQuery } from '../queries.ts'
import { RateSection } from '../returns/rate-section.tsx'
import { figuresOf, useHoldWords } from '../use-hold-words.ts'
import { HoldAnswer, WhyHeld } from './hold-answer.tsx'

const route = getRouteApi('/signed-in/a/$account/holds')

/** The holds of an account, those that stand first. */
export function HoldsPage() {
  const { account } = route.useParams()
  const forStaff = useReadsAsStaff(account)
  const { t } = useAccountWords('watching', forStaff)
  const { answer } = route.useSearch()
  const mayWrite = useMayWrite(account)
  const { data } = useSuspenseQuery(holdsQuery(account))
  return (
    <DossiersPage
      title={t('account.title')}
      lead={t(forStaff ? 'listsForStaff:holds.lead' : 'account.lead')}
      empty={t('account.empty')}
      emptyText={t('account.emptyText')}
      dossiers={data.items}
    >
      {(hold) => (
        <HoldCard
          account={account}
          hold={hold}
          mayWrite={mayWrite}
          isAnswering={hold.id === answer}
        />
      )}
    </DossiersPage>
  )
}

interface HoldCardProps {
  account: string
  hold: Hold
  mayWrite: boolean
  /** Whether the reader came to answer it. */
  isAnswering: boolean
}

/** A hold for the account: its state, what came back, what to do now, and everything that was said. */
function HoldCard({ account, hold, mayWrite, isAnswering }: HoldCardProps) {
  const { t } = useTranslation('watching')
  const { id, standing, mayAnswer, entries } = hold
  const words = useHoldWords()
  const format = useFormat()
  const [answering, { open, close }] = useDisclosure(isAnswering && mayAnswer && mayWrite)
  const answer = useAnswerHold(account, id)
  const isFirst = standing === 'standing'
  return (
    <article className={classes.card}>
      <HoldAnswer
        account={account}
        hold={hold}
        action={
          <Group gap="sm">
            {mayWrite && mayAnswer && (
              <Button variant={isFirst ? 'filled' : 'default'} onClick={open}>
                {t(isFirst ? 'account.answer' : 'account.more')}
              </Button>
            )}
            {standing === 'confirmed' && hold.group !== null && (
              <ButtonLink
                variant="default"
                to="/a/$account/groups/$group"
                params={{ account, group: hold.group.id }}
              >
                {t('account.toGroup')}
              </ButtonLink>
            )}
          </Group>
        }
      />
      {hold.endedAt === null && <ReturnsOfHold account={account} hold={hold} />}
      {isWritten(entries) && (
        <Section title={t('account.said')}>
          <HoldEntries account={account} entries={entries} />
        </Section>
      )}
      <AnswerDialog
        account={account}
        keptAs={`freigabe.hold.${id}`}
        title={t('account.answer')}
        about={
          <>
            <strong>{words.unit(hold)}.</strong> <WhyHeld hold={hold} quotes />
            {hold.alsoHeld.length > 0 && (
              <> {t('account.goesForAll', { what: format.list(hold.alsoHeld.map(words.unit)) })}</>
            )}
          </>
        }
        labels={{
          text: t('account.yours'),
          files: t('account.files'),
          sent: t('account.sent'),
          send: t('account.send'),
        }}
        hint={t('account.yoursHint')}
        opened={answering}
        onClose={close}
        answer={answer}
      />
    </article>
  )
}

/** Below a hold that figures placed: the same figures by import and day, and the way to all others. */
function ReturnsOfHold({ account, hold }: { account: string; hold: Hold }) {
  const { t } = useTranslation('watching')
  const { group, batch } = hold
  const figures = figuresOf(hold)
  const { data } = useQuery({
    ...returnsQuery(account, group?.id ?? ''),
    enabled: figures !== null && group !== null,
  })
  if (figures === null || group === null || !data) return null
  return (
    <div>
      <RateSection returns={data} code={figures.code} main={batch?.id} />
      <TextLink to="/a/$account/groups/$group/returns" params={{ account, group: group.id }}>
        {t('account.toReturns')}
      </TextLink>
    </div>
  )
}
