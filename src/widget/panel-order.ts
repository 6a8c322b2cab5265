// The order of stage 1 in its built file. Like next to like travels in fewer bytes: first all styles, then what computes,
// then what speaks. Nothing depends on this order but the size; bench/size.ts shows what it is worth.
import '../kit/tokens.styles.ts';
import './head.styles.ts';
import '../kit/controls.styles.ts';
import '../kit/zone-choice.styles.ts';
import '../kit/booking-form.styles.ts';
import '../kit/slot-picker.styles.ts';
import '../kit/face.styles.ts';
import './panel.styles.ts';
import '../kit/json.ts';
import '../kit/language.ts';
import '../kit/rove.ts';
import '../kit/http.ts';
import '../kit/face.ts';
import './hero-picture.ts';
import '../kit/icons.ts';
import '../kit/time.ts';
import '../kit/slot-week.ts';
import '../kit/fault-text.ts';
import './visit-memory.ts';
import '../kit/problem-words.ts';
import './dialog-controller.ts';
import './booking-controller.ts';
import '../kit/draft-check.ts';
import '../kit/booking-form.ts';
import '../kit/slot-picker.ts';
