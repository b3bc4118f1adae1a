/**
 * Local parts that stand for a role, kept by hand: those that RFC 2142 names and those that companies in the
 * languages of our customers use. First names, surnames, job titles of one person and towns are left out on
 * purpose, because most such lists elsewhere include them and would call Paris, Sydney and Alexa roles.
 */
export const roleNames: readonly string[] = words(`
  abuse admin administrator dns ftp hostmaster info list list-request listserv mailer-daemon
  majordomo marketing noc news newsletter no-reply noreply no_reply donotreply do-not-reply
  postmaster root sales security spam support sysadmin usenet uucp webmaster www

  anfrage anfragen anmeldung auftrag auftraege ausbildung auskunft bestellung bestellungen
  bestellservice beratung bewerbung bewerbungen buchhaltung buchung buchungen buero büro datenschutz
  dispo disposition edv einkauf empfang export fibu finanzen geschaeftsfuehrung geschaeftsleitung
  geschaeftsstelle geschäftsführung geschäftsleitung geschäftsstelle gf hallo hausverwaltung
  immobilien infos information informationen kanzlei karriere kasse kontakt kundenbetreuung
  kundencenter kundendienst kundenservice lager leitung lohnbuchhaltung mail mitglieder moin notdienst
  office personal personalabteilung pfarramt pflege post praxis presse pressestelle produktion
  projekt projekte qm rathaus rechnung rechnungen rechnungseingang rechnungswesen redaktion
  reklamation reklamationen reparatur reservierung reservierungen restaurant rezeption schule
  schulleitung sekretariat seminare service spenden shop stadtverwaltung studio technik team
  termin termine veranstaltungen verein verkauf verlag vermietung versand vertrieb verwaltung
  vorstand vorzimmer wartung werbung werkstatt zentrale

  accounting accounts account advertising affiliates billing booking bookings careers claims
  communications compliance contact contactus contact-us customercare customerservice
  customer-service dpo ecommerce editor editorial enquiries enquiry events feedback finance
  frontdesk fundraising general hello help helpdesk hotel hr import inquiries inquiry investors
  invoice invoices it jobs legal lists logistics mailbox maintenance management media members
  membership notification notifications operations order orders parts partner partners payments
  payroll pr press privacy procurement production purchasing quotes reception recruiting recruitment
  registration reservation reservations returns shipping staff store subscribe subscriptions
  suggestions surveys tech technical tickets training unsubscribe volunteers warehouse webshop
  welcome wholesale

  accueil achats administratif administration bonjour boutique candidature clients commande
  commandes commercial communication comptabilite compta contactez devis direction emploi
  facturation facture factures formation gerance livraison logistique magasin mairie
  ressourceshumaines recrutement redaction rh sav secretariat serviceclient serviceclients
  service-client technique vente ventes

  administracion atencion atencionalcliente clientes comercial compras comunicacion consultas
  contabilidad contacto correo direccion empleo facturacion gerencia informacion pedidos prensa
  presupuestos recepcion reclamaciones recursoshumanos reservas rrhh secretaria soporte tienda ventas

  acquisti amministrazione assistenza assistenzaclienti clienti commerciale comunicazione
  contabilita contatti contato direzione fatturazione fatture informazioni iscrizioni negozio ordini
  prenotazioni preventivi protocollo risorseumane segreteria servizioclienti stampa tecnico
  ufficio ufficiostampa vendite

  aanmelden aanmelding aanvraag administratie afspraak bestelling bestellingen boekhouding directie
  facturen factuur financien inkoop inschrijving kantoor klantenservice ledenadministratie magazijn
  onderhoud personeel planning praktijk receptie reserveren reservering reserveringen
  sekretariaat secretariaat sollicitatie sollicitaties vacatures verkoop vragen werkplaats winkel

  administracja biuro bok faktury finanse handlowy hurtownia informacja kadry kancelaria kontakty
  ksiegowosc logistyka magazyn obsluga obslugaklienta oferta oferty poczta pomoc praca prasa
  recepcja redakcja rejestracja reklamacje rekrutacja rezerwacja rezerwacje serwis sklep
  sprzedaz szkola urzad zakupy zamowienia zarzad
`)

function words(text: string): string[] {
  return [...new Set(text.trim().split(/\s+/))]
}

/** Departments whose addresses stand on web pages, and which seldom sign up for anything. */
export type Office = 'machines' | 'privacy' | 'applicants' | 'press'

/** Names that legal notices and pages for applicants and press give, with the department. */
export const officeOf: Readonly<Record<string, Office>> = Object.fromEntries([
  ...names('machines', 'webmaster hostmaster postmaster abuse impressum'),
  ...names(
    'privacy',
    'datenschutz datenschutzbeauftragter dsb dsgvo dataprotection privacy dpo gdpr',
  ),
  ...names('privacy', 'rgpd compliance'),
  ...names('applicants', 'bewerbung bewerbungen karriere jobs careers recruiting personal hr'),
  ...names('press', 'presse press pressestelle media redaktion'),
])

/** These and the names that contact pages give. */
export const pageNames: readonly string[] = [
  ...Object.keys(officeOf),
  ...`info kontakt contact contacto contatti office mail post email e-mail service zentrale empfang
  sekretariat buero hallo hello vertrieb verkauf sales support anfrage accueil`.split(/\s+/),
]

function names(office: Office, list: string): [name: string, office: Office][] {
  return list.split(' ').map((name) => [name, office])
}
