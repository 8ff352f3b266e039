// The data, which is deflated in the page: pictures, classes, networks, source texts, golden cases.
const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

async function inflate(base64) {
  const stream = new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const [text, planes, album] = await Promise.all(PACKED.map(inflate));
const { greys: GREYS, classes: CLASSES, networks: NETWORKS, sources: SOURCES, learningOfEach: LEARNING_OF_EACH, chapters: CHAPTERS, golden: GOLDEN } = JSON.parse(new TextDecoder().decode(text));
const PICTURES = Object.fromEntries(Object.entries(GREYS).map(([name, base64]) => [name, bytesOf(base64)]));

/** The weights of a network, two bytes each: its part of the lower and of the upper bytes. */
function weightsOf(network) {
  let from = 0;
  for (const before of NETWORKS.slice(0, NETWORKS.indexOf(network))) from += ledgerOf(before.line).total;
  const count = ledgerOf(network.line).total;
  const bytes = new Uint8Array(2 * count);
  for (let i = 0; i < count; i++) {
    bytes[2 * i] = planes[from + i];
    bytes[2 * i + 1] = planes[planes.length / 2 + from + i];
  }
  return bytes;
}
