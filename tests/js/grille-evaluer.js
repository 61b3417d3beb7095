/** Reads {grille, cas: [{age, reponses}]} and writes what the engine makes of each case. */

import { evaluer, visibles } from "../../generator/render/theme/js/prescription/grille.js";

const morceaux = [];
for await (const morceau of process.stdin) morceaux.push(morceau);
const { grille, cas } = JSON.parse(Buffer.concat(morceaux).toString());
const resultats = cas.map(({ age, reponses }) => ({
  ...evaluer(grille, age, reponses),
  visibles: visibles(grille, age),
}));
process.stdout.write(JSON.stringify(resultats));
