import { plainHeading } from './heading-match.ts'

/** What a status says of a recipient. */
export const statusMeanings = [
  'active',
  'unconfirmed',
  'inactive',
  'unsubscribed',
  'bounced',
  'complained',
  'blocked',
] as const

export type StatusMeaning = (typeof statusMeanings)[number]

/** What is said of those who are not to be mailed. */
export const leftOrLost: readonly StatusMeaning[] = [
  ...(['unsubscribed', 'complained', 'blocked', 'bounced'] as const),
]

/** Values in the languages of our customers and of the mail platforms, letters only, without accents. */
const values: Record<StatusMeaning, string> = {
  active: `active, aktiv, aktiviert, activated, actif, active, activo, activa, attivo, attiva, actief,
    aktywny, aktywna, subscribed, subscriber, abonniert, abonnent, angemeldet, eingetragen, abonné,
    abonnée, inscrit, inscrite, suscrito, suscrita, inscrito, iscritto, iscritta, geabonneerd,
    ingeschreven, aangemeld, zapisany, zapisana, subskrybent, optin, opted in, single optin,
    double optin, doi, confirmed, bestätigt, confirmé, confirmado, confermato, bevestigd,
    potwierdzony, enabled, valid, ok, registered, registriert, marketing contact, direct,
    allow, allowed, zulassen, erlaubt, akzeptiert, zugestimmt, accepted, granted, accepté, aceptado,
    accettato, geaccepteerd, zaakceptowano`,
  unconfirmed: `unconfirmed, pending, unbestätigt, nicht bestätigt, ausstehend, wartend,
    warten auf bestätigung, offen, not confirmed, awaiting confirmation, notset, not set, en attente,
    non confirmé, non confirmée, pendiente, no confirmado, in attesa, non confermato, onbevestigd,
    niet bevestigd, in afwachting, niepotwierdzony, oczekujący, optin pending, doi pending, unverified,
    angefragt, requested`,
  inactive: `inactive, inaktiv, inactif, inactivo, inattivo, inactief, nieaktywny, disabled, deaktiviert,
    deactivated, désactivé, desactivado, disattivato, gedeactiveerd, nonsubscribed, non subscribed,
    not subscribed, never subscribed, neversubscribed, transactional, archived, archiviert, cold, sleeping`,
  unsubscribed: `unsubscribed, unsubscribe, abgemeldet, ausgetragen, abbestellt, gekündigt, optout,
    opted out, opt out, widerrufen, widerruf, désabonné, désabonnée, désinscrit, désinscrite, baja,
    dado de baja, dada de baja, cancelado, desuscrito, disiscritto, disiscritta, cancellato,
    uitgeschreven, afgemeld, wypisany, wypisana, zrezygnował, removed, entfernt, withdrawn`,
  bounced: `bounced, bounce, hardbounce, hardbounced, hard bounce, hard bounced, softbounce, soft bounce,
    soft bounced, gebounct, gebounced, unzustellbar, nicht zustellbar, undeliverable, undelivered,
    invalid, ungültig, cleaned, bereinigt, rebond, rejeté, rebotado, rebote, rimbalzato, odbity,
    ongeldig, niedostarczony, failed, fehlgeschlagen`,
  complained: `complained, complaint, complainer, spam, junk, spam complaint, spam report, spamreport,
    marked as spam, reported as spam, abuse, abuse complaint, beschwerde, spambeschwerde, unerwünscht, plainte,
    queja, reclamo, segnalazione spam, klacht, skarga`,
  blocked: `blocked, blacklisted, blacklist, blocklisted, gesperrt, blockiert, suppressed, excluded,
    banned, bloqué, bloquée, liste noire, bloqueado, bloqueada, bloccato, bloccata, geblokkeerd,
    zablokowany, robinson, robinsonliste, sperrliste, ausgeschlossen, do not allow, not allowed,
    nicht zulassen, nicht erlaubt, abgelehnt, verweigert, widersprochen, declined, refused, denied,
    refusé, rechazado, rifiutato, geweigerd, odrzucono, verstorben`,
}

const meanings = new Map<string, StatusMeaning>(
  statusMeanings.flatMap((meaning) =>
    values[meaning].split(',').map((value) => [plainStatus(value), meaning] as const),
  ),
)

/** What a status value says, or null where we do not know it. */
export function statusMeaning(text: string): StatusMeaning | null {
  return meanings.get(plainStatus(text)) ?? null
}

function plainStatus(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replace(/[^a-z]/g, '')
}

const endings: [StatusMeaning, RegExp][] = [
  ['complained', /complain|spam|beschwerde|plainte|queja|reclamo|klacht|skarg/],
  ['bounced', /bounce|cleaned|unzustellb|undeliver|emailinvalid|invalidemail/],
  ['inactive', /austritt|kundigung|gekundigt|datedesortie/],
  [
    'unsubscribed',
    /unsub|abmeld|abgemeldet|abbestellt|austrag|ausgetragen|optout|optedout|desabonn|desinscri|desuscri|dessuscri|baja|disiscri|cancellat|cancellaz|cancelacion|uitgeschreven|uitschrij|afgemeld|wypis|rezygn|deactiv|deaktiv|widerruf|revoc|revok/,
  ],
  [
    'blocked',
    /blacklist|blocklist|gesperrt|sperrliste|werbesperre|mailsperre|kontaktsperre|newslettersperre|robinson|suppress|excluded|verstorben|deceased|widerspr/,
  ],
]

/**
 * What a column says of every recipient for whom it is filled, by its heading: in "abgemeldet am" a
 * date means unsubscribed, and so does a yes in "opted out". Null where the values themselves tell.
 */
export function endingHeading(heading: string): StatusMeaning | null {
  const word = plainHeading(heading)
  if (word.includes('status')) return null
  return endings.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}

const yes =
  /^(1|true|yes|y|ja|j|oui|si|sí|sì|s|x|tak|t|on|wahr|vrai|verdadero|vero|waar|prawda|✓|✔)$/i
const no = /^(0|false|no|n|nein|non|nee|nie|off|falsch|faux|falso|onwaar|fałsz|f|-1)$/i

/** What a flag says: true, false, or null where the text is not a flag. */
export function flagValue(text: string): boolean | null {
  if (yes.test(text)) return true
  return no.test(text) ? false : null
}
