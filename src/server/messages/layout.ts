import type { Language } from '../../contract/ids.ts';

/** What a mail says, once for text and HTML. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  /** Who writes, at the top. */
  readonly sender: string;
  readonly accent: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly facts?: readonly (readonly [label: string, value: string])[];
  readonly button?: { readonly label: string; readonly url: string };
  readonly after?: readonly string[];
  readonly links?: readonly { readonly label: string; readonly url: string }[];
}

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const INK = '#17211c';
const SOFT = '#5a665f';
/** For mail programs that show mails dark and read styles; others keep the light ones, which stand at each element. */
const DARK = '@media (prefers-color-scheme:dark){.ground{background:#0d120f!important}.paper{background:#171d19!important;color:#eef3ef!important}.soft{color:#a9b5ae!important}.line{border-color:#2c352f!important}}';

/** The letter as plain text. */
export function renderText({ sender, heading, paragraphs, facts = [], button, after = [], links = [] }: Letter): string {
  const width = Math.max(0, ...facts.map(([label]) => label.length)) + 2;
  const blocks = [
    heading,
    ...paragraphs,
    facts.map(([label, value]) => `${`${label}:`.padEnd(width)}${value}`).join('\n'),
    button ? `${button.label}:\n${button.url}` : '',
    ...after,
    ['-- ', sender, ...links.map(({ label, url }) => `${label}: ${url}`)].join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** The letter as a page of tables with inline styles, which every mail program shows; nothing is loaded from anywhere. */
export function renderHtml({ language, subject, sender, accent, heading, paragraphs, facts = [], button, after = [], links = [] }: Letter): string {
  const line = (text: string, soft = false): string => `<p${soft ? ' class="soft"' : ''} style="margin:0 0 16px${soft ? `;color:${SOFT};font-size:14px` : ''}">${escape(text)}</p>`;
  const fact = ([label, value]: readonly [string, string]): string =>
    `<tr><td class="soft" style="padding:6px 16px 6px 0;color:${SOFT};vertical-align:top">${escape(label)}</td><td style="padding:6px 0;font-weight:600">${escape(value)}</td></tr>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escape(subject)}</title><style>:root{color-scheme:light dark}${DARK}</style></head>
<body class="ground" style="margin:0;padding:0;background:#f3f5f3">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="ground" style="background:#f3f5f3"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="paper" style="max-width:560px;background:#ffffff;border-radius:12px;${FONT};font-size:16px;line-height:1.5;color:${INK}">
<tr><td style="padding:20px 28px;border-bottom:4px solid ${escape(accent)};font-weight:600">${escape(sender)}</td></tr>
<tr><td style="padding:28px">
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escape(heading)}</h1>
${paragraphs.map((text) => line(text)).join('\n')}
${facts.length === 0 ? '' : `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 20px;font-size:16px;line-height:1.4">${facts.map(fact).join('')}</table>`}
${button ? renderButton(button, accent) : ''}
${after.map((text) => line(text, true)).join('\n')}
</td></tr>
${links.length === 0 ? '' : `<tr><td class="soft line" style="padding:16px 28px 24px;border-top:1px solid #e3e8e4;font-size:13px;color:${SOFT}">${links.map(({ label, url }) => `<a class="soft" href="${escape(url)}" style="color:${SOFT}">${escape(label)}</a>`).join(' &nbsp; ')}</td></tr>`}
</table>
</td></tr></table>
</body></html>
`;
}

function renderButton({ label, url }: { label: string; url: string }, accent: string): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 20px"><tr><td style="border-radius:10px;background:${escape(accent)}"><a href="${escape(url)}" style="display:inline-block;padding:13px 24px;color:${inkOn(accent)};font-weight:600;text-decoration:none">${escape(label)}</a></td></tr></table>`;
}

/** Black or white, whichever can be read better on a colour (WCAG's relative luminance). */
function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[0-9a-f]{2}/giu) ?? []).map((hex) => {
    const part = Number.parseInt(hex, 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
