import type { WebhookPausedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Says that nothing gets through to a webhook endpoint any more, and that it is paused. */
export const webhookPausedLetter: LetterWriter<WebhookPausedParams> = {
  state: 'needs_you',
  facts: ({ accountName, host, failingSince }, about) => [
    accountName === null ? [] : about.account({ accountName }),
    about.fact('webhookHost', host),
    about.at('failingSince', failingSince),
  ],
  de: ({ accountName, host, failingSince, keptDays }, say) => ({
    subject: `Webhook pausiert: ${host}`,
    preheader: `Seit ${say.shortMoment(failingSince)} kommt dort nichts an. Nichts geht verloren, wenn Sie ihn bald fortsetzen.`,
    mark: 'Webhook pausiert',
    title: 'Wir erreichen Ihren Webhook nicht',
    opening: [
      `seit ${say.moment(failingSince)} ist kein Ereignis ${german(accountName, say.name)} bei ${host} angekommen. Wir haben es drei Tage lang immer wieder versucht und den Webhook jetzt pausiert.`,
      `Was inzwischen geschieht, bewahren wir ${keptDays} Tage lang auf. Sobald Ihr Empfänger wieder antwortet, setzen Sie den Webhook fort: Er bekommt dann alles in der richtigen Reihenfolge.`,
    ],
    button: 'Webhook ansehen',
  }),
  en: ({ accountName, host, failingSince, keptDays }, say) => ({
    subject: `Webhook paused: ${host}`,
    preheader: `Nothing has arrived there since ${say.shortMoment(failingSince)}. Nothing is lost if you resume soon.`,
    mark: 'Webhook paused',
    title: 'We cannot reach your webhook',
    opening: [
      `No event ${english(accountName, say.name)} has arrived at ${host} since ${say.moment(failingSince)}. We kept trying for three days, and have now paused the webhook.`,
      `We keep what happens in the meantime for ${keptDays} days. Resume the webhook as soon as your receiver answers again; it will then get everything in the right order.`,
    ],
    button: 'See the webhook',
  }),
}

type Name = (name: string) => string

function german(account: string | null, name: Name): string {
  return account === null ? 'der Plattform' : `des Accounts ${name(account)}`
}

function english(account: string | null, name: Name): string {
  return account === null ? 'of the platform' : `of the account ${name(account)}`
}
