import { applyLanguage, applyScheme } from './app/appearance.ts';
import { useLanguage } from '../kit/language.ts';
import './theme/web-awesome-icons.ts';

applyScheme();
const texts = useLanguage('console', { de: () => import('./locales/de.ts') });
// The first picture is already in the right language: the elements follow their texts.
await Promise.all([texts, applyLanguage()]);
await import('./shell/console-root.ts');
