import type { Dice } from './dice.ts'
import { plainLetters, words } from './names.ts'

type Weighted = readonly (readonly [string, number])[]

/** Where people in Germany have their private mail, with its share in hundredths of a list. */
export const germanMail: Weighted = shares(`
  gmail.com 21, gmx.de 19, web.de 18, t-online.de 10, gmx.net 5, outlook.de 4, icloud.com 4,
  hotmail.com 3, yahoo.de 3, freenet.de 3, googlemail.com 2, posteo.de 2, mailbox.org 1,
  arcor.de 1
`)

/** Where they had it ten or more years ago. */
export const earlierGermanMail: Weighted = shares(`
  web.de 20, gmx.de 18, t-online.de 17, arcor.de 9, freenet.de 9, aol.com 8, hotmail.de 7,
  yahoo.de 6, lycos.de 3, alice-dsl.de 3
`)

export const europeanMail: Weighted = shares(`
  gmail.com 44, hotmail.com 9, outlook.com 9, yahoo.co.uk 8, icloud.com 8, btinternet.com 5,
  orange.fr 4, hotmail.co.uk 4, libero.it 3, ziggo.nl 2, wp.pl 2, proton.me 2
`)

/** Mailboxes for a few minutes. */
export const disposableMail: Weighted = shares(`
  mailinator.com 4, trash-mail.com 3, guerrillamail.com 2, yopmail.com 2
`)

/** Trades of companies, as their domains spell them. */
export const germanTrades: readonly string[] = words(`
  holzbau metallbau elektrotechnik dachdecker gartenbau druckerei architekten steuerberatung
  logistik spedition optik apotheke baeckerei hotel gasthof software medizintechnik immobilien
  kanzlei werbung fahrschule tischlerei sanitaer pflegedienst
`)

export const europeanTrades: readonly string[] = words(`
  joinery roofing electrical design studio architects dental physio logistics print bakery
  coffee garden interiors consulting media cycles outdoor travel velo
`)

/**
 * The ending of invented domains of recipients. Not `.example`: the screening rightly says that people do not
 * sign up from there. Nothing is ever sent to the recipients of a list.
 */
export const inventedEnding = '-beispiel.de'

/** The domain of an invented company. */
export function companyDomain(
  dice: Dice,
  names: readonly string[],
  trades: readonly string[],
): string {
  return `${plainLetters(dice.one(names))}-${dice.one(trades)}${inventedEnding}`
}

function shares(text: string): Weighted {
  return text
    .trim()
    .split(/,\s+/)
    .map((each) => each.split(' '))
    .map(([domain, share]) => [domain!, Number(share)] as const)
}
