import type { Proceeding } from '@freigabe/contract'
import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { read } from '../../../api/read.ts'
import { Paragraphs } from '../../../case/paragraphs.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useAccountWords } from '../../../lists/use-list-words.ts'
import type { Tone } from '../../../parts/badge/tone.ts'
import { ButtonLink } from '../../../parts/page/links.tsx'
import { Section } from '../../../parts/page/section.tsx'
import { useMayWrite, useReadsAsStaff } from '../../../people/session.ts'
import { AnswerDialog } from '../../dossier/answer-dialog.tsx'
import classes from '../../dossier/dossier-card.module.css'
import { DossierStanding } from '../../dossier/dossier-standing.tsx'
import { DossiersPage } from '../../dossier/dossiers-page.tsx'
import { useAnswerHearing } from '../mutations.ts'
import { ProceedingEntries } from '../proceeding-entries.tsx'

const route = getRouteApi('/signed-in/a/$account/proceedings')

/** The hearings, warnings and suspensions of an account, newest first. */
export function ProceedingsPage() {
  const { account } = route.useParams()
  const forStaff = useReadsAsStaff(account)
  const { t } = useAccountWords('proceedings', forStaff)
  const mayWrite = useMayWrite(account)
  const { data } = useSuspenseQuery(read('listProceedings', { params: { account } }))
  return (
    <DossiersPage
      title={t('account.title')}
      lead={t(forStaff ? 'listsForStaff:hearing.lead' : 'account.lead')}
      empty={t('account.empty')}
      emptyText={t('account.emptyText')}
      dossiers={data.items}
    >
      {(proceeding) => (
        <ProceedingCard account={account} proceeding={proceeding} mayWrite={mayWrite} />
      )}
    </DossiersPage>
  )
}

const tones: Record<Proceeding['standing'], Tone> = {
  hearing: 'red',
  answered: 'accent',
  warned: 'grey',
  suspended: 'grey',
  dropped: 'grey',
  lifted: 'green',
}

interface ProceedingCardProps {
  account: string
  proceeding: Proceeding
  mayWrite: boolean
}

/** A proceeding for the account: its state, what to do now, and everything that was said. */
function ProceedingCard({ account, proceeding, mayWrite }: ProceedingCardProps) {
  const forStaff = useReadsAsStaff(account)
  const { t } = useAccountWords('proceedings', forStaff)
  const area = forStaff ? 'listsForStaff:hearing' : 'account'
  const { id, standing, answerBy, mayAnswer, mayAppeal, entries } = proceeding
  const [answering, { open, close }] = useDisclosure()
  const answer = useAnswerHearing(account, id)
  const isFirst = answerBy !== null
  const isWithdrawn = standing === 'lifted' && entries.some(({ kind }) => kind === 'warned')
  const outcome = isWithdrawn ? 'withdrawn' : standing
  const heard = entries.findLast(({ kind }) => kind === 'hearing')
  const title =
    outcome === 'hearing'
      ? t(`${area}.considered.${heard?.measure ?? 'suspension'}`)
      : t(`${area}.standing.${outcome}`)
  return (
    <article className={classes.card}>
      <DossierStanding
        tone={tones[standing]}
        title={title}
        until={t(forStaff ? 'listsForStaff:by' : 'account.until')}
        answerBy={answerBy}
        action={
          mayWrite && (
            <Group gap="sm">
              {mayAnswer && (
                <Button
                  color={isFirst ? 'red' : undefined}
                  variant={isFirst ? 'filled' : 'default'}
                  onClick={open}
                >
                  {t(isFirst ? 'account.answer' : 'account.more')}
                </Button>
              )}
              {mayAppeal && (
                <ButtonLink
                  variant="default"
                  to="/a/$account/requests/new"
                  params={{ account }}
                  search={{
                    kind: 'appeal',
                    ...(standing === 'warned' && { proceeding: id }),
                  }}
                >
                  {t('account.appeal')}
                </ButtonLink>
              )}
            </Group>
          )
        }
      >
        {t(`${area}.text.${isFirst && outcome === 'suspended' ? 'suspendedAtOnce' : outcome}`)}
      </DossierStanding>
      <Section title={t(forStaff ? 'listsForStaff:said' : 'account.said')}>
        <ProceedingEntries account={account} entries={entries} />
      </Section>
      <AnswerDialog
        account={account}
        keptAs={`freigabe.hearing.${id}`}
        title={t('account.answer')}
        about={heard && <Accusation heard={heard} />}
        labels={{
          text: t('account.yours'),
          files: t('account.files'),
          sent: t('account.sent'),
          send: t('account.send'),
        }}
        opened={answering}
        onClose={close}
        answer={answer}
      />
    </article>
  )
}

/** What the account is heard about: the grounds, and what was found. */
function Accusation({ heard: { grounds, text } }: { heard: Proceeding['entries'][number] }) {
  const words = useLocalText()
  return (
    <>
      <strong>{grounds.map(({ titles }) => words(titles)).join(' · ')}</strong>
      {text !== null && <Paragraphs text={text} />}
    </>
  )
}
