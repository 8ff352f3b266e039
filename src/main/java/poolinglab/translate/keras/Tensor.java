package poolinglab.translate.keras;

/** An array of weights as Keras keeps it, row-major. */
record Tensor(int[] shape, float[] values) {}
