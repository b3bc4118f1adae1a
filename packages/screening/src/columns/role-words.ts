import type { ColumnRole } from './column-role.ts'
import { emailHeadingMatch } from './header-words.ts'

type NamedRole = Exclude<ColumnRole, 'email'>

/**
 * How exports in German, English, French, Spanish, Italian, Dutch and Polish head their columns.
 * `whole`: the heading, less everything but letters; `part`: what it may contain; `not`: what
 * tells that something else is meant.
 */
const words: Record<NamedRole, { whole: RegExp; part: RegExp; not?: RegExp }> = {
  name: {
    whole:
      /^(name|names|vorname|nachname|familienname|vorundnachname|vollername|firstname|lastname|fullname|surname|givenname|familyname|prenom|nom|nomdefamille|nomcomplet|nombre|apellidos?|nombrecompleto|nome|cognome|voornaam|achternaam|naam|imie|nazwisko|imieinazwisko|fname|lname|anrede|kunde|contact|kontakt)$/,
    part: /(vor|nach|first|last|full|sur|familien|ganzer)name|prenom|apellido|cognome|voornaam|achternaam|nazwisko/,
    not: /mail|user|benutzer|list|file|datei|domain|company|firma/,
  },
  signed_up_at: {
    whole:
      /^(angemeldet|angemeldetam|anmeldung|anmeldungam|anmeldedatum|anmeldezeit|anmeldezeitpunkt|eingetragenam|registriertam|registrierungsdatum|registrierung|erstelltam|angelegtam|optin|optindate|optintime|optinat|optindatum|signup|signupdate|signuptime|signupat|signedupat|subscribed|subscribedat|subscribedate|subscriptiondate|createdat|created|createdon|creationdate|dateadded|addedat|registeredat|registrationdate|joindate|joinedat|datedinscription|dateinscription|inscritle|fechadealta|fechaalta|fechaderegistro|fecharegistro|fechadesuscripcion|dataiscrizione|datadiiscrizione|iscrittoil|inschrijfdatum|datuminschrijving|aangemeldop|aanmelddatum|datazapisu|datarejestracji|datadodania)$/,
    part: /anmeld|angemeldet|eingetragen|registri|regist|signup|signedup|subscri|optin|inscri|fechadealta|iscrizione|inschrij|aanmeld|zapisu|rejestracj|created|erstellt|angelegt/,
    not: /ip$|^ip|ipadress|ipaddress|bestatig|confirm|doubleopt|doi|quelle|source|form|url|status|unsub|abmeld|text/,
  },
  confirmed_at: {
    whole:
      /^(bestatigt|bestatigtam|bestatigung|bestatigungam|bestatigungszeitpunkt|bestatigungsdatum|doi|doidate|doidatum|doizeit|doitime|doiat|doubleoptin|doubleoptindate|doubleoptindatum|doubleoptinat|confirmed|confirmedat|confirmdate|confirmtime|confirmationdate|confirmationtime|optinconfirmed|optinconfirmedat|verifiedat|dateconfirmation|datedeconfirmation|confirmele|fechadeconfirmacion|fechaconfirmacion|dataconferma|confermatoil|bevestigdop|bevestigingsdatum|datapotwierdzenia)$/,
    part: /bestatig|confirm|doubleopt|doi|verified|conferma|bevestig|potwierdz/,
    not: /ip$|^ip|ipadress|ipaddress|status|text|mail/,
  },
  signup_ip: {
    whole:
      /^(ip|ipadresse|ipaddress|adresseip|direccionip|indirizzoip|ipadres|adresip|anmeldeip|ipanmeldung|signupip|optinip|registrationip|subscribeip|ipsignup|ipoptin|ipbeianmeldung|ipadressederanmeldung)$/,
    part: /^ip|ip$|ipadress|ipaddress|adresseip|direccionip|indirizzoip|ipadres/,
    not: /bestatig|confirm|doubleopt|doi|conferma|bevestig|potwierdz|zip|ship|scrip|clip|trip|chip|equip|principal/,
  },
  confirm_ip: {
    whole:
      /^(bestatigungsip|ipbestatigung|confirmip|confirmationip|confirmedip|doiip|ipdoi|doubleoptinip|ipdoubleoptin|ipconfirmation|ipbeibestatigung)$/,
    part: /(bestatig\w*|confirm\w*|doubleopt\w*|doi|conferma|bevestig\w*|potwierdz\w*)ip|ip\w*(bestatig|confirm|doubleopt|doi|conferma|bevestig|potwierdz)/,
  },
  consent: {
    whole:
      /^(einwilligung|einwilligungstext|einwilligungerteilt|zustimmung|werbeeinwilligung|newsletter|newsletterja|newslettererlaubt|consent|consenttext|consentgiven|permission|marketingconsent|acceptsmarketing|gdprconsent|dsgvo|emailoptin|consentement|consentimiento|consenso|toestemming|zgoda)$/,
    part: /einwillig|zustimm|consent|permission|acceptsmarketing|consenso|toestemming|zgoda/,
    not: /ip$|date|datum|time|zeit|at$|am$/,
  },
  source: {
    whole:
      /^(quelle|herkunft|source|optinsource|signupsource|leadsource|origin|formular|form|formname|anmeldeformular|formurl|url|landingpage|referrer|kanal|channel|origine|provenance|origen|fuente|fonte|origine|bron|herkomst|zrodlo|kampagne|campaign)$/,
    part: /quelle|herkunft|source|formular|referrer|landingpage|leadquelle|provenance|herkomst|zrodlo/,
  },
  country: {
    whole:
      /^(land|lander|laendercode|landercode|landerkurzel|country|countrycode|countryiso|pays|codepays|pais|paese|nazione|landcode|kraj|staat)$/,
    part: /country|landercode|landescode|codepays/,
  },
  status: {
    whole:
      /^(status|zustand|abostatus|newsletterstatus|subscriptionstatus|emailstatus|memberrating|state|statut|estado|stato|stan|aktiv|active|subscribed|abgemeldet|unsubscribed)$/,
    part: /status|statut|abgemeldet|unsubscribed/,
    not: /datum|date|at$|am$/,
  },
  last_contact_at: {
    whole:
      /^(letzterkontakt|letzterkontaktam|letzterversand|letzteroffnung|letzteoffnung|letzterklick|letzteraktivitat|letzteaktivitat|letztebestellung|letzterkauf|lastcontact|lastcontacted|lastcontactat|lastsent|lastsentat|lastmailed|lastopen|lastopened|lastopendate|lastclick|lastactivity|lastactive|lastseen|lastorder|lastorderdate|lastpurchase|lastchanged|derniercontact|derniereactivite|ultimocontacto|ultimaactividad|ultimocontatto|ultimaattivita|laatstecontact|laatsteactiviteit|ostatnikontakt|ostatniaaktywnosc)$/,
    part: /^letzt|^last|^dernier|^ultim|^laatst|^ostatni/,
    not: /name|nom/,
  },
}

/** How surely a heading announces a role: 1 by its whole wording, 0.6 by a part. */
export function headingMatch(heading: string, role: ColumnRole): number {
  if (role === 'email') return emailHeadingMatch(heading)
  const word = plainHeading(heading)
  const { whole, part, not } = words[role]
  if (whole.test(word)) return 1
  return part.test(word) && !not?.test(word) ? 0.6 : 0
}

/** Letters only, lower case, without accents: "Bestätigt am:" is "bestatigtam". */
function plainHeading(heading: string): string {
  return heading
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replace(/[^a-z]/g, '')
}
