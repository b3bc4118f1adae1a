import type { TextsOf } from '../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts = {
  skip: 'Skip to content',
  home: 'To the start page',
  menu: 'Menu',
  places: 'Places',
  place: {
    dashboard: 'Groups',
    notifications: 'Notifications',
    people: 'People',
    facts: 'Account',
    keys: 'API keys',
    desk: 'Desk',
    secondOpinion: 'Second opinion',
    accounts: 'Accounts',
    staff: 'Team',
    policy: 'Policy',
    figures: 'Figures',
    platformKeys: 'API keys',
    privacy: 'Privacy',
    platform: 'Platform',
    mailbox: 'Mailbox',
  },
  account: {
    switch: 'Switch account',
    role: { owner: 'Owner', editor: 'Editor', reader: 'Reader' },
    suspended: 'suspended',
  },
  person: {
    menu: '{{initials}}: menu of {{name}}',
    profile: 'Profile and mails',
    language: 'Language',
    scheme: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    auto: 'Same as the device',
    signOut: 'Sign out',
  },
  connection: {
    lost: 'No connection. We keep trying; what you typed stays here.',
  },
  again: {
    title: 'Please sign in again',
    lead: 'Your session has ended. What you typed is still here; once you have signed in, you carry on where you were.',
    password: 'Password of {{email}}',
    submit: 'Sign in and carry on',
    leave: 'To the sign-in page',
  },
  notFound: {
    title: 'There is no such page',
    lead: 'It may have moved, or it is not meant for you. The start page leads to everything you may see.',
    home: 'To the start page',
  },
  deadLink: {
    title: 'This link is no longer valid',
    lead: 'It has been used, has run out or was withdrawn. Whoever sent it to you can send you a new one.',
  },
  failed: { title: 'This page could not be shown' },
  example: 'Example platform',
} as const satisfies TextsOf<typeof german>
