/** The drawing of a QR code: what ISO/IEC 18004 says of every code, at the places it says. */

import assert from "node:assert/strict";
import { test } from "node:test";

import fabrique from "qrcode-generator";

import { tracer } from "../../generator/render/theme/js/prescrire/qr.js";

const QUIET = 4;

test("a quiet zone of four modules, a side of 17 + 4 n, and finders in three corners", () => {
  const { cote, trace } = tracer(fabrique, "https://parcours.example/structures/msp-exemple-salers/");
  const side = cote - 2 * QUIET;
  assert.equal((side - 17) % 4, 0);
  const dark = new Set([...trace.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x - QUIET},${y - QUIET}`));
  const corners = [
    [0, 0],
    [side - 7, 0],
    [0, side - 7],
  ];
  for (const [left, top] of corners) {
    for (let x = 0; x < 7; x += 1) {
      for (let y = 0; y < 7; y += 1) {
        const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
        assert.equal(dark.has(`${left + x},${top + y}`), ring !== 2, `${left + x},${top + y}`);
      }
    }
  }
  for (const place of dark) assert.ok(place.split(",").every((one) => Number(one) >= 0 && Number(one) < side));
});
