// The answer of every commune of a built site, as its data files and `reponse.js` make it.
// In: the site's folder, as the only argument; out: a list in the order of INSEE codes.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { kilometres } from "../../generator/render/theme/js/distance.js";
import { reponse } from "../../generator/render/theme/js/reponse.js";

const read = (name) => JSON.parse(readFileSync(join(process.argv[2], "donnees", name), "utf-8"));
const [annuaire, points] = [read("annuaire.json"), read("points.json")];
const answers = annuaire.communes.map((_, rang) => {
  const { titre, territoires, interventions, proches, lacunes } = reponse(annuaire, points, rang);
  return {
    titre,
    lacunes,
    territoires: territoires.map(({ id, nom }) => [id, nom]),
    interventions: interventions.map(({ structure, territoire }) => [
      structure.id,
      territoire?.id ?? null,
    ]),
    proches: proches.map(({ structure, site, metres }) => [
      structure.id,
      site.commune,
      kilometres(metres),
      metres,
    ]),
  };
});
process.stdout.write(JSON.stringify(answers));
