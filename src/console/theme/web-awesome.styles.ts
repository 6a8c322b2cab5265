import { css } from 'lit';

/** Gives Web Awesome's controls our tokens. Stands on the console's root, from where it is inherited. */
export const webAwesome = css`
  :host {
    --wa-color-surface-default: var(--_surface);
    --wa-color-surface-lowered: var(--_surface-soft);
    --wa-color-surface-raised: var(--_surface-raised);
    --wa-color-surface-border: var(--_line);
    --wa-color-text-normal: var(--_text);
    --wa-color-text-quiet: var(--_text-soft);
    --wa-color-text-link: var(--_accent-text);
    --wa-color-overlay-modal: rgb(12 16 14 / 0.5);
    --wa-color-focus: var(--_focus);
    --wa-color-mix-hover: var(--_text) 8%;
    --wa-color-mix-active: var(--_text) 14%;

    --wa-color-brand-fill-loud: var(--_accent);
    --wa-color-brand-fill-normal: var(--_accent-soft);
    --wa-color-brand-fill-quiet: var(--_accent-soft);
    --wa-color-brand-border-loud: var(--_accent-line);
    --wa-color-brand-border-normal: var(--_accent-line);
    --wa-color-brand-border-quiet: var(--_accent-line);
    --wa-color-brand-on-loud: var(--_on-accent);
    --wa-color-brand-on-normal: var(--_accent-text);
    --wa-color-brand-on-quiet: var(--_accent-text);

    --wa-color-neutral-fill-loud: var(--_text);
    --wa-color-neutral-fill-normal: var(--_surface-soft);
    --wa-color-neutral-fill-quiet: var(--_surface-soft);
    --wa-color-neutral-border-loud: var(--_line-control);
    --wa-color-neutral-border-normal: var(--_line-control);
    --wa-color-neutral-border-quiet: var(--_line);
    --wa-color-neutral-on-loud: var(--_surface);
    --wa-color-neutral-on-normal: var(--_text);
    --wa-color-neutral-on-quiet: var(--_text);

    --wa-color-danger-fill-loud: var(--_danger);
    --wa-color-danger-fill-normal: var(--_surface-soft);
    --wa-color-danger-fill-quiet: var(--_surface-soft);
    --wa-color-danger-border-loud: var(--_danger);
    --wa-color-danger-border-normal: var(--_danger);
    --wa-color-danger-border-quiet: var(--_danger);
    --wa-color-danger-on-loud: var(--_on-danger);
    --wa-color-danger-on-normal: var(--_danger);
    --wa-color-danger-on-quiet: var(--_danger);

    --wa-font-family-body: var(--_font);
    --wa-font-size-2xs: 11px;
    --wa-font-size-xs: 12px;
    --wa-font-size-s: 15px;
    --wa-font-size-m: 16px;
    --wa-font-size-l: 18px;
    --wa-font-size-xl: 20px;
    --wa-font-size-smaller: 14px;
    --wa-font-weight-normal: 400;
    --wa-font-weight-semibold: 600;
    --wa-font-weight-bold: 650;
    --wa-font-weight-body: 400;
    --wa-font-weight-heading: 650;
    --wa-font-weight-action: 600;
    --wa-line-height-condensed: 1.25;
    --wa-line-height-normal: 1.45;

    --wa-space-3xs: 2px;
    --wa-space-2xs: 4px;
    --wa-space-xs: 8px;
    --wa-space-s: 12px;
    --wa-space-m: 16px;
    --wa-space-l: 24px;
    --wa-space-xl: 32px;
    --wa-space-2xl: 40px;

    --wa-border-style: solid;
    --wa-border-width-s: 1px;
    --wa-border-width-m: 1.5px;
    --wa-border-width-l: 2px;
    --wa-border-radius-s: calc(var(--_radius) * 0.375);
    --wa-border-radius-m: calc(var(--_radius) * 0.7);
    --wa-border-radius-l: var(--_radius-l);
    --wa-border-radius-pill: 999px;
    --wa-border-radius-circle: 50%;
    --wa-border-radius-square: 0;

    --wa-focus-ring-style: solid;
    --wa-focus-ring-width: 3px;
    --wa-focus-ring: solid 3px var(--_focus);
    --wa-focus-ring-offset: 2px;

    --wa-shadow-s: var(--_shadow-1);
    --wa-shadow-m: var(--_shadow-1);
    --wa-shadow-l: var(--_shadow-2);
    --wa-transition-easing: var(--_ease-both);
    --wa-transition-slow: var(--_slow);
    --wa-transition-normal: var(--_calm);
    --wa-transition-fast: var(--_fast);

    --wa-form-control-background-color: var(--_surface);
    --wa-form-control-border-color: var(--_line-control);
    --wa-form-control-border-style: solid;
    --wa-form-control-border-width: 1.5px;
    --wa-form-control-border-radius: var(--wa-border-radius-m);
    --wa-form-control-activated-color: var(--_accent);
    --wa-form-control-label-color: var(--_text);
    --wa-form-control-label-font-weight: 600;
    --wa-form-control-label-line-height: 1.35;
    --wa-form-control-value-color: var(--_text);
    --wa-form-control-value-font-weight: 400;
    --wa-form-control-value-line-height: 1.35;
    --wa-form-control-hint-color: var(--_text-soft);
    --wa-form-control-hint-font-weight: 450;
    --wa-form-control-hint-line-height: 1.4;
    --wa-form-control-placeholder-color: var(--_text-soft);
    --wa-form-control-required-content: '';
    --wa-form-control-required-content-color: inherit;
    --wa-form-control-required-content-offset: 0;
    --wa-form-control-padding-block: 10px;
    --wa-form-control-padding-inline: 14px;
    --wa-form-control-height: 46px;
    --wa-form-control-toggle-size: 24px;
    --wa-button-transform-hover: none;
    --wa-button-transform-active: none;

    --wa-panel-border-style: solid;
    --wa-panel-border-width: 0;
    --wa-panel-border-radius: var(--_radius-xl);
    --wa-tooltip-arrow-size: 6px;
    --wa-tooltip-background-color: var(--_text);
    --wa-tooltip-border-color: var(--_text);
    --wa-tooltip-border-style: solid;
    --wa-tooltip-border-width: 1px;
    --wa-tooltip-border-radius: 8px;
    --wa-tooltip-content-color: var(--_surface);
    --wa-tooltip-font-size: 13px;
    --wa-tooltip-line-height: 1.4;
  }
`;
