import type { Draft, Policy } from '@freigabe/contract'
import { ActionIcon, NumberInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { RulingSource } from '../../decision/ruling-source.tsx'
import { MethodStance } from '../../method-stance.tsx'
import { MistakesAt } from '../fields/mistakes-at.tsx'
import { fieldId, pointerOf } from '../fields/pointer.ts'
import { SuggestionAt } from '../fields/suggestion-at.tsx'
import { useWizard } from '../wizard-context.ts'
import classes from './chosen-method.module.css'
import { MethodRulings } from './method-rulings.tsx'

interface ChosenMethodProps {
  place: number
  method: Draft['content']['methods'][number]
  /** The only method covers all recipients, so no share is asked. */
  alone: boolean
  /** Each has a share, and they add up. */
  settled: boolean
  onShare: (share: number) => void
  onRemove: () => void
}

/** A chosen collection method: its share, and the policy's stance on it. */
export function ChosenMethod({
  place,
  method,
  alone,
  settled,
  onShare,
  onRemove,
}: ChosenMethodProps) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const format = useFormat()
  const { policy, faultAt, leave } = useWizard()
  const known = policy.methods.find(({ code }) => code === method.code)
  const name = known ? words(known.label) : method.code
  const pointer = pointerOf('methods', place, 'share')
  const fault = faultAt(pointer) ?? (place === 0 ? faultAt(pointerOf('methods')) : undefined)
  return (
    <li className={classes.method}>
      <div className={classes.head}>
        <div className={classes.words}>
          <h3 className={classes.name}>
            {name} {known && known.stance !== 'allowed' && <MethodStance method={known} />}
          </h3>
          {known && known.stance !== 'forbidden' && <MethodStances method={known} />}
        </div>
        {!alone && (
          <NumberInput
            id={fieldId(pointer)}
            label={t('methods.share')}
            aria-label={t('methods.shareOf', { method: name })}
            value={method.share === 0 ? '' : method.share}
            placeholder="%"
            min={0}
            max={100}
            clampBehavior="strict"
            allowDecimal={false}
            allowNegative={false}
            suffix=" %"
            hideControls
            error={fault !== undefined}
            aria-describedby={fault ? `${fieldId(pointer)}-fault` : undefined}
            onChange={(value) => onShare(typeof value === 'number' ? value : 0)}
            onBlur={() => leave(pointer)}
            w="6.5rem"
          />
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('methods.remove', { method: name })}
          onClick={onRemove}
        >
          <IconX size={18} />
        </ActionIcon>
      </div>
      {fault && (
        <p id={`${fieldId(pointer)}-fault`} className={classes.fault}>
          {fault}
        </p>
      )}
      {!alone && (
        <SuggestionAt
          pointer={pointer}
          stated={method.share}
          isOpen={!settled}
          shown={(share) => format.percent(Number(share) / 100)}
          onTake={(share) => onShare(Number(share))}
        />
      )}
      <MistakesAt pointer={pointer} />
      {known?.stance === 'forbidden' && <MethodRulings method={known} />}
    </li>
  )
}

/** The rules for a method that is not forbidden: the strictest one, and the others on demand. */
function MethodStances({ method }: { method: Policy['methods'][number] }) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const { policy } = useWizard()
  const [strictest, ...others] = method.rulings
  return (
    <>
      <p className={classes.hint}>
        {strictest && method.stance === 'conditional' && (
          <RulingSource policy={policy} ruling={strictest} />
        )}{' '}
        {words(method.explanation)}
      </p>
      {others.length > 0 && (
        <details className={classes.others}>
          <summary>{t('rulings.others', { count: others.length })}</summary>
          {others.map((ruling) => (
            <p key={ruling.pack} className={classes.hint}>
              <RulingSource policy={policy} ruling={ruling} /> {words(ruling.explanation)}
            </p>
          ))}
        </details>
      )}
    </>
  )
}
