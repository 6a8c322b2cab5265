import type { Store } from '../../contract/calendar.ts';
import type { Option } from '../forms/select-field.ts';

/** Stores that are open for business, after the choice of none. One that is chosen stays in the list whatever becomes of it. */
export function storeChoices(stores: readonly Store[], none: string, chosen = ''): Option[] {
  return [{ value: '', label: none }, ...stores.filter(({ active, storeId }) => active || storeId === chosen).map(({ storeId, name }) => ({ value: storeId, label: name }))];
}
