// A list of cases, each for itself: it grows with what is known, and is not read as a whole.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ColumnRole } from './column-role.ts'
import { findLayout } from './find-layout.ts'

/** A platform's export: headings, rows as they stand in the file, and which heading has which role. */
interface KnownExport {
  from: string
  header: string
  rows: string[]
  roles: Partial<Record<ColumnRole, string>>
}

/** Headings and value formats as the products write them; the people are invented. */
const exports: KnownExport[] = [
  {
    from: 'Mailchimp',
    header:
      'Email Address,First Name,Last Name,Address,Phone Number,Birthday,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS',
    rows: [
      'anna@gmx.de,Anna,Alt,,,05/14,2,2019-05-14 08:20:11,93.184.216.34,2019-05-14 08:22:43,93.184.216.34,53.5,10,1,2,Europe/Berlin,DE,HH,2021-01-02 03:04:05,182736451,a1b2c3d4e5,,""',
      'ben@web.de,Ben,Bär,,,,4,2020-06-01 17:00:00,,2020-06-01 17:00:00,81.2.69.142,48.1,11.5,1,2,Europe/Berlin,AT,9,2020-06-01 17:00:00,182736455,f6e5d4c3b2,,""',
    ],
    roles: {
      phone: 'Phone Number',
      email: 'Email Address',
      name: 'First Name',
      signed_up_at: 'OPTIN_TIME',
      signup_ip: 'OPTIN_IP',
      confirmed_at: 'CONFIRM_TIME',
      confirm_ip: 'CONFIRM_IP',
      country: 'CC',
      segment: 'TAGS',
    },
  },
  {
    from: 'Mailchimp, those who left',
    header:
      'Email Address,First Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,CC,LAST_CHANGED,UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_REASON',
    rows: [
      'anna@gmx.de,Anna,2,,,2019-05-14 08:22:43,93.184.216.34,DE,2021-01-02 03:04:05,2021-01-02 03:04:05,Winter,"N/A (Unsubscribed by admin)"',
      'ben@web.de,Ben,1,,,2020-06-01 17:00:00,81.2.69.142,DE,2021-01-02 03:04:05,2021-03-02 13:04:05,,',
    ],
    roles: {
      email: 'Email Address',
      name: 'First Name',
      signed_up_at: 'OPTIN_TIME',
      signup_ip: 'OPTIN_IP',
      confirmed_at: 'CONFIRM_TIME',
      confirm_ip: 'CONFIRM_IP',
      country: 'CC',
      blocked: 'UNSUB_TIME',
    },
  },
  {
    from: 'Mailchimp, by its interface',
    header:
      'id;email_address;status;ip_signup;timestamp_signup;ip_opt;timestamp_opt;last_changed;source',
    rows: [
      '1;anna@gmx.de;subscribed;93.184.216.34;2019-05-14T08:20:11+00:00;93.184.216.34;2019-05-14T08:22:43+00:00;2021-01-02T03:04:05+00:00;Embed Form',
      '2;ben@web.de;cleaned;;;81.2.69.142;2020-06-01T17:00:00+00:00;2021-01-02T03:04:05+00:00;Import',
    ],
    roles: {
      email: 'email_address',
      status: 'status',
      signup_ip: 'ip_signup',
      signed_up_at: 'timestamp_signup',
      confirm_ip: 'ip_opt',
      confirmed_at: 'timestamp_opt',
      source: 'source',
    },
  },
  {
    from: 'Brevo',
    header:
      'CONTACT ID;EMAIL;FIRSTNAME;LASTNAME;SMS;WHATSAPP;DOUBLE_OPT-IN;OPT_IN;ADDED_TIME;MODIFIED_TIME',
    rows: [
      '17;anna@gmx.de;Anna;Alt;;;Yes;Yes;14-05-2019 08:20:11;02-01-2021 03:04:05',
      '18;ben@web.de;Ben;Bär;;;No;Yes;01-06-2020 17:00:00;02-01-2021 03:04:05',
    ],
    roles: {
      email: 'EMAIL',
      name: 'FIRSTNAME',
      consent: 'DOUBLE_OPT-IN',
      signed_up_at: 'ADDED_TIME',
    },
  },
  {
    from: 'CleverReach',
    header: 'email;registered;activated;deactivated;bounced;source;Vorname;Nachname;last_ip',
    rows: [
      'anna@gmx.de;1557822011;1557822163;0;0;Form 12345;Anna;Alt;93.184.216.34',
      'ben@web.de;1591030800;1591034400;1609556645;0;Import;Ben;Bär;',
    ],
    roles: {
      email: 'email',
      signed_up_at: 'registered',
      confirmed_at: 'activated',
      blocked: 'deactivated',
      source: 'source',
      name: 'Vorname',
    },
  },
  {
    from: 'CleverReach in German',
    header: '"E-Mail";"Aktiv";"Anmeldedatum";"Aktivierungsdatum";"Abmeldedatum";"Quelle";"Vorname"',
    rows: [
      'anna@gmx.de;1;14.05.2019 08:20;14.05.2019 08:22;;Anmeldeformular;Anna',
      'ben@web.de;1;01.06.2020 17:00;;;Import;Ben',
    ],
    roles: {
      email: 'E-Mail',
      status: 'Aktiv',
      blocked: 'Abmeldedatum',
      signed_up_at: 'Anmeldedatum',
      confirmed_at: 'Aktivierungsdatum',
      source: 'Quelle',
      name: 'Vorname',
    },
  },
  {
    from: 'Mailjet',
    header: 'email,name,isunsub,subscribed_at,created_at,last_activity_at,last_update_at',
    rows: [
      'anna@gmx.de,Anna Alt,false,2019-05-14T08:20:11Z,2019-05-14T08:20:11Z,2021-02-03T10:00:00Z,2021-02-03T10:00:00Z',
      'ben@web.de,Ben Bär,true,2020-06-01T17:00:00Z,2020-06-01T17:00:00Z,,2021-02-03T10:00:00Z',
    ],
    roles: {
      email: 'email',
      name: 'name',
      blocked: 'isunsub',
      signed_up_at: 'subscribed_at',
      last_contact_at: 'last_activity_at',
    },
  },
  {
    from: 'rapidmail',
    header:
      'email;firstname;lastname;gender;status;created;created_ip;activated;activated_ip;updated;mailtype;foreign_id',
    rows: [
      'anna@gmx.de;Anna;Alt;female;active;2019-05-14 08:20:11;93.184.216.34;2019-05-14 08:22:43;93.184.216.34;2021-01-02 03:04:05;html;',
      'ben@web.de;Ben;Bär;male;bounced;2020-06-01 17:00:00;81.2.69.142;;;2021-01-02 03:04:05;html;',
    ],
    roles: {
      email: 'email',
      name: 'firstname',
      status: 'status',
      signed_up_at: 'created',
      signup_ip: 'created_ip',
      confirmed_at: 'activated',
      confirm_ip: 'activated_ip',
    },
  },
  {
    from: 'Shopify',
    header:
      'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags',
    rows: [
      "'6512,Anna,Alt,anna@gmx.de,yes,,Hamburg,,DE,20095,,no,120.50,3,,no,newsletter",
      "'6513,Ben,Bär,ben@web.de,no,,Wien,,AT,1010,,no,0.00,0,,no,",
    ],
    roles: {
      phone: 'Phone',
      name: 'First Name',
      email: 'Email',
      consent: 'Accepts Email Marketing',
      country: 'Default Address Country Code',
      postcode: 'Default Address Zip',
      segment: 'Tags',
    },
  },
  {
    from: 'Shopware 6',
    header:
      'id;email;title;salutation;first_name;last_name;zip_code;city;street;status;created_at;updated_at;confirmed_at;language_id;sales_channel_id',
    rows: [
      '0a1b;anna@gmx.de;;mrs;Anna;Alt;20095;Hamburg;;optIn;2023-05-14T08:20:11.000+00:00;2023-05-14T08:22:43.000+00:00;2023-05-14T08:22:43.000+00:00;2f;98',
      '0a1c;ben@web.de;;mr;Ben;Bär;10115;Berlin;;notSet;2023-06-01T17:00:00.000+00:00;;;2f;98',
    ],
    roles: {
      email: 'email',
      name: 'first_name',
      status: 'status',
      postcode: 'zip_code',
      signed_up_at: 'created_at',
      confirmed_at: 'confirmed_at',
    },
  },
  {
    from: 'Shopware 5',
    header:
      'email;group;salutation;firstname;lastname;zipcode;city;lastmailing;lastread;userID;added;double_optin_confirmed',
    rows: [
      'anna@gmx.de;Newsletter-Empfänger;mrs;Anna;Alt;20095;Hamburg;14;2019-06-01 10:00:00;;2019-05-14 08:20:11;2019-05-14 08:22:43',
      'ben@web.de;Newsletter-Empfänger;mr;Ben;Bär;10115;Berlin;14;;;2020-06-01 17:00:00;2020-06-01 18:00:00',
    ],
    roles: {
      email: 'email',
      name: 'firstname',
      segment: 'group',
      postcode: 'zipcode',
      last_contact_at: 'lastread',
      signed_up_at: 'added',
      confirmed_at: 'double_optin_confirmed',
    },
  },
  {
    from: 'WooCommerce',
    header:
      'Name,Username,Last Active,Sign Up,Email,Orders,Total Spend,AOV,Country / Region,City,Region,Postal Code',
    rows: [
      'Anna Alt,anna,2024-01-31 12:00:00,2019-05-14 08:20:11,anna@gmx.de,3,120.5,40.16,DE,Hamburg,DE-HH,20095',
      'Ben Bär,,2024-02-01 08:00:00,2020-06-01 17:00:00,ben@web.de,1,20,20,AT,Wien,,1010',
    ],
    roles: {
      name: 'Name',
      last_contact_at: 'Last Active',
      signed_up_at: 'Sign Up',
      email: 'Email',
      country: 'Country / Region',
      postcode: 'Postal Code',
    },
  },
  {
    from: 'HubSpot',
    header:
      'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Last Activity Date,Lead Status,Marketing contact status,Create Date,Unsubscribed from all email,Original Source,Country/Region',
    rows: [
      '101,Anna,Alt,anna@gmx.de,,Lena Harms,2024-01-31 12:00,Open,Marketing contact,2019-05-14 08:20,false,Organic Search,Germany',
      '102,Ben,Bär,ben@web.de,,Lena Harms,,Connected,Non-marketing contact,2020-06-01 17:00,true,Offline Sources,Austria',
    ],
    roles: {
      phone: 'Phone Number',
      name: 'First Name',
      email: 'Email',
      last_contact_at: 'Last Activity Date',
      signed_up_at: 'Create Date',
      status: 'Marketing contact status',
      blocked: 'Unsubscribed from all email',
      source: 'Original Source',
      country: 'Country/Region',
    },
  },
  {
    from: 'Salesforce, Data Loader',
    header:
      'ID,EMAIL,FIRSTNAME,LASTNAME,CREATEDDATE,HASOPTEDOUTOFEMAIL,LEADSOURCE,MAILINGCOUNTRY,LASTACTIVITYDATE,LASTMODIFIEDDATE',
    rows: [
      '0035g0,anna@gmx.de,Anna,Alt,2019-05-14T08:20:11.000Z,false,Web,Germany,2024-01-31,2024-01-31T08:20:11.000Z',
      '0035g1,ben@web.de,Ben,Bär,2020-06-01T17:00:00.000Z,true,Trade Show,Austria,,2024-01-31T08:20:11.000Z',
    ],
    roles: {
      email: 'EMAIL',
      name: 'FIRSTNAME',
      signed_up_at: 'CREATEDDATE',
      blocked: 'HASOPTEDOUTOFEMAIL',
      source: 'LEADSOURCE',
      country: 'MAILINGCOUNTRY',
      last_contact_at: 'LASTACTIVITYDATE',
    },
  },
  {
    from: 'ActiveCampaign',
    header: 'Id,Email,First Name,Last Name,Phone,Date Created,Date Subscribed,IP,List,Status',
    rows: [
      '1,anna@gmx.de,Anna,Alt,,2019-05-14 08:20:11,2019-05-14 08:22:43,93.184.216.34,Newsletter,Active',
      '2,ben@web.de,Ben,Bär,,2020-06-01 17:00:00,2020-06-01 17:00:00,,Newsletter,Unsubscribed',
    ],
    roles: {
      phone: 'Phone',
      email: 'Email',
      name: 'First Name',
      signed_up_at: 'Date Subscribed',
      signup_ip: 'IP',
      segment: 'List',
      status: 'Status',
    },
  },
  {
    from: 'Klaviyo',
    header:
      'Email,Klaviyo ID,First Name,Last Name,City,Country,Zip Code,Source,IP Address,Last Open,Last Click,Profile Created On,Date Added,Email Marketing Consent,Email Marketing Consent Timestamp',
    rows: [
      'anna@gmx.de,01H,Anna,Alt,Hamburg,Germany,20095,Footer Form,93.184.216.34,2024-01-31 12:00:00,,2019-05-14 08:20:11,2019-05-14 08:20:11,SUBSCRIBED,2019-05-14 08:22:43',
      'ben@web.de,01J,Ben,Bär,Wien,Austria,1010,Checkout,81.2.69.142,,,2020-06-01 17:00:00,2020-06-01 17:00:00,NEVER_SUBSCRIBED,',
    ],
    roles: {
      email: 'Email',
      name: 'First Name',
      country: 'Country',
      postcode: 'Zip Code',
      source: 'Source',
      signup_ip: 'IP Address',
      last_contact_at: 'Last Open',
      signed_up_at: 'Email Marketing Consent Timestamp',
      consent: 'Email Marketing Consent',
    },
  },
  {
    from: 'GetResponse',
    header: 'Email,Name,Subscription date,IP,Origin,Country,Engagement score,Last click date',
    rows: [
      'anna@gmx.de,Anna Alt,2019-05-14 08:20:11,93.184.216.34,www,Germany,4,2024-01-31 12:00:00',
      'ben@web.de,Ben Bär,2020-06-01 17:00:00,81.2.69.142,import,Poland,1,',
    ],
    roles: {
      email: 'Email',
      name: 'Name',
      signed_up_at: 'Subscription date',
      signup_ip: 'IP',
      source: 'Origin',
      country: 'Country',
      last_contact_at: 'Last click date',
    },
  },
  {
    from: 'MailerLite',
    header:
      'Subscriber,Location,Sent,Opens,Clicks,Subscribed,Name,Last name,Country,Optin IP,Optin time,Confirmation IP,Confirmation time',
    rows: [
      'anna@gmx.de,Germany,12,4,1,2019-05-14 08:20:11,Anna,Alt,Germany,93.184.216.34,2019-05-14 08:20:11,93.184.216.34,2019-05-14 08:22:43',
      'ben@web.de,,12,0,0,2020-06-01 17:00:00,Ben,Bär,,81.2.69.142,2020-06-01 17:00:00,,',
    ],
    roles: {
      email: 'Subscriber',
      signed_up_at: 'Subscribed',
      name: 'Name',
      country: 'Country',
      signup_ip: 'Optin IP',
      confirm_ip: 'Confirmation IP',
      confirmed_at: 'Confirmation time',
    },
  },
  {
    from: 'Newsletter2Go',
    header:
      'E-Mail;Vorname;Nachname;Geschlecht;Anmeldedatum;Anmelde-IP;DOI-Datum;DOI-IP;Blacklisted',
    rows: [
      'anna@gmx.de;Anna;Alt;w;2019-05-14 08:20:11;93.184.216.34;2019-05-14 08:22:43;93.184.216.34;0',
      'ben@web.de;Ben;Bär;m;2020-06-01 17:00:00;81.2.69.142;;;1',
    ],
    roles: {
      email: 'E-Mail',
      name: 'Vorname',
      signed_up_at: 'Anmeldedatum',
      signup_ip: 'Anmelde-IP',
      confirmed_at: 'DOI-Datum',
      confirm_ip: 'DOI-IP',
      blocked: 'Blacklisted',
    },
  },
  {
    from: 'Inxmail',
    header:
      'Id;email;Anrede;Vorname;Nachname;Anmeldedatum;LastModified;Hardbounce;Letzte Reaktion;TrackingPermission',
    rows: [
      '1;anna@gmx.de;Frau;Anna;Alt;14.05.2019 08:20:11;02.01.2021 03:04:05;false;31.01.2024 12:00:00;true',
      '2;ben@web.de;Herr;Ben;Bär;01.06.2020 17:00:00;02.01.2021 03:04:05;true;;false',
    ],
    roles: {
      email: 'email',
      name: 'Vorname',
      signed_up_at: 'Anmeldedatum',
      blocked: 'Hardbounce',
      last_contact_at: 'Letzte Reaktion',
      consent: 'TrackingPermission',
    },
  },
  {
    from: 'Evalanche',
    header: 'ID,EMAIL,SALUTATION,FIRSTNAME,NAME,PERMISSION,ZIP,CITY,COUNTRY,CREATED,MODIFIED',
    rows: [
      '1,anna@gmx.de,2,Anna,Alt,2,20095,Hamburg,DE,14.05.2019 08:20,02.01.2021 03:04',
      '2,ben@web.de,1,Ben,Bär,1,1010,Wien,AT,01.06.2020 17:00,02.01.2021 03:04',
    ],
    roles: {
      email: 'EMAIL',
      name: 'FIRSTNAME',
      consent: 'PERMISSION',
      country: 'COUNTRY',
      postcode: 'ZIP',
      signed_up_at: 'CREATED',
    },
  },
  {
    from: 'MailPoet',
    header:
      'email,first_name,last_name,subscribed_ip,confirmed_ip,created_at,confirmed_at,list_status,global_status',
    rows: [
      'anna@gmx.de,Anna,Alt,93.184.216.34,93.184.216.34,2019-05-14 08:20:11,2019-05-14 08:22:43,subscribed,subscribed',
      'ben@web.de,Ben,Bär,81.2.69.142,,2020-06-01 17:00:00,,unconfirmed,unconfirmed',
    ],
    roles: {
      email: 'email',
      name: 'first_name',
      signup_ip: 'subscribed_ip',
      confirm_ip: 'confirmed_ip',
      signed_up_at: 'created_at',
      confirmed_at: 'confirmed_at',
      status: 'list_status',
    },
  },
  {
    from: 'lead advertisements',
    header: 'id,created_time,ad_name,campaign_name,form_name,platform,email,full_name,phone_number',
    rows: [
      'l:1,2024-02-03T12:05:09+01:00,Anzeige 1,Frühjahr,Gewinnspiel,fb,anna@gmx.de,Anna Alt,',
      'l:2,2024-02-03T13:05:09+01:00,Anzeige 1,Frühjahr,Gewinnspiel,ig,ben@web.de,Ben Bär,',
    ],
    roles: {
      signed_up_at: 'created_time',
      source: 'form_name',
      email: 'email',
      name: 'full_name',
      phone: 'phone_number',
    },
  },
  {
    from: 'a form of an office suite',
    header: 'Zeitstempel,E-Mail-Adresse,Name,Ich möchte den Newsletter erhalten',
    rows: [
      '03.02.2024 12:05:09,anna@gmx.de,Anna Alt,Ja',
      '03.02.2024 13:05:09,ben@web.de,Ben Bär,Ja',
    ],
    roles: {
      signed_up_at: 'Zeitstempel',
      email: 'E-Mail-Adresse',
      name: 'Name',
      consent: 'Ich möchte den Newsletter erhalten',
    },
  },
  {
    from: 'a customer list in German',
    header:
      'Kd-Nr;Firma;Anrede;Vorname;Nachname;Straße;PLZ;Ort;Land;Geburtsdatum;E-Mail;Newsletter;Newsletter seit;Letzter Kontakt;Herkunft',
    rows: [
      '10115;Alt GmbH;Frau;Anna;Alt;Hafenstr. 1;20095;Hamburg;Deutschland;14.05.1979;anna@gmx.de;ja;14.05.2019;31.01.2024;Messe 2019',
      '10117;;Herr;Ben;Bär;Ring 2;1010;Wien;Österreich;01.06.1980;ben@web.de;nein;;02.02.2024;Webseite',
    ],
    roles: {
      name: 'Vorname',
      country: 'Land',
      postcode: 'PLZ',
      email: 'E-Mail',
      consent: 'Newsletter',
      signed_up_at: 'Newsletter seit',
      last_contact_at: 'Letzter Kontakt',
      source: 'Herkunft',
    },
  },
  {
    from: 'a list in French',
    header:
      'Nom;Prénom;Adresse e-mail;Pays;Date d’inscription;IP d’inscription;Date de confirmation;IP de confirmation;Statut;Provenance;Dernière ouverture',
    rows: [
      'Alt;Anne;anne@orange.fr;France;14/05/2019 08h20;93.184.216.34;14/05/2019 08h22;93.184.216.34;Abonné;Formulaire;31/01/2024',
      'Bär;Benoît;benoit@free.fr;Belgique;01/06/2020 17h00;81.2.69.142;;;Désabonné;Salon;',
    ],
    roles: {
      name: 'Nom',
      email: 'Adresse e-mail',
      country: 'Pays',
      signed_up_at: 'Date d’inscription',
      signup_ip: 'IP d’inscription',
      confirmed_at: 'Date de confirmation',
      confirm_ip: 'IP de confirmation',
      status: 'Statut',
      source: 'Provenance',
      last_contact_at: 'Dernière ouverture',
    },
  },
  {
    from: 'a list in Spanish',
    header:
      'Nombre;Apellidos;Correo electrónico;País;Fecha de alta;IP de alta;Fecha de confirmación;Consentimiento;Origen;Estado;Último contacto',
    rows: [
      'Ana;Alto;ana@telefonica.es;España;14/05/2019 8:20;93.184.216.34;14/05/2019 8:22;Sí;Formulario;Activo;31/01/2024',
      'Benito;Oso;benito@terra.es;Alemania;01/06/2020 17:00;81.2.69.142;;No;Feria;Baja;',
    ],
    roles: {
      name: 'Nombre',
      email: 'Correo electrónico',
      country: 'País',
      signed_up_at: 'Fecha de alta',
      signup_ip: 'IP de alta',
      confirmed_at: 'Fecha de confirmación',
      consent: 'Consentimiento',
      source: 'Origen',
      status: 'Estado',
      last_contact_at: 'Último contacto',
    },
  },
  {
    from: 'a list in Italian',
    header:
      'Nome;Cognome;Indirizzo email;Nazione;Data iscrizione;Indirizzo IP;Data conferma;Consenso;Fonte;Stato;Ultimo contatto',
    rows: [
      'Anna;Alto;anna@libero.it;Italia;14/05/2019 08:20;93.184.216.34;14/05/2019 08:22;Sì;Modulo;Iscritto;31/01/2024',
      'Bruno;Orso;bruno@tin.it;Svizzera;01/06/2020 17:00;81.2.69.142;;No;Fiera;Disiscritto;',
    ],
    roles: {
      name: 'Nome',
      email: 'Indirizzo email',
      country: 'Nazione',
      signed_up_at: 'Data iscrizione',
      signup_ip: 'Indirizzo IP',
      confirmed_at: 'Data conferma',
      consent: 'Consenso',
      source: 'Fonte',
      status: 'Stato',
      last_contact_at: 'Ultimo contatto',
    },
  },
  {
    from: 'a list in Dutch',
    header:
      'Voornaam;Achternaam;E-mailadres;Land;Inschrijfdatum;IP-adres;Bevestigd op;Toestemming;Herkomst;Status;Laatste contact',
    rows: [
      'Anna;Oud;anna@ziggo.nl;Nederland;14-05-2019 08:20;93.184.216.34;14-05-2019 08:22;ja;Formulier;Actief;31-01-2024',
      'Ben;Beer;ben@kpnmail.nl;België;01-06-2020 17:00;81.2.69.142;;nee;Beurs;Uitgeschreven;',
    ],
    roles: {
      name: 'Voornaam',
      email: 'E-mailadres',
      country: 'Land',
      signed_up_at: 'Inschrijfdatum',
      signup_ip: 'IP-adres',
      confirmed_at: 'Bevestigd op',
      consent: 'Toestemming',
      source: 'Herkomst',
      status: 'Status',
      last_contact_at: 'Laatste contact',
    },
  },
  {
    from: 'a list in Polish',
    header:
      'Imię;Nazwisko;Adres e-mail;Kraj;Data zapisu;Adres IP;Data potwierdzenia;Zgoda;Źródło;Status;Ostatni kontakt',
    rows: [
      'Anna;Stara;anna@wp.pl;Polska;2019-05-14 08:20;93.184.216.34;2019-05-14 08:22;tak;Formularz;Aktywny;2024-01-31',
      'Bartosz;Miś;bartosz@onet.pl;Niemcy;2020-06-01 17:00;81.2.69.142;;nie;Targi;Wypisany;',
    ],
    roles: {
      name: 'Imię',
      email: 'Adres e-mail',
      country: 'Kraj',
      signed_up_at: 'Data zapisu',
      signup_ip: 'Adres IP',
      confirmed_at: 'Data potwierdzenia',
      consent: 'Zgoda',
      source: 'Źródło',
      status: 'Status',
      last_contact_at: 'Ostatni kontakt',
    },
  },
]

for (const { from, header, rows, roles } of exports) {
  test(`the columns of an export of ${from} are known`, () => {
    const delimiter = header.includes(';') ? ';' : ','
    const cells = [header, ...rows].map((line) =>
      line.split(delimiter).map((cell) => cell.replaceAll('"', '')),
    )
    const layout = findLayout(cells.map((row, i) => ({ line: i + 1, cells: row })))
    const found = Object.entries(layout.roles).map(([role, { index }]) => [role, cells[0]![index]])
    assert.deepEqual(Object.fromEntries(found), roles)
    for (const { confidence } of Object.values(layout.roles)) {
      assert.ok(confidence >= 0.3 && confidence <= 1)
    }
  })
}
