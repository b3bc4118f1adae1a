import type { Complaint } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Fact, FactGrid } from '../../../desk/fact.tsx'
import { Answer } from '../../../parts/answer.tsx'
import { Deadline } from '../../../parts/deadline.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Section } from '../../../parts/section.tsx'
import type { Tone } from '../../../parts/tone.ts'
import classes from '../../proceedings/account/proceeding-card.module.css'
import { ComplaintEntries } from '../complaint-entries.tsx'
import { AnswerComplaint } from './answer-complaint.tsx'
import { ShowAddress } from './show-address.tsx'

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

/** A complaint for the account: whose consent it is to show, until when, and all that was said. */
export function ComplaintCard({ account, complaint, mayWrite }: ComplaintCardProps) {
  const { t } = useTranslation('complaints')
  const { id, from, standing, answerBy, mayAnswer, entries } = complaint
  const [answering, { open, close }] = useDisclosure()
  const who = complaint.masked ?? t('account.someone')
  const isLate = standing === 'closed' && mayAnswer
  return (
    <article className={classes.card}>
      <Answer
        tone={tones[standing]}
        title={t(`account.standing.${standing}`, { who })}
        note={
          answerBy !== null && (
            <>
              {t('account.until')} <Deadline by={answerBy} passed="expired" />
            </>
          )
        }
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
        {t(`account.who.${from}`)} {t(`account.text.${isLate ? 'late' : standing}`)}
      </Answer>
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
      <Section title={t('account.said')}>
        <ComplaintEntries account={account} entries={entries} />
      </Section>
      <AnswerComplaint account={account} complaint={id} opened={answering} onClose={close} />
    </article>
  )
}
