/** What Citewright's pages have in common: paper, type, links, a header and a footer. Colours carry no meaning alone. */
export const baseStyle = `
:root {
	--paper: #fcfbf8; --ink: #1c2226; --soft: #56606a; --rule: #d9d5cb; --wash: #f3f0e9; --accent: #0e5a68; --care: #94400f; --care-wash: #faf0e6; --field: #fff;
	--serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Source Serif 4', Charter, Georgia, 'DejaVu Serif', serif;
	--sans: system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif;
	color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
	:root { --paper: #15191c; --ink: #e6e3dc; --soft: #a5adb3; --rule: #343b40; --wash: #1d2327; --accent: #82c6d2; --care: #eda877; --care-wash: #2a211a; --field: #1d2327; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .16em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
[hidden] { display: none !important; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem .8rem; background: var(--paper); z-index: 2; }

header, .body, footer { width: calc(100% - 3rem); max-width: 69rem; margin: 0 auto; }
header { padding-top: 3rem; padding-bottom: 1.5rem; }
header p { max-width: 44rem; margin: .6rem 0 0; }
header .edition { color: var(--soft); font-size: .9rem; margin: .4rem 0 1.2rem; }
h1 { font: 400 2.1rem/1.15 var(--serif); letter-spacing: -.01em; margin: 0; text-wrap: balance; }
h2 { font: 400 1.5rem/1.2 var(--serif); margin: 0; text-wrap: balance; }
footer { color: var(--soft); font-size: .85rem; padding-top: 2rem; padding-bottom: 3rem; }
footer p { margin: .2rem 0; }
@media (prefers-contrast: more) { :root { --soft: var(--ink); --rule: var(--ink); } }
`;
