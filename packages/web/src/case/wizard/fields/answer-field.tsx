import type { Draft, Requirement } from '@freigabe/contract'
import {
  Checkbox,
  Input,
  NumberInput,
  Radio,
  Select,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core'
import { IconBolt } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { DayField } from '../../../parts/day/day-field.tsx'
import { noRecords } from '../../answer-key.ts'
import classes from './answer-field.module.css'
import { FileAnswer } from './file-answer.tsx'
import { NoRecords } from './no-records.tsx'
import { RecordsAnswer } from './records-answer.tsx'

type Answer = Draft['content']['answers'][string]

export interface AnswerFieldProps {
  account: string
  id: string
  requirement: Requirement
  answer: Answer | undefined
  fault: string | undefined
  /** What can be done instead where there are no records, in words. */
  instead?: string[]
  /** The columns asked for that the files have; where it is not known, nothing is said of them. */
  columnsInFiles?: readonly string[] | null
  /** What stands beside the box for records in the file itself: that they were found there. */
  besideInFile?: ReactNode
  /** Undefined removes the answer. */
  onChange: (answer: Answer | undefined) => void
  onLeave: () => void
}

const mostRadios = 6

/** The field for a requirement of any kind, with the reason for it and an example next to it. */
export function AnswerField(props: AnswerFieldProps) {
  const { id, requirement, answer, fault, onChange, onLeave } = props
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const { kind, necessity } = requirement
  const label = (
    <>
      {words(requirement.label)}{' '}
      {necessity === 'recommended' && <span className={classes.tag}>{t('field.recommended')}</span>}
    </>
  )
  const frame = {
    label,
    description: <FieldHint requirement={requirement} />,
    error: fault,
    classNames: {
      root: classes.field,
      label: classes.label,
      description: classes.hint,
      error: classes.error,
    },
  }
  const text = {
    ...frame,
    id,
    value: typeof answer === 'string' ? answer : '',
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange(value === '' ? undefined : value),
    onBlur: onLeave,
  }
  switch (kind) {
    case 'text':
      return <TextInput {...text} maxLength={500} />
    case 'long_text':
      return <Textarea {...text} autosize minRows={3} maxRows={16} maxLength={20_000} />
    case 'link':
      return (
        <TextInput {...text} type="url" inputMode="url" placeholder="https://" maxLength={2_000} />
      )
    case 'date':
      return <DayField {...text} max="9999-12-31" monthIsEnough />
    case 'number':
      return (
        <NumberInput
          {...frame}
          id={id}
          value={typeof answer === 'number' ? answer : ''}
          suffix={requirement.range ? ` ${words(requirement.range.unit)}` : ''}
          thousandSeparator={t('field.thousands')}
          decimalSeparator={t('field.decimals')}
          hideControls
          onChange={(value) => onChange(typeof value === 'number' ? value : undefined)}
          onBlur={onLeave}
        />
      )
    case 'choice':
      return <ChoiceAnswer {...props} frame={frame} />
    case 'confirmation':
      return (
        <Input.Wrapper
          {...frame}
          label={undefined}
          id={id}
          inputWrapperOrder={['input', 'error', 'description']}
        >
          <Checkbox
            id={id}
            label={label}
            checked={answer === true}
            error={fault !== undefined}
            onChange={({ currentTarget: { checked } }) => onChange(checked || undefined)}
            onBlur={onLeave}
          />
        </Input.Wrapper>
      )
    case 'file':
    case 'records':
      return (
        <Input.Wrapper {...frame} labelElement="div" id={`${id}-frame`}>
          <ProofAnswer {...props} />
        </Input.Wrapper>
      )
  }
}

/** Why something is asked, a good example, and for a recommended detail its value. */
function FieldHint({ requirement: { why, example, gain } }: { requirement: Requirement }) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  return (
    <span className={classes.question}>
      <span>{words(why)}</span>
      {example && (
        <span>
          <span className={classes.name}>{t('field.example')}</span> {words(example)}
        </span>
      )}
      {gain && (
        <span className={classes.gain}>
          <IconBolt size={15} aria-hidden="true" />
          <span>{words(gain)}</span>
        </span>
      )}
    </span>
  )
}

/** Files or records; of what is required, also that there are none. */
function ProofAnswer({
  account,
  id,
  requirement,
  answer,
  instead = [],
  columnsInFiles = null,
  besideInFile,
  onChange,
}: AnswerFieldProps) {
  const words = useLocalText()
  const hasNone = answer === noRecords
  const field = { account, id, onChange }
  return (
    <Stack gap="xs">
      {!hasNone && requirement.kind === 'records' && (
        <RecordsAnswer
          {...field}
          requirement={requirement}
          answer={answer}
          found={columnsInFiles}
          besideInFile={besideInFile}
        />
      )}
      {!hasNone && requirement.kind === 'file' && (
        <FileAnswer
          {...field}
          label={words(requirement.label)}
          files={Array.isArray(answer) ? answer : []}
          onChange={(files) => onChange(files.length > 0 ? files : undefined)}
        />
      )}
      {requirement.necessity === 'required' && (
        <NoRecords
          id={hasNone ? id : undefined}
          checked={hasNone}
          instead={instead}
          onChange={(checked) => onChange(checked ? noRecords : undefined)}
        />
      )}
    </Stack>
  )
}

type ChoiceProps = AnswerFieldProps & { frame: object }

function ChoiceAnswer({ id, requirement, answer, onChange, onLeave, frame }: ChoiceProps) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const choices = requirement.choices ?? []
  const value = typeof answer === 'string' ? answer : null
  if (choices.length > mostRadios) {
    return (
      <Select
        {...frame}
        id={id}
        value={value}
        placeholder={t('field.choose')}
        data={choices.map((choice) => ({ value: choice.value, label: words(choice.label) }))}
        searchable
        onChange={(chosen) => onChange(chosen ?? undefined)}
        onBlur={onLeave}
      />
    )
  }
  return (
    <Radio.Group {...frame} value={value} onChange={onChange} onBlur={onLeave}>
      <Stack gap="xs" mt={4}>
        {choices.map((choice, index) => (
          <Radio
            key={choice.value}
            id={index === 0 ? id : undefined}
            value={choice.value}
            label={words(choice.label)}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
