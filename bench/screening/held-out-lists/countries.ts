/** The names of a country's people, their mail providers, and what they sign up with. */
export interface Country {
  first: readonly string[]
  last: readonly string[]
  mail: readonly (readonly [domain: string, weight: number])[]
  nicknames: readonly string[]
  ending: string
}

/**
 * Other people, providers and nicknames than those in the lists that the checks were built against, except
 * for Gmail and similar ones.
 */
export const countries = {
  fr: {
    first: words(`Mathilde Clémence Océane Maëlys Gaëlle Solène Bérengère Noémie Élodie Aurore Loïc
      Yannick Gaspard Benoît Cédric Théo Jean-Marc Jean-Luc Marie-Laure Xavier Fabrice Thierry Sylvain
      Bastien Rémi Éric Aurélien Gwénaëlle Tiphaine Ludivine`),
    last: words(`Lemaire Chevallier Boucher Perrin Gauthier Roussel Marchand Dufour Blanchard Guillot
      Renaud Picard Leroux Vasseur Besnard Le-Goff Kermarrec Quéré Etchegaray Lacoste Delacroix Maillard
      Bouvier Charpentier Hervé Pichon Tessier Weisz Ouellet Benali Traoré Nguimfack`),
    mail: [
      ['orange.fr', 22],
      ['free.fr', 17],
      ['laposte.net', 12],
      ['wanadoo.fr', 8],
      ['gmail.com', 25],
      ['sfr.fr', 6],
      ['yahoo.fr', 6],
      ['neuf.fr', 2],
    ],
    nicknames: words(`papillon76 titeuf loulou cocotte sudouest breizh69 zebulon ptitloup marmotte
      velosolex rugbyman tontonjo`),
    ending: 'fr',
  },
  es: {
    first:
      words(`Rocío Lourdes Pilar Montserrat Itziar Nerea Begoña Consuelo Ainhoa Macarena Gonzalo
      Íñigo Joaquín Fermín Agustín Xabier Jordi Josep Eduardo Salvador Ramón Ignacio Cristóbal
      Maite Yolanda`),
    last: words(`Echeverría Iglesias Cabrera Navarro Ortega Quintana Vidal Puig Ferrer Castellanos
      Zubizarreta Goikoetxea Valverde Montero Cordero Salazar Delgado Peña Ibáñez Rubio Calvo Arroyo
      Bermúdez Lozano Villanueva Trujillo`),
    mail: [
      ['gmail.com', 38],
      ['hotmail.es', 18],
      ['hotmail.com', 16],
      ['yahoo.es', 12],
      ['telefonica.net', 5],
      ['outlook.es', 9],
      ['ono.com', 2],
    ],
    nicknames: words(
      `merengue culebra lamorena elchino pirata79 chiqui soldeplaya betico tortuguita rociera`,
    ),
    ending: 'es',
  },
  it: {
    first: words(`Ginevra Ludovica Benedetta Donatella Loredana Graziella Rosalba Ilaria Raffaella
      Pierluigi Gianfranco Giancarlo Ettore Salvatore Domenico Gaetano Tommaso Michelangelo Filippo
      Vincenzo Massimiliano Ivano`),
    last: words(`Esposito Colombo Gallo Conti Mancini Rinaldi Caruso Barbieri Fontana Santoro Marchetti
      Pellegrini Palumbo Sartori Zanetti Cattaneo Fumagalli Brambilla Sgarbi Quaranta Guglielmi
      Bevilacqua Squillace Zuccarello`),
    mail: [
      ['libero.it', 28],
      ['gmail.com', 30],
      ['virgilio.it', 12],
      ['alice.it', 9],
      ['tiscali.it', 7],
      ['hotmail.it', 10],
      ['tin.it', 4],
    ],
    nicknames: words(
      `juventino lupacchiotto stellina zanzara moto_guzzi pizzaiolo tifosa88 gattone`,
    ),
    ending: 'it',
  },
  nl: {
    first: words(`Anneke Marloes Femke Sanne Mirjam Liesbeth Truus Wendy Fleur Iris Joost Sjaak Bram
      Gijs Maarten Wouter Diederik Ruud Huub Teun Koen Marijke Annelies Hendrikje`),
    last: words(`de-Vries van-Dijk Bakker Mulder de-Groot Dekker Brouwer Dijkstra Hoekstra van-der-Linden
      Kuipers Veenstra Postma Schouten Verhoeven Vermeulen Hendriks Huisman Timmermans Zwart Kuyper
      IJzerman Schrijver`),
    mail: [
      ['ziggo.nl', 20],
      ['kpnmail.nl', 10],
      ['hetnet.nl', 9],
      ['xs4all.nl', 7],
      ['gmail.com', 36],
      ['hotmail.com', 12],
      ['live.nl', 6],
    ],
    nicknames: words(`fietsbel stroopwafel oranjefan schaatser kaasboer tulpje windmolen wadloper`),
    ending: 'nl',
  },
  pl: {
    first: words(`Małgorzata Grażyna Bożena Jadwiga Wiesława Aleksandra Dorota Ewelina Szczepan
      Zdzisław Bogusław Stanisław Mieczysław Radosław Bartłomiej Jarosław Andrzej Łukasz Ryszard
      Jolanta Halina`),
    last: words(`Lewandowski Kamiński Zieliński Woźniak Jankowski Mazur Wojciechowska Krawczyk Piotrowski
      Grabowski Pawłowski Michalski Zając Wróbel Jabłoński Szczepański Chmielewski Brzozowski Sikora
      Czarnecki Szewczyk Pszczółkowski`),
    mail: [
      ['wp.pl', 26],
      ['onet.pl', 16],
      ['o2.pl', 14],
      ['interia.pl', 12],
      ['gmail.com', 28],
      ['op.pl', 4],
    ],
    nicknames: words(
      `wilczek kibic_legii smerfetka wedkarz zakopianka misiaczek krzychu rowerzysta`,
    ),
    ending: 'pl',
  },
  gb: {
    first:
      words(`Gemma Kirsty Lorraine Hazel Beverley Jacqueline Imogen Philippa Tamsin Rhiannon Nigel
      Graham Trevor Barnaby Alistair Gareth Dafydd Ewan Keith Clive Stuart Dominic Leanne Siân
      Angharad`),
    last: words(`Ashworth Birchall Cartwright Dewhurst Entwistle Featherstone Greenhalgh Higginbottom
      Illingworth Jessop Kershaw Lancaster Micklethwaite Northcott Openshaw Pickering Quigley Ramsbottom
      Sutcliffe Thistlethwaite Underwood Wolstenholme Yates Cholmondeley Llewelyn Khan Begum Okafor`),
    mail: [
      ['btinternet.com', 16],
      ['hotmail.co.uk', 16],
      ['yahoo.co.uk', 14],
      ['gmail.com', 30],
      ['sky.com', 7],
      ['virginmedia.com', 7],
      ['talktalk.net', 5],
      ['outlook.com', 5],
    ],
    nicknames: words(
      `gunner4life saddler bluebell tynesider mumof3 allotment_al ramblinrose spursfan`,
    ),
    ending: 'co.uk',
  },
  se: {
    first:
      words(`Agneta Birgitta Gunilla Ulrika Åsa Märta Ebba Linnéa Torbjörn Håkan Göran Kjell Åke
      Rasmus Ludvig Joakim Stellan Pernilla Viveca`),
    last: words(`Lindström Bergqvist Sjögren Håkansson Löfgren Åkesson Nyström Ekström Sandström Hedlund
      Wallin Öberg Fjällström Skoglund Björklund Strömqvist Hjelm Tjärnlund`),
    mail: [
      ['telia.com', 20],
      ['hotmail.se', 14],
      ['gmail.com', 44],
      ['spray.se', 4],
      ['outlook.com', 10],
      ['icloud.com', 8],
    ],
    nicknames: words(`fikapaus skogstroll hammarbyare lofot vasalopp kantarell`),
    ending: 'se',
  },
  tr: {
    first: words(`Gülcan Şebnem Çiğdem Ümran Bahar Nilüfer Özge Tuğçe Hüseyin Çağrı Şükrü Doğukan
      Oğuz Barış Kağan Tayfun Umut Sinem`),
    last: words(`Şahin Çetin Aydoğan Özdemir Karakuş Güneş Kılıç Tekin Uçar Bozkurt Akyüz Ünlü Türkoğlu
      Büyükkaya Kahraman Gökçe`),
    mail: [
      ['gmail.com', 48],
      ['hotmail.com', 32],
      ['mynet.com', 6],
      ['outlook.com', 8],
      ['yahoo.com', 6],
    ],
    nicknames: words(`karakartal1903 cimbom sarikanarya kaptan34 gurbetci deniz_kizi`),
    ending: 'com.tr',
  },
  in: {
    first:
      words(`Deepika Shruti Kavitha Meenakshi Rajeshwari Sunita Anjali Harpreet Vikram Ramesh Karthik
      Balasubramanian Jaswinder Mohammed Siddharth Prashanth Dhruv Ganesh Thangaraj`),
    last: words(`Iyer Chatterjee Mukherjee Reddy Naidu Patil Deshmukh Kulkarni Banerjee Venkataraman
      Ramanathan Choudhary Gill Sandhu Qureshi Bhattacharya Jayawardene Pillai`),
    mail: [
      ['gmail.com', 70],
      ['yahoo.co.in', 12],
      ['rediffmail.com', 10],
      ['hotmail.com', 8],
    ],
    nicknames: words(`cricketlover mumbaikar chaiwala techiegeek rajput007 sweetylove`),
    ending: 'in',
  },
  fi: {
    first: words(`Pirkko Marjatta Tuulikki Aino Helmi Ritva Eeva-Liisa Kyllikki Pentti Veikko Esa
      Tapio Ilkka Juhani Seppo Yrjö Matti Ahti`),
    last: words(`Korhonen Nieminen Laine Heikkinen Koskinen Järvinen Lehtonen Saarinen Salminen Niemelä
      Räsänen Kääriäinen Pitkänen Ahonen Vuorinen Yli-Hukkala`),
    mail: [
      ['gmail.com', 42],
      ['hotmail.com', 22],
      ['luukku.com', 12],
      ['kolumbus.fi', 10],
      ['elisanet.fi', 14],
    ],
    nicknames: words(`mustikka sisu1939 saunamajuri kalamies ponipoika kettu`),
    ending: 'fi',
  },
} as const satisfies Record<string, Country>

export type CountryCode = keyof typeof countries

export function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
