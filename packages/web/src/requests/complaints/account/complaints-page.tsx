import type { Complaint } from '@freigabe/contract'
import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { read } from '../../../api/read.ts'
import { Fact, FactGrid } from '../../../desk/fact.tsx'
import { useAccountWords } from '../../../lists/use-list-words.ts'
import type { Tone } from '../../../parts/badge/tone.ts'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import { Section } from '../../../parts/page/section.tsx'
import { Moment } from '../../../parts/time/moment.tsx'
import { useMayWrite, useReadsAsStaff } from '../../../people/session.ts'
import { AnswerDialog } from '../../dossier/answer-dialog.tsx'
import classes from '../../dossier/dossier-card.module.css'
import { DossierStanding } from '../../dossier/dossier-standing.tsx'
import { DossiersPage } from '../../dossier/dossiers-page.tsx'
import { ComplaintEntries } from '../complaint-entries.tsx'
import { useAnswerComplaint } from '../mutations.ts'

const route = getRouteApi('/signed-in/a/$account/complaints')

/** The complaints about which an account is asked for a consent record, newest first. */
export function ComplaintsPage() {
  const { account } = route.useParams()
  const forStaff = useReadsAsStaff(account)
  const { t } = useAccountWords('complaints', forStaff)
  const mayWrite = useMayWrite(account)
  const { data } = useSuspenseQuery(read('listAskedComplaints', { params: { account } }))
  return (
    <DossiersPage
      title={t('account.title')}
      lead={t(forStaff ? 'listsForStaff:complaint.lead' : 'account.lead')}
      empty={t('account.empty')}
      emptyText={t(forStaff ? 'listsForStaff:complaint.emptyText' : 'account.emptyText')}
      dossiers={data.items}
    >
      {(complaint) => <ComplaintCard account={account} complaint={complaint} mayWrite={mayWrite} />}
    </DossiersPage>
  )
}

const tones: Record<Complaint['standing'], Tone> = {
  asked: 'red',
  answered: 'accent',
  closed: 'grey',
}

interface ComplaintCardProps {
  account: string
  complaint: Complaint
  mayWrite: boolean
}

/** A complaint for the account: whose consent it must show, until when, and everything that was said. */
function ComplaintCard({ account, complaint, mayWrite }: ComplaintCardProps) {
  const forStaff = useReadsAsStaff(account)
  const { t } = useAccountWords('complaints', forStaff)
  const area = forStaff ? 'listsForStaff:complaint' : 'account'
  const { id, from, standing, answerBy, mayAnswer, entries } = complaint
  const [answering, { open, close }] = useDisclosure()
  const answer = useAnswerComplaint(account, id)
  const who = complaint.masked ?? t('account.someone')
  const isLate = standing === 'closed' && mayAnswer
  const title = t(`${area}.standing.${standing}`, { who })
  return (
    <article className={classes.card}>
      <DossierStanding
        tone={tones[standing]}
        title={title}
        until={t(forStaff ? 'listsForStaff:by' : 'account.until')}
        answerBy={answerBy}
        action={
          mayWrite &&
          mayAnswer && (
            <Button
              color={standing === 'asked' ? 'red' : undefined}
              variant={standing === 'asked' ? 'filled' : 'default'}
              onClick={open}
            >
              {t(standing === 'answered' ? 'account.more' : 'account.answer')}
            </Button>
          )
        }
      >
        {t(`account.who.${from}`)} {t(`${area}.text.${isLate ? 'late' : standing}`)}
      </DossierStanding>
      <FactGrid>
        <Fact name={t('account.address')}>
          {mayWrite && mayAnswer ? (
            <ShowAddress account={account} complaint={id} masked={who} />
          ) : (
            (complaint.masked ?? t('erased'))
          )}
        </Fact>
        {complaint.group && <Fact name={t('account.group')}>{complaint.group.name}</Fact>}
        {complaint.importedAt && (
          <Fact name={t('account.imported')}>
            <Moment at={complaint.importedAt} />
          </Fact>
        )}
      </FactGrid>
      <Section title={t(forStaff ? 'listsForStaff:said' : 'account.said')}>
        <ComplaintEntries account={account} entries={entries} />
      </Section>
      <AnswerDialog
        account={account}
        keptAs={`freigabe.complaint.${id}`}
        title={t('account.dialog')}
        about={
          <>
            <strong>{title}.</strong> {t(`account.who.${from}`)}
          </>
        }
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

interface ShowAddressProps {
  account: string
  complaint: string
  masked: string
}

/** The address whose consent record must be found: masked until the reader asks to see it. */
function ShowAddress({ account, complaint, masked }: ShowAddressProps) {
  const { t } = useTranslation('complaints')
  const show = useMutation({
    mutationFn: () => client.showComplainedAddress({ params: { account, complaint } }),
    gcTime: 0,
  })
  return (
    <div aria-live="polite">
      <Group gap="xs">
        <span style={{ overflowWrap: 'anywhere' }}>{show.data?.email ?? masked}</span>
        {!show.data && (
          <Button
            variant="default"
            size="compact-sm"
            loading={show.isPending}
            onClick={() => show.mutate()}
          >
            {t('account.show')}
          </Button>
        )}
      </Group>
      <small>{t('account.shown')}</small>
      <ProblemNotice error={show.error} />
    </div>
  )
}
