/**
 * Headings of other tools, written down as in `headings-of-tools.ts` once the patterns stood: by these the
 * patterns are measured, and never set.
 */
export const unseenHeadings: Readonly<Record<string, string>> = {
  JVerein: `
    name = mitglied_name | mitglied_vorname
    signed_up_at = mitglied_eintritt
    blocked dates = mitglied_austritt | mitglied_kuendigung | mitglied_sterbetag
    postcode = mitglied_plz
    none dates = mitglied_mandatdatum
    none words = mitglied_strasse | mitglied_iban
    phone = mitglied_telefonprivat
    none numbers = mitglied_id | mitglied_externe_mitgliedsnummer
  `,
  ALARMiator: `
    name = Nachname
    signed_up_at = Datum Eintritt | Datum Eintritt Aktivendienst
    blocked dates = Datum Austritt
    country = Land
    none dates = Geburtstag
  `,
  Chameleon: `
    email = E-Mail-Adresse
    signed_up_at = Anmeldedatum
    confirmed_at = Datum der Anmeldebestätigung
    segment = Abonennten der Empfängerlisten
    none words = Anmelde Code | Abmelde-Code | Gehört zum Kunden
  `,
  Mapp: `
    name = user.LastName
    signed_up_at = user.RegistrationDate | member.CreationDate
    source = user.Source
    postcode = user.ZipCode
    none words = member.EmailFormat | member.Role | user.Title
    none numbers = user.PK | member.MessageCounter
  `,
  'Optimizely Campaign': `
    signed_up_at = Created
    blocked dates = Unsubscribe date
    none dates = Modified
    none words = Mailing name
  `,
  OXID: `
    email = OXEMAIL | OXUSERNAME
    name = OXFNAME | OXLNAME
    signed_up_at = OXSUBSCRIBED | OXREGISTER | OXCREATE
    blocked dates = OXUNSUBSCRIBED
    status = OXACTIVE
    postcode = OXZIP
    none dates = OXBIRTHDATE
  `,
  'Gambio and xt:Commerce': `
    email = customers_email_address
    name = customers_lastname
    signed_up_at = date_added | date_account_created
    confirmed_at = mail_confirmed_date
    last_contact_at = date_of_last_logon
    phone = customers_telephone
  `,
  BigCommerce: `
    email = Email
    name = Last Name
    consent = Receive Review/Abandoned Cart Emails?
    none numbers = Store Credit
    none words = Notes
  `,
  OpenCart: `
    email = email
    consent = newsletter
    signed_up_at = date_added
  `,
  Squarespace: `
    email = Email
    name = Last Name
    signed_up_at = Subscribed On | Created On
    consent = Accepts Marketing
    segment = Mailing Lists
    source = Subscriber Source
    ordered_at = Last Order
    postcode = Billing Zip
    country = Billing Country
    none numbers = Total Spent
  `,
  Wix: `
    email = Email 1
    name = Last Name
    status = Email subscriber status
    source = Source
    segment = Labels
    postcode = Address 1 - Zip
    country = Address 1 - Country
    none words = Last Activity
  `,
  Ecwid: `
    email = email
    signed_up_at = registered_date
    segment = customer_group_name
    none numbers = orders_count
  `,
  Etsy: `
    email = Buyer Email
    postcode = Ship Zipcode
    none words = Payment Type
  `,
  Amazon: `
    email = buyer-email
    name = recipient-name
    ordered_at = purchase-date
    country = ship-country
    none numbers = order-id
  `,
  Stripe: `
    email = Email
    country = Card Address Country
    none words = Description
  `,
  Eventbrite: `
    email = Email
    name = Last Name
    ordered_at = Order Date
    consent = Email opt-in
    none words = Ticket Type
    none numbers = Order #
  `,
  Patreon: `
    email = Email
    signed_up_at = Patronage Since Date
  `,
  Ghost: `
    email = email
    signed_up_at = created_at
    segment = labels | newsletters
    none words = note | tiers
    none numbers = stripe_customer_id
  `,
  Substack: `
    email = Email
    signed_up_at = Start date
    source = Subscription source (free)
    none numbers = Activity | Days active (30d)
    none dates = Expiration date
  `,
  Beehiiv: `
    email = Email
    signed_up_at = Created
    none numbers = Open Rate
    segment = Tags
  `,
  Kit: `
    email = email
    signed_up_at = created_at
    segment = tags
    source = Referrer
  `,
  listmonk: `
    email = email
    signed_up_at = created_at
    none words = attributes
  `,
  phpList: `
    email = email
    confirmed_at flags = confirmed
    signed_up_at = entered
    none dates = modified
    none words = Send this subscriber HTML emails | foreign key
  `,
  Mautic: `
    email = Email
    name = Last Name
    last_contact_at = Last Active
    postcode = Zip Code
  `,
  MailPoet: `
    signup_ip = Subscription IP
    confirmed_at = Confirmed at
    status = List status
  `,
  'The Newsletter Plugin': `
    email = Email
    source = Referrer | HTTP Referrer
  `,
  AcyMailing: `
    confirmed_at = user_confirmation_date
    confirm_ip = user_confirmation_ip
    source = user_source
    blocked dates = unsubscribe_date
    status = active
    segment = subscription
  `,
  TYPO3: `
    email = email
    blocked = deleted | hidden
    segment = module_sys_dmail_category
  `,
  Contao: `
    email = email
    signed_up_at = dateAdded
    confirmed_at = confirmed
    status = active
  `,
  Sendy: `
    email = Email
    signup_ip = IP address
    source = Signed up from
    last_contact_at = Last activity
  `,
  Drip: `
    email = email
    signed_up_at = created_at
    source = landing_url
    none numbers = lifetime_value
  `,
  Omnisend: `
    email = Email
    status = Email status
    source = Email subscription source
    consent = Email consent
    ordered_at = Last order date
    none words = Phone status
  `,
  SendGrid: `
    email = EMAIL
    signed_up_at = CREATED_AT
    last_contact_at = LAST_CLICKED
  `,
  Marketo: `
    blocked = Black Listed
    source = Person Source
    signed_up_at = Acquisition Date
    none words = Job Title
  `,
  SuiteCRM: `
    blocked = Opted Out | Invalid Email
    postcode = Primary Address Postal Code
  `,
  CiviCRM: `
    email = Email
    name = Display Name
    blocked = Do Not Mail | No Bulk Emails (User Opt Out)
    signed_up_at = Created Date
    source = Source of Contact Data
    segment = Group(s)
    none dates = Modified Date
  `,
  Dolibarr: `
    email = EMail
    name = Prénom
    signed_up_at = Date d'adhésion
    blocked dates = Date fin adhésion
    blocked = Refuse les emailings
  `,
  Freshsales: `
    email = Email
    name = Display name
    source = Source | Medium
    none dates = Updated at
    none numbers = Open deals amount
  `,
  Copper: `
    email = Email
    last_contact_at = Date of Last Contact
    segment = Tags
  `,
  'German shops, spelled by hand': `
    email = Mailkontakt
    name = Vorname Empfänger
    signed_up_at = angemeldet seit | Datum der Registrierung | Abo seit
    signup_ip = IP Registrierung
    confirmed_at = bestätigt_am | Bestätigungslink geklickt
    confirm_ip = IP-Adresse der Bestätigung | Bestätigungs IP-Adresse
    consent = Newsletter (j/n) | Newsletter ja/nein | Werbe-Einwilligung | Marketing erlaubt | Zustimmung Newsletter | Erlaubnis E-Mail
    blocked = keine E-Mail
    blocked dates = Abmeldezeit | Löschdatum
    source = Wie auf uns aufmerksam geworden | Lead-Quelle | Quelle der Adresse
    segment = Mailverteiler | Verteilergruppe
    postcode = PLZ Lieferadresse | Lief.-PLZ
    country = Land (ISO)
    ordered_at = Datum letzte Bestellung | letzter Einkauf | Bestellung am
    last_contact_at = zuletzt kontaktiert
    none words = Zahlungsmittel | Hausnummer
    phone = Handy
    none numbers = Warenkorbwert | Rabatt in %
    none dates = Geb.datum | Nächster Termin
  `,
  'French, Italian and Spanish, spelled by hand': `
    email = Mél | Courrier électronique | Indirizzo di posta
    name = Nombre y apellidos
    signed_up_at = Inscription le | Data di adesione
    signup_ip = IP d'enregistrement | IP di registrazione
    confirmed_at = Date double opt-in
    confirm_ip = IP de validation
    consent = Accord marketing | Autorisation e-mail | Newsletter (oui/non) | Consenso email
    blocked = Désinscription | Ne souhaite pas être contacté | Consenso revocato | Bloqueado
    blocked dates = Date désabonnement | Data opt-out
    source = Provenance du lead | Come ci hai conosciuto? | Fuente de registro | Cómo nos has conocido
    segment = Groupe client | Liste di contatto | Grupo de clientes
    postcode = Code postal (livraison) | C.P.
    country = País de envío
    ordered_at = Fecha último pedido | Fecha última compra
    last_contact_at = Ultimo accesso
    status = Statut abonné | État de l'abonnement | Estado de suscripción
    none words = Indirizzo | Comune
    none dates = Date de mise à jour
    none numbers = Numero ordini | Número de pedidos
  `,
  'Dutch and Polish, spelled by hand': `
    email = E-mail adres | Adres mailowy
    name = Imię klienta
    signed_up_at = Datum van inschrijving | Ingeschreven sinds | Registratiedatum | Zarejestrowany | Data subskrypcji
    confirmed_at = Data potwierdzenia zapisu
    confirm_ip = IP adres bevestiging | IP przy potwierdzeniu
    consent = Nieuwsbrief ja/nee | Mailing toegestaan | Zgoda na marketing
    blocked = Niet benaderen | Opt-out | Geen mailing | Afgemeld | Usunięty
    blocked dates = Datum afmelding | Data wypisu
    source = Herkomst contact | Via welk kanaal | Źródło pozyskania
    segment = Klantgroep | Grupa klientów
    postcode = Postcode (factuur) | Kod
    ordered_at = Data ostatniego zamówienia
    last_contact_at = Ostatnie logowanie
    none words = Functie | Województwo
    none dates = Laatst gewijzigd
    none numbers = Liczba zamówień
  `,
  'Agnitas EMM': `
    email = email
    name = firstname | lastname
    signed_up_at = creation_date
    consent = mailtype
    blocked = bounceload
    last_contact_at = lastclick_date | lastopen_date | lastsend_date
    none dates = timestamp_change
    none numbers = customer_id
    none words = gender | title
  `,
  Eyepin: `
    email = E-Mail Adresse
    signed_up_at = Registriert am | Hinzugefügt
    confirmed_at = Opt-In bestätigt
    status = Empfängerstatus
    blocked dates = Ausgetragen
    segment = Adressbuch-Gruppe
  `,
  Mailingwork: `
    email = E-Mail
    signed_up_at = Eintragedatum | Anlagezeitpunkt
    blocked dates = Austragedatum
    source = Anmeldeformular
    consent = Tracking-Einwilligung
    confirm_ip = IP-Adresse Bestätigung
    signup_ip = IP-Adresse Eintragung
    segment = Listenname
  `,
  Maileon: `
    email = Email address
    signed_up_at = Created | DOI date
    status = Permission status
    consent words = Permission
    source = Registration page
    last_contact_at = Last opening | Last click
    blocked dates = Date of unsubscription
    none dates = Updated
  `,
  Dotdigital: `
    email = Email
    consent words = ConsentText
    signed_up_at = DateTimeConsented | DateCreated
    signup_ip = IPAddress
    source = URL
    last_contact_at = LastOpened | LastSent
    status = OptInType | Status
    postcode = POSTCODE
    none words = EmailType | UserAgent
  `,
  Acoustic: `
    email = Email
    signed_up_at = Opt In Date
    blocked dates = Opted Out Date
    source = Opt In Details
    none dates = Last Modified Date
    none words = Email Type
  `,
  Eloqua: `
    email = Email Address
    name = First Name
    signed_up_at = Date Created
    blocked = Bounceback | Unsubscribed Globally
    postcode = Zip or Postal Code
    country = Country
    none dates = Date Modified
    none words = Business Phone | Salesperson
  `,
  'Oracle Responsys': `
    email = EMAIL_ADDRESS_
    status = EMAIL_PERMISSION_STATUS_ | EMAIL_DELIVERABILITY_STATUS_
    signed_up_at = CREATED_DATE_
    blocked dates = EMAIL_PERMISSION_OPT_OUT_DATE
    postcode = POSTAL_CODE_
    country = COUNTRY_
    none dates = MODIFIED_DATE_
    none numbers = RIID_
  `,
  Flodesk: `
    email = Email
    status = Status
    signed_up_at = Date subscribed | Optin timestamp
    signup_ip = Optin IP
    segment = Segments
    source = Source
  `,
  Moosend: `
    email = Email
    name = Name
    signed_up_at = Created On | Subscribed On
    status = Subscribe type
    blocked dates = Unsubscribed On
    source = Subscribe method
    none dates = Updated On
  `,
  SendPulse: `
    email = Email
    signed_up_at = Add date
    status = Status
    last_contact_at = Last open | Last click
    signup_ip = IP address
    none numbers = Rating | Variables
  `,
  Benchmark: `
    email = Email
    signed_up_at = Opt-In Date
    blocked dates = Unsubscribed Date
    signup_ip = Opt-In IP
    segment = List Name
    none words = Job Title
  `,
  AWeber: `
    email = Email
    name = Name
    status = Status
    signed_up_at = Date Added
    signup_ip = IP Address
    confirmed_at = Verified At
    confirm_ip = Verified IP
    source = Ad Tracking
    blocked dates = Unsubscribed At
    none words = Misc Notes | Stop Status
    none numbers = Area Code
  `,
  iContact: `
    email = Email
    signed_up_at = Create Date
    status = Status
    blocked dates = Bounce Date
    postcode = Zip Code
    none words = Prefix | Suffix
    none numbers = Bounce Count
  `,
  MailUp: `
    email = Email
    name = FirstName
    signed_up_at = subscription_date
    confirmed_at = Confirm_Date
    signup_ip = IPAddress
    blocked dates = OptOut_Date
    segment = Groups
    none numbers = idList
    none words = optout_type
  `,
  FreshMail: `
    email = Adres e-mail
    status = Stan
    signed_up_at = Data dodania do listy
    last_contact_at = Ostatnia aktywność | Data ostatniego otwarcia
    blocked dates = Data wypisania
    source = Źródło zapisu
    signup_ip = IP zapisu
  `,
  Sarbacane: `
    email = E-mail
    blocked = Désinscrits | Plaintes
    signed_up_at = Date d'ajout
    blocked dates = Date de plainte
    last_contact_at = Dernière activité
    segment = Nom de la liste
    none dates = Date de modification
  `,
  Acumbamail: `
    email = Correo electrónico
    status = Estado
    signed_up_at = Fecha de alta
    blocked dates = Fecha de baja
    signup_ip = IP de alta
    last_contact_at = Fecha última apertura
    none numbers = Valoración
  `,
  Laposta: `
    email = E-mailadres
    signed_up_at = Aanmelddatum
    status = Status
    signup_ip = IP-adres
    blocked dates = Afmelddatum
    source = Bron-url
    none dates = Wijzigingsdatum
  `,
  'Spotler and Copernica': `
    email = E-mail
    consent = Opt-in nieuwsbrief
    signed_up_at = Datum opt-in | Inschrijvingsdatum
    blocked dates = Datum opt-out
    blocked = Blacklist
    source = Bron van inschrijving
    last_contact_at = Laatste klik
    none numbers = Profiel-ID
  `,
  'Plentymarkets and Billbee': `
    email = E-Mail | Kunden-E-Mail
    name = Kundenname
    signed_up_at = Erstellungsdatum
    consent = Newsletter-Zustimmung
    ordered_at = Datum des letzten Auftrags | Bestellzeitpunkt
    segment = Kundenklasse
    postcode = Postleitzahl (Rechnung)
    country = Land (Lieferung)
    none words = Eigner | Debitorenkonto
    none dates = Zahlungseingang
  `,
  weclapp: `
    email = E-Mail
    blocked = Werbesperre aktiv | Insolvent
    consent = Werbeeinwilligung
    source = Lead-Quelle
    ordered_at = Letzte Bestellung am
    none words = Branche | Rechtsform
  `,
  'Church and donors (Altruja, FundraisingBox, RaiseNow)': `
    email = E-Mail
    name = Vorname
    consent = Newsletter erwünscht | Kontakt erlaubt
    signed_up_at = Erstkontakt am
    ordered_at = Letzte Spende am | Datum der Spende
    postcode = PLZ
    source = Aktion
    none numbers = Spendensumme
    none words = Spendenquittung | Bank
  `,
  'Course and ticket offices (Kufer, Reservix, Eventim)': `
    email = E-Mail
    name = Besteller Name
    ordered_at = Buchungsdatum | Kaufdatum
    consent = Newsletter Ja/Nein | Werbung zugestimmt
    segment = Veranstaltungsgruppe
    postcode = Besteller PLZ
    none dates = Veranstaltungsdatum | Kursbeginn
    none words = Platz | Kategorie Ticket
    none numbers = Auftragsnummer
  `,
  'Hotels and practices (Protel, Guestline, Doctolib)': `
    email = Gast E-Mail
    name = Gastname
    signed_up_at = Profil angelegt
    consent = Marketing-Zustimmung
    blocked = Mailing gesperrt
    last_contact_at = Letzter Aufenthalt
    none dates = Anreise | Abreise
    none numbers = Zimmer
    country = Nationalität
  `,
  'German forms, spelled by hand again': `
    email = Emailadresse:
    consent = Haben Sie Interesse an unserem Newsletter? | Newsletter gewünscht? | Ja, ich möchte informiert werden | Einwilligung in Werbung | Newsletter-Abo | Opt-In erteilt
    blocked = Werbestopp | Bitte keine Werbung mehr | Mails unerwünscht | darf nicht angeschrieben werden | Newsletter gekündigt | Adresse gesperrt
    confirmed_at = Bestätigungsmail geklickt am | Best.datum | bestätigt seit
    confirm_ip = IP-Adr. Best. | Best-IP | IP (DOI)
    signup_ip = IP-Adr. | IP Eintrag | Client-IP
    signed_up_at = Eintragung am | Datum Eintrag | Anmeldetag | abonniert seit
    source = Herkunft der Adresse | Formular/Seite | Anmeldung über | Woher kennen Sie uns?
    segment = Newsletter-Liste | Adressliste
    ordered_at = zuletzt bestellt | letzter Bestelltag
  `,
  'English forms, spelled by hand again': `
    consent = Can we send you our newsletter? | Keep me posted by email | Opt in to emails | Happy to be contacted by email | Marketing emails OK | Newsletter (Y/N) | Permission to email
    blocked = Please do not contact | No marketing | Email bounced | Has unsubscribed | Dead address | Do-Not-Mail flag
    confirmed_at = Double opt-in completed | Confirmation click | Email verification date
    confirm_ip = IP address (confirmed) | Second IP | Opt-in confirmation IP
    signup_ip = Signup IP | IP (signup) | Source IP | Originating IP
    signed_up_at = Sign-up timestamp | Subscriber since | Date of signup | Registered date | Enrolled on | Opt-in recorded
    source = Where did you find us? | Lead origin | Signup location | Registration form name | Web page
    segment = List membership | Mailing group | Customer segment
    ordered_at = Date of last purchase | Most recent order | Last invoice date
    last_contact_at = Most recent open | Date of last email | Last campaign sent
  `,
}
