import type { Locale } from '@freigabe/contract'
import { isApiError } from '@freigabe/sdk'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../i18n/use-local-text.ts'

/** What a field's input component takes. */
export interface FieldProps {
  id: string
  name: string
  value: string
  error: string | undefined
  onChange: (event: { currentTarget: { value: string } }) => void
  onBlur: () => void
}

/** From our own checks, or from the API. It is put into words only when shown. */
type Wrong = Fault | Record<Locale, string>

/**
 * The text fields of a form: their values, and their faults. A field is checked when it is left, and all of
 * them on submission, which leads to the first invalid one; the API's fault for a field (`/name`,
 * `/body/name`) is shown at that field.
 */
export function useFields<Name extends string>(
  initial: Record<Name, string>,
  rules: Partial<Record<Name, Check>> = {},
) {
  const { t } = useTranslation('parts')
  const words = useLocalText()
  const form = useId()
  const [values, setValues] = useState(initial)
  const [errors, setErrors] = useState<Partial<Record<Name, Wrong>>>({})

  const judge = (name: Name, value: string): Wrong =>
    rules[name] ? checks[rules[name]](value) : undefined
  const inWords = (wrong: Wrong) =>
    typeof wrong === 'string' ? t(`form.${wrong}`) : wrong && words(wrong)
  const idOf = (name: Name) => `${form}${name}`

  return {
    values,
    /** The fields at which `refuse` shows their faults. */
    names: Object.keys(values),
    set: (name: Name, value: string) => setValues((before) => ({ ...before, [name]: value })),
    reset: () => {
      setValues(initial)
      setErrors({})
    },
    field: (name: Name): FieldProps => ({
      id: idOf(name),
      name,
      value: values[name],
      error: inWords(errors[name]),
      onChange: ({ currentTarget: { value } }) => {
        setValues((before) => ({ ...before, [name]: value }))
        setErrors((before) => ({ ...before, [name]: before[name] && judge(name, value) }))
      },
      onBlur: () =>
        values[name] !== '' &&
        setErrors((before) => ({ ...before, [name]: judge(name, values[name]) })),
    }),
    /** For `onSubmit` of the form: continues with the values if every field is valid. */
    submit: (goOn: (values: Record<Name, string>) => void) => (event: FormEvent) => {
      event.preventDefault()
      const names = Object.keys(values) as Name[]
      const found = names.map((name) => [name, judge(name, values[name])] as const)
      setErrors(Object.fromEntries(found) as Partial<Record<Name, Wrong>>)
      const faulty = found.find(([, wrong]) => wrong)
      if (faulty) focus(idOf(faulty[0]))
      else goOn(values)
    },
    /** For `onError` of the mutation: shows the API's fault at each field. */
    refuse: (error: unknown) => {
      if (!isApiError(error)) return
      const named = (error.problem.faults ?? []).flatMap(({ pointer, text }) => {
        const name = fieldOf(pointer) as Name
        return name in values ? [[name, text] as const] : []
      })
      setErrors((before) => ({ ...before, ...Object.fromEntries(named) }))
      if (named[0]) focus(idOf(named[0][0]))
    },
  }
}

/** The field that the API means. */
export function fieldOf(pointer: string): string {
  return pointer.replace(/^\/(body\/)?/, '')
}

function focus(id: string) {
  document.getElementById(id)?.focus()
}

/** What is wrong with a field; undefined is nothing. */
type Fault = 'required' | 'email' | 'url' | 'password' | 'phone' | 'reason' | undefined

const required = (value: string): Fault => (value.trim() === '' ? 'required' : undefined)

const url = (value: string): Fault =>
  required(value) ??
  (/^https?:/.test(value.trim()) && URL.canParse(value.trim()) ? undefined : 'url')

/** A form's own check of a field, before it asks the API, which checks everything again. */
const checks = {
  required,
  email: (value: string): Fault =>
    required(value) ?? (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? undefined : 'email'),
  url,
  urlIfAny: (value: string): Fault => (value.trim() === '' ? undefined : url(value)),
  password: (value: string): Fault =>
    required(value) ?? (value.length >= 12 ? undefined : 'password'),
  phoneIfAny: (value: string): Fault =>
    value.trim() === '' || /^\+?[\d ()/.-]*\d[\d ()/.-]*$/.test(value.trim()) ? undefined : 'phone',
  // A sentence rather than a word; the API asks for that much.
  reason: (value: string): Fault =>
    required(value) ?? (value.trim().length >= 10 ? undefined : 'reason'),
}
type Check = keyof typeof checks
