import { UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { later, useEver, useSoon } from '../parts/later.tsx'
import { useSession } from '../people/session.ts'
import classes from './person-menu.module.css'

const PersonPanel = later(() => import('./person-panel.tsx').then((part) => part.PersonPanel))

/** The person, their language and colour scheme, and signing out. */
export function PersonMenu() {
  const { t } = useTranslation()
  const { person } = useSession()
  const [opened, { toggle, close }] = useDisclosure()
  useSoon(PersonPanel)
  const initials = initialsOf(person.name)
  // The visible text is in the label too, for people who control the screen by voice.
  const label = t('person.menu', { name: person.name, initials })
  const button = (ref?: Ref<HTMLButtonElement>) => (
    <UnstyledButton
      ref={ref}
      className={classes.person}
      aria-label={label}
      aria-haspopup="dialog"
      aria-expanded={opened}
      onClick={toggle}
    >
      {initials}
    </UnstyledButton>
  )
  if (!useEver(opened)) return button()
  return (
    <PersonPanel label={label} button={button} opened={opened} onClose={close} standIn={button()} />
  )
}

/** Of first and last name; titles ("Dr.") and particles ("von") do not count. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word) && !/..\.$/.test(word))
  const [first, last] = [words[0] ?? name, words.length > 1 ? words.at(-1) : undefined]
  return `${[...first][0] ?? ''}${last ? [...last][0] : ''}`.toUpperCase()
}
