"""What people with bad intentions, or bad luck, put in a field.

After the OWASP cheat sheets « XSS Filter Evasion » and « CSV Injection », Unicode Technical Report
36 (direction of writing), and « Trojan Source » (2021).
"""

TRIPWIRE = "window.__touched=1"
"""What every script among the values does if it runs; tests look for it afterwards."""

MARKUP = (
    f"<script>{TRIPWIRE}</script>",
    f"</script><script>{TRIPWIRE}</script>",
    f"</title></textarea></style><script>{TRIPWIRE}</script>",
    f"--><script>{TRIPWIRE}</script><!--",
    f"]]><script>{TRIPWIRE}</script><![CDATA[",
    f"<img src=x onerror={TRIPWIRE} id=hostile>",
    f'"><svg/onload={TRIPWIRE} id=hostile>',
    f"' onmouseover='{TRIPWIRE}' autofocus onfocus='{TRIPWIRE}",
    f'" onmouseover="{TRIPWIRE}" x="',
    f"<a href=javascript:{TRIPWIRE} id=hostile>lien</a>",
    "<iframe id=hostile srcdoc='<script>top.__touched=1</script>'></iframe>",
    "<form id=hostile action=https://a.example><input name=hostile><button>Envoyer",
    "<base href=https://a.example/><meta http-equiv=refresh content=0;url=https://a.example/>",
    "<link id=hostile rel=stylesheet href=https://a.example/a.css><style>*{display:none}</style>",
    f"&lt;script&gt;{TRIPWIRE}&lt;/script&gt; &#60;b&#62; &amp;lt;",
    f"\\u003cscript\\u003e{TRIPWIRE}\\u003c/script\\u003e \\x3cb\\x3e",
    f"</svg></foreignObject></desc><img src=x onerror={TRIPWIRE} id=hostile>",
    f"<mark><img src=x onerror={TRIPWIRE} id=hostile></mark>",
)
ADDRESSES = (
    f"javascript:{TRIPWIRE}",
    f"JaVaScRiPt:{TRIPWIRE}",
    f"data:text/html,<script>{TRIPWIRE}</script>",
    "vbscript:msgbox(1)",
    "//a.example/a.js",
    'https://a.example/"onmouseover="x',
    f"[lien](javascript:{TRIPWIRE})",
    "![image](https://a.example/a.png)",
    "url(https://a.example/a.png)",
    "../../../../etc/passwd",
)
TEMPLATES = (
    "{{ 7*7 }} {{ config }} {{ self.__init__.__globals__ }}",
    "{% raw %}{% include '/etc/passwd' %}{# x #}",
    f"${{{TRIPWIRE}}} `${{{TRIPWIRE}}}`",
    f"');{TRIPWIRE};('",
    f'";{TRIPWIRE};//',
    f"\\');{TRIPWIRE};//\\",
    f"'+({TRIPWIRE})+'",
    "%(nom)s %s %n {0} {nom} $nom $(id) `id` ; id | id && id",
    "__proto__ constructor toString",
)
FORMULAS = (
    '=HYPERLINK("https://a.example","Cliquez")',
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\uff1d1+1",
    "\uff0b1+1",
    "'=1+1",
    'a;=1+1;"=1+1"',
    '"=1+1"',
)
LOGS = (
    "::error file=a,line=1::faux",
    "##[add-mask]annuaire ##[stop-commands]x",
    "%0A::error::faux %0D%0A",
    "a\n::warning::faux\n",
    "section_start:1:x faux",
)
WORDS = (
    "Œuvre \U0001f469\u200d\u2695\ufe0f \u2764\ufe0f \U0001f1eb\U0001f1f7 \U0001f9d1\U0001f3fd",
    "e\u0301 \u1ec7 \u212b \ufb01 \uff21 \U0001d400",
    "x" * 200,
    "mot " * 49 + "mot",
    "null true 0 [] {} # :",
)
SHOWN = (*MARKUP, *ADDRESSES, *TEMPLATES, *FORMULAS, *LOGS, *WORDS)
"""Texts that a free field may hold: readers see them as they are."""

CONTROLS = tuple(
    f"a{chr(code)}b" for code in (*range(9), *range(11, 13), *range(14, 32), *range(127, 160))
)
TURNING = tuple(
    f"a{sign}b"
    for sign in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
UNSEEN = tuple(
    f"a{sign}b"
    for sign in "\u00ad\u034f\u115f\u180e\u200b\u200c\u2060\u2062\u206a\u3164\ufe00\ufeff"
    "\uffa0\ufff9\u2028\u2029\ufdd0\uffff\ue000\uf8ff\U000e0041\U000e0100\U000f0000\U0010ffff"
)
SPILLING = (
    "Z\u0300\u0301\u0302\u0303\u0304a\u0316\u0317\u0318\u0319l",
    "\u05d1\u05d9\u05ea 04 65",
    "\u0645\u0631\u0643\u0632 \u0661\u0662",
)
TERMINAL = (
    "\x1b[2J\x1b[1;31mfaux\x1b[0m",
    "\x1b]8;;https://a.example\x07lien\x1b]8;;\x07",
    "\x9b31mfaux",
    "\rfaux : aucune erreur",
    "\u202eedoc\u2066 // faux\u2069",
)
HALVES = ("a\ud800b", "\udfff")
"""Halves of a sign, which no file can hold but as an escape."""

TOLD = (*CONTROLS, *TURNING, *UNSEEN, *SPILLING, *TERMINAL, *HALVES)
"""Texts the check refuses, whatever the field."""

FAMILIES = {
    "markup": MARKUP,
    "addresses": ADDRESSES,
    "templates": TEMPLATES,
    "formulas": FORMULAS,
    "logs": LOGS,
    "words": WORDS,
    "control characters": CONTROLS,
    "direction of writing": TURNING,
    "unseen or private": UNSEEN,
    "right to left, stacked accents": SPILLING,
    "terminal sequences": TERMINAL,
    "half characters": HALVES,
}
