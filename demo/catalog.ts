import { ACCESSORY_VIEW, bell, helmet, lights, pannier } from './drawings/accessories.ts';
import { BIKE_VIEW, childrensBike, electricBike, gravelBike, trekkingBike } from './drawings/bikes.ts';
import { PRODUCT_TEXTS, type ProductText } from './product-texts.ts';

export type Category = 'bikes' | 'e-bikes' | 'helmets' | 'accessories';
export const CATEGORIES: readonly Category[] = ['bikes', 'e-bikes', 'helmets', 'accessories'];

export interface Product {
  readonly slug: string;
  readonly category: Category;
  /** Gross, in cents. */
  readonly price: number;
  readonly sizes: readonly string[];
  readonly drawing: { readonly view: string; readonly strokes: string };
  readonly text: Readonly<Record<'de' | 'en', ProductText>>;
}

/** One thing that can be bought: a product in a size, or a product that has none. */
export interface Article {
  readonly sku: string;
  readonly product: Product;
  readonly size: string | undefined;
}

const bike = (strokes: string): Product['drawing'] => ({ view: BIKE_VIEW, strokes });
const part = (strokes: string): Product['drawing'] => ({ view: ACCESSORY_VIEW, strokes });

export const PRODUCTS: readonly Product[] = [
  { slug: 'feldberg', category: 'bikes', price: 249_900, sizes: ['S', 'M', 'L'], drawing: bike(trekkingBike('#1f5b41')), text: PRODUCT_TEXTS.feldberg },
  { slug: 'kaiserstuhl', category: 'e-bikes', price: 329_000, sizes: ['S', 'M', 'L'], drawing: bike(electricBike('#a9bbc0')), text: PRODUCT_TEXTS.kaiserstuhl },
  { slug: 'schauinsland', category: 'bikes', price: 219_000, sizes: ['S', 'M', 'L'], drawing: bike(gravelBike('#b4532b')), text: PRODUCT_TEXTS.schauinsland },
  { slug: 'sternwald', category: 'bikes', price: 54_900, sizes: [], drawing: bike(childrensBike('#b8403a')), text: PRODUCT_TEXTS.sternwald },
  { slug: 'dreisam', category: 'helmets', price: 8900, sizes: ['M', 'L'], drawing: part(helmet('#e2dccd', '#c8c0ac')), text: PRODUCT_TEXTS.dreisam },
  { slug: 'mondlicht', category: 'accessories', price: 7950, sizes: [], drawing: part(lights()), text: PRODUCT_TEXTS.mondlicht },
  { slug: 'wiehre', category: 'accessories', price: 12_900, sizes: [], drawing: part(pannier('#47685a', '#2d4a3d')), text: PRODUCT_TEXTS.wiehre },
  { slug: 'muenster', category: 'accessories', price: 2490, sizes: [], drawing: part(bell()), text: PRODUCT_TEXTS.muenster },
];

export function findProduct(slug: string): Product | undefined {
  return PRODUCTS.find((product) => product.slug === slug);
}

export function skuOf(product: Product, size: string | undefined): string {
  return size ? `${product.slug}-${size.toLowerCase()}` : product.slug;
}

export function articlesOf(product: Product): readonly Article[] {
  const sizes = product.sizes.length === 0 ? [undefined] : product.sizes;
  return sizes.map((size) => ({ sku: skuOf(product, size), product, size }));
}

export function findArticle(sku: string): Article | undefined {
  return PRODUCTS.flatMap(articlesOf).find((article) => article.sku === sku);
}
