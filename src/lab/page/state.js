// The state of the page, all of which is in its address, and the picture that the state describes.
const WHOLE = -1; // no cell in particular: the loop over the window is done
const BEFORE_FIRST = -2; // the loop has not looked at a cell yet
const DEFAULTS = {
  scene: 'slide', pic: 'boot0', own: '', shuf: 0, inv: 0, dr: 0, dc: 0, map: '', pool: 'max', k: '2', s: '', p: 0, d: 1,
  b: 'truncate', g: 0, w: '9,7', cell: WHOLE, dir: 'f', grad: 'ones', gv: 1, pin: '', view: 'pic', net: '', rate: '0.003', seed: 1,
};
const CHOICES = {
  pool: ['max', 'avg', 'avgp', 'norm2'], b: ['truncate', 'same', 'same-lower', 'ceil', 'strict'],
  dir: ['f', 'b'], grad: ['ones', 'cell', 'digits'], view: ['pic', 'px'], rate: ['0.0003', '0.001', '0.003', '0.01', '0.03'],
};
const RANGES = { shuf: [0, 99], inv: [0, 1], dr: [-4, 4], dc: [-4, 4], p: [0, 6], d: [1, 3], g: [0, 1], cell: [BEFORE_FIRST, 48], gv: [-9, 9], seed: [1, 99] };
const LONGEST_ADDRESS = 2000;

let S = { ...DEFAULTS };

/** Two numbers of 3 or 3x2, each within 1 and 7, or null. */
function pair(text) {
  const match = /^(\d+)(?:x(\d+))?$/.exec(text);
  return match ? [+match[1], +(match[2] ?? match[1])] : null;
}
const clamp = (value, least, most) => Math.min(most, Math.max(least, value));
const kernel = () => pair(S.k);
const stride = () => (S.s === '' ? kernel() : pair(S.s));
const position = () => S.w.split(',').map(Number);

/** Reads one part of an address; what cannot be becomes the nearest that can, and is reported. */
function read(key, text, notes) {
  if (CHOICES[key]) {
    if (CHOICES[key].includes(text)) return text;
  } else if (RANGES[key]) {
    const number = Math.round(Number(text));
    if (text !== '' && Number.isFinite(number)) {
      const nearest = clamp(number, ...RANGES[key]);
      if (nearest !== Number(text)) notes.push(`${key} was ${text} and is now ${nearest}`);
      return nearest;
    }
  } else if (key === 'k' || key === 's') {
    if (key === 's' && text === '') return text;
    const sides = pair(text);
    if (sides) {
      const [h, w] = sides.map((side) => clamp(side, 1, 7));
      const nearest = h === w ? `${h}` : `${h}x${w}`;
      if (nearest !== text) notes.push(`${key} was ${text} and is now ${nearest}`);
      return nearest;
    }
  } else if (key === 'w') {
    if (/^\d{1,3},\d{1,3}$/.test(text)) return text;
  } else if (key === 'pic') {
    if (text in PICTURES || ['own', 'n3', 'n4', 'line'].includes(text)) return text;
  } else if (key === 'scene') {
    if (SCENES.some((scene) => scene.id === text)) return text;
  } else if (key === 'own') {
    if (/^[A-Za-z0-9_,.-]*$/.test(text)) return text;
  } else if (key === 'map') {
    if (/^(\d{1,2}\.\d{1,3})?$/.test(text)) return text;
  } else if (key === 'net' || key === 'pin') {
    if (text.length < LONGEST_ADDRESS) return text;
  }
  notes.push(`${key} cannot be “${text.slice(0, 40)}” and is now ${DEFAULTS[key] === '' ? 'empty' : DEFAULTS[key]}`);
  return DEFAULTS[key];
}

/** The state in which a scene begins. */
const beginning = (id) => ({ ...DEFAULTS, ...SCENES.find((scene) => scene.id === id).state, scene: id });

/** What stands after # for this state: the scene, and what differs from its beginning. */
function fragment(state = S) {
  const parts = ['v=1'];
  const known = beginning(state.scene);
  if (state.scene !== DEFAULTS.scene) parts.push(`scene=${state.scene}`);
  for (const key of Object.keys(DEFAULTS)) {
    if (state[key] !== known[key]) parts.push(`${key}=${encodeURIComponent(state[key])}`);
  }
  const text = '#' + parts.join('&');
  return text.length > LONGEST_ADDRESS && state.pin ? fragment({ ...state, pin: '' }) : text;
}

/** The state of such a fragment, and what had to be changed in it. */
function parse(text) {
  const notes = [];
  const given = {};
  for (const part of text.replace(/^#/, '').split('&')) {
    const at = part.indexOf('=');
    const key = part.slice(0, at);
    if (at > 0 && key in DEFAULTS) {
      let value = part.slice(at + 1);
      try { value = decodeURIComponent(value); } catch { /* not encoded: taken as it is */ }
      given[key] = read(key, value, notes);
    }
  }
  return { state: { ...beginning(given.scene ?? DEFAULTS.scene), ...given }, notes };
}

// Pictures: 28×28 greys of the data set, a line on paper, numbers that are typed, and drawings in 16 greys.
const WORD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Runs of equal greys, two letters each: the grey (of 16) and how often it follows, up to 64. */
function pack(values) {
  let text = '';
  for (let i = 0; i < values.length;) {
    let run = 1;
    while (run < 64 && i + run < values.length && values[i + run] === values[i]) run++;
    text += WORD[Math.round(values[i] / 17)] + WORD[run - 1];
    i += run;
  }
  return text;
}

function unpack(text) {
  const values = new Float32Array(784);
  let at = 0;
  for (let i = 0; i + 1 < text.length && at < 784; i += 2) {
    const grey = clamp(WORD.indexOf(text[i]), 0, 15) * 17;
    for (let run = WORD.indexOf(text[i + 1]); run >= 0 && at < 784; run--) values[at++] = grey;
  }
  return values;
}

const NUMBERS = { n3: '5,5,5,5,5,5,5,5,5', n4: '-7,-1,4,2,-3,-2,0,8,1,6,-5,-5,3,-9,-5,-6' };

/** The picture before it is inverted, shuffled and shifted: values, height, width. */
function base() {
  if (S.pic === 'n3' || S.pic === 'n4') {
    const side = +S.pic[1];
    const typed = (S.own || NUMBERS[S.pic]).split(',').map((text) => (text.trim() === '' ? 0 : Number(text)));
    const values = Float32Array.from({ length: side * side }, (_, i) => (Number.isFinite(typed[i]) ? typed[i] : 0));
    return { values, h: side, w: side };
  }
  if (S.pic === 'line') {
    return { values: Float32Array.from({ length: 784 }, (_, i) => (i % 28 === 13 ? 0 : 255)), h: 28, w: 28 };
  }
  return { values: S.pic === 'own' ? unpack(S.own) : Float32Array.from(PICTURES[S.pic]), h: 28, w: 28 };
}

function shifted({ values, h, w }, dr, dc) {
  const moved = new Float32Array(h * w).fill(S.inv || S.pic === 'line' ? 255 * (S.pic === 'line' && S.inv ? 0 : 1) : 0);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const from = [y - dr, x - dc];
      if (from[0] >= 0 && from[0] < h && from[1] >= 0 && from[1] < w) moved[y * w + x] = values[from[0] * w + from[1]];
    }
  }
  return { values: moved, h, w };
}

let lastPicture = { key: '' };
/** The picture as it is: what the bench pools and the network looks at. The same array until the state describes another. */
function picture() {
  const key = [S.pic, S.own, S.inv, S.shuf, S.dr, S.dc].join(' ');
  if (key !== lastPicture.key) {
    let image = base();
    if (S.inv) image = { ...image, values: image.values.map((value) => 255 - value) };
    if (S.shuf) image = { ...image, values: JAVA.shuffle(image.values, image.h, image.w, S.shuf) };
    lastPicture = { key, image: S.dr || S.dc ? shifted(image, S.dr, S.dc) : image };
  }
  return lastPicture.image;
}
