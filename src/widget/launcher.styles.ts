/**
 * The launcher's look, as plain text because stage 0 has no Lit. System colours follow the shop's colour scheme and forced
 * colours by themselves. `all: initial !important` is what wins against a page's `* { … !important }`.
 */
export default `
:host { all: initial !important; display: contents !important; }
:host([hidden]), [hidden] { display: none !important; }
.room {
  --_accent: var(--visavis-accent, var(--_shop-accent, #0a5c36)); --_edge: 24px;
  display: inline-block; max-width: 100%; color-scheme: var(--visavis-color-scheme, light); color: CanvasText;
  font: 14px/20px var(--visavis-font, system-ui, sans-serif);
}
.floats { position: fixed; z-index: var(--visavis-layer, 2147483000); bottom: max(var(--_clear), var(--visavis-offset-block, var(--_edge))); max-width: calc(100% - 32px); }
.right { right: var(--visavis-offset-inline, var(--_edge)); }
.left { left: var(--visavis-offset-inline, var(--_edge)); }
.launcher {
  display: flex; align-items: center; flex-wrap: wrap; border-radius: 40px; background: Canvas; animation: appear 0.2s;
  box-shadow: 0 0 0 1px #0001, 0 8px 48px #0003; outline: 1px solid #0000;
}
@keyframes appear { 0% { opacity: 0; } }
button { all: unset; border-radius: 40px; cursor: pointer; }
:focus-visible { outline: 3px solid; outline-offset: 2px; }
.open { display: flex; align-items: center; padding: 8px; flex: 120px; }
.words { padding: 8px 12px; min-width: 120px; }
.face { display: grid; width: 64px; height: 64px; flex: none; }
.face > *, .face::after { grid-area: 1/1; border-radius: 50%; }
:is(.free, .busy) .face::after { content: ''; border: 2.5px solid; border-color: light-dark(var(--_accent), oklch(from var(--_accent) max(l, 0.78) c h)); }
.busy .face::after { mask: conic-gradient(from 25deg, #0000 35deg, #000 0); }
.disc { display: grid; position: relative; place-items: center; margin: 5px; background: color-mix(in oklab, var(--_accent) 14%, Canvas); font-size: 20px; }
/* The middle of a wide picture; of a tall one a little above it, where faces are. */
canvas { position: absolute; width: 100%; height: 100%; border-radius: 50%; object-fit: cover; object-position: 50% 33%; animation: appear 0.2s; }
strong { display: block; font-size: 16px; font-weight: 600; }
.state, .small { opacity: 0.72; }
.small { display: grid; place-items: center; width: 44px; height: 44px; margin-right: 8px; }
.small::before { content: ''; width: 14px; border-top: 2px solid; }
.minimised .open { padding: 4px; }
.minimised .face { width: 40px; height: 40px; }
.minimised .words { position: absolute; clip-path: inset(50%); }
.minimised .small { display: none; }
a { color: inherit; line-height: 44px; padding: 0 22px; }
@media (max-width: 600px) { .room { --_edge: 16px; } }
@media print { .room { display: none; } }
`;
