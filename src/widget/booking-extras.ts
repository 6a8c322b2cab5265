/** What not every booking needs, loaded when it is wanted: choosing an adviser, and waiting for a time. */
import './adviser-choice.ts';
import './waitlist-form.ts';
