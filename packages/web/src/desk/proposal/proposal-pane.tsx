import type { Proposal } from '@freigabe/contract'
import { IconUserQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Moment } from '../../parts/time/moment.tsx'
import { Letter, LetterPart, letterParts } from '../decision/letter/letter.tsx'
import { useLetter } from '../decision/letter/use-letter.ts'
import { ConfirmProposal, previewOf } from './confirm-proposal.tsx'
import { ProposalFacts } from './proposal-facts.tsx'
import classes from './proposal-pane.module.css'
import { ReturnProposal } from './return-proposal.tsx'
import { WithdrawProposal } from './withdraw-proposal.tsx'

/** One person's proposal, for the second to confirm or return. */
export function ProposalPane({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('desk')
  const { wish, statement, by, at, mine, mayConfirm } = proposal
  const letter = useLetter(previewOf(wish))
  return (
    <div className={classes.proposal}>
      <div className={classes.head} data-tone={mayConfirm ? 'accent' : 'violet'}>
        <IconUserQuestion size={18} aria-hidden="true" />
        <div>
          <h2 className={classes.title}>{t(`proposal.title.${wish.kind}`)}</h2>
          <p className={classes.by}>
            {mine ? t('proposal.byMe') : t('proposal.by', { name: by.name })} <Moment at={at} />
          </p>
        </div>
      </div>
      <p className={classes.hint}>
        {t(mayConfirm ? 'proposal.confirmHint' : 'proposal.waitsHint')}
      </p>
      {mayConfirm && <ConfirmProposal proposal={proposal} />}
      <ProposalFacts wish={wish} />
      <Letter letter={letter}>
        {letterParts.map((part) => (
          <LetterPart key={part} part={part} text={statement[part]} />
        ))}
      </Letter>
      {mayConfirm && !mine && <ReturnProposal proposal={proposal} />}
      <WithdrawProposal proposal={proposal} />
    </div>
  )
}
