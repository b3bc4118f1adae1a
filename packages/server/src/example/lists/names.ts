/** First and last names of invented people, by where a list says they live. */
export interface NamePool {
  women: readonly string[]
  men: readonly string[]
  last: readonly string[]
}

export const german: NamePool = {
  women: words(`
    Anna Antje Ayşe Barbara Birgit Brigitte Christina Doris Elif Elke Emilia Franziska Gabriele
    Greta Hannah Heike Helga Ingrid Jana Johanna Jule Karin Katharina Kerstin Lara Lea Lena Leonie
    Lina Luisa Magdalena Maike Marie Marion Martina Mia Monika Nadine Nele Nina Paula Petra Renate
    Rita Sabine Sandra Silke Simone Sofia Sonja Stefanie Susanne Svenja Tanja Theresa Ulrike Ursula
    Ute Vanessa Wiebke Zeynep Agnieszka Olena Margarethe Käthe Jördis
  `),
  men: words(`
    Alexander Andreas Armin Bernd Björn Christian Daniel Dieter Dirk Emre Erik Fabian Felix Finn
    Florian Frank Georg Gerhard Günter Hannes Hans Heinz Holger Ingo Jan Jens Joachim Johannes Jonas
    Jörg Jürgen Kai Karl Klaus Leon Lukas Manfred Marcel Markus Martin Matthias Max Mehmet Michael
    Moritz Nils Norbert Oliver Paul Peter Philipp Rainer Ralf Robert Rolf Rüdiger Sebastian Stefan
    Sven Thomas Tim Tobias Torsten Uwe Volker Walter Wolfgang Yusuf Paweł Sören Götz
  `),
  last: words(`
    Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer
    Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange
    Schmitt Werner Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer
    Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller
    Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig
    Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich
    Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann
    Thomas Voigt Sauer Arnold Wolff Pfeiffer Yılmaz Kaya Demir Nowak Kowalski Petrović Nguyen
    Lindqvist Osterkamp Rosenstock Wiegand Thießen Grünewald Süßmilch Überfeld
  `),
}

export const european: NamePool = {
  women: words(`
    Alice Amélie Aoife Beatriz Camille Carmen Charlotte Chloé Ciara Eleanor Elena Elsa Emma Federica
    Freya Giulia Grace Hannah Inès Ingrid Isla Juliette Katarzyna Lotte Lucía Maud Niamh Noor Olivia
    Paula Phoebe Poppy Rosa Saoirse Signe Sofía Solveig Sophie Zofia
  `),
  men: words(`
    Adam Aidan Alejandro Anders Antoine Arthur Callum Cian Declan Diego Edward Emil Fionn Francesco
    George Hamish Harry Hugo Jack Jakub Jasper Joris Kacper Lars Leo Lorenzo Luca Marco Mateusz
    Nikolaj Oisín Oliver Oscar Pablo Pieter Rhys Rory Thibault Toby Willem
  `),
  last: words(`
    Andersen Baker Barnes Bennett Bianchi Bos Byrne Carter Clarke Collins Cooper Costa Dubois Dupont
    Evans Ferrari Fernández Fletcher Fournier Gallagher Garcia Gibson Griffiths Hansen Hughes Jansen
    Jensen Kelly Kowalczyk Lambert Larsen Lefèvre Lewandowska López MacDonald Martinez Moreau Murphy
    Murray Nielsen Novák O'Brien O'Connor Olsen Owen Palmer Pettersson Romano Rossi Russo Sánchez
    Shaw Smit Thompson Turner Visser Walker Walsh Watson Wilkinson Wiśniewska Wright
  `),
}

export function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

const spelled: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
}

/** Lists are drawn from a few hundred names, and one list has thousands of rows. */
const known = new Map<string, string>()

/** A name as it is written in an address: `Jörg Weiß-O’Hara` becomes `joerg-weiss-ohara`. */
export function plainLetters(name: string): string {
  const plain = known.get(name) ?? spellOut(name)
  known.set(name, plain)
  return plain
}

/** `Dr. Rüdiger Brandt` has the mailbox `ruediger.brandt`. */
export function mailbox(name: string): string {
  return name.replace('Dr. ', '').split(' ').map(plainLetters).join('.')
}

function spellOut(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüßıłø]/g, (letter) => spelled[letter]!)
    .normalize('NFD')
    .replace(/[^a-z\d]+/g, (gap) => (gap === ' ' ? '-' : ''))
}
