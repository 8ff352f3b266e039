package poolinglab.translate.keras;

import poolinglab.network.NetworkLayer;
import poolinglab.network.Shape;

/**
 * A layer with weights: what the file calls it, and what it has become.
 *
 * @param input what the layer gets
 */
record Slot(LayerConfig source, NetworkLayer layer, Shape input) {}
