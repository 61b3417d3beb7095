"""Small screens, big letters, fingers: nothing overflows, targets are large enough."""

import pytest
from shifting import shift

OVERFLOW = """() => {
  const wide = document.documentElement.clientWidth;
  return [...document.querySelectorAll('body *')]
    .filter(node => node.getBoundingClientRect().right > wide + 1)
    .filter(node => !node.closest('table') && !node.matches('.evitement') && !node.ownerSVGElement)
    .map(node => node.outerHTML.slice(0, 80));
}"""

TARGETS = """() => [...document.querySelectorAll('a[href], button, input, select, summary')]
  .filter(node => !node.matches('.evitement, .fil a') && node.getClientRects().length)
  .map(node => {
    const box = (node.closest('label') ?? node).getBoundingClientRect();
    const line = node.closest('p, li, dd, td, small');
    const around = line ? [...line.childNodes]
      .filter(other => !other.contains(node) && !(other.nodeType === 1 && other.matches('a')))
      .map(other => other.textContent).join('').replace(/[\\s·,.;:()–]+/g, '') : '';
    const inline = getComputedStyle(node).display === 'inline' || around.length > 0;
    return { html: node.outerHTML.slice(0, 90), width: box.width, height: box.height, inline,
             large: node.matches('header a, .lettres a, .bouton, .tel, [href^="tel:"]') };
  })"""


def test_no_sideways_scrolling_at_320_pixels(page, address):
    """WCAG 1.4.10: everything fits a 320-pixel screen."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    assert [] == page.evaluate(OVERFLOW)
    assert 320 >= page.evaluate("() => document.documentElement.scrollWidth")


LARGE_TEXT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { font-size: 200% !important }');
  document.adoptedStyleSheets = [sheet];
}"""


def test_text_twice_as_large_still_fits(page, address):
    """WCAG 1.4.4: at 200 %, on a desk."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address)
    page.evaluate(LARGE_TEXT)
    assert [] == page.evaluate(OVERFLOW)
    assert 1280 >= page.evaluate("() => document.documentElement.scrollWidth")


@pytest.mark.parametrize("path", ["/", "/communes/15219/", "/structures/msp-exemple-salers/"])
def test_text_twice_as_large_still_fits_a_phone(page, path):
    """At 200 % on a phone, numbers and addresses go to the next line instead of off the screen."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path)
    page.evaluate(LARGE_TEXT)
    assert [] == page.evaluate(OVERFLOW)


def test_spaced_text_still_fits(page):
    """WCAG 1.4.12: a reader may set lines, words and letters further apart."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/communes/15219/")
    page.evaluate(
        """() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important;'
            + ' word-spacing: .16em !important } p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets = [sheet];
        }"""
    )
    assert [] == page.evaluate(OVERFLOW)


def test_targets_are_large_enough(page, address):
    """WCAG 2.5.8: 24 pixels each way, but for links inside a sentence."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    targets = page.evaluate(TARGETS)
    assert 10 < len(targets)
    small = [one for one in targets if min(one["width"], one["height"]) < 23.5]
    assert [] == [one for one in small if not one["inline"]]


def test_what_is_pressed_most_is_larger_still(page, address):
    """44 pixels high for navigation, buttons and telephone numbers."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    large = [one for one in page.evaluate(TARGETS) if one["large"]]
    assert 4 < len(large)
    assert [] == [one for one in large if one["height"] < 43.5]


def test_the_steps_of_a_breadcrumb_are_large_enough(page):
    """Also where the département has the shortest name of the region."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/structures/msp-exemple-chatillon-sur-chalaronne/")
    boxes = [link.bounding_box() for link in page.locator(".fil a").all()]
    assert 3 == len(boxes)
    assert 24 <= min(box["width"] for box in boxes)
    assert 44 <= min(box["height"] for box in boxes)


@pytest.mark.parametrize("path", ["/", "/communes/15219/", "/structures/"])
def test_nothing_moves_while_the_page_loads(page, path):
    """No layout shift: what was read stays where it was."""
    page.goto(path)
    assert 0.01 > shift(page)
