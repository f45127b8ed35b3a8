/** The style of the reference page. */
export const REFERENCE_STYLE = `:root { color-scheme: light dark; --line: #8886; --accent: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --accent: #8ab8ee; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 0 1rem 4rem; font: 1rem/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.5rem; margin-bottom: 0; }
h2 { font-size: 1.2rem; border-bottom: 1px solid var(--line); margin-top: 2rem; }
small { font-weight: normal; }
a { color: var(--accent); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; padding: 0; }
details { border: 1px solid var(--line); border-radius: 0.3rem; margin: 0.5rem 0; padding: 0.3rem 0.6rem; }
summary { cursor: pointer; overflow-wrap: anywhere; }
summary code:first-of-type { display: inline-block; font-weight: bold; min-width: 4rem; color: var(--accent); }
summary span { display: block; padding-left: 1.1rem; }
dt { font-weight: bold; margin-top: 0.6rem; }
dd { margin: 0; }
pre { border-left: 3px solid var(--line); font-size: 0.875rem; margin: 0.2rem 0; overflow-x: auto; padding: 0.2rem 0.8rem; }
@media print { details { border: 0; } nav { display: none; } }
`;
