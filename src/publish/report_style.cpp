#include "publish/report_style.h"

#include <cstddef>
#include <string_view>

#include "content/script.h"
#include "publish/colours.h"

namespace publish {
namespace {

constexpr std::string_view kStyle = R"css(
:root {
  color-scheme: only light;
  --paper: #$paper; --card: #$card; --ink: #$ink; --muted: #$muted; --line: #$line; --rule: #$rule;
  --primary: #$primary; --warn: #$warn; --warn-ground: #$warn_ground;
  --body: 1.125rem; --small: 1rem; --lead: 1.3125rem; --h1: 2.375rem; --h2: 1.75rem; --h3: 1.375rem; --h4: 1.125rem;
  --measure: calc(34 * var(--body));
}
.large-print { font-size: 150%; --body: 1rem; --lead: 1.125rem; --h1: 1.75rem; --h2: 1.5rem; --h3: 1.25rem; --h4: 1.0625rem; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: var(--body)/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  overflow-wrap: break-word;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
main, footer { max-width: 45rem; margin: 0 auto; padding: 0 1rem; }
main { padding-bottom: 2rem; }
main:has(.wide) { max-width: 60rem; }
main:has(.wide) + footer { max-width: 60rem; }

header { padding: 2rem 0 1.5rem; border-bottom: 1px solid var(--rule); margin-bottom: 2rem; }
header::before { content: ""; display: block; width: 4rem; border-top: 6px solid var(--primary); margin-bottom: 1.25rem; }
h1, h2, h3, h4 { line-height: 1.2; font-weight: 700; text-wrap: balance; max-width: 45rem; }
h1 { font-size: var(--h1); margin: 0; }
h2 { font-size: var(--h2); margin: 3rem 0 0.75rem; }
h3 { font-size: var(--h3); margin: 2.25rem 0 0.5rem; }
h4 { font-size: var(--h4); line-height: 1.35; margin: 2rem 0 0.25rem; }
h2 + h3, h3 + h4 { margin-top: 1rem; }
p, ul, ol { margin: 0 0 1rem; max-width: var(--measure); }
p { text-wrap: pretty; }
.subtitle { font-size: var(--lead); color: var(--muted); margin: 0.5rem 0 0; }
.muted { font-size: var(--small); color: var(--muted); }
ul, ol { padding-inline-start: 1.5rem; }
li { margin: 0 0 0.375rem; padding-inline-start: 0.25rem; }
li::marker { color: var(--primary); font-weight: 700; }
.boxes { list-style-type: "☐ "; }
.boxes li::marker { color: inherit; font-weight: 400; }

a { color: var(--primary); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
a:hover { text-decoration-thickness: 3px; }
a:focus-visible, .picture:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; box-shadow: 0 0 0 3px #FFD23F; border-radius: 2px; }

nav { margin-bottom: 3rem; }
nav h2 { font-size: var(--h3); margin: 0 0 0.5rem; }
nav ul { list-style: none; padding: 0; margin: 0; }
nav li { margin: 0; padding: 0; }
nav li li { padding-inline-start: 1.5rem; }
nav a { display: inline-block; padding: 0.25rem 0; text-decoration-color: var(--line); }

.table { max-width: 100%; overflow-x: auto; margin: 1.5rem 0 2.25rem; }
table { border-collapse: collapse; width: 100%; position: relative; }
caption { text-align: start; font-weight: 700; padding: 0 0 0.5rem; text-wrap: balance; }
.said { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 1.25rem 0.5rem 0; border-bottom: 1px solid var(--rule); }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th, thead td { vertical-align: bottom; border-bottom: 2px solid var(--ink); line-height: 1.25; }
tbody th { font-weight: 400; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.short { white-space: nowrap; }
table:not([class]) { max-width: 34rem; }
.wide { font-size: var(--small); line-height: 1.4; }

figure { box-sizing: border-box; max-width: 45rem; margin: 1.5rem 0 2.25rem; padding: 1.25rem; background: var(--card); border: 1px solid var(--rule); border-radius: 0.75rem; }
figcaption { font-size: var(--lead); line-height: 1.4; max-width: 34em; text-wrap: pretty; }
.picture { overflow-x: auto; margin-top: 1rem; }
.picture svg { display: block; max-width: max(100%, 34rem); height: auto; }

.notice { margin: 1.5rem 0; padding: 1rem 1.25rem; background: var(--warn-ground); border: 1px solid var(--warn); border-inline-start-width: 6px; border-radius: 0.5rem; max-width: 42rem; }
.notice p { margin: 0.25rem 0 0; }
.notice p:first-child { margin: 0; }
.notice-title { font-weight: 700; }
.blank { margin: 0.5rem 0 2rem; }
.blank i { display: block; height: 2.75rem; border-bottom: 1px solid var(--line); }
footer { border-top: 1px solid var(--rule); padding-top: 1rem; padding-bottom: 2.5rem; font-size: var(--small); color: var(--muted); }
footer p { margin: 0; }

@media (min-width: 48rem) {
  main, footer { padding-inline: 2rem; }
  header { padding-top: 3rem; }
  figure { padding: 1.5rem 2rem; }
}
@media screen and (max-width: 30rem) {
  :root { --h1: 1.875rem; --h2: 1.5rem; --h3: 1.25rem; --lead: 1.1875rem; }
  .large-print { --h1: 1.375rem; --h2: 1.25rem; --h3: 1.125rem; --lead: 1rem; }
  th, td { padding-inline-end: 0.75rem; }
  figure { padding: 1rem; }
}

@media print {
  html { font-size: 10pt; --h1: 2.5rem; --h2: 1.8rem; --h3: 1.45rem; --h4: 1.2rem; --lead: 1.2rem; --body: 1.15rem; --measure: calc(40 * var(--body)); }
  html.large-print { font-size: 18pt; --body: 1rem; --lead: 1.1rem; --h1: 1.75rem; --h2: 1.4rem; --h3: 1.2rem; --h4: 1.05rem; }
  body { background: none; line-height: 1.4; orphans: 2; widows: 2; }
  p { break-inside: avoid; }
  p.long { break-inside: auto; text-wrap: wrap; }
  main, main:has(.wide), footer, main:has(.wide) + footer { max-width: none; padding: 0; }
  header { padding-top: 0; padding-bottom: 1rem; margin-bottom: 1.5rem; }
  h2 { margin-top: 2rem; }
  h3 { margin-top: 1.5rem; }
  h4 { margin-top: 1.25rem; }
  p, ul, ol { margin-bottom: 0.75rem; }
  li { margin-bottom: 0.25rem; }
  .table, figure { margin: 1rem 0 1.5rem; }
  th, td { padding-block: 0.35rem; }
  h1, h2, h3, h4, caption, thead, .notice-title, .keep { break-after: avoid; }
  h1, h2, h3, h4, li, figure, .notice, thead, tr, figcaption, .boxes { break-inside: avoid; }
  li:first-child { break-after: avoid; }
  li:last-child { break-before: avoid; }
  .blank { break-inside: avoid; }
  .blank i { height: 10mm; }
  .new-page { break-before: page; margin-top: 0; }
  nav { break-inside: auto; }
  nav a { color: inherit; text-decoration: none; padding: 0.1rem 0; }
  .table, .picture { overflow: visible; }
  thead { display: table-header-group; }
  tbody tr:first-child { break-before: avoid; }
  .wide { font-size: 9.5pt; }
  .large-print .wide { font-size: inherit; }
  .few { break-inside: avoid; }
  .wide :is(th, td):not(:last-child) { padding-inline-end: 0.75rem; }
  figure, .notice { max-width: none; }
  figure { background: none; padding: 1rem 1.25rem; }
  .picture svg { max-width: 100%; max-height: 190mm; }
  .notice { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; }
  a[rel]:not(.bare)::after { content: attr(href); display: block; overflow-wrap: anywhere; font-size: var(--small); color: var(--muted); }
  a[rel]:not(.bare) { display: block; text-decoration: none; }
}
/* Only Chromium knows app-region, and it puts the footer into the margin of every page. */
@supports (app-region: drag) and (print-color-adjust: exact) {
  @media print { footer { display: none; } }
}
@media (prefers-contrast: more) {
  :root { --paper: #$white; --muted: var(--ink); --rule: var(--ink); --line: var(--ink); }
}
)css";

// A table as cards, one a row, each cell under its column's name. "$" is the table.
constexpr std::string_view kCards = R"css(
$, $ caption, $ tbody, $ tr, $ th, $ td { display: block; }
$ thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
$ tr { padding: 0.875rem 1rem; margin: 0 0 0.75rem; background: var(--card); border: 1px solid var(--rule); border-radius: 0.75rem; }
$ th, $ td { border: 0; padding: 0; white-space: normal; text-align: start; }
$ tbody th { font-weight: 700; }
$ tr > * + * { margin-top: 0.375rem; }
$ [data-label] { display: table; table-layout: fixed; width: 100%; }
$ [data-label]:empty { display: none; }
$ [data-label]::before { content: attr(data-label); display: table-cell; width: 34%; padding-inline-end: 0.75rem; font-weight: 400; color: var(--muted); }
@supports (content: "a" / "") { $ [data-label]::before { content: attr(data-label) / ""; } }
)css";

// On a phone large print has no room for two columns.
constexpr std::string_view kSmallCards = R"css(
@media screen and (max-width: 40rem) {
  .large-print [data-label], .large-print [data-label]::before { display: block; width: auto; }
}
)css";

std::string cards(std::string_view table) {
  std::string out;
  for (const char c : kCards) {
    if (c == '$') {
      out += table;
    } else {
      out += c;
    }
  }
  return out;
}

// A text in quotes as CSS reads it, with everything that is not a plain letter, digit or space as an escape.
std::string quoted(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = content::next_code_point(text, at);
    const bool plain = c == ' ' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (plain) {
      out += static_cast<char>(c);
      continue;
    }
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    if (c < ' ' || (c >= 0x7F && c < 0xA0) || (c >= 0xD800 && c < 0xE000) || c > 0x10FFFF) c = 0xFFFD;
    std::string digits;
    for (; c > 0; c >>= 4) digits.insert(digits.begin(), kDigits[c & 15]);
    out += '\\' + digits + ' ';
  }
  return out + '"';
}

// "Page {page} of {pages}" as the value of `content`.
std::string numbered(std::string_view words) {
  constexpr std::string_view kPage = "{page}", kPages = "{pages}";
  std::string out;
  while (!words.empty()) {
    const std::size_t place = words.find('{');
    if (place > 0) out += quoted(words.substr(0, place)) + ' ';
    if (place == std::string_view::npos) break;
    words.remove_prefix(place);
    const bool page = words.substr(0, kPage.size()) == kPage, pages = words.substr(0, kPages.size()) == kPages;
    if (page || pages) out += page ? "counter(page) " : "counter(pages) ";
    words.remove_prefix(page ? kPage.size() : pages ? kPages.size() : 1);
  }
  return out;
}

std::string pages(const Document& document, const content::Wording& wording) {
  const std::string look =
      std::string("font: ") + (document.large_print ? "18pt" : "9pt") +
      "/1.3 \"Atkinson Hyperlegible Next\", \"Segoe UI\", \"Noto Sans\", \"Liberation Sans\", sans-serif; "
      "color: #" + std::string(digits_of("muted")) + "; vertical-align: top; padding-top: 5mm; ";
  return "@page {\n  size: A4;\n  margin: 18mm 20mm " + std::string(document.large_print ? "40mm" : "24mm") +
         ";\n"
         "  @bottom-left { " +
         look + "width: 80%; text-align: start; unicode-bidi: plaintext; content: " + quoted(document.footer) +
         "; }\n"
         "  @bottom-right { " +
         look + "text-align: end; white-space: nowrap; content: " + numbered(wording.text("report.page")) + "; }\n}\n";
}

}  // namespace

std::string page_style(const Document& document, const content::Wording& wording) {
  return with_colours(kStyle.substr(1)) + "@media screen and (max-width: 48rem) {" + cards(".wide") + "}\n" +
         "@media screen and (max-width: 30rem) {" + cards(".narrow") + "}" + cards(".cards") +
         std::string(kSmallCards.substr(1)) + pages(document, wording);
}

}  // namespace publish
