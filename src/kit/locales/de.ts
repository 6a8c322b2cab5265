import { str } from '@lit/localize';
import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'kit.wait-seconds': str`Etwa ${0} Sekunden`,
  'kit.wait-minute': 'Etwa eine Minute',
  'kit.wait-minutes': str`Etwa ${0} Minuten`,
};
