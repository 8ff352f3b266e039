// Drawing: pixels on a canvas, everything that is said about them as marks in SVG above it.
const $ = (selector) => document.querySelector(selector);
const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const hook = (name) => document.querySelector(`[data-lab="${name}"]`);

function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null) node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children);
  return node;
}

// What is on the page already is not written again: the browser would lay out and paint it as if it were new.
function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
function mark(node, name, value) {
  if (node.getAttribute(name) !== `${value}`) node.setAttribute(name, value);
}
function draw(node, marks) {
  if (node.drawn === marks) return;
  node.drawn = marks;
  node.innerHTML = marks;
}
function fill(field, value) {
  if (field.value !== `${value}`) field.value = value;
}
/** As many children as this; those that are there stay. */
function children(box, count, make) {
  while (box.children.length > count) box.lastChild.remove();
  while (box.children.length < count) box.append(make());
  return [...box.children];
}

/** A number for people: whole where it is, else with at most two decimals; a true minus sign. */
function say(value) {
  if (value === Infinity || value === -Infinity) return value > 0 ? '∞' : '−∞';
  if (Number.isNaN(value)) return 'NaN';
  const rounded = Math.round(value * 100) / 100;
  const text = Number.isInteger(rounded) && Math.abs(rounded) >= 1000 ? rounded.toLocaleString('en') : `${rounded}`;
  return text.replace('-', '−');
}
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const counted = (n, one, many = one + 's') => `${say(n)} ${n === 1 ? one : many}`;

/** From which value to which the greys run: 0 to 255 for pictures, else from the least to the largest. */
function range(values) {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least >= 0 && most <= 255 && most > 1) return [0, 255];
  return least === most ? [least - 1, most + 1] : [Math.min(0, least), Math.max(least < 0 ? 0 : 1, most)];
}

/** From the least value to the largest, for maps that have no greys of their own. */
function stretch(values) {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return least === most ? [least - 1, most + 1] : [least, most];
}

/** Greys from black to white; nothing from the index upTo on. */
function paint(canvas, values, h, w, limits = range(values), upTo = values.length) {
  const wanted = [values, ...limits, upTo];
  if (values.length === 0 || wanted.every((part, i) => part === canvas.painted?.[i])) return;
  canvas.painted = wanted;
  canvas.width = w;
  canvas.height = h;
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(w, h);
  for (let i = 0; i < values.length; i++) {
    const grey = clamp(Math.round(((values[i] - limits[0]) / (limits[1] - limits[0])) * 255), 0, 255);
    pixels.data.fill(grey, 4 * i, 4 * i + 3);
    pixels.data[4 * i + 3] = i < upTo ? 255 : 0;
  }
  context.putImageData(pixels, 0, 0);
}

const rect = (cls, x, y, w, h, width, more = '') =>
  `<rect class="${cls}" x="${x}" y="${y}" width="${w}" height="${h}" stroke-width="${width}" vector-effect="non-scaling-stroke" ${more}/>`;

/** Lays canvas and marks over a frame that is as large as the picture and its padding. */
function place(frame, h, w, ring) {
  const wanted = `${h} ${w} ${ring}`;
  if (frame.placed === wanted) return;
  frame.placed = wanted;
  const [top, left, bottom, right] = ring;
  const height = h + top + bottom;
  const width = w + left + right;
  frame.style.aspectRatio = `${width} / ${height}`;
  frame.querySelector('canvas').style.cssText =
    `inset:auto;left:${(100 * left) / width}%;top:${(100 * top) / height}%;width:${(100 * w) / width}%;height:${(100 * h) / height}%`;
  frame.querySelector('svg').setAttribute('viewBox', `${-left} ${-top} ${width} ${height}`);
}

/** The cells of the padding: dotted, with a dash, since they hold no value. */
function ringMarks(h, w, [top, left, bottom, right]) {
  let cells = '';
  let dashes = '';
  for (let y = -top; y < h + bottom; y++) {
    for (let x = -left; x < w + right; x++) {
      if (y < 0 || x < 0 || y >= h || x >= w) {
        cells += rect('m-pad', x, y, 1, 1, 1, 'data-value="–" data-drag="padding"');
        dashes += `M${x + 0.3} ${y + 0.5}h.4`;
      }
    }
  }
  return cells + (dashes ? `<path class="m-lost" d="${dashes}" vector-effect="non-scaling-stroke"/>` : '');
}

function hatch(indices, w) {
  let path = '';
  for (const i of indices) {
    const x = i % w;
    const y = (i - x) / w;
    path += `M${x} ${y + 1}l1-1M${x} ${y + 0.5}l.5-.5M${x + 0.5} ${y + 1}l.5-.5`;
  }
  return path ? `<path class="m-lost" d="${path}" vector-effect="non-scaling-stroke"/>` : '';
}

/** The window: a frame around all of it, and around each cell where it has holes. */
function windowMarks(taps, dilation, cls = 'm-window') {
  const ys = taps.map((tap) => tap.y);
  const xs = taps.map((tap) => tap.x);
  const [y, x] = [Math.min(...ys), Math.min(...xs)];
  const [h, w] = [Math.max(...ys) - y + 1, Math.max(...xs) - x + 1];
  let marks = rect('m-window-back', x, y, w, h, 5) + rect(cls, x, y, w, h, 3);
  if (dilation > 1) marks += taps.map((tap) => rect(cls, tap.x, tap.y, 1, 1, 1.5)).join('');
  return { marks, y, x, h, w };
}

function winnerMarks(index, w) {
  const x = index % w;
  const y = (index - x) / w;
  return rect('m-winner', x, y, 1, 1, 3) + `<path class="m-corner" stroke-width="1" vector-effect="non-scaling-stroke" d="M${x + 0.5} ${y}h.5v.5z"/>`;
}

function changedMarks(indices, w) {
  return indices
    .map((i) => {
      const x = i % w;
      const y = (i - x) / w;
      return rect('m-changed', x + 0.06, y + 0.06, 0.88, 0.88, 1.5) + `<circle class="m-dot" cx="${x + 0.5}" cy="${y + 0.5}" r=".13"/>`;
    })
    .join('');
}

/** Gradients: squares as large as the value, green with a plus or purple with a minus. */
function gradientMarks(values, w) {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  if (most === 0) return '';
  let marks = '';
  values.forEach((value, i) => {
    if (value === 0) return;
    const side = 0.25 + 0.65 * Math.sqrt(Math.abs(value) / most);
    const x = (i % w) + 0.5;
    const y = Math.floor(i / w) + 0.5;
    marks += `<rect class="${value > 0 ? 'm-plus' : 'm-minus'}" x="${x - side / 2}" y="${y - side / 2}" width="${side}" height="${side}"/>`;
    const arm = side * 0.3;
    marks += `<path class="m-sign" stroke-width="1.5" vector-effect="non-scaling-stroke" d="M${x - arm} ${y}h${2 * arm}${value > 0 ? `M${x} ${y - arm}v${2 * arm}` : ''}"/>`;
  });
  return marks;
}

function numberTable(name, values, h, w) {
  const body = el('tbody');
  for (let y = 0; y < h; y++) {
    const row = el('tr', {}, el('th', { scope: 'row' }, `${y}`));
    for (let x = 0; x < w; x++) row.append(el('td', {}, say(values[y * w + x])));
    body.append(row);
  }
  const head = el('tr', {}, el('th', { scope: 'col' }, 'row'));
  for (let x = 0; x < w; x++) head.append(el('th', { scope: 'col', class: 'n' }, `${x}`));
  const table = el('table', { class: 'cells' }, el('caption', {}, `${name}, ${h}×${w}`), el('thead', {}, head), body);
  return el('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': `${name} as numbers` }, table);
}
