import type { MailPreview, StatementOfReasons } from '@freigabe/contract'
import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import pane from '../../../desk/decision/decision-pane.module.css'
import { MailedForm, type Sending } from '../../../desk/decision/letter/mailed-form.tsx'
import { Paper, PaperPart, PaperWords } from '../../../desk/decision/letter/paper.tsx'
import { useWritten, type Written } from '../../../desk/decision/letter/use-written.ts'
import { WritingForm } from '../../../desk/decision/letter/writing-form.tsx'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import { ProseField } from '../../dossier/prose-field.tsx'
import { GroundField, MeasureField } from '../measure-fields.tsx'
import { stepMailQuery } from '../queries.ts'
import type { StepName } from './steps-of.ts'
import {
  type Chosen,
  groundsOf,
  missingIn,
  type StepDraft,
  type StepWish,
  wishOf,
  wordsOf,
} from './use-step-draft.ts'

interface StepProps extends Chosen {
  change: (part: Partial<StepDraft>) => void
  sending: Sending
}

const sends = {
  hear: 'hear.send',
  warn: 'decide.sendWarning',
  suspend: 'decide.sendSuspension',
  atOnce: 'decide.sendSuspension',
  uphold: 'settle.sendUphold',
  lift: 'settle.sendLift',
  drop: 'settle.sendDrop',
} as const satisfies Record<StepName, string>

const isGrave: readonly StepName[] = ['suspend', 'atOnce', 'uphold']

/** The letter by which the account learns of a step, with what is chosen and written for it. */
export function StepLetter(props: StepProps) {
  const { proceeding, step, draft, change, sending } = props
  const { t } = useTranslation('proceedings')
  const wish = wishOf(props)
  const mailOf = (asked: StepWish) => stepMailQuery(proceeding.account.id, proceeding.id, asked)
  // The words themselves stand in their field, so only what is around them is written anew.
  const letter = useWritten(withoutWords(wish), mailOf)
  const isHeardOnWarning = proceeding.hearing !== null && proceeding.measure === 'warning'
  const measures = step === 'suspend' || step === 'atOnce'
  return (
    <>
      {measures && <p className={pane.hint}>{t('decide.suspendWarning')}</p>}
      {step === 'hear' && (
        <p className={pane.hint}>{t('hear.days', { count: proceeding.hearingDays })}</p>
      )}
      <MailedForm
        letter={letter}
        mail={mailOf(wish)}
        send={t(sends[step])}
        color={isGrave.includes(step) ? 'red' : undefined}
        hurdle={useHurdle(props)}
        sending={sending}
      >
        <Paper letter={letter} lang={proceeding.account.locale}>
          {step === 'hear' && (
            <>
              <MeasureField
                label={t('column.measure')}
                value={draft.measure ?? proceeding.measure}
                onChange={(measure) => change({ measure })}
              />
              <Grounds {...props} />
            </>
          )}
          <StepWords {...props} letter={letter} />
        </Paper>
        {step === 'atOnce' && (
          <ProseField
            id="step-why"
            label={t('decide.why')}
            hint={t(isHeardOnWarning ? 'decide.whyHintAnswered' : 'decide.whyHint')}
            lang={proceeding.account.locale}
            value={draft.why}
            onChange={(why) => change({ why })}
          />
        )}
      </MailedForm>
    </>
  )
}

/** A step that the account is told nothing of: there is no letter, and why it was taken stays at the desk. */
export function UntoldStep(props: StepProps) {
  const { step, draft, change, sending } = props
  const { t } = useTranslation('proceedings')
  const written = { isCurrent: true, error: null }
  return (
    <WritingForm
      letter={written}
      send={t(sends[step])}
      disabled={false}
      hurdle={useHurdle(props)}
      mutation={sending}
      refusal={<ProblemNotice error={sending.error} />}
      onSend={sending.send}
    >
      <ProseField
        id="step-reasons"
        isFirst
        label={t('settle.text')}
        hint={t('settle.internal')}
        value={draft.reasons}
        onChange={(reasons) => change({ reasons })}
      />
    </WritingForm>
  )
}

function useHurdle(chosen: Chosen) {
  const { t } = useTranslation('proceedings')
  const missing = missingIn(chosen)
  if (missing === null) return null
  const clear = () => document.getElementById(`step-${missing}`)?.focus()
  return { label: t(`missing.${missing}`), clear }
}

interface StepWordsProps extends StepProps {
  letter: Written<MailPreview>
}

/** The words of a step where they will be read: among the reasons of a measure, or alone. */
function StepWords(props: StepWordsProps) {
  const { proceeding, step, letter } = props
  const { t } = useTranslation('proceedings')
  const words = wordsOf(step)
  if (words !== 'found') {
    const label = t(words === 'asked' ? 'hear.text' : 'settle.text')
    return (
      <PaperPart heading={words === 'asked' ? 'noticed' : 'why'}>
        <WordsField {...props} label={label} />
      </PaperPart>
    )
  }
  const { locale } = proceeding.account
  const statement: Partial<StatementOfReasons> = letter.data?.statement ?? {}
  return (
    <>
      <PaperPart heading="lookedAt">
        <PaperWords lang={locale} text={statement.lookedAt} />
      </PaperPart>
      <PaperPart heading="found">
        <WordsField {...props} label={t('decide.found')} />
      </PaperPart>
      <PaperPart heading="rule">
        {step !== 'uphold' && <Grounds {...props} />}
        <PaperWords lang={locale} text={statement.rule} />
      </PaperPart>
      <PaperPart heading="whatNow">
        <PaperWords lang={locale} text={statement.whatNow} />
      </PaperPart>
    </>
  )
}

function Grounds(props: StepProps) {
  const { proceeding, step, change } = props
  const isFree = step === 'hear' || step === 'atOnce'
  return (
    <GroundField
      id="step-grounds"
      value={groundsOf(props)}
      among={isFree ? undefined : proceeding.grounds.map(({ code }) => code)}
      onChange={(grounds) => change({ grounds })}
    />
  )
}

function WordsField({ proceeding, step, draft, change, label }: StepProps & { label: string }) {
  const { t } = useTranslation('proceedings')
  const { locale } = proceeding.account
  const words = wordsOf(step)
  const inLanguage = t(`inLanguage.${locale}`)
  return (
    <Textarea
      id={`step-${words}`}
      aria-label={label}
      description={step === 'hear' ? `${t('hear.textHint')} ${inLanguage}` : inLanguage}
      lang={locale}
      autosize
      minRows={4}
      maxRows={18}
      maxLength={20_000}
      data-mode-focus
      value={draft[words]}
      onChange={({ currentTarget: { value } }) => change({ [words]: value })}
    />
  )
}

function withoutWords(wish: StepWish): StepWish {
  return 'found' in wish ? { ...wish, found: '' } : { ...wish, text: '' }
}
