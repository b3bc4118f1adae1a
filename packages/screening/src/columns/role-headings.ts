import type { ColumnRole } from './column-role.ts'

/** How a role's columns are headed. `part` and `not` are tried on the letters of a heading only. */
export interface RoleHeadings {
  /** Headings that can mean nothing else. */
  sure: string
  /** Headings that often mean this and sometimes something like it. */
  vague?: string
  /** Other words that a heading may contain and still be one, with less certainty. */
  part: RegExp
  /** Words that show that something else is meant. */
  not?: RegExp
}

const confirmation =
  'bestatig|confirm|doubleopt|doi|activat|aktivier|verif|conferma|bevestig|potwierdz'
const ending =
  'unsub|abmeld|abgemeldet|optout|optedout|austrag|desabonn|desinscri|baja|disiscri|uitschrij|afgemeld|wypis|deactiv|deaktiv|delet|geloscht|bounce|clean|blacklist|suppress'

/**
 * The headings of exports in German, English, French, Spanish, Italian, Dutch and Polish, and those of
 * the mail platforms, shops and customer databases that our customers come from.
 */
export const roleHeadings: Record<Exclude<ColumnRole, 'email'>, RoleHeadings> = {
  name: {
    sure: `name, vorname, nachname, familienname, vor- und nachname, vorname nachname, voller name,
      first name, last name, full name, surname, given name, family name, fname, lname, contact name,
      prénom, nom, nom de famille, nom complet, prénom nom, nombre, apellido, apellidos,
      nombre completo, nome, cognome, nome e cognome, voornaam, achternaam, naam, volledige naam,
      imię, nazwisko, imię i nazwisko, names`,
    vague:
      'kunde, kundenname, empfänger name, ansprechpartner, contact, kontakt, client, cliente, klant',
    part: /(vor|nach|first|last|full|familien|ganzer)name|prenom|apellido|cognome|voornaam|achternaam|nazwisko/,
    not: /mail|user|benutzer|list|file|datei|domain|company|firma|product|campaign|form/,
  },
  signed_up_at: {
    sure: `angemeldet, angemeldet am, anmeldung, anmeldung am, anmeldedatum, anmeldezeit,
      anmeldezeitpunkt, anmelde-datum, datum der anmeldung, zeitpunkt der anmeldung, eingetragen am,
      registriert, registriert am, registrierung, registrierungsdatum, abonniert am, newsletter seit,
      abonnent seit, einwilligung am, einwilligungsdatum, datum der einwilligung, datum einwilligung,
      zeitpunkt der einwilligung, opt-in, opt-in date, opt-in time, opt-in at, opt-in datum,
      opt-in-zeitpunkt, opt-in timestamp, sign-up, signup date, signup time, signup at, sign up date,
      signed up, signed up at, signed up on, signup timestamp, timestamp signup, subscribed,
      subscribed at, subscribed on, subscribe date, date subscribed, subscription date,
      subscription time, subscribe time, registered, registered at, registration date,
      date registered, join date, joined, joined at, date joined, consent date, consent time,
      consent timestamp, consent given at, email marketing consent timestamp, date d'inscription,
      date inscription, inscrit le, inscrite le, date d'abonnement, date de consentement,
      fecha de alta, fecha alta, fecha de registro, fecha registro, fecha de suscripción,
      fecha suscripción, fecha de inscripción, data iscrizione, data di iscrizione, iscritto il,
      data di registrazione, data registrazione, inschrijfdatum, datum inschrijving, ingeschreven op,
      aangemeld op, aanmelddatum, datum aanmelding, data zapisu, data rejestracji, data dodania,
      zapisany, data subskrypcji`,
    vague: `erstellt, erstellt am, erstellungsdatum, angelegt am, anlagedatum, hinzugefügt am,
      eingangsdatum, zeitstempel, datum, kunde seit, mitglied seit, created, created at, created on,
      created date, create date, created time, creation date, date created, date added, added,
      added at, added on, added time, time added, profile created on, submitted at, submission date,
      timestamp, date, entry date, insert date, einwilligung, newsletter, consent, date de création,
      créé le, ajouté le, date d'ajout, fecha de creación, fecha, creado el, data creazione,
      data di creazione, data, aanmaakdatum, aangemaakt op, toegevoegd op, datum toegevoegd,
      data utworzenia, utworzono`,
    part: /anmeld|angemeldet|eingetragen|registri|regist|signup|signedup|subscri|optin|inscri|fechadealta|iscri|inschrij|aangemeld|aanmeld|zapisu|rejestracj|einwilligung|consent/,
    not: new RegExp(
      `^ip|ip$|ipadress|ipaddress|${confirmation}|${ending}|quelle|source|form|url|status|text|version|method|land|country|birth|geburt|last|letzt`,
    ),
  },
  confirmed_at: {
    sure: `bestätigt, bestätigt am, bestätigung, bestätigung am, bestätigungszeitpunkt,
      bestätigungszeit, bestätigungsdatum, datum der bestätigung, doi, doi date, doi datum, doi-zeit,
      doi time, doi at, doi am, doi-zeitpunkt, doi timestamp, double opt-in, double opt-in date,
      double opt-in datum, double opt-in at, double opt-in am, double opt-in time,
      double opt-in confirmed, double opt-in zeitpunkt, double opt-in timestamp, confirmed,
      confirmed at, confirmed on, confirm date, confirm time, confirmation date, confirmation time,
      confirmation timestamp, date confirmed, opt-in confirmed, opt-in confirmed at, optin confirmation time,
      timestamp opt, activated, activated at, activated on, activation date, aktiviert, aktiviert am,
      aktivierungsdatum, aktivierung, verified at, date de confirmation, date confirmation,
      confirmé le, fecha de confirmación, fecha confirmación, confirmado el, data conferma,
      data di conferma, confermato il, bevestigd op, bevestigingsdatum, datum bevestiging,
      data potwierdzenia, potwierdzono`,
    part: new RegExp(confirmation),
    not: new RegExp(`^ip|ip$|ipadress|ipaddress|${ending}|status|text|url|version|count|anzahl`),
  },
  signup_ip: {
    sure: `ip, ip-adresse, ip address, adresse ip, dirección ip, indirizzo ip, ip-adres, adres ip,
      anmelde-ip, anmeldung ip, ip anmeldung, ip der anmeldung, ip bei anmeldung,
      ip-adresse der anmeldung, ip-adresse bei anmeldung, signup ip, sign-up ip, opt-in ip, optin ip,
      registration ip, subscribe ip, subscription ip, subscribed ip, ip signup, ip opt-in, ip subscribe,
      created ip, consent ip, ip address signup, opt-in ip address, signup ip address, ip inscription,
      ip d'inscription, ip alta, ip de alta, ip iscrizione, ip inschrijving, ip zapisu, eintrage-ip,
      registrierungs-ip, ip-adresse einwilligung`,
    part: /^ip|ip$|ipadress|ipaddress|adresseip|direccionip|indirizzoip|ipadres|adresip/,
    not: new RegExp(
      `${confirmation}|${ending}|zip|ship|script|clip|trip|chip|equip|princip|recip|descrip|last|letzt|server|location`,
    ),
  },
  confirm_ip: {
    sure: `bestätigungs-ip, bestätigung ip, ip bestätigung, ip bei bestätigung, ip der bestätigung,
      ip-adresse der bestätigung, ip-adresse bei bestätigung, confirm ip, confirmation ip, confirmed ip,
      ip confirm, ip confirmed, ip confirmation, confirmation ip address, doi ip, doi-ip-adresse, ip doi,
      double opt-in ip, ip double opt-in, activated ip, activation ip, aktivierungs-ip, ip opt, optin confirmation ip,
      ip de confirmation, ip de confirmación, ip conferma, ip bevestiging, ip potwierdzenia`,
    part: new RegExp(`(${confirmation})[a-z]*ip(ad[a-z]*)?$|^ip[a-z]*(${confirmation})`),
    not: new RegExp(`zip|ship|${ending}`),
  },
  consent: {
    sure: `einwilligung, einwilligungstext, einwilligung text, einwilligung erteilt, text der einwilligung,
      zustimmung, werbeeinwilligung, newsletter ja, newsletter ja/nein, newsletter erlaubt,
      newsletter-einwilligung, werbeerlaubnis, e-mail-werbung erlaubt, consent, consent text,
      consent given, consented, permission, marketing consent, email consent, email marketing consent,
      accepts marketing, accepts email marketing, gdpr consent, gdpr, dsgvo, dsgvo-einwilligung,
      email opt-in, has opted in, opted in, legal basis for processing contacts data, consentement,
      consentimiento, consenso, consenso marketing, toestemming, zgoda, zgoda marketingowa, rgpd, avg,
      tracking permission`,
    vague:
      'newsletter, opt-in, optin, opt_in, double opt-in, doi, subscribed, abonniert, abonnent, mailing',
    part: /einwillig|zustimm|consent|permission|acceptsemail|acceptsmarketing|consenso|toestemming|zgoda/,
    not: new RegExp(
      `^ip|ip$|date|datum|time|zeit|at$|am$|sms|phone|telefon|whatsapp|form|method|version|${ending}`,
    ),
  },
  source: {
    sure: `quelle, herkunft, anmeldequelle, adressquelle, datenquelle, leadquelle, opt-in-quelle, source,
      opt-in source, optin source, signup source, lead source, original source, initial source,
      subscriber source, contact source, origin, formular, formularname, anmeldeformular, form name,
      form title, form url, signup form, opt-in url, optin url, landingpage, landing page, referrer,
      referer, utm_source, provenance, origine, origen, fuente, fonte, origine contatto, bron, herkomst,
      źródło`,
    vague:
      'form, url, page, seite, kanal, channel, kampagne, campaign, kampagnenname, campaign name, platform, list, liste, gruppe',
    part: /quelle|herkunft|source|formular|formname|formtitle|referrer|referer|landingpage|provenance|herkomst|zrodlo/,
    not: /last|letzt|id$|detail|drill/,
  },
  country: {
    sure: `land, länder, ländercode, länderkürzel, landeskürzel, country, country code, country iso,
      country / region, country/region, cc, pays, code pays, país, pais, código de país, paese, nazione,
      codice paese, landcode, kraj, kod kraju, staat, default address country code,
      default address country, mailing country, billing country, shipping country, land/region`,
    part: /country|landercode|landescode|landerkurzel|codepays|^pays/,
    not: /^ip|ip$|phone|vorwahl|birth/,
  },
  status: {
    sure: `status, zustand, abo-status, abostatus, newsletter-status, newsletterstatus, anmeldestatus,
      empfängerstatus, subscription status, subscriber status, email status, e-mail-status,
      member status, contact status, list status, global status, statut, estado, stato, stan,
      status subskrypcji, aktiv, active, actif, activo, attivo, actief, aktywny, inaktiv, abgemeldet, abgemeldet am,
      abmeldung, abmeldedatum, abmeldezeitpunkt, ausgetragen am, unsubscribed, unsubscribed at,
      unsubscribe date, unsubscribe time, unsub time, unsubscribed from all email, date unsubscribed,
      opted out, opted out of email, email opt out, opt-out, opt out, opt-out date, has opted out of email,
      deaktiviert, deaktiviert am, deactivated, deactivated at, blacklisted, email blacklisted, blacklist,
      is blacklisted, gesperrt, bounced, hard bounce, complaints, complained, beschwerde, spam complaint, désabonné, désabonné le, désinscrit, date de désinscription, baja,
      fecha de baja, dado de baja, disiscritto, data disiscrizione, cancellato, uitgeschreven, uitgeschreven op,
      afgemeld, afgemeld op, wypisany, data wypisania, data rezygnacji, is unsubscribed, is excluded, suppressed`,
    vague:
      'state, subscribed, abonniert, abonnent, opt-in status, email marketing consent, newsletter',
    part: new RegExp(`status|statut|${ending}`),
    not: /lead|order|bestell|payment|zahl|deal|famil|marit|reason|grund|campaign|kampagne|ip$|^ip|title|count|anzahl|sms|phone|link|url/,
  },
  last_contact_at: {
    sure: `letzter kontakt, letzter kontakt am, letzte kontaktaufnahme, letzter versand, letztes mailing,
      letzte mail, letzte e-mail, letzter newsletter, letzte öffnung, letzter öffnung, zuletzt geöffnet,
      letzter klick, letzte aktivität, letzte reaktion, zuletzt aktiv, letzte bestellung, letzter kauf,
      last contact, last contacted, last contact at, last contact date, last sent, last sent at,
      last mailed, last mailing, last email sent, last email sent date, last open, last opened,
      last open date, last email open date, last click, last clicked, last email click date, last read,
      last engaged, last activity, last activity at, last activity date, last active, last seen,
      last reaction, last order, last order date, last purchase, last purchase date, dernier contact,
      dernière activité, dernière ouverture, dernier envoi, dernière commande, último contacto,
      última actividad, última apertura, último envío, ultimo contatto, ultima attività,
      ultima apertura, ultimo invio, laatste contact, laatste activiteit, laatst geopend,
      ostatni kontakt, ostatnia aktywność, ostatnie otwarcie`,
    vague: 'last login, letzter login, letzte anmeldung, last visit, letzter besuch',
    part: /^letzt|^zuletzt|^last|^dernier|^ultim|^laatst|^ostatni/,
    not: /name|nom|chang|modif|update|ander|aktualis|bearbeit|ip$|^ip|source|quelle|campaign|kampagne|bounce|location|client|import|export|sync/,
  },
}
