import type { AccountRole, Locale, StaffRole } from '@freigabe/contract'
import type { InvitationParams, InvitedTo, LetterPlatform } from './letter.ts'
import type { LetterWords, LetterWriter } from './letter-writer.ts'
import type { Phrasing } from './phrasing.ts'

/** Invites somebody into an account or to the staff of the platform. */
export const invitationLetter: LetterWriter<InvitationParams> = {
  state: 'neutral',
  facts: ({ to, expiresAt }, about, say) => [
    to.kind === 'account'
      ? []
      : about.fact('area', say.list(to.roles.map((role) => roles[about.locale][role]))),
    about.at('goodUntil', expiresAt),
  ],
  de: ({ to, invitedBy, personExists, isColleague, expiresAt }, say, platform) => {
    const { subject, title, welcome } = germanPlace(to, invitedBy, say, platform)
    return {
      subject,
      preheader: `${invitedBy ?? platform.name} lädt Sie ein. Die Einladung gilt bis ${say.shortMoment(expiresAt)}.`,
      mark: 'Einladung',
      title,
      opening: [
        welcome,
        isColleague
          ? `Mit dieser Adresse arbeiten Sie für ${platform.name} und können deshalb zu keinem Account gehören. Bitte lassen Sie sich an eine andere Adresse einladen; wer Sie eingeladen hat, weiß das nicht.`
          : personExists
            ? 'Sie haben schon einen Zugang: Melden Sie sich wie gewohnt an.'
            : 'Wenn Sie annehmen, geben Sie Ihren Namen an und legen ein Passwort fest.',
      ],
      button: isColleague ? 'Einladung ansehen' : 'Einladung annehmen',
      closing: [
        'Sie können mit dieser Einladung nichts anfangen? Dann löschen Sie die Mail einfach. Ohne Sie geschieht nichts.',
      ],
    }
  },
  en: ({ to, invitedBy, personExists, isColleague, expiresAt }, say, platform) => {
    const { subject, title, welcome } = englishPlace(to, invitedBy, say, platform)
    return {
      subject,
      preheader: `${invitedBy ?? platform.name} is inviting you. The invitation is valid until ${say.shortMoment(expiresAt)}.`,
      mark: 'Invitation',
      title,
      opening: [
        welcome,
        isColleague
          ? `With this address you work for ${platform.name}, so you cannot belong to an account. Please ask to be invited at another address; the person who invited you does not know this.`
          : personExists
            ? 'You already have access: just sign in as usual.'
            : 'To accept, enter your name and choose a password.',
      ],
      button: isColleague ? 'See the invitation' : 'Accept the invitation',
      closing: [
        'This invitation means nothing to you? Then just delete this e-mail. Nothing happens without you.',
      ],
    }
  },
}

type Place = Pick<LetterWords, 'subject' | 'title'> & { welcome: string }

function germanPlace(
  to: InvitedTo,
  invitedBy: string | null,
  say: Phrasing,
  { name }: LetterPlatform,
): Place {
  if (to.kind === 'account') {
    const account = say.name(to.accountName)
    const at = invitedBy === null ? '' : ` bei ${name}`
    return {
      subject: `Einladung in den Account ${say.shortName(to.accountName)}`,
      title: `Einladung in den Account ${account}`,
      welcome: `${invitedBy ?? name} lädt Sie in den Account ${account}${at} ein. ${germanTasks[to.role]}`,
    }
  }
  return {
    subject: `Einladung zur Mitarbeit bei ${name}`,
    title: `Einladung zur Mitarbeit bei ${name}`,
    welcome: `${invitedBy ?? name} hat Ihnen einen Zugang zu Freigabe eingerichtet. Dort prüft ${name}, woher Empfänger stammen, bevor an sie gesendet wird.`,
  }
}

function englishPlace(
  to: InvitedTo,
  invitedBy: string | null,
  say: Phrasing,
  { name }: LetterPlatform,
): Place {
  if (to.kind === 'account') {
    const account = say.name(to.accountName)
    const at = invitedBy === null ? '' : ` at ${name}`
    return {
      subject: `Invitation to the account ${say.shortName(to.accountName)}`,
      title: `Invitation to the account ${account}`,
      welcome: `${invitedBy ?? name} is inviting you to the account ${account}${at}. ${englishTasks[to.role]}`,
    }
  }
  return {
    subject: `Invitation to work with ${name}`,
    title: `Invitation to work with ${name}`,
    welcome: `${invitedBy ?? name} has set up access to Freigabe for you. This is where ${name} checks where recipients come from before anyone mails them.`,
  }
}

const germanTasks: Record<AccountRole, string> = {
  owner:
    'Sie verwalten den Account dann mit: Sie reichen Angaben zu Gruppen ein, beantworten Rückfragen und laden weitere Personen ein.',
  editor: 'Sie reichen dort Angaben zu Gruppen ein und beantworten Rückfragen.',
  reader: 'Sie sehen dort alle Gruppen und ihren Stand, ohne etwas zu ändern.',
}

const englishTasks: Record<AccountRole, string> = {
  owner: 'You will help run it: describe groups, answer questions and invite more people.',
  editor: 'You will describe groups there and answer questions about them.',
  reader: 'You will see every group there and where it stands, without changing anything.',
}

const roles: Record<Locale, Record<StaffRole, string>> = {
  de: {
    reviewer: 'Prüfung',
    lead: 'Leitung',
    support: 'Support',
    billing: 'Abrechnung',
    admin: 'Administration',
  },
  en: {
    reviewer: 'Review',
    lead: 'Lead',
    support: 'Support',
    billing: 'Billing',
    admin: 'Administration',
  },
}
