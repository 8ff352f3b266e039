// The network: its ledger, its switches, its opinion, and its maps. Described and run by JAVA.
const lineNow = () => S.net || NETWORKS[0].line;
const trained = (line) => NETWORKS.find((network) => network.line === line);

/** The ledger of a line, or its refusal. */
function ledgerOf(line) {
  const refusal = JAVA.network(line);
  if (refusal) return { refusal };
  const rows = JAVA.ledger().map((text) => {
    const [name, kind, output, parameters, field] = text.split('\t');
    return { name, kind, output, parameters: +parameters, field };
  });
  return { rows, line: JAVA.line(), total: rows.reduce((sum, row) => sum + row.parameters, 0) };
}

/** What a trained network makes of a picture, layer by layer; null where no weights exist. */
const opinions = {}; // by line, the latest
function opinion(line, image) {
  const network = trained(line);
  if (!network || image.h !== 28 || image.w !== 28) return null;
  if (opinions[line]?.picture === image.values) return opinions[line];
  network.bytes ??= weightsOf(network);
  JAVA.network(line);
  JAVA.run(network.bytes, image.values);
  const layers = [];
  for (let i = 0; i <= JAVA.layers(); i++) layers.push({ values: JAVA.layer(i), shape: [...JAVA.layerShape(i)] });
  opinions[line] = { picture: image.values, layers, classes: Array.from(layers[layers.length - 1].values) };
  return opinions[line];
}

/** One map of a layer, as a picture for the bench. */
function mapOf(layer, channel) {
  const made = opinion(lineNow(), picture());
  const at = made?.layers[layer];
  if (!at || channel >= at.shape[0] || at.shape[1] * at.shape[2] < 2) return null;
  const [, h, w] = at.shape;
  at.maps ??= [];
  return at.maps[channel] ??= { values: at.values.slice(channel * h * w, (channel + 1) * h * w), h, w };
}

let drawnNetwork = {}; // what the ledger and the maps show, so that moving a window does not draw them again
function renderNetwork() {
  const seen = { line: lineNow(), map: S.map, answered: S.scene !== 'network' || 'network' in guesses, made: opinion(lineNow(), picture()) };
  if (Object.keys(seen).every((part) => seen[part] === drawnNetwork[part])) return;
  drawnNetwork = seen;
  const ledger = ledgerOf(lineNow());
  if (document.activeElement !== $('#line')) $('#line').value = lineNow();
  $('#line-refusal').hidden = !ledger.refusal;
  $('#line-refusal').textContent = ledger.refusal ?? '';
  if (ledger.refusal) return;
  $('#ledger').textContent = '';
  for (const row of ledger.rows) {
    const bar = el('span', { class: 'bar' });
    bar.style.width = barOf(row.parameters);
    $('#ledger').append(el('tr', { 'data-kind': row.kind }, el('th', { scope: 'row' }, row.name), el('td', {}, row.output), el('td', { class: 'n' }, say(row.parameters)), el('td', {}, row.field), el('td', {}, row.parameters ? bar : '')));
  }
  $('#ledger').append(el('tr', { class: 'total', 'data-kind': 'total' }, el('th', { scope: 'row' }, 'total'), el('td'), el('td', { class: 'n' }, say(ledger.total)), el('td'), el('td')));
  const index = NETWORKS.findIndex((network) => network.line === ledger.line);
  $('#switch-pooling').setAttribute('aria-pressed', index >= 2);
  $('#switch-padding').setAttribute('aria-pressed', index === 0 || index === 2);
  $('#switch-padding').textContent = index === 0 || index === 2 ? 'Padding: same' : 'Padding: valid';
  $('#switch-pooling').disabled = $('#switch-padding').disabled = index < 0;
  $('#square').textContent = '';
  if (seen.answered) {
    for (const [name, pair] of [['same', [0, 2]], ['valid', [1, 3]]]) {
      $('#square').append(el('tr', {}, el('th', { scope: 'row' }, name), ...pair.map((i) => el('td', { class: i === index ? 'n here' : 'n' }, `${say(ledgerOf(NETWORKS[i].line).total)}, ${percent(NETWORKS[i].accuracy)} right`))));
    }
  }
  document.querySelector('.square').hidden = $('#square').children.length === 0;
  $('#accuracy').textContent = index < 0
    ? 'There are no trained weights for this line, so the page shows what it costs and does not run it.'
    : `Measured on a JVM: ${percent(NETWORKS[index].accuracy)} of ${say(NETWORKS[index].images)} test pictures right, after ${NETWORKS[index].epochs} epochs with seed ${NETWORKS[index].seed}.`;
  renderOpinion(ledger);
}

/** As long as a layer has parameters, on the same scale in every ledger: 6rem for the dense layer without pooling. */
const MOST_PARAMETERS = Math.max(...ledgerOf(NETWORKS[0].line).rows.map((row) => row.parameters));
const barOf = (parameters) => `${Math.min(6, (6 * parameters) / MOST_PARAMETERS)}rem`;
const parametersOf = (ledger, kind) => (kind === 'total' ? ledger.total : ledger.rows.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.parameters, 0));

const COUNTING = 1500; // milliseconds
/** Lets the ledger count from what it was to what it is, unless motion is unwelcome or the ledger is drawn again meanwhile. */
function countDown(before) {
  const after = ledgerOf(lineNow());
  if (before.refusal || calm()) return;
  const counters = ['dense', 'total'].map((kind) => {
    const row = $(`#ledger [data-kind=${kind}]`);
    return { cell: row.querySelector('.n'), bar: row.querySelector('.bar'), from: parametersOf(before, kind), to: parametersOf(after, kind) };
  });
  const start = performance.now();
  const frame = (now) => {
    const rest = (1 - clamp((now - start) / COUNTING, 0, 1)) ** 3;
    for (const { cell, bar, from, to } of counters) {
      const value = Math.round(to + rest * (from - to));
      cell.textContent = say(value);
      if (bar) bar.style.width = barOf(value);
    }
    if (rest > 0 && counters[0].cell.isConnected) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

function renderOpinion(ledger) {
  const made = opinion(ledger.line, picture());
  $('#bars').textContent = made ? '' : 'It takes pictures of 28×28 and needs trained weights.';
  $('#maps').textContent = '';
  if (!made) return;
  made.classes.forEach((probability, i) => {
    const fill = el('span');
    fill.style.width = `${100 * probability}%`;
    $('#bars').append(el('div', { class: 'class' }, el('span', {}, CLASSES[i]), el('span', { class: 'track', 'aria-hidden': 'true' }, fill), el('span', { class: 'n', 'data-probability': probability }, `${say(100 * probability)} %`)));
  });
  made.layers.forEach(({ values, shape: [channels, h, w] }, layer) => {
    if (layer === 0 || h * w < 2) return;
    const strip = el('div', { class: 'strip' });
    for (let channel = 0; channel < channels; channel++) {
      const canvas = el('canvas');
      paint(canvas, values.slice(channel * h * w, (channel + 1) * h * w), h, w, stretch(values));
      strip.append(el('button', { type: 'button', 'aria-label': `Put map ${channel + 1} of ${ledger.rows[layer].name} on the bench`, 'aria-pressed': S.map === `${layer}.${channel}`, onclick: () => { set({ map: `${layer}.${channel}`, w: '0,0', cell: WHOLE }, true); $('#bench').scrollIntoView(); } }, canvas));
    }
    $('#maps').append(el('div', { class: 'layer' }, el('p', {}, `${ledger.rows[layer].name}: ${counted(channels, 'map')} of ${h}×${w}`), strip));
  });
}

function switchTo(pooling, same) {
  const line = NETWORKS[(pooling ? 2 : 0) + (same ? 0 : 1)].line;
  set({ net: line === NETWORKS[0].line ? '' : line, map: '' }, true);
}
