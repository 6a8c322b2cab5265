import { css } from 'lit';

/**
 * One shop colour in, every other colour out. The public properties are `--visavis-accent`, `-color-scheme`, `-font` and
 * `-radius`; what begins with `--_` is ours and no promise. `--_shop-accent` is the colour from the shop's settings, which
 * a root element sets with `style.setProperty`; a property of the page wins over it. Pixels throughout: the page owns the
 * root size. Every element takes these styles first, so that it looks the same wherever it stands.
 */
export const tokens = css`
  :host {
    all: initial;
    display: block;
    color-scheme: var(--visavis-color-scheme, light);

    --_base: var(--visavis-accent, var(--_shop-accent, #0a5c36));

    /* In the dark the colour is lifted, greys further than colours. */
    --_lifted: oklch(from var(--_base) max(l, clamp(0.775, 0.93 - c * 1.5, 0.93)) c h);
    --_accent: light-dark(var(--_base), var(--_lifted));
    /* Black or white, whichever reads better: they meet at a luminance of 0.179. */
    --_white: clamp(0, (0.1791 - y) * 100000, 1);
    --_on-accent: color(from var(--_accent) xyz-d65 calc(0.9505 * var(--_white)) calc(var(--_white)) calc(1.0891 * var(--_white)));
    /* As text: scaled in linear light to a luminance of at most 0.13, which keeps the hue. */
    --_dim: min(1, 0.13 / max(y, 0.0001));
    --_accent-text: light-dark(
      color(from var(--_base) xyz-d65 calc(x * var(--_dim)) calc(y * var(--_dim)) calc(z * var(--_dim))),
      var(--_lifted)
    );
    --_accent-hover: color-mix(in oklab, var(--_accent), color(from var(--_on-accent) xyz-d65 calc(0.9505 - x) calc(1 - y) calc(1.0891 - z)) 14%);
    --_accent-soft: light-dark(oklch(from var(--_base) 0.952 calc(min(c, 0.12) * 0.26) h), color-mix(in oklab, var(--_lifted) 15%, var(--_surface)));
    --_accent-line: light-dark(oklch(from var(--_base) 0.63 calc(c * 0.6) h), oklch(from var(--_base) 0.56 calc(c * 0.5) h));

    /* Greys carry a breath of the shop's hue. */
    --_breath-of: min(c, 0.1);
    --_surface: light-dark(#fff, oklch(from var(--_base) 0.212 calc(var(--_breath-of) * 0.08) h));
    --_surface-soft: light-dark(oklch(from var(--_base) 0.975 calc(var(--_breath-of) * 0.045) h), oklch(from var(--_base) 0.176 calc(var(--_breath-of) * 0.07) h));
    --_surface-raised: light-dark(#fff, oklch(from var(--_base) 0.25 calc(var(--_breath-of) * 0.09) h));
    --_line: light-dark(oklch(from var(--_base) 0.918 calc(var(--_breath-of) * 0.08) h), oklch(from var(--_base) 0.325 calc(var(--_breath-of) * 0.1) h));
    --_line-control: light-dark(oklch(from var(--_base) 0.62 calc(var(--_breath-of) * 0.12) h), oklch(from var(--_base) 0.58 calc(var(--_breath-of) * 0.12) h));
    --_text: light-dark(oklch(from var(--_base) 0.225 calc(var(--_breath-of) * 0.12) h), oklch(from var(--_base) 0.955 calc(var(--_breath-of) * 0.05) h));
    --_text-soft: light-dark(oklch(from var(--_base) 0.465 calc(var(--_breath-of) * 0.12) h), oklch(from var(--_base) 0.77 calc(var(--_breath-of) * 0.08) h));

    /* Meaning, always beside a word. */
    --_danger: light-dark(#b3271e, #ff9c8f);
    --_on-danger: light-dark(#fff, #2b0704);
    --_caution: light-dark(#7d4e00, #f0bf6a);
    --_caution-soft: light-dark(#fdf3e0, #3a2c12);

    /* Over pictures: white on glass reads even over a white one. */
    --_glass: rgb(22 22 20 / 0.66);
    --_glass-strong: rgb(22 22 20 / 0.82);
    --_glass-line: rgb(255 255 255 / 0.16);
    --_on-glass: #fff;
    --_on-glass-soft: rgb(255 255 255 / 0.86);
    --_hangup: #c9372c;

    --_font: var(--visavis-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif);
    --_caption: 450 13px/18px var(--_font);
    --_body: 400 15px/22px var(--_font);
    --_label: 600 15px/20px var(--_font);
    --_field: 400 16px/24px var(--_font);
    --_lead: 600 18px/26px var(--_font);
    --_title: 650 24px/30px var(--_font);
    --_target: 44px;
    --_control: 52px;

    --_radius: var(--visavis-radius, 16px);
    --_radius-s: calc(var(--_radius) * 0.5);
    --_radius-m: calc(var(--_radius) * 0.875);
    --_radius-l: var(--_radius);
    --_radius-xl: calc(var(--_radius) * 1.5);

    --_shadow-1: 0 0 0 1px rgb(15 20 17 / 0.05), 0 1px 2px rgb(15 20 17 / 0.05), 0 4px 12px rgb(15 20 17 / 0.06);
    --_shadow-2: 0 0 0 1px rgb(15 20 17 / 0.06), 0 4px 10px rgb(15 20 17 / 0.08), 0 20px 56px rgb(15 20 17 / 0.2);

    --_fast: 120ms;
    --_calm: 220ms;
    --_slow: 360ms;
    --_breath: 2800ms;
    --_ease-out: cubic-bezier(0.2, 0.75, 0.25, 1);
    --_ease-both: cubic-bezier(0.45, 0, 0.2, 1);

    --_focus: var(--_text);

    color: var(--_text);
    font: var(--_body);
    -webkit-font-smoothing: antialiased;
    -webkit-text-size-adjust: 100%;
    -webkit-tap-highlight-color: transparent;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  /* Engines without relative colours: ink on white, legible and calm. */
  @supports not ((color: oklch(from red l c h)) and (color: light-dark(red, red))) {
    :host {
      color-scheme: light;
      --_accent: #1c1c1c;
      --_on-accent: #fff;
      --_accent-text: #1c1c1c;
      --_accent-hover: #333;
      --_accent-soft: #f0f0ee;
      --_accent-line: #82827e;
      --_surface: #fff;
      --_surface-soft: #f7f7f5;
      --_surface-raised: #fff;
      --_line: #e2e2df;
      --_line-control: #82827e;
      --_text: #1c1c1c;
      --_text-soft: #595956;
      --_danger: #b3271e;
      --_on-danger: #fff;
      --_caution: #7d4e00;
      --_caution-soft: #fdf3e0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_fast: 0ms;
      --_calm: 80ms;
      --_slow: 80ms;
      --_breath: 0ms;
    }
  }

  @media (forced-colors: active) {
    :host {
      --_focus: Highlight;
      --_line: CanvasText;
      --_line-control: CanvasText;
      --_accent-line: CanvasText;
    }
  }
`;
