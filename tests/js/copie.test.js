// The copy on the device, with caches and a network of our own: whole or not at all.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { copieEnUsage, effacer } from "../../generator/render/theme/js/copie.js";
import { garder } from "../../generator/render/theme/js/telechargement.js";

const RACINE = "https://x.example/annuaire/";
const LISTE = `${RACINE}donnees/hors-ligne.json`;
const FICHIERS = ["", "a/", "b/", "c/", "d/", "e/", "f/", "g/", "theme/h.css"];

let network, stores, room;

class Store extends Map {
  async match(address) {
    return this.get(address)?.clone();
  }
  async put(address, response) {
    if ((room -= 1) < 0) throw new DOMException("full", "QuotaExceededError");
    this.set(address, response);
  }
}

globalThis.caches = {
  keys: async () => [...stores.keys()],
  delete: async (name) => stores.delete(name),
  open: async (name) => {
    if (!stores.has(name)) stores.set(name, new Store());
    return stores.get(name);
  },
};

globalThis.fetch = async (address) => {
  const found = network(address);
  if (found === undefined) throw new TypeError("cut");
  return found instanceof Response ? found : new Response(found);
};

function publish(version, jour = "2026-11-21") {
  const liste = JSON.stringify({ version, jour, octets: 1000, fichiers: FICHIERS });
  network = (address) => (address === LISTE ? liste : `${version} ${address}`);
}

async function kept() {
  const copie = await copieEnUsage(RACINE);
  if (!copie) return null;
  const texts = FICHIERS.map(async (one) => (await copie.cache.match(RACINE + one)).text());
  return { version: copie.liste.version, texts: await Promise.all(texts) };
}

const whole = (version) => ({
  version,
  texts: FICHIERS.map((one) => `${version} ${RACINE}${one}`),
});

beforeEach(() => {
  stores = new Map();
  room = 1000;
  publish("1");
});

test("every listed file is kept, with its count told", async () => {
  const told = [];
  const liste = await garder(RACINE, (...where) => told.push(where));
  assert.equal(liste.version, "1");
  assert.deepEqual(await kept(), whole("1"));
  assert.deepEqual(told, FICHIERS.map((_, index) => [index + 1, FICHIERS.length]));
});

test("a newer version takes the place of the one before, which goes", async () => {
  await garder(RACINE);
  publish("2");
  await garder(RACINE);
  assert.deepEqual(await kept(), whole("2"));
  assert.equal(stores.size, 1);
});

test("the same version is not fetched again", async () => {
  await garder(RACINE);
  const before = network;
  network = (address) => (address === LISTE ? before(address) : undefined);
  assert.equal((await garder(RACINE)).version, "1");
});

for (let cut = 0; cut <= FICHIERS.length + 1; cut += 1) {
  test(`the network cut after ${cut} answers leaves the version before whole`, async () => {
    await garder(RACINE);
    publish("2");
    const serve = network;
    let left = cut;
    network = (address) => ((left -= 1) < 0 ? undefined : serve(address));
    await assert.rejects(garder(RACINE), { raison: "reseau" });
    assert.deepEqual(await kept(), whole("1"));
    assert.equal(stores.size, 1);
  });
}

for (let full = 0; full <= FICHIERS.length; full += 1) {
  test(`no room left after ${full} files: nothing is kept, and it is said`, async () => {
    room = full;
    await assert.rejects(garder(RACINE), { raison: "place" });
    assert.equal(await kept(), null);
    assert.equal(stores.size, 0);
  });
}

test("an error of the server is no file, and a page is no list", async () => {
  const serve = network;
  network = (address) => (address.endsWith("g/") ? new Response("", { status: 503 }) : serve(address));
  await assert.rejects(garder(RACINE), { raison: "serveur" });
  network = () => "<!doctype html>";
  await assert.rejects(garder(RACINE), { raison: "serveur" });
  assert.equal(stores.size, 0);
});

test("a site published meanwhile is not mixed with the one before", async () => {
  const first = network;
  network = (address) => {
    if (address.endsWith("c/")) publish("2");
    return first(address);
  };
  await assert.rejects(garder(RACINE), { raison: "change" });
  assert.equal(await kept(), null);
  await garder(RACINE);
  assert.deepEqual(await kept(), whole("2"));
});

test("what an interrupted process left is not used, and goes with the next success", async () => {
  await garder(RACINE);
  const left = await caches.open(`parcours ${RACINE} 2`);
  await left.put(RACINE, new Response("half"));
  assert.deepEqual(await kept(), whole("1"));
  publish("3");
  await garder(RACINE);
  assert.deepEqual([...stores.keys()], [`parcours ${RACINE} 3`]);
});

test("deleting leaves nothing of ours, and all of others'", async () => {
  await garder(RACINE);
  await caches.open("parcours https://x.example/autre/ 1");
  await caches.open("another program");
  await effacer(RACINE);
  assert.equal(await copieEnUsage(RACINE), null);
  assert.deepEqual([...stores.keys()], ["parcours https://x.example/autre/ 1", "another program"]);
});
