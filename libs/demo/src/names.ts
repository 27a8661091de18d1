import type { Random } from './random.js';

/** Common names of many origins, combined at random: any likeness to a person is an accident. */
const GIVEN = (
  'Aaliyah Adrian Aisha Alejandro Alicia Amara Andre Angela Anthony Ayana Beatriz Benjamin Bianca Brandon Caleb Camila Carlos Chiara ' +
  'Connor Crystal Damien Daniela Darius David Deshawn Diego Dolores Eduardo Elena Elijah Emeka Emily Eric Esther Fatima Felipe Fiona ' +
  'Gabriel Grace Hannah Hassan Hector Imani Ingrid Isaac Jamal Jasmine Javier Joanna Jorge Joshua Julia Kadeem Karen Keisha Kenji Kevin ' +
  'Layla Leonard Linh Lucia Malik Marcus Maria Mateo Mei Michael Miriam Monica Naomi Natalia Nathan Noor Omar Patrick Priya Rachel ' +
  'Rafael Rebecca Ricardo Rosa Ruth Samuel Sandra Santiago Sara Sean Sofia Stephen Tamika Teresa Thanh Tobias Valeria Victor Wanda Xiomara ' +
  'Yusuf Zachary Zoe'
).split(' ');

const FAMILY = (
  'Abara Acosta Adler Aguilar Albright Amini Anaya Arden Ashford Ayers Balogun Banerjee Barlow Bautista Beckett Bellamy Benitez Bishara ' +
  'Blackwood Brennan Bui Calloway Cardenas Castell Chaudhry Chen Cisneros Coleman Corbin Dalca Delgado Dinh Dorsey Duarte Easton Ekwueme ' +
  'Escobar Farrow Figueroa Finch Galindo Garrity Godfrey Greer Guerra Haddad Halloran Hathaway Hendricks Holloway Ibarra Iwu Jansen Jimenez ' +
  'Kaminski Keating Khoury Kimura Lachance Langley Larkin Leung Lindqvist Lockhart Lozano Mackey Madrigal Marlowe Mbeki McAllister Mendoza ' +
  'Merritt Mizrahi Montoya Nakata Ndiaye Novak Obando Okafor Olsen Ortega Osei Pacheco Park Pelletier Pham Quiroz Rahimi Ramsey Reyes Rhodes ' +
  'Rivas Rosario Sandoval Santoro Shah Sinclair Solis Stavros Tanaka Thorne Tovar Tran Ullah Valdez Varga Velasco Wainwright Whitaker Yang Zamora Zielinski'
).split(' ');

export function inventedName(random: Random): { readonly givenNames: string; readonly familyName: string } {
  const second = random.chance(0.25) ? ` ${random.pick(GIVEN)}` : '';
  const double = random.chance(0.08) ? `-${random.pick(FAMILY)}` : '';
  return { givenNames: random.pick(GIVEN) + second, familyName: random.pick(FAMILY) + double };
}
