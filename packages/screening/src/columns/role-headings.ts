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
  'bestatig|bestaetig|confirm|doubleopt|dobleopt|doppelteropt|doi|activat|aktivier|freigeschalt|verif|valide|validat|validac|validaz|conferma|bevestig|potwierdz'

/** Words by which a column says of everybody for whom it is filled that they left, or must not be mailed. */
const leaving =
  'unsub|abmeld|abgemeldet|abbestellt|optout|optedout|austrag|ausgetragen|desabonn|desinscri|desuscri|dessuscri|baja|disiscri|cancellat|cancellaz|cancelacion|uitschrij|uitgeschreven|afgemeld|wypis|rezygn|deactiv|deaktiv|delet|gelosch|geloesch|removed|rimoss|usuniet|bounce|unzustellb|undeliver|clean|blacklist|blocklist|listenoire|listanera|listanegra|czarnalista|suppress|sperr|blockiert|geblokkeerd|zablokow|bloque|bloccat|robinson|widerspr|widerruf|objection|objected|opposition|opposiz|oposicion|bezwaar|sprzeciw|revoc|revok|donot|neveremail|nepascontact|noncontattare|nocontactar|nietmail|niewysyl|unerwunscht|nichterwunscht|nichtgewunscht|nichtzulassen|excluded|suspended|onhold|emailinvalid|invalidemail|refuse|^refus$|werbeverbot|austritt|kundigung|gekundigt|verstorben|sterbe|deceased|datedesortie|^lefton$'

/** "Kein Newsletter", "no_email", "pas de publicité". */
const refusal =
  '^(kein|no|nomore|non|nicht|never|nie|niet|nesouhaitepas|nepas|pasde|pasd|sans|sin|senza|nessun|geen|bez|brak)(e|en|a|o|desea|quiere|vuole)?(e?mail|newsletter|lettre|boletin|werb|marketing|kontakt|contact|contatt|anschreib|send|envi|invi|wysyl|benader|nieuwsbrief|reclame|reklam|publicit|publicid|zgod)'

/** Birthdays, changes and ends: moments that say nothing of when somebody came. */
const otherDays =
  'birth|geburt|geb|naissance|nacim|nascita|geboor|urodz|last|letzt|dernier|ultim|laatst|ostatni|upd|modif|modyf|geander|gewijz|actualiz|aggiorn|zmian|misea|expir|next'

const ordering =
  'bestell|auftrag|order|kauf|purchase|rechnung|invoice|umsatz|commande|achat|facture|ordine|acquist|fattura|pedido|compra|factura|aankoop|factuur|zamowien|zakup|faktur|sale'
const day = 'datum|date|data|fecha|dat|zeit|time|am|at|on|le|el|il|op'
const first = 'letzt|last|dernier|ultim|laatst|ostatni|erst|first|premier|prim|eerst|pierwsz'

/**
 * The headings of exports in German, English, French, Spanish, Italian, Dutch and Polish, and those of
 * the mail platforms, shops and customer databases that our customers come from.
 */
export const roleHeadings: Record<Exclude<ColumnRole, 'email'>, RoleHeadings> = {
  name: {
    sure: `name, vorname, nachname, familienname, rufname, zuname, vor- und nachname, vor- und zuname,
      vorname nachname, voller name, ihr name, dein name, wie heißen sie, wie heißt du,
      first name, last name, full name, surname, given name, family name, fname, lname, contact name,
      your name, what is your name, person name, customer name,
      prénom, nom, nom de famille, nom complet, prénom nom, votre nom, nombre, apellido, apellidos,
      nombre completo, tu nombre, nome, cognome, nome e cognome, il tuo nome, voornaam, achternaam,
      naam, volledige naam, uw naam, imię, nazwisko, imię i nazwisko, names`,
    vague:
      'kunde, kundenname, empfänger name, ansprechpartner, contact, kontakt, client, cliente, klant',
    part: /(vor|nach|first|last|full|familien|ganzer|contact|kontakt|kunden|customer|buyer)name|^name(des|der|of)|^nom(du|de)|^nome(del|cont|cli)|^nombre(del|de|y)|^naam|prenom|apellido|cognome|voornaam|achternaam|nazwisko|^imie/,
    not: /mail|username|benutzername|list|file|datei|domain|company|firma|product|campaign|form|commande|pedidos/,
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
      date inscription, inscription, inscrit le, inscrite le, date d'abonnement,
      date de consentement, fecha de alta, fecha alta, fecha de registro, fecha registro,
      fecha de suscripción, fecha suscripción, fecha de inscripción, data iscrizione,
      data di iscrizione, iscritto il, data di registrazione, data registrazione, inschrijfdatum,
      datum inschrijving, ingeschreven op, aangemeld op, aanmelddatum, datum aanmelding,
      data zapisu, data rejestracji, data dodania, zapisany, data subskrypcji`,
    vague: `erstellt, erstellt am, erstellungsdatum, angelegt am, anlagedatum, anlage, neuanlage,
      hinzugefügt am, erfasst am, erfassungsdatum, eingangsdatum, eingegangen am, absendezeit,
      übermittelt am, zeitstempel, datum, datum uhrzeit, kunde seit, mitglied seit, eintritt, beitritt,
      created, created at, created on, created date, create date, created time, creation date,
      date created, date added, added, added at, added on, added time, added date, add time,
      time added, profile created on, person created, submitted, submitted at, submission date,
      submission time, date submitted, timestamp, date, entry date, insert date, member since,
      customer since, einwilligung, newsletter, consent, date de création, date d'entrée, créé le,
      ajouté le, date d'ajout, client depuis, membre depuis, fecha de creación, fecha de ingreso,
      fecha, creado el, cliente desde, socio desde, suscrito el, data creazione, data di creazione,
      data inserimento, data, cliente dal, socio dal, aanmaakdatum, aangemaakt op, toegevoegd op,
      datum toegevoegd, klant sinds, lid sinds, data utworzenia, utworzono, klient od, członek od`,
    part: /anmeld|angemeldet|angem|^anm|eingetragen|registri|regist|^reg(date|time|dat)|signup|signedup|subscri|joined|optin|optedin|inscri|suscri|fechadealta|iscri|inschrij|aangemeld|aanmeld|zapis|rejestracj|einwilligung|consent|eintritt|beitritt|aufnahmedat|adhesion|adherent|adesione|przystapien/,
    not: new RegExp(
      `^ip|ip$|ipadress|ipaddress|${confirmation}|${leaving}|${refusal}|${otherDays}|quelle|source|form|url|page|seite|pagina|strona|status|text|version|method|land|country`,
    ),
  },
  confirmed_at: {
    sure: `bestätigt, bestätigt am, bestätigung, bestätigung am, bestätigungszeitpunkt,
      bestätigungszeit, bestätigungsdatum, datum der bestätigung, best am, best datum, doi, doi date,
      doi datum, doi-zeit, doi time, doi at, doi am, doi-zeitpunkt, doi timestamp, double opt-in,
      double opt-in date, double opt-in datum, double opt-in at, double opt-in am,
      double opt-in time, double opt-in confirmed, double opt-in zeitpunkt, double opt-in timestamp,
      confirmed, confirmed at, confirmed on, confirm date, confirm time, confirmation date,
      confirmation time, confirmation timestamp, date confirmed, opt-in confirmed,
      opt-in confirmed at, optin confirmation time, timestamp opt, activated, activated at,
      activated on, activation date, aktiviert, aktiviert am, aktivierungsdatum, aktivierung,
      verified at, date de confirmation, date confirmation, confirmé le, validé le,
      date de validation, fecha de confirmación, fecha confirmación, confirmado el, data conferma,
      data di conferma, confermato il, bevestigd op, bevestigingsdatum, datum bevestiging,
      data potwierdzenia, potwierdzono`,
    vague: 'opt-in am, opt-in datum, opt-in date, opt-in-zeitpunkt, opt-in time, opt-in timestamp',
    part: new RegExp(confirmation),
    not: new RegExp(
      `^ip|ip$|ipadress|ipaddress|${leaving}|status|text|url|version|count|anzahl|^order`,
    ),
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
      `${confirmation}|${leaving}|zip|ship|script|clip|trip|chip|equip|princip|recip|descrip|last|letzt|server|location|country|land|pays|city`,
    ),
  },
  confirm_ip: {
    sure: `bestätigungs-ip, bestätigung ip, ip bestätigung, ip bei bestätigung, ip der bestätigung,
      ip-adresse der bestätigung, ip-adresse bei bestätigung, ip best, best ip, confirm ip,
      confirmation ip, confirmed ip, ip confirm, ip confirmed, ip confirmation,
      confirmation ip address, doi ip, doi-ip-adresse, ip doi, double opt-in ip, ip double opt-in,
      activated ip, activation ip, aktivierungs-ip, ip opt, optin confirmation ip,
      ip de confirmation, ip de confirmación, ip conferma, ip bevestiging, ip potwierdzenia, ip 2,
      ip-adresse 2, ip address 2, 2 ip, zweite ip, second ip`,
    vague: 'opt-in ip, ip opt-in, opt-in ip address',
    part: new RegExp(`(${confirmation})[a-z]*ip(ad[a-z]*)?$|^ip[a-z]*(${confirmation})`),
    not: new RegExp(`zip|ship|${leaving}`),
  },
  consent: {
    sure: `einwilligung, einwilligungstext, einwilligung text, einwilligung erteilt, text der einwilligung,
      zustimmung, werbeeinwilligung, newsletter ja, newsletter ja/nein, newsletter erlaubt,
      newsletter-einwilligung, werbeerlaubnis, e-mail-werbung erlaubt, consent, consent text,
      consent given, consented, permission, marketing consent, email consent, email marketing consent,
      accepts marketing, accepts email marketing, gdpr consent, gdpr, dsgvo, dsgvo-einwilligung,
      email opt-in, has opted in, opted in, legal basis for processing contacts data, consentement,
      consentimiento, consenso, consenso marketing, toestemming, zgoda, zgoda marketingowa, rgpd, avg,
      rodo, tracking permission, werbung erlaubt, mailing erlaubt, werbung per e-mail, e-mail-werbung`,
    vague: `newsletter, opt-in, optin, opt_in, double opt-in, doi, subscribed, is subscribed,
      abonniert, abonnent, abonné, mailing, nieuwsbrief, boletín, infolettre, lettre d'information`,
    part: /einwillig|zustimm|consent|permission|acceptsemail|acceptsmarketing|consenso|toestemming|zgod[ay]|einverstand|permiso|autoriza|(werbung|mailing|newsletter|mails?|tracking)(erlaub|zugelassen|gewunscht|akzeptiert)|ichwilligeein|newsletter$|^(optin|newsletteroptin|marketingoptin|emailoptin)|optin(e?mail|newsletter)$/,
    not: new RegExp(
      `^ip|ip$|^date(?!n)|date$|datum|time|zeit|at$|am$|sms|phone|telefon|whatsapp|form$|formular|method|version|status|quelle|source|page|pagina|strona|seite|${leaving}|${refusal}|^last|^letzt`,
    ),
  },
  source: {
    sure: `quelle, herkunft, anmeldequelle, adressquelle, adressherkunft, datenquelle, leadquelle,
      opt-in-quelle, source, opt-in source, optin source, signup source, lead source, original source,
      initial source, subscriber source, contact source, origin, formular, formularname,
      anmeldeformular, form name, form title, form url, signup form, opt-in url, optin url,
      landingpage, landing page, page name, page url, seitenname, anmeldeseite, eintragsseite,
      referrer, referer, utm_source, werbeweg, akquiseweg, woher, provenance, origine, origen,
      procedencia, fuente, fonte, provenienza, origine contatto, bron, herkomst, źródło, pochodzenie,
      formulaire, formulario, modulo, formulier, formularz`,
    vague: `form, url, page, seite, kanal, channel, kampagne, campaign, kampagnenname, campaign name,
      platform`,
    part: /quelle|herkunft|source|formular|formname|formtitle|^(signup|registration|subscription|consent|web)form|(registration|signup)form$|referrer|referer|landingpage|(signup|entry|firstseen|anmelde|aanmeld)(page|seite|pagina)|pageseen|firstconversion|pagedinscription|paginadi?iscrizione|stronazapis|provenance|herkomst|zrodl|vonunserfahren|aufunsaufmerksam|hearaboutus|foundus|connus|nosconocio|conosciut|onsgevonden|onasw|subscriptionmethod|referring|^origin|^origen|^fonte|^fuente|^bron|canal|kanal|kanaal|(gewonnen|eingetragen|angemeldet)(uber|durch)|acquisition(source|channel)/,
    not: /last|letzt|id$|detail|drill|date|datum|ip$/,
  },
  country: {
    sure: `land, länder, ländercode, länderkürzel, länderkennzeichen, landeskürzel, lkz, nation, country,
      country code, country iso, iso, country / region, country/region, cc, pays, code pays, país, pais,
      código de país, paese, nazione, codice paese, landcode, kraj, kod kraju, staat,
      default address country code, default address country, mailing country, billing country,
      shipping country, land/region`,
    part: /country|countries|landercode|landescode|landerkurzel|landregion|(rechnungs|liefer|versand|wohn|kunden)land|codepays|^pays|^paese|^pais|^kraj/,
    not: /^ip|ip$|phone|vorwahl|birth/,
  },
  status: {
    sure: `status, zustand, abo-status, abostatus, newsletter-status, newsletterstatus, anmeldestatus,
      empfängerstatus, subscription status, subscriber status, email status, e-mail-status,
      member status, contact status, list status, global status, statut, état, estado, stato, stan,
      status subskrypcji, aktiv, active, actif, activo, attivo, actief, aktywny, inaktiv`,
    vague:
      'state, subscribed, abonniert, abonnent, opt-in status, email marketing consent, newsletter',
    part: /status|statut|^stato|^estado|^etat|^stan[^d]/,
    not: /lead|order|bestell|payment|zahl|deal|famil|marit|reason|grund|campaign|kampagne|ip$|^ip|title|count|anzahl|sms|phone|link|url/,
  },
  blocked: {
    sure: `abgemeldet, abgemeldet am, abmeldung, abmeldedatum, abmeldezeitpunkt, ausgetragen am,
      newsletter abbestellt, unsubscribed, unsubscribed at, unsubscribe date, unsubscribe time,
      unsub time, unsubscribed from all email, date unsubscribed, opted out, opted out of email,
      email opt out, opt-out, opt out, opt-out date, has opted out of email, is unsubscribed,
      deaktiviert, deaktiviert am, deactivated, deactivated at, gelöscht, removed at, blacklisted,
      email blacklisted, blacklist, is blacklisted, blocklisted, suppressed, suppression reason, is excluded, gesperrt,
      gesperrt seit, sperre, werbesperre, mailsperre, e-mail-sperre, newslettersperre, kontaktsperre,
      sperrkennzeichen, sperrvermerk, robinson, robinsonliste, widerspruch, werbewiderspruch,
      widerspruch am, widerruf, widerruf am, verstorben, verstorben am, austritt, austrittsdatum,
      bounced, hard bounce, complaints, complained, beschwerde, spam complaint, désabonné,
      désabonné le, désinscrit, date de désinscription, opposition, ne pas contacter, liste noire,
      liste rouge, baja, fecha de baja, dado de baja, oposición, no contactar, lista negra,
      disiscritto, data disiscrizione, cancellato, opposizione, non contattare, lista nera,
      uitgeschreven, uitgeschreven op, afgemeld, afgemeld op, bezwaar, niet mailen, geblokkeerd,
      wypisany, data wypisania, data rezygnacji, sprzeciw, nie wysyłać, czarna lista, zablokowany`,
    part: new RegExp(`${leaving}|${refusal}`),
    not: /status|reason|grund|raison|motivo|powod|campaign(title|name|id)|kampagne|ip$|^ip|title|count|anzahl|zahler|sms|phone|telefon|call$|link|url|lastname|versand/,
  },
  last_contact_at: {
    sure: `letzter kontakt, letzter kontakt am, letzte kontaktaufnahme, letzter versand, letztes mailing,
      letzte mail, letzte e-mail, letzter newsletter, letzte öffnung, letzter öffnung, zuletzt geöffnet,
      letzter klick, letzte aktivität, letzte reaktion, zuletzt aktiv, last contact, last contacted,
      last contact at, last contact date, last sent, last sent at, last mailed, last mailing,
      last email sent, last email sent date, last mail received, last open, last opened,
      last open date, last email open date, last click, last clicked, last email click date, last read,
      last engaged, last activity, last activity at, last activity date, last active, last seen,
      last reaction, dernier contact, dernière activité, dernière ouverture, dernier envoi,
      último contacto, última actividad, última apertura, último envío, ultimo contatto,
      ultima attività, ultima apertura, ultimo invio, laatste contact, laatste activiteit,
      laatst geopend, ostatni kontakt, ostatnia aktywność, ostatnie otwarcie`,
    vague:
      'last login, letzter login, letzte anmeldung, last visit, letzter besuch, dernière visite',
    part: /^letzt|^zuletzt|^last|^dernier|^ultim|^laatst|^ostatni|(letzt|last|dernier|ultim|laatst|ostatni)[a-z]*(clic|klick|open|offn|ouvert|apert|kontakt|conta[ck]t|log|conn?ex|acces|akti[vw]|acti[fv]|besuch|visit|mail|versand|sent|newsletter)/,
    not: new RegExp(
      `name|nom|chang|modif|update|ander|aktualis|bearbeit|ip$|^ip|source|quelle|campaign|kampagne|bounce|location|client|import|export|sync|zmian|gewijz|actualiz|aggiorn|misea|${ordering}`,
    ),
  },
  ordered_at: {
    sure: `bestelldatum, bestellt am, letzte bestellung, letzte bestellung am, erste bestellung,
      kaufdatum, gekauft am, letzter kauf, letzter kauf am, letzter auftrag, auftragsdatum,
      rechnungsdatum, letzte rechnung, letzter umsatz, order date, ordered at, ordered on, last order,
      last order date, first order date, purchase date, purchased at, last purchase,
      last purchase date, first purchase date, invoice date, date de commande, dernière commande,
      dernier achat, date d'achat, data ordine, ultimo ordine, ultimo acquisto, data acquisto,
      fecha de pedido, fecha de compra, última compra, último pedido, besteldatum, orderdatum,
      laatste bestelling, laatste aankoop, data zamówienia, data zakupu, ostatnie zamówienie,
      ostatni zakup`,
    part: new RegExp(`(${ordering})[a-z]*(${day})$|(${first}|${day})[a-z]*(${ordering})`),
    not: /status|state|count|anzahl|id$|number|nummer|total|betrag|value|wert|avg|quelle|source|liefer|ship|verkauf|mail/,
  },
  segment: {
    sure: `list, lists, list name, list names, mailing list, mailing lists, email lists, segment,
      segments, audience, tag, tags, label, labels, group, groups, interest group, customer group,
      liste, listen, listenname, verteiler, verteilerliste, gruppe, gruppen, kundengruppe,
      adressgruppe, empfängergruppe, mitgliedsgruppen, abteilung, sparte, merkmal, selektion,
      schlagworte, stichworte, segmente, groupe, groupes, étiquettes, lista, listas, grupo, grupos,
      etiquetas, segmento, segmentos, gruppo, gruppi, etichette, segmenti, liste, lijst, lijsten,
      groep, groepen, segmenten, labels, grupa, grupy, listy, segmenty, etykiety`,
    vague: 'kategorie, category, kundenkategorie, customer category, store view',
    part: /(mail(ing)?|newsletter|email|empfanger|kontakt|contact|subscriber|recipient)s?(list|gruppe|group)|verteiler|segment|gruppe|(customer|client|contact|user)s?group|^(list|group)(name|id)s?$|listname|label$|^(liste|lista|lijst)s?(d[ei]|van|mail|cont|$)|grupp[oi]|^groupe|groep|grup[ao]|mailinglij/,
    not: new RegExp(`status|count|anzahl|date|datum|price|preis|alter|blut|${leaving}|${refusal}`),
  },
  postcode: {
    sure: `plz, plz/ort, plz ort, postleitzahl, zip, zip code, zipcode, zip/postal code, postal code,
      postcode, post code, code postal, codepostal, cp, cap, codice postale, código postal,
      kod pocztowy, postnummer, npa, psč`,
    part: /plz|postleitz|zip|postal|postcode|pocztow|^cap(spediz|fattur|resid|di)/,
  },
  phone: {
    sure: `telefon, tel, tel., telefonnummer, telefon-nr, telefon-nr., telefonnr, tel.-nr., rufnummer,
      telefon privat, telefon geschäftlich, telefon dienstlich, festnetz, handy, handynummer, mobil,
      mobilnummer, mobiltelefon, mobilfunknummer, phone, phone number, phone no, telephone,
      telephone number, mobile, mobile phone, mobile number, cell, cell phone, cellphone,
      business phone, home phone, work phone, téléphone, numéro de téléphone, portable,
      téléphone portable, telefono, numero di telefono, cellulare, teléfono, número de teléfono, móvil,
      telefoon, telefoonnummer, mobiel, gsm, numer telefonu, telefon komórkowy, komórka`,
    part: /telefon|telephon|phonen|phone$|mobil(e)?(nummer|number|phone|telefon|funk)|handyn|cellulare|komorkow/,
    not: /fax|status|optin|consent|einwillig|erlaub|kontakterlaubnis|sms|type|typ|count|anzahl|carrier|zeit|datum|date|country|land|werb|marketing|gespr|call|anruf/,
  },
}
