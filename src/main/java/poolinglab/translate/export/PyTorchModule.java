package poolinglab.translate.export;

import poolinglab.network.NetworkLayer;

/**
 * One module of a {@code Sequential}.
 *
 * @param remark on what PyTorch assumes here, or other frameworks do; may be empty
 * @param learned the layer whose weights it has; null for none
 */
record PyTorchModule(Call code, String remark, NetworkLayer learned) {}
