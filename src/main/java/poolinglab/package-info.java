/** Pooling in convolutional networks: start reading in {@code geometry}, then {@code reference}. */
package poolinglab;
