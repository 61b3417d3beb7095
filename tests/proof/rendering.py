"""How every kind of page is looked at on screen and on paper, for readers who set it otherwise."""

KINDS = {
    "accueil": "/",
    "structures": "/structures/",
    "restrictions": "/restrictions/",
    "restriction": "/restrictions/enfants-seulement/",
    "structure": "/structures/comite-exemple-cantal/",
    "suspendue": "/structures/msp-exemple-chatillon-sur-chalaronne/",
    "territoires": "/territoires/",
    "territoire": "/territoires/cantal-4/",
    "territoire vide": "/territoires/haute-loire-7/",
    "départements": "/departements/",
    "département": "/departements/38/",
    "lettre": "/departements/63/communes-s/",
    "commune": "/communes/15219/",
    "commune sans": "/communes/43040/",
    "contenu": "/questions-frequentes/",
    "accessibilité": "/accessibilite/",
    "introuvable": "/404.html",
    "plan": "/plan-du-site/",
    "recherche": "/recherche/",
    "carte": "/carte/",
    "couverture": "/couverture/",
    "hors ligne": "/hors-ligne/",
    "prescrire": "/prescrire/",
    "ordonnance vierge": "/prescrire/ordonnance-vierge/",
    "grille vierge": "/prescrire/grille-vierge/",
}

SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important;'
    + ' word-spacing: .16em !important } p { margin-bottom: 2em !important }');
  document.adoptedStyleSheets = [sheet];
}"""

TEXTS = """() => {
  const wide = document.documentElement.clientWidth;
  const unread = '[hidden], svg, script, template, .annonce, .voix, .evitement, option';
  const floats = node => node && (/sticky|fixed/.test(getComputedStyle(node).position)
    || floats(node.parentElement));
  const pieces = [];
  const cut = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode;
    const home = text.parentElement;
    if (!text.data.trim() || home.closest(unread) || !home.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      const scrolls = home.closest('.tableau, .texte table');
      if (box.right > wide + 1 && !scrolls) cut.push(`off: ${text.data.trim().slice(0, 40)}`);
      if (!floats(home)) pieces.push({ box, home, said: text.data.trim().slice(0, 40) });
    }
  }
  for (const node of document.querySelectorAll('body *')) {
    const { overflowX, overflowY } = getComputedStyle(node);
    const across = /hidden|clip/.test(overflowX) && node.scrollWidth > node.clientWidth + 1;
    const down = /hidden|clip/.test(overflowY) && node.scrollHeight > node.clientHeight + 1;
    if ((across || down) && !node.closest(unread)) cut.push(`cut: ${node.outerHTML.slice(0, 60)}`);
  }
  pieces.sort((one, other) => one.box.top - other.box.top);
  const over = [];
  pieces.forEach((one, rank) => {
    const low = one.box.bottom - one.box.height / 4;
    for (let next = rank + 1; next < pieces.length; next += 1) {
      const other = pieces[next];
      if (other.box.top + other.box.height / 4 >= low) break;
      const meet = one.box.left + 1 < other.box.right && other.box.left + 1 < one.box.right;
      if (meet && one.home !== other.home) over.push(`${one.said} / ${other.said}`);
    }
  });
  if (document.documentElement.scrollWidth > wide) cut.push('the page scrolls sideways');
  return { many: pieces.length, cut, over };
}"""

INK = """() => {
  const light = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map(one => one / 255)
      .map(one => one <= .03928 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const pale = [];
  while (walk.nextNode()) {
    const home = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !home.checkVisibility()) continue;
    if (home.closest('svg, script, template, option')) continue;
    if (1.05 / (light(getComputedStyle(home).color) + .05) < 4.5) pale.push(home.outerHTML);
  }
  return pale.map(one => one.slice(0, 90));
}"""

FIELDS = """() => {
  const light = colour => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    if (!a) return null;
    const [x, y, z] = [r, g, b].map(one => one / 255)
      .map(one => one <= .03928 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4);
    return .2126 * x + .7152 * y + .0722 * z;
  };
  const ground = node => node
    ? light(getComputedStyle(node).backgroundColor) ?? ground(node.parentElement) : 1;
  const apart = (one, other) => one === null ? 0
    : (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
  const fields = 'input:not([type=radio], [type=checkbox]), select, textarea, .bouton, .rond';
  return [...document.querySelectorAll(fields)].filter(node => node.checkVisibility())
    .map(node => {
      const style = getComputedStyle(node);
      const around = ground(node.parentElement);
      const border = parseFloat(style.borderTopWidth) ? light(style.borderTopColor) : null;
      const best = Math.max(apart(border, around), apart(light(style.backgroundColor), around));
      return [node.outerHTML.slice(0, 70), best];
    });
}"""

CONTRAST = """node => {
  const light = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map(one => one / 255)
      .map(one => one <= .03928 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const { color, backgroundColor } = getComputedStyle(node);
  const [one, other] = [light(color), light(backgroundColor)].sort((a, b) => b - a);
  return (one + .05) / (other + .05);
}"""
